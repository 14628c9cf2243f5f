import { compare, type Day, dayOf } from './dates.ts';
import type { Journal, Meeting } from './journal.ts';

/** Meetings with somebody that took place, the earliest first; with `until` those up to that civil date. */
export const heldWith = (journal: Journal, person: string | null, until?: Day): readonly Meeting[] =>
  journal.meetings
    .filter(
      (meeting) =>
        meeting.person === person &&
        meeting.state === 'held' &&
        (until === undefined || dayOf(meeting.start) <= until),
    )
    .toSorted((a, b) => compare(a.start, b.start));
