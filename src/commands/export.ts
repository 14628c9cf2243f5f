import { join } from 'node:path';
import type { Context } from '../context.ts';
import type { LinkStyle } from '../documents/links.ts';
import { newestOnly, shelves } from '../documents/notes.ts';
import type { Note } from '../documents/shelf.ts';
import { vaultOf } from '../documents/vault.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { findPeople } from '../domain/names.ts';
import { UsageError, UserError } from '../errors.ts';
import { defineCommand } from './command.ts';
import { formats } from './export/formats.ts';
import { handOut } from './export/onefile.ts';
import { sayReport } from './export/report.ts';
import { writeVault } from './export/vault.ts';
import { alone, among, filling } from './export/writing.ts';
import { whichPerson } from './which.ts';

type Input = {
  what?: string;
  person?: string;
  to?: string;
  format?: string;
  links?: string;
  share?: boolean;
  stdout?: boolean;
};

/** Where notes go when nobody says. */
const usualFolder = 'mentor-notes';

export const exportNotes = defineCommand<Input>({
  args: '[what] [person]',
  takes: { what: { words: Object.keys(shelves), named: ['person'] } },
  options: [
    { flags: '--to <place>', meaning: `the folder, or for one file its name (default: ${usualFolder})` },
    { flags: '--format <name>', meaning: `${meanings()} (default: md)`, words: Object.keys(formats) },
    {
      flags: '--links <style>',
      words: ['markdown', 'wiki'],
      meaning: 'markdown (default), which GitHub and Obsidian read, or wiki: [[links]]',
    },
    { flags: '--share', meaning: 'leave out everything private, and say what that was' },
    { flags: '--stdout', meaning: 'print the newest instead of writing files' },
  ],
  more: `What: ${Object.keys(shelves).join(', ')}, or a person by name; all notes when left out.
With a person only the notes about them; of prep the newest only.
  mentor export prep ada --stdout > sheet.md
  mentor export --format ics --to mentoring.ics
What you write below the line at the end of a note stays when you export again.`,

  run: exportAll,
});

async function exportAll(context: Context, input: Input): Promise<void> {
  const { store, out, now } = context;
  const { to = usualFolder, share = false, stdout = false } = input;
  const format = oneOf(formats, input.format ?? 'md', 'format');
  const style = oneOf(linkStyles, input.links ?? 'markdown', 'style of links');
  const whole = await store.read();
  const { what, about } = await meant(context, whole, input);
  const journal = share ? await publicPart(context, whole, about) : whole;

  if ('file' in format) {
    // The whole journal can be had also when the zone in it is none, so nobody asks what day it is before they must.
    const day = () => todayIn(now(), journal.profile.zone);
    const { history } = whole;
    const made = (await format.text())(journal, { what, person: about, now: now(), day, history });
    return handOut(context, made, { file: format.file, to, stdout });
  }
  const paper = await format.paper();
  const today = todayIn(now(), journal.profile.zone);
  const vault = vaultOf(journal, today, { print: !paper.own });
  const part = about && shelves[what ?? '']?.about;
  const notes = part ? part(journal, today, about.id) : chosenFrom(vault, what, about);
  const [newest] = notes;
  if (!newest) throw nothingYet(what, about);
  const fill = filling(context);
  if (stdout) return out.print(await alone(newest, { fill, paper }));

  const complete = what === undefined && about === null;
  const all = [...vault.values()].flat();
  const report = await writeVault(context, to, (known) => {
    // A link leads to what is written now or was before, and to nothing else.
    const written = new Set(notes);
    const linked = complete ? all : all.filter((note) => written.has(note) || known.has(note.key));
    const text = among({ journal, notes: linked, paper, style, fill });
    return { notes, ending: paper.ending, whole: complete, share, text };
  });
  sayReport(context, { to, notes, report });
}

/** The journal as it can be shown to somebody; says what it leaves out, and what was promised. */
async function publicPart({ out }: Context, journal: Journal, about: Person | null): Promise<Journal> {
  const { shareable } = await import('../domain/shareable.ts');
  const { journal: open, leftOut, promised } = shareable(journal);
  out.say(
    leftOut.length === 0 ? 'There was nothing private to leave out.' : `Left out: ${leftOut.join(', ')}.`,
  );
  const theirs = promised.filter(({ person }) => about === null || person.id === about.id);
  for (const { person, text } of theirs.slice(0, mostPromises))
    out.hint(
      `  With ${person.name} you settled on this: "${text}". Ask yourself whether these notes keep to it.`,
    );
  return open;
}

const mostPromises = 3;

const linkStyles: Readonly<Record<LinkStyle, LinkStyle>> = { markdown: 'markdown', wiki: 'wiki' };

function meanings(): string {
  return Object.entries(formats)
    .map(([name, { meaning }]) => `${name} (${meaning})`)
    .join(', ');
}

/** What a flag names in a table, or a complaint that says what it can name. */
function oneOf<One>(table: Readonly<Record<string, One>>, name: string, what: string): One {
  if (Object.hasOwn(table, name)) return table[name]!;
  throw new UsageError(
    `There is no ${what} called "${name}".`,
    `Use one of: ${Object.keys(table).join(', ')}.`,
  );
}

/** The kind and the person: the first word may be either, and a kind wins over a name. */
async function meant(
  context: Context,
  journal: Journal,
  { what, person }: Input,
): Promise<{ readonly what: string | undefined; readonly about: Person | null }> {
  if (what !== undefined && !Object.hasOwn(shelves, what)) {
    if (person === undefined && findPeople(journal.people, what).length > 0)
      return { what: undefined, about: await whichPerson(context, journal, what) };
    oneOf(shelves, what, 'kind of note');
  }
  return { what, about: person === undefined ? null : await whichPerson(context, journal, person) };
}

function chosenFrom(
  vault: ReadonlyMap<string, readonly Note[]>,
  what: string | undefined,
  about: Person | null,
): readonly Note[] {
  const all = what === undefined ? [...vault.values()].flat() : (vault.get(what) ?? []);
  const notes = about === null ? all : all.filter(({ person }) => person === about.id);
  return what !== undefined && newestOnly.has(what) ? notes.slice(0, 1) : notes;
}

function nothingYet(what: string | undefined, about: Person | null): UserError {
  if (what === undefined) return new UserError('There is nothing written yet.', 'Begin with: mentor plan');
  return new UserError(
    `There is nothing written in ${what}${about ? ` about ${about.name}` : ''} yet.`,
    `Begin with: mentor ${beginnings[what] ?? what}${about ? ` ${about.slug}` : ''}`,
  );
}

/** Where notes come from a command of another name. */
const beginnings: Readonly<Record<string, string>> = {
  network: 'audit',
  people: 'people add NAME',
  progress: 'goals',
  updates: 'expect',
};

/** Everything so far as `plan.md` among the notes; its path, or null when nothing is written yet. */
export async function writePlan(context: Context, to: string): Promise<string | null> {
  const { store, now } = context;
  const journal = await store.read();
  const notes = shelves['plan']!.notes(journal, todayIn(now(), journal.profile.zone));
  const [note] = notes;
  if (!note) return null;
  const fill = filling(context);
  const { markdownPaper: paper } = await import('../documents/paper.ts');
  const text = among({ journal, notes, paper, style: 'markdown', fill });
  await writeVault(context, to, () => ({ notes, ending: paper.ending, whole: false, share: false, text }));
  return join(to, `${note.name}${paper.ending}`);
}
