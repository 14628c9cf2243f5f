import type { Span } from './reading.ts';

/**
 * Looking for phrases. Every pattern of the coach is made of alternatives without nested repetition, and
 * every gap in one is bounded (`{0,40}`), so that the work grows with the length of the text and no faster.
 */

/** A pattern of phrases: whole words, any of them. */
export const phrases = (...alternatives: readonly string[]) =>
  new RegExp(`(?<![\\w'-])(?:${bounded(alternatives.join('|'))})(?![\\w])`, 'g');

/**
 * Phrases are written with "one or more" where that reads best; here each becomes "up to 40 letters" or
 * "up to five words", so that no text can make a pattern look far ahead from every place it starts at.
 */
export const bounded = (source: string) =>
  source
    .replaceAll(']+', ']{1,40}')
    .replaceAll(')* ', '){0,5} ')
    .replaceAll(')*', '){0,5}')
    .replaceAll('\\d+', '\\d{1,9}');

/** Where a pattern first strikes, or null. */
export function first(pattern: RegExp, text: string, from = 0): Span | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match && { start: match.index, end: match.index + match[0].length };
}

/**
 * Every strike of a pattern, in order. Not `matchAll`, which makes a new pattern at each call: that alone
 * costs more than looking.
 */
export function all(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (end > match.index) found.push({ start: match.index, end });
    else pattern.lastIndex += 1;
  }
  return found;
}

export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** A span found in a piece of the text, moved to its place in the whole. */
export const within = (piece: Span, span: Span | null): Span | null =>
  span && { start: piece.start + span.start, end: piece.start + span.end };
