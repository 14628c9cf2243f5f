import { describe, expect, it } from 'vitest';
import { newAction } from '../../src/domain/actions.ts';
import { newAdvice } from '../../src/domain/advice.ts';
import { agreementWith } from '../../src/domain/agreements.ts';
import { attendanceWith } from '../../src/domain/attendance.ts';
import { keepClosing, seedClosing } from '../../src/domain/closings.ts';
import { endings } from '../../src/domain/endings.ts';
import { evidenceOn } from '../../src/domain/evidence.ts';
import type { Entry, Journal } from '../../src/domain/journal.ts';
import { leftOpen } from '../../src/domain/leftopen.ts';
import { kindOfNext } from '../../src/domain/meetings.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { seedPrep } from '../../src/domain/preps.ts';
import { reopen } from '../../src/domain/reopening.ts';
import { stages } from '../../src/domain/stage.ts';
import { talkFor, talks } from '../../src/domain/talks.ts';
import { agreement, entryOf, idOf, journalOf, meeting, touch } from '../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const now = new Date('2026-11-21T10:00:00Z');
const today = '2026-11-21';
const page = agreement(idOf('g1'), ada, { starts: '2026-05-20', review: '2027-01-01', ends: '2027-05-20' });
const base = { at: '2026-10-01T09:00:00.000Z', person: ada };

const start = (more: Partial<Journal> = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' }),
  agreements: [page],
  meetings: [meeting(idOf('m1'), ada, { start: '2026-11-02T15:00', kind: 'regular' })],
  actions: [
    newAction({ ...base, id: idOf('t1'), what: 'Send the notes', who: 'me' }),
    newAction({ ...base, id: idOf('t2'), what: 'Ask around', who: 'mentor' }),
    newAction({ ...base, id: idOf('t3'), what: 'Done long ago', who: 'me', state: 'done' }),
  ],
  advice: [
    newAdvice({ ...base, id: idOf('v1'), text: 'Ask who pays' }),
    newAdvice({ ...base, id: idOf('v2'), text: 'Wait', state: 'told' }),
  ],
  ...more,
});

const counting = () => {
  let minted = 0;
  return () => idOf(`n${++minted}`);
};
const close = (journal: Journal, answers: Entry['answers']): Journal =>
  keepClosing(
    journal,
    entryOf(idOf('nt'), 'close', { at: now.toISOString(), about: ada, answers: { person: ada, ...answers } }),
    counting(),
  );

