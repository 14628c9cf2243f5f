import { describe, expect, it } from 'vitest';
import { agreementWith, newestAgreement, openPoints, pageWith, saysOn } from '../../src/domain/agreements.ts';
import { conflictsOn } from '../../src/domain/conflicts.ts';
import type { Agreement, Answers, Journal } from '../../src/domain/journal.ts';
import { keepAgreement, proposalsBefore, proposedOn, seedAgreement } from '../../src/domain/proposals.ts';
import { keepAgreed, keepChange, keepTalk } from '../../src/domain/settling.ts';
import { agreement, candidate, goalsRecord, idOf, journalOf, objective, value } from '../support/people.ts';

const ada = idOf('p1');
const now = new Date('2026-11-21T09:00:00Z');
const base = (): Journal => journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });
const withPages = (...agreements: readonly Agreement[]): Journal => ({ ...base(), agreements });
const entry = (answers: Answers) => ({
  id: idOf('e1'),
  at: '2026-12-01T09:00:00.000Z',
  worksheet: 'expect',
  about: ada,
  answers,
});
let minted = 0;
const mint = () => idOf(`m${2 + (minted++ % 8)}`);
const tell = (id: string, before: unknown, after: unknown) => `${id}: ${before} to ${after}`;
const proposed = (more: Partial<Agreement> = {}) =>
  agreement(idOf('g1'), ada, { state: 'proposed', starts: '2026-12-01', review: '2027-06-01', ...more });

describe('a first page', () => {
  it('starts monthly, 45 minutes, half a year, with a review', () => {
    expect(seedAgreement(base(), ada, now)).toMatchObject({
      cadence: 'monthly',
      minutes: 45,
      starts: '2026-11-21',
      review: '2027-05-21',
      ends: '2027-05-21',
      kind: 'traditional',
    });
  });

  it('begins today with the words of a page that ended, and goes on with those of one that did not', () => {
    const old = { purpose: 'Learn pricing', starts: '2025-01-01', review: '2025-07-01', ends: '2025-07-01' };
    const seeded = (state: Agreement['state']) =>
      seedAgreement({ ...base(), agreements: [agreement(idOf('g1'), ada, { ...old, state })] }, ada, now);
    const anew = { starts: '2026-11-21', review: '2027-05-21', ends: '2027-05-21' };
    expect(seeded('ended')).toMatchObject({ purpose: 'Learn pricing', ...anew });
    expect(seeded('proposed')).toMatchObject(old);
  });

  it('takes purpose, goals, sign of success, hopes and promise from what was written before', () => {
    const journal: Journal = {
      ...base(),
      goals: [goalsRecord(idOf('g2'), { destination: 'Lead a team', helpKind: ['stories', 'connections'] })],
      objectives: [objective(idOf('b2'), 'Run five interviews', { measure: 'Five write-ups' })],
      values: [value(idOf('v2'), ada, { commitment: 'Come prepared' })],
    };
    const seed = seedAgreement(journal, ada, now);
    expect(seed).toMatchObject({
      purpose: 'Lead a team',
      goals: ['Run five interviews'],
      success: 'Five write-ups',
      feedback: 'stories',
    });
    expect(seed['commitments']).toContain('Come prepared');
    expect(seed['hopes']).toHaveLength(2);
  });

  it('is proposed, and chooses the kind and the setting once for the person', () => {
    const after = keepAgreement(
      base(),
      entry({
        person: ada,
        kind: 'peer',
        context: ['internal'],
        purpose: 'Grow',
        cadence: 'monthly',
        minutes: 45,
        commitments: ['Prepare'],
        confidentiality: 'All',
        success: 'A sign',
        turns: 'Half each',
      }),
      mint,
    );
    expect(after.people[0]).toMatchObject({ kind: 'peer', context: ['internal'] });
    expect(after.agreements[0]).toMatchObject({
      state: 'proposed',
      version: 1,
      kind: 'peer',
      extras: { turns: 'Half each' },
    });
  });

  it('is not made for one sitting', () => {
    const after = keepAgreement(base(), entry({ person: ada, kind: 'flash' }), mint);
    expect(after.agreements).toEqual([]);
    expect(after.people[0]?.kind).toBe('flash');
  });
});

describe('the talk about it', () => {
  it('agrees to everything that nobody sees differently, and says so to the shortlist', () => {
    const journal = { ...withPages(proposed()), candidates: [candidate(idOf('c1'), ada)] };
    const after = keepTalk(journal, entry({ differs: [] }), { mint, tell });
    expect(after.agreements).toHaveLength(1);
    expect(after.agreements[0]).toMatchObject({ state: 'agreed', version: 1 });
    expect(after.candidates[0]?.state).toBe('agreed');
  });

  it('makes a second version of what both agree on, and keeps the words of the first', () => {
    const after = keepTalk(
      withPages(proposed()),
      entry({ differs: ['cadence'], 'theirs-cadence': 'quarterly', cadence: 'six-weekly' }),
      { mint, tell },
    );
    expect(after.agreements.map(({ version, cadence }) => [version, cadence])).toEqual([
      [1, 'monthly'],
      [2, 'six-weekly'],
    ]);
    expect(after.agreements[1]).toMatchObject({
      state: 'agreed',
      theirs: { cadence: 'quarterly' },
      replaces: idOf('g1'),
      changed: 'cadence: monthly to six-weekly',
    });
    expect(agreementWith(after, ada)?.version).toBe(2);
  });

  it('leaves open what they said something about and nobody agreed on', () => {
    const after = keepTalk(
      withPages(proposed()),
      entry({ differs: ['minutes'], 'theirs-minutes': 30, minutes: null }),
      { mint, tell },
    );
    const page = newestAgreement(after, ada)!;
    expect(page).toMatchObject({ state: 'proposed', minutes: 45, theirs: { minutes: 30 } });
    expect(openPoints(page)).toEqual(['minutes']);
    const settled = keepTalk(after, entry({ differs: ['minutes'], minutes: 30 }), { mint, tell });
    expect(newestAgreement(settled, ada)).toMatchObject({ state: 'agreed', minutes: 30, version: 2 });
  });

  it('keeps a point open that the page did not speak of', () => {
    const after = keepTalk(withPages(proposed()), entry({ differs: ['off-limits'] }), { mint, tell });
    expect(openPoints(newestAgreement(after, ada)!)).toEqual(['off-limits']);
  });
});

