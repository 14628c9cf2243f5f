import type { Span } from './reading.ts';
import { months } from './times.ts';

/** A date as written: `day` is null for a month or a year alone. */
export type Named = Span & {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
};

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const name = `(${months})\\b\\.?`;
const patterns = {
  iso: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g,
  dayFirst: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${name}(?:,? (\\d{4})\\b)?`, 'g'),
  monthFirst: new RegExp(
    `\\b${name} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d|:|-| ?[ap]m| ?%)(?:,? (\\d{4})\\b)?`,
    'g',
  ),
  monthYear: new RegExp(`\\b${name},? (\\d{4})\\b`, 'g'),
  year: /\b(?:by|in|before|until|of|during|end of) (20\d\d|19\d\d)\b/g,
};

/** Dates written out in a text: numeric ones only as ISO, since others read two ways. */
export function datesIn(folded: string): readonly Named[] {
  const found: Named[] = [];
  const taken = new Uint8Array(folded.length);
  const add = (match: RegExpExecArray, year?: string, month?: number, day?: string) => {
    const start = match.index;
    if (taken[start] || taken[start + match[0].length - 1]) return;
    taken.fill(1, start, start + match[0].length);
    found.push({
      start,
      end: start + match[0].length,
      year: year === undefined ? null : Number(year),
      month: month ?? null,
      day: day === undefined ? null : Number(day),
    });
  };
  const monthOf = (word: string) => monthNames.indexOf(word.slice(0, 3)) + 1;
  for (const match of folded.matchAll(patterns.iso)) add(match, match[1], Number(match[2]), match[3]);
  for (const match of folded.matchAll(patterns.dayFirst)) add(match, match[3], monthOf(match[2]!), match[1]);
  for (const match of folded.matchAll(patterns.monthFirst))
    add(match, match[3], monthOf(match[1]!), match[2]);
  for (const match of folded.matchAll(patterns.monthYear)) add(match, match[2], monthOf(match[1]!));
  for (const match of folded.matchAll(patterns.year)) add(match, match[1]);
  return found;
}

/** 30 February, 31 June, month 13; 29 February only where the year is named and has none. */
export function isImpossible({ year, month, day }: Named): boolean {
  if (month !== null && (month < 1 || month > 12)) return true;
  if (month === null || day === null) return false;
  return day < 1 || day > daysIn(month, year ?? 2000);
}

/** Over before today, as far as the date is told: a month or a year is over when its last day is. */
export function isPast(date: Named, today: string): boolean {
  if (date.year === null) return false;
  const month = date.month ?? 12;
  const day = date.day ?? daysIn(month, date.year);
  return iso(date.year, month, day) < today;
}

/** The civil date of a moment on this machine's clock. */
export const civil = (now: Date) => iso(now.getFullYear(), now.getMonth() + 1, now.getDate());

const daysIn = (month: number, year: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
