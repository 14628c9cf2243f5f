import { dayIn, dayOf } from './dates.ts';
import type { Answers, Entry, Journal, Review } from './journal.ts';
import { kinds, settings } from './kinds.ts';

export type Decision = NonNullable<Review['decision']>;

/** What a mentorship can become, and the kind of mentoring that is (S27, S117). */
export const futures = { peer: 'peer', colleague: 'peer', sponsor: 'sponsor' } as const;
export type Future = keyof typeof futures;

/** Looks back at one relationship, the oldest first; at the whole set of mentors for null. */
export const reviewsOf = ({ reviews }: Journal, person: string | null): readonly Review[] =>
  reviews.filter((review) => review.person === person).toSorted((a, b) => (a.on < b.on ? -1 : 1));

/** Whether a look back waits for what they say and for a decision. One that was only noted is done with. */
export const isHalf = ({ decision, answers }: Review): boolean =>
  decision === null && Object.keys(answers).length > 0;

/** The look back that waits for its other half, if one does. */
export function openReview(journal: Journal, person: string): Review | undefined {
  const last = reviewsOf(journal, person).at(-1);
  return last && isHalf(last) ? last : undefined;
}

/** The review that one made now belongs to: the open one, or another of the same day, which it corrects. */
export const reviewToday = (journal: Journal, person: string | null, today: string): Review | undefined =>
  (person !== null && openReview(journal, person)) ||
  journal.reviews.findLast((review) => review.person === person && review.on === today);

/** The review that a finished worksheet has left. */
export function reviewLeft(
  journal: Journal,
  { about, at, answers }: Pick<Entry, 'about' | 'at' | 'answers'>,
): Review | undefined {
  const on = answers['on'];
  const day = typeof on === 'string' ? dayOf(on) : dayIn(at, journal.profile.zone);
  return journal.reviews.findLast((review) => review.person === about && review.on === day);
}

/** What the record keeps in fields of its own. */
const fields = ['person', 'on', 'decision', 'private'];

/** The answers of a review that is there; whom it is about stands in its record. */
export const answersOfReview = ({ answers, on, decision, note }: Review): Answers => ({
  ...answers,
  on,
  decision,
  private: note,
});

/** The record with these answers. */
export const reviewWith = (review: Review, answers: Answers): Review => ({
  ...review,
  on: typeof answers['on'] === 'string' ? dayOf(answers['on']) : review.on,
  answers: Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => !fields.includes(id) && answer !== null),
  ),
  decision: (answers['decision'] as Review['decision'] | undefined) ?? null,
  note: (answers['private'] as string | null | undefined) ?? null,
});

/** What the two of you looked at together; how much you get out of it, your doubts and your notes are yours. */
const shown: ReadonlySet<string> = new Set([
  ...['with', 'worked', 'drifted', 'ratings', 'their-view', 'their-change', 'their-turn'],
  ...['next-review', 'becomes', 'cadence'],
  ...[...Object.values(kinds), ...Object.values(settings)].flatMap(({ review }) =>
    review.map(({ id }) => id),
  ),
]);

/** A review as the other may see it; null for a look at all mentors, which is nobody's business but yours. */
export const publicReview = (review: Review): Review | null =>
  review.person === null
    ? null
    : {
        ...review,
        answers: Object.fromEntries(Object.entries(review.answers).filter(([id]) => shown.has(id))),
        note: null,
      };

/** Whether there is something in a review that is nobody's but yours. */
export const hasOwnPart = ({ person, note, answers }: Review): boolean =>
  person === null || !!note || Object.keys(answers).some((id) => !shown.has(id));

/** What helped most, as you said in the last look back. */
export const bestOf = (journal: Journal, person: string): string | null => {
  const worked = reviewsOf(journal, person).at(-1)?.answers['worked'];
  return typeof worked === 'string' ? worked : null;
};
