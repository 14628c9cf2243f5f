import { emptyRow, type Gathered, type Incoming, type Skipped } from '../domain/incoming.ts';
import { counted, listed } from '../domain/wording.ts';
import type { Bytes } from '../doors/files.ts';
import { UserError } from '../errors.ts';
import { formatOf, type Mapping, namesPeople, type Remembered, type TableFormat } from './columns.ts';
import { dayReader } from './days.ts';
import { type Heard, linesOf } from './decoding.ts';
import { headOf, isBlank } from './heading.ts';
import { delimiterOf, rowsOf, type TableRow } from './records.ts';
import { isFormulaRow, personIn } from './row.ts';
import { line } from './tidy.ts';

/** A text with separators, before anybody has said what its columns are. */
export type Table = {
  readonly format: TableFormat;
  /** What the columns are called; "column 1" and so on where no line says. */
  readonly headers: readonly string[];
  /** The first rows below, to show what is meant by a column. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: Mapping;
  /** Reads all of it, by what the columns hold. */
  read(mapping: Mapping, heard?: Heard): Gathered;
};

/** More people than anybody knows: LinkedIn stops at 30,000. */
export const mostPeople = 50_000;
/** From so many bytes on, a copy of each person is less than the text around them. */
const large = 10_000_000;
/** The line of headings stands within the first so many rows; programs put notes above it. */
const searched = 30;

/** Opens a table; null when the text is none: nothing in it is ever cut in two. */
export function openTable(bytes: Bytes, encoding: string, remembered: Remembered = {}): Table | null {
  const first: string[] = [];
  for (const text of linesOf(bytes, encoding)) if (first.push(text) === searched * 3) break;
  const delimiter = delimiterOf(first);
  const skipped: Skipped[] = [];
  const above = [...rowsOf(first, delimiter, () => {})].slice(0, searched);
  const head = headOf(above, remembered);
  if (head === null) return null;
  const { headers, below } = head;
  return {
    format: formatOf(headers),
    headers,
    guess: head.guess,
    sample: above
      .filter((row) => row.line >= below && !isBlank(row))
      .slice(0, 3)
      .map(({ cells }) => cells.map((cell) => line(cell) ?? '')),
    read(mapping, heard) {
      skipped.length = 0;
      const rows = rowsOf(linesOf(bytes, encoding, heard), delimiter, (row) => skipped.push(row));
      return gather(rows, { headers, below, mapping, copy: bytes.length > large }, skipped);
    },
  };
}

type Reading = {
  readonly headers: readonly string[];
  readonly below: number;
  readonly mapping: Mapping;
  /** Whether to let go of the text that people were cut from, which stays in memory as long as a piece of it does. */
  readonly copy: boolean;
};

function gather(
  rows: Iterable<TableRow>,
  { headers, below, mapping, copy }: Reading,
  skipped: Skipped[],
): Gathered {
  const width = headers.length;
  const people: Incoming[] = [];
  const since: string[] = [];
  for (const row of rows) {
    const { length } = row.cells;
    if (row.line < below || (length === 1 && isBlank(row))) continue;
    if (isBlank(row)) {
      skipped.push({ line: row.line, reason: emptyRow });
      continue;
    }
    const more = length > width && row.cells.slice(width).some((cell) => cell.trim() !== '');
    const whole = length >= width && !more;
    const somebody = whole && !isFormulaRow(row, mapping) ? personIn(row, mapping) : null;
    if (somebody) {
      since.push(
        (mapping['connected-on'] ?? []).map((column) => row.cells[column]!.trim()).find(Boolean) ?? '',
      );
      if (people.push(copy ? structuredClone(somebody) : somebody) > mostPeople) throw tooMany();
    } else
      skipped.push({ line: row.line, reason: whole ? whyNobody(row, mapping) : whyNoRow(length, width) });
  }
  const dayOf = dayReader(since);
  const days = since.map(dayOf);
  const unclear = people.flatMap(({ line }, i) => (days[i] === null && since[i] !== '' ? [line] : []));
  return {
    people: people.map((one, i) =>
      days[i] ? { ...one, facts: { ...one.facts, connectedOn: days[i] } } : one,
    ),
    skipped: skipped.toSorted((a, b) => a.line - b.line).filter((row) => row.line >= below),
    remarks: unclear.length === 0 ? [] : [leftOut(unclear)],
  };
}

/** Says where, so that somebody can look; of very many, where they begin. */
function leftOut(rows: readonly number[]): string {
  const named = rows.length > 12 ? [...rows.slice(0, 10).map(String), 'further down'] : rows.map(String);
  const [is, line] = rows.length === 1 ? ['is', 'line'] : ['are', 'lines'];
  return `${counted(rows.length, 'date')} could be read in two ways, or not at all, and ${is} left out: ${line} ${listed(named, 'and')}.`;
}

const whyNoRow = (length: number, width: number): string =>
  `it has ${counted(length, 'cell')}, and there are ${counted(width, 'column')}`;

const whyNobody = (row: TableRow, mapping: Mapping): string => {
  if (isFormulaRow(row, mapping)) return 'what stands for the name is a formula';
  return namesPeople(mapping) ? 'there is no name in it' : 'no column is the name';
};

export const tooMany = (): UserError =>
  new UserError(
    `There are more than ${String(mostPeople).replace(/000$/, ',000')} people in it, and nobody knows so many.`,
    'Take the ones you know into a file of their own, and import that.',
  );
