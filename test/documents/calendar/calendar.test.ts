import { describe, expect, it } from 'vitest';
import { calendarOf, eventsOf } from '../../../src/documents/calendar/calendar.ts';
import { type Given, givenIn, revisionsOf, worthGiving } from '../../../src/documents/calendar/revisions.ts';
import { addDays } from '../../../src/domain/dates.ts';
import type { Journal, Meeting, Plan } from '../../../src/domain/journal.ts';
import { changeMeeting, moveMeeting } from '../../../src/domain/meetings.ts';
import { action } from '../../support/journals.ts';
import { nasty } from '../../support/nasty.ts';
import {
  agreement,
  candidate,
  idOf,
  journalOf,
  meeting,
  objective,
  the,
  touch,
} from '../../support/people.ts';
import { randomJournal } from '../../support/randomjournal.ts';
import { readers } from './readers.ts';

const today = '2026-11-21';
const people = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Ek' });
const [ada, bo] = [the(people, 'ada-lovelace').id, the(people, 'bo-ek').id];
const deed = (number: number) => ({
  id: idOf(`d${number}`),
  at: `2026-11-${20 + number}T09:00:00.250Z`,
  deed: 'A deed',
  undoes: null,
});

/** Ada, and these meetings with her. */
const met = (...meetings: readonly (Partial<Meeting> & { readonly start: string })[]): Journal => ({
  ...people,
  meetings: meetings.map((more, i) =>
    meeting(idOf(`m${i + 2}`), ada, { state: 'scheduled', zone: 'Europe/Lisbon', minutes: 45, ...more }),
  ),
  history: [deed(1)],
});

/** The way to the objective "b2". */
const planOf = (...milestones: Plan['milestones']): Plan => ({
  id: idOf('b3'),
  at: deed(1).at,
  objective: idOf('b2'),
  person: null,
  milestones,
  activities: [],
  workProblem: null,
  ratings: [],
});

/** A calendar, after those that were given before. */
function written(journal: Journal, on = today, given: Given = {}): string {
  const events = eventsOf(journal, on);
  return calendarOf(events, revisionsOf(events, { history: journal.history, given }));
}

const givenBy = (journal: Journal, given: Given = {}): Given =>
  revisionsOf(eventsOf(journal, today), { history: journal.history, given });

