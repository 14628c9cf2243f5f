import type { Agreement, Answers, Journal } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { questionOn } from './points.ts';
import type { Question } from './worksheet.ts';

/** The question of a point, asked where it was picked. */
export const askedAgain = (id: string, pick: string, words: Partial<Question> = {}): Question =>
  ({ ...questionOn(id)!, ...words, when: { [pick]: [id] } }) as Question;

/** Whom it is about is known before anything is asked; in a form it stands at the top. */
export const who: Question = { id: 'person', kind: 'person', ask: 'With whom is this page?', required: true };

/** The answer to `who`, for a page that is there. */
export const slugOf = (journal: Journal, { person }: Agreement): Answers => ({
  person: personById(journal, person)?.slug ?? null,
});
