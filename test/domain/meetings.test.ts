import { describe, expect, it } from 'vitest';
import { updateOf, updatesFor } from '../../src/domain/advice.ts';
import { proposedDay } from '../../src/domain/cadence.ts';
import { endSitting, readTyped } from '../../src/domain/caught.ts';
import { clockTrouble } from '../../src/domain/clocktrouble.ts';
import { keepDebrief } from '../../src/domain/debriefs.ts';
import { caughtIn } from '../../src/domain/debriefseeds.ts';
import { actionFrom } from '../../src/domain/heardactions.ts';
import type { Advice, Agreement, Entry, Journal, Meeting, Pause, Prep } from '../../src/domain/journal.ts';
import { kindOfNext, meetingOn, moveMeeting, postponementsOf, toDebrief } from '../../src/domain/meetings.ts';
import { quietRules } from '../../src/domain/next/rules.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { keepPrep, prepFor, seedPrep } from '../../src/domain/preps.ts';
import { openQuestions } from '../../src/domain/questions.ts';
import { action, minter } from '../support/journals.ts';
import {
  advice as adviceOf,
  agreement,
  at,
  candidate,
  entryOf,
  goalsRecord,
  idOf,
  journalOf,
  meeting,
  objective,
  prep as prepOf,
} from '../support/people.ts';

const ada = idOf('p1');
const today = '2026-11-21';
const now = new Date('2026-11-21T09:00:00Z');
const withAda = (more: Partial<Journal> = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace' }),
  ...more,
});

const advice = (more: Partial<Advice> = {}): Advice =>
  adviceOf(idOf('v'), 'Ask three customers', { person: ada, heardOn: '2026-11-10', ...more });

const prep = (more: Partial<Prep> = {}): Prep =>
  prepOf(idOf('r'), ada, { priorities: ['The role'], questions: ['What would you do?'], ...more });

const lines = (...texts: readonly (readonly [Meeting['lines'][number]['kind'], string])[]) =>
  texts.map(([kind, text]) => ({ at, kind, text }));

describe('the rhythm proposes', () => {
  const away = (from: string, until: string | null, more: Partial<Pause> = {}): Pause => ({
    id: idOf('s'),
    at,
    person: null,
    kind: 'away',
    step: null,
    from,
    until,
    why: null,
    ...more,
  });
  const table: readonly (readonly [string, string | null, Partial<Agreement>, Partial<Journal>])[] = [
    ['a month after the last meeting', '2026-12-10', {}, {}],
    ['a week after it', '2026-11-23', { cadence: 'weekly' }, {}],
    ['two weeks after it', '2026-11-24', { cadence: 'fortnightly' }, {}],
    ['six weeks after it', '2026-12-22', { cadence: 'six-weekly' }, {}],
    ['three months after it', '2027-02-10', { cadence: 'quarterly' }, {}],
    ['nothing at ad hoc', null, { cadence: 'ad-hoc' }, {}],
    ['nothing once it has ended', null, { state: 'ended' }, {}],
    ['nothing after its last day', null, { ends: '2026-11-10' }, {}],
    [
      'Monday for a Saturday',
      '2026-12-14',
      {},
      { meetings: [meeting(idOf('m'), ada, { start: '2026-11-12T15:00' })] },
    ],
    ['the day somebody is back', '2026-12-16', {}, { pauses: [away('2026-12-01', '2026-12-16')] }],
    [
      'Monday for somebody back on a Sunday',
      '2026-12-21',
      {},
      { pauses: [away('2026-12-01', '2026-12-20')] },
    ],
    [
      'a day behind two absences',
      '2026-12-28',
      {},
      { pauses: [away('2026-12-18', '2026-12-28'), away('2026-12-09', '2026-12-18')] },
    ],
    [
      'nothing while it rests',
      null,
      {},
      { pauses: [away('2026-12-01', null, { kind: 'pause', person: ada })] },
    ],
    [
      'its usual day when another is away',
      '2026-12-10',
      {},
      { pauses: [away('2026-12-01', null, { person: idOf('p2') })] },
    ],
    [
      'its usual day when only a step sleeps',
      '2026-12-10',
      {},
      { pauses: [away('2026-12-01', null, { kind: 'snooze' })] },
    ],
    ['the start before the first meeting', '2026-12-03', { starts: '2026-12-03' }, { meetings: [] }],
    [
      'the next working day when it is overdue',
      '2026-11-23',
      {},
      { meetings: [meeting(idOf('m'), ada, { start: '2026-08-01T15:00' })] },
    ],
    [
      'the end of February after 31 January',
      '2027-03-01',
      { cadence: 'monthly' },
      { meetings: [meeting(idOf('m'), ada, { start: '2027-01-31' })] },
    ],
  ];
  it.each(table)('%s: %s', (_what, day, page, more) => {
    const journal = withAda({
      meetings: [meeting(idOf('m'), ada)],
      agreements: [agreement(idOf('g'), ada, page)],
      ...more,
    });
    expect(proposedDay(journal, ada, today)).toBe(day);
  });

  it('nothing without an agreement', () => expect(proposedDay(withAda(), ada, today)).toBeNull());
});

