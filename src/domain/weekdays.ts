import { addDays, type Day, longDate, weekdayOf, weekdays } from './dates.ts';
import type { Tense } from './monthdates.ts';
import { Unclear } from './unclear.ts';

const weekdayName = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?';
/** A weekday before a date: "Tue, " of "Tue, Nov 24". */
export const weekdayFirst = new RegExp(`^${weekdayName}\\.?,? (?:the )?(?=\\S)`);
const aWeekday = new RegExp(`^${weekdayName}$`);
const someWeekday = new RegExp(`\\b${weekdayName}\\b`);

/** "Friday": the last, the next or, without a tense, the nearest. Of today's name only the nearest is today. */
export function weekdayAlone(text: string, today: Day, tense: Tense): Day | null {
  const name = aWeekday.exec(text)?.[1];
  if (!name) return null;
  const wanted = weekdays.findIndex((weekday) => weekday.toLowerCase().startsWith(name.slice(0, 3)));
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (tense === 'past') return addDays(today, ahead - 7);
  if (tense === 'future') return addDays(today, ahead || 7);
  return addDays(today, ahead > 3 ? ahead - 7 : ahead);
}

/** "Monday 24 November 2026" is a slip, for that is a Tuesday. */
export function checkWeekday(words: string, day: Day): void {
  const said = someWeekday.exec(words)?.[1];
  const name = weekdays[weekdayOf(day)]!;
  if (said && !name.toLowerCase().startsWith(said.slice(0, 3)))
    throw new Unclear(`${longDate(day)} is a ${name}: type only the date, or only the weekday.`);
}
