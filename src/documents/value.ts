import { longDate, todayIn } from '../domain/dates.ts';
import type { Journal, Value } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { fragmentOf, given, lowerStart, stopped } from './fragments.ts';
import { heading, line } from './markdown.ts';
import { toThem } from './shapes.ts';

/** The three points to be able to say before any contact: why you, what I hope, what I promise (S84). */
export function valuePoints({ whyThem, use, commitment }: Value): readonly string[] {
  return [
    `Why you: ${point(whyThem && toThem(fragmentOf(whyThem)), '[what of theirs you mean]')}`,
    `What I hope: ${point(use, '[what you would do with their guidance]')}`,
    `What I promise: ${point(commitment, '[what they can count on]')}`,
  ];
}

const point = (text: string | null, slot: string): string => stopped(lowerStart(given(text) ?? slot));

/** What `templates/value.md` can name. Every text is safe in Markdown; lists may be empty, texts null. */
export const valueView = (journal: Journal, value: Value) => ({
  date: longDate(todayIn(new Date(value.at), journal.profile.zone)),
  person: heading(nameOf(journal, value.person)) || 'somebody',
  bring: value.bring.map(line),
  use: value.use && line(value.use),
  serves: value.serves && line(value.serves),
  why_them: line(value.whyThem),
  commitment: value.commitment && line(value.commitment),
  points: valuePoints(value).map(line),
});
