import { afterEach, describe, expect, it } from 'vitest';
import { addDays, isWhen } from '../../src/domain/dates.ts';
import type { Tense } from '../../src/domain/monthdates.ts';
import { readWhen } from '../../src/domain/when.ts';
import { everyZone, inZone } from '../support/zone.ts';

afterEach(() => {
  process.env['TZ'] = 'UTC';
});

/** A Saturday. */
const now = new Date('2026-11-21T10:00:00Z');
const read = (text: string, tense?: Tense, time = false) => readWhen(text, { now, zone: 'UTC', tense, time });
const value = (text: string, tense?: Tense, time = false) => {
  const when = read(text, tense, time);
  return when.ok ? when.value : when.reason;
};
const reason = (text: string, tense?: Tense, time = false) => {
  const when = read(text, tense, time);
  if (when.ok) throw new Error(`"${text}" should be refused, and is ${when.value}.`);
  return when.reason;
};

describe('days as people type them', () => {
  it.each([
    ['today', '2026-11-21'],
    ['Tomorrow.', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['in two weeks', '2026-12-05'],
    ['in a fortnight', '2026-12-05'],
    ['two weeks', '2026-12-05'],
    ['2w', '2026-12-05'],
    ["in 10 days' time", '2026-12-01'],
    ['in half a year', '2027-05-21'],
    ['next week', '2026-11-28'],
    ['next month', '2026-12-21'],
    ['next Tuesday', '2026-11-24'],
    ['by Friday', '2026-11-27'],
    ['this coming Friday', '2026-11-27'],
    ['Tuesday next week', '2026-11-24'],
    ['1 Dec', '2026-12-01'],
    ['1st of December', '2026-12-01'],
    ['Dec 1 2027', '2027-12-01'],
    ["1 Dec '27", '2027-12-01'],
    ['Tue, Nov 24', '2026-11-24'],
    ['on Tuesday the 24th of November 2026', '2026-11-24'],
    ['Tuesday 2026-11-24', '2026-11-24'],
    ['29 Feb', '2028-02-29'],
    ['March', '2027-03-01'],
    ['end of March', '2027-03-31'],
    ['by the end of March', '2027-03-31'],
    ['mid June', '2027-06-15'],
    ['early May 2028', '2028-05-01'],
    ['end of Q1 2027', '2027-03-31'],
    ['mid Q2', '2027-05-15'],
    ['start of next week', '2026-11-23'],
    ['end of next week', '2026-11-27'],
    ['end of the week', '2026-11-22'],
    ['end of the month', '2026-11-30'],
    ['end of next year', '2027-12-31'],
    ['2 weeks after 1 Dec', '2026-12-15'],
    ['2026-12-01', '2026-12-01'],
    ['２０２６‑12‑01', '2026-12-01'],
  ])('%s, looking ahead, is %s', (text, day) => {
    expect(value(text, 'future')).toBe(day);
  });

  it.each([
    ['3 weeks ago', '2026-10-31'],
    ['a fortnight ago', '2026-11-07'],
    ['2 yrs ago', '2024-11-21'],
    ['6 mths ago', '2026-05-21'],
    ['about 2 wks ago', '2026-11-07'],
    ['two weeks', '2026-11-07'],
    ['last month', '2026-10-21'],
    ['a year ago', '2025-11-21'],
    ['last Friday', '2026-11-20'],
    ['Friday', '2026-11-20'],
    ['Saturday', '2026-11-14'],
    ['March', '2026-03-01'],
    ['since March', '2026-03-01'],
    ['last March', '2026-03-01'],
    ['end of November', '2025-11-30'],
    ['1 Dec', '2025-12-01'],
    ['21 November', '2026-11-21'],
    ['29 Feb', '2024-02-29'],
  ])('%s, looking back, is %s', (text, day) => {
    expect(value(text, 'past')).toBe(day);
  });

  it('takes the nearest where nobody says which way to look', () => {
    expect([value('Friday'), value('Monday'), value('Saturday'), value('1 Dec'), value('1 June')]).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-21',
      '2026-12-01',
      '2026-06-01',
    ]);
    expect(reason('two weeks')).toContain('"in two weeks" or "two weeks ago"');
  });

  it('stays in the month when it is shorter', () => {
    const at = (iso: string, text: string) => {
      const when = readWhen(text, { now: new Date(iso), zone: 'UTC', time: false });
      return when.ok ? when.value : when.reason;
    };
    expect(at('2026-01-31T10:00:00Z', 'in a month')).toBe('2026-02-28');
    expect(at('2026-03-31T10:00:00Z', 'last month')).toBe('2026-02-28');
    expect(at('2028-02-29T10:00:00Z', 'a year ago')).toBe('2027-02-28');
    expect(at('2026-11-28T10:00:00Z', 'next Tuesday')).toBe('2026-12-01');
    expect(at('2026-01-31T10:00:00Z', 'next weekend')).toBe('2026-02-07');
  });

  it('reads the day back', () => {
    expect(read('in two weeks', 'future')).toEqual({
      ok: true,
      value: '2026-12-05',
      shown: 'Saturday 5 December 2026 (in 2 weeks)',
    });
    expect(read('next Tuesday 3pm', 'future')).toEqual({
      ok: true,
      value: '2026-11-24',
      shown: 'Tuesday 24 November 2026 (in 3 days)',
    });
  });
});

