import { type Day, dayFrom, daysBetween, daysInMonth, months } from './dates.ts';
import { realDay } from './numericdates.ts';
import { Unclear } from './unclear.ts';

/** What decides which of several days is meant: past is the last one, future the next, none the nearest. */
export type Tense = 'past' | 'future' | undefined;

/** A month's name or its short form, for a regular expression. */
export const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dayFirst = new RegExp(
  `^(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<name>${monthName})\\.?(?:,?[ -]'?(?<year>\\d{4}|\\d\\d))?$`,
);
const monthFirst = new RegExp(
  `^(?<name>${monthName})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? '?(?<year>\\d{4}|\\d\\d))?$`,
);

/** "1 Dec", "Dec 1st, 2027", "29 February": the day, or null when the text is not of that shape. */
export function namedDay(text: string, today: Day, tense: Tense): Day | null {
  const { day, name, year } = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups ?? {};
  if (!day || !name) return null;
  const number = monthNumber(name);
  if (year) return realDay(fullYear(year), number, Number(day));
  if (Number(day) < 1 || Number(day) > daysInMonth(2028, number))
    throw new Unclear(`There is no ${Number(day)} ${months[number - 1]} in any year.`);
  return choose(today, tense, (year) =>
    Number(day) > daysInMonth(year, number) ? null : dayFrom(year, number, Number(day)),
  );
}

/** Two digits are of this century up to 69. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

/** 1 for "jan" and "January". */
export const monthNumber = (name: string): number =>
  months.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3)) + 1;

/** Of the same day in the years around, the one that the tense means. */
export function choose(today: Day, tense: Tense, dayIn: (year: number) => Day | null): Day {
  const year = Number(today.slice(0, 4));
  const days = Array.from({ length: 17 }, (_, i) => dayIn(year - 8 + i)).filter((day) => day !== null);
  const fitting = days.filter((day) =>
    tense === 'past' ? day <= today : tense === 'future' ? day >= today : true,
  );
  return fitting.reduce((best, day) => (away(day, today) < away(best, today) ? day : best));
}

const away = (day: Day, today: Day): number => Math.abs(daysBetween(day, today));
