import { instantOf } from './dates.ts';
import type { Row } from './journal.ts';
import { monthName } from './monthdates.ts';
import { readWhen } from './when.ts';

/** The day and zone in which a line was caught: "by Friday" counts from there. */
export type Said = { readonly on: string; readonly zone: string | null; readonly name: string };

/**
 * An action as it was caught, "Ada: send the deck by Friday", taken apart into who, what and by when. Whoever is
 * not named is you; a date that is not clear stays in the words.
 */
export function actionFrom(text: string, said: Said): Row {
  const { name } = said;
  const first = name.split(/\s+/)[0] ?? name;
  const [, who, rest] = /^([\p{L}'’ -]{1,60}?)\s*:\s*(.+)$/u.exec(text) ?? [];
  const theirs = who !== undefined && [first, name, 'they', 'mentor'].some((one) => same(one, who));
  const mine = who !== undefined && same('me', who);
  const words = (theirs || mine) && rest ? rest : text;
  const { what, by } = dated(words, said);
  return { what, who: theirs ? 'mentor' : 'me', by };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();

const ordinal = '\\d{1,2}(?:st|nd|rd|th)?';
const dayWords = [
  '(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  'next (?:week|month)|today|tonight|tomorrow',
  'in (?:a|an|one|two|three|four|five|six|\\d{1,2}) (?:day|week|month)s?',
  `(?:the )?end of (?:(?:the|this|next) )?(?:week|month|(?:${monthName}))`,
  `${ordinal}(?: of)? (?:${monthName})\\.?(?: \\d{4})?|(?:${monthName})\\.? ${ordinal}(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d`,
].join('|');

/** A day after a word that says it is one, and a day that ends the sentence without such a word. */
const announced = /^(.+?)[\s,]+(?:by|until|before|due)\s+(.{2,40})$/i;
const atTheEnd = new RegExp(`^(.+?)[\\s,]+(?:(?:on|for|at)\\s+)?(${dayWords})[.]?$`, 'i');

/** "move it to Friday", "call every Monday": here the day belongs to what is done. */
const belongs = /\b(?:to|from|since|about|after|of|the|a|every|each|and|or|last|than|between|as)$/i;

function dated(words: string, { on, zone }: Said): { what: string; by: string | null } {
  const now = instantOf(`${on}T12:00`, zone);
  for (const pattern of [announced, atTheEnd]) {
    const [, what, when] = pattern.exec(words) ?? [];
    if (!what || !when || belongs.test(what)) continue;
    const read = readWhen(when, { now, zone, tense: 'future', time: false });
    if (read.ok) return { what, by: read.value };
  }
  return { what: words, by: null };
}

/** Why a date in numbers at the end of a line was not taken for one, "3/4" for example; null where none stands there. */
export function unclearDay(text: string, { on, zone }: Said): string | null {
  const [, typed] =
    /\s(?:by|until|before|due|on|for)\s+(\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?)$/i.exec(text.trim()) ?? [];
  if (typed === undefined) return null;
  const read = readWhen(typed, { now: instantOf(`${on}T12:00`, zone), zone, tense: 'future', time: false });
  return read.ok ? null : read.reason;
}
