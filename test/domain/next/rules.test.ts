import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/domain/journal.ts';
import { rules } from '../../../src/domain/next/rules.ts';
import { nextSteps } from '../../../src/domain/next.ts';
import { action, draft } from '../../support/journals.ts';
import {
  agreement,
  candidate,
  entryOf,
  idOf,
  journalOf,
  message,
  prep,
  touch,
} from '../../support/people.ts';
import {
  ada,
  aim,
  asked,
  assigned,
  at,
  bo,
  ended,
  heard,
  met,
  page,
  pause,
  people,
  plan,
  review,
  spoken,
  thanked,
  trouble,
} from '../../support/rules.ts';

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
