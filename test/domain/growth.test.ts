import { describe, expect, it } from 'vitest';
import { attendances, attendanceWith } from '../../src/domain/attendance.ts';
import { countAdvice, growthOf } from '../../src/domain/growth.ts';
import { happeningsWith } from '../../src/domain/happenings.ts';
import type { Agreement, Journal, Pause } from '../../src/domain/journal.ts';
import { action } from '../support/journals.ts';
import {
  advice,
  agreement,
  exchange,
  idOf,
  journalOf,
  meeting,
  message,
  objective,
  plan,
  touch,
} from '../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const today = '2026-11-21';
const start: Journal = {
  ...journalOf({ name: 'Ada' }, { name: 'Bo' }),
  objectives: [
    objective('b2222222', 'Run five discovery interviews'),
    objective('b3222222', 'Present a pricing proposal'),
    objective('b4222222', 'Gone', { state: 'dropped' }),
  ],
  plans: [
    plan('pn222222', 'b2222222', {
      person: ada,
      milestones: [
        { what: 'Two held', by: null, sign: null, reachedOn: '2026-11-01' },
        { what: 'Five held', by: '2027-03-01', sign: null, reachedOn: null },
      ],
      ratings: [
        { on: '2026-11-20', value: 4 },
        { on: '2026-10-01', value: 2 },
        { on: '2027-01-01', value: 5 },
      ],
    }),
  ],
};

const evidence = (journal: Journal) =>
  growthOf(journal, today).map(({ actions, advice, meetings }) => [
    actions.map(({ what }) => what),
    advice.map(({ text }) => text),
    meetings.map(({ id }) => id),
  ]);

describe('the growth of an objective', () => {
  it('orders judgements by day, and leaves out those still to come', () => {
    const [first] = growthOf(start, today);
    expect(first?.ratings.map(({ value }) => value)).toEqual([2, 4]);
    expect([first?.reached.map(({ what }) => what), first?.ahead.map(({ what }) => what)]).toEqual([
      ['Two held'],
      ['Five held'],
    ]);
    expect(growthOf(start, today)).toHaveLength(2);
  });

  it('takes what shares its words, else what happened with the only person it is worked on with', () => {
    const journal: Journal = {
      ...start,
      actions: [
        action('cd222222', 'Draft the pricing table', { state: 'done', closedOn: '2026-11-01', person: ada }),
        action('cd322222', 'Call the clinic', { state: 'done', closedOn: '2026-11-02', person: ada }),
        action('cd422222', 'Call the bank', { state: 'done', closedOn: '2026-11-02', person: bo }),
        action('cd522222', 'Hold an interview', { state: 'open', person: ada }),
        action('cd622222', 'Interview for me', { who: 'mentor', state: 'done', person: ada }),
      ],
      advice: [
        advice('d2222222', 'Ask three before the proposal', {
          person: ada,
          state: 'tried',
          triedOn: '2026-11-01',
        }),
        advice('d3222222', 'Interviews on Monday', { person: ada }),
        advice('d4222222', 'Interview in pairs', { person: ada, state: 'told', toldOn: '2026-11-01' }),
      ],
      meetings: [
        meeting('mt222222', bo, { points: ['How pricing works'] }),
        meeting('mt322222', ada, { start: '2026-10-01T10:00' }),
        meeting('mt422222', ada, { state: 'missed', points: ['interviews'] }),
        meeting('mt522222', ada, { start: '2027-01-01T10:00' }),
      ],
    };
    expect(evidence(journal)).toEqual([
      [['Call the clinic'], [], ['mt322222']],
      [['Draft the pricing table'], ['Ask three before the proposal'], ['mt222222']],
    ]);
  });

  it('takes words of doing for less than the one objective worked on with somebody', () => {
    const [interviews, proposal, ...rest] = start.objectives;
    const [done, more] = ['Write down two ways', 'Write the proposal down'].map((what, i) =>
      action(idOf(`c${i + 2}`), what, { state: 'done', closedOn: '2026-11-02', person: ada }),
    );
    const journal: Journal = {
      ...start,
      objectives: [interviews!, { ...proposal!, firstStep: 'Write down five prices' }, ...rest],
      actions: [done!, more!],
    };
    expect(evidence(journal).map(([actions]) => actions)).toEqual([
      ['Write down two ways'],
      ['Write the proposal down'],
    ]);
    const withBo = { ...journal, actions: [{ ...done!, person: bo }] };
    expect(evidence(withBo).map(([actions]) => actions)).toEqual([[], ['Write down two ways']]);
  });

  it('does not guess between two objectives worked on with one person', () => {
    const journal: Journal = {
      ...start,
      plans: [...start.plans, plan('pn322222', 'b3222222', { person: ada })],
      actions: [action('cd322222', 'Call the clinic', { state: 'done', person: ada })],
    };
    expect(evidence(journal).flat(2)).toEqual([]);
  });
});

