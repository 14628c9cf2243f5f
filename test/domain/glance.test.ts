import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/folding.ts';
import { mayStand } from '../../src/domain/glance.ts';
import { matchIn } from '../../src/domain/matching.ts';
import { readQuery, wordsOf } from '../../src/domain/query.ts';
import { canSlip, isLike, likeIn, slippedFrom } from '../../src/domain/typos.ts';
import { seeded } from '../support/kills.js';

/** Letters that fold to one, to none or to several, signs, and what stands in two units. */
const pieces = [
  ...'aeinrst AEST',
  ...[
    'é',
    'e\u0301',
    'ß',
    'ẞ',
    'æ',
    'ﬁ',
    'ﬆ',
    'İ',
    'ſ',
    'Σ',
    'ς',
    '½',
    '…',
    '’',
    '\u00ad',
    '\u200d',
    '\u0301',
  ],
  ...['定', 'が', '한', '𝐀', '𝐬', '🎉', '👍🏽', '\ud83d', '\udc4d', '-', '\n'],
];
const random = seeded(11);
const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const textOf = (most: number) =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => one(pieces)).join('');

describe('a text that is not folded yet', () => {
  it('may have a term wherever the folded one has it', () => {
    let [stands, ruledOut] = [0, 0];
    for (let i = 0; i < 5000; i += 1) {
      const text = textOf(20);
      for (const term of readQuery(i % 2 ? textOf(3) : text.slice(Math.floor(random() * text.length)))) {
        const found = matchIn(fold(text), term) !== null;
        const may = mayStand(text, [term]);
        if (found) expect(may, JSON.stringify([text, term])).toBe(true);
        if (found) stands += 1;
        if (!may) ruledOut += 1;
      }
    }
    expect(stands).toBeGreaterThan(500);
    expect(ruledOut).toBeGreaterThan(500);
  });

  it.each([
    ['ß and accents', 'Die Straße im Café', 'preis'],
    ['an emoji', 'Great 🎉 news', 'preis'],
    ['the middle of a pair', 'A \ud83d half', 'preis'],
  ])('is ruled out although there is %s', (_, text, typed) => {
    expect(mayStand(text, readQuery(typed))).toBe(false);
  });
});

it('has the words that are like a typed one, and all of them', () => {
  let heard = 0;
  for (let i = 0; i < 5000; i += 1) {
    const text = textOf(30);
    const typed = wordsOf(fold(i % 2 ? textOf(12) : text)).filter(canSlip);
    if (typed.length === 0) continue;
    const begins = new Set(typed.flatMap((word) => [word[0], word[1]]));
    const expected = wordsOf(fold(text)).filter(
      (word) =>
        (begins.has(word[0]) || begins.has(word[1])) && typed.some((slipped) => isLike(slipped, word)),
    );
    const found: string[] = [];
    likeIn(text, slippedFrom(typed), (word) => found.push(word));
    const like = found.filter((word) => typed.some((slipped) => isLike(slipped, word)));
    expect(like, JSON.stringify([text, typed])).toEqual(expected);
    heard += like.length;
  }
  expect(heard).toBeGreaterThan(500);
});

it('leaves the words alone that cannot have been meant', () => {
  const heard: string[] = [];
  likeIn('Eine Pressekonferenz über Preise und Preisgespräche', slippedFrom(['preisgesprech']), (word) =>
    heard.push(word),
  );
  expect(heard).toEqual(['preisgesprache']);
});
