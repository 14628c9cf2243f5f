import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceOn } from '../../src/domain/evidence.ts';
import type { Answers, Journal } from '../../src/domain/journal.ts';
import { besides, playbooks, quietRhythm, signs, slowerRhythm } from '../../src/domain/playbooks.ts';
import { contexts, kinds } from '../../src/domain/schema.ts';
import { likelyTroubles } from '../../src/domain/signals.ts';
import { verdictOn } from '../../src/domain/verdict.ts';
import { agreement, entryOf, idOf, journalOf, meeting, message, the, touch } from '../support/people.ts';

const today = '2026-11-21';
const ada = idOf('p1');
const bare = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });

const on = (more: Partial<Journal>): Evidence => {
  const journal = { ...bare, ...more };
  return evidenceOn(journal, the(journal, 'ada-lovelace'), today);
};

const page = agreement(idOf('g1'), ada, { starts: '2026-01-10', goals: ['One'] });
const held = (id: string, start: string, more = {}) =>
  meeting(idOf(id), ada, { start, kind: 'regular', ...more });

describe('the evidence', () => {
  it('assumes every month where nothing is agreed, and knows nothing of somebody new', () => {
    expect(on({})).toMatchObject({
      page: null,
      cadence: 'monthly',
      assumed: true,
      contact: null,
      lapsed: 0,
      held: 0,
      expected: null,
      waiting: null,
      next: null,
    });
    expect(on({ agreements: [{ ...page, cadence: 'ad-hoc' }] })).toMatchObject({
      cadence: 'ad-hoc',
      assumed: true,
    });
  });

  it('counts the half year, and against the rhythm', () => {
    const meetings = [
      held('a', '2026-03-01T10:00'),
      held('b', '2026-06-01T10:00', { fit: 4 }),
      held('c', '2026-08-21T10:00', { fit: 3, felt: ['honest'] }),
      held('d', '2026-09-20T10:00', { state: 'missed' }),
      held('e', '2026-10-20T10:00', { state: 'cancelled', movedFrom: ['2026-10-10T10:00'] }),
      held('f', '2026-12-01T10:00', { state: 'scheduled', movedFrom: ['2026-11-28T10:00'] }),
      meeting(idOf('g'), idOf('p2'), { start: '2026-11-01T10:00' }),
    ];
    expect(on({ agreements: [page], meetings })).toMatchObject({
      from: '2026-05-21',
      contact: '2026-08-21',
      lapsed: 3,
      held: 2,
      expected: 6,
      missed: 1,
      cancelled: 1,
      moved: 2,
      next: '2026-12-01T10:00',
      fits: [4, 3],
      felt: ['honest'],
      prepared: { of: 3, count: 0 },
    });
  });

  it('counts each version of the page by its own rhythm, as progress and review do', () => {
    const rarer = { ...page, id: idOf('g2'), at: '2026-10-21T10:00:00.000Z', version: 2, replaces: page.id };
    expect(on({ agreements: [page, { ...rarer, cadence: 'quarterly' as const }] }).expected).toBe(5);
    const over = { ...page, ends: '2026-07-21' };
    expect(on({ agreements: [over] }).expected).toBe(2);
  });

  it('counts from when the page began, if that is later, and nothing that is still to come', () => {
    const young = { ...page, starts: '2026-10-21' };
    expect(on({ agreements: [young] })).toMatchObject({ from: '2026-10-21', expected: 1, lapsed: 1 });
    const future = { ...page, starts: '2027-02-01' };
    expect(on({ agreements: [future], meetings: [held('a', '2027-02-01T10:00')] })).toMatchObject({
      lapsed: 0,
      held: 0,
      expected: null,
      contact: null,
    });
  });

  it('owes no meeting to a time of rest', () => {
    const pauses = [
      {
        id: idOf('r1'),
        at: '2026-06-01T09:00:00Z',
        person: ada,
        kind: 'pause' as const,
        step: null,
        from: '2026-06-01',
        until: '2026-09-15',
        why: null,
      },
    ];
    const rested = on({ agreements: [page], meetings: [held('a', '2026-05-21T10:00')], pauses });
    expect(rested).toMatchObject({ held: 1, expected: 2, lapsed: 2 });
  });

  it('counts only messages that went out after the last contact', () => {
    const touches = [
      touch('t1vvvvvv', ada, { sentOn: '2026-08-01' }),
      touch('t2vvvvvv', ada, { sentOn: '2026-10-01', state: 'silent' }),
      touch('t3vvvvvv', ada, { sentOn: '2026-11-01' }),
      touch('t4vvvvvv', ada, { sentOn: '2026-12-01' }),
      touch('t5vvvvvv', idOf('p2'), { sentOn: '2026-11-01' }),
    ];
    expect(on({ touches, meetings: [held('a', '2026-08-21')] }).waiting).toEqual({
      count: 2,
      since: '2026-10-01',
    });
    expect(on({ touches, meetings: [held('a', '2026-11-10')] }).waiting).toBeNull();
    const thanks = message('mvvvvvvv', ada, { kind: 'thanks' });
    const thanked = [touch('t6vvvvvv', ada, { sentOn: '2026-11-01', message: thanks.id })];
    expect(on({ touches: thanked, messages: [thanks] }).waiting).toBeNull();
  });

  it('remembers what was hard to hear', () => {
    const entries = [
      entryOf('e1vvvvvv', 'debrief', { about: ada, answers: { 'met-on': '2026-11-01', blunt: 'Too long' } }),
    ];
    expect(on({ entries }).blunt).toEqual({ on: '2026-11-01', text: 'Too long' });
  });
});

