import type { Column, Table } from '../domain/table.ts';
import type { Marks } from './marks.ts';
import type { Paint } from './out.ts';
import { breakLine, cut, measure, oneLine, width } from './text.ts';

export type Look = { readonly paint: Paint; readonly marks: Marks };

const gap = '  ';
/** A column that gives way keeps at least this much. */
const least = 12;

/**
 * The table as one text. On a terminal of `columns`, growing columns are wrapped to fit, and where even
 * that is not enough the others are cut. Anywhere else (null) a row is a line and nothing is cut: somebody
 * will search it; only the padding stops at a page's width.
 */
export function drawTable({ columns, rows }: Table, terminal: number | null, { paint, marks }: Look): string {
  if (columns.length === 0) return '';
  const titles = columns.map(({ title }) => title);
  const cells = rows.map((row) => columns.map((_, index) => oneLine(row[index] ?? '')));
  const sizes = cells.map((row) => row.map(width));
  const natural = titles.map(width);
  for (const row of sizes)
    for (const [index, size] of row.entries()) natural[index] = Math.max(natural[index]!, size);
  const widths = fit(columns, natural, terminal ?? measure);

  const head = terminal === null ? [titles] : wrapRow(titles, columns, widths, marks.more);
  const lines = head.map((part) => paint.bold(joined(part, columns, widths)));
  lines.push(paint.dim(rule(widths, marks.rule)));
  for (const [at, row] of cells.entries()) {
    const size = sizes[at]!;
    if (terminal === null || size.every((taken, index) => taken <= widths[index]!))
      lines.push(joined(row, columns, widths, size));
    else
      for (const part of wrapRow(row, columns, widths, marks.more)) lines.push(joined(part, columns, widths));
  }
  return `${lines.join('\n')}\n`;
}

const rule = (widths: readonly number[], mark: string): string =>
  widths.map((size) => mark.repeat(size)).join(gap);

/** The widths that fit: growing columns give way first, the widest of them most. */
function fit(columns: readonly Column[], natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  const space = room - gap.length * (columns.length - 1);
  const give = (may: (index: number) => boolean, floor: number) => {
    for (let over = sum(widths) - space; over > 0; over -= 1) {
      const widest = columns
        .map((_, index) => index)
        .filter((index) => may(index) && (widths[index] ?? 0) > floor)
        .reduce((best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best), -1);
      if (widest === -1) return;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  };
  const cap = Math.max(space, least);
  for (const [index, size] of widths.entries()) widths[index] = Math.min(size, cap);
  give((index) => columns[index]?.grow === true, least);
  give(() => true, 4);
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);

function joined(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  sizes: readonly number[] = row.map(width),
): string {
  let line = '';
  for (let index = 0; index < row.length; index += 1) {
    const padding = ' '.repeat(Math.max(0, widths[index]! - sizes[index]!));
    if (index > 0) line += gap;
    line += columns[index]!.align === 'right' ? padding + row[index]! : row[index]! + padding;
  }
  return line.trimEnd();
}

/** One row as the lines it takes: growing cells wrapped, the others cut. */
function wrapRow(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  more: string,
): readonly (readonly string[])[] {
  const parts = row.map((cell, index) => {
    const room = widths[index] ?? 0;
    return columns[index]?.grow ? breakLine(cell, room, true) : [cut(cell, room, more)];
  });
  const height = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: height }, (_, at) => parts.map((part) => part[at] ?? ''));
}