describe('the kind of the next meeting', () => {
  const talk = meeting(idOf('m1'), ada, { kind: 'talk', start: '2026-10-01' });
  const kickOff = meeting(idOf('m2'), ada, { kind: 'kick-off', start: '2026-10-20' });
  const page = (more: Partial<Agreement> = {}) => [agreement(idOf('g'), ada, more)];
  const table: readonly (readonly [Meeting['kind'], string, Partial<Journal>])[] = [
    ['talk', 'with somebody never met', {}],
    ['talk', 'while the first is only planned', { meetings: [{ ...talk, state: 'scheduled' }] }],
    ['talk', 'when one more talk was wanted', { meetings: [{ ...talk, decision: 'one-more' }] }],
    ['kick-off', 'after the first talk', { meetings: [talk] }],
    ['kick-off', 'when all is agreed before a talk', { agreements: page() }],
    ['regular', 'from then on', { meetings: [talk, kickOff], agreements: page() }],
    ['review', 'once the review is due', { meetings: [talk, kickOff], agreements: page({ review: today }) }],
    [
      'regular',
      'after the review',
      {
        meetings: [talk, kickOff, meeting(idOf('m3'), ada, { kind: 'review', start: today })],
        agreements: page({ review: today }),
      },
    ],
    ['last', 'at its end', { meetings: [talk, kickOff], agreements: page({ ends: today }) }],
    ['flash', 'for one sitting', { agreements: page({ kind: 'flash' }) }],
    ['group', 'in a circle', { agreements: page({ kind: 'group' }) }],
  ];
  it.each(table)('is %s %s', (kind, _when, more) => expect(kindOfNext(withAda(more), ada, today)).toBe(kind));
});

describe('an hour that the clocks leave in doubt', () => {
  it.each([
    ['2027-03-28T01:30', 'Europe/Lisbon', 'There is no 01:30 on Sunday 28 March 2027 in Europe/Lisbon'],
    ['2027-03-14T02:15', 'America/New_York', 'There is no 02:15'],
    ['2027-10-31T01:30', 'Europe/Lisbon', '01:30 comes twice on Sunday 31 October 2027'],
  ])('%s in %s is named', (when, zone, said) => expect(clockTrouble(when, zone)).toContain(said));

  it.each([
    ['2027-03-28T02:00', 'Europe/Lisbon'],
    ['2027-03-28T00:59', 'Europe/Lisbon'],
    ['2027-10-31T02:00', 'Europe/Lisbon'],
    ['2027-03-28T01:30', 'UTC'],
    ['2027-03-28', 'Europe/Lisbon'],
  ])('%s in %s is clear', (when, zone) => expect(clockTrouble(when, zone)).toBeNull());
});

