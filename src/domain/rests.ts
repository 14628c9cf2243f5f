import { type Day, daysBetween } from './dates.ts';
import type { Pause } from './journal.ts';

/** Whether something rests on that day; a snooze is of one step only, and rests nothing. */
export const restsOn = ({ kind, from, until }: Pause, day: Day): boolean =>
  kind !== 'snooze' && from <= day && (until === null || day < until);

/** Days of a stretch on which it rested, its last day not counted; a day that two pauses cover counts once. */
export function restedDays(
  pauses: readonly Pause[],
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  const sorted = pauses
    .filter(({ kind }) => kind !== 'snooze')
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let rested = 0;
  let reached = from;
  for (const { from: begins, until } of sorted) {
    const start = begins > reached ? begins : reached;
    const end = until === null || until > to ? to : until;
    if (end <= start) continue;
    rested += daysBetween(start, end);
    reached = end;
  }
  return rested;
}