describe('roughly', () => {
  const about = (text: string, at = '2026-11-21T10:00:00Z') => {
    const when = readWhen(text, { now: new Date(at), zone: 'UTC', tense: 'past', time: false, rough: true });
    return when.ok ? when.value : when.reason;
  };

  it.each([
    ['2023', '2023-07-01'],
    ['in 2023', '2023-07-01'],
    ['sometime in 2023', '2023-07-01'],
    ['around 2019.', '2019-07-01'],
    ['2026', '2026-07-01'],
    ['this year', '2026-07-01'],
    ['Q1 2024', '2024-02-15'],
    ['spring 2024', '2024-04-15'],
    ['Summer of 2025', '2025-07-15'],
    ['last summer', '2026-07-15'],
    ['last spring', '2026-04-15'],
    ['last winter', '2026-01-15'],
    ['last autumn', '2025-10-15'],
    ['in autumn', '2026-10-15'],
    ['fall', '2026-10-15'],
    ['last month', '2026-10-21'],
    ['May 2025', '2025-05-01'],
    ['3 May 2025', '2025-05-03'],
  ])('%s is %s', (text, day) => expect(about(text)).toBe(day));

  it('names no day that is still to come', () => {
    expect(about('2026', '2026-03-01T10:00:00Z')).toBe('2026-01-30');
    expect(about('2026', '2026-01-01T10:00:00Z')).toBe('2026-01-01');
    expect(about('summer', '2026-06-20T10:00:00Z')).toBe('2025-07-15');
    expect(about('last summer', '2026-07-20T10:00:00Z')).toBe('2025-07-15');
    expect(about('2027')).toContain('many days');
  });

  it('says that it is no more than about', () => {
    expect(readWhen('2023', { now, zone: 'UTC', tense: 'past', time: false, rough: true })).toMatchObject({
      shown: 'about 1 July 2023 (3 years ago)',
    });
  });

  it('is only what the question allows, and numeric dates stay as strict', () => {
    expect(reason('2023', 'past')).toContain('many days');
    expect(reason('last summer', 'past')).toContain('name a month');
    expect(about('3/4/2024')).toContain('2024-04-03');
    expect(about('a while ago')).toContain('not clear');
  });
});

