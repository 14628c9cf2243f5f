import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { shareable } from '../../src/domain/shareable.ts';
import { loadCheck } from '../../src/machine/check.ts';
import { main } from '../../src/main.ts';
import { agreement, at, idOf, journalOf } from '../support/people.ts';
import { furnished, rich, vaultFiles } from '../support/vault.ts';

/** A word in every place that is nobody else's business. */
const word = 'heartofhearts';
const secret: Journal = {
  ...rich,
  people: rich.people.map((person) => ({
    ...person,
    email: `${word}@example.org`,
    phone: word,
    notes: word,
    url: `https://${word}.example`,
  })),
  goals: rich.goals.map((one) => ({ ...one, inMind: [word], earlier: word, navigation: word })),
  candidates: rich.candidates.map((one) => ({
    ...one,
    pathNote: word,
    values: word,
    stretch: word,
    questions: [word],
  })),
  values: rich.values.map((one) => ({ ...one, whyThem: word, use: word, bring: [word] })),
  messages: rich.messages.map((one) => ({ ...one, body: word, subject: word })),
  touches: rich.touches.map((one) => ({ ...one, note: word })),
  agreements: rich.agreements.map((one) => ({
    ...one,
    offLimits: [word],
    theirs: { 'off-limits': [word] },
    settled: ['off-limits'],
    ending: { how: 'not-a-fit', on: '2026-11-01', lessons: [word], ask: [], keep: null },
  })),
  meetings: rich.meetings.map((one) => ({
    ...one,
    private: word,
    lines: [
      { at: one.at, kind: 'private', text: word },
      { at: one.at, kind: 'note', text: word },
    ],
    felt: [word],
  })),
  reviews: rich.reviews.map((one) => ({ ...one, note: word, answers: { honest: word } })),
  entries: [
    {
      id: 'e2222222',
      at: rich.entries[0]!.at,
      worksheet: 'audit',
      about: null,
      answers: { missing: [word] },
    },
  ],
};

describe('what can be shared', () => {
  it.each([['md'], ['html']])('holds nothing private in any note (%s)', async (format) => {
    const [all, open] = [
      await vaultFiles(secret, '--format', format),
      await vaultFiles(secret, '--share', '--format', format),
    ];
    expect([...all.values()].filter((text) => text.includes(word)).length).toBeGreaterThan(5);
    expect([...open].filter(([path, text]) => path.includes(word) || text.includes(word))).toEqual([]);
    expect(open.size).toBeGreaterThan(6);
  });

  it('holds nothing private in any list of the journal, which is still one', async () => {
    const { journal } = shareable(secret);
    expect(JSON.stringify(journal)).not.toContain(word);
    expect((await loadCheck(1_000_000))(journal)).toBeNull();
  });

  it('says what it leaves out, and nothing that was not there', () => {
    expect(shareable(secret).leftOut).toEqual([
      '1 private part of a meeting',
      '1 private line',
      '1 line caught while talking',
      '1 judgement of yours on how a meeting went',
      '2 lists of what is off limits',
      '2 looks back at how it ended',
      '14 notes about people',
      '13 people you have not met or agreed anything with',
      '1 audit of the people you know',
      '14 people’s places, settings and ties',
      '14 answers on how close people are, and what they could help with',
      '14 addresses and numbers',
      '1 candidate you weighed',
      '1 reason to ask somebody',
      '3 messages',
      '1 private part of a review',
      '2 candid answers about your goals',
    ]);
    const { leftOut } = shareable({ ...rich, ...shareable(rich).journal });
    expect(leftOut).toEqual([]);
  });

  it('reminds of what was promised', async () => {
    const home = furnished(rich);
    expect(await main(['export', '--share', '--to', 'open'], () => home)).toBe(0);
    expect(home.told).toContain('With Bo Diaz you settled on this: "All of it".');
    expect(home.told).not.toContain('whoever reads it reads of all');
    const two = {
      ...rich,
      meetings: [...rich.meetings, { ...rich.meetings[0]!, id: 'mt999999', person: rich.people[0]!.id }],
    };
    const both = furnished(two);
    await main(['export', '--share', '--to', 'open'], () => both);
    expect(both.told).toContain('What is left tells of 2 people, and whoever reads it reads of all.');
    both.told = '';
    await main(['export', 'bo', '--share', '--to', 'bo'], () => both);
    expect(both.told).not.toContain('whoever reads it reads of all');
  });
});

it('shows of a review and an ending what was between two, and nothing that is yours alone', () => {
  const ada = idOf('p1');
  const made: Journal = {
    ...journalOf({ name: 'Ada Lovelace' }),
    agreements: [
      agreement(idOf('g1'), ada, {
        state: 'ended',
        ending: {
          how: 'completed',
          on: '2026-11-20',
          lessons: ['Ask first'],
          ask: ['Eve'],
          keep: 'quarterly',
        },
      }),
    ],
    reviews: [
      {
        id: idOf('r1'),
        at,
        person: ada,
        on: '2026-11-20',
        decision: 'close',
        note: 'Hush',
        answers: {
          worked: 'Her questions',
          travelled: 'No',
          'their-view': 'Mine',
          worth: 2,
          weak: 'Me',
          doubts: ['nowhere'],
        },
      },
      {
        id: idOf('r2'),
        at,
        person: null,
        on: '2026-11-21',
        decision: null,
        note: null,
        answers: { most: 'Ada' },
      },
    ],
  };
  const { journal, leftOut } = shareable(made);
  expect(journal.reviews.map(({ answers, note, decision }) => ({ answers, note, decision }))).toEqual([
    {
      answers: { worked: 'Her questions', travelled: 'No', 'their-view': 'Mine' },
      note: null,
      decision: 'close',
    },
  ]);
  expect(journal.agreements[0]?.ending).toEqual({
    how: 'completed',
    on: '2026-11-20',
    lessons: [],
    ask: [],
    keep: 'quarterly',
  });
  expect(leftOut).toContain('2 private parts of reviews');
});
