import Papa from 'papaparse';
import type { Skipped } from '../domain/incoming.ts';
import { longestLine } from './decoding.ts';

/** A row of a table, and the line of the file it begins on. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Rows parsed in one go: most hold a row a line, and parsing them one by one takes three times as long. */
const batchSize = 500;
/** A quotation mark that is not closed within so many lines never will be. */
const longestCell = 300;

const parse = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, newline: '\n' });

/**
 * The rows of a text with separators. A quotation mark that is never closed costs the line it stands on and not the
 * rest of the file; such lines are heard of through `skip`.
 */
export function* rowsOf(
  lines: Iterable<string>,
  delimiter: string,
  skip: (skipped: Skipped) => void,
): Generator<TableRow> {
  const source = lines[Symbol.iterator]();
  let number = 0;
  let batch: string[] = [];
  const refill = () => {
    while (batch.length < batchSize + longestCell) {
      const { value, done } = source.next();
      if (done) return;
      batch.push(value);
    }
  };
  for (refill(); batch.length > 0; refill()) {
    const taken = batch.slice(0, batchSize);
    const { data, errors } = parse(taken.join('\n'), delimiter);
    if (errors.length === 0 && data.length === taken.length) {
      for (const [i, cells] of data.entries()) yield { line: number + i + 1, cells };
      number += taken.length;
      batch = batch.slice(taken.length);
      continue;
    }
    for (let at = 0; at < taken.length; ) {
      const { cells, size } = rowAt(batch, at, delimiter);
      if (cells) yield { line: number + at + 1, cells };
      else skip({ line: number + at + 1, reason: 'a quotation mark is opened and never closed' });
      at += size;
      if (at >= taken.length) {
        number += at;
        batch = batch.slice(at);
      }
    }
  }
}

/** One row, which may go over several lines; no cells when its line breaks off inside a quotation. */
function rowAt(
  lines: readonly string[],
  at: number,
  delimiter: string,
): { readonly cells: readonly string[] | null; readonly size: number } {
  let text = lines[at]!;
  if (!text.includes('"')) return { cells: parse(text, delimiter).data[0] ?? [''], size: 1 };
  for (let size = 1; size <= longestCell && text.length <= longestLine; size += 1) {
    const { data, errors } = parse(text, delimiter);
    const open = errors.some(({ code }) => code === 'MissingQuotes');
    const odd = errors.some(({ code }) => code === 'InvalidQuotes');
    // On one line it is clear what was meant by a quotation mark inside a quotation.
    if (!open && data.length === 1 && (!odd || size === 1)) return { cells: data[0]!, size };
    if (odd || !open) break;
    // Only a line with a quotation mark can close it.
    do {
      text += `\n${lines[at + size] ?? ''}`;
      size += 1;
    } while (size <= longestCell && at + size <= lines.length && !lines[at + size - 1]!.includes('"'));
    if (at + size > lines.length) break;
    size -= 1;
  }
  return { cells: null, size: 1 };
}

const delimiters = [',', ';', '\t', '|'] as const;

/** What stands between the cells: of the signs there are, the one that cuts the first lines most evenly. */
export function delimiterOf(lines: readonly string[]): string {
  const named = /^\ufeff?"?sep=(.)"?$/i.exec(lines[0] ?? '')?.[1];
  if (named) return named;
  const scores = delimiters.map((delimiter) => {
    const sizes = parse(lines.join('\n'), delimiter)
      .data.map(({ length }) => length)
      .filter((length) => length > 1);
    const size = mostCommon(sizes);
    return { delimiter, score: sizes.filter((length) => length === size).length * 1000 + size };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}