describe('the meeting to look back on', () => {
  const planned = meeting(idOf('m1'), ada, { state: 'scheduled', start: '2026-11-20T15:00' });
  const old = meeting(idOf('m2'), ada, { start: '2026-10-20', debriefedOn: '2026-10-21' });
  it('is the last one, held or past, unless that is done', () => {
    expect(toDebrief(withAda({ meetings: [old] }), ada, today)).toBeUndefined();
    expect(toDebrief(withAda({ meetings: [planned, old] }), ada, today)).toBe(planned);
    expect(toDebrief(withAda({ meetings: [planned, old] }), ada, '2026-11-19')).toBeUndefined();
    expect(toDebrief(withAda({ meetings: [{ ...planned, state: 'missed' }] }), ada, today)).toBeUndefined();
  });
  it('may have been a day or two off the calendar, and not a month', () => {
    const journal = withAda({ meetings: [planned, old] });
    expect(meetingOn(journal, ada, '2026-11-20')).toBe(planned);
    expect(meetingOn(journal, ada, '2026-11-21')).toBe(planned);
    expect(meetingOn(journal, ada, '2026-11-02')).toBeUndefined();
    expect(meetingOn(journal, ada, '2026-11-19')).toBeUndefined();
    expect(meetingOn(journal, ada, '2026-10-22')).toBeUndefined();
  });
  it('keeps the times it had when it moves, and not the one it has', () => {
    const moved = moveMeeting(withAda({ meetings: [planned] }), planned.id, '2026-11-25T10:00');
    expect(moved.meetings[0]).toMatchObject({ start: '2026-11-25T10:00', movedFrom: ['2026-11-20T15:00'] });
    expect(moveMeeting(moved, planned.id, '2026-11-25T10:00')).toBe(moved);
    const calledOff = withAda({ meetings: [{ ...planned, state: 'cancelled' }] });
    expect(moveMeeting(calledOff, planned.id, planned.start).meetings).toEqual([planned]);
  });
});

describe('the ledger says', () => {
  it.each<[string, Partial<Advice>]>([
    ['"Ask three customers": not tried yet', {}],
    ['"Ask three customers": tried on 12 November 2026', { state: 'tried', triedOn: '2026-11-12' }],
    ['"Ask three customers": tried; it worked', { state: 'tried', result: 'it worked' }],
    [
      '"Ask three customers": tried on 12 November 2026, told on 20 November 2026; it worked',
      { state: 'told', triedOn: '2026-11-12', toldOn: '2026-11-20', result: 'it worked' },
    ],
    [
      '"Ask three customers": not tried yet, told on 20 November 2026',
      { state: 'told', toldOn: '2026-11-20' },
    ],
    ['"Ask three customers": not for me; too early', { state: 'dropped', result: 'too early' }],
  ])('%s', (said, more) => expect(updateOf(advice(more))).toBe(said));

  it('to each mentor what is theirs and not told, the newest first', () => {
    const ledger = [
      advice({ text: 'old' }),
      advice({ text: 'new', heardOn: '2026-11-15', state: 'tried' }),
      advice({ text: 'known', state: 'told' }),
      advice({ text: 'dropped', state: 'dropped' }),
      advice({ text: 'of another', person: idOf('p2') }),
    ];
    expect(updatesFor(withAda({ advice: ledger }), ada)).toEqual(['"new": tried', '"old": not tried yet']);
  });
});

describe('a line typed while talking', () => {
  it.each([
    ['! ask three', { do: 'catch', kind: 'advice', text: 'ask three' }],
    ['- write to Bo', { do: 'catch', kind: 'action', text: 'write to Bo' }],
    ['-write to Bo', { do: 'catch', kind: 'action', text: 'write to Bo' }],
    ['? what next', { do: 'catch', kind: 'question', text: 'what next' }],
    ['@ Bo Chen', { do: 'catch', kind: 'introduction', text: 'Bo Chen' }],
    ['. tired today', { do: 'catch', kind: 'private', text: 'tired today' }],
    ['a thought on pricing', { do: 'catch', kind: 'note', text: 'a thought on pricing' }],
    ['I think so', { do: 'catch', kind: 'note', text: 'I think so' }],
    ['2', { do: 'tick', number: 2 }],
    ['x 12', { do: 'tick', number: 12 }],
    ['2 of 3 agreed', { do: 'catch', kind: 'note', text: '2 of 3 agreed' }],
    ['!', { do: 'nothing' }],
    ['-2', { do: 'untick', number: 2 }],
    ['- 2', { do: 'untick', number: 2 }],
    ['-2 pages', { do: 'catch', kind: 'action', text: '2 pages' }],
    ['  ', { do: 'nothing' }],
  ])('%j', (typed, meant) => expect(readTyped(typed)).toEqual(meant));

  it.each([
    ['send the deck by Friday', { what: 'send the deck', who: 'me', by: '2026-11-27' }],
    ['Ada: introduce me to Bo', { what: 'introduce me to Bo', who: 'mentor', by: null }],
    ['they: send the book, by 1 Dec', { what: 'send the book', who: 'mentor', by: '2026-12-01' }],
    ['me: read it', { what: 'read it', who: 'me', by: null }],
    ['read chapter 3: pricing', { what: 'read chapter 3: pricing', who: 'me', by: null }],
    ['stand by me', { what: 'stand by me', who: 'me', by: null }],
    ['send the price sheet next friday', { what: 'send the price sheet', who: 'me', by: '2026-11-27' }],
    ['Ada: send the book on 1 December', { what: 'send the book', who: 'mentor', by: '2026-12-01' }],
    ['try it in two weeks', { what: 'try it', who: 'me', by: '2026-12-05' }],
    ['call Bo tomorrow', { what: 'call Bo', who: 'me', by: '2026-11-22' }],
    ['write it up by the end of March', { what: 'write it up', who: 'me', by: '2027-03-31' }],
    ['move the talk to Friday', { what: 'move the talk to Friday', who: 'me', by: null }],
    ['call Bo every Monday', { what: 'call Bo every Monday', who: 'me', by: null }],
    ['send my guide by 3/4', { what: 'send my guide by 3/4', who: 'me', by: null }],
    ['ask what they may', { what: 'ask what they may', who: 'me', by: null }],
  ])('as an action: %j', (text, row) =>
    expect(actionFrom(text, { on: today, zone: 'UTC', name: 'Ada Lovelace' })).toEqual(row),
  );
});

