import { isWord } from './matching.ts';

/** How many slips a word of so many letters may have and still be meant. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Longer than this a text is no word, and nobody mistyped it. */
const longest = 40;

/** Whether a folded word can be forgiven anything. */
export const canSlip = (word: string): boolean => slips(word.length) > 0 && word.length <= longest;

/**
 * Hears of the words of a folded text that somebody may have meant by one of these: about as long, with one of the
 * first two letters in common. Long journals have millions of words, so nothing is made for the others.
 */
export function likeIn(text: string, typed: readonly string[], hear: (word: string) => void): void {
  const shortest = Math.min(...typed.map((word) => word.length - slips(word.length)));
  const letters = new Set(typed.flatMap((word) => [word.charCodeAt(0), word.charCodeAt(1)]));
  for (let at = 0; at < text.length; at += 1) {
    if (!isWord(text, at)) continue;
    const start = at;
    while (at < text.length && isWord(text, at)) at += 1;
    if (at - start < shortest) continue;
    if (!letters.has(text.charCodeAt(start)) && !letters.has(text.charCodeAt(start + 1))) continue;
    hear(text.slice(start, at));
  }
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
