import { addMonths, type Day } from './dates.ts';
import type { Agreement, Journal } from './journal.ts';
import { beganOn } from './lifespan.ts';
import { reviewsOf } from './reviews.ts';

/** Months from one look at the whole set to the next, apart from the reviews of each (S64; COVERAGE 2.8). */
const every = 6;

/**
 * When all your mentors want looking at together: half a year after the last time, or after the first of the pages
 * that hold now; null where there are no two of them.
 */
export function setReviewDue(journal: Journal, pages: readonly Agreement[]): Day | null {
  const [first, ...others] = pages.map((page) => beganOn(page, journal.profile.zone)).sort();
  if (first === undefined || others.length === 0) return null;
  return addMonths(reviewsOf(journal, null).at(-1)?.on ?? first, every);
}
