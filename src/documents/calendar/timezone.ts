import { type ClockChange, clockChanges } from '../../domain/clockchanges.ts';
import { daysInMonth } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import { offsetAt } from '../../domain/zones.ts';
import { type Component, type Property, text } from './jcal.ts';

/** Clocks were a town's own before; nobody's meeting is that old but by a slip of the pen. */
const earliest = 1970;
/** So many years behind the last meeting, that it may be moved in the calendar, and that a rule shows. */
const beyond = 8;
/** A rule that held as often in a row as this is taken to go on. */
const enough = 5;

/**
 * What a calendar has to know of a zone (VTIMEZONE), right for every meeting from the first year to the last: each change
 * of the clocks, those that keep a yearly rule by that.
 */
export function timezone(zone: string, years: { readonly first: number; readonly last: number }): Component {
  const first = Math.max(years.first - 1, earliest);
  const last = Math.max(years.last, first) + beyond;
  const from = Date.UTC(first, 0, 1);
  const changes = clockChanges(zone, from, Date.UTC(last + 1, 0, 1));
  const offset = offsetAt(from, zone);
  // Between two changes back it was summer time when the file begins.
  const start: ClockChange = { at: from, before: offset, after: offset };
  const summer = changes[0] !== undefined && changes[0].after < offset;
  return [
    'vtimezone',
    [text('tzid', zone)],
    [
      observance(summer ? 'daylight' : 'standard', start),
      ...[...grouped(changes, ({ before, after }) => `${before} ${after}`).values()].flatMap((alike) =>
        observances(alike, last),
      ),
    ],
  ];
}

/** Changes from one offset to one other: those before a rule held one by one, the rest by the rule. */
function observances(changes: readonly ClockChange[], last: number): readonly Component[] {
  const name = changes[0]!.after > changes[0]!.before ? 'daylight' : 'standard';
  for (let start = 0; start + enough <= changes.length; start += 1) {
    const [before, since] = [changes.slice(0, start), changes.slice(start)];
    const rule = ruleOf(since.map(wallOf), last);
    if (rule) return [...before.map((change) => observance(name, change)), observance(name, since[0]!, rule)];
  }
  return changes.map((change) => observance(name, change));
}

type Rule = { readonly freq: 'YEARLY'; readonly bymonth: number; readonly byday: string };

/** One change, and those that a rule makes of it; a list of days (RDATE) would be shorter, but few programs read it. */
function observance(name: string, change: ClockChange, rule?: Rule): Component {
  const properties: readonly Property[] = [
    ['tzoffsetfrom', {}, 'utc-offset', offsetName(change.before)],
    ['tzoffsetto', {}, 'utc-offset', offsetName(change.after)],
    ['dtstart', {}, 'date-time', wallName(wallOf(change))],
  ];
  return [name, rule ? [...properties, ['rrule', {}, 'recur', rule]] : properties, []];
}

/** What the clocks showed when they were changed, written as if it were UTC. */
const wallOf = ({ at, before }: ClockChange): Date => new Date(at + before);

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** "The last Sunday of March, at one", if that is when they all were, once a year to the last. */
function ruleOf(walls: readonly Date[], last: number): Rule | null {
  const first = walls[0]!;
  const alike =
    walls.at(-1)!.getUTCFullYear() === last &&
    walls.every(
      (wall, i) =>
        wall.getUTCFullYear() === first.getUTCFullYear() + i &&
        wall.getUTCMonth() === first.getUTCMonth() &&
        wall.getUTCDay() === first.getUTCDay() &&
        wallName(wall).slice(10) === wallName(first).slice(10),
    );
  if (!alike) return null;
  const month = first.getUTCMonth() + 1;
  const nth = (wall: Date) => Math.ceil(wall.getUTCDate() / 7);
  const which = walls.every((wall) => wall.getUTCDate() > daysInMonth(wall.getUTCFullYear(), month) - 7)
    ? -1
    : walls.every((wall) => nth(wall) === nth(first))
      ? nth(first)
      : null;
  if (which === null) return null;
  return { freq: 'YEARLY', bymonth: month, byday: `${which}${weekdays[first.getUTCDay()]}` };
}

const wallName = (wall: Date): string => wall.toISOString().slice(0, 19);

/** "+05:30", to the second where old clocks went by that. */
function offsetName(offset: number): string {
  const [hours, minutes, seconds] = [3_600_000, 60_000, 1000].map((unit, i) =>
    String(Math.floor(Math.abs(offset) / unit) % (i === 0 ? 100 : 60)).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
}
