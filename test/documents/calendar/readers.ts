import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

/** What a calendar program made of an event. */
export type Read = {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
  readonly minutes: number | null;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly alarms: readonly string[];
};

/**
 * Three parsers of other people. ical.js and ts-ics go by the zones that the file describes, node-ical by those it
 * knows itself.
 */
export const readers: Readonly<Record<string, (text: string) => readonly Read[]>> = {
  'ical.js': (text) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const { startDate, duration } = event;
      return {
        uid: event.uid,
        title: event.summary,
        start: startDate.isDate
          ? startDate.toString().padStart(10, '0')
          : new Date(startDate.toUnixTime() * 1000).toISOString(),
        minutes: startDate.isDate ? null : duration.toSeconds() / 60,
        sequence: event.sequence,
        cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
        alarms: component
          .getAllSubcomponents('valarm')
          .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      };
    }),

  'node-ical': (text) =>
    Object.values(sync.parseICS(text))
      .filter((one): one is VEvent => one?.type === 'VEVENT')
      .map((event) => ({
        uid: event.uid,
        title: String(event.summary),
        start: event.datetype === 'date' ? dayOf(event.start) : event.start.toISOString(),
        minutes: event.datetype === 'date' ? null : (event.end!.getTime() - event.start.getTime()) / 60_000,
        sequence: Number(event.sequence),
        cancelled: event.status === 'CANCELLED',
        alarms: (event.alarms ?? []).map(({ trigger }) => String(trigger)),
      })),

  'ts-ics': (text) =>
    (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
      uid: event.uid,
      title: event.summary,
      start:
        event.start.type === 'DATE'
          ? event.start.date.toISOString().slice(0, 10)
          : event.start.date.toISOString(),
      minutes: event.start.type === 'DATE' ? null : minutesOf(event.duration ?? {}),
      sequence: event.sequence ?? 0,
      cancelled: event.status === 'CANCELLED',
      alarms: (event.alarms ?? []).map(({ trigger }) =>
        trigger.type === 'relative' ? named(trigger.value) : String(trigger.value?.date),
      ),
    })),
};

/** node-ical takes a day for its midnight on this machine. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');

type Span = { before?: boolean | undefined; days?: number; hours?: number; minutes?: number };

const minutesOf = ({ days = 0, hours = 0, minutes = 0 }: Span) => days * 1440 + hours * 60 + minutes;

const named = ({ before, days, hours, minutes }: Span = {}): string =>
  `${before ? '-' : ''}P${days ? `${days}D` : ''}${hours || minutes ? 'T' : ''}${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`;
