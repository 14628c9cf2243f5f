import { type Day, dayFrom, daysInMonth, isDay, longDate, months } from './dates.ts';
import { Unclear } from './unclear.ts';
import { shortened } from './wording.ts';

const iso = /^(\d{4})-(\d\d)-(\d\d)$/;
const three = /(?<!\d)(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)/;
const two = /(?<!\d)(\d{1,4})\s*[/.-]\s*(\d{1,4})\.?$/;

/**
 * A date in numbers: 2026-12-01 is one, null is a text without such a date. Everything else in numbers is
 * refused with both readings, because half of the world would take it for another day.
 */
export function numericDay(text: string): Day | null {
  const [, year, month, day] = iso.exec(text) ?? [];
  if (year) return realDay(Number(year), Number(month), Number(day));

  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (digits && isDay(digits.slice(1).join('-'))) throw typeAs(text, digits.slice(1).join('-'));

  const full = three.exec(text);
  if (full) throw threeNumbers(text, full[0], full.slice(1));
  const short = two.exec(text);
  if (short) throw twoNumbers(short[0], short[1]!, short[2]!);
  return null;
}

/** A day of the calendar, or Unclear with what is wrong about it. Years are held to 1900..2199: others are slips. */
export function realDay(year: number, month: number, day: number): Day {
  if (year < 1900 || year > 2199)
    throw new Unclear(`The year ${year} is out of reach: years go from 1900 to 2199 here.`);
  if (month < 1 || month > 12)
    throw new Unclear(
      `There is no month ${month}: type the year, the month and the day, such as 2026-12-01.`,
    );
  const last = daysInMonth(year, month);
  if (day < 1 || day > last)
    throw new Unclear(`There is no ${day} ${months[month - 1]} ${year}: that month has ${last} days.`);
  return dayFrom(year, month, day);
}

function threeNumbers(text: string, typed: string, [a = '', , b = '', c = '']: readonly string[]): Unclear {
  if (a.length === 4) {
    const day = realDay(Number(a), Number(b), Number(c));
    return typed === day ? onlyClear(text, day) : typeAs(typed, day);
  }
  const year = c.length === 4 ? Number(c) : 2000 + Number(c);
  const readings = bothWays(Number(a), Number(b), year);
  if (readings.length === 2)
    return new Unclear(
      `"${typed}" could be ${readings.map(longDate).join(' or ')}: type ${readings.join(' or ')}.`,
    );
  return readings[0] && year <= 2199 ? typeAs(typed, readings[0]) : noDate(typed);
}

function twoNumbers(typed: string, a: string, b: string): Unclear {
  if (a.length === 4)
    return new Unclear(`"${typed}" leaves out the day: type it as year-month-day, such as ${a}-03-01.`);
  if (b.length === 4)
    return new Unclear(`"${typed}" leaves out the day: type it as year-month-day, such as ${b}-03-01.`);
  // A leap year, so that 29 February has its chance.
  const readings = bothWays(Number(a), Number(b), 2028).map((day) => longDate(day).replace(' 2028', ''));
  if (readings.length === 2)
    return new Unclear(
      `"${typed}" could be ${readings.join(' or ')}: type the month as a word, such as "${readings[0]}".`,
    );
  return readings[0] ? typeAs(typed, `"${readings[0]}"`) : noDate(typed);
}

/** The day-first and the month-first reading, as far as the calendar has them; one when they are the same day. */
function bothWays(a: number, b: number, year: number): readonly Day[] {
  const days = [dayFrom(year, b, a), dayFrom(year, a, b)].filter(isDay);
  return [...new Set(days)];
}

/** A day that is clear, among words that are not: what it says is right, and stands there already. */
const onlyClear = (text: string, day: Day): Unclear =>
  new Unclear(`In "${shortened(text, 60)}" only "${day}" is clear as a date: type the date alone.`);

const typeAs = (typed: string, plain: string): Unclear =>
  new Unclear(`"${typed}" is read differently around the world: type ${plain}.`);

const noDate = (typed: string): Unclear =>
  /^\d{1,2}\.\d\d$/.test(typed)
    ? new Unclear(`"${typed}" looks like a time: type it as ${typed.replace('.', ':')}.`)
    : new Unclear(`"${typed}" is not a date: type the year, the month and the day, such as 2026-12-01.`);
