import { describe, expect, it } from 'vitest';
import { auditClosing, auditMatrix, auditView } from '../../src/documents/audit.ts';
import { auditSentences } from '../../src/documents/auditsentences.ts';
import { auditOf } from '../../src/domain/audit.ts';
import type { Journal } from '../../src/domain/journal.ts';
import type { Facts } from '../../src/domain/people.ts';
import { leila } from '../support/leila.ts';
import { entryOf, goalsRecord, journalOf, objective } from '../support/people.ts';

const today = '2026-11-21';
const sentences = (people: readonly Facts[], records: Partial<Journal> = {}) =>
  auditSentences(auditOf({ ...journalOf(...people), ...records }, today));

/** Six people of whom nothing stands out. */
const varied: readonly Facts[] = (
  ['technical', 'strategic', 'industry', 'personal', 'sponsor'] as const
).flatMap((kind, i): Facts[] => [
  {
    name: `Person ${i}`,
    support: [kind],
    place: `Place ${i}`,
    level: (['peer', 'senior', 'junior', 'executive', 'peer'] as const)[i]!,
    role: ['Nurse', 'Lawyer', 'Baker', 'Judge', 'Sailor'][i]!,
    closeness: 3,
    lastContact: '2026-11-01',
  },
]);
const one = (facts: Partial<Facts>): readonly Facts[] =>
  varied.map((person, i) => (i === 0 ? { ...person, ...facts } : person));