it('knows your last words on a point before it was settled', () => {
  const change = { change: ['minutes', 'purpose'], minutes: 50, purpose: 'Grow' };
  const revised = keepChange(withPages(proposed()), entry(change), { mint, tell });
  const mine = (journal: Journal, id: string) => {
    const page = newestAgreement(journal, ada)!;
    return proposedOn(page, proposalsBefore(journal, page), id);
  };
  expect(mine(revised, 'minutes')).toBe(50);
  const settled = keepTalk(
    revised,
    entry({ differs: ['minutes', 'cadence'], 'theirs-minutes': 30, minutes: 30, 'theirs-cadence': 'weekly' }),
    { mint, tell },
  );
  const last = keepTalk(settled, entry({ differs: ['cadence'], cadence: 'fortnightly' }), { mint, tell });
  expect(['minutes', 'cadence', 'purpose'].map((id) => mine(last, id))).toEqual([50, 'monthly', 'Grow']);
  expect(newestAgreement(last, ada)).toMatchObject({ minutes: 30, cadence: 'fortnightly', version: 4 });
});

describe('a change', () => {
  const agreed = () => keepAgreed(withPages(proposed()), proposed());

  it('is a new version with what changed and why, which holds when both have agreed', () => {
    const after = keepChange(
      agreed(),
      entry({ change: ['ends'], ends: '2027-12-01', changed: 'both go on', both: true }),
      { mint, tell },
    );
    expect(newestAgreement(after, ada)).toMatchObject({
      state: 'agreed',
      ends: '2027-12-01',
      version: 2,
      changed: 'ends: null to 2027-12-01. Why: both go on',
    });
    expect(openPoints(newestAgreement(after, ada)!)).toEqual([]);
  });

  it('waits as a proposal, with only itself open, while the page before holds', () => {
    const after = keepChange(agreed(), entry({ change: ['minutes'], minutes: 30, both: false }), {
      mint,
      tell,
    });
    expect(openPoints(newestAgreement(after, ada)!)).toEqual(['minutes']);
    expect(agreementWith(after, ada)).toMatchObject({ version: 1, minutes: 45 });
  });

  it('may be of the kind', () => {
    const after = keepChange(agreed(), entry({ change: ['kind'], kind: 'sponsor', doors: 'Nominate me' }), {
      mint,
      tell,
    });
    expect(after.people[0]?.kind).toBe('sponsor');
    expect(saysOn(newestAgreement(after, ada)!, 'doors')).toBe('Nominate me');
  });

  it('that changes nothing leaves no version', () => {
    expect(keepChange(agreed(), entry({ change: [], both: true }), { mint, tell }).agreements).toHaveLength(
      1,
    );
  });
});

it('keeps what a page says when other points are answered', () => {
  const page = pageWith(proposed({ extras: { turns: 'Half each' } }), { minutes: 30, ending: 'Any time' });
  expect(page).toMatchObject({
    minutes: 30,
    cadence: 'monthly',
    extras: { turns: 'Half each', ending: 'Any time' },
  });
  expect(pageWith(page, { turns: null }).extras).toEqual({ ending: 'Any time' });
});

describe('conflicts', () => {
  const points = (more: Partial<Agreement>, journal = base()) =>
    conflictsOn(journal, proposed(more), '2026-11-21').map(({ point }) => point);

  it.each<[string, Partial<Agreement>, readonly string[]]>([
    ['nothing', {}, []],
    ['a review after the end', { ends: '2027-05-01' }, ['review']],
    ['a review on the last day', { ends: '2027-06-01' }, []],
    ['an end before the start', { ends: '2026-11-25', review: null }, ['ends']],
    ['a start that has passed', { starts: '2026-11-01' }, ['starts']],
    ['a review before the start', { review: '2026-11-30' }, ['review']],
    ['an old start of an agreed page', { state: 'agreed', starts: '2026-11-01' }, []],
  ])('names %s', (_, more, found) => {
    expect(points(more)).toEqual(found);
  });

  it('counts the hours of all agreements against what the goals offer', () => {
    const bo = agreement(idOf('g3'), idOf('p2'), { cadence: 'fortnightly', minutes: 30 });
    const journal = (time: number): Journal => ({
      ...base(),
      goals: [goalsRecord(idOf('g2'), { time })],
      agreements: [bo],
    });
    // 9 hours a year with Ada and 13 with Bo are 22: a little more than twelve times 1.83.
    expect(points({}, journal(1.83))).toEqual(['cadence']);
    expect(points({}, journal(1.84))).toEqual([]);
    const [conflict] = conflictsOn(journal(1), proposed(), '2026-11-21');
    expect(conflict?.say).toMatch(/12 hours a year.*Bo Diaz.*22/);
  });
});
