import { describe, expect, it } from 'vitest';
import type { Entry, Journal, Meeting } from '../../src/domain/journal.ts';
import { keepReview, seedReview } from '../../src/domain/reviewing.ts';
import { openReview } from '../../src/domain/reviews.ts';
import { stages } from '../../src/domain/stage.ts';
import { standingWith } from '../../src/domain/standing.ts';
import { agreement, entryOf, idOf, journalOf, meeting, objective, the } from '../support/people.ts';

const ada = idOf('p1');
const today = '2026-11-21';
const page = agreement(idOf('g1'), ada, {
  at: '2026-05-20T09:00:00.000Z',
  starts: '2026-05-20',
  review: '2026-11-20',
  ends: '2026-11-20',
});
const on = (start: string, more: Partial<Meeting> = {}): Meeting =>
  meeting(idOf(`m${start.slice(5, 7)}`), ada, { start, kind: 'regular', ...more });

const start = (more: Partial<Journal> = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace' }),
  agreements: [page],
  meetings: ['06', '07', '08', '09'].map((month) => on(`2026-${month}-02`)),
  ...more,
});

let minted = 0;
const tools = { mint: () => idOf(`n${++minted}`), tell: (id: string) => `${id} changed` };
const said = (answers: Entry['answers']): Entry =>
  entryOf(idOf('nt'), 'review', { at: '2026-11-21T10:00:00.000Z', about: ada, answers });
const after = (journal: Journal, answers: Entry['answers']): Journal =>
  keepReview(journal, said(answers), tools);

describe('a decision', () => {
  it('to go on moves the next look, and an end that came before it', () => {
    const journal = after(start(), { on: today, decision: 'go-on', 'next-review': '2027-05-21' });
    expect(journal.agreements).toHaveLength(2);
    expect(journal.agreements[1]).toMatchObject({
      review: '2027-05-21',
      ends: '2027-05-21',
      version: 2,
      replaces: page.id,
      state: 'agreed',
      changed: 'review changed; ends changed. Why: the review of 21 November 2026',
    });
    expect(stages(journal, today)(ada)).toBe('active');
    expect(stages(journal, '2027-05-21')(ada)).toBe('review-due');
  });

  it('without a day looks again half a year later, and leaves a later end alone', () => {
    const long = { ...page, ends: '2028-01-01' };
    const journal = after(start({ agreements: [long] }), { decision: 'adjust' });
    expect(journal.agreements[1]).toMatchObject({ review: '2027-05-21', ends: '2028-01-01' });
  });

  it.each([
    ['peer', 'peer'],
    ['colleague', 'peer'],
    ['sponsor', 'sponsor'],
  ])('to evolve into %s makes the kind %s, in a rhythm of its own', (becomes, kind) => {
    const journal = after(start(), { decision: 'evolve', becomes, cadence: 'quarterly' });
    expect(journal.agreements[1]).toMatchObject({ kind, cadence: 'quarterly', version: 2 });
    expect(the(journal, 'ada-lovelace').kind).toBe(kind);
  });

  it('keeps the note that says what it becomes as a message to send, once', () => {
    const evolve = { decision: 'evolve', becomes: 'peer', letter: 'Subject: We two\n\nDear Ada, …' };
    const journal = after(start(), evolve);
    expect(journal.messages).toMatchObject([{ person: ada, subject: 'We two', body: 'Dear Ada, …' }]);
    expect(after(journal, evolve).messages).toHaveLength(1);
    expect(after(journal, { ...evolve, letter: 'Shorter' }).messages).toHaveLength(2);
    expect(after(start(), { decision: 'adjust', letter: 'Left over' }).messages).toEqual([]);
  });

  it('to close changes nothing by itself', () => {
    const journal = after(start(), { decision: 'close' });
    expect(journal.agreements).toEqual([page]);
    expect(journal.reviews[0]?.decision).toBe('close');
  });

  it('leaves a change that is on the table there, with the new day', () => {
    const proposal = {
      ...page,
      id: idOf('g2'),
      state: 'proposed' as const,
      version: 2,
      cadence: 'quarterly' as const,
    };
    const journal = after(start({ agreements: [page, proposal] }), {
      decision: 'go-on',
      'next-review': '2027-05-21',
    });
    expect(journal.agreements.map(({ id, state, review }) => [id, state, review])).toEqual([
      [page.id, 'agreed', '2027-05-21'],
      [proposal.id, 'proposed', '2027-05-21'],
    ]);
  });

  it('to go on after what was to be the last meeting makes it one of many', () => {
    const planned = {
      ...page,
      ending: { how: 'mutual' as const, on: today, lessons: [], ask: [], keep: null },
    };
    const last = on('2026-11-10', { kind: 'last' });
    const journal = after(start({ agreements: [planned], meetings: [last] }), { decision: 'go-on' });
    expect(journal.meetings[0]?.kind).toBe('review');
    expect(journal.agreements.at(-1)?.ending).toBeNull();
    expect(stages(journal, today)(ada)).toBe('active');
  });
});