describe('questions still open', () => {
  const held = meeting(idOf('m'), ada, {
    lines: lines(['done', 'One?'], ['question', 'How do you price?'], ['note', 'x']),
  });
  const sheet = prep({
    meeting: held.id,
    questions: ['One?', 'Two?', 'Three?', 'Four?', 'Whom else would you talk to in my place?'],
  });
  it('are those not ticked off and those that came up, without the spare ones of the house', () =>
    expect(openQuestions(withAda({ meetings: [held], preps: [sheet] }), ada)).toEqual([
      'Two?',
      'Three?',
      'Four?',
      'How do you price?',
    ]));
  it('are nobody knows which when nothing was caught', () =>
    expect(openQuestions(withAda({ meetings: [{ ...held, lines: [] }], preps: [sheet] }), ada)).toEqual([]));
  it('are what the debrief says once there is one', () => {
    const said = entryOf(idOf('e'), 'debrief', { about: ada, answers: { 'open-questions': ['Two?'] } });
    const meetings = [{ ...held, debriefedOn: today }];
    expect(openQuestions(withAda({ meetings, preps: [sheet], entries: [said] }), ada)).toEqual(['Two?']);
  });
});

describe('a sheet', () => {
  const goals = {
    objectives: [objective(idOf('b1'), 'Lead a team'), objective(idOf('b2'), 'Speak at a meet-up')],
    goals: [goalsRecord(idOf('w'), { objectives: [idOf('b1'), idOf('b2')] })],
  };
  const talk = meeting(idOf('m1'), ada, { start: '2026-10-01' });
  const kickOff = meeting(idOf('m2'), ada, { start: '2026-10-20', kind: 'kick-off' });
  const seeds = (more: Partial<Journal>) => seedPrep(withAda({ ...goals, ...more }), ada, now);

  it('is for rapport before a first talk, with your own questions and no goals', () => {
    const seed = seeds({ candidates: [candidate(idOf('c'), ada, { questions: ['How did you move?'] })] });
    expect(seed['priorities']).not.toContain('Lead a team');
    expect((seed['questions'] as string[]).slice(0, 2)).toEqual([
      'How did you move?',
      'How did you come to the work you do now?',
    ]);
  });
  it('settles nothing in a kick-off whose page is agreed', () => {
    const page = { meetings: [talk], agreements: [agreement(idOf('g'), ada, { state: 'agreed' })] };
    expect(seeds(page)['priorities']).toEqual(['Lead a team', 'Speak at a meet-up']);
    expect((seeds(page)['questions'] as string[]).join(' ')).not.toMatch(/decide whether to go on|help me/);
    const proposed = { ...page, agreements: [{ ...page.agreements[0]!, state: 'proposed' as const }] };
    expect(seeds(proposed)['priorities']).toContain('Settle how we work together, on one page');
  });
  it('is sent with your own questions before those that it brought', () => {
    const stock = ['What would make these talks worth your time?', 'How do you like to be asked for advice?'];
    const answers = { priorities: ['p'], questions: [...stock, 'How do you price?', 'And in June?'] };
    const kept = keepPrep(withAda(), entryOf(idOf('e'), 'prep', { about: ada, answers }), minter());
    expect(kept.preps[0]?.questions).toEqual(['How do you price?', 'And in June?', ...stock]);
  });
  it('differs by the kind of meeting', () => {
    const page = (more: Partial<Agreement>) => ({ agreements: [agreement(idOf('g'), ada, more)] });
    const all = [
      seeds({}),
      seeds({ meetings: [talk] }),
      seeds({ meetings: [talk, kickOff] }),
      seeds({ meetings: [talk, kickOff], ...page({ ends: today }) }),
      seeds({ meetings: [talk, kickOff], ...page({ review: today }) }),
      seeds(page({ kind: 'flash' })),
      seeds(page({ kind: 'group' })),
    ].map(({ priorities }) => JSON.stringify(priorities));
    expect(new Set(all).size).toBe(all.length);
    expect(all[2]).toBe('["Lead a team","Speak at a meet-up"]');
  });
  it('brings the questions that a kind or a setting adds, once', () => {
    const person = {
      ...journalOf({ name: 'Ada Lovelace', kind: 'peer', context: ['external'] }),
      meetings: [talk, kickOff],
    };
    const asked = seedPrep(person, ada, now)['questions'] as string[];
    expect(asked).toContain('Where did you get stuck with the same thing, and what helped?');
    const before = { ...person, preps: [prep({ meeting: kickOff.id, questions: asked })] };
    expect(seedPrep(before, ada, now)['questions']).not.toContain(asked[0]);
  });
  it('is gone on with until its meeting has been held, with the ledger as it is now', () => {
    const planned = meeting(idOf('m3'), ada, { state: 'scheduled', start: '2026-11-25T15:00' });
    const sheet = prep({
      meeting: planned.id,
      updates: ['"Ask three customers": not tried yet', 'I wrote it down'],
    });
    const journal = withAda({ meetings: [planned], preps: [sheet], advice: [advice({ state: 'tried' })] });
    expect(seedPrep(journal, ada, now)).toMatchObject({
      priorities: ['The role'],
      updates: ['"Ask three customers": tried', 'I wrote it down'],
    });
    for (const state of ['missed', 'cancelled'] as const)
      expect(prepFor({ ...journal, meetings: [{ ...planned, state }] }, ada)).toBe(sheet);
    expect(prepFor({ ...journal, meetings: [{ ...planned, state: 'held' }] }, ada)).toBeUndefined();
  });
});

