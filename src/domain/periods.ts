import { addDays, addMonths, type Day, dayFrom, daysBetween, weekdayOf } from './dates.ts';
import { choose, monthName, monthNumber, type Tense } from './monthdates.ts';
import { realDay } from './numericdates.ts';
import { Unclear } from './unclear.ts';

type Edge = 'start' | 'middle' | 'end';
/** Whole months in a row; null is a year still to be chosen. */
type Span = { readonly year: number | null; readonly month: number; readonly length: number };

const edged =
  /^(?:the )?(start|beginning|early|first day|middle|mid|end|late|last day)(?: of| in|-)? ?(?:the )?(.+)$/;
const aMonth = new RegExp(`^(?:(?<which>this|next|last) )?(?<name>${monthName})\\.?(?:,? (?<year>\\d{4}))?$`);
const aUnit = /^(?:(this|current|next|last) )?(week|month|quarter|year)$/;
const aQuarter = /^(?:q([1-4])(?:[ /]?(\d{4}))?|(\d{4})[ -]?q([1-4]))$/;
const aSeason =
  /^(?:(?:this|next|last|early|late|mid|in) ?-?)?(?:spring|summer|autumn|fall|winter)(?: (?:of )?\d{4})?$/;

/**
 * "March" (its first day), "mid June", "end of Q1 2027", "start of next week" (Monday; its end is Friday). Null is
 * a text of another shape. Throws Unclear for a stretch without an edge, longer than a month: nobody knows the day.
 */
export function dayOfPeriod(text: string, today: Day, tense: Tense): Day | null {
  if (aSeason.test(text))
    throw new Unclear(`"${text}" is not the same months everywhere: name a month, such as "end of April".`);
  const [, word, rest] = edged.exec(text) ?? [];
  const edge = word ? edgeOf(word) : null;
  const period = rest ?? text;

  const named = aMonth.exec(period)?.groups;
  if (named) return inMonth(named, edge ?? 'start', today, tense);

  const [, q, yearOfQ, yearFirst, qLast] = aQuarter.exec(period) ?? [];
  const quarter = q ?? qLast;
  const year = yearOfQ ?? yearFirst ?? /^\d{4}$/.exec(period)?.[0];
  if (quarter || year) {
    const span = {
      year: year ? Number(year) : null,
      month: quarter ? Number(quarter) * 3 - 2 : 1,
      length: quarter ? 3 : 12,
    };
    return inSpan(span, needed(edge, text), today, tense);
  }

  const [, which, unit] = aUnit.exec(period) ?? [];
  // "next month" is a month from today; only "this month" and "end of next month" are stretches.
  if (!unit || (!edge && which !== 'this' && which !== 'current')) return null;
  const shift = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  return unit === 'week'
    ? inWeek(shift, needed(edge, text), today)
    : inUnit(unit, shift, needed(edge, text), today);
}

const edgeOf = (word: string): Edge =>
  /^(?:end|late|last)/.test(word) ? 'end' : word.startsWith('mid') ? 'middle' : 'start';

function needed(edge: Edge | null, text: string): Edge {
  if (edge) return edge;
  throw new Unclear(`"${text}" has many days: name one, such as "end of ${text}" or 2026-12-01.`);
}

function inMonth(
  { which, name, year }: Record<string, string | undefined>,
  edge: Edge,
  today: Day,
  tense: Tense,
): Day {
  const span = { month: monthNumber(name!), length: 1 };
  const meant = which === 'next' ? 'future' : which === 'last' ? 'past' : tense;
  const thisYear = which === 'this' ? Number(today.slice(0, 4)) : null;
  return inSpan({ ...span, year: year ? Number(year) : thisYear }, edge, today, meant);
}

function inSpan(span: Span, edge: Edge, today: Day, tense: Tense): Day {
  const dayIn = (year: number) => dayAt(dayFrom(year, span.month, 1), span.length, edge);
  if (span.year === null) return choose(today, tense, dayIn);
  realDay(span.year, 1, 1);
  return dayIn(span.year);
}

function inUnit(unit: string, shift: number, edge: Edge, today: Day): Day {
  const length = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const thisMonth = Number(today.slice(5, 7));
  const first = dayFrom(Number(today.slice(0, 4)), thisMonth - ((thisMonth - 1) % length), 1);
  return dayAt(addMonths(first, shift * length), length, edge);
}

function dayAt(first: Day, length: number, edge: Edge): Day {
  if (edge === 'start') return first;
  if (edge === 'end') return addDays(addMonths(first, length), -1);
  return length === 12 ? addMonths(first, 6) : addDays(addMonths(first, (length - 1) / 2), 14);
}

function inWeek(shift: number, edge: Edge, today: Day): Day {
  const monday = addDays(today, shift * 7 - ((weekdayOf(today) + 6) % 7));
  // On a Saturday the working week is over, and whoever says the end of it means Sunday.
  const end = shift === 0 && addDays(monday, 4) < today ? 6 : 4;
  return addDays(monday, { start: 0, middle: 2, end }[edge]);
}

const oneSeason =
  /^(?:the )?(?:(?<which>this|last) )?(?<name>spring|summer|autumn|fall|winter)(?: (?:of )?(?<year>\d{4}))?$/;
/** The month in the middle of a season, on the half of the earth where most people live. */
const heartOf: Readonly<Record<string, number>> = { spring: 4, summer: 7, autumn: 10, fall: 10, winter: 1 };

/**
 * Where a rough answer about the past will do: a year or a quarter is its middle, or the middle of what has passed
 * of it, and a season the middle of the month at its heart: "2023" is 1 July 2023, "last summer" the 15th of July
 * that is over. Null is a text of another shape, or a stretch still to come.
 */
export function roughDay(text: string, today: Day): Day | null {
  const season = oneSeason.exec(text)?.groups;
  if (season) return heartOfSeason(season, today);
  const [, q, yearOfQ, yearFirst, qLast] = aQuarter.exec(text) ?? [];
  const year = yearOfQ ?? yearFirst ?? (text === 'this year' ? today.slice(0, 4) : /^\d{4}$/.exec(text)?.[0]);
  if (!year) return null;
  const month = Number(q ?? qLast ?? 1) * 3 - 2;
  const length = q || qLast ? 3 : 12;
  const first = dayAt(realDay(Number(year), month, 1), length, 'start');
  if (first > today) return null;
  const middle = dayAt(first, length, 'middle');
  return middle <= today ? middle : addDays(first, Math.floor(daysBetween(first, today) / 2));
}

/** "Last summer" in July is the one a year ago; a summer that has not come to its heart is the last one, too. */
function heartOfSeason({ which, name, year }: Record<string, string | undefined>, today: Day): Day {
  const month = heartOf[name!]!;
  if (year) return realDay(Number(year), month, 15);
  const passed = which === 'last' ? addMonths(today, -2) : today;
  return choose(passed, 'past', (of) => dayFrom(of, month, 15));
}
