import { addDays, addMonths, type Day } from './dates.ts';
import type { Agreement } from './journal.ts';

/** How often two people meet. */
export type Rhythm = Agreement['cadence'];

type Stretch = { readonly days: number } | { readonly months: number };

/** What lies between one meeting and the next; null where nothing was agreed. */
const stretches: Readonly<Record<Rhythm, Stretch | null>> = {
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  'six-weekly': { days: 42 },
  quarterly: { months: 3 },
  'ad-hoc': null,
};

/** From one meeting to the day of the next by a rhythm; null at ad hoc. */
export function stepOf(rhythm: Rhythm): ((day: Day) => Day) | null {
  const stretch = stretches[rhythm];
  if (stretch === null) return null;
  return (day) => ('days' in stretch ? addDays(day, stretch.days) : addMonths(day, stretch.months));
}

/** Days from one meeting to the next, on average over the years; null at ad hoc. */
export function daysOf(rhythm: Rhythm): number | null {
  const stretch = stretches[rhythm];
  if (stretch === null) return null;
  return 'days' in stretch ? stretch.days : (stretch.months * 365.25) / 12;
}

/** Meetings a year: of 52 weeks or twelve months; none at ad hoc, where nobody knows. */
export function timesAYear(rhythm: Rhythm): number {
  const stretch = stretches[rhythm];
  if (stretch === null) return 0;
  return 'days' in stretch ? 364 / stretch.days : 12 / stretch.months;
}
