import { renamePerson } from '../../domain/people.ts';
import { readAnswer } from '../../engine/read.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { person: string; name: string };

const nameQuestion = { id: 'name', kind: 'line', ask: 'What is their name?' } as const;

export const rename = defineCommand<Input>({
  args: '<person> <name>',
  async run(context, { person, name }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const around = { journal, now: now(), zone: journal.profile.zone };
    const read = await readAnswer(nameQuestion, name, around);
    if (!read.ok || read.answer === null)
      throw new UsageError('The new name is empty.', 'Type: mentor people rename ada "Ada King"');
    const tidy = String(read.answer);
    const { id, name: before } = await whichPerson(context, journal, person);
    const after = await store.change(
      (journal) => renamePerson(journal, id, tidy),
      `Renamed ${before} to ${tidy}`,
    );
    out.done(`${before} is now ${tidy}, as ${after.people.find((one) => one.id === id)?.slug}.`);
  },
});