describe('a review in two visits', () => {
  const half = after(start(), { on: '2026-11-20', with: 'alone', worked: 'Her questions', private: 'Hm' });

  it('waits for the other half, and is still due', () => {
    expect(openReview(half, ada)).toMatchObject({ decision: null, answers: { worked: 'Her questions' } });
    expect(stages(half, today)(ada)).toBe('review-due');
    expect(seedReview(half, ada, new Date('2026-11-21T10:00:00Z'))).toMatchObject({
      worked: 'Her questions',
      on: today,
    });
  });

  it('is one record in the end, with both halves', () => {
    const whole = after(half, { 'their-view': 'Your questions', decision: 'go-on' });
    expect(whole.reviews).toHaveLength(1);
    expect(whole.reviews[0]).toMatchObject({
      on: today,
      note: 'Hm',
      decision: 'go-on',
      answers: { worked: 'Her questions', 'their-view': 'Your questions' },
    });
  });
});

it('twice on one day is one review: the second time corrects the first', () => {
  const once = after(start(), { on: today, decision: 'go-on', 'next-review': '2027-05-21' });
  const twice = after(once, { on: today, decision: 'go-on', 'next-review': '2027-02-21' });
  expect(twice.reviews).toHaveLength(1);
  expect(twice.agreements.at(-1)).toMatchObject({ review: '2027-02-21', version: 3 });
});

it('judges objectives anew, by their number, words or id, and begins a plan where there is none', () => {
  const journal = start({
    objectives: [objective(idOf('d1'), 'Run five interviews'), objective(idOf('d2'), 'Present the plan')],
  });
  const judged = after(journal, {
    on: today,
    decision: 'go-on',
    ratings: [
      { objective: 'G1', rating: 4 },
      { objective: 'present', rating: 2 },
      { objective: 'nothing of mine', rating: 5 },
    ],
  });
  expect(judged.plans.map(({ objective, ratings }) => [objective, ratings])).toEqual([
    [idOf('d1'), [{ on: today, value: 4 }]],
    [idOf('d2'), [{ on: today, value: 2 }]],
  ]);
});

describe('how things stand', () => {
  const standing = (journal: Journal, day = today) =>
    standingWith(journal, the(journal, 'ada-lovelace'), day)!;

  it('counts meetings kept of those agreed, from the start or from the last review', () => {
    expect(standing(start()).kept).toEqual({ held: 4, agreed: 6 });
    const reviewed = after(start(), { on: today, decision: 'go-on', 'next-review': '2027-05-21' });
    const later = { ...reviewed, meetings: [...reviewed.meetings, on('2026-11-21'), on('2026-12-15')] };
    expect(standing(later, '2027-01-22').kept).toEqual({ held: 1, agreed: 2 });
  });

  it('counts no meeting and no contact of the future', () => {
    const journal = start({ meetings: [on('2026-12-24')] });
    expect(standing(journal)).toMatchObject({ kept: { held: 0 }, lastContact: null, days: null });
  });

  it('says nothing of meetings agreed where there is no rhythm', () => {
    expect(standing(start({ agreements: [{ ...page, cadence: 'ad-hoc' }] })).kept.agreed).toBeNull();
  });

  it('names goals that are closed, and objectives newer than the page', () => {
    const journal = start({
      agreements: [{ ...page, goals: ['Run five interviews'] }],
      objectives: [
        objective(idOf('d1'), 'Run five interviews', { state: 'reached' }),
        objective(idOf('d2'), 'Present the plan'),
        objective(idOf('d3'), 'An older one', { at: '2026-01-01T09:00:00.000Z' }),
      ],
    });
    const { behind, unnamed } = standing(journal);
    expect([behind, unnamed].map((some) => some.map(({ goal }) => goal))).toEqual([
      ['Run five interviews'],
      ['Present the plan'],
    ]);
  });

  it('says whose turn it is to give', () => {
    expect(standing(start()).turn).toBe('you');
    const gave = {
      id: idOf('x1'),
      at: page.at,
      person: ada,
      direction: 'given' as const,
      kind: 'view' as const,
      what: 'A look at her slides',
      on: '2026-10-01',
      how: null,
      advice: null,
    };
    expect(standing(start({ exchanges: [gave] }))).toMatchObject({ turn: 'they', gave: '2026-10-01' });
    expect(standing(start({ exchanges: [{ ...gave, on: '2026-08-01' }] })).turn).toBe('you');
    expect(standing(start({ exchanges: [{ ...gave, kind: 'thanks' }] }))).toMatchObject({
      turn: 'you',
      gave: null,
    });
  });

  it('is null for somebody without a page', () => {
    const journal = journalOf({ name: 'Ada Lovelace' });
    expect(standingWith(journal, the(journal, 'ada-lovelace'), today)).toBeNull();
  });
});
