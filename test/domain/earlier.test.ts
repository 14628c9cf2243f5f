import { expect, it } from 'vitest';
import { isEarlier } from '../../src/domain/earlier.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { idOf, journalOf } from '../support/people.ts';

const deed = (name: string) => ({ id: idOf(name), at: '2026-11-20T09:00:00Z', deed: 'A deed', undoes: null });
const one = { ...journalOf({ name: 'Ada' }), history: [deed('d2')] };
const two = { ...one, people: [], history: [deed('d2'), deed('d3')] };

it('knows a journal as it was before, also when something was removed since', () => {
  expect(isEarlier(serialise(one), one)).toBe(true);
  expect(isEarlier(serialise(one), two)).toBe(true);
  expect(isEarlier(serialise(emptyJournal), two)).toBe(true);
});

it('takes none for it in which anything is that is not known here', () => {
  expect(isEarlier(serialise(two), one)).toBe(false);
  expect(isEarlier(serialise({ ...one, history: [] }), emptyJournal)).toBe(false);
  expect(isEarlier(serialise({ ...one, history: [] }), one)).toBe(true);
});

it.each([
  '',
  'null',
  '7',
  '[]',
  '{}',
  '{"version":1}',
  '{"version":1,"history":[null]}',
  '{"version":1,"history":[',
])('takes %j for none', (text) => expect(isEarlier(text, one)).toBe(false));