describe('closing', () => {
  it.each(endings)('as %s ends the page, with what is taken along', (how) => {
    const journal = close(start(), {
      ending: how,
      on: '2026-11-20',
      lessons: ['Ask who pays first'],
      ask: ['Eve Lind'],
      keep: 'quarterly',
    });
    expect(agreementWith(journal, ada)).toMatchObject({
      state: 'ended',
      ending: {
        how,
        on: '2026-11-20',
        lessons: ['Ask who pays first'],
        ask: ['Eve Lind'],
        keep: 'quarterly',
      },
    });
    expect(stages(journal, today)(ada)).toBe('closed');
  });

  it('keeps nothing up when nobody says so', () => {
    expect(agreementWith(close(start(), { ending: 'mutual', keep: 'none' }), ada)?.ending?.keep).toBeNull();
    expect(agreementWith(close(start(), { ending: 'mutual' }), ada)?.ending?.on).toBe(today);
  });

  const fates: readonly [string, Entry['answers'], object, readonly string[]][] = [
    ['keep', {}, { t1: ['open', ada], t2: ['open', ada] }, ['heard', 'told']],
    [
      'drop',
      { 'open-actions': 'drop', 'open-advice': 'drop' },
      { t1: ['dropped', ada], t2: ['dropped', ada] },
      ['dropped', 'told'],
    ],
    [
      'hand over to somebody',
      { 'open-actions': 'hand-over', 'hand-to': bo },
      { t1: ['open', bo], t2: ['dropped', ada] },
      ['heard', 'told'],
    ],
    [
      'take along alone',
      { 'open-actions': 'hand-over' },
      { t1: ['open', null], t2: ['dropped', ada] },
      ['heard', 'told'],
    ],
  ];
  it('keeps what was picked one by one, and lets the rest go', () => {
    const later = newAction({ ...base, id: idOf('t4'), what: 'Read on', who: 'me' });
    const journal = close(start({ actions: [...start().actions, later] }), {
      ending: 'completed',
      'open-actions': 'choose',
      'go-on-actions': [idOf('t4').slice(0, 4)],
      'open-advice': 'choose',
      'go-on-advice': [],
    });
    expect(journal.actions.map(({ state }) => state)).toEqual(['dropped', 'dropped', 'done', 'open']);
    expect(journal.advice.map(({ state }) => state)).toEqual(['dropped', 'told']);
  });

  it('proposes to go on with what is mine', () => {
    expect(seedClosing(start(), ada, now)).toMatchObject({
      'go-on-actions': ['tyvv'],
      'go-on-advice': ['vyvv'],
    });
  });

  it.each(fates)('does with what is open as one wishes: %s', (_name, answers, actions, advice) => {
    const journal = close(start(), { ending: 'completed', ...answers });
    const of = (id: string) => journal.actions.find((one) => one.id === idOf(id))!;
    for (const [id, [state, person]] of Object.entries(actions) as [string, [string, string | null]][])
      expect([id, of(id).state, of(id).person]).toEqual([id, state, person]);
    expect(of('t3').state).toBe('done');
    expect(journal.advice.map(({ state }) => state)).toEqual(advice);
  });

  it('keeps the letter as a message of thanks, its first line as the subject', () => {
    const [letter] = close(start(), {
      ending: 'completed',
      letter: 'Subject: Thank you\n\nHi Ada,\n\nThanks.',
    }).messages;
    expect(letter).toMatchObject({
      kind: 'thanks',
      person: ada,
      subject: 'Thank you',
      body: 'Hi Ada,\n\nThanks.',
    });
    const [plain] = close(start(), { ending: 'completed', letter: 'Hi Ada' }).messages;
    expect(plain).toMatchObject({ subject: null, body: 'Hi Ada' });
  });

  it('calls off what was still in the calendar, and ends what was only proposed', () => {
    const later = meeting(idOf('m2'), ada, { start: '2026-12-01', state: 'scheduled' });
    const proposal = { ...page, id: idOf('g2'), state: 'proposed' as const, version: 2 };
    const journal = close(start({ meetings: [later], agreements: [page, proposal] }), { ending: 'drifted' });
    expect(journal.meetings[0]?.state).toBe('cancelled');
    expect(journal.agreements.map(({ state }) => state)).toEqual(['ended', 'ended']);
    expect(stages(journal, today)(ada)).toBe('closed');
  });
});

describe('with the last meeting to come', () => {
  const planned = close(start(), {
    ending: 'completed-early',
    meeting: 'to-come',
    'last-on': '2026-12-08T15:00',
  });

  it('nothing has ended, and the last meeting stands in the calendar', () => {
    expect(agreementWith(planned, ada)).toMatchObject({
      state: 'agreed',
      ending: { how: 'completed-early' },
    });
    expect(planned.meetings.at(-1)).toMatchObject({
      kind: 'last',
      start: '2026-12-08T15:00',
      state: 'scheduled',
    });
    expect(stages(planned, today)(ada)).toBe('closing');
    expect(kindOfNext(planned, ada, '2026-12-08')).toBe('last');
  });

  it('an appointment of that day becomes the last one, and keeps its hour', () => {
    const there = meeting(idOf('m2'), ada, {
      start: '2026-12-08T15:00',
      state: 'scheduled',
      kind: 'regular',
    });
    const journal = close(start({ meetings: [there] }), {
      ending: 'mutual',
      meeting: 'to-come',
      'last-on': '2026-12-08',
    });
    expect(journal.meetings).toEqual([{ ...there, kind: 'last' }]);
  });

  it('has its own sheet for each ending', () => {
    const sheets = endings.map((how) =>
      seedPrep(close(start(), { ending: how, meeting: 'to-come', 'last-on': '2026-12-08' }), ada, now),
    );
    expect(new Set(sheets.map(({ priorities }) => JSON.stringify(priorities))).size).toBe(endings.length);
    for (const how of endings)
      expect(talkFor('last', { how, agreed: true }).questions.join(' ')).toMatch(/suggest/);
    expect(talkFor('last', { how: null, agreed: true })).toBe(talks.last);
  });

  it('comes back afterwards with how it was to end', () => {
    const held = {
      ...planned,
      meetings: planned.meetings.map((one) => ({ ...one, state: 'held' as const })),
    };
    expect(seedClosing(held, ada, new Date('2026-12-09T10:00:00Z'))).toMatchObject({
      ending: 'completed-early',
      meeting: 'held',
      on: '2026-12-08',
    });
  });

  it('is called off by taking it up again', () => {
    const again = reopen(planned, ada, { id: idOf('g9'), at: now.toISOString() });
    expect(agreementWith(again, ada)).toMatchObject({ id: page.id, state: 'agreed', ending: null });
    expect(again.meetings.at(-1)?.kind).toBe('regular');
    expect(stages(again, today)(ada)).toBe('active');
  });
});

