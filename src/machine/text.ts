import stringWidth from 'fast-string-width';
import { safe } from '../domain/safe.ts';

export { safe } from '../domain/safe.ts';

/** Nothing is set wider than this: longer lines are hard to read. */
export const measure = 100;

/** The same on one line. */
export const oneLine = (text: string): string => joinLines(safe(text));

/** Lines joined by a space each; what stands on one line already stays as it is. */
export const joinLines = (text: string): string =>
  lineBreak.test(text)
    ? text
        .split(lineBreak)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : text;
const lineBreak = /[\n\t\u2028\u2029]/;

const ascii = /^[\x20-\x7e]*$/;

/** How many columns a text takes on a terminal. */
export const width = (text: string): number => (ascii.test(text) ? text.length : stringWidth(text));

/**
 * How many it may take at most: terminals differ over joined emoji, and some draw a family as one sign,
 * some as three. Too wide a guess leaves a gap; too narrow a one would break the screen.
 */
export function widest(text: string): number {
  if (ascii.test(text)) return text.length;
  let total = 0;
  for (const point of text) if (!joining.test(point)) total += stringWidth(point);
  return Math.max(stringWidth(text), total);
}
const joining = /\p{M}|[\u200b-\u200f]/u;

/** The columns to set prose in on a terminal this wide. */
export const textWidth = (columns: number): number => Math.min(columns, measure);

/**
 * Breaks a text between words so that no line is wider than `columns`. A line keeps its own indent, and
 * what it runs over into hangs under it. An address, a path or a command is never cut: it could not be copied.
 */
export function wrap(text: string, columns: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns, indent))
    .join('\n');
}

function wrapLine(line: string, columns: number, indent: string): string {
  if (line === '') return line;
  const lead = indent + (/^ */.exec(line)?.[0] ?? '');
  const room = Math.max(columns - lead.length, 10);
  return breakLine(line.trimStart(), room)
    .map((part) => lead + part)
    .join('\n');
}

/** Scripts that are written without spaces, and emoji: there a line may end anywhere. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3000-\u303f\uff00-\uff60\u{1f000}-\u{1faff}]/u;

/**
 * One line as lines of at most `columns`, broken between words. A word that is longer than that is left
 * whole, unless `hard`.
 */
export function breakLine(text: string, columns: number, hard = false): readonly string[] {
  if (ascii.test(text)) return breakPlain(text, columns, hard);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [at, word] of text.split(' ').entries()) {
    const parts = unspaced.test(word) || (hard && widest(word) > columns) ? clusters(word) : [word];
    for (const [index, part] of parts.entries()) {
      const space = index === 0 && at > 0 && line !== '' ? ' ' : '';
      const size = widest(part);
      if (line !== '' && used + space.length + size > columns) {
        lines.push(line.trimEnd());
        line = part;
        used = size;
      } else {
        line += space + part;
        used += space.length + size;
      }
    }
  }
  return [...lines, line];
}

/** The same for ASCII, where a letter is a column: most texts are, and a long table is drawn much sooner. */
function breakPlain(text: string, columns: number, hard: boolean): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > columns) {
    const before = rest.lastIndexOf(' ', columns);
    const at = before > 0 ? before : hard ? columns : rest.indexOf(' ', columns);
    if (at === -1) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest[at] === ' ' ? rest.slice(at + 1) : rest.slice(at);
  }
  return [...lines, rest];
}

/** Behind a mark ("! "), with every further line set in as far as the mark is wide. */
export function hang(mark: string, text: string, columns: number): string {
  const space = ' '.repeat(width(mark) + 1);
  return `${mark} ${wrap(text, columns, space).trimStart()}`;
}

/**
 * What a person sees as one character: accents, skin tones and joined emoji belong to what they follow.
 * (`Intl.Segmenter` knows a few more, and costs 10 ms to load.)
 */
const cluster =
  /\p{RI}{2}|(?:\p{Emoji}\ufe0f?\p{EMod}?(?:\u200d\p{Emoji}\ufe0f?\p{EMod}?)*|\P{M})(?:\p{M}|\u200c|\u200d)*|\p{M}+/gsu;

export const clusters = (text: string): readonly string[] =>
  ascii.test(text) ? text.split('') : (text.match(cluster) ?? []);

/** The text cut to `columns`, ending in the mark that says so. */
export function cut(text: string, columns: number, ellipsis = '…'): string {
  if (width(text) <= columns) return text;
  const room = columns - width(ellipsis);
  let kept = '';
  let used = 0;
  for (const next of clusters(text)) {
    used += width(next);
    if (used > room) break;
    kept += next;
  }
  return kept.trimEnd() + ellipsis;
}

/** "1 word", "4,812 words". Without Intl, which costs 10 ms to load. */
export function words(text: string): string {
  const count = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return count === 1 ? '1 word' : `${thousands(count)} words`;
}

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
