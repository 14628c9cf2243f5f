import { longDate } from '../domain/dates.ts';
import type { Finding } from '../domain/finding.ts';
import { absent, type Rule, toFinding } from './critique.ts';
import { read } from './reading.ts';

const rule = (id: string, looksFor: string, words: Pick<Rule, 'say' | 'mend'>): Rule => ({
  id,
  level: 'should',
  looksFor,
  ...words,
  source: 'S95',
});

/** The dates of an agreement in an order that nobody can keep (S95). */
const rules = {
  endFirst: rule('end-before-start', 'an end before the start', {
    say: 'That is before it starts, on {starts}.',
    mend: 'Give a later day, or leave the end open.',
  }),
  reviewFirst: rule('review-before-start', 'a review before the start', {
    say: 'That is before it starts, on {starts}.',
    mend: 'Half a year after the start is usual.',
  }),
  reviewLate: rule('review-after-end', 'a review after the end', {
    say: 'The review on {review} would come after that.',
    mend: 'Let it end with the review or later, so that the review can decide.',
  }),
};

/** Looks at the dates given so far, in the order they are asked: start, review, end. */
export function lookAtTimeline(beside: { readonly [question: string]: unknown }): Finding | null {
  const [starts, review, ends] = ['starts', 'review', 'ends'].map((id) => dayIn(beside[id]));
  const broken =
    ends && starts && ends < starts
      ? rules.endFirst
      : ends && review && review > ends
        ? rules.reviewLate
        : !ends && review && starts && review < starts
          ? rules.reviewFirst
          : null;
  if (!broken) return null;
  const facts = { starts: starts ? longDate(starts) : '', review: review ? longDate(review) : '' };
  return toFinding(broken, { ...absent, facts }, read(''));
}

const dayIn = (answer: unknown): string | null =>
  typeof answer === 'string' && answer !== '' ? answer : null;