describe('taking it up again', () => {
  it('begins anew as the next version of the page that held', () => {
    const last = meeting(idOf('m2'), ada, { start: '2026-11-20', kind: 'last' });
    const proposal = {
      ...page,
      id: idOf('g2'),
      state: 'proposed' as const,
      version: 2,
      purpose: 'Never agreed',
    };
    const closed = close(start({ meetings: [last], agreements: [page, proposal] }), {
      ending: 'completed',
      on: '2026-11-20',
    });
    const again = reopen(closed, ada, { id: idOf('g9'), at: now.toISOString() });
    expect(agreementWith(again, ada)).toMatchObject({
      id: idOf('g9'),
      state: 'agreed',
      version: 3,
      purpose: page.purpose,
      starts: today,
      review: '2027-05-21',
      ends: '2027-05-21',
      ending: null,
      changed: 'Taken up again on 21 November 2026; it had ended on 20 November 2026',
    });
    // The last meeting of the first time is history, and how it ended stays readable.
    expect(stages(again, today)(ada)).toBe('agreed');
    expect(again.agreements[0]?.ending?.how).toBe('completed');
  });
});

it('knows what is still open between two', () => {
  const { actions, advice } = leftOpen(start(), ada);
  expect([actions.map(({ what }) => what), advice.map(({ text }) => text)]).toEqual([
    ['Send the notes', 'Ask around'],
    ['Ask who pays'],
  ]);
});

describe('what was taken up again', () => {
  const silent = {
    ...page,
    at: '2026-01-10T09:00:00.000Z',
    starts: '2026-01-10',
    cadence: 'monthly' as const,
  };
  const ending = { how: 'drifted' as const, on: '2026-06-21', lessons: [], ask: [], keep: null };
  const again = reopen(
    start({
      agreements: [{ ...silent, state: 'ended', ending }],
      actions: [],
      advice: [],
      meetings: [
        meeting(idOf('m1'), ada, { start: '2026-03-02T15:00', kind: 'regular' }),
        meeting(idOf('m2'), ada, { start: '2026-05-02T15:00', kind: 'regular', state: 'missed' }),
        meeting(idOf('m3'), ada, { start: '2026-06-02T15:00', kind: 'regular', state: 'cancelled' }),
      ],
      touches: ['2026-04-01', '2026-04-15', '2026-05-01'].map((sentOn, i) =>
        touch(idOf(`t${i}`), ada, { sentOn }),
      ),
    }),
    ada,
    { id: idOf('g9'), at: now.toISOString() },
  );

  it('begins with a first meeting, and no silence of before is held against anybody', () => {
    const [step] = nextSteps(again, today).filter(({ about }) => about.person === ada);
    expect(step).toMatchObject({ rule: 'gap-near', due: '2026-12-05' });
    expect(evidenceOn(again, again.people[0]!, today)).toMatchObject({
      waiting: null,
      lapsed: 0,
      expected: 0,
    });
  });

  it('owes no meetings for the time between, and its rhythm holds from the first day', () => {
    expect(attendanceWith(again, ada, today).agreed).toBe(5);
    expect(attendanceWith(again, ada, today, today).agreed).toBe(0);
    expect(attendanceWith(again, ada, today, '2026-11-22').agreed).toBe(0);
  });

  it('asks anew how one stays in touch when it ends once more', () => {
    expect(seedClosing(again, ada, now)['keep']).toBeNull();
  });
});
