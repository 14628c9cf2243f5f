import { compare } from './dates.ts';
import type { Journal, Meeting } from './journal.ts';

/** Meetings with somebody that took place, the earliest first. */
export const heldWith = (journal: Journal, person: string | null): readonly Meeting[] =>
  journal.meetings
    .filter((meeting) => meeting.person === person && meeting.state === 'held')
    .toSorted((a, b) => compare(a.start, b.start));
