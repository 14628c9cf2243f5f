import { casual } from 'chrono-node/en';
import { minutesFromNow, takeClock } from './clock.ts';
import { addDays, type Day, dayOf, longDate, relative, type When, whenName } from './dates.ts';
import { monthName, namedDay, type Tense } from './monthdates.ts';
import { numericDay, realDay } from './numericdates.ts';
import { dayOfPeriod, roughDay } from './periods.ts';
import { Unclear } from './unclear.ts';
import { checkWeekday, weekdayAlone, weekdayFirst } from './weekdays.ts';
import { shortened } from './wording.ts';
import { todayIn, wallClock } from './zones.ts';

/**
 * `zone` is where the person is (null: the machine's); `time` is whether a time of day is wanted too. `rough` is a
 * question about the past to which a year or a season is an answer.
 */
export type Around = {
  readonly now: Date;
  readonly zone: string | null;
  readonly tense?: Tense;
  readonly time: boolean;
  readonly rough?: boolean | undefined;
};

/**
 * `value` is 'YYYY-MM-DD', with 'THH:mm' when a time was wanted and typed; `shown` is how it is read back,
 * "Tuesday 24 November 2026, 15:00 (in 3 days)"; `reason` is a sentence that says what to type.
 */
type Understood =
  | { readonly ok: true; readonly value: When; readonly shown: string }
  | { readonly ok: false; readonly reason: string };

/**
 * A date as people type it: "in two weeks", "next Tuesday 3pm", "end of March", "1 Dec", 2026-12-01. What can be
 * taken two ways, and what is understood only in part, is refused: a wrong date is worse than a second try.
 * Where only a day is wanted a time is left out, and `shown` says the day that stays.
 */
export function readWhen(typed: string, around: Around): Understood {
  const today = todayIn(around.now, around.zone);
  const text = tidy(typed.slice(0, 200));
  try {
    const about = around.rough ? roughDay(roughWords(text.toLowerCase()), today) : null;
    if (about)
      return { ok: true, value: about, shown: `about ${longDate(about)} (${relative(about, today)})` };
    const when = understand(text.toLowerCase(), today, around);
    const value = around.time ? when : dayOf(when);
    return { ok: true, value, shown: `${whenName(value)} (${relative(value, today)})` };
  } catch (error) {
    if (error instanceof Unclear)
      return { ok: false, reason: error.message.replace(`"${text.toLowerCase()}"`, () => `"${text}"`) };
    throw error;
  }
}

/** Full-width digits, odd hyphens and doubled blanks are not what anybody means by a date. */
const tidy = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/[\s.,;!?]+$/, '')
    .trim();

const filler = new RegExp(
  `^(?:(?:on|by|until|till|since|from|around|about|roughly|in(?= (?:${monthName}|q[1-4]|\\d{4}$)))\\s+)+(?=\\S)`,
);
/** What only says that it is not to be taken to the day. */
const roughWords = (text: string): string =>
  text
    .replace(filler, '')
    .replace(/^(?:some ?time|somewhere|maybe|probably) (?:in |around |about )*|^in /, '');

const partOfDay = /\b(?:morning|afternoon|evening|night|tonight|lunch|lunchtime)\b/;
const zoned = /\d:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:z|utc|gmt|[+-]\d\d:?\d\d)$/;

function understand(text: string, today: Day, { now, zone, tense, time }: Around): When {
  if (text === '' || text.length > 80) throw unknown(text, tense);
  if (zoned.test(text))
    throw new Unclear('Leave out the zone: the time is meant where you are, such as 15:00.');

  const minutes = minutesFromNow(text);
  if (minutes !== null) return wallClock(new Date(now.getTime() + minutes * 60_000), zone);

  const { time: clock, rest } = takeClock(text);
  const words = rest.replace(filler, '').replace(/[\s,]+$/, '');
  if (words === '' && clock)
    throw new Unclear(`${clock} on which day? Type both, such as "tomorrow ${clock}".`);
  if (clock && manyDays.test(words))
    throw new Unclear(`${clock} on which day? Type one, such as "1 Dec ${clock}".`);
  if (time && !clock && partOfDay.test(words))
    throw new Unclear(`"${text}" leaves the hour open: type a time, such as "tomorrow 9:00".`);

  const day = readDay(words, today, tense);
  checkWeekday(words, day);
  return clock ? `${day}T${clock}` : day;
}

