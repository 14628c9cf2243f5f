import { describe, expect, it } from 'vitest';
import type { Advice, Answers, Exchange, Journal, Pause, Plan, Review } from '../../../src/domain/journal.ts';
import { echoOf } from '../../../src/domain/next/echo.ts';
import { rules } from '../../../src/domain/next/rules.ts';
import { nextSteps } from '../../../src/domain/next.ts';
import { action, draft } from '../../support/journals.ts';
import {
  agreement,
  candidate,
  entryOf,
  goalsRecord,
  idOf,
  journalOf,
  meeting,
  message,
  objective,
  prep,
  touch,
} from '../../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const at = '2026-06-01T09:00:00.000Z';

const people = { ...journalOf({ name: 'Ada' }, { name: 'Bo' }), goals: [goalsRecord(idOf('w'), { at })] };
const assigned = { ...people, people: people.people.map((one) => ({ ...one, kind: 'peer' as const })) };
const page = (more: Parameters<typeof agreement>[2] = {}) =>
  agreement(idOf('g'), ada, { at, starts: '2026-06-01', review: '2027-06-01', ...more });
const met = (start: string, more: Parameters<typeof meeting>[2] = {}) =>
  meeting(idOf(`m${start.slice(5, 7)}${start.slice(8, 10)}`), ada, {
    at,
    start,
    debriefedOn: start,
    ...more,
  });
const thanked = (on: string, more: Partial<Exchange> = {}): Exchange => ({
  id: idOf('x'),
  at,
  person: ada,
  direction: 'given',
  kind: 'thanks',
  what: 'Thanks',
  on,
  how: null,
  advice: null,
  ...more,
});
const heard = (more: Partial<Advice> = {}): Advice => ({
  id: idOf('v'),
  at,
  text: 'Ask',
  person: ada,
  meeting: null,
  state: 'heard',
  heardOn: '2026-06-10',
  triedOn: null,
  result: null,
  toldOn: null,
  ...more,
});
const review = (on: string, more: Partial<Review> = {}): Review => ({
  id: idOf('r'),
  at,
  person: ada,
  on,
  answers: {},
  decision: 'go-on',
  note: null,
  ...more,
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  id: idOf('b'),
  at,
  objective: idOf('k'),
  person: null,
  milestones: [{ what: 'Two talks', by: '2026-09-01', sign: null, reachedOn: null }],
  activities: [],
  workProblem: null,
  ratings: [],
  ...more,
});
const pause = (from: string, until: string | null): Pause => ({
  id: idOf('s'),
  at,
  person: ada,
  kind: 'pause',
  step: null,
  from,
  until,
  why: null,
});
const aim = (more: Parameters<typeof objective>[2] = {}) =>
  objective(idOf('k'), 'Lead a team', { at, ...more });
const ended = (on: string, keep: 'quarterly' | null = null) =>
  page({ state: 'ended', ending: { how: 'completed', on, lessons: [], ask: [], keep } });
const asked = (sentOn: string, id = 't') => touch(idOf(id), ada, { at: `${sentOn}T09:00:00.000Z`, sentOn });

const trouble = (answers: Answers) => entryOf(idOf('q'), 'trouble', { at, about: ada, answers });

