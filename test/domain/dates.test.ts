import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compare,
  dayIn,
  dayName,
  dayOf,
  daysBetween,
  daysInMonth,
  instantOf,
  isDay,
  isWhen,
  isWorkday,
  longDate,
  nextWorkday,
  relative,
  timeOf,
  todayIn,
  wallClock,
  whenName,
  zoneExists,
} from '../../src/domain/dates.ts';
import { UserError } from '../../src/errors.ts';
import { everyZone, inZone } from '../support/zone.ts';

afterEach(() => {
  process.env['TZ'] = 'UTC';
});

describe('days of the calendar', () => {
  it('knows which days there are', () => {
    for (const day of ['2026-11-24', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect([day, isDay(day)]).toEqual([day, true]);
    for (const day of [
      '2026-02-30',
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '0000-01-01',
      '2026-1-5',
      '2026-11-24T10:00',
      ' 2026-11-24',
      'today',
      '',
    ])
      expect([day, isDay(day)]).toEqual([day, false]);
  });

  it('knows which times of day there are', () => {
    for (const when of ['2026-11-24', '2026-11-24T00:00', '2026-11-24T23:59'])
      expect(isWhen(when)).toBe(true);
    for (const when of [
      '2026-11-24T24:00',
      '2026-11-24T10:60',
      '2026-11-24T1:00',
      '2026-02-30T10:00',
      '2026-11-24T10:00Z',
    ])
      expect([when, isWhen(when)]).toEqual([when, false]);
    expect([dayOf('2026-11-24T15:00'), timeOf('2026-11-24T15:00'), timeOf('2026-11-24')]).toEqual([
      '2026-11-24',
      '15:00',
      null,
    ]);
  });

  it('clamps at the ends of months', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-12-15T09:30', 2)).toBe('2027-02-15');
    expect([daysInMonth(2026, 2), daysInMonth(2028, 2), daysInMonth(2026, 12)]).toEqual([28, 29, 31]);
  });

  it('counts days over months, leap days and the ends of time', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-11-21', '2026-11-24')).toBe(3);
    expect(daysBetween('2026-11-24T23:00', '2026-11-21T01:00')).toBe(-3);
    expect(daysBetween('2027-01-01', '2028-01-01') + daysBetween('2028-01-01', '2029-01-01')).toBe(365 + 366);
    expect([addDays('9999-12-31', 1), addDays('0001-01-01', -1)]).toEqual(['9999-12-31', '0001-01-01']);
  });

  it('gives the same days wherever the machine is', () => {
    const answers = everyZone.map((zone) =>
      inZone(zone, () =>
        Array.from({ length: 800 }, (_, i) => {
          const day = addDays('2010-12-20', i);
          return [
            day,
            addMonths(day, 1),
            daysBetween('2010-12-20', day),
            dayName(day),
            nextWorkday(day),
            isDay(day),
          ];
        }),
      ),
    );
    expect(answers[0]!.at(-1)!.slice(0, 3)).toEqual(['2013-02-26', '2013-03-26', 799]);
    for (const other of answers) expect(other).toEqual(answers[0]);
  });

  it('orders what has no date last, and a day before its hours', () => {
    const dates = [null, '2026-11-24T15:00', '2026-11-24', '2025-01-01', null, '2026-11-24T09:00'];
    expect(dates.sort(compare)).toEqual([
      '2025-01-01',
      '2026-11-24',
      '2026-11-24T09:00',
      '2026-11-24T15:00',
      null,
      null,
    ]);
  });

  it('names the next working day', () => {
    expect([
      nextWorkday('2026-11-19'),
      nextWorkday('2026-11-20'),
      nextWorkday('2026-11-21'),
      nextWorkday('2026-11-22'),
    ]).toEqual(['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23']);
    expect([isWorkday('2026-11-20'), isWorkday('2026-11-21'), isWorkday('2026-11-22')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('will not take a text that is no date', () => {
    expect(() => longDate('soon')).toThrow(RangeError);
    expect(longDate('2026-02-31')).toBe('3 March 2026');
  });
});

describe('dates in words', () => {
  it('writes them in full', () => {
    expect(longDate('2026-11-24')).toBe('24 November 2026');
    expect(dayName('2026-11-24')).toBe('Tuesday 24 November 2026');
    expect(whenName('2026-11-24T15:00')).toBe('Tuesday 24 November 2026, 15:00');
    expect(whenName('2026-11-24')).toBe('Tuesday 24 November 2026');
  });

  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [3, 'in 3 days'],
    [-13, '13 days ago'],
    [14, 'in 2 weeks'],
    [-18, '3 weeks ago'],
    [49, 'in 7 weeks'],
    [-61, '2 months ago'],
    [-150, '5 months ago'],
    [365, 'in 12 months'],
    [730, 'in 2 years'],
    [-1100, '3 years ago'],
  ])('says %i days as "%s"', (days, words) => {
    expect(relative(addDays('2026-11-21', days), '2026-11-21')).toBe(words);
  });

  it('says a whole number of months for whole months, from any day', () => {
    for (let i = 0; i < 366; i += 1) {
      const today = addDays('2026-01-01', i);
      for (const months of [2, 3, 6, 11])
        expect(relative(addMonths(today, months), today)).toBe(`in ${months} months`);
    }
  });
});

describe('zones', () => {
  it('says which day it is somewhere', () => {
    const late = new Date('2026-11-21T23:30:00Z');
    expect(todayIn(late, 'UTC')).toBe('2026-11-21');
    expect(todayIn(late, 'Pacific/Kiritimati')).toBe('2026-11-22');
    expect(todayIn(late, 'America/St_Johns')).toBe('2026-11-21');
    expect(wallClock(late, 'America/St_Johns')).toBe('2026-11-21T20:00');
    expect(dayIn('2026-11-21T02:00:00.000Z', 'America/New_York')).toBe('2026-11-20');
  });

  it('takes the clock of the machine when no zone is named', () => {
    const late = new Date('2026-11-21T23:30:00Z');
    const days = ['Pacific/Kiritimati', 'America/St_Johns', 'UTC'].map((zone) =>
      inZone(zone, () => [todayIn(late, null), wallClock(late, null)]),
    );
    expect(days).toEqual([
      ['2026-11-22', '2026-11-22T13:30'],
      ['2026-11-21', '2026-11-21T20:00'],
      ['2026-11-21', '2026-11-21T23:30'],
    ]);
  });

  it.each([
    ['2026-11-24T15:00', 'Europe/Paris', '2026-11-24T14:00:00.000Z'],
    ['2026-11-24T15:00', 'Pacific/Chatham', '2026-11-24T01:15:00.000Z'],
    ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T10:00:00.000Z'],
    // The hour that does not exist, at both sides of the Atlantic, and a day that Samoa left out.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2011-12-30T10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
    // The hour that comes twice.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('takes %s in %s as %s', (when, zone, moment) => {
    for (const machine of everyZone)
      expect(inZone(machine, () => instantOf(when, zone).toISOString())).toBe(moment);
    expect(inZone(zone, () => instantOf(when, null).toISOString())).toBe(moment);
  });

  it('gives back the local time of every real hour of a year', () => {
    for (let moment = Date.UTC(2026, 0, 1); moment < Date.UTC(2027, 0, 1); moment += 7 * 3_600_000) {
      const local = wallClock(new Date(moment), 'America/St_Johns');
      expect(wallClock(instantOf(local, 'America/St_Johns'), 'America/St_Johns')).toBe(local);
    }
  });

  it('knows a zone by its name', () => {
    expect(['Europe/Paris', 'UTC', 'america/new_york'].map(zoneExists)).toEqual([true, true, true]);
    expect(['Europe/Atlantis', '+02:00', '', 'Paris '].map(zoneExists)).toEqual([false, false, false, false]);
    expect(() => todayIn(new Date(0), 'Europe/Atlantis')).toThrow(UserError);
  });
});