it('counts advice on its way: told without a trial is no trial', () => {
  expect(
    countAdvice([
      advice('d2222222', 'a'),
      advice('d3222222', 'b', { state: 'tried' }),
      advice('d4222222', 'c', { state: 'told' }),
      advice('d5222222', 'd', { state: 'told', triedOn: '2026-11-01' }),
      advice('d6222222', 'e', { state: 'dropped', triedOn: '2026-11-01' }),
    ]),
  ).toEqual({ heard: 5, tried: 2, told: 2, dropped: 1 });
});

const pause = (more: Partial<Pause>): Pause => ({
  id: 'ps222222',
  at: '2026-01-01T00:00:00.000Z',
  person: ada,
  kind: 'pause',
  step: null,
  from: '2026-03-01',
  until: '2026-05-01',
  why: null,
  ...more,
});

describe('meetings kept against agreed', () => {
  const page = (more: Partial<Agreement> = {}) =>
    agreement('g2222222', ada, { starts: '2026-01-01', ...more });
  const agreed = (journal: Partial<Journal>, on = '2026-07-01') =>
    attendanceWith({ ...start, ...journal }, ada, on).agreed;

  it('count whole stretches of the rhythm that have gone by', () => {
    expect(agreed({ agreements: [page()] }, '2026-01-20')).toBe(0);
    expect(agreed({ agreements: [page()] })).toBe(6);
    expect(agreed({ agreements: [page({ cadence: 'quarterly' })] })).toBe(2);
    expect(agreed({ agreements: [page({ cadence: 'ad-hoc' })] })).toBeNull();
    expect(agreed({ agreements: [page({ state: 'proposed' })] })).toBeNull();
    expect(agreed({})).toBeNull();
  });

  it('end with the agreement, and leave out pauses once, however many there are', () => {
    expect(agreed({ agreements: [page({ ends: '2026-04-01' })] })).toBe(3);
    expect(agreed({ agreements: [page()], pauses: [pause({})] })).toBe(4);
    expect(agreed({ agreements: [page()], pauses: [pause({}), pause({ kind: 'away', person: null })] })).toBe(
      4,
    );
    expect(agreed({ agreements: [page()], pauses: [pause({ kind: 'snooze' }), pause({ person: bo })] })).toBe(
      6,
    );
    expect(agreed({ agreements: [page()], pauses: [pause({ until: null })] })).toBe(2);
  });

  it('follow a new rhythm from the day it was agreed on', () => {
    const later = page({
      id: 'g3222222',
      at: '2026-04-01T10:00:00.000Z',
      cadence: 'fortnightly',
      version: 2,
    });
    expect(agreed({ agreements: [page(), later] })).toBe(3 + 6);
  });

  it('are as many as were held where the meeting of the month that runs has been already', () => {
    const journal = {
      ...start,
      agreements: [page({ starts: '2026-11-23' })],
      meetings: ['2026-12-08', '2027-01-08', '2027-02-08', '2027-02-09'].map((day, i) =>
        meeting(`mt${i + 2}22222`, ada, { start: `${day}T15:00` }),
      ),
    };
    expect(attendanceWith(journal, ada, '2027-02-08')).toMatchObject({ held: 3, agreed: 3 });
    expect(attendanceWith(journal, ada, '2026-12-08')).toMatchObject({ held: 1, agreed: 1 });
    expect(attendanceWith(journal, ada, '2027-02-09')).toMatchObject({ held: 4, agreed: 3 });
  });

  it('count what was held and missed since then, and nothing that is still to come', () => {
    const journal = {
      ...start,
      agreements: [page({ starts: '2026-10-01' })],
      meetings: [
        meeting('mt222222', ada, { start: '2026-09-01T10:00' }),
        meeting('mt322222', ada, { start: '2026-10-01T10:00' }),
        meeting('mt422222', ada, { start: '2026-11-01T10:00', state: 'missed' }),
        meeting('mt522222', ada, { start: '2027-11-01T10:00' }),
        meeting('mt622222', bo, { start: '2026-11-01T10:00' }),
      ],
    };
    expect(attendanceWith(journal, ada, today)).toEqual({
      since: '2026-10-01',
      held: 1,
      missed: 1,
      agreed: 1,
    });
    expect(attendanceWith({ ...journal, agreements: [] }, ada, today)).toMatchObject({
      since: null,
      held: 2,
    });
    const away = {
      ...journal,
      pauses: [pause({ person: null, kind: 'away', from: '2026-10-01', until: null })],
    };
    expect(attendances(away, today)(ada)).toEqual(attendanceWith(away, ada, today));
    expect(attendances(away, today)(ada).agreed).toBe(0);
    const future = { ...journal, agreements: [page({ starts: '2027-10-01' })] };
    expect(attendanceWith(future, ada, today)).toMatchObject({ agreed: null });
  });
});

