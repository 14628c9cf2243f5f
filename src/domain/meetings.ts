import { agreementWith } from './agreements.ts';
import { compare, type Day, dayOf, daysBetween, type When } from './dates.ts';
import { heldWith } from './held.ts';
import type { Agreement, Journal, Meeting } from './journal.ts';

/** Meetings with somebody, the earliest first. */
export const meetingsWith = (journal: Journal, person: string | null): readonly Meeting[] =>
  journal.meetings
    .filter((meeting) => meeting.person === person)
    .toSorted((a, b) => compare(a.start, b.start));

/** The next meeting that is in the calendar, today's included. */
export const upcoming = (journal: Journal, person: string | null, today: Day): Meeting | undefined =>
  meetingsWith(journal, person).find(({ state, start }) => state === 'scheduled' && dayOf(start) >= today);

/** The meeting whose outcome nobody has written down: held without a debrief, or past and never told of. */
export function toDebrief(journal: Journal, person: string | null, today: Day): Meeting | undefined {
  const last = meetingsWith(journal, person).findLast(
    ({ state, start }) => state === 'held' || (state === 'scheduled' && dayOf(start) <= today),
  );
  return last && (last.state === 'scheduled' || last.debriefedOn === null) ? last : undefined;
}

/**
 * What kind of meeting comes next: a talk to get acquainted, then one to settle how you work together
 * (COVERAGE 2.8), then the others; the last when the agreement ends, a review when one is due.
 */
export function kindOfNext(journal: Journal, person: string, on: Day): Meeting['kind'] {
  const agreement = agreementWith(journal, person);
  const kind = agreement?.kind ?? journal.people.find(({ id }) => id === person)?.kind;
  if (kind === 'flash' || kind === 'group') return kind;
  const held = heldWith(journal, person, on);
  if (agreement?.state === 'agreed' && agreement.ending) return 'last';
  if (agreement?.ends && on >= agreement.ends) return 'last';
  if (held.length === 0) return agreement ? 'kick-off' : 'talk';
  if (held.every((meeting) => meeting.kind === 'talk'))
    return held.at(-1)?.decision === 'one-more' ? 'talk' : 'kick-off';
  const due = agreement?.review;
  const reviewed = held.some((meeting) => meeting.kind === 'review' && due && dayOf(meeting.start) >= due);
  return due && on >= due && !reviewed ? 'review' : 'regular';
}

/** How long the next meeting is planned to be; 45 minutes when nobody said (S18). */
export const minutesFor = (journal: Journal, person: string, meeting: Meeting | undefined): number =>
  meeting?.minutes ?? agreementWith(journal, person)?.minutes ?? 45;

export type Appointment = Pick<Meeting, 'id' | 'at' | 'person' | 'start' | 'zone'> &
  Partial<Pick<Meeting, 'minutes' | 'place' | 'kind' | 'state'>>;

/** A meeting with nothing written down about it yet. */
export const newMeeting = (journal: Journal, made: Appointment): Meeting => ({
  id: made.id,
  at: made.at,
  person: made.person,
  start: made.start,
  zone: made.zone,
  minutes: made.minutes ?? agreementWith(journal, made.person)?.minutes ?? null,
  place: made.place ?? null,
  kind: made.kind ?? kindOfNext(journal, made.person, dayOf(made.start)),
  state: made.state ?? 'scheduled',
  movedFrom: [],
  lines: [],
  points: [],
  private: null,
  next: null,
  fit: null,
  felt: [],
  decision: null,
  debriefedOn: null,
});

/** The journal with one meeting more. */
export const addMeeting = (journal: Journal, meeting: Meeting): Journal => ({
  ...journal,
  meetings: [...journal.meetings, meeting],
});

/** Changes one meeting; the others stay. */
export const changeMeeting = (journal: Journal, id: string, change: Partial<Meeting>): Journal => ({
  ...journal,
  meetings: journal.meetings.map((meeting) => (meeting.id === id ? { ...meeting, ...change } : meeting)),
});

/** A new time for a meeting; the old one is remembered. One that was missed or called off is planned again. */
export function moveMeeting(journal: Journal, id: string, start: When): Journal {
  const meeting = journal.meetings.find((one) => one.id === id);
  const stays = meeting?.start === start;
  if (!meeting || (stays && meeting.state === 'scheduled')) return journal;
  return changeMeeting(journal, id, {
    start,
    state: 'scheduled',
    movedFrom: stays ? meeting.movedFrom : [...meeting.movedFrom, meeting.start],
  });
}

/** How often a meeting went to a later day; another hour of its day, or an earlier day, puts nothing off. */
export const postponementsOf = ({ movedFrom, start }: Pick<Meeting, 'movedFrom' | 'start'>): number =>
  [...movedFrom, start].filter((at, i, all) => i > 0 && dayOf(at) > dayOf(all[i - 1]!)).length;

/**
 * The meeting that somebody means by the day it was: the one on that day, or one planned for up to three days
 * before whose outcome is open, for people meet a day late without writing it down.
 */
export function meetingOn(journal: Journal, person: string, day: Day): Meeting | undefined {
  const all = meetingsWith(journal, person).filter(({ state }) => state === 'held' || state === 'scheduled');
  const there = all.filter(({ start }) => dayOf(start) === day);
  const late = (start: When) => daysBetween(start, day) >= 0 && daysBetween(start, day) <= 3;
  return (
    there.find(({ state, debriefedOn }) => state === 'held' && debriefedOn === null) ??
    there.at(-1) ??
    all.findLast(({ start, debriefedOn }) => debriefedOn === null && late(start))
  );
}

/** Whoever goes on after what was meant to be the last meeting has not had it. */
export const notLast = (journal: Journal, { person, starts }: Agreement): Journal => ({
  ...journal,
  meetings: journal.meetings.map((meeting) =>
    meeting.person === person && meeting.kind === 'last' && dayOf(meeting.start) >= (starts ?? '')
      ? { ...meeting, kind: meeting.state === 'held' ? 'review' : 'regular' }
      : meeting,
  ),
});
