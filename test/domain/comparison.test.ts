import { describe, expect, it } from 'vitest';
import {
  comparisonSentences,
  comparisonTable,
  shortlistClosing,
  shortlistView,
} from '../../src/documents/shortlist.ts';
import { comparisonOf } from '../../src/domain/comparison.ts';
import type { Candidate, Journal } from '../../src/domain/journal.ts';
import type { Facts } from '../../src/domain/people.ts';
import { candidate, idOf, journalOf } from '../support/people.ts';

type One = Partial<Candidate> & { readonly who?: Partial<Facts> };

/** Candidates and their people, in one. */
const shortlisted = (...list: readonly One[]): Journal => ({
  ...journalOf(...list.map(({ who }, i) => ({ name: `Person ${i + 1}`, ...who }))),
  candidates: list.map(({ who: _who, ...more }, i) => candidate(idOf(`c${i + 1}`), idOf(`p${i + 1}`), more)),
});
const said = (...list: readonly One[]) => comparisonSentences(comparisonOf(shortlisted(...list)));
const closing =
  'The numbers are there to make you think, not to be added up. Ask yourself whom you would gladly tell of a failure.';

describe('a shortlist side by side', () => {
  it('keeps the order in which people came onto it, whatever their numbers', () => {
    const low = { path: 1, background: 1, style: 1, reach: 1, fit: 1 };
    const high = { path: 5, background: 5, style: 5, reach: 5, fit: 5 };
    const { candidates } = comparisonOf(shortlisted(low, high, { ...low, fit: 5 }));
    expect(candidates.map(({ person }) => person.name)).toEqual(['Person 1', 'Person 2', 'Person 3']);
    expect(said(low, high, low).join(' ')).not.toMatch(/\b(?:25|5\.0|best|first|rank|total|score)\b/i);
  });

  it('leaves out whom nobody asks any more', () => {
    const states = ['open', 'parked', 'withdrawn', 'agreed', 'declined'] as const;
    expect(comparisonOf(shortlisted(...states.map((state) => ({ state })))).candidates).toHaveLength(1);
  });

  it.each<[string, One, string]>([
    ['nothing yet', {}, 'Person 1: nothing found out yet.'],
    [
      'strengths and doubts, with the notes',
      {
        path: 5,
        pathNote: 'same step',
        background: 3,
        style: 4,
        reach: 2,
        reachNote: 'never answers',
        fit: 1,
      },
      'Person 1: strong on path (same step) and style; doubtful on reach (never answers) and fit.',
    ],
    ['what is still open', { path: 3, background: 3 }, 'Person 1: still to find out: style, reach and fit.'],
    [
      'nothing that stands out',
      { path: 3, background: 3, style: 3, reach: 3, fit: 3 },
      'Person 1: nothing stands out so far.',
    ],
    [
      'a sponsor rather, from ten years on',
      { path: 5, background: 3, style: 3, reach: 3, fit: 3, ahead: 10 },
      'Person 1: strong on path. With 10 years between you, Person 1 may suit you better as a sponsor than as a mentor.',
    ],
    [
      'no sponsor at nine',
      { path: 5, background: 3, style: 3, reach: 3, fit: 3, ahead: 9 },
      'Person 1: strong on path.',
    ],
  ])('says %s', (_what, one, expected) => expect(said(one)[0]).toBe(expected));

  it.each<[string, readonly One[], readonly unknown[]]>([
    ['nobody', [], [expect.stringMatching(/^Where to look: /)]],
    [
      'one person',
      [{}],
      [
        'One person is on the list. Three give you a choice, and take some weight off each.',
        expect.stringMatching(/^Where to look/),
        closing,
      ],
    ],
    [
      'two of one pool',
      [{ pool: 'alumni' }, { pool: 'alumni' }],
      [
        'Two people are on the list. Three give you a choice, and take some weight off each.',
        'Both come from your school or course. Somebody from elsewhere sees other things.',
        expect.stringMatching(/^Where to look/),
        closing,
      ],
    ],
    [
      'three of three pools (S10)',
      [{ pool: 'own-firm' }, { pool: 'association' }, { pool: 'alumni' }],
      [closing],
    ],
    [
      'three of one pool',
      [{ pool: 'own-firm' }, { pool: 'own-firm' }, { pool: 'own-firm' }],
      ['All 3 come from your own firm. Somebody from elsewhere sees other things.', closing],
    ],
    ['a pool known of two of three', [{ pool: 'own-firm' }, { pool: 'own-firm' }, {}], [closing]],
    ['a pool known of one alone', [{ pool: 'own-firm' }, {}, {}], [closing]],
    ['many kinds of elsewhere', [{ pool: 'other' }, { pool: 'other' }, { pool: 'other' }], [closing]],
    [
      'ten',
      Array.from({ length: 10 }, () => ({})),
      ['10 people are more than one can get to know at once. Pick three to write to first.', closing],
    ],
  ])('says of %s what the list lacks', (_who, list, expected) => {
    expect(said(...list).slice(list.length)).toEqual(expected);
  });
});

describe('who could introduce you', () => {
  const through = (facts: Partial<Facts>, more: Partial<Candidate> = {}, ...others: readonly Facts[]) => {
    const journal = journalOf({ name: 'Ada', ...facts }, ...others);
    return comparisonOf({ ...journal, candidates: [candidate('c2222222', idOf('p1'), more)] }).candidates[0]!
      .introducer?.name;
  };
  const close: Facts = { name: 'Bo', closeness: 4, place: 'Café Nord' };

  it('is whom you named, else somebody close who knows them or shares their place', () => {
    expect(through({}, { connection: idOf('p2') }, { name: 'Cy' }, close)).toBe('Cy');
    expect(through({}, {}, { ...close, place: null, knows: [idOf('p1')] })).toBe('Bo');
    expect(through({ company: 'cafe nord' }, {}, close)).toBe('Bo');
  });

  it('is nobody for somebody you know, through somebody distant, or by a blank place', () => {
    expect(through({ place: 'Café Nord', closeness: 4 }, {}, close)).toBeUndefined();
    expect(through({ place: 'Café Nord' }, {}, { ...close, closeness: 3 })).toBeUndefined();
    expect(through({ place: '…' }, {}, { ...close, place: '!' })).toBeUndefined();
  });
});

describe('the table, the closing and the note', () => {
  const comparison = comparisonOf(
    shortlisted({
      path: 4,
      ahead: 3,
      pool: 'own-firm',
      pathNote: 'made *the* move',
      questions: ['How?'],
      values: 'candour',
    }),
  );

  it('have a row for each person and words for each pool', () => {
    expect(comparisonTable(comparison).rows).toEqual([
      ['Person 1', '4', '', '', '', '', '3 y', 'own firm', ''],
    ]);
    expect(shortlistClosing(comparison, 'person-1').next.map(({ command }) => command)).toContain(
      'mentor value person-1',
    );
    expect(shortlistView(comparison, '2026-11-21').candidates).toEqual([
      {
        name: 'Person 1',
        notes: [{ label: 'path', value: 'made \\*the\\* move' }],
        values: 'candour',
        stretch: null,
        questions: ['How?'],
      },
    ]);
  });
});
