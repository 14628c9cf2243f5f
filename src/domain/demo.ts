import { addDays, type Day, dayAndMonth, dayOf, daysBetween, months } from './dates.ts';
import type { Journal } from './journal.ts';

/** The Monday in whose week the invented year of `templates/demo.json` ends. */
export const demoDay: Day = '2026-06-01';

/** How history calls it, and how a demo is known in which nothing has been done yet. */
export const setUpDeed = 'Set up the demo';

/** Whether a journal is a demo, and nobody's own. */
export const isDemo = ({ settings }: Journal): boolean => (settings.demo ?? null) !== null;

/** What a demo holds, for somebody's own journal, which is none. */
export function notADemo(journal: Journal): Journal {
  const { demo: _demo, ...settings } = journal.settings;
  return { ...journal, settings };
}

/** Whether anything has been done in a demo since it was set up. */
export const isUntouched = (demo: Journal): boolean =>
  demo.history.at(-1)?.deed === setUpDeed && demo.drafts.length === 0;

/** Whether a demo tells of another week than this one. */
export const isStale = ({ settings }: Journal, today: Day): boolean =>
  weeksTo(settings.demo ?? today) !== weeksTo(today);

/**
 * The invented year as of today: moved by whole weeks, so that a meeting on a Thursday stays on a Thursday. Days,
 * moments, and days that somebody named in a letter are moved alike.
 */
export function demoOn(year: Journal, today: Day): Journal {
  const days = 7 * weeksTo(today);
  const moved = inAll(year, (text, at) => movedText(text, at, days)) as Journal;
  return { ...moved, settings: { ...moved.settings, demo: today } };
}

/** Whole weeks from the week of the invented year to that of a day. */
const weeksTo = (day: Day): number => Math.floor(daysBetween(demoDay, day) / 7);

type Change = (text: string, at: Day) => string;

/** Every text in a value, changed; `at` is the day of the record it stands in. */
function inAll(value: unknown, change: Change, at: Day = demoDay): unknown {
  if (typeof value === 'string') return change(value, at);
  if (Array.isArray(value)) return value.map((item) => inAll(item, change, at));
  if (typeof value !== 'object' || value === null) return value;
  const written = (value as { readonly at?: unknown }).at;
  const day = typeof written === 'string' ? dayOf(written) : at;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inAll(item, change, day)]));
}

const civil = /^\d{4}-\d\d-\d\d(?=$|T\d\d:\d\d)/;
const spoken = new RegExp(String.raw`\b(\d{1,2}) (${months.join('|')})\b`, 'g');

function movedText(text: string, at: Day, days: number): string {
  if (civil.test(text)) return text.replace(civil, (day) => addDays(day, days));
  return text.replace(spoken, (_, date, month) =>
    dayAndMonth(addDays(nearestTo(at, Number(date), month), days)),
  );
}

/** The day of that name that lies nearest to another. */
function nearestTo(at: Day, date: number, month: string): Day {
  const number = (months as readonly string[]).indexOf(month) + 1;
  const named = [-1, 0, 1].map(
    (years) =>
      `${Number(at.slice(0, 4)) + years}-${String(number).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
  const far = (day: Day) => Math.abs(daysBetween(at, day));
  return named.reduce((nearest, day) => (far(day) < far(nearest) ? day : nearest));
}

/** A command as it is to be typed about what stands in a journal: in a demo that is not one's own. */
export const callIn = (journal: Journal, command: string): string =>
  isDemo(journal) ? command.replace(/^mentor (?!demo )/, 'mentor demo ') : command;
