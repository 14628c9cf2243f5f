import { fold } from './folding.ts';
import { bitOf, wordsIn } from './glance.ts';
import { wordsOf } from './query.ts';

/** How many slips a word of so many letters may have and still be meant. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Longer than this a text is no word, and nobody mistyped it. */
const longest = 40;

/** Whether a folded word can be forgiven anything. */
export const canSlip = (word: string): boolean => slips(word.length) > 0 && word.length <= longest;

/** Words as they were typed, folded, and what the words that were meant by them have at least. */
export type Slipped = {
  readonly words: readonly string[];
  readonly shortest: number;
  /** One of the first two letters is one of these. */
  readonly begins: string;
  /** The letters of each, as bits, all of which but so many are in the word that was meant. */
  readonly letters: readonly { readonly bits: number; readonly missing: number }[];
};

/** What to look for, for those words that can be forgiven anything. */
export function slippedFrom(typed: readonly string[]): Slipped {
  const words = typed.filter(canSlip);
  return {
    words,
    shortest: Math.min(...words.map((word) => word.length - slips(word.length))),
    begins: words.map((word) => word.slice(0, 2)).join(''),
    letters: words.map((word) => ({
      bits: [...word].reduce((bits, letter) => bits | bitOf(letter.charCodeAt(0)), 0),
      missing: slips(word.length),
    })),
  };
}

/**
 * Hears of the words of a text, folded, that somebody may have meant: about as long, with one of the first two letters
 * in common and nearly all of them somewhere. Long journals have millions of words, so only these are folded.
 */
export function likeIn(
  text: string,
  { shortest, begins, letters }: Slipped,
  hear: (word: string) => void,
): void {
  wordsIn(text, shortest, (start, end, bits) => {
    if (!letters.some(({ bits: wanted, missing }) => countOf(wanted & ~bits) <= missing)) return;
    for (const word of wordsOf(fold(text.slice(start, end))))
      if (word.length >= shortest && (begins.includes(word[0]!) || begins.includes(word[1] ?? ' ')))
        hear(word);
  });
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether a word is near enough to what was typed to be meant by it. */
export const isLike = (typed: string, word: string): boolean =>
  slipsTo(typed, word, slips(typed.length)) <= slips(typed.length);

/**
 * The words that somebody may have meant: those whose beginning is the fewest slips away, if any is near enough.
 * A slip is a letter too many, too few, changed, or swapped with its neighbour.
 */
export function meantBy(typed: string, words: Iterable<string>): readonly string[] {
  if (!canSlip(typed)) return [];
  let best = slips(typed.length);
  let found: string[] = [];
  for (const word of words) {
    if (word.length < typed.length - best) continue;
    const away = slipsTo(typed, word, best);
    if (away < best) found = [];
    if (away <= best) {
      found.push(word);
      best = away;
    }
  }
  return found;
}

/** Slips from what was typed to the nearest beginning of a word; more than `most` when it is further. */
function slipsTo(typed: string, word: string, most: number): number {
  const end = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let row = Array.from({ length: end + 1 }, (_, k) => k);
  for (let i = 0; i < typed.length; i += 1) {
    const next = [i + 1];
    let least = i + 1;
    for (let k = 0; k < end; k += 1) {
      let away = Math.min(row[k]! + (typed[i] === word[k] ? 0 : 1), row[k + 1]! + 1, next[k]! + 1);
      if (i > 0 && k > 0 && typed[i] === word[k - 1] && typed[i - 1] === word[k])
        away = Math.min(away, before[k - 1]! + 1);
      next.push(away);
      if (away < least) least = away;
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(...row);
}
