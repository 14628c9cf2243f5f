import { expect, it } from 'vitest';
import { answer } from '../support/mentor.ts';
import { halfAYear } from '../support/mentorship.ts';

it('looks at all mentors together: the table, four questions, a word on each, and the next commands', {
  timeout: 90_000,
}, async () => {
  const { open, journal, run } = halfAYear();
  const terminal = open(['review', 'all']);
  await terminal.see('Where things stand with all of them');
  await answer(terminal, 'Have your goals moved', 'No');
  await answer(terminal, 'From whom do you get most', 'Ada');
  await answer(terminal, 'Whom do you owe thanks');
  await answer(terminal, 'Whose voice is missing?', 'Somebody who left the industry');
  await answer(terminal, 'Another voice?');
  await terminal.see('Ada Lovelace: would you begin it again');
  terminal.key('down');
  terminal.key('enter');
  await terminal.see('Ada Lovelace: what do you propose?');
  terminal.key('down');
  terminal.key('enter');
  await terminal.see('Bo Diaz: would you begin it again');
  terminal.key('down');
  terminal.key('down');
  terminal.key('enter');
  await terminal.see('Bo Diaz: what do you propose?');
  for (const _ of ['go-on', 'adjust', 'evolve', 'close']) terminal.key('down');
  terminal.key('enter');
  await answer(terminal, 'What else is for yourself alone?');
  await terminal.see('mentor close bo-diaz');
  expect(await terminal.exit).toBe(0);
  const { people, reviews } = journal();
  expect(reviews[0]).toMatchObject({
    person: null,
    answers: {
      decisions: [
        { person: people[0]!.id, decision: 'go-on', again: true },
        { person: people[1]!.id, decision: 'close', again: false },
      ],
    },
  });
  expect(run(['undo']).code).toBe(0);
  expect(journal().reviews).toEqual([]);
});