describe('a talk that nobody had planned', () => {
  const sheet = prep({ at: '2026-11-21T08:00:00.000Z' });
  const sitting = {
    meeting: null,
    ticks: [
      { text: 'Write', action: idOf('x'), spare: false },
      { text: 'Read', action: idOf('y'), spare: false },
    ],
    lines: lines(['advice', 'Ask three'], ['done', 'Write']),
  };
  const journal = withAda({
    preps: [sheet],
    actions: [action(idOf('x'), 'Write', { person: ada }), action(idOf('y'), 'Read', { person: ada })],
    drafts: [{ id: idOf('d'), at, worksheet: 'meet', about: ada, answers: {}, open: null }],
  });
  const fresh = meeting(idOf('m'), ada, { at: now.toISOString(), start: '2026-11-21T09:00' });
  const after = endSitting(journal, sitting, fresh);

  it('takes its sheet, its lines and what is done with it', () => {
    expect(after.meetings).toMatchObject([{ id: fresh.id, state: 'held', lines: sitting.lines }]);
    expect(after.preps).toMatchObject([{ meeting: fresh.id }]);
    expect(after.actions.map(({ state, closedOn }) => [state, closedOn])).toEqual([
      ['done', today],
      ['open', null],
    ]);
    expect(after.drafts).toEqual([]);
  });
  it('is the planned one when it came a day early, and has its own day', () => {
    const planned = meeting(idOf('n'), ada, { state: 'scheduled', start: '2026-11-22T15:00', zone: 'UTC' });
    const early = endSitting(
      { ...journal, meetings: [planned] },
      { ...sitting, meeting: planned.id },
      { ...fresh, zone: 'Europe/Lisbon' },
    );
    expect(early.meetings).toMatchObject([
      { state: 'held', start: fresh.start, zone: 'Europe/Lisbon', movedFrom: [planned.start] },
    ]);
    expect(toDebrief(early, ada, today)?.id).toBe(planned.id);
  });
  it('is put off only by a later day, not by another hour or an earlier day', () => {
    const off = (movedFrom: readonly string[], start: string) =>
      postponementsOf({ movedFrom: [...movedFrom], start });
    expect(off(['2026-12-08'], '2026-12-08T15:00')).toBe(0);
    expect(off(['2026-12-08T15:00'], '2026-12-08T17:00')).toBe(0);
    expect(off(['2026-12-08T15:00'], '2026-12-04T15:00')).toBe(0);
    expect(off(['2026-12-08', '2026-12-09T10:00', '2026-12-09T11:00'], '2026-12-15')).toBe(2);
  });
  it('gets its sheet from the debrief as well', () => {
    const said = entryOf(idOf('e'), 'debrief', { about: ada, answers: { 'met-on': today, points: ['p'] } });
    const kept = keepDebrief(journal, said, minter());
    expect(kept.preps[0]?.meeting).toBe(kept.meetings[0]?.id);
  });
});

