import ICAL from 'ical.js';
import { addDays, type Day, timeOf } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { worldOf } from '../../domain/next.ts';
import { clean } from '../escape.ts';
import { dueDays } from './due.ts';
import { type Alarm, type Event, onDay } from './event.ts';
import { type Component, type Property, text } from './jcal.ts';
import { meetingEvents } from './meetings.ts';
import { mentorDays } from './mentors.ts';
import type { Given, Revision } from './revisions.ts';
import { timezone } from './timezone.ts';

/** In bytes; the library does not count the blank before a line that goes on, and 75 are allowed. */
ICAL.foldLength = 74;

const maker = '-//mentor-coach//mentor//EN';

/** Whether a file is a calendar that mentor wrote. Other programs put their own name there when they write it again. */
export const isCalendarOfOurs = (text: string): boolean =>
  text.startsWith('BEGIN:VCALENDAR') && text.split(/\r?\n/).includes(`PRODID:${maker}`);

/** Everything in the journal that has a day or an hour, in the order of the journal. */
export const eventsOf = (journal: Journal, today: Day): readonly Event[] => [
  ...meetingEvents(journal, today),
  ...[...dueDays(journal), ...mentorDays(worldOf(journal, today))].map((due) => onDay(due, today)),
];

/**
 * Events as an iCalendar file (RFC 5545), each with its UID and its revision: a calendar that reads it again changes
 * what it has where that is older, and doubles nothing.
 */
export function calendarOf(events: readonly Event[], revisions: Given): string {
  const years = events.map(({ start }) => Number(start.slice(0, 4)));
  const zones = [...new Set(events.flatMap(({ zone }) => zone ?? []))].sort();
  const calendar: Component = [
    'vcalendar',
    [
      text('version', '2.0'),
      text('prodid', maker),
      text('calscale', 'GREGORIAN'),
      text('method', 'PUBLISH'),
      ['x-wr-calname', {}, 'unknown', 'Mentoring'],
    ],
    [
      ...zones.map((zone) => timezone(zone, { first: Math.min(...years), last: Math.max(...years) })),
      ...events.map((event) => component(event, revisions[event.uid]!)),
    ],
  ];
  return ICAL.stringify(calendar as unknown as unknown[]);
}

function component(event: Event, { sequence, changed }: Revision): Component {
  const stamp = moment(changed);
  const { note, place, minutes, zone, start, cancelled } = event;
  const timed = minutes !== null;
  // A day the calendar does not have, which a journal edited by hand can hold, counts on into the next month.
  const day = addDays(start, 0);
  return [
    'vevent',
    [
      text('uid', event.uid),
      ['dtstamp', {}, 'date-time', stamp],
      ['created', {}, 'date-time', moment(event.made)],
      ['last-modified', {}, 'date-time', stamp],
      ['sequence', {}, 'integer', sequence],
      timed
        ? ['dtstart', zone === null ? {} : { tzid: zone }, 'date-time', `${day}T${timeOf(start)}:00`]
        : ['dtstart', {}, 'date', day],
      ...(timed ? [['duration', {}, 'duration', `PT${minutes}M`] as Property] : []),
      text('summary', safe(event.title)),
      ...(note ? [text('description', clean(note))] : []),
      ...(place ? [text('location', safe(place))] : []),
      text('status', cancelled ? 'CANCELLED' : 'CONFIRMED'),
      text('transp', timed && !cancelled ? 'OPAQUE' : 'TRANSPARENT'),
      text('categories', 'mentoring'),
    ],
    event.alarms.map(alarm),
  ];
}

const alarm = ({ trigger, say }: Alarm): Component => [
  'valarm',
  [text('action', 'DISPLAY'), ['trigger', {}, 'duration', trigger], text('description', safe(say))],
  [],
];

/** One line; the library escapes what calendars take for marks, and this is what nobody should have to read. */
const safe = (typed: string): string => clean(typed).replace(/\s+/g, ' ').trim();

/** A timestamp to the second, as calendars have it. */
const moment = (at: string): string => `${at.slice(0, 19)}Z`;
