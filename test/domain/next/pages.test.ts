import { describe, expect, it } from 'vitest';
import { extraPoints } from '../../../src/domain/agreements.ts';
import type { Agreement, Journal } from '../../../src/domain/journal.ts';
import { kinds, particularsOf, settings, toBring } from '../../../src/domain/kinds.ts';
import { nextSteps } from '../../../src/domain/next.ts';
import { agreement, candidate, idOf, journalOf, meeting } from '../../support/people.ts';
import { heard } from '../../support/steps.ts';

const ada = idOf('p1');
const page = (more: Partial<Agreement> = {}) =>
  agreement(idOf('g1'), ada, {
    at: '2026-10-01T09:00:00.000Z',
    starts: '2026-10-01',
    review: '2027-04-01',
    ends: '2027-10-01',
    ...more,
  });
const journal = (pages: readonly Agreement[], facts = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace', ...facts }),
  agreements: pages,
});
/** The rules that go by the page: by what is written on it, and by its dates. */
const pageRules = [
  ...['page-first', 'page-overdue', 'page-settle', 'particular'],
  ...['review-due', 'review-half', 'review-near', 'review-unplanned', 'end-near', 'end-passed'],
];
const on = (today: string, from: Journal) =>
  [heard(from, today, ada, pageRules) ?? []].flat().map(({ step, urgency, due }) => [step, urgency, due]);

describe('what comes next with somebody', () => {
  it('is a page, once they said yes', () => {
    const yes = { ...journal([]), candidates: [candidate(idOf('c1'), ada, { state: 'agreed' })] };
    expect(on('2026-11-21', yes)).toEqual([
      ['Write one page of expectations for Ada Lovelace', 'soon', null],
    ]);
    const one = nextSteps(yes, '2026-11-21').filter(({ command }) => command.startsWith('mentor expect'));
    expect(one).toHaveLength(1);
  });

  it('is no page for one sitting, but word of what came of it', () => {
    const flash = {
      ...journal([], { kind: 'flash' }),
      candidates: [candidate(idOf('c1'), ada, { state: 'agreed' })],
    };
    expect(on('2026-11-21', flash)).toEqual([]);
    const met = { ...flash, meetings: [meeting(idOf('m1'), ada, { start: '2026-11-18T10:00' })] };
    expect(on('2026-11-21', met)).toEqual([
      ['Tell Ada Lovelace what you did with that one talk', 'later', null],
    ]);
    expect(on('2026-12-10', met)).toEqual([]);
  });

  it.each([
    ['2026-10-05', 'soon', null],
    ['2026-10-15', 'now', '2026-10-15'],
  ])('on %s is the talk about a page that is proposed', (today, urgency, due) => {
    const steps = on(today, journal([page({ state: 'proposed' })]));
    expect(steps).toEqual([['Talk the page over with Ada Lovelace', urgency, due]]);
  });

  it.each([
    ['2026-12-01', []],
    ['2027-03-01', []],
    ['2027-03-02', [['Find a day with Ada Lovelace to review how it goes', 'soon', '2027-04-01']]],
    ['2027-03-31', [['Find a day with Ada Lovelace to review how it goes', 'soon', '2027-04-01']]],
    ['2027-04-01', [['Look at your page together with Ada Lovelace', 'now', '2027-04-01']]],
    ['2027-09-10', [['Talk with Ada Lovelace about what comes after the end', 'now', '2027-10-01']]],
    ['2027-10-01', [['Settle with Ada Lovelace how it goes on', 'now', '2027-10-01']]],
  ])('on %s is what the dates of the page say', (today, steps) => {
    expect(on(today, journal([page()]))).toEqual(steps);
  });

  it('is nothing about a page that has ended or rests', () => {
    expect(on('2027-10-02', journal([page({ state: 'ended' })]))).toEqual([]);
    const rests = {
      ...journal([page()]),
      pauses: [
        {
          id: idOf('r1'),
          at: '2027-03-01T09:00:00.000Z',
          person: ada,
          kind: 'pause' as const,
          step: null,
          from: '2027-03-01',
          until: null,
          why: null,
        },
      ],
    };
    expect(on('2027-04-02', rests)).toEqual([]);
  });

  it('reminds in the first month of what the setting makes easy to forget', () => {
    const inside = journal([page()], { context: ['internal'] });
    expect(on('2026-10-10', inside)).toMatchObject([[expect.stringContaining('manager'), 'later', null]]);
    expect(on('2026-11-10', inside)).toEqual([]);
  });
});

describe('the kinds and settings', () => {
  it('ask their questions in good form and cite where they come from', () => {
    const all = [...Object.values(kinds), ...Object.values(settings)];
    for (const { bring } of all) {
      expect(bring.length).toBeGreaterThan(1);
      for (const { ask, source } of bring)
        expect([ask, source]).toEqual([
          expect.stringMatching(/^[A-Z].*\?$/),
          expect.stringMatching(/^S\d+$/),
        ]);
    }
    expect(new Set(extraPoints).size).toBe(extraPoints.length);
  });

  it('each add something to settle, but one sitting and the usual mentoring', () => {
    const silent = Object.entries({ ...kinds, ...settings }).filter(([, { settle }]) => settle.length === 0);
    expect(silent.map(([name]) => name)).toEqual(['traditional', 'flash']);
  });

  it('add up for one person', () => {
    const person = { kind: 'peer', context: ['internal', 'cross-cultural'] } as const;
    expect(particularsOf(person)).toEqual([kinds.peer, settings.internal, settings['cross-cultural']]);
    expect(toBring({ kind: null, context: [] })).toEqual(kinds.traditional.bring);
  });
});
