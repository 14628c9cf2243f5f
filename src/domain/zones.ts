import { UserError } from '../errors.ts';
import type { Day, When } from './dates.ts';

/**
 * Where moments meet calendars. The only room that asks what time it is somewhere; a zone is an IANA name,
 * null is the machine's own. Intl takes 10 ms to wake up, so it is not touched for the machine's zone.
 */

/** Whether this machine knows a zone by that name: "Europe/Paris" and "utc", but not "+02:00". */
export function zoneExists(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A zone that somebody wrote down; null, the machine's own, where there is none by that name. */
export const knownZone = (zone: string | null): string | null =>
  zone !== null && zoneExists(zone) ? zone : null;

/** The day it is at that moment in that zone. */
export const todayIn = (now: Date, zone: string | null): Day => wallClock(now, zone).slice(0, 10);

/** The day of a UTC timestamp in that zone. */
export const dayIn = (at: string, zone: string | null): Day => todayIn(new Date(at), zone);

/** The local date-time at that moment in that zone. */
export function wallClock(now: Date, zone: string | null): When {
  const wall = zone === null ? new Date(now.getTime() - now.getTimezoneOffset() * 60_000) : wallIn(now, zone);
  return wall.toISOString().slice(0, 16);
}

/**
 * The moment of a local date-time; a day alone is its midnight. An hour that the clocks skip counts from the
 * time before the change (02:30 becomes 03:30), and of an hour that comes twice the first is meant: what
 * calendars do.
 */
export function instantOf(when: When, zone: string | null): Date {
  const [year, month, day, hour, minute] = (when.length > 10 ? when : `${when}T00:00`)
    .split(/\D/)
    .map(Number);
  if (zone === null) return new Date(year!, month! - 1, day, hour, minute);

  const wall = Date.UTC(year!, month! - 1, day, hour, minute);
  const [before, after] = [wall - 86_400_000, wall + 86_400_000].map((near) => wall - offsetAt(near, zone));
  const fits = [before!, after!].filter((moment) => moment + offsetAt(moment, zone) === wall);
  return new Date(fits.length > 0 ? Math.min(...fits) : before!);
}

/** How far a zone's clocks are ahead of UTC at a moment, both in milliseconds. */
export const offsetAt = (moment: number, zone: string): number =>
  wallIn(new Date(moment), zone).getTime() - Math.floor(moment / 1000) * 1000;

/** What the clock on the wall shows, written as if it were UTC. */
function wallIn(now: Date, zone: string): Date {
  const parts = clock(zone).formatToParts(now);
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
    (type) => Number(parts.find((part) => part.type === type)?.value),
  );
  return new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  if (!zoneExists(zone))
    throw new UserError(
      `There is no time zone called "${zone}".`,
      'Zones have names such as Europe/Paris or America/New_York. To set yours: mentor config zone Europe/Lisbon',
    );
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
}
