import { extraPoints, pagePoints, pageWith, saysOn } from '../../domain/agreements.ts';
import { answersOf, recordWith } from '../../domain/fields.ts';
import type { Agreement, Answers, Journal } from '../../domain/journal.ts';
import { personById } from '../../domain/people.ts';
import { kindOptions } from '../options.ts';
import { pageOrder, placesFor, questionOn } from '../points.ts';
import type { Question } from '../worksheet.ts';

const kind: Question = {
  id: 'kind',
  kind: 'choice',
  ask: 'What kind of mentoring is it?',
  required: true,
  options: kindOptions,
};

const standing: readonly Question[] = [
  {
    id: 'state',
    kind: 'choice',
    ask: 'How do things stand?',
    required: true,
    options: [
      { value: 'proposed', label: 'Proposed' },
      { value: 'agreed', label: 'Agreed' },
      { value: 'ended', label: 'Ended' },
    ],
  },
  { id: 'changed', kind: 'line', ask: 'What changed against the version before, and why?' },
];

/** The points as the worksheet asks for them, whatever the kind and the setting. */
const points = (ids: readonly string[]): readonly Question[] =>
  ids.map((id) => {
    const { when: _when, ...question } = questionOn(id)!;
    return question;
  });

/** What the two of you agreed (S17, S18): what is a field of every page, and how it stands. */
export const agreementQuestions: readonly Question[] = [kind, ...points(pagePoints), ...standing];

/** The same for one page, with what its kind and setting add, and whatever else it speaks of. */
export function questionsOfPage(journal: Journal, page: Agreement): readonly Question[] {
  const places = placesFor(page.kind, personById(journal, page.person)?.context ?? []);
  const asked = pageOrder.filter((id) => places.includes(id) || saysOn(page, id) !== null);
  return [kind, ...points(asked), ...standing];
}

/** What a page answers to them. */
export function seedOfPage(journal: Journal, page: Agreement): Answers {
  const ids = questionsOfPage(journal, page).map(({ id }) => id);
  return {
    ...answersOf(page, ids),
    ...Object.fromEntries(ids.filter(isExtra).map((id) => [id, saysOn(page, id)])),
  };
}

/** A page with these answers to them. */
export const pageFrom = (page: Agreement, answers: Answers): Agreement =>
  pageWith(
    recordWith(page, Object.fromEntries(Object.entries(answers).filter(([id]) => !isExtra(id)))),
    answers,
  );

const isExtra = (id: string): boolean => extraPoints.includes(id);
