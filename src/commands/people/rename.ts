import { renamePerson } from '../../domain/people.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { person: string; name: string };

export const rename = defineCommand<Input>({
  args: '<person> <name>',
  async run(context, { person, name }) {
    const { store, out } = context;
    const tidy = name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
    if (tidy === '')
      throw new UsageError('The new name is empty.', 'Type: mentor people rename ada "Ada King"');
    const { id, name: before } = await whichPerson(context, await store.read(), person);
    const after = await store.change(
      (journal) => renamePerson(journal, id, tidy),
      `Renamed ${before} to ${tidy}`,
    );
    out.done(`${before} is now ${tidy}, as ${after.people.find((one) => one.id === id)?.slug}.`);
  },
});
