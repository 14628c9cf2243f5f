import { openObjectives } from '../domain/goals.ts';
import type { Answers, Entry, Journal, Person, Row } from '../domain/journal.ts';
import { toReview } from '../domain/kinds.ts';
import { keepReview } from '../domain/reviewing.ts';
import { answersOfReview, openReview } from '../domain/reviews.ts';
import type { Standing } from '../domain/standing.ts';
import { shortened } from '../domain/wording.ts';
import { decisionQuestions } from './decision.ts';
import { tell } from './pointwords.ts';
import { particularQuestions, privateQuestion, review, theirQuestions } from './review.ts';
import type { Question, Worksheet } from './worksheet.ts';

/**
 * The review as it is asked of somebody: of what the kinds want looked at only what is theirs, each objective judged
 * by itself, and the test for sunk cost only where the journal gives a reason. On a second visit only what they
 * think is asked, and the decision.
 */
export function reviewSheet(journal: Journal, person: Person, { judged, doubts }: Standing): Worksheet {
  const open = openReview(journal, person.id);
  const theirs = new Set(toReview(person).map(({ id }) => id));
  const scales = judged.map(
    ({ objective, first, last }, i): Question => ({
      id: scaleOf(i),
      kind: 'scale',
      ask: `${shortened(objective.goal, 46)}: how far are you now?`,
      hint: sinceThen(first, last),
      why: { text: 'Judged against the start, growth can be seen.', source: 'S25' },
      low: 'at the very start',
      high: 'there',
    }),
  );
  const first = review.questions.flatMap((question): readonly Question[] => {
    if (question.id === 'ratings') return scales;
    if (particularQuestions.some(({ id }) => id === question.id))
      return theirs.has(question.id) ? [question] : [];
    if (doubts.length === 0 && (question.id === 'doubts' || question.id === 'again')) return [];
    return [question];
  });
  const second: readonly Question[] = [
    review.questions[0]!,
    ...theirQuestions.map(({ when: _when, ...question }) => question as Question),
    ...decisionQuestions,
    privateQuestion,
  ];
  return {
    ...review,
    ...(open && {
      title: 'The second half of the review',
      intro: ['Your half is there. Now what they said.'],
    }),
    questions: open ? second : first,
    seed: (journal, about, now) => ({
      ...review.seed?.(journal, about, now),
      ...(open && answersOfReview(open)),
    }),
    keep: (journal, entry, mint) =>
      keepReview(
        journal,
        inRows(
          entry,
          judged.map(({ objective }) => objective.goal),
        ),
        { mint, tell },
      ),
  };
}

const scaleOf = (index: number): string => `rating-${index + 1}`;

/** Marks given one by one, as the rows that the record keeps. */
function inRows(entry: Entry, goals: readonly string[]): Entry {
  const rest: Answers = Object.fromEntries(
    Object.entries(entry.answers).filter(([id]) => !goals.some((_, i) => id === scaleOf(i))),
  );
  const rows: readonly Row[] = goals.flatMap((objective, i) => {
    const rating = entry.answers[scaleOf(i)];
    return typeof rating === 'number' ? [{ objective, rating }] : [];
  });
  return { ...entry, answers: rows.length > 0 ? { ...rest, ratings: rows } : rest };
}

const sinceThen = (first: number | null, last: number | null): string => {
  if (first === null || last === null) return 'Nobody has judged it yet: this is where it starts.';
  return first === last
    ? `At the start you said ${first}.`
    : `At the start you said ${first}, and last ${last}.`;
};

/** The form of a review: what the kind wants looked at, and the objectives there to be judged. */
export function reviewForm(person: Person | undefined): Worksheet {
  const theirs = person && new Set(toReview(person).map(({ id }) => id));
  return {
    ...review,
    questions: review.questions.filter(
      ({ id }) => !theirs || theirs.has(id) || !particularQuestions.some((one) => one.id === id),
    ),
    seed: (journal, about, now) => ({
      ratings: openObjectives(journal).map(({ goal }) => ({ objective: goal, rating: null })),
      ...review.seed?.(journal, about, now),
    }),
  };
}
