import type { Journal, ListName } from '../../domain/journal.ts';
import { removePerson } from '../../domain/merging.ts';
import { pointersTo } from '../../domain/references.ts';
import { counted, listed } from '../../domain/wording.ts';
import { UserError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { person: string; withRecords?: boolean };

export const remove = defineCommand<Input>({
  args: '<person>',
  options: [{ flags: '--with-records', meaning: 'and everything that is about them' }],
  async run(context, { person, withRecords = false }) {
    const { store, out } = context;
    const journal = await store.read();
    const { id, name, slug } = await whichPerson(context, journal, person);
    const involved = recordsAbout(journal, id);
    if (involved && !withRecords) {
      throw new UserError(
        `${name} stands in ${involved}, so nobody was removed.`,
        [
          'To remove those as well:',
          `    mentor people remove ${slug} --with-records`,
          `  If ${name} is somebody you have twice, who stays comes first:`,
          `    mentor people merge OTHER ${slug}`,
        ].join('\n'),
      );
    }
    await store.change((journal) => removePerson(journal, id), `Removed ${name}`);
    out.done(`${name} is removed${involved ? `, with ${involved}` : ''}.`);
    out.hint('  Take it back with: mentor undo');
  },
});

/** "2 meetings and 1 agreement", or null when nothing is about them. */
function recordsAbout(journal: Journal, id: string): string | null {
  const counts = Object.entries(pointersTo(journal, 'people', id)).filter(([list]) => list !== 'people');
  return (
    listed(
      counts.map(([list, count]) => counted(count, singular(list as ListName), list)),
      'and',
    ) || null
  );
}

const singular = (list: ListName): string =>
  list === 'advice' ? 'piece of advice' : list === 'touches' ? 'touch' : list.replace(/s$/, '');
