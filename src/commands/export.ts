import type { Context } from '../context.ts';
import type { LinkStyle } from '../documents/links.ts';
import { shelves } from '../documents/notes.ts';
import { vaultOf } from '../documents/vault.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { lastChange } from '../domain/lastchange.ts';
import { UsageError } from '../errors.ts';
import { defineCommand } from './command.ts';
import { chosenFrom, meant, nothingYet, oneOf } from './export/chosen.ts';
import { formats } from './export/formats.ts';
import { handOut } from './export/onefile.ts';
import { sayReport } from './export/report.ts';
import { writeVault } from './export/vault.ts';
import { alone, among, filling } from './export/writing.ts';

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
  const { share = false, stdout = false } = input;
  const to = placeIn(input);
  const format = oneOf(formats, input.format ?? 'md', 'format');
  const style = oneOf(linkStyles, input.links ?? 'markdown', 'style of links');
  const whole = await store.read();
  const { what, about } = await meant(context, whole, input);
  const complete = what === undefined && about === null;
  const journal = share
    ? await publicPart(context, whole, { about, all: complete && 'paper' in format })
    : whole;

  if ('file' in format) {
    // The whole journal can be had also when the zone in it is none, so nobody asks what day it is before they must.
    const day = () => todayIn(now(), journal.profile.zone);
    const { history } = whole;
    const { recall } = context.files;
    const wanted = { what, person: about, now: now(), day, history, share, recall, retold: out.retold };
    const made = await (await format.text())(journal, wanted);
    return handOut(context, made, { file: format.file, to, stdout });
  }
  const paper = await format.paper();
  const today = todayIn(now(), journal.profile.zone);
  const vault = vaultOf(journal, today, {
    print: !paper.own,
    ...(share && { since: lastChange(whole, today) }),
  });
  const part = about && shelves[what ?? '']?.about;
  const notes = part ? part(journal, today, about.id) : chosenFrom(vault, what, about);
  const [newest] = notes;
  if (!newest) throw nothingYet(what, about);
  const fill = filling(context);
  if (stdout) return out.print(await alone(newest, { fill, paper }));

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

/** Where it goes. @throws UsageError when that is nowhere, or two places. */
function placeIn({ to, stdout }: Pick<Input, 'to' | 'stdout'>): string {
  if (to === undefined) return usualFolder;
  if (stdout)
    throw new UsageError(
      '--stdout prints, and --to writes into a place: say one of the two.',
      `Leave --stdout out, and it goes into ${to || 'the place that you name'}.`,
    );
  if (to.trim() === '')
    throw new UsageError('--to needs the name of a folder or a file.', 'Such as: --to notes');
  return to;
}

/** The journal as it can be shown to somebody; says what it leaves out, and what was promised. */
async function publicPart(
  { out }: Context,
  journal: Journal,
  { about, all }: { readonly about: Person | null; readonly all: boolean },
): Promise<Journal> {
  const { shareable } = await import('../domain/shareable.ts');
  const { journal: open, leftOut, promised } = shareable(journal);
  out.say(
    leftOut.length === 0 ? 'There was nothing private to leave out.' : `Left out: ${leftOut.join(', ')}.`,
  );
  if (all && open.people.length > 1)
    out.hint(
      `  What is left tells of ${open.people.length} people, and whoever reads it reads of all. To give each their own: mentor export ${open.people[0]!.slug} --share --to FOLDER`,
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
