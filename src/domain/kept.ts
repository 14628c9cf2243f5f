import { cadenceStep } from './cadence.ts';
import { type Day, dayOf } from './dates.ts';
import type { Agreement, Meeting, Pause } from './journal.ts';

/** Meetings that took place, and how many the rhythm would have had; null where there is no rhythm. */
export type Kept = { readonly held: number; readonly agreed: number | null };

type Stretch = { readonly from: Day; readonly to: Day };

/**
 * How many meetings were kept of those agreed on (S18, S58), from one civil date to another: one for each turn of the
 * rhythm that is over. A turn that began in a pause owed none.
 */
export function keptIn(
  cadence: Agreement['cadence'],
  { meetings, pauses }: { readonly meetings: readonly Meeting[]; readonly pauses: readonly Pause[] },
  { from, to }: Stretch,
): Kept {
  const held = meetings.filter(
    ({ state, start }) => state === 'held' && dayOf(start) >= from && dayOf(start) <= to,
  ).length;
  const step = cadenceStep(cadence);
  if (!step) return { held, agreed: null };
  let agreed = 0;
  for (let turn = from; step(turn) <= to; turn = step(turn)) if (!rests(pauses, turn)) agreed += 1;
  return { held, agreed };
}

const rests = (pauses: readonly Pause[], day: Day): boolean =>
  pauses.some(({ kind, from, until }) => kind !== 'snooze' && from <= day && (until === null || day < until));