/** Of each rule: a journal in which it speaks, from which day on, and the command it names. */
const cases: Readonly<Record<string, readonly [Partial<Journal>, from: string, command: string]>> = {
  'clock-back': [
    { history: [{ id: idOf('h'), at: '2026-06-20T09:00:00.000Z', deed: 'Did', undoes: null }] },
    '-2026-06-18',
    'mentor history',
  ],
  unfinished: [{ drafts: [{ ...draft(idOf('d'), 'goals'), at }] }, '', 'mentor goals'],
  'unfinished-about': [{ drafts: [{ ...draft(idOf('d'), 'value', '', ada), at }] }, '', 'mentor value ada'],
  'look-back': [
    { meetings: [met('2026-06-20', { state: 'scheduled', debriefedOn: null })] },
    '2026-06-21',
    'mentor debrief ada',
  ],
  'send-recap': [
    {
      meetings: [met('2026-06-20')],
      messages: [message(idOf('m'), ada, { kind: 'thanks', at: '2026-06-20T19:00:00.000Z' })],
    },
    '2026-06-20',
    'mentor outreach sent ada',
  ],
  thank: [{ agreements: [page()], meetings: [met('2026-06-20')] }, '2026-06-20', 'mentor thank ada'],
  'meet-today': [
    { meetings: [met('2026-06-20T15:00', { state: 'scheduled', debriefedOn: null })] },
    '2026-06-20',
    'mentor meet ada',
  ],
  'send-agenda': [
    {
      meetings: [met('2026-06-20', { state: 'scheduled', debriefedOn: null })],
      preps: [prep(idOf('b'), ada, { at })],
    },
    '2026-06-18',
    'mentor prep ada --copy',
  ],
  prepare: [
    { meetings: [met('2026-06-20', { state: 'scheduled', debriefedOn: null })] },
    '2026-06-13',
    'mentor prep ada',
  ],
  'send-letter': [
    {
      agreements: [page({ cadence: 'ad-hoc' })],
      messages: [message(idOf('m'), ada, { kind: 'question', at: '2026-06-20T09:00:00.000Z' })],
    },
    '',
    'mentor outreach sent ada',
  ],
  'send-other': [
    {
      agreements: [page({ cadence: 'ad-hoc' })],
      messages: [
        message(idOf('k'), ada, { kind: 'no-thanks', at: '2026-06-20T08:00:00.000Z' }),
        message(idOf('m'), ada, { kind: 'question', at: '2026-06-20T09:00:00.000Z' }),
      ],
    },
    '',
    'mentor outreach sent ada --message kvvv',
  ],
  'close-planned': [
    {
      agreements: [
        page({ ending: { how: 'completed', on: '2026-06-20', lessons: [], ask: [], keep: null } }),
      ],
    },
    '',
    'mentor close ada',
  ],
  'promise-overdue': [
    { actions: [action(idOf('c'), 'Write', { person: ada, by: '2026-06-20' })] },
    '2026-06-21',
    'mentor actions ada',
  ],
  'own-overdue': [
    { actions: [action(idOf('c'), 'Write', { by: '2026-06-20' })] },
    '2026-06-18',
    'mentor actions',
  ],
  'promise-due': [
    { actions: [action(idOf('c'), 'Write', { person: ada, by: '2026-06-20' })] },
    '2026-06-18',
    'mentor actions ada',
  ],
  'open-stage': [{}, '', 'mentor audit'],
  approach: [{ candidates: [candidate(idOf('c'), ada, { at })] }, '', 'mentor shortlist ada'],
  'thank-for-no': [
    {
      candidates: [candidate(idOf('c'), ada, { at, state: 'declined' })],
      touches: [touch(idOf('t'), ada, { state: 'declined', sentOn: '2026-06-01', endedOn: '2026-06-05' })],
    },
    '',
    'mentor outreach ada --kind no-thanks',
  ],
  'page-first': [
    { candidates: [candidate(idOf('c'), ada, { at, state: 'agreed' })] },
    '',
    'mentor expect ada',
  ],
  'page-overdue': [{ agreements: [page({ state: 'proposed' })] }, '2026-06-15', 'mentor expect ada'],
  'page-settle': [{ agreements: [page({ state: 'proposed' })] }, '', 'mentor expect ada'],
  'close-now': [
    {
      agreements: [page()],
      meetings: [met('2026-06-20', { kind: 'last' })],
      exchanges: [thanked('2026-06-20')],
    },
    '2026-06-20',
    'mentor close ada',
  ],
  decided: [
    { agreements: [page()], reviews: [review('2026-06-20', { decision: 'close' })] },
    '',
    'mentor close ada',
  ],
  'trouble-stop': [
    { agreements: [page()], entries: [trouble({ sign: 'silent', decision: 'stop' })] },
    '',
    'mentor close ada --ending drifted',
  ],
  'trouble-again': [
    { agreements: [page()], entries: [trouble({ sign: 'clash', decision: 'talk', again: '2026-06-20' })] },
    '2026-06-20',
    'mentor trouble ada',
  ],
  'review-due': [{ agreements: [page({ review: '2026-07-01' })] }, '2026-07-01', 'mentor review ada'],
  'review-half': [
    { agreements: [page()], reviews: [review('2026-06-20', { decision: null, answers: { mine: 'Good' } })] },
    '',
    'mentor review ada',
  ],
  'review-near': [
    { agreements: [page({ review: '2026-12-20', cadence: 'ad-hoc' })], meetings: [met('2026-11-01')] },
    '2026-11-20',
    'mentor meet schedule ada --kind review',
  ],
  'review-unplanned': [
    { agreements: [page({ review: null, cadence: 'ad-hoc' })], meetings: [met('2026-11-01')] },
    '2026-12-01',
    'mentor review ada',
  ],
  'end-near': [
    {
      agreements: [page({ ends: '2026-12-20', review: null, cadence: 'quarterly' })],
      meetings: [met('2026-11-01')],
      reviews: [review('2026-11-02')],
    },
    '2026-11-20',
    'mentor close ada',
  ],
  'end-passed': [
    { agreements: [page({ ends: '2026-12-20', cadence: 'ad-hoc' })] },
    '2026-12-20',
    'mentor close ada',
  ],
  silent: [
    {
      agreements: [page()],
      meetings: [met('2026-06-10')],
      exchanges: [thanked('2026-06-10')],
      touches: [asked('2026-06-20')],
    },
    '2026-06-30',
    'mentor outreach ada --kind second',
  ],
  'fell-through': [
    {
      agreements: [page()],
      meetings: [met('2026-06-10', { state: 'missed' }), met('2026-06-20', { state: 'cancelled' })],
    },
    '2026-06-20',
    'mentor trouble ada --sign less-time',
  ],
  'gap-near': [
    { agreements: [page()], meetings: [met('2026-06-20')], exchanges: [thanked('2026-06-20')] },
    '2026-07-06',
    'mentor meet schedule ada',
  ],
  'gap-amber': [
    { agreements: [page()], meetings: [met('2026-06-20')], exchanges: [thanked('2026-06-20')] },
    '2026-07-21',
    'mentor meet schedule ada',
  ],
  'gap-red': [
    { agreements: [page()], meetings: [met('2026-06-20')], exchanges: [thanked('2026-06-20')] },
    '2026-08-21',
    'mentor trouble ada --sign drifting',
  ],
  'ad-hoc': [
    { agreements: [page({ cadence: 'ad-hoc' })], meetings: [met('2026-06-20')] },
    '2026-09-20',
    'mentor meet schedule ada',
  ],
  'aim-late': [
    { objectives: [aim({ by: '2026-07-01' })] },
    '2026-07-01',
    `mentor develop reached ${idOf('k')}`,
  ],
  'milestone-due': [
    { objectives: [aim()], plans: [plan()] },
    '2026-09-01',
    'mentor develop done "Two talks"',
  ],
  'milestone-near': [
    { objectives: [aim()], plans: [plan()] },
    '2026-08-18',
    'mentor develop done "Two talks"',
  ],
  'aim-unplanned': [{ objectives: [aim()], agreements: [page()] }, '', `mentor develop ${idOf('k')}`],
  'aim-alone': [
    { objectives: [aim()], plans: [plan()], agreements: [page({ goals: ['Something else'] })] },
    '',
    'mentor shortlist',
  ],
  'aim-judge': [
    { objectives: [aim()], plans: [plan({ milestones: [], ratings: [{ on: '2026-06-20', value: 2 }] })] },
    '2026-09-20',
    `mentor develop rate ${idOf('k')}`,
  ],
  'aim-on-track': [{ objectives: [aim()], plans: [plan()] }, '', `mentor progress ${idOf('k')}`],
  'advice-tell': [
    { advice: [heard({ state: 'tried', triedOn: '2026-06-20' })] },
    '',
    `mentor thank ada --advice ${idOf('v')}`,
  ],
  'advice-try': [{ advice: [heard()] }, '2026-07-01', 'mentor advice ada'],
  achievement: [
    {
      agreements: [page({ cadence: 'ad-hoc' })],
      objectives: [aim({ state: 'reached', closedOn: '2026-06-20' })],
    },
    '2026-06-20',
    'mentor thank ada',
  ],
  'promise-theirs': [
    { actions: [action(idOf('c'), 'Write', { person: ada, by: '2026-06-20', who: 'mentor' })] },
    '2026-06-21',
    'mentor actions ada',
  ],
  impact: [{ agreements: [ended('2024-08-01')] }, '2026-08-01', 'mentor thank ada --impact'],
  'keep-contact': [{ agreements: [ended('2026-06-01', 'quarterly')] }, '2026-09-01', 'mentor give ada'],
  'review-all': [
    { agreements: [page(), agreement(idOf('f'), bo, { at, starts: '2026-08-01' })] },
    '2026-12-01',
    'mentor review all',
  ],
  'short-list': [{ candidates: [candidate(idOf('c'), ada, { at })] }, '', 'mentor shortlist'],
  'audit-again': [{ entries: [entryOf(idOf('n'), 'audit', { at })] }, '2026-12-01', 'mentor audit'],
  unsettled: [
    { agreements: [ended('2026-06-01')], actions: [action(idOf('c'), 'Write', { at, person: ada })] },
    '',
    'mentor actions ada',
  ],
  'paused-long': [
    { agreements: [page()], pauses: [pause('2026-06-10', null)] },
    '2026-09-10',
    'mentor next resume ada',
  ],
  resting: [
    { agreements: [page()], pauses: [pause('2026-06-20', '2026-09-01')] },
    '2026-06-20',
    'mentor next resume ada',
  ],
  particular: [
    {
      people: assigned.people,
      agreements: [page({ cadence: 'ad-hoc' })],
      meetings: [met('2026-06-20')],
      exchanges: [thanked('2026-06-20')],
    },
    '2026-06-20',
    'mentor show ada',
  ],
  'on-track': [
    { agreements: [page()], meetings: [met('2026-06-20')], exchanges: [thanked('2026-06-20')] },
    '2026-06-20',
    'mentor show ada',
  ],
};