describe.each(Object.entries(readers))('as %s reads it', (_, read) => {
  const starts = (journal: Journal) => read(written(journal)).map(({ start }) => start);

  it('keeps the hour on the wall over a change of the clocks, in three zones', () => {
    const journal = met(
      { start: '2027-03-27T15:00', zone: 'Europe/Lisbon' },
      { start: '2027-03-28T15:00', zone: 'Europe/Lisbon' },
      { start: '2026-10-31T15:00', zone: 'America/New_York' },
      { start: '2026-11-01T15:00', zone: 'America/New_York' },
      { start: '2027-04-03T15:00', zone: 'Australia/Sydney' },
      { start: '2027-04-04T15:00', zone: 'Australia/Sydney' },
    );
    expect(starts(journal)).toEqual([
      '2027-03-27T15:00:00.000Z',
      '2027-03-28T14:00:00.000Z',
      '2026-10-31T19:00:00.000Z',
      '2026-11-01T20:00:00.000Z',
      '2027-04-03T04:00:00.000Z',
      '2027-04-04T05:00:00.000Z',
    ]);
  });

  it('keeps it where the rules have changed since, and where they go by the moon', () => {
    const journal = met(
      { start: '2019-02-01T12:00', zone: 'America/Sao_Paulo' },
      { start: '2020-02-01T12:00', zone: 'America/Sao_Paulo' },
      { start: '2022-07-01T12:00', zone: 'America/Mexico_City' },
      { start: '2023-07-01T12:00', zone: 'America/Mexico_City' },
      { start: '2025-02-22T12:00', zone: 'Africa/Casablanca' },
      { start: '2025-02-24T12:00', zone: 'Africa/Casablanca' },
    );
    expect(starts(journal)).toEqual([
      '2019-02-01T14:00:00.000Z',
      '2020-02-01T15:00:00.000Z',
      '2022-07-01T17:00:00.000Z',
      '2023-07-01T18:00:00.000Z',
      '2025-02-22T11:00:00.000Z',
      '2025-02-24T12:00:00.000Z',
    ]);
  });

  it('reminds of a meeting the day before and an hour before, and of no meeting that is over', () => {
    const events = read(
      written(met({ start: '2026-12-08T15:00' }, { start: '2026-12-09' }, { start: '2026-11-02T15:00' })),
    );
    expect(events.map(({ alarms }) => alarms)).toEqual([['-P1D', '-PT1H'], ['-PT15H', 'PT9H'], []]);
  });

  it('gives a meeting that was moved the same UID and a higher SEQUENCE, and one called off too', () => {
    const before = met({ start: '2026-12-08T15:00' });
    const { id } = before.meetings[0]!;
    const moved = { ...moveMeeting(before, id, '2026-12-15T16:00'), history: [deed(1), deed(2)] };
    const off = { ...changeMeeting(moved, id, { state: 'cancelled' }), history: [1, 2, 3].map(deed) };
    const [first, second, third] = [before, moved, off].map((journal) => read(written(journal))[0]!);
    expect([first!.start, second!.start]).toEqual(['2026-12-08T15:00:00.000Z', '2026-12-15T16:00:00.000Z']);
    expect([second!.uid, third!.uid]).toEqual([first!.uid, first!.uid]);
    expect(first!.uid).toContain(id);
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
    expect(third!.sequence).toBeGreaterThan(second!.sequence);
    expect([first!, second!, third!].map(({ cancelled }) => cancelled)).toEqual([false, false, true]);
    expect(third!.alarms).toEqual([]);
  });

  it('gives one that was moved and moved back by an undo a higher SEQUENCE still', () => {
    const before = met({ start: '2026-12-08T15:00' });
    const undone = { ...before, history: [deed(1), deed(2), { ...deed(3), undoes: deed(2).id }] };
    expect(read(written(undone))[0]!.sequence).toBeGreaterThan(
      read(written({ ...before, history: [deed(1), deed(2)] }))[0]!.sequence,
    );
  });

  it('takes a meeting without an hour for the whole day, and one of unknown length for 45 minutes', () => {
    const events = read(written(met({ start: '2026-12-08' }, { start: '2026-12-09T10:00', minutes: null })));
    expect(events.map(({ start, minutes }) => [start, minutes])).toEqual([
      ['2026-12-08', null],
      ['2026-12-09T10:00:00.000Z', 45],
    ]);
  });

  it('makes neither more nor other events of what people type', () => {
    const marks = [
      '\r\n',
      '\r',
      '\nBEGIN:VEVENT\n',
      'END:VCALENDAR',
      ';TZID=',
      '\\n',
      '\\;',
      '\nATTACH:http://x/',
      '"',
    ];
    for (const [i, text] of nasty(50, 11, marks).entries()) {
      const journal = {
        ...met({ start: '2026-12-08T15:00', zone: null, place: text }),
        people: people.people.map((person) => ({ ...person, name: text })),
        actions: [action(idOf('a2'), text, { by: '2026-12-01' })],
        objectives: [objective(idOf('b2'), text)],
        plans: [planOf({ what: 'One', by: '2026-12-31', sign: null, reachedOn: null })],
      };
      const events = read(written(journal));
      expect(
        events.map(({ uid }) => uid),
        `text ${i}: ${JSON.stringify(text)}`,
      ).toEqual([
        `meeting-${idOf('m2')}@mentor`,
        `action-${idOf('a2')}@mentor`,
        `milestone-${idOf('b3')}-1@mentor`,
      ]);
      expect(events.map(({ alarms }) => alarms.length)).toEqual([2, 1, 1]);
    }
  });
});