it('tells what happened with somebody, the earliest first, without what is private', () => {
  const journal: Journal = {
    ...start,
    meetings: [meeting('mt222222', ada, { points: ['Discovery'], private: 'odd mood' })],
    advice: [
      advice('d2222222', 'Ask three', {
        person: ada,
        state: 'told',
        triedOn: '2026-10-20',
        toldOn: '2026-11-12',
        result: 'ok',
      }),
    ],
    messages: [message('m2222222', ada, { subject: 'Your talk' })],
    touches: [
      touch('t2222222', ada, {
        message: 'm2222222',
        sentOn: '2026-09-01',
        state: 'answered',
        endedOn: '2026-09-03',
      }),
    ],
    exchanges: [exchange('x2222222', ada, { on: '2026-11-15' }), exchange('x3222222', bo)],
  };
  const told = happeningsWith(journal, ada);
  expect(told.map(({ on, what }) => `${on} ${what}`)).toEqual([
    '2026-09-01 You wrote to them: Your talk',
    '2026-09-03 They answered',
    '2026-10-10 Heard: Ask three',
    '2026-10-20 Tried: Ask three (ok)',
    '2026-11-01 Reached: Two held',
    '2026-11-10T15:00 A first talk: Discovery',
    '2026-11-12 Told them what became of it: Ask three',
    '2026-11-15 You gave: An article on pricing',
  ]);
  expect(JSON.stringify(told)).not.toContain('odd mood');
});

it('puts one day in its order: the meeting, what was heard and told, and thanks at the end', () => {
  const on = '2026-11-10';
  const journal: Journal = {
    ...journalOf({ name: 'Ada' }, { name: 'Bo' }),
    messages: [
      message('m2222222', ada, { kind: 'thanks' }),
      message('m3222222', ada, { kind: 'introduction', via: bo, subject: 'May I meet her?' }),
    ],
    touches: [
      touch('t2222222', ada, { message: 'm2222222', sentOn: on }),
      touch('t3222222', ada, { message: 'm3222222', sentOn: '2026-11-01', state: 'answered', endedOn: on }),
    ],
    advice: [
      advice('d2222222', 'Ask three', { person: ada, state: 'told', heardOn: on, triedOn: on, toldOn: on }),
      advice('d3222222', 'Wait', { person: ada, heardOn: on }),
    ],
    meetings: [meeting('mt222222', ada, { start: `${on}T15:00` })],
  };
  const told = (of: Journal) => happeningsWith(of, ada).map(({ what }) => what);
  expect(told(journal)).toEqual([
    'You wrote to Bo: May I meet her?',
    'Bo answered',
    'A first talk',
    'Heard: Ask three',
    'Heard: Wait',
    'Tried: Ask three',
    'Told them what became of it: Ask three',
    'You thanked them',
  ]);
  const ending = { how: 'completed', on, lessons: [], ask: [], keep: null } as const;
  const ended = {
    ...journal,
    agreements: [agreement('g2222222', ada, { state: 'ended', ending, at: '2026-11-01T09:00:00.000Z' })],
  };
  expect(told(ended).at(-1)).toBe('You thanked them for the whole of it');
});
