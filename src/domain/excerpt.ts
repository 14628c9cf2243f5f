import { folding } from './folding.ts';
import { matchIn } from './matching.ts';
import type { Term } from './query.ts';

/** A piece of what was written, on one line, and where in it the words stand: UTF-16 offsets, the end exclusive. */
export type Excerpt = { readonly text: string; readonly matches: readonly Span[] };
export type Span = readonly [start: number, end: number];

const roomiest = 160;

/**
 * The places of a record's texts where the terms stand, as one line: as few texts as show every term, those that
 * show most of them first.
 */
export function excerptOf(texts: readonly string[], terms: readonly Term[]): Excerpt {
  const shown: Excerpt[] = [];
  let missing = terms;
  while (missing.length > 0 && shown.length < 3) {
    const [best] = texts
      .map((text) => ({ text, hits: missing.filter((term) => isIn(text, term)) }))
      .toSorted((a, b) => b.hits.length - a.hits.length);
    if (!best || best.hits.length === 0) break;
    missing = missing.filter((term) => !best.hits.includes(term));
    shown.push(
      window(oneLine(best.text), terms, shown.length === 0 && missing.length === 0 ? roomiest : roomiest / 2),
    );
  }
  if (shown.length === 0) return window(oneLine(texts[0] ?? ''), [], roomiest);
  return shown.reduce(joined);
}

const isIn = (text: string, term: Term): boolean => matchIn(folding(oneLine(text)).text, term) !== null;

const between = ' … ';

const joined = (one: Excerpt, other: Excerpt): Excerpt => {
  const shift = one.text.length + between.length;
  return {
    text: one.text + between + other.text,
    matches: [...one.matches, ...other.matches.map(([start, end]): Span => [start + shift, end + shift])],
  };
};

/** Line breaks, control characters and what turns the reading order become blanks, of which one is enough. */
const oneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ').trim();

/** So much of a line as has room, around the place where most of the terms stand together. */
function window(text: string, terms: readonly Term[], room: number): Excerpt {
  const all = spansOf(text, terms);
  const [from, to] = text.length <= room ? [0, text.length] : bounds(text, bestStart(all, room), room);
  const [open, close] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  return {
    text: `${open}${text.slice(from, to)}${close}`,
    matches: all
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Span => [start - from + open.length, end - from + open.length]),
  };
}

/** A little before the span from which most others are in reach. */
function bestStart(spans: readonly Span[], room: number): number {
  let [best, most] = [spans[0]?.[0] ?? 0, 0];
  for (const [i, [start]] of spans.entries()) {
    let count = 0;
    while (i + count < spans.length && spans[i + count]![1] - start < room * 0.7) count += 1;
    if (count > most) [best, most] = [start, count];
  }
  return Math.max(0, best - Math.floor(room / 4));
}

/** From the beginning of a word up to the end of one, where there are words; never inside a character. */
function bounds(text: string, start: number, room: number): Span {
  const space = start === 0 ? -1 : text.indexOf(' ', start);
  const from = space !== -1 && space - start < room / 5 ? space + 1 : whole(text, start);
  if (text.length - from <= room) return [from, text.length];
  const last = text.lastIndexOf(' ', from + room);
  return [from, last > from + room / 2 ? last : whole(text, from + room)];
}

const inside = /^(?:\p{M}|\p{EMod}|\u200d|[\udc00-\udfff])/u;

/** The same place or a little before it, where a character with its marks begins. */
function whole(text: string, at: number): number {
  let place = at;
  while (place > 0 && inside.test(text.slice(place, place + 2))) place -= 1;
  return text[place - 1] === '\u200d' ? whole(text, place - 1) : place;
}

/** Where the terms stand, in order; what overlaps or touches is one. */
function spansOf(text: string, terms: readonly Term[]): readonly Span[] {
  const { text: plain, place } = folding(text);
  const spans: Span[] = [];
  for (const term of terms) {
    for (let hit = matchIn(plain, term); hit; hit = matchIn(plain, term, Math.max(hit.end, hit.start + 1)))
      spans.push(place(hit.start, hit.end));
  }
  spans.sort(([a], [b]) => a - b);
  const merged: Span[] = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
