import type { Day, When } from '../../domain/dates.ts';

/** How long before it begins somebody is reminded, as calendars write it (`-P1D`), and of what. */
export type Alarm = { readonly trigger: string; readonly say: string };

/** Something to stand in a calendar; its texts are as people typed them, on one line. */
export type Event = {
  /** The same in every export, so that a calendar knows what it has already. */
  readonly uid: string;
  readonly title: string;
  /** What to type in mentor, and what else is worth knowing. */
  readonly note: string;
  /** A day, or a local time in `zone`. */
  readonly start: When;
  /** An IANA zone; null is wherever the calendar is looked at. */
  readonly zone: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  /** Kept when it is called off, so that a calendar which has it takes it out. */
  readonly cancelled: boolean;
  readonly alarms: readonly Alarm[];
  /** When it came into the journal, in UTC. */
  readonly made: string;
  /** Whom it is about. */
  readonly person: string | null;
};

/** Something that has a day and no hour. */
export type Due = Pick<Event, 'uid' | 'title' | 'note' | 'cancelled' | 'made' | 'person'> & {
  readonly day: Day;
};

/** A day to remember, with its reminder at nine in the morning. */
export const onDay = (event: Due, today: Day): Event => ({
  uid: event.uid,
  title: event.title,
  note: event.note,
  start: event.day,
  zone: null,
  minutes: null,
  place: null,
  cancelled: event.cancelled,
  alarms: event.cancelled || event.day < today ? [] : [{ trigger: 'PT9H', say: event.title }],
  made: event.made,
  person: event.person,
});