describe('what was given before', () => {
  const before = met({ start: '2026-12-08T15:00' }, { start: '2026-12-09T15:00' });
  const { id } = before.meetings[0]!;
  const moved = { ...moveMeeting(before, id, '2026-12-15T16:00'), history: [deed(1), deed(2)] };
  const undone = { ...before, history: [...moved.history, { ...deed(3), undoes: deed(2).id }] };

  it('keeps its SEQUENCE and its last change, but for what changed, also by an undo', () => {
    const first = givenBy(before);
    const second = givenBy(moved, first);
    const third = givenBy(undone, second);
    const [one, other] = Object.keys(first) as [string, string];
    expect([first, second, third].map((given) => [given[one]!.sequence, given[other]!.sequence])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(second[one]!.changed).toBe(deed(2).at);
    expect([second[other], third[other]]).toEqual([first[other], first[other]]);
    expect(written(undone, today, second)).toContain('SEQUENCE:3');
  });

  it('is nothing when all memory is lost, and then nothing is older than it was', () => {
    const known = givenBy(undone, givenBy(moved, givenBy(before)));
    for (const [uid, { sequence }] of Object.entries(givenBy(undone)))
      expect(sequence).toBeGreaterThanOrEqual(known[uid]!.sequence);
    for (const text of [null, '', '{', '[]1', '{"a":{"digest":"x","sequence":1.5,"changed":"2026"}}'])
      expect(givenIn(text)).toBe(null);
    expect(givenIn(JSON.stringify(known))).toEqual(known);
  });

  it('rises also where an older journal was put back', () => {
    const known = givenBy(undone, givenBy(moved, givenBy(before)));
    const again = givenBy(moved, known);
    for (const [uid, { digest, sequence }] of Object.entries(again))
      if (digest !== known[uid]!.digest) expect(sequence).toBeGreaterThan(known[uid]!.sequence);
    expect(Object.values(again).map(({ sequence }) => sequence)).toEqual([4, 1]);
  });

  it('is called off once it is over, and what was over before is left out', () => {
    const actions = [
      action(idOf('a2'), 'Read', { by: '2026-11-30', state: 'done', closedOn: '2026-11-20' }),
      action(idOf('a3'), 'Write', { by: '2026-11-10', state: 'dropped' }),
    ];
    const events = eventsOf({ ...people, actions }, today);
    const uids = (given: Given | null) => worthGiving(events, given, today).map(({ title }) => title);
    expect(uids({})).toEqual([]);
    expect(uids(null)).toEqual(['Read']);
    const open = actions.map((one) => ({ ...one, state: 'open' as const, closedOn: null }));
    expect(uids(givenBy({ ...people, actions: open }))).toEqual(['Read', 'Write']);
    expect(events.map(({ note }) => note)).toEqual(['Done on Friday 20 November 2026.', 'Let go.']);
  });
});

describe('the text of a calendar', () => {
  it('has short lines that end as calendars want, and no character that acts on a terminal', () => {
    for (const text of nasty(100, 5, ['\r\n', '\r', '\n'])) {
      const long = text.repeat(9);
      const lines = written({
        ...met({ start: '2026-12-08T15:00', zone: null, place: long }),
        actions: [action(idOf('a2'), long, { by: today })],
        objectives: [objective(idOf('b2'), long)],
        plans: [planOf({ what: 'One', by: '2026-12-31', sign: null, reachedOn: null })],
      }).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\u0000-\u0008\n-\u001f\u007f-\u009f\u202e]/);
        expect(Buffer.from(line).toString()).toBe(line);
      }
    }
  });

  it('gives a text back as it was typed, marks and all', () => {
    const typed = 'Lunch; at "Ada\'s", 2\\3: é 王 🙂 \\n';
    const [event] = readers['ical.js']!(
      written({ ...met(), actions: [action(idOf('a2'), typed, { by: today })] }),
    );
    expect(event!.title).toBe(typed);
  });

  it('is the same for the same journal and day', () => {
    for (const seed of [1, 2, 3, 4]) expect(written(randomJournal(seed))).toBe(written(randomJournal(seed)));
  });

  it('gives no UID twice, whatever is in the journal, and all three read the same in it', () => {
    for (let seed = 1; seed < 25; seed += 1) {
      const journal = { ...randomJournal(seed), profile: { ...people.profile, zone: 'UTC' } };
      const text = written(journal);
      const [first, ...others] = Object.values(readers).map((read) =>
        read(text).map(({ uid, start, sequence, cancelled }) => ({ uid, start, sequence, cancelled })),
      );
      expect(new Set(first!.map(({ uid }) => uid)).size).toBe(first!.length);
      expect(first!.length).toBe(eventsOf(journal, today).length);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('leaves a meeting whose zone nobody knows at its hour, and says which zone was meant', () => {
    const text = written(met({ start: '2026-12-08T15:00', zone: 'Mars/Olympus' }));
    expect(text).toContain('DTSTART:20261208T150000');
    expect(text).toContain('Mars/Olympus');
    expect(text).not.toContain('VTIMEZONE');
  });

  it('goes by the zone of the profile where the meeting names none', () => {
    const journal = { ...met({ start: '2026-12-08T15:00', zone: null }) };
    expect(written(journal)).toContain('DTSTART:20261208T150000');
    expect(written({ ...journal, profile: { ...journal.profile, zone: 'Asia/Tokyo' } })).toContain(
      'DTSTART;TZID=Asia/Tokyo:20261208T150000',
    );
  });

  it('takes a day that is not in the calendar, and one of long ago', () => {
    const text = written(met({ start: '2026-02-30' }, { start: '0900-01-01T10:00' }));
    expect(text).toContain('DTSTART;VALUE=DATE:20260302');
    expect(text).toContain('DTSTART;TZID=Europe/Lisbon:09000101T100000');
  });
});

describe('what stands in it', () => {
  const titles = (journal: Journal, on = today) =>
    eventsOf(journal, on).map(({ start, title, cancelled }) => [start, title, cancelled]);

  it('has reviews and ends of what is agreed, called off once it has ended', () => {
    const page = agreement(idOf('g2'), ada, { review: '2027-04-01', ends: '2027-10-01' });
    const journal = { ...people, agreements: [page] };
    const two = [
      ['2027-04-01', 'Look at your page together with Ada Lovelace'],
      ['2027-10-01', 'Settle with Ada Lovelace how it goes on'],
    ];
    expect(titles(journal)).toEqual(two.map((one) => [...one, false]));
    expect(titles({ ...people, agreements: [{ ...page, state: 'ended' }] })).toEqual(
      two.map((one) => [...one, true]),
    );
    expect(titles({ ...people, agreements: [{ ...page, state: 'proposed' }] })).toEqual([]);
  });

  it('moves the review with a new version of the page, under the same UID', () => {
    const page = agreement(idOf('g2'), ada, { review: '2027-04-01' });
    const next = { ...page, id: idOf('g3'), version: 2, replaces: page.id, review: '2027-06-01' };
    const [before, after] = [[page], [page, next]].map(
      (agreements) => eventsOf({ ...people, agreements }, today)[0],
    );
    expect([before!.start, after!.start]).toEqual(['2027-04-01', '2027-06-01']);
    expect(after!.uid).toBe(before!.uid);
  });

  it('has what is to be done by a day, yours and theirs, called off once it is done', () => {
    const actions = [
      action(idOf('a2'), 'Send the notes', { by: '2026-12-01', person: ada }),
      action(idOf('a3'), 'introduce you to Bo', { by: '2026-12-02', person: ada, who: 'mentor' }),
      action(idOf('a4'), 'Read', { by: '2026-12-03', state: 'done', closedOn: today }),
      action(idOf('a5'), 'Some day'),
    ];
    expect(titles({ ...people, actions })).toEqual([
      ['2026-12-01', 'Send the notes', false],
      ['2026-12-02', 'Ada Lovelace wanted to: introduce you to Bo', false],
      ['2026-12-03', 'Read', true],
    ]);
  });

  it('has objectives and milestones with a day', () => {
    const goal = objective(idOf('b2'), 'Run five interviews', { by: '2027-03-31' });
    const plan = planOf(
      { what: 'Two of them', by: '2026-12-31', sign: null, reachedOn: null },
      { what: 'One', by: '2026-11-30', sign: null, reachedOn: '2026-11-20' },
    );
    expect(titles({ ...people, objectives: [goal], plans: [plan] })).toEqual([
      ['2027-03-31', 'Run five interviews', false],
      ['2026-12-31', 'Two of them', false],
      ['2026-11-30', 'One', true],
    ]);
  });

  it('has the look at all of several mentors, half a year on, and the end of a pause', () => {
    const pages = [ada, bo].map((id, i) => agreement(idOf(`g${i + 2}`), id, { starts: `2026-1${i}-01` }));
    expect(titles({ ...people, agreements: pages })).toEqual([
      ['2027-04-01', 'Look at your 2 mentors as a whole', false],
    ]);
    expect(titles({ ...people, agreements: pages.slice(1) })).toEqual([]);
    const pause = { id: idOf('w2'), at: deed(1).at, step: null, from: '2026-11-01', why: null };
    const pauses = [
      { ...pause, kind: 'pause' as const, person: ada, until: '2027-01-15' },
      { ...pause, id: idOf('w3'), kind: 'pause' as const, person: bo, until: null },
      { ...pause, id: idOf('w4'), kind: 'away' as const, person: null, until: '2026-12-24' },
    ];
    expect(titles({ ...people, pauses })).toEqual([
      ['2027-01-15', 'Your pause with Ada Lovelace is over', false],
    ]);
  });

  it('climbs the ladder after a silence under one UID, and comes down when they answer', () => {
    const asked: Journal = {
      ...people,
      candidates: [candidate(idOf('c2'), ada)],
      touches: [touch(idOf('t2'), ada, { sentOn: '2026-11-15' })],
    };
    expect(titles(asked)).toEqual([['2026-11-25', 'Send Ada Lovelace one light reminder', false]]);
    const again = { ...asked, touches: [...asked.touches, touch(idOf('t3'), ada, { sentOn: '2026-11-26' })] };
    const on = '2026-11-27';
    expect(titles(again, on)).toEqual([
      [addDays('2026-11-26', 10), 'Try one other way to reach Ada Lovelace', false],
    ]);
    expect(eventsOf(again, on)[0]!.uid).toBe(eventsOf(asked, today)[0]!.uid);
    const answered = {
      ...asked,
      touches: [{ ...asked.touches[0]!, state: 'answered' as const, endedOn: '2026-11-20' }],
    };
    expect(titles(answered)).toEqual([['2026-11-20', 'Follow up with Ada Lovelace', true]]);
  });
});