describe('times of day', () => {
  it.each([
    ['next Tuesday 3pm', '2026-11-24T15:00'],
    ['next Tuesday at 15:30', '2026-11-24T15:30'],
    ['3.30 p.m. tomorrow', '2026-11-22T15:30'],
    ['tomorrow at 15', '2026-11-22T15:00'],
    ["tomorrow at 3 o'clock in the afternoon", '2026-11-22T15:00'],
    ['noon tomorrow', '2026-11-22T12:00'],
    ['Tuesday 12am', '2026-11-24T00:00'],
    ['Tuesday 12pm', '2026-11-24T12:00'],
    ['Friday, 4 December, 10:00', '2026-12-04T10:00'],
    ['2026-12-01T15:00', '2026-12-01T15:00'],
    ['2026-12-01 15:00', '2026-12-01T15:00'],
    ['in 2 hours', '2026-11-21T12:00'],
    ['half an hour ago', '2026-11-21T09:30'],
    ['now', '2026-11-21T10:00'],
    ['in two weeks', '2026-12-05'],
  ])('%s is %s', (text, when) => {
    expect(value(text, 'future', true)).toBe(when);
  });

  it('reads the time back', () => {
    expect(read('next Tuesday 3pm', 'future', true)).toMatchObject({
      shown: 'Tuesday 24 November 2026, 15:00 (in 3 days)',
    });
  });

  it.each([
    ['Tuesday 25:00', 'There is no hour 25'],
    ['Tuesday 24:00', 'There is no hour 24'],
    ['Tuesday 12:60', 'There is no minute 60'],
    ['Tuesday 13am', 'not a time'],
    ['tomorrow at 3', '3am, 3pm'],
    ['tomorrow midnight', 'Midnight'],
    ['tomorrow 10:00 or 11:00', 'more than one time'],
    ['tomorrow morning', 'leaves the hour open'],
    ['15:00', 'on which day'],
    ['next month 15:00', 'on which day'],
    ['December 3pm', 'on which day'],
    ['tomorrow 15.30', '15:30'],
    ['2026-12-01T15:00Z', 'Leave out the zone'],
    ['tomorrow 15:00 +02:00', 'Leave out the zone'],
    ['in 2 days and 3 hours', 'not clear'],
  ])('refuses %s: %s', (text, why) => {
    expect(reason(text, 'future', true)).toContain(why);
  });

  it('minds a time nobody asked for, when there is no such time', () => {
    expect(reason('next Tuesday 25:00')).toContain('There is no hour 25');
    expect(value('tomorrow morning')).toBe('2026-11-22');
  });
});

describe('what is refused', () => {
  it.each([
    ['03/04/2026', ['3 April 2026', '4 March 2026', '2026-04-03', '2026-03-04']],
    ['04-05-26', ['4 May 2026', '5 April 2026', '2026-05-04', '2026-04-05']],
    ['3.4.', ['3 April', '4 March']],
    ['3/4', ['3 April', '4 March']],
    ['due 3.4.', ['3 April', '4 March']],
    ['25/12/2026', ['2026-12-25']],
    ['12/25/26', ['2026-12-25']],
    ['31.12.', ['31 December']],
    ['2026/12/01', ['2026-12-01']],
    ['2026-1-5', ['2026-01-05']],
    ['20261201', ['2026-12-01']],
    ['03/2027', ['2027-03-01']],
  ])('%s, for it could be another day', (text, parts) => {
    for (const part of parts) expect(reason(text, 'future')).toContain(part);
  });

  it('words behind a date that is right, which is not told to be typed another way', () => {
    expect(reason('2027-03-31sign up for toastmasters', 'future')).toBe(
      'In "2027-03-31sign up for toastmasters" only "2027-03-31" is clear as a date: type the date alone.',
    );
  });

  it.each([
    ['30 February', 'There is no 30 February'],
    ['Feb 30 2027', 'There is no 30 February 2027'],
    ['29 Feb 2027', 'that month has 28 days'],
    ['31 April', 'There is no 31 April'],
    ['2026-02-30', 'There is no 30 February 2026'],
    ['2026-13-01', 'There is no month 13'],
    ['0000-01-01', 'The year 0'],
    ['1 Dec 2026 BC', 'The year -2026'],
    ['in 3000 years', 'The year 5026'],
    ['Monday 24 November 2026', 'is a Tuesday'],
    ['Q1 2027', '"Q1 2027" has many days'],
    ['this month', 'end of this month'],
    ['2027', 'many days'],
    ['spring', 'name a month'],
    ['Tuesday or Wednesday', 'more than one day'],
    ['Monday to Friday', 'more than one day'],
    ['maybe Tuesday or so unless', 'only "tuesday" is clear'],
    ['before Friday', 'only "friday" is clear'],
    ['every Tuesday', 'only "tuesday" is clear'],
    ['heute', '"heute" is not clear'],
    ['in two or three weeks', 'not clear'],
    ['', 'Type a date'],
    ['\u202e\u0000', 'Type a date'],
    ['5', 'not clear'],
  ])('%s: %s', (text, why) => {
    expect(reason(text, 'future')).toContain(why);
  });

  it('in one line that names no control character, and quickly however long the text is', () => {
    for (const text of [
      '.'.repeat(1e6),
      `${' 1'.repeat(1e5)}x`,
      'next '.repeat(1e5),
      '\u001b[31mred\u001b[0m',
    ]) {
      expect(reason(text)).toMatch(/^[^\p{C}]{10,200}$/u);
    }
  });
});

