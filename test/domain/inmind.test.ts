import { expect, it } from 'vitest';
import { stillInMind } from '../../src/domain/inmind.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { journalOf } from '../support/people.ts';

const naming = (...inMind: readonly string[]): Journal =>
  ({ ...emptyJournal, goals: [{ inMind }] }) as unknown as Journal;

it('names whom the goals name, but for those who are there already, also with words around their name', () => {
  const goals = naming('Dana Ruiz', 'prof. Ola Berg, my old boss', 'finn', 'Gül Şen');
  const { people } = journalOf({ name: 'Ola Berg' }, { name: 'Finn Ray' });
  expect(stillInMind(goals, [])).toBe(
    'In your goals you named Dana Ruiz, prof. Ola Berg, my old boss, finn and Gül Şen.',
  );
  expect(stillInMind(goals, people)).toBe('In your goals you named Dana Ruiz and Gül Şen.');
});

it('says nothing where nobody came to mind, or everybody is there', () => {
  const { people } = journalOf({ name: 'Dana Ruiz' });
  expect(stillInMind(emptyJournal, people)).toBeUndefined();
  expect(stillInMind(naming(), people)).toBeUndefined();
  expect(stillInMind(naming('dana ruiz'), people)).toBeUndefined();
});