describe('what an audit says', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'of nobody at all',
      sentences([]),
      [expect.stringMatching(/^A short list is a place to begin, not a verdict\./)],
    ],
    [
      'of nobody, with a wish',
      sentences([], { entries: [entryOf('n2222222', 'audit', { answers: { missing: ['a nurse'] } })] }),
      ['Missing, in your own words: a nurse.', expect.stringMatching(/^A short list/)],
    ],
    [
      'of three without a word about their help',
      sentences([
        { name: 'A', level: 'peer' },
        { name: 'B', level: 'peer' },
        { name: 'C', closeness: 2 },
      ]),
      [
        'No kind of help is marked for anybody yet. Mark what each of them gives, or could, and the gaps show.',
        expect.stringMatching(/^A short list/),
      ],
    ],
    [
      'of people who lack nothing',
      sentences(varied),
      ['No gap stands out. Choose whom to ask by the goal that matters most.'],
    ],
    [
      'of one kind of help that is missing',
      sentences(one({ support: [] })),
      ['Nobody gives you technical help yet. Keep it in mind when you choose whom to ask.'],
    ],
    [
      'of one person gone cold',
      sentences(one({ lastContact: '2026-02-01' })).slice(-1),
      ['You have not been in touch with Person 0 for 10 months. A short message keeps the door open.'],
    ],
    [
      'of several gone cold',
      sentences(varied.map((person) => ({ ...person, lastContact: '2024-01-01' }))).slice(-1),
      [
        'It is a while since you were in touch with Person 0 (3 years), Person 1 (3 years), Person 2 (3 years) and 2 others. One short message to one of them is a good beginning.',
      ],
    ],
    [
      'of two informal mentors',
      sentences(
        varied.map((person, i) => (i < 2 ? { ...person, level: 'senior', closeness: 5 } : person)),
      ).slice(-1),
      [
        'Person 0 and Person 1 may be mentors to you already, in all but name: close to you, further along, ready to help. Thank them, and consider asking on purpose.',
      ],
    ],
    [
      'of people who are all peers',
      sentences(varied.map((person) => ({ ...person, level: 'peer' }))),
      [
        'All 5 people stand beside you, at your own level. Somebody a few years further along sees the next bend.',
      ],
    ],
    [
      'of a level known of some',
      sentences(varied.map((person, i) => ({ ...person, level: i === 0 ? null : 'executive' }))),
      [
        'All 4 people whose level you wrote down are far ahead of you. Somebody only a few years ahead remembers the steps you take now.',
      ],
    ],
    [
      'of goals, where nobody wrote down what people do',
      sentences(
        varied.map((person) => ({ ...person, role: null })),
        { objectives: [objective('b2222222', 'Publish a novel.')] },
      ).slice(0, 3),
      [
        'G1 is "Publish a novel".',
        'Under G1, X means that what they do touches the goal, and a dot that they give the kind of help it needs.',
        'Of most people it is not written down what they do. With a few words on each, the map can show whose work touches your goals.',
      ],
    ],
    [
      'of two goals that nobody is near',
      sentences(varied, {
        objectives: [objective('b2222222', 'Publish a novel'), objective('b3222222', 'Sell a comic')],
      }).slice(-1),
      [
        "Nobody's work touches G1 or G2, as far as you wrote down. One person who does that kind of work would change the picture.",
      ],
    ],
    [
      'of many wishes',
      sentences(varied, { goals: [goalsRecord('g2222222', { perspective: [...'abcdefgh'] })] }),
      ['Missing, in your own words: a; b; c; d; e; 3 others.'],
    ],
  ])('%s', (_what, said, expected) => expect(said).toEqual(expected));

  it('is kind: it blames nobody and shouts nowhere', () => {
    for (const sentence of auditSentences(auditOf(leila(), today))) {
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
      expect(sentence).not.toMatch(/!|fail|poor|weak|bad|should/i);
    }
  });

  it('says nothing twice', () => {
    const said = auditSentences(auditOf(leila(), today));
    const endings = said.flatMap((sentence) => sentence.split('. ').slice(1));
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe('the matrix', () => {
  const matrix = auditMatrix(auditOf(leila(), today));

  it('has a column for each kind of help and each goal, and counts below', () => {
    expect(matrix.columns.map(({ title }) => title)).toEqual([
      ...['who', 'tech', 'strat', 'indus', 'pers', 'spons', 'G1', 'G2', 'G3', 'close', 'level', 'seen'],
    ]);
    expect(matrix.rows.at(0)).toEqual([
      'Marta Ruiz',
      '',
      'x',
      '',
      'x',
      '',
      '.',
      '.',
      '.',
      '5',
      'senior',
      '2w',
    ]);
    expect(matrix.rows.at(-1)).toEqual(['how many', '3', '3', '-', '6', '-', '1', '-', '1', '', '', '']);
    for (const row of matrix.rows) expect(row).toHaveLength(matrix.columns.length);
  });

  it('leaves twelve columns for names on a terminal of eighty', () => {
    const widths = matrix.columns.map(({ title }, i) =>
      Math.max(title.length, ...matrix.rows.map((row) => row[i]!.length)),
    );
    const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
    expect(80 - others).toBeGreaterThanOrEqual(12);
  });

  it('shows the twenty-five closest of many, and counts all', () => {
    const { rows } = auditMatrix(
      auditOf(
        journalOf(
          ...Array.from({ length: 40 }, (_, i) => ({
            name: `P${i}`,
            closeness: i < 30 ? 1 : 5,
            support: ['personal' as const],
          })),
        ),
        today,
      ),
    );
    expect(rows).toHaveLength(26);
    expect(rows[0]![0]).toBe('P30');
    expect(rows.at(-1)!.slice(0, 5)).toEqual(['all 40', '-', '-', '-', '40']);
  });
});

describe('the note and the closing', () => {
  const audit = auditOf(leila(), today);

  it('say the same as the terminal', () => {
    expect(auditClosing(audit).lines).toEqual(auditSentences(audit));
    expect(auditView(audit, today)).toMatchObject({ date: '21 November 2026' });
    expect(auditView(audit, today).people[0]).toEqual({
      name: 'Marta Ruiz',
      role: 'Head of marketing',
      place: 'Northwind Health',
      support: 'strategic, personal',
      last_contact: '10 November 2026',
    });
  });
});
