import { guessMapping, type Mapping, type Remembered } from './columns.ts';
import type { TableRow } from './records.ts';
import { isAddress } from './row.ts';
import { line } from './tidy.ts';

/** What the columns are called, what they seem to hold, and the line of the file where people begin. */
export type Head = { readonly headers: readonly string[]; readonly guess: Mapping; readonly below: number };

/** The row that names the columns: the one with most headings that we know; else the first of several cells. */
export function headOf(rows: readonly TableRow[], remembered: Remembered): Head | null {
  const known = rows.map(
    ({ cells }) => cells.filter((cell) => Object.keys(guessMapping([cell], remembered)).length > 0).length,
  );
  const most = Math.max(0, ...known);
  const at =
    most >= 2 || (most === 1 && rows.every(({ cells }) => cells.length <= 2))
      ? known.indexOf(most)
      : rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const row = rows[at];
  if (!row || (most === 0 && !isEven(rows, row.cells.length))) return null;
  if (most === 0 && row.cells.some((cell) => isAddress(cell))) return unnamed(row);
  const headers = row.cells.map((cell, i) => line(cell) ?? `column ${i + 1}`);
  return { headers, guess: guessMapping(headers, remembered), below: row.line + 1 };
}

/** Sentences have commas, too; a table has as many in most of its rows. */
function isEven(rows: readonly TableRow[], width: number): boolean {
  const full = rows.filter((row) => !isBlank(row));
  return full.filter(({ cells }) => cells.length === width).length * 2 > full.length;
}

/** A table whose first row is somebody already. */
function unnamed({ cells, line }: TableRow): Head {
  const headers = cells.map((_, i) => `column ${i + 1}`);
  return { headers, guess: { email: [cells.findIndex(isAddress)] }, below: line };
}

export const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');
