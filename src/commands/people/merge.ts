import { mergePeople } from '../../domain/merging.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { person: string; other: string };

export const merge = defineCommand<Input>({
  args: '<person> <other>',
  more: 'What the first one has stays; blanks are filled from the other, and all their records move over.',
  async run(context, { person, other }) {
    const { store, out } = context;
    const journal = await store.read();
    const kept = await whichPerson(context, journal, person);
    const gone = await whichPerson(context, journal, other);
    if (kept.id === gone.id)
      throw new UsageError(
        `${person} and ${other} are the same person already.`,
        'Name the two by the words in: mentor people --json',
      );
    await store.change(
      (now) => mergePeople(now, kept.id, gone.id),
      `Made one person of ${kept.name} and ${gone.name}`,
    );
    out.done(`${gone.slug} is now part of ${kept.slug}, with everything written about them.`);
    out.hint('  Take it back with: mentor undo');
  },
});
