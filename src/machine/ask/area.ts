import { clusters, unspaced, widest } from '../text.ts';

/** A typed line as it lies on the screen, and where the cursor is in it. */
type Area = { readonly rows: readonly string[]; readonly row: number; readonly column: number };

type Cell = { readonly at: number; readonly text: string; readonly width: number };

/**
 * Sets a line in rows of at most `columns`, broken between words. `cursor` is a UTF-16 offset; `show` says
 * what stands for a character.
 */
export function layOut(
  line: string,
  cursor: number,
  columns: number,
  show: (character: string) => string = (character) => character,
): Area {
  const rows = intoRows(cellsOf(line, show), columns);
  const row = rows.findLastIndex((cells) => cells.length === 0 || cells[0]!.at <= cursor);
  const before = rows[row]?.filter((cell) => cell.at < cursor) ?? [];
  return {
    rows: rows.map((cells) => cells.map(({ text }) => text).join('')),
    row: Math.max(0, row),
    column: before.reduce((sum, cell) => sum + cell.width, 0),
  };
}

function cellsOf(line: string, show: (character: string) => string): readonly Cell[] {
  let at = 0;
  return clusters(line).map((character) => {
    const text = show(character);
    const cell = { at, text, width: widest(text) };
    at += character.length;
    return cell;
  });
}

function intoRows(cells: readonly Cell[], columns: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let used = 0;
  for (const cell of cells) {
    if (used + cell.width > columns && row.length > 0) {
      const space = cell.text === ' ';
      // A space that would begin a row is not shown: it ends the row before.
      const rest = space ? [] : row.splice(lastBreak([...row, cell]));
      if (space) row.push({ ...cell, text: '', width: 0 });
      rows.push(row);
      row = rest;
      used = rest.reduce((sum, { width }) => sum + width, 0);
      if (space) continue;
    }
    row.push(cell);
    used += cell.width;
  }
  // Where the text ends in a dropped space, the next letter comes on a row of its own.
  return [...rows, row];
}

/** Where the last word begins, which goes to the next row with what follows; the end when it fills the row. */
function lastBreak(row: readonly Cell[]): number {
  const begins = row.findLastIndex(
    ({ text }, index) =>
      index > 0 && (row[index - 1]!.text === ' ' || unspaced.test(text + row[index - 1]!.text)),
  );
  return begins === -1 ? row.length - 1 : begins;
}