describe('the machine and its zone', () => {
  const texts = [
    'today',
    'tomorrow',
    'in two weeks',
    'next Tuesday 3pm',
    'Friday',
    'last month',
    'in half a week',
    'in 1.5 weeks',
    'end of March',
    '1 Dec',
    'tonight',
    '2026-03-29T02:30',
    'in 3 hours',
    'a year ago',
    'next weekend',
  ];
  /** Around changes of the clocks in Berlin, St John's, New York and São Paulo, and at both ends of a day. */
  const moments = [
    '2026-03-28T23:30:00Z',
    '2026-03-29T00:59:00Z',
    '2026-10-25T00:30:00Z',
    '2026-11-01T03:30:00Z',
    '2026-03-08T05:00:00Z',
    '2018-11-04T02:30:00Z',
    '2026-12-31T23:59:00Z',
    '2026-11-21T10:00:00Z',
  ];

  it('change nothing about what is understood', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/St_Johns', 'Europe/Berlin', 'UTC']) {
      const readings = everyZone.map((machine) =>
        inZone(machine, () =>
          moments.flatMap((moment) =>
            texts.map((text) =>
              readWhen(text, { now: new Date(moment), zone, tense: 'future', time: text !== 'tonight' }),
            ),
          ),
        ),
      );
      expect(readings[0]!.every(({ ok }) => ok)).toBe(true);
      for (const other of readings) expect(other).toEqual(readings[0]);
    }
  });

  it('counts from the day of the person', () => {
    const late = { now: new Date('2026-11-21T23:30:00Z'), tense: 'future', time: true } as const;
    expect(readWhen('tomorrow', { ...late, zone: 'Pacific/Kiritimati' })).toMatchObject({
      value: '2026-11-23',
    });
    expect(readWhen('tomorrow', { ...late, zone: 'America/St_Johns' })).toMatchObject({
      value: '2026-11-22',
    });
    expect(readWhen('in an hour', { ...late, zone: 'America/St_Johns' })).toMatchObject({
      value: '2026-11-21T21:00',
    });
    expect(inZone('Pacific/Kiritimati', () => readWhen('today', { ...late, zone: null }))).toMatchObject({
      value: '2026-11-22',
    });
  });

  it('goes over a change of the clocks by the clock for hours', () => {
    const night = { now: new Date('2026-03-29T00:30:00Z'), zone: 'Europe/Berlin', time: true };
    expect(readWhen('in an hour', night)).toMatchObject({ value: '2026-03-29T03:30' });
  });

  it('gives a real date, or a reason, for any heap of words', () => {
    const words = [
      'next',
      'last',
      'in',
      'two',
      '3',
      'weeks',
      'days',
      'ago',
      'Tuesday',
      'March',
      'end of',
      '1',
      '31',
      'Feb',
      '2027',
      'at',
      '3pm',
      '15:00',
      '/',
      '.',
      '-',
      'q1',
      'tomorrow',
      'the',
      '00',
      'from now',
      'mid',
      "'",
      'or',
    ];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let i = 0; i < 3000; i += 1) {
      const text = Array.from({ length: 1 + next(5) }, () => words[next(words.length)]).join(
        next(4) ? ' ' : '',
      );
      const when = readWhen(text, {
        now,
        zone: 'UTC',
        tense: (['past', 'future', undefined] as const)[next(3)],
        time: next(2) === 0,
      });
      if (when.ok) expect([text, isWhen(when.value), when.shown.length > 10]).toEqual([text, true, true]);
      else expect(when.reason).toMatch(/[.?]$/);
    }
  });

  it('reads what it wrote', () => {
    for (let i = 0; i < 400; i += 3) {
      const day = addDays('2026-11-21', i);
      expect(read(day, 'past')).toMatchObject({ value: day });
      const shown = read(day);
      expect(value(shown.ok ? shown.shown.replace(/ \(.*/, '') : '', 'future')).toBe(day);
    }
  });
});
