import {
  type ColumnKind,
  columnKinds,
  guessMapping,
  isColumnKind,
  type Mapping,
  namesPeople,
  plainHeading,
} from '../../contacts/columns.ts';
import type { Table } from '../../contacts/table.ts';
import { BACK, type Context } from '../../context.ts';
import { plainName } from '../../domain/names.ts';
import { Stopped, UsageError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';

const kinds = Object.keys(columnKinds) as readonly ColumnKind[];

/** The columns as `--map` names them: `--map name=Nom --map email=3 --map notes=`, which leaves the notes out. */
function mappingFrom({ headers, guess }: Table, given: readonly string[]): Mapping {
  const mapping: { [Kind in ColumnKind]?: readonly number[] } = { ...guess };
  for (const text of given) {
    const [, kind = '', column = ''] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
    const meant = kind.trim().toLowerCase();
    if (!isColumnKind(meant))
      throw new UsageError(
        `--map ${text} does not say what a column is.`,
        `Type what it is, then which column: --map name="${headers[0] ?? 'Nom'}". It can be: ${kinds.join(', ')}.`,
      );
    mapping[meant] = column.trim() === '' ? [] : [columnNamed(headers, column)];
  }
  return mapping;
}

/** By its heading, or by its number from 1. */
function columnNamed(headers: readonly string[], name: string): number {
  const wanted = plainName(name);
  const found = headers.findIndex(
    (header) => header === name.trim() || (wanted !== '' && plainName(header) === wanted),
  );
  const number = /^\d+$/.test(name.trim()) ? Number(name) - 1 : -1;
  const column = found === -1 ? number : found;
  if (headers[column] === undefined)
    throw new UsageError(
      `There is no column called "${name.trim()}".`,
      `The columns are: ${shownHeaders(headers)}.`,
    );
  return column;
}

const shownHeaders = (headers: readonly string[]): string =>
  `${headers.slice(0, 15).join(', ')}${headers.length > 15 ? ', …' : ''}`;

/** What the columns are: as guessed when the table is a known one, else as somebody says. */
export async function settleMapping(
  context: Pick<Context, 'ask' | 'screen' | 'out'>,
  table: Table,
  { given, asks }: { readonly given: readonly string[]; readonly asks: boolean },
): Promise<Mapping> {
  const mapping = mappingFrom(table, given);
  if (table.format !== 'csv' && namesPeople(mapping)) return mapping;
  if (asks && context.screen.interactive && given.length === 0) return askMapping(context, table, mapping);
  if (namesPeople(mapping)) return mapping;
  throw new UsageError(
    `Which column is the name? They are: ${shownHeaders(table.headers)}.`,
    `Say so, and what else is known: --map name="${table.headers[0]}"`,
  );
}

async function askMapping(
  { ask, out }: Pick<Context, 'ask' | 'out'>,
  table: Table,
  guess: Mapping,
): Promise<Mapping> {
  for (;;) {
    if (namesPeople(guess) && (await isRight({ ask, out }, table, guess))) return guess;
    const mapping = await askColumns({ ask, out }, table, guess);
    if (mapping !== null) return mapping;
    // Back from the first of them is back to the guess, where there was one.
    if (!namesPeople(guess)) throw new Stopped();
  }
}

async function isRight(
  { ask, out }: Pick<Context, 'ask' | 'out'>,
  { headers, sample }: Table,
  guess: Mapping,
): Promise<boolean> {
  out.say('The columns, as far as their headings tell:');
  for (const kind of kinds)
    for (const column of guess[kind] ?? [])
      out.point(`${columnKinds[kind]}: ${labelOf(headers, sample, column)}`);
  const right = await ask({
    id: 'columns',
    kind: 'yes',
    ask: 'Is that right?',
    hint: 'With no, you say of each thing which column it stands in.',
    required: true,
  });
  if (right === BACK) throw new Stopped();
  return right === true;
}

/** A question for each thing that may be known of somebody; null for whoever goes back from the first. */
async function askColumns(
  { ask, out }: Pick<Context, 'ask' | 'out'>,
  table: Table,
  guess: Mapping,
): Promise<Mapping | null> {
  const mapping: { [Kind in ColumnKind]?: readonly number[] } = {};
  for (let at = 0; at < asked.length; ) {
    const kind = asked[at]!;
    const answer = await ask(whichColumn(kind, table), { before: before(mapping[kind] ?? guess[kind]) });
    if (answer === BACK && at === 0) return null;
    if (answer === BACK) at -= 1;
    else {
      mapping[kind] = answer === null || answer === 'none' ? [] : [Number(answer)];
      at += 1;
      if (at === asked.length && !namesPeople(mapping)) {
        out.warn('Nobody can be written down without a name: say which column holds it, or a part of it.');
        at = 0;
      }
    }
  }
  out.say('');
  return mapping;
}

/** Those that are worth a question each; the rest can be told with --map. */
const asked: readonly ColumnKind[] = [
  'name',
  'given',
  'family',
  'email',
  'company',
  'role',
  'phone',
  'notes',
];

const before = (columns: readonly number[] | undefined): string =>
  columns?.[0] === undefined ? 'none' : String(columns[0]);

const whichColumn = (kind: ColumnKind, { headers, sample }: Table): Question => ({
  id: `column-${kind}`,
  kind: 'choice',
  hint: 'The first row with something in it stands beside each heading. What is in none of them is left out.',
  ask: `Which column is this: ${columnKinds[kind].toLowerCase()}?`,
  required: true,
  options: [
    { value: 'none', label: 'None of them' },
    ...headers.map((_, column) => ({ value: String(column), label: labelOf(headers, sample, column) })),
  ],
});

/** "Nom, such as Ada Lovelace" */
function labelOf(headers: readonly string[], sample: Table['sample'], column: number): string {
  const example = sample.map((row) => row[column] ?? '').find((cell) => cell !== '');
  return example ? `${headers[column]}, such as ${example.slice(0, 40)}` : headers[column]!;
}

/** The headings that nothing is read from, though something stands below them. */
export const unread = ({ headers, sample }: Table, mapping: Mapping): readonly string[] => {
  const used = new Set(kinds.flatMap((kind) => mapping[kind] ?? []));
  return headers.filter((_, column) => !used.has(column) && sample.some((row) => row[column]));
};

/** What was learned about headings that nobody could have guessed. */
export const toRemember = ({ headers }: Table, mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(
    kinds.flatMap((kind) =>
      (mapping[kind] ?? [])
        .filter(
          (column) => !/^column \d+$/.test(headers[column]!) && !(kind in guessMapping([headers[column]!])),
        )
        .map((column) => [plainHeading(headers[column]!), kind]),
    ),
  );
