import { rowsIn } from '../../domain/answers.ts';
import type { Answers, Journal, Person, Review, Row } from '../../domain/journal.ts';
import { toReview } from '../../domain/kinds.ts';
import { personById } from '../../domain/people.ts';
import { personIn } from '../../domain/portfolio.ts';
import { particularQuestions, review } from '../review.ts';
import { reviewAll } from '../reviewall.ts';
import type { Question } from '../worksheet.ts';
import { reviewQuestions } from './growth.ts';

/** What the record keeps in fields of its own, or says once. */
const elsewhere = new Set(['person', 'on', 'decision', 'private', 'letter']);

/**
 * The questions with which a review is edited: its own fields, then what was answered in it. To change what was decided
 * changes the record alone; what came of the decision is changed where it stands.
 */
export function questionsOfReview(journal: Journal, { person }: Review): readonly Question[] {
  const somebody = personById(journal, person);
  const theirs = new Set(somebody ? toReview(somebody).map(({ id }) => id) : []);
  const asked = (person === null ? reviewAll : review).questions.filter(
    ({ id }) => !elsewhere.has(id) && (!particularQuestions.some((one) => one.id === id) || theirs.has(id)),
  );
  const own = person === null ? reviewQuestions.filter(({ id }) => id !== 'decision') : reviewQuestions;
  return [...own, ...asked.map(withoutConditions)];
}

/** Whatever was answered can be changed, also on a road that was not taken. */
const withoutConditions = ({ when: _when, required: _required, ...question }: Question): Question =>
  question as Question;

export function seedOfReview(journal: Journal, { answers, on, decision, note }: Review): Answers {
  const decisions = rowsIn(answers['decisions']).map(({ person, ...row }) => ({
    ...row,
    name: personById(journal, person as string)?.slug ?? '',
  }));
  return { ...answers, ...(decisions.length > 0 && { decisions }), on, decision, note };
}

/** The record with these answers; what nobody was asked stays as it was. */
export function reviewFrom(journal: Journal, before: Review, answers: Answers): Review {
  const { on, decision, note, ...rest } = answers;
  const given = Object.entries({ ...before.answers, ...rest }).filter(
    ([, answer]) => answer !== null && !(Array.isArray(answer) && answer.length === 0),
  );
  const said: Answers = Object.fromEntries(given);
  const rows = rowsIn(said['decisions']).flatMap((row): readonly Row[] => {
    const { name: _name, ...said } = row;
    const person: Person | undefined = personIn(journal, row);
    return person ? [{ person: person.id, ...said }] : [];
  });
  return {
    ...before,
    on: typeof on === 'string' ? on : before.on,
    decision: before.person === null ? null : ((decision as Review['decision'] | undefined) ?? null),
    note: (note as string | null | undefined) ?? null,
    answers: { ...said, ...(said['decisions'] && { decisions: rows }) },
  };
}
