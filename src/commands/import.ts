import type { Mapping } from '../contacts/columns.ts';
import type { Context } from '../context.ts';
import { type Format, previewOf } from '../documents/import.ts';
import { type Decisions, importing, noDecisions, type Outcome } from '../domain/importing.ts';
import type { Gathered } from '../domain/incoming.ts';
import type { Journal } from '../domain/journal.ts';
import { type Match, matchPeople } from '../domain/sameperson.ts';
import { counted } from '../domain/wording.ts';
import { Stopped, UsageError, UserError } from '../errors.ts';
import { defineCommand } from './command.ts';
import { openSource, type Source } from './import/source.ts';

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
  const source = await openSource(context, { path: file, name, encoding, remembered });
  if (source.kind !== 'table' && map.length > 0)
    throw new UsageError('--map is for tables, and this is none.', 'Leave it out.');
  if (source.kind === 'journal') {
    const { importJournal } = await import('./import/journal.ts');
    return importJournal(context, { text: source.text, name, ...input });
  }
  const read = await readPeople(context, source, map);
  return takeInPeople(context, { name, journal, ...read, ...input });
}

type Read = {
  readonly format: Format;
  readonly gathered: Gathered;
  readonly learned: Readonly<Record<string, string>>;
};

async function readPeople(
  context: Context,
  source: Exclude<Source, { kind: 'journal' }>,
  map: readonly string[],
): Promise<Read> {
  if (source.kind === 'people') return { ...source, learned: {} };
  const { settleMapping, toRemember } = await import('./import/mapping.ts');
  const { table } = source;
  const mapping: Mapping = await settleMapping(context, table, map);
  return { format: table.format, gathered: source.read(mapping), learned: toRemember(table, mapping) };
}

type Task = Read & {
  readonly name: string;
  readonly journal: Journal;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly only?: string;
};

async function takeInPeople(context: Context, task: Task): Promise<void> {
  const { store, out, now, mint } = context;
  const { name, journal, format, gathered, json = false } = task;
  const { people } = gathered;
  if (people.length === 0) throw nobodyRead(name, gathered);

  const apart = format === 'notes';
  const matches = matchPeople(journal.people, people, apart);
  const stamp = { at: now().toISOString(), mint, apart };
  const outcomeOf = (decisions: Decisions) =>
    importing(people, decisions, { ...stamp, mint: counter() })(journal);
  const wanted = await onlyThose(task, matches);
  const planned = outcomeOf(wanted);
  const preview = previewOf({ name, format, gathered, matches, outcome: planned, journal });
  if (!json) {
    out.prose(preview.heading);
    if (preview.table.rows.length > 0) {
      out.print('');
      out.table(preview.table);
    }
    out.print('');
    out.list(preview.sentences);
    if (preview.skipped.length > 0) {
      out.prose('\nSkipped:');
      out.list(preview.skipped);
    }
  }
  if (task.dryRun)
    return json ? out.print(counts(task, planned)) : out.hint('\nThis was a look ahead: nothing is changed.');

  let decisions: Decisions | null = wanted;
  if (!task.yes && needsWord(planned, matches, wanted))
    decisions = await (await import('./import/decide.ts')).decide(context, {
      journal,
      people,
      matches,
      outcomeOf,
      wanted,
    });
  if (decisions === null) return out.hint('Nothing was taken in.');
  let done = outcomeOf(decisions);
  if (isIdle(done))
    return json
      ? out.print(counts(task, done))
      : out.done('There was nothing to take in: everybody is there already.');
  const edit = importing(people, decisions, stamp);
  const deed = () => `Imported from ${name.split('/').at(-1)}: ${sumOf(done)}`;
  const after = await store.change((now) => {
    done = edit(now);
    return remembering(done.journal, task.learned);
  }, deed);
  if (json) return out.print(counts(task, done));
  sayDone(context, done, matches, after.people);
}

/** Only those whom `--only` names, of the new. */
async function onlyThose(
  { gathered: { people }, only }: Task,
  matches: readonly Match[],
): Promise<Decisions> {
  if (only === undefined) return noDecisions;
  const { isAbout } = await import('./import/decide.ts');
  const left = matches.flatMap(({ kind }, place) =>
    kind !== 'same' && !isAbout(people[place]!, only) ? [place] : [],
  );
  return { ...noDecisions, left: new Set(left), unsure: new Map(left.map((place) => [place, null])) };
}

/** Also where nobody is new: the file may know better about somebody you have. */
const needsWord = (planned: Outcome, matches: readonly Match[], { unsure }: Decisions): boolean =>
  !isIdle(planned) ||
  matches.some(({ kind }, place) => kind === 'same' || (kind === 'unsure' && !unsure.has(place)));

const isIdle = ({ fresh, merged, apart }: Outcome): boolean =>
  fresh.length + merged.length + apart.length === 0;

/** Ids for looking ahead: nobody keeps them. */
function counter(): () => string {
  let count = 0;
  return () => `new ${count++}`;
}

const nobodyRead = (name: string, { skipped }: Gathered): UserError =>
  new UserError(
    `No people could be read from ${name}${skipped.length === 0 ? ': there is nothing below its first line' : ''}.`,
    skipped.length === 0
      ? 'Export it once more where it came from.'
      : skipped
          .slice(0, 5)
          .map(({ line, reason }) => `Line ${line}: ${reason}.`)
          .join('\n  '),
  );

const counts = ({ format, gathered }: Task, { fresh, same, merged, unsure }: Outcome): string =>
  JSON.stringify(
    {
      format,
      read: gathered.people.length,
      new: fresh.length,
      same: same.length,
      merged: merged.length,
      unsure: unsure.length,
      skipped: gathered.skipped,
    },
    null,
    2,
  );

const remembering = (journal: Journal, learned: Readonly<Record<string, string>>): Journal =>
  Object.keys(learned).length === 0
    ? journal
    : { ...journal, settings: { ...journal.settings, columns: { ...journal.settings.columns, ...learned } } };

const sumOf = ({ fresh, merged, apart }: Outcome): string =>
  [
    counted(fresh.length, 'new person', 'new people'),
    ...(merged.length > 0 ? [`${merged.length} filled in`] : []),
    ...(apart.length > 0 ? [`${apart.length} with a name you had already`] : []),
  ].join(', ');

function sayDone(
  { out }: Context,
  done: Outcome,
  matches: readonly Match[],
  people: Journal['people'],
): void {
  out.done(`Taken in: ${sumOf(done)}.`);
  if (done.apart.length > 0) {
    const known = new Map(people.map((person) => [person.id, person]));
    const commands = done.apart.slice(0, 5).flatMap((place) => {
      const match = matches[place]!;
      const other = match.kind === 'unsure' ? match.as[0]! : null;
      const first = known.get((typeof other === 'number' ? done.became[other] : other) ?? '');
      const second = known.get(done.became[place] ?? '');
      return first && second ? [`    mentor people merge ${first.slug} ${second.slug}`] : [];
    });
    out.say(`Where two of one name are one person, say so:\n${commands.join('\n')}`);
  }
  out.hint('  See them with: mentor people\n  Take it back with: mentor undo');
}