describe('what it may be', () => {
  const likely = (more: Partial<Evidence>, answers: Answers = {}) =>
    likelyTroubles({ ...on({ agreements: [page] }), next: '2026-12-01', ...more }, answers).map(
      ({ sign }) => sign,
    );

  it.each<[string, Partial<Evidence>, Answers, readonly string[]]>([
    ['nothing', {}, {}, []],
    ['an answer that all is well', {}, { reply: 'yes', aim: 'clear', 'at-ease': 5, time: 'both' }, []],
    ['two messages unanswered', { waiting: { count: 2, since: '2026-11-15' } }, {}, ['silent']],
    ['one message, for a week', { waiting: { count: 1, since: '2026-11-14' } }, {}, []],
    ['one message, for three weeks', { waiting: { count: 1, since: '2026-11-01' } }, {}, ['silent']],
    ['no answer, as you say', {}, { reply: 'no' }, ['silent']],
    ['a lapsed rhythm nobody asked about', { lapsed: 2, next: null }, {}, ['drifting']],
    ['a lapsed rhythm with a day in the calendar', { lapsed: 2 }, {}, []],
    ['a poor talk', {}, { 'last-talk': 1 }, ['drifting']],
    ['falling fit', { fits: [5, 4, 3] }, {}, ['drifting']],
    ['the last fit a two', { fits: [4, 2] }, {}, ['clash', 'drifting']],
    ['no ease', {}, { 'at-ease': 2 }, ['clash']],
    ['two meetings called off', { cancelled: 1, moved: 1 }, {}, ['less-time']],
    ['less time, as you say', {}, { time: 'me' }, ['less-time']],
    ['no page', { page: null, goals: [] }, {}, ['unclear']],
    ['no aim', {}, { aim: 'none' }, ['unclear']],
    ['promises kept open', { theirs: ['a', 'b'] }, {}, ['one-sided']],
    ['much received', { received: 3 }, {}, ['one-sided']],
    ['much received, something given', { received: 3, given: 1 }, {}, []],
    ['a confidence broken', {}, { leaked: 'yes', reply: 'no' }, ['broken-confidence', 'silent']],
    ['a hurt', {}, { stung: true }, ['blunt']],
    ['a hurt long ago', { blunt: { on: '2026-05-01', text: 'x' } }, {}, []],
    ['two troubles, the heavier first', { cancelled: 2 }, { aim: 'none' }, ['unclear', 'less-time']],
  ])('sees %s', (_, more, answers, expected) => expect(likely(more, answers)).toEqual(expected));
});

describe('the sunk-cost test', () => {
  it.each<[Answers, number, string]>([
    [{ moves: true, keeps: true, serves: true }, 0, 'talk'],
    [{ moves: true, keeps: false, serves: true }, 1, 'talk'],
    [{ moves: false, keeps: false, serves: true }, 2, 'talk'],
    [{ moves: false, keeps: false, serves: false }, 3, 'stop'],
    [{ moves: false, keeps: false }, 2, 'talk'],
  ])('reads %j', (answers, against, suggests) =>
    expect(verdictOn(answers)).toMatchObject({ against, suggests }),
  );

  it('says nothing without an answer, and praises nothing on two out of three', () => {
    expect(verdictOn({ moves: null })).toBeNull();
    expect(verdictOn({ moves: true, keeps: true })?.say).toMatch(/all three/);
    expect(verdictOn({ moves: false, keeps: false, serves: false })?.say).toMatch(/no reason to put in more/);
  });
});

it('offers a rhythm that is slower, down to none', () => {
  expect(['weekly', 'monthly', 'quarterly', 'ad-hoc'].map((one) => quietRhythm(one as 'weekly'))).toEqual([
    'quarterly',
    'quarterly',
    'ad-hoc',
    'ad-hoc',
  ]);
  expect(slowerRhythm('weekly')).toBe('fortnightly');
});

it('has something to think of for every setting, and for every kind that differs', () => {
  for (const setting of contexts) expect(besides({ kind: null, context: [setting] })).toHaveLength(1);
  const silent = kinds.filter((kind) => besides({ kind, context: [] }).length === 0);
  expect(silent).toEqual(['traditional', 'flash']);
});

it('says everything without blame, percentages or shouting', () => {
  for (const sign of signs) {
    const { label, meaning, say, change, stop } = playbooks[sign];
    const text = [label, meaning, say, change.say, stop.when].join(' ');
    expect(text).not.toMatch(/!|%|\byour fault\b|\bfault of yours\b/);
    for (const sentence of [meaning, say, stop.when]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});
