import type { Term } from './query.ts';

/** Where a term stands in a folded text, from `start` up to `end`; `whole` when it ends with the word. */
export type Match = { readonly start: number; readonly end: number; readonly whole: boolean };

/** The first place from `from` on where a term stands in a folded text, at the beginning of a word. */
export function matchIn(text: string, { words, exact }: Term, from = 0): Match | null {
  const first = words[0]!;
  const anywhere = beginsAnywhere(first);
  for (let start = text.indexOf(first, from); start !== -1; start = text.indexOf(first, start + 1)) {
    if (!anywhere && endsWord(text, start)) continue;
    const end = words.length > 1 ? endOfRow(text, words, start + first.length) : start + first.length;
    if (end === -1) continue;
    const whole = !isWord(text, end);
    if (whole || !exact || unspaced.test(text[end - 1]!)) return { start, end, whole };
  }
  return null;
}

/** In scripts without spaces, and before signs, a word may begin anywhere. */
export const beginsAnywhere = (word: string): boolean => !isWord(word, 0) || unspaced.test(word[0]!);

/** The end of words in a row, with anything but words between them; -1 when they do not follow. */
function endOfRow(text: string, words: readonly string[], from: number): number {
  let at = from;
  for (const word of words.slice(1)) {
    if (isWord(text, at) && !unspaced.test(text[at]!)) return -1;
    while (at < text.length && !isWord(text, at)) at += 1;
    if (!text.startsWith(word, at)) return -1;
    at += word.length;
  }
  return at;
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** For each unit whether a letter or a digit: 0 when nobody asked yet, else 1 for no and 2 for yes. */
const asked = new Uint8Array(0x10000);

/** Whether a letter or a digit stands there. Long journals ask it millions of times. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return letter.test(String.fromCodePoint(text.codePointAt(at)!));
  // Past the end there is no code, and nothing stands there.
  return at < text.length && isLetter(code);
}

/** Whether a unit by itself is a letter or a digit. */
export function isLetter(code: number): boolean {
  if (asked[code] === 0) asked[code] = letter.test(String.fromCharCode(code)) ? 2 : 1;
  return asked[code] === 2;
}

/** Whether a word goes on up to this place. */
const endsWord = (text: string, at: number): boolean =>
  at > 0 && (isWord(text, at - 1) || (at > 1 && isLow(text.charCodeAt(at - 1)) && isWord(text, at - 2)));

const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