describe('a debrief', () => {
  const held = meeting(idOf('m'), ada, {
    start: '2026-11-20T15:00',
    lines: lines(
      ['advice', 'Ask three'],
      ['action', 'Ada: send the book'],
      ['introduction', 'Bo'],
      ['note', 'Discovery'],
      ['private', 'tired'],
    ),
  });
  const entry = (answers: Entry['answers']): Entry =>
    entryOf(idOf('e'), 'debrief', {
      about: ada,
      at: '2026-11-21T09:00:00.000Z',
      answers: { 'met-on': '2026-11-20', points: ['Discovery'], ...answers },
    });

  it('starts from everything that was caught', () =>
    expect(caughtIn(withAda({ meetings: [held] }), held)).toEqual({
      points: ['Discovery'],
      advice: ['Ask three'],
      actions: [
        { what: 'send the book', who: 'mentor', by: null },
        { what: 'Follow up the introduction: Bo', who: 'me', by: null },
      ],
      'open-questions': [],
      private: 'tired',
    }));

  it('written twice leaves each thing once', () => {
    const answers = {
      advice: ['Ask three'],
      actions: [{ what: 'Read', who: 'me', by: null }],
      private: 'tired',
    };
    const once = keepDebrief(withAda({ meetings: [held] }), entry(answers), minter());
    const twice = keepDebrief(
      once,
      entry({ ...answers, advice: ['Ask three', 'And four'], private: null }),
      minter(7),
    );
    expect(twice.meetings).toHaveLength(1);
    expect(twice.advice.map(({ text }) => text)).toEqual(['Ask three', 'And four']);
    expect(twice.actions).toHaveLength(1);
    expect(twice.meetings[0]).toMatchObject({ state: 'held', private: 'tired', debriefedOn: '2026-11-21' });
  });

  it('writes a meeting down that nobody had planned', () => {
    const after = keepDebrief(withAda(), entry({}), minter());
    expect(after.meetings).toMatchObject([{ person: ada, start: '2026-11-20', state: 'held', kind: 'talk' }]);
  });

  it('moves the meeting to the day it really was', () => {
    const planned = { ...held, state: 'scheduled' as const, start: '2026-11-19T15:00' };
    expect(keepDebrief(withAda({ meetings: [planned] }), entry({}), minter()).meetings).toMatchObject([
      { start: '2026-11-20', movedFrom: ['2026-11-19T15:00'], state: 'held' },
    ]);
  });

  it('tells only what was tried before, and only when it was told', () => {
    const ledger = [
      advice({ id: idOf('v1'), state: 'tried', triedOn: '2026-11-12' }),
      advice({ id: idOf('v2') }),
      advice({ id: idOf('v3'), state: 'tried', triedOn: '2026-11-21' }),
      advice({ id: idOf('v4'), state: 'tried', person: idOf('p2') }),
    ];
    const journal = withAda({ meetings: [held], advice: ledger });
    const states = (told: boolean | null) =>
      keepDebrief(journal, entry({ told }), minter()).advice.map(({ state }) => state);
    expect(states(true)).toEqual(['told', 'heard', 'tried', 'tried']);
    expect(states(null)).toEqual(['tried', 'heard', 'tried', 'tried']);
  });

  it('fixes the next date, moves the one there is, and keeps a past one out', () => {
    const next = (day: string, more: Partial<Journal> = {}) =>
      keepDebrief(withAda({ meetings: [held], ...more }), entry({ 'next-meeting': day }), minter()).meetings;
    expect(next('2026-12-08T15:00')).toMatchObject([
      { next: '2026-12-08T15:00' },
      { start: '2026-12-08T15:00', state: 'scheduled', kind: 'kick-off' },
    ]);
    const planned = meeting(idOf('m9'), ada, { state: 'scheduled', start: '2026-12-01T10:00' });
    const both = { meetings: [held, planned] };
    expect(next('2026-12-08', both)[1]).toMatchObject({
      start: '2026-12-08',
      movedFrom: ['2026-12-01T10:00'],
    });
    expect(next('2026-12-01', both)[1]).toMatchObject({ start: '2026-12-01T10:00', movedFrom: [] });
    expect(next('2026-11-01')).toMatchObject([{ next: null }]);
    expect(next('2026-11-01')).toHaveLength(1);
  });

  it('takes somebody off the shortlist when one talk was enough', () => {
    const journal = withAda({ meetings: [held], candidates: [candidate(idOf('c'), ada)] });
    expect(keepDebrief(journal, entry({ decision: 'stop' }), minter()).candidates[0]?.state).toBe(
      'withdrawn',
    );
    expect(keepDebrief(journal, entry({ decision: 'ongoing' }), minter()).candidates[0]?.state).toBe('open');
  });
});

