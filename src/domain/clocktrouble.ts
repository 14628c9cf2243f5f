import { dayOf, instantOf, timeOf, type When, wallClock, whenName } from './dates.ts';

/**
 * Why a time of day cannot be meant in a zone (null: the machine's), as a sentence, or null when it can: where
 * the clocks change, one hour of the year is skipped and another comes twice.
 */
export function clockTrouble(when: When, zone: string | null): string | null {
  const time = timeOf(when);
  if (time === null) return null;
  const moment = instantOf(when, zone);
  const where = zone === null ? '' : ` in ${zone}`;
  const day = whenName(dayOf(when));
  if (wallClock(moment, zone) !== when)
    return `There is no ${time} on ${day}${where}: the clocks are put forward over it.`;
  if (wallClock(new Date(moment.getTime() + 3_600_000), zone) === when)
    return `${time} comes twice on ${day}${where}, when the clocks are put back.`;
  return null;
}
