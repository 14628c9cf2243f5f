import type { Context } from '../context.ts';
import { listed, some } from '../domain/wording.ts';
import { Stopped, UsageError } from '../errors.ts';
import { defineCommand } from './command.ts';
import type { Read } from './import/people.ts';
import { openSource, type Wanted } from './import/source.ts';

type Input = {
  file: string;
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
  only?: string;
  map?: readonly string[];
  encoding?: string;
};

export const importPeople = defineCommand<Input>({
  args: '<file>',
  options: [
    { flags: '--dry-run', meaning: 'show what would come of it, and change nothing' },
    { flags: '--yes', meaning: 'take all of it, without a question; what you have stays as it is' },
    {
      flags: '--only <words>',
      meaning: 'of the new people, only those with these words in name, role or company',
    },
    {
      flags: '--map <kind=column>',
      meaning: 'what a column is, such as name=Nom; once for each',
      many: true,
    },
    { flags: '--encoding <name>', meaning: 'how the file is written, when names look wrong' },
    { flags: '--json', meaning: 'the counts as one JSON document; with --dry-run or --yes' },
  ],
  more: `File: LinkedIn's Connections.csv, contacts of Google or Outlook as CSV, any other CSV, vCards (.vcf), a journal from
mentor export --format json, a folder of your own notes, or - for standard input. What it is, the file says itself.
You see what would happen first; the same person is never written down twice, and mentor undo takes all of it back.
  mentor import Connections.csv
  mentor import kontakte.csv --map name=Nachname --map email=Adresse --dry-run`,

  async run(context, input) {
    const asked = input.dryRun !== true && input.yes !== true;
    if (asked && (input.json || !context.screen.interactive))
      throw new UsageError(
        input.json ? '--json asks nobody what to take in.' : 'Nobody is here to say what to take in.',
        'Say --dry-run to see what would happen, or --yes to take all of it.',
      );
    try {
      await importFile(context, input);
    } catch (error) {
      throw error instanceof Stopped ? new Stopped('Stopped. Nothing was taken in.') : error;
    }
  },
});

async function importFile(context: Context, { file, map = [], encoding, ...input }: Input): Promise<void> {
  const journal = await context.store.read();
  const name = file === '-' ? 'Standard input' : file;
  const remembered = journal.settings.columns ?? {};
  const columns = { given: map, asks: input.yes !== true };
  const read = await readFrom(context, { path: file, name, encoding, remembered }, columns);
  if ('text' in read) {
    const { importJournal } = await import('./import/journal.ts');
    return importJournal(context, { text: read.text, name, ...input });
  }
  const { importPeopleFrom } = await import('./import/people.ts');
  return importPeopleFrom(context, { name, journal, ...read, ...input });
}

/** What the file holds. Its bytes are let go of here: there may be as many of them as of everything else. */
async function readFrom(
  context: Context,
  wanted: Wanted,
  columns: { readonly given: readonly string[]; readonly asks: boolean },
): Promise<Read | { readonly text: string }> {
  const source = await openSource(context, wanted);
  if (source.kind !== 'table' && columns.given.length > 0)
    throw new UsageError('--map is for tables, and this is none.', 'Leave it out.');
  if (source.kind === 'journal') return { text: source.text };
  if (source.kind === 'people') return { ...source, learned: {} };
  const { settleMapping, toRemember, unread } = await import('./import/mapping.ts');
  const { table } = source;
  const mapping = await settleMapping(context, table, columns);
  const gathered = source.read(mapping);
  // Of the tables of known programs everybody knows that they hold more than is wanted here.
  const rest = table.format === 'csv' ? unread(table, mapping) : [];
  const remarks = rest.length > 0 ? [`Not taken in: what stands below ${listed(some(rest, 8), 'and')}.`] : [];
  return {
    format: table.format,
    gathered: { ...gathered, remarks: [...gathered.remarks, ...remarks] },
    learned: toRemember(table, mapping),
  };
}
