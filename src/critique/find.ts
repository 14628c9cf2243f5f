import type { Span } from './reading.ts';

/**
 * Looking for phrases and patterns. Every gap in one is bounded (`{0,40}`) and no repetition stands inside
 * another, so that the work grows with the length of the text and no faster.
 */

/** A pattern of phrases: whole words, any of them; compiled when it is first used. */
export type Phrases = { readonly regex: () => RegExp };

/** Whole words or phrases, any of them. */
export function phrases(...alternatives: readonly string[]): Phrases {
  let regex: RegExp | null = null;
  return {
    regex: () => {
      regex ??= compiled(`(?<![\\w'-])(?:${eased(bounded(alternatives.join('|')))})(?!(?<=\\w)\\w)`);
      return regex;
    },
  };
}

/** The same for a pattern that is not made of whole words. */
export function pattern(...alternatives: readonly (string | RegExp)[]): Phrases {
  let regex: RegExp | null = null;
  return {
    regex: () => {
      const sources = alternatives.map((one) => (typeof one === 'string' ? one : one.source));
      regex ??= compiled(eased(bounded(sources.join('|'))));
      return regex;
    },
  };
}

/** Patterns of which any will do, the likeliest first: the others are not even compiled. */
export const anyOf = (...alternatives: readonly string[]): readonly Phrases[] =>
  alternatives.map((alternative) => phrases(alternative));

/** Where the first of several patterns that strikes does so. */
export function firstOf(sought: readonly Phrases[], text: string): Span | null {
  for (const one of sought) {
    const found = first(one, text);
    if (found) return found;
  }
  return null;
}

/**
 * V8 compiles a pattern to bytecode when it is first used and to machine code the second time, unless the first
 * text is long. A long blank first spares the bytecode: the first letter waits half as long for its rules.
 */
function compiled(source: string): RegExp {
  const regex = new RegExp(source, 'g');
  regex.test(longBlank);
  regex.lastIndex = 0;
  return regex;
}
const longBlank = ' '.repeat(1024);

/** Where a pattern first strikes, or null. */
export function first(sought: RegExp | Phrases, text: string, from = 0): Span | null {
  const regex = sought instanceof RegExp ? sought : sought.regex();
  regex.lastIndex = from;
  const match = regex.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/**
 * Every strike, in order. Not `matchAll`, which makes a new pattern at each call: that alone costs more than
 * looking.
 */
export function all(sought: RegExp | Phrases, text: string): Span[] {
  const regex = sought instanceof RegExp ? sought : sought.regex();
  const found: Span[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match; match = regex.exec(text)) {
    const end = match.index + match[0].length;
    if (end > match.index) found.push({ start: match.index, end });
    else regex.lastIndex += 1;
  }
  return found;
}

/** Whether a text has a pattern anywhere. */
export function has(sought: RegExp | Phrases, text: string): boolean {
  const regex = sought instanceof RegExp ? sought : sought.regex();
  regex.lastIndex = 0;
  return regex.test(text);
}

/** A span found in a piece of the text, moved to its place in the whole. */
export const within = (piece: Span, span: Span | null): Span | null =>
  span && { start: piece.start + span.start, end: piece.start + span.end };

/**
 * Phrases are written with "one or more" where that reads best; here each becomes "up to 40 letters" or
 * "up to five words", so that no text can make a pattern look far ahead from every place it starts at.
 */
const bounded = (source: string) =>
  source.replaceAll(']+', ']{1,40}').replaceAll(')*', '){0,5}').replaceAll('\\d+', '\\d{1,9}');

/**
 * Puts an empty look-ahead after each group and its quantifier. It means nothing, but V8 otherwise compiles what
 * follows a group once for every way through it, and the first letter would wait a fifth of a second for its rules.
 */
const eased = (source: string) =>
  source.replace(endsOfGroups, (found) => (found.startsWith(')') ? `${found}(?=)` : found));

/** A ")" with its quantifier; escapes and classes are taken whole, for a ")" inside them closes nothing. */
const endsOfGroups = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\)(?:\{[^}]*\}|[?*+])?\??/g;
