import type { Answer, Answers } from './journal.ts';

/** A question's id as the name of a record's field: `first-step` is `firstStep`. */
export const fieldOf = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A record's field as the id of a question. */
export const questionOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type Fields = { readonly [field: string]: unknown };

/** The answers a record would have come from. */
export const answersOf = (record: object, ids: readonly string[]): Answers =>
  Object.fromEntries(
    // A field that journals from before do not have is one without an answer.
    ids.map((id) => [id, (translate((record as Fields)[fieldOf(id)], questionOf) ?? null) as Answer]),
  );

/** The record with these answers in their fields; where a field is a list, nothing is the empty list. */
export function recordWith<Kept extends object>(record: Kept, answers: Answers): Kept {
  const fields = Object.entries(answers).flatMap(([id, answer]) => {
    const field = fieldOf(id);
    const blank = Array.isArray((record as Fields)[field]) ? [] : null;
    const value = translate(answer, fieldOf) ?? blank;
    // A field that journals from before do not have comes in with its first answer.
    return value === null && !(field in record) ? [] : [[field, value]];
  });
  return { ...record, ...Object.fromEntries(fields) };
}

/** Rows have keys of their own, which follow the same rule. */
function translate(value: unknown, name: (key: string) => string): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item) =>
    typeof item === 'object' && item !== null
      ? Object.fromEntries(Object.entries(item).map(([key, inner]) => [name(key), inner]))
      : item,
  );
}