const spoken = (records: Partial<Journal>, rule: string, day: string) =>
  nextSteps({ ...people, ...records }, day).find((step) => step.rule === rule);

describe('each rule of the table', () => {
  it('has a case, a source and a name of its own', () => {
    expect(Object.keys(cases).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    for (const { source } of rules) expect(source).toMatch(/^(S\d{1,3}|ours)$/);
  });

  it.each(Object.entries(cases))(
    '%s speaks on its day, and not the day before',
    (rule, [records, from, command]) => {
      const last = from.startsWith('-');
      const day = from.replace(/^-/, '') || '2026-06-10';
      const step = spoken(records, rule, day);
      expect(step?.command).toBe(command);
      const [year, month, date] = day.split('-').map(Number);
      const other = new Date(Date.UTC(year!, month! - 1, date! + (last ? 1 : -1))).toISOString().slice(0, 10);
      if (from) expect(spoken(records, rule, other)?.command).not.toBe(command);
    },
  );
});

describe('a trouble that was looked at', () => {
  const records = { agreements: [page()], entries: [trouble({ sign: 'clash', again: '2026-06-20' })] };
  const rule = (more: Partial<Journal>) =>
    nextSteps({ ...people, ...records, ...more }, '2026-06-25').find(({ rule }) => rule.startsWith('trouble'))
      ?.rule;

  it('comes back on its day, unless something has settled it since', () => {
    expect(rule({})).toBe('trouble-again');
    expect(rule({ reviews: [review('2026-06-22')] })).toBeUndefined();
    expect(
      rule({ agreements: [page(), page({ id: idOf('n'), at: '2026-06-10T09:00:00.000Z' })] }),
    ).toBeUndefined();
    const later = {
      ...trouble({ sign: 'clash', again: '2026-07-20' }),
      id: idOf('f'),
      at: '2026-06-20T09:00:00.000Z',
    };
    expect(rule({ entries: [...records.entries, later] })).toBeUndefined();
    expect(rule({ entries: [trouble({ sign: 'clash', decision: 'talk', again: null })] })).toBeUndefined();
  });
});

describe('what was decided together', () => {
  const records = { agreements: [page()], meetings: [met('2026-06-20')], exchanges: [thanked('2026-06-20')] };
  const said = (day: string, more: Partial<Journal>) =>
    nextSteps({ ...people, ...records, ...more }, day)
      .filter(({ about }) => about.person === ada)
      .map(({ rule }) => rule);
  const looked = (on: string, again: string | null) => ({
    ...trouble({ sign: 'drifting', decision: 'talk', again }),
    at: `${on}T09:00:00.000Z`,
  });

  it('keeps a day to look again beside the meeting that is missing', () => {
    const entries = [looked('2026-07-22', '2026-07-30')];
    expect(said('2026-07-29', { entries })).toEqual(['gap-amber']);
    for (const day of ['2026-07-30', '2026-08-28', '2026-12-01'])
      expect(said(day, { entries }), day).toEqual(expect.arrayContaining(['gap-amber', 'trouble-again']));
  });

  it('says one thing where the same is asked already', () => {
    const entries = [looked('2026-07-22', '2026-07-30')];
    const touches = [asked('2026-07-23', 't'), asked('2026-07-24', 'f'), asked('2026-07-25', 'h')];
    const rules = said('2026-09-20', { entries, touches });
    expect(rules).toContain('silent');
    expect(rules).not.toContain('trouble-again');
    expect(
      said('2026-09-20', {
        entries: [
          { ...looked('2026-07-22', '2026-07-30'), answers: { decision: 'stop', again: '2026-07-30' } },
        ],
      }),
    ).not.toContain('trouble-again');
  });

  it('asks whether the rhythm fits only once it has passed twice from there', () => {
    expect(said('2026-08-21', {})).toContain('gap-red');
    for (const more of [{ reviews: [review('2026-08-21')] }, { entries: [looked('2026-08-21', null)] }]) {
      expect(said('2026-08-21', more)).toContain('gap-amber');
      expect(said('2026-10-21', more)).toContain('gap-amber');
      expect(said('2026-10-22', more)).toContain('gap-red');
    }
    expect(said('2026-08-21', { reviews: [review('2026-08-20', { decision: null })] })).toContain('gap-red');
  });

  it('counts from the new start of what was taken up again', () => {
    const again = page({
      id: idOf('n'),
      at: '2027-02-01T09:00:00.000Z',
      starts: '2027-02-01',
      review: '2027-08-01',
    });
    const agreements = [ended('2026-12-01'), again];
    expect(said('2027-02-01', { agreements })).toContain('gap-near');
    expect(said('2027-02-15', { agreements })).toContain('gap-near');
    expect(said('2027-02-16', { agreements })).toContain('gap-amber');
    expect(said('2027-03-16', { agreements })).toContain('gap-red');
  });
});

describe('several things about one person', () => {
  const soon = met('2026-07-10T15:00', { id: idOf('n'), state: 'scheduled', debriefedOn: null });
  const base = {
    agreements: [page()],
    meetings: [met('2026-06-20'), soon],
    exchanges: [thanked('2026-06-20')],
  };
  const said = (day: string, more: Partial<Journal> = {}) =>
    nextSteps({ ...people, ...base, ...more }, day).filter(({ about }) => about.person === ada);

  it('names the sheet a week ahead though something else is overdue, and advice of a month ago', () => {
    const actions = [action(idOf('c'), 'Write', { person: ada, by: '2026-07-01' })];
    expect(said('2026-07-03', { actions, advice: [heard()] }).map(({ rule }) => rule)).toEqual([
      'promise-overdue',
      'prepare',
      'advice-try',
    ]);
  });

  it('names a letter that lies there beside a date that is missing, also after the end', () => {
    const messages = [message(idOf('m'), ada, { kind: 'question', at: '2026-07-22T09:00:00.000Z' })];
    const rules = (more: Partial<Journal>) =>
      said('2026-07-25', { meetings: [met('2026-06-20')], messages, ...more }).map(({ rule }) => rule);
    expect(rules({})).toEqual(['gap-amber', 'send-letter']);
    const thanks = [message(idOf('m'), ada, { kind: 'thanks', at: '2026-07-22T09:00:00.000Z' })];
    expect(rules({ messages: thanks, agreements: [ended('2026-07-22')] })).toContain('send-letter');
  });

  it('says on the day itself when you meet, and afterwards no more', () => {
    expect(said('2026-07-10')[0]).toMatchObject({ step: 'Meet Ada today at 15:00', urgency: 'now' });
    expect(said('2026-07-11').map(({ rule }) => rule)).not.toContain('meet-today');
  });

  it('does not say that nothing is to be done while something is', () => {
    const preps = [prep(idOf('b'), ada, { at, meeting: soon.id })];
    const calm = (more: Partial<Journal>) =>
      said('2026-07-01', { preps, ...more }).find(({ rule }) => rule === 'on-track')?.reason;
    expect(calm({})).toContain('nothing to do before');
    const actions = [
      action(idOf('c'), 'Write', { person: ada, by: '2026-07-08' }),
      action(idOf('d'), 'Read', { person: ada }),
    ];
    expect(calm({ actions })).toContain('2 things are still to be done');
  });
});

describe('the road', () => {
  it('is in no hurry with an audit once there is a mentor, and counts from when it came up', () => {
    const entries = [
      entryOf(idOf('n'), 'goals', { at }),
      entryOf(idOf('q'), 'prep', { at: '2026-06-09T09:00:00.000Z' }),
    ];
    expect(spoken({ entries }, 'open-stage', '2026-06-10')).toMatchObject({
      urgency: 'soon',
      since: '2026-06-01',
    });
    expect(spoken({ entries, agreements: [page()] }, 'open-stage', '2026-06-10')?.urgency).toBe('later');
  });
});

describe('contact that is no meeting', () => {
  const records = { agreements: [page()], meetings: [met('2026-06-20')] };
  const level = (more: Partial<Journal>) =>
    nextSteps({ ...people, ...records, ...more }, '2026-07-25').find(({ rule }) => rule.startsWith('gap'))
      ?.rule;

  it('moves no date: thanks, a note, something given, an older meeting entered late', () => {
    expect(level({})).toBe('gap-amber');
    expect(level({ exchanges: [thanked('2026-07-20')] })).toBe('gap-amber');
    expect(level({ exchanges: [thanked('2026-07-20', { direction: 'received', kind: 'resource' })] })).toBe(
      'gap-amber',
    );
    expect(level({ meetings: [...records.meetings, met('2026-05-01')] })).toBe('gap-amber');
    expect(level({ meetings: [...records.meetings, met('2026-07-10')] })).toBeUndefined();
  });

  it('counts no days on which one of you rested', () => {
    expect(level({ pauses: [pause('2026-07-01', '2026-07-22')] })).toBeUndefined();
    const yours = { ...pause('2026-07-01', '2026-07-10'), person: null, kind: 'away' as const };
    expect(level({ pauses: [yours] })).toBe('gap-near');
    expect(level({ pauses: [pause('2026-07-01', '2026-07-04')] })).toBe('gap-amber');
  });
});

describe('silence of a mentor', () => {
  const base = { agreements: [page()], meetings: [met('2026-06-10')], exchanges: [thanked('2026-06-10')] };
  const step = (day: string, more: Partial<Journal>) => spoken({ ...base, ...more }, 'silent', day);

  it('is answered by a reminder, then by asking less, then by the question whether it has run its course', () => {
    const [one, two, three] = [asked('2026-06-20', 't'), asked('2026-07-01', 'f'), asked('2026-07-12', 'h')];
    expect(step('2026-06-29', { touches: [one] })).toMatchObject({
      urgency: 'later',
      command: 'mentor outreach answered ada',
    });
    expect(step('2026-07-11', { touches: [one, two] })?.command).toBe('mentor trouble ada --sign silent');
    expect(step('2026-08-02', { touches: [one, two, three] })?.command).toBe(
      'mentor close ada --ending drifted',
    );
  });

  it('is over with a sign of theirs, or a date in the calendar', () => {
    const touches = [asked('2026-06-20')];
    const answered = touches.map((one) => ({ ...one, state: 'answered' as const, endedOn: '2026-06-25' }));
    expect(step('2026-07-05', { touches })).toBeDefined();
    expect(step('2026-07-05', { touches: answered })).toBeUndefined();
    const gift = thanked('2026-06-28', { direction: 'received', kind: 'resource' });
    expect(step('2026-07-05', { touches, exchanges: [...base.exchanges, gift] })).toBeUndefined();
    const fixed = met('2026-07-20', { state: 'scheduled', debriefedOn: null });
    expect(step('2026-07-05', { touches, meetings: [...base.meetings, fixed] })).toBeUndefined();
  });

  it('is asked about in other words where you meet once a quarter already', () => {
    const touches = [asked('2026-06-20', 't'), asked('2026-07-01', 'f')];
    expect(step('2026-07-11', { touches })?.step).toContain('once a quarter');
    expect(step('2026-07-11', { touches, agreements: [page({ cadence: 'quarterly' })] })?.step).toContain(
      'still fits',
    );
  });

  it('rests for a while once the playbook was gone through', () => {
    const touches = [asked('2026-06-20', 't'), asked('2026-07-01', 'f')];
    const entries = [entryOf(idOf('n'), 'trouble', { about: ada, at: '2026-07-11T09:00:00.000Z' })];
    expect(step('2026-07-12', { touches, entries })?.urgency).toBe('later');
    expect(step('2026-07-21', { touches, entries })?.urgency).toBe('now');
  });
});

describe('a journal that nobody would write', () => {
  it('assumes what it has to, and says so', () => {
    const adHoc = spoken({ agreements: [page({ cadence: 'ad-hoc' })] }, 'ad-hoc', '2026-09-05');
    expect(adHoc?.reason).toMatch(/no rhythm.*I take three months/);
    const over = spoken(
      { agreements: [ended('2026-06-01')], actions: [action(idOf('c'), 'Write', { at, person: ada })] },
      'unsettled',
      '2026-06-10',
    );
    expect(over?.reason).toContain('I take it that you still mean');
    const back = spoken(
      { history: [{ id: idOf('h'), at: '2026-06-20T09:00:00.000Z', deed: 'Did', undoes: null }] },
      'clock-back',
      '2026-06-01',
    );
    expect(back?.reason).toContain('I go by the clock');
  });

  it('takes a meeting that is dated in the future for one that has not been', () => {
    const future = {
      agreements: [page()],
      meetings: [met('2026-06-20'), met('2027-06-20')],
      exchanges: [thanked('2026-06-20')],
    };
    expect(spoken(future, 'gap-amber', '2026-07-25')).toBeDefined();
  });

  it('knows nobody, or people who are gone', () => {
    expect(nextSteps({ ...people, people: [] }, '2026-06-10').map(({ rule }) => rule)).toEqual([
      'open-stage',
    ]);
    const gone = {
      ...people,
      people: [],
      agreements: [page()],
      meetings: [met('2026-06-20')],
      pauses: [pause('2026-06-01', null)],
    };
    expect(() => nextSteps(gone, '2026-09-01')).not.toThrow();
  });

  it('says nothing of two thousand people of whom there is nothing to say', () => {
    const many = journalOf(...Array.from({ length: 50 }, (_, i) => ({ name: `Person ${i}` })));
    const crowd = {
      ...many,
      people: Array.from({ length: 40 }, (_, i) =>
        many.people.map((one) => ({ ...one, id: `${one.id}${i}` })),
      ).flat(),
    };
    expect(nextSteps({ ...crowd, goals: people.goals }, '2026-06-10').map(({ rule }) => rule)).toEqual([
      'open-stage',
    ]);
  });
});

describe('what was said before', () => {
  const said = (days: number) => {
    const day = new Date(Date.UTC(2026, 5, 1 + days)).toISOString().slice(0, 10);
    return !echoOf('2026-06-01', day).known;
  };

  it('is argued on its day, after 3 days, after 1, 2 and 4 weeks, and then every fourth week', () => {
    const days = Array.from({ length: 120 }, (_, i) => i).filter(said);
    expect(days).toEqual([0, 3, 7, 14, 28, 56, 84, 112]);
    expect(echoOf('2026-06-01', '2026-07-27').times).toBe(6);
  });

  it('is no news every day where it seems to come from the future', () => {
    expect(echoOf('2026-06-10', '2026-06-01')).toEqual({ known: true, times: 1 });
  });

  it('steps back behind what is new, and that the further the more often it was said', () => {
    const actions = [
      action(idOf('c'), 'Old', { person: ada, by: '2026-06-01' }),
      action(idOf('d'), 'Newer', { person: bo, by: '2026-06-09' }),
      action(idOf('f'), 'Newest', { by: '2026-06-14' }),
    ];
    const order = nextSteps({ ...people, actions }, '2026-06-15').filter(({ urgency }) => urgency === 'now');
    expect(order.map(({ step, known }) => `${step} ${known}`)).toEqual([
      'Do or move what you set yourself ("Newest") false',
      'Do or move what you promised Bo ("Newer") true',
      'Do or move what you promised Ada ("Old") true',
    ]);
  });

  it('is new again when another one is late, and after a pause', () => {
    const first = action(idOf('c'), 'Old', { person: ada, by: '2026-06-01' });
    const known = (more: Partial<Journal>, day: string) =>
      spoken({ actions: [first], ...more }, 'promise-overdue', day)?.known;
    expect(known({}, '2026-06-11')).toBe(true);
    expect(
      known(
        { actions: [first, action(idOf('d'), 'Other', { person: ada, by: '2026-06-10' })] },
        '2026-06-11',
      ),
    ).toBe(false);
    expect(known({ pauses: [pause('2026-06-05', '2026-06-11')] }, '2026-06-11')).toBe(false);
  });
});
