import { describe, expect, it } from 'vitest';
import { linesIn, rowsIn } from '../../src/domain/answers.ts';
import { auditOf } from '../../src/domain/audit.ts';
import { recordFlaw } from '../../src/domain/check.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { journal as plain } from '../../src/domain/schema.ts';
import { journal as compiled } from '../../src/machine/compiled.ts';
import { entryOf } from '../support/people.ts';

const withAnswer = (answer: unknown) => ({
  ...emptyJournal,
  entries: [{ ...entryOf('n2222222', 'audit'), answers: { missing: answer } }],
});

describe.each([
  ['as it is', plain],
  ['turned into code', compiled],
])('the schema %s', (_how, schema) => {
  it.each([
    ['text', 'a hospital'],
    ['a number', 5],
    ['yes', true],
    ['nothing', null],
    ['an empty list', []],
    ['a list of texts', ['a', 'b']],
    ['rows', [{ name: 'Ada', support: ['technical'], closeness: 4, place: null }, {}]],
  ])('takes %s for an answer', (_what, answer) => {
    expect(schema.safeParse(withAnswer(answer)).success).toBe(true);
  });

  it.each([
    ['an object', { name: 'Ada' }],
    ['a list of numbers', [1, 2]],
    ['a list of texts and rows', ['a', { name: 'Ada' }]],
    ['a list of lists', [['a']]],
    ['rows in rows', [{ name: [{ name: 'Ada' }] }]],
    ['a row with an object', [{ name: { first: 'Ada' } }]],
  ])('does not take %s for one, and says where it is', (_what, answer) => {
    const [issue] = schema.safeParse(withAnswer(answer)).error?.issues ?? [];
    expect(issue).toMatchObject({ path: ['entries', 0, 'answers', 'missing'], message: 'is not an answer' });
  });
});

it('a flaw in an answer is told in words', () => {
  const entry = { ...entryOf('n2222222', 'audit'), answers: { missing: { a: 1 } } };
  expect(recordFlaw('entries', entry)).toContain('"missing" is not an answer: an object in braces');
});

it('an answer of another kind than its question asks for holds no lines and no rows', () => {
  for (const answer of [5, 'text', true, null, undefined]) {
    expect(linesIn(answer)).toEqual([]);
    expect(rowsIn(answer)).toEqual([]);
  }
  expect(linesIn([{ name: 'Ada' }])).toEqual([]);
  expect(rowsIn(['Ada'])).toEqual([]);
  expect(linesIn(['Ada'])).toEqual(['Ada']);
  expect(rowsIn([{ name: 'Ada' }])).toEqual([{ name: 'Ada' }]);
  expect(auditOf(withAnswer(5) as Journal, '2026-11-21').missing).toEqual([]);
});
