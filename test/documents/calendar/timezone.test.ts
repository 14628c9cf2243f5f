import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { timezone } from '../../../src/documents/calendar/timezone.ts';
import { wallClock } from '../../../src/domain/dates.ts';

/** Rules of every kind: none, by Sundays, half an hour, given up, taken up, by the moon, by a weekday before a Sunday. */
const zones = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Europe/Lisbon',
  'Europe/Dublin',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Europe/Kyiv',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Mexico_City',
  'America/Phoenix',
  'America/St_Johns',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Asia/Jerusalem',
  'Asia/Pyongyang',
  'Pacific/Apia',
  'Pacific/Chatham',
  'US/Eastern',
];

it.each(zones)('describes %s as it was and will be, from 2005 to 2031', (zone) => {
  const described = new ICAL.Timezone(
    new ICAL.Component(timezone(zone, { first: 2005, last: 2031 }) as unknown as unknown[]),
  );
  const wrong: string[] = [];
  for (let at = Date.UTC(2005, 0, 1, 11); at < Date.UTC(2032, 0, 1); at += 5 * 86_400_000) {
    const wall = wallClock(new Date(at), zone);
    const time = ICAL.Time.fromDateTimeString(`${wall}:00`);
    const moment = Date.parse(`${wall}:00Z`) - described.utcOffset(time) * 1000;
    if (moment !== at) wrong.push(wall);
  }
  expect(wrong).toEqual([]);
});

it('begins in summer where it is summer in January', () => {
  const first = (zone: string) => timezone(zone, { first: 2026, last: 2026 })[2][0]![0];
  expect([first('Australia/Sydney'), first('Europe/Lisbon'), first('Asia/Tokyo')]).toEqual([
    'daylight',
    'standard',
    'standard',
  ]);
});

it('says what repeats once', () => {
  expect(JSON.stringify(timezone('Europe/Lisbon', { first: 2026, last: 2027 }))).toContain(
    '{"freq":"YEARLY","bymonth":3,"byday":"-1SU"}',
  );
});

it('begins no earlier than clocks were set alike', () => {
  const [, , observances] = timezone('Europe/Lisbon', { first: 900, last: 2026 });
  const starts = observances.flatMap(([, properties]) =>
    properties.filter(([name]) => name === 'dtstart').map(([, , , value]) => String(value)),
  );
  expect(starts.every((start) => start >= '1970')).toBe(true);
});
