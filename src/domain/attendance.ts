import { journalsAbout } from './aboutwhom.ts';
import { type Day, dayIn, dayOf, daysBetween } from './dates.ts';
import type { Agreement, Journal, Pause } from './journal.ts';
import { beganOn } from './lifespan.ts';
import { meetingsWith } from './meetings.ts';
import { restedDays } from './rests.ts';
import { daysOf, type Rhythm } from './rhythms.ts';

/** Meetings kept against what was agreed (N5). */
export type Attendance = {
  /** From when on it is counted; null when nothing was ever agreed, and then all meetings count. */
  readonly since: Day | null;
  readonly held: number;
  readonly missed: number;
  /** How many the agreed rhythm would have had until now, with the one of the stretch that runs once it was held; null where there is none. */
  readonly agreed: number | null;
};

/**
 * Meetings with somebody since the agreement began, and how many would have filled the agreed rhythm: whole stretches
 * that have gone by, without days on which it rested. A new version of the page changes the rhythm from its day on.
 * With `from`, only what came on that civil date or later counts.
 */
export function attendanceWith(
  journal: Journal,
  person: string,
  today: Day,
  from: Day | null = null,
): Attendance {
  const pages = journal.agreements.filter((page) => page.person === person && page.state !== 'proposed');
  const held = spansOf(pages, { today, zone: journal.profile.zone });
  const spans = held.flatMap((span) =>
    from === null || span.from >= from ? [span] : span.to > from ? [{ ...span, from }] : [],
  );
  const since = from ?? spans[0]?.from ?? null;
  const meetings = meetingsWith(journal, person).filter(
    ({ start }) => dayOf(start) <= today && (since === null || dayOf(start) >= since),
  );
  const theirs = journal.pauses.filter(({ person: who }) => who === null || who === person);
  const stretches = spans.reduce((sum, { from, to, days }) => {
    return sum + (days === null ? 0 : unrestedDays(theirs, { from, to }) / days);
  }, 0);
  // On the first day of what is counted a rhythm has no meeting yet, and is a rhythm all the same.
  const regular = (spans.length > 0 ? spans : held.slice(-1)).some(({ days }) => days !== null);
  const met = meetings.filter(({ state }) => state === 'held').length;
  return {
    since,
    held: met,
    missed: meetings.filter(({ state }) => state === 'missed').length,
    agreed: regular ? turnsFor(met, stretches) : null,
  };
}

/** One meeting for each whole stretch; the stretch that runs counts as soon as its meeting has taken place. */
function turnsFor(held: number, stretches: number): number {
  const whole = Math.floor(stretches + grace);
  return held > whole && stretches > 0 ? whole + 1 : whole;
}

/** The same for several people, however many there are, with what is about each of them gathered once. */
export function attendances(journal: Journal, today: Day): (person: string) => Attendance {
  const about = journalsAbout(journal);
  // Days away belong to nobody, and count for everybody.
  return (person) => attendanceWith({ ...about(person), pauses: journal.pauses }, person, today);
}

/**
 * How many meetings a rhythm would have had between two civil dates: one for each whole stretch of it, without days on
 * which it rested; null where there is no rhythm. `pauses` are those that concern the pair.
 */
export function turnsIn(
  cadence: Rhythm,
  { from, to }: { readonly from: Day; readonly to: Day },
  pauses: readonly Pause[],
): number | null {
  const days = daysOf(cadence);
  if (days === null) return null;
  return from < to ? Math.floor(unrestedDays(pauses, { from, to }) / days + grace) : 0;
}

/** A month is a month long: a day's difference in February does not cost a meeting. */
const grace = 0.1;

type Span = { readonly from: Day; readonly to: Day; readonly days: number | null };

/** Each version holds until the next one, the last until it ends or today; what has ended, only until then. */
function spansOf(
  pages: readonly Agreement[],
  { today, zone }: { readonly today: Day; readonly zone: string | null },
): readonly Span[] {
  const starts = pages.map((page, i) => (i === 0 ? beganOn(page, zone) : dayIn(page.at, zone)));
  return pages.flatMap((page, i) => {
    const from = starts[i]!;
    const next = starts[i + 1];
    const end = earliest([page.ending?.on ?? null, page.ends, today]);
    const to = next === undefined ? end : page.state === 'ended' ? earliest([next, end]) : next;
    return from <= to ? [{ from, to: to > today ? today : to, days: daysOf(page.cadence) }] : [];
  });
}

const earliest = (days: readonly (Day | null)[]): Day =>
  days.filter((day) => day !== null).reduce((first, day) => (day < first ? day : first));

/** Days between two, without those on which nobody expected to meet. */
const unrestedDays = (pauses: readonly Pause[], span: Pick<Span, 'from' | 'to'>): number =>
  Math.max(0, daysBetween(span.from, span.to) - restedDays(pauses, span));
