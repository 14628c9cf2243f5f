import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as plusDays } from 'date-fns/addDays';
import { addMonths as plusMonths } from 'date-fns/addMonths';
import { isWeekend } from 'date-fns/isWeekend';

export { dayIn, instantOf, knownZone, todayIn, wallClock, zoneExists } from './zones.ts';

/**
 * Days as calendars mean them. A day belongs to no zone, so it is counted as if all the world kept UTC:
 * the same journal gives the same dates on every machine. Moments become days in `zones.ts` alone.
 */

/** A civil date, 'YYYY-MM-DD'. */
export type Day = string;

/** A civil day in milliseconds: days are counted in UTC, where none is longer than another. */
const dayLength = 86_400_000;
/** A civil date, or a local date-time 'YYYY-MM-DDTHH:mm'. Every function that takes a day takes one. */
export type When = string;

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const shape = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/;

/** Whether a text is a day of the real calendar: 30 February is not. */
export const isDay = (text: string): boolean => text.length === 10 && isWhen(text);

/** Whether a text is a day of the real calendar, or one with a time of day from 00:00 to 23:59. */
export function isWhen(text: string): boolean {
  const [, year, month, day, hour, minute] = shape.exec(text) ?? [];
  if (!year || Number(year) === 0) return false;
  return (
    dayOf(text) === asDay(dateOf(`${year}-${month}-${day}`)) && !(Number(hour) > 23 || Number(minute) > 59)
  );
}

/** The day of a date-time. */
export const dayOf = (when: When): Day => when.slice(0, 10);

/** 'HH:mm', or null when only the day is known. */
export const timeOf = (when: When): string | null => when.slice(11, 16) || null;

/** The last day of a month counted from 1: 29 for February 2028. */
export const daysInMonth = (year: number, month: number): number =>
  dateOf(addDays(addMonths(dayFrom(year, month, 1), 1), -1)).getDate();

/** The day of these numbers, months counted from 1. Nobody checks it: see `isDay`. */
export const dayFrom = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Before when negative. Dates stop at the ends of the years 1 and 9999. */
export function addDays(day: When, days: number): Day {
  const at = instantOfDay(day) + days * dayLength;
  const near = at > early && at < late && day > '1000';
  return near ? new Date(at).toISOString().slice(0, 10) : asDay(plusDays(dateOf(day), days));
}

/** Thousands of meetings are asked at once, so days are counted without a library, but for the ends of time. */
const instantOfDay = (day: When): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const early = Date.UTC(1000, 0, 1);
const late = Date.UTC(9999, 11, 31);

/** A month's end clamps: a month after 31 January is 28 February. */
export const addMonths = (day: When, count: number): Day => asDay(plusMonths(dateOf(day), count));

/** Days from one to the other; negative when `to` is the earlier. */
export const daysBetween = (from: When, to: When): number =>
  Math.round((instantOfDay(to) - instantOfDay(from)) / dayLength);

/** Orders days and date-times, earliest first, a day before its hours, and what has no date last. */
export const compare = (a: When | null, b: When | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** 0 is Sunday. */
export function weekdayOf(day: When): number {
  const at = instantOfDay(day);
  return at > early && at < late ? new Date(at).getUTCDay() : dateOf(day).getDay();
}

/** Monday to Friday; of holidays nothing is known. */
export const isWorkday = (day: When): boolean => !isWeekend(dateOf(day));

/** The first day from Monday to Friday after this one. */
export function nextWorkday(day: When): Day {
  const next = addDays(day, 1);
  return isWorkday(next) ? next : nextWorkday(next);
}

/** "24 November 2026" */
export function longDate(day: When): string {
  const [, year, month, date] = shape.exec(day) ?? [];
  const name = months[Number(month) - 1];
  // Every month has this many days; of more, the calendar is to be asked.
  if (name !== undefined && Number(date) > 0 && Number(date) <= 28)
    return `${Number(date)} ${name} ${Number(year)}`;
  const asked = dateOf(day);
  return `${asked.getDate()} ${months[asked.getMonth()]} ${asked.getFullYear()}`;
}

/** "8 December", where the year goes without saying. */
export const dayAndMonth = (day: When): string => longDate(dayOf(day)).slice(0, -5);

/** "Tuesday 24 November 2026" */
export const dayName = (day: When): string => `${weekdays[weekdayOf(day)]} ${longDate(day)}`;

/** "Tuesday 24 November 2026, 15:00", or without the time when only the day is known. */
export function whenName(when: When): string {
  const time = timeOf(when);
  return time ? `${dayName(when)}, ${time}` : dayName(when);
}

/** "today", "in 3 days", "2 weeks ago", "5 months ago": the nearest whole number, in the unit people would use. */
export function relative(day: When, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const stretch = inWords(Math.abs(days));
  return days > 0 ? `in ${stretch}` : `${stretch} ago`;
}

function inWords(days: number): string {
  if (days < 14) return `${days} days`;
  if (days < 53) return `${Math.round(days / 7)} weeks`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}

/** A day the calendar does not have, which a journal edited by hand can hold, counts on into the next month. */
function dateOf(when: When): Date {
  const [, year, month, day] = shape.exec(when) ?? [];
  if (!year) throw new RangeError(`"${when}" is not a civil date.`);
  const date = new UTCDateMini(2000, Number(month) - 1, Number(day));
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}

function asDay(date: Date): Day {
  const iso = date.toISOString();
  if (iso.startsWith('+')) return '9999-12-31';
  if (iso.startsWith('-') || iso.startsWith('0000')) return '0001-01-01';
  return iso.slice(0, 10);
}
