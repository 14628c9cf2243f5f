import { expect, test } from 'vitest';
import { deedToTakeBack, takenBack, takingBackOf } from '../../src/domain/history.ts';
import type { Deed } from '../../src/domain/journal.ts';
import { UserError } from '../../src/errors.ts';
import { at } from '../support/journals.ts';

const deed = (id: string, undoes: string | null = null): Deed => ({ id, at, deed: `Did ${id}`, undoes });
const thrown = (work: () => unknown): UserError => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('Nothing was thrown.');
};
const one = deed('aaaa1');
const two = deed('bbbb2');
const back = deed('cccc3', 'bbbb2');
const forth = deed('dddd4', 'cccc3');

test('a deed is taken back while its undo stands', () => {
  expect([...takenBack([one, two])]).toEqual([]);
  expect([...takenBack([one, two, back])]).toEqual([['bbbb2', 'cccc3']]);
  expect([...takenBack([one, two, back, forth])]).toEqual([['cccc3', 'dddd4']]);
  const again = deed('eeee5', 'bbbb2');
  expect(takenBack([one, two, back, forth, again]).get('bbbb2')).toBe('eeee5');
});

test('without an id it is the newest that stands; undos are not taken back by themselves', () => {
  expect(deedToTakeBack([one, two])).toBe(two);
  expect(deedToTakeBack([one, two, back])).toBe(one);
  expect(deedToTakeBack([one, two, back, forth])).toBe(two);
  expect(thrown(() => deedToTakeBack([])).message).toContain('nothing to take back');
  expect(thrown(() => deedToTakeBack([two, back])).message).toContain('nothing to take back');
});

test('an id is any beginning that fits one deed', () => {
  const twin = deed('aaaa2');
  expect(deedToTakeBack([one, two], 'aaaa')).toBe(one);
  expect(deedToTakeBack([two, back], 'cccc3')).toBe(back);
  expect(deedToTakeBack([one, two], 'a')).toBe(one);
  expect(thrown(() => deedToTakeBack([one], '')).message).toContain('begins with ""');
  expect(thrown(() => deedToTakeBack([one], 'zzzz')).message).toContain('begins with "zzzz"');
  const several = thrown(() => deedToTakeBack([one, twin], 'aaaa'));
  expect(several.message).toContain('fits 2 deeds');
  expect(several.hint).toContain('mentor undo aaaa1   Did aaaa1\n');
  expect(several.hint).toContain('mentor undo aaaa2   Did aaaa2');
});

test('what is taken back already says how to put it back', () => {
  const error = thrown(() => deedToTakeBack([one, two, back], 'bbbb'));
  expect([error.message, error.hint]).toEqual([
    '"Did bbbb2" is taken back already.',
    'To put it back, type: mentor undo cccc',
  ]);
});

test('history tells of taking back and putting back by the name of the first deed', () => {
  const history = [one, two, back, forth];
  expect(takingBackOf(history, two)).toBe('Took back: Did bbbb2');
  expect(takingBackOf(history, back)).toBe('Put back: Did bbbb2');
  expect(takingBackOf(history, forth)).toBe('Took back: Did bbbb2');
});
