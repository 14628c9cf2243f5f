import { sentencesOf } from './sentences.ts';

/** A stretch of the folded text, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** One word, with its place in the folded text. */
export type Token = Span & { readonly word: string };

/**
 * A text made easy to look through: `folded` is lower-case with straight quotes and single spaces, `shown`
 * the same with its capitals; both have one character for each entry of `at`, which is its place in `text`.
 * A line break inside a paragraph is a space, so that a phrase is found wherever the line was wrapped.
 */
export type Reading = {
  readonly text: string;
  readonly folded: string;
  readonly shown: string;
  readonly at: Uint32Array;
  /** Sentences, and lines that stand alone (a greeting, a bullet, a sign-off). */
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** As a word count would have it: split on white space. */
  readonly words: number;
};

const quotes: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2011': '-',
  '\u2026': '.',
  '\u3002': '.',
  '\uff01': '!',
  '\uff1f': '?',
};

/** Reads a text once, for all rules. Any string will do: lone surrogates and control characters too. */
export function read(text: string): Reading {
  let shown = '';
  const at = new Uint32Array(text.length);
  let lineLength = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) {
      const end = endOfSpace(text, index);
      const gap = gapBetween(text, index, end, lineLength);
      if (shown.length > 0 && end < text.length) {
        at[shown.length] = index;
        shown += gap;
      }
      if (gap !== ' ' || text.slice(index, end).includes('\n')) lineLength = 0;
      index = end;
    } else {
      if (!isUnseen(code)) {
        at[shown.length] = index;
        shown +=
          code < 0x60 || (code > 0x60 && code < 0xb4) ? text[index] : (quotes[text[index]!] ?? text[index]);
        lineLength += 1;
      }
      index += 1;
    }
  }
  const folded = lowerCase(shown);
  return {
    text,
    folded,
    shown,
    at: at.subarray(0, shown.length),
    sentences: sentencesOf(folded),
    tokens: tokensOf(folded),
    words: wordCount(text),
  };
}

/** The place of folded words in the text as it was written. */
export function sourceSpan({ at, text }: Reading, { start, end }: Span): Span {
  const from = at[start] ?? text.length;
  const last = at[end - 1];
  return { start: from, end: last === undefined ? from : last + 1 };
}

/** A stretch of the text as the rules read it: folded to small letters. */
export const wordsOf = (reading: Reading, { start, end }: Span) => reading.folded.slice(start, end);

/** The tokens that lie in a stretch of the text. */
export function tokensIn({ tokens }: Reading, { start, end }: Span): readonly Token[] {
  const from = firstAt(tokens, start);
  return tokens.slice(from, firstAt(tokens, end, from));
}

/** Text with line breaks and control characters taken out, for use inside one of our sentences. */
export const plain = (text: string) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

/** Words as split on white space; where a script has no spaces, two characters count as one word. */
function wordCount(text: string): number {
  let words = 0;
  let dense = 0;
  for (let index = 0, inside = false; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const space = isSpace(code);
    if (!space && !inside) words += 1;
    if (isDense(code)) dense += 1;
    inside = !space;
  }
  return dense > words * 2 ? Math.max(words, Math.round(dense / 2)) : words;
}

/** Kana, Han and Hangul-free scripts written without spaces. */
const isDense = (code: number) => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f;

/** Characters that take no room on the page: controls, joiners, soft hyphens, and Markdown's stars. */
const isUnseen = (code: number) =>
  code < 32 ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xad ||
  code === 0x200b ||
  code === 0x2060 ||
  code === 0xfeff;

function endOfSpace(text: string, from: number): number {
  let end = from;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** A space, or a line break where what stood on the line before was meant to stand alone. */
function gapBetween(text: string, start: number, end: number, lineLength: number) {
  let breaks = 0;
  for (let index = start; index < end; index += 1) if (text[index] === '\n') breaks += 1;
  if (breaks === 0) return ' ';
  if (breaks > 1 || lineLength < 42) return '\n';
  if (/[.!?:;,)]/.test(text[start - 1] ?? '')) return '\n';
  return /[-*•>\d]/.test(text[end] ?? '') ? '\n' : ' ';
}

/** Lower case with every character in its place: the few that would grow stay as they are. */
function lowerCase(shown: string): string {
  const lower = shown.toLowerCase();
  if (lower.length === shown.length) return lower;
  return Array.from({ length: shown.length }, (_, index) => {
    const one = shown[index]!.toLowerCase();
    return one.length === 1 ? one : shown[index]!;
  }).join('');
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(folded); match; match = wordPattern.exec(folded)) {
    tokens.push({ word: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function firstAt(tokens: readonly Token[], place: number, from = 0): number {
  let low = from;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
