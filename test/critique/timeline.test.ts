import { expect, it } from 'vitest';
import { lookAt } from '../../src/critique/index.ts';

const starts = '2026-12-01';

it.each<[string, object, string | null]>([
  ['a start alone', { starts }, null],
  ['a review after the start', { starts, review: '2027-06-01' }, null],
  ['a review before it', { starts, review: '2026-11-30' }, 'review-before-start'],
  ['an end with the review', { starts, review: '2027-06-01', ends: '2027-06-01' }, null],
  ['an end before the review', { starts, review: '2027-06-01', ends: '2027-05-31' }, 'review-after-end'],
  ['an end before the start', { starts, review: null, ends: '2026-11-30' }, 'end-before-start'],
  ['an end and nothing else', { ends: '2026-11-30' }, null],
])('says of %s what nobody could keep', (_, answers, rule) => {
  const finding = lookAt({ id: 'ends', look: 'timeline' }, 'any day', answers);
  expect(finding?.rule ?? null).toBe(rule);
  expect(finding?.say ?? '').not.toContain('{');
});
