import { ideaWords } from '../../documents/give.ts';
import { ideasFor } from '../../domain/ideas.ts';
import { defineCommand } from '../command.ts';
import { sheet } from '../give.ts';
import { receiving } from '../newcomer.ts';
import { readingOnce } from '../readonce.ts';
import { subjectOf } from '../subject.ts';
import { whoeverIsMeant } from '../which.ts';

export const ideas = defineCommand<{ person?: string; json?: boolean }>({
  args: '[person]',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run(world, { person: name, json = false }) {
    const context = receiving(readingOnce(world));
    const { store, out } = context;
    const about = await subjectOf(context, sheet, name);
    const journal = await store.read();
    const person = whoeverIsMeant(journal, about, 'mentor give ideas NAME');
    const found = ideasFor(journal, person);
    if (json) return out.print(JSON.stringify(found, null, 2));
    out.list(found.map(ideaWords));
    out.hint(`\n  Note it once it is given: mentor give ${person.slug}`);
  },
});
