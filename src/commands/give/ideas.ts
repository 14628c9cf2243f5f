import { ideaWords } from '../../documents/give.ts';
import { ideasFor } from '../../domain/ideas.ts';
import { defineCommand } from '../command.ts';
import { sheet } from '../give.ts';
import { subjectOf } from '../subject.ts';
import { whoeverIsMeant } from '../which.ts';

export const ideas = defineCommand<{ person?: string; json?: boolean }>({
  args: '[person]',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run(context, { person: name, json = false }) {
    const { store, out } = context;
    const about = await subjectOf(context, sheet, name);
    const person = whoeverIsMeant(await store.read(), about, 'mentor give ideas NAME');
    const found = ideasFor(await store.read(), person);
    if (json) return out.print(JSON.stringify(found, null, 2));
    out.list(found.map(ideaWords));
    out.hint(`\n  Note it once it is given: mentor give ${person.slug}`);
  },
});
