import { v5 } from 'uuid';
import type { Day } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import type { Event } from './event.ts';

/** How an event was handed out last: what tells it from any other state of it, its SEQUENCE, and since when. */
export type Revision = { readonly digest: string; readonly sequence: number; readonly changed: string };

/** What calendars were given so far, by UID. */
export type Given = Readonly<Record<string, Revision>>;

/** Ours alone: with it the same content gives the same digest on every machine. */
const namespace = '3c1d7f0a-52c4-4f6e-9b1e-63616c656e64';

/**
 * The revision of each event: one that is as it was given keeps its own. Any other gets the number of deeds, which only
 * rises, also by an undo; so whatever is given after all memory was lost is at least as new as what was given before.
 */
export const revisionsOf = (
  events: readonly Event[],
  { history, given }: { readonly history: Journal['history']; readonly given: Given },
): Given =>
  Object.fromEntries(
    events.map((event) => {
      const before = Object.hasOwn(given, event.uid) ? given[event.uid] : undefined;
      const digest = digestOf(event);
      if (before?.digest === digest) return [event.uid, before];
      const sequence = Math.max(history.length, before ? before.sequence + 1 : 0);
      return [event.uid, { digest, sequence, changed: history.at(-1)?.at ?? event.made }];
    }),
  );

/** Of what stands in the calendar; reminders go with it, and those of a day that is over leave by themselves. */
const digestOf = ({ title, note, start, zone, minutes, place, cancelled }: Event): string =>
  v5(JSON.stringify([title, note, start, zone, minutes, place, cancelled]), namespace);

/**
 * Events without those that were over before any calendar had them. Where nobody knows what calendars have, what is
 * over stays only as long as its day is ahead: a reminder of it would do harm, and a day that is gone does none.
 */
export const worthGiving = (events: readonly Event[], given: Given | null, today: Day): readonly Event[] =>
  events.filter(({ uid, cancelled, start }) => {
    if (!cancelled) return true;
    return given === null ? start.slice(0, 10) >= today : Object.hasOwn(given, uid);
  });

/** What was given, from the text it is remembered as; null when that is none. */
export function givenIn(text: string | null): Given | null {
  try {
    const given = JSON.parse(text ?? 'null');
    return typeof given === 'object' && given !== null && Object.values(given).every(isRevision)
      ? given
      : null;
  } catch {
    // Cut short, or changed by somebody.
    return null;
  }
}

const isRevision = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Revision).digest === 'string' &&
  Number.isInteger((value as Revision).sequence) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test((value as Revision).changed);
