import { cadenceStep } from './cadence.ts';
import { type Day, dayOf } from './dates.ts';
import type { Agreement, Meeting, Pause } from './journal.ts';

/** Meetings that took place, and how many the rhythm would have had; null where there is no rhythm. */
export type Kept = { readonly held: number; readonly agreed: number | null };

/** From one civil date up to another; `fresh` says that a meeting was due on the first of them already. */
export type Stretch = { readonly from: Day; readonly to: Day; readonly fresh: boolean };

/**
 * How many meetings were kept of those agreed on (S18, S58). What falls into a pause was not due, and neither was
 * one whose day is not over.
 */
export function keptIn(
  cadence: Agreement['cadence'],
  { meetings, pauses }: { readonly meetings: readonly Meeting[]; readonly pauses: readonly Pause[] },
  { from, to, fresh }: Stretch,
): Kept {
  const held = meetings.filter(
    ({ state, start }) =>
      state === 'held' && (fresh ? dayOf(start) >= from : dayOf(start) > from) && dayOf(start) <= to,
  ).length;
  const step = cadenceStep(cadence);
  if (!step) return { held, agreed: null };
  let agreed = 0;
  for (let due = fresh ? from : step(from); due < to; due = step(due)) if (!rests(pauses, due)) agreed += 1;
  return { held, agreed };
}

const rests = (pauses: readonly Pause[], day: Day): boolean =>
  pauses.some(({ kind, from, until }) => kind !== 'snooze' && from <= day && (until === null || day < until));
