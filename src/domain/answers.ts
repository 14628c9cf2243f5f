import type { Answer, Row } from './journal.ts';

/**
 * What a value must be to stand as an answer, and what an answer holds. A journal can be edited by hand: an answer
 * of the right type may still not be of the kind that its question asks for.
 */

/** Text, a number, yes or no, nothing, a list of texts, or rows of such answers. */
export const isAnswer = (value: unknown): value is Answer =>
  isCell(value) || (Array.isArray(value) && value.every(isRow));

/** Whether nothing was said: an empty list says nothing either. */
export const isBlank = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** The lines of a list; none when the answer is of another kind. */
export const linesIn = (answer: Answer | undefined): readonly string[] => (isTexts(answer) ? answer : []);

/** The rows of an answer; none when it is of another kind. */
export const rowsIn = (answer: Answer | undefined): readonly Row[] =>
  Array.isArray(answer) && answer.every(isRow) ? answer : [];

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isCell = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || isTexts(value);

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCell);