describe('what is next around a meeting', () => {
  const planned = (start: string) => meeting(idOf('m'), ada, { state: 'scheduled', start });
  const done = (start: string) => meeting(idOf('m'), ada, { start, debriefedOn: start.slice(0, 10) });
  const page = agreement(idOf('g'), ada, { starts: '2026-10-01' });
  const table: readonly (readonly [string, string | null, Partial<Journal>])[] = [
    [
      'a meeting tomorrow without a sheet',
      'mentor prep ada-lovelace',
      { meetings: [planned('2026-11-22T15:00')] },
    ],
    ['one in a week', 'mentor prep ada-lovelace', { meetings: [planned('2026-11-28')] }],
    ['one in two weeks', null, { meetings: [planned('2026-12-05')] }],
    [
      'one with its sheet',
      'mentor prep ada-lovelace --copy',
      { meetings: [planned('2026-11-22')], preps: [prep({ meeting: idOf('m') })] },
    ],
    [
      'one that was held',
      'mentor debrief ada-lovelace',
      { meetings: [meeting(idOf('m'), ada, { start: '2026-11-20' })] },
    ],
    ['one whose day has passed', 'mentor debrief ada-lovelace', { meetings: [planned('2026-11-20')] }],
    ['one held long ago', null, { meetings: [meeting(idOf('m'), ada, { start: '2026-08-20' })] }],
    ['one missed', null, { meetings: [meeting(idOf('m'), ada, { start: '2026-11-20', state: 'missed' })] }],
    [
      'a promise past its day',
      'mentor actions ada-lovelace',
      { actions: [action(idOf('x'), 'Write', { person: ada, by: '2026-11-20' })] },
    ],
    [
      'a promise that has time, or has no day',
      null,
      {
        actions: [
          action(idOf('x'), 'Write', { person: ada, by: '2026-11-24' }),
          action(idOf('y'), 'Read', { person: ada }),
        ],
      },
    ],
    [
      'advice tried and not told',
      `mentor thank ada-lovelace --advice ${idOf('v')}`,
      { advice: [advice({ state: 'tried' })] },
    ],
    [
      'advice to be told at the next meeting',
      null,
      { advice: [advice({ state: 'tried' })], meetings: [planned('2026-12-01')] },
    ],
    ['advice three weeks old', 'mentor advice ada-lovelace', { advice: [advice({ heardOn: '2026-10-31' })] }],
    ['advice of last week', null, { advice: [advice({ heardOn: '2026-11-14' })] }],
    [
      'no date against the rhythm',
      'mentor meet schedule ada-lovelace',
      { agreements: [page], meetings: [done('2026-10-25')] },
    ],
    ['a rhythm that has time', null, { agreements: [page], meetings: [done('2026-11-15')] }],
  ];
  it.each(table)('%s: %s', (_what, command, more) => {
    const about = nextSteps(withAda({ goals: [goalsRecord(idOf('w'))], ...more }), today).filter(
      ({ about, command, rule }) =>
        about.person === ada && /prep|debrief|actions|advice|meet/.test(command) && !quietRules.has(rule),
    );
    expect(about.map(({ command }) => command)).toEqual(command === null ? [] : [command]);
  });
});