const manyDays = new RegExp(`^(?:(?:this|next|last) )?(?:week|month|year|${monthName})(?:,? \\d{4})?$`);

function readDay(text: string, today: Day, tense: Tense): Day {
  const words = text
    .replace(/\b(?:(?:a|one) )?fortnight\b/, '2 weeks')
    .replace(/(?<=^(?:in )?\w+ )(?:yr|wk|mth)(?=s\b)/, (short) => unitOf[short]!)
    .replace(/(?<=(?:day|week|month|year)s?)['’]? time$/, '')
    .replace(/\b(?:this )?(?:up)?coming (?=\S)/, 'this ');
  const date = words.replace(weekdayFirst, '');
  return (
    numericDay(date) ??
    namedDay(date, today, tense) ??
    weekdayAlone(words, today, tense) ??
    dayOfPeriod(words, today, tense) ??
    askChrono(directed(words, tense), today, tense)
  );
}

/** "2 yrs ago" and "in 6 mths", as people write them. */
const unitOf: Readonly<Record<string, string>> = { yr: 'year', wk: 'week', mth: 'month' };

const duration =
  /^(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4}) (?:day|week|month|year)s?|\d{1,4} ?[dwy])$/;

/** "two weeks" alone, or "2w", lies where the question looks. */
function directed(text: string, tense: Tense): string {
  if (!duration.test(text)) return text;
  if (!tense) throw new Unclear(`Do you mean "in ${text}" or "${text} ago"? Type one of them.`);
  return tense === 'past' ? `${text} ago` : `in ${text}`;
}

/**
 * What chrono makes of the other phrases. It counts in the machine's zone, so it is told that it is nine in the
 * morning of the person's day, an hour that no zone skips, and asked for the day alone: half a week on is
 * then well inside a day, too, whatever the clocks do in between.
 */
function askChrono(text: string, today: Day, tense: Tense): Day {
  if (/\d[.,][^5\D]/.test(text)) throw unknown(text, tense);
  const [year, month, day] = today.split('-').map(Number);
  const [found, another] = casual.parse(text, new Date(year!, month! - 1, day, 9));
  if (!found) throw unknown(text, tense);
  if (found.end || another)
    throw new Unclear(`"${text}" names more than one day: type one, such as 2026-12-01.`);

  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found.text.length)}`;
  if (/[\p{L}\p{N}]/u.test(rest))
    throw new Unclear(
      `In "${text}" only "${found.text.trim()}" is clear: type the date alone, such as 2026-12-01.`,
    );
  if (found.start.isCertain('hour')) throw unknown(text, tense);
  const there = realDay(found.start.get('year')!, found.start.get('month')!, found.start.get('day')!);
  const monthsAway =
    found.tags().has('result/relativeDate') &&
    !found.start.isCertain('day') &&
    !found.start.isCertain('weekday');
  return monthsAway ? clamped(there, day!) : there;
}

/** A month after 31 January is the end of February; chrono counts on into March. */
const clamped = (there: Day, day: number): Day => {
  const on = Number(there.slice(8));
  return on < day ? addDays(there, -on) : there;
};

function unknown(text: string, tense: Tense): Unclear {
  const examples =
    tense === 'past' ? '"last Friday", "3 weeks ago", "1 Dec"' : '"next Tuesday", "in two weeks", "1 Dec"';
  if (text === '') return new Unclear(`Type a date, such as ${examples} or 2026-12-01.`);
  return new Unclear(
    `"${shortened(text, 40)}" is not clear as a date: type one such as ${examples} or 2026-12-01.`,
  );
}
