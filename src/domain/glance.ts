import { fold } from './folding.ts';
import { isLetter } from './matching.ts';
import type { Term } from './query.ts';

/**
 * What each unit of a text folds to, as far as anybody asked: the unit itself in the low bits, 0 where it is not one
 * for one (ß, an accent by itself, half of a pair) and only folding can tell. Folding takes far longer than
 * looking, and long journals have millions of letters.
 */
const signs = new Uint32Array(0x10000);
const plain = 0xffff;
const letter = 0x10000;
const known = 0x20000;

function learn(code: number): number {
  const folded = isHalf(code) ? '' : fold(String.fromCharCode(code));
  const unit = folded.length === 1 ? folded.charCodeAt(0) : 0;
  signs[code] = unit | (unit === 0 || isLetter(unit) ? letter : 0) | known;
  return signs[code]!;
}

const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** Whether one of these terms may stand in a text that is not folded yet: false is certain, true is to be looked at. */
export function mayStand(text: string, terms: readonly Term[]): boolean {
  for (const { words } of terms) if (mayHave(text, words[0]!)) return true;
  return false;
}

function mayHave(text: string, word: string): boolean {
  // Held here, because it is looked into at each letter.
  const seen = signs;
  const first = word.charCodeAt(0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = (seen[code] || learn(code)) & plain;
    if (unit === first ? mayFollow(text, at, word) : unit === 0 && has(text, at, word[0]!)) return true;
  }
  return false;
}

function mayFollow(text: string, from: number, word: string): boolean {
  for (let i = 1; i < word.length; i += 1) {
    if (from + i >= text.length) return false;
    const code = text.charCodeAt(from + i);
    const unit = (signs[code] || learn(code)) & plain;
    if (unit === 0) return true;
    if (unit !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** Whether a character that folds to none, or to several, has this one among them. */
const has = (text: string, at: number, first: string): boolean =>
  fold(String.fromCodePoint(text.codePointAt(at)!)).includes(first);

/**
 * Hears of the words of a text as they were written: where each begins and ends, and its letters, folded, as bits of
 * `bitOf`. Where only folding can tell what a letter is, `bits` is all of them, and there may be several words.
 */
export function wordsIn(
  text: string,
  shortest: number,
  hear: (start: number, end: number, bits: number) => void,
): void {
  const seen = signs;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    let sign = seen[code] || learn(code);
    if ((sign & letter) === 0) continue;
    const start = at;
    let bits = 0;
    while ((sign & letter) !== 0) {
      bits |= (sign & plain) === 0 ? every : bitOf(sign);
      at += 1;
      if (at === text.length) break;
      code = text.charCodeAt(at);
      sign = seen[code] || learn(code);
    }
    if (bits === every || at - start >= shortest) hear(start, at, bits);
  }
}

/** One of 32 for each letter; two may share one. */
export const bitOf = (unit: number): number => 1 << (unit & 31);
/** All of them, where nobody can tell without folding. */
const every = -1;
