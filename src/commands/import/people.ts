import type { Context } from '../../context.ts';
import { type Format, previewOf } from '../../documents/import.ts';
import { replaying } from '../../domain/ids.ts';
import { type Decisions, noDecisions, type Outcome, onlyAbout, takeIn } from '../../domain/importing.ts';
import type { Gathered } from '../../domain/incoming.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import { same } from '../../domain/same.ts';
import { counted } from '../../domain/wording.ts';
import { UserError } from '../../errors.ts';

/** The people of a file; `learned` is what its headings turned out to mean. */
export type Read = {
  readonly format: Format;
  readonly gathered: Gathered;
  readonly learned: Readonly<Record<string, string>>;
};

type Task = Read & {
  readonly name: string;
  readonly journal: Journal;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly only?: string;
};

/** Shows what would come of it, asks what is to come of it, and does that as one deed. */
export async function importPeopleFrom(context: Context, task: Task): Promise<void> {
  const { store, out, now, mint } = context;
  const { name, journal, gathered, json = false, dryRun = false, yes = false, only } = task;
  const { people } = gathered;
  if (people.length === 0) throw nobodyRead(name, gathered);

  // The same ids each time: the store makes a change again when somebody else wrote first.
  const ids = replaying(mint);
  const stamp = { at: now().toISOString(), mint: ids.mint, apart: task.format === 'notes' };
  const outcomeIn = (journal: Journal, decisions: Decisions) => {
    ids.rewind();
    return takeIn(journal, people, decisions, stamp);
  };
  const wanted = only === undefined ? noDecisions : onlyAbout(people, only);
  const planned = outcomeIn(journal, wanted);
  if (!json) showPreview(context, task, planned);
  if (dryRun)
    return json ? out.print(counts(task, planned)) : out.hint('\nThis was a look ahead: nothing is changed.');

  let decisions: Decisions | null = wanted;
  if (!yes && needsWord(planned, wanted)) {
    const { decide } = await import('./decide.ts');
    const outcomeOf = (decisions: Decisions) => outcomeIn(journal, decisions);
    decisions = await decide(context, { journal, people, matches: planned.matches, outcomeOf, wanted });
  }
  if (decisions === null) return out.hint('Nothing was taken in.');
  let done = decisions === wanted ? planned : outcomeIn(journal, decisions);
  if (isIdle(done))
    return json
      ? out.print(counts(task, done))
      : out.done('There was nothing to take in: everybody is there already.');

  const chosen = decisions;
  const after = await store.change(
    (now) => {
      if (!same(now.people, journal.people)) done = outcomeIn(now, chosen);
      return remembering({ ...now, people: done.journal.people }, task.learned);
    },
    () => `Imported from ${name.split('/').at(-1)}: ${sumOf(done)}`,
  );
  if (json) return out.print(counts(task, done));
  // Whoever was asked who is who has said so.
  sayDone(context, done, yes ? after.people : []);
}

function showPreview(
  { out }: Pick<Context, 'out'>,
  { name, format, gathered, journal }: Task,
  outcome: Outcome,
): void {
  const preview = previewOf({ name, format, gathered, outcome, journal });
  out.prose(preview.heading);
  if (preview.table.rows.length > 0) {
    out.print('');
    out.table(preview.table);
  }
  out.print('');
  out.list(preview.sentences);
  if (preview.skipped.length === 0) return;
  out.prose('\nSkipped:');
  out.list(preview.skipped);
}

/** Also where nobody is new: the file may know better about somebody you have. */
const needsWord = (planned: Outcome, { unsure }: Decisions): boolean =>
  !isIdle(planned) ||
  planned.matches.some(({ kind }, place) => kind === 'same' || (kind === 'unsure' && !unsure.has(place)));

const isIdle = ({ fresh, merged, apart }: Outcome): boolean =>
  fresh.length + merged.length + apart.length === 0;

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
    ...(fresh.length > 0 || merged.length + apart.length === 0
      ? [counted(fresh.length, 'new person', 'new people')]
      : []),
    ...(merged.length > 0 ? [`${merged.length} filled in`] : []),
    ...(apart.length > 0 ? [`${apart.length} with a name you had already`] : []),
  ].join(', ');

function sayDone({ out }: Pick<Context, 'out'>, done: Outcome, people: readonly Person[]): void {
  out.done(`Taken in: ${sumOf(done)}.`);
  if (done.apart.length > 0 && people.length > 0) {
    const slugs = new Map(people.map(({ id, slug }) => [id, slug]));
    const commands = done.apart.slice(0, 5).flatMap((place) => {
      const match = done.matches[place]!;
      const who = match.kind === 'unsure' ? match.as[0]! : place;
      const first = slugs.get((typeof who === 'number' ? done.became[who] : who) ?? '');
      return first ? [`    mentor people merge ${first} ${slugs.get(done.became[place] ?? '')}`] : [];
    });
    out.say(`Where two of one name are one person, say so:\n${commands.join('\n')}`);
  }
  out.hint('  See them with: mentor people\n  Take it back with: mentor undo');
}
