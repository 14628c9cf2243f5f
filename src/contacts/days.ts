import { type Day, dayFrom, isDay } from '../domain/dates.ts';
import { plainName } from '../domain/names.ts';

/** The months by how their names begin in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const beginnings: readonly string[] = [
  'jan ene gen',
  'feb fev',
  'mar mrt maer',
  'apr avr abr',
  'mai may mag mei',
  'jun juin giu',
  'jul juil lug',
  'aug aou ago',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez dic',
];

const monthOf = (word: string): number =>
  beginnings.findIndex((known) => known.split(' ').some((beginning) => word.startsWith(beginning))) + 1;

/** "03 Mar 2021", "3 mars 2021", "Mar 3, 2021", 2021-03-03: the day, or null when it is not clear. */
export function dayNamed(text: string): Day | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text.trim());
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = plainName(text).replace(/ de /g, ' ');
  const [, day, month, year] = /^(\d{1,2})(?:er|st|nd|rd|th|o)? ([a-z]{3,12}) (\d{4})\b/.exec(words) ?? [];
  if (month) return real(Number(year), monthOf(month), Number(day));
  const [, first, second, third] = /^([a-z]{3,12}) (\d{1,2}) (\d{4})\b/.exec(words) ?? [];
  return first ? real(Number(third), monthOf(first), Number(second)) : null;
}

const real = (year: number, month: number, day: number): Day | null => {
  const date = dayFrom(year, month, day);
  return month > 0 && year >= 1900 && year < 2200 && isDay(date) ? date : null;
};

const numbers = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\b/;

/**
 * How the dates of a whole column are to be read. In numbers alone "3/4/21" is two days; a column decides when one of
 * its dates can be read in one way only, and stays unclear when none can, or when two of them disagree.
 */
export function dayReader(column: readonly string[]): (text: string) => Day | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of column) {
    const [, a, b] = numbers.exec(text) ?? [];
    if (Number(a) > 12) dayFirst = true;
    if (Number(b) > 12) monthFirst = true;
  }
  const known = new Map<string, Day | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const [, a, b, year] = numbers.exec(text) ?? [];
    const clear = dayFirst !== monthFirst || a === b;
    const full = Number(year) + (year?.length === 2 ? 2000 : 0);
    const day = !a
      ? dayNamed(text)
      : !clear
        ? null
        : real(full, Number(dayFirst ? b : a), Number(dayFirst ? a : b));
    known.set(text, day);
    return day;
  };
}
