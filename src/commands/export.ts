import { join } from 'node:path';
import type { Context } from '../context.ts';
import { journeyNotes, type Note, shelves } from '../documents/notes.ts';
import { todayIn } from '../domain/dates.ts';
import type { Person } from '../domain/journal.ts';
import { UsageError, UserError } from '../errors.ts';
import { defineCommand } from './command.ts';
import { whichPerson } from './which.ts';

type Input = { what?: string; person?: string; to?: string; stdout?: boolean };

/** What is for the next time only: the newest is meant, unless everything is exported. */
const newestOnly: ReadonlySet<string> = new Set(['prep']);

export const exportNotes = defineCommand<Input>({
  args: '[what] [person]',
  options: [
    { flags: '--to <folder>', meaning: 'where to put the notes (default: mentor-notes)' },
    { flags: '--stdout', meaning: 'print the newest instead of writing files' },
  ],
  more: `What: plan, ${Object.keys(shelves).join(', ')}; all notes when left out.\nWith a person only the notes about them; of prep the newest only.\n  mentor export prep ada --stdout > sheet.md`,

  async run(context, { what, person, to = 'mentor-notes', stdout = false }) {
    const { store, files, out, now } = context;
    if (what === 'plan') return exportPlan(context, to, stdout);
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const names = what === undefined ? Object.keys(shelves) : [known(what)];
    const about = person === undefined ? null : await whichPerson(context, journal, person);
    const all = names
      .flatMap((name) => shelves[name]!(journal, today))
      .filter((note) => about === null || note.person === about.id);
    const notes = what !== undefined && newestOnly.has(what) ? all.slice(0, 1) : all;
    const newest = notes[0];
    if (!newest) throw nothingYet(what, about);
    const writeOut = writer(context);
    if (stdout) return out.print(await writeOut(newest));

    for (const note of notes) await files.write(join(to, note.path), await writeOut(note));
    const paths = notes.length > mostNamed ? '' : `: ${notes.map(({ path }) => path).join(', ')}`;
    out.done(`${notes.length} ${notes.length === 1 ? 'note' : 'notes'} in ${to}${paths}`);
  },
});

/** More paths than this are a wall, and the folder says the same. */
const mostNamed = 10;

async function exportPlan(context: Context, to: string, stdout: boolean): Promise<void> {
  const text = await planDocument(context);
  if (text === null) throw nothingYet('goals');
  if (stdout) return context.out.print(text);
  context.out.done(`Your plan is in ${await context.files.write(join(to, 'plan.md'), text)}`);
}

function known(what: string): string {
  if (Object.hasOwn(shelves, what)) return what;
  throw new UsageError(
    `There is nothing called "${what}" to export.`,
    `Use one of: ${Object.keys(shelves).join(', ')}.`,
  );
}

const nothingYet = (what = 'goals', about: Person | null = null): UserError =>
  new UserError(
    `There is nothing written in ${what}${about ? ` about ${about.name}` : ''} yet.`,
    `Begin with: mentor ${what}${about ? ` ${about.slug}` : ''}`,
  );

/** Gives the Markdown of a note; each template is read once, however many notes it makes. */
function writer({ files }: Pick<Context, 'files'>): (note: Note) => Promise<string> {
  const read = async (name: string) => {
    const [{ prepare }, text] = await Promise.all([import('../documents/render.ts'), files.template(name)]);
    return prepare({ name, text });
  };
  const prepared = new Map<string, ReturnType<typeof read>>();
  return async ({ template, view }) => {
    const known = prepared.get(template) ?? read(template);
    prepared.set(template, known);
    return (await known)(view);
  };
}

/** Everything the journey has led to, as one document; null when nothing is written yet. */
export async function planDocument({
  store,
  files,
  now,
}: Pick<Context, 'store' | 'files' | 'now'>): Promise<string | null> {
  const journal = await store.read();
  const notes = journeyNotes(journal, todayIn(now(), journal.profile.zone));
  if (notes.length === 0) return null;
  const { bundle } = await import('../documents/bundle.ts');
  return bundle('My plan', await Promise.all(notes.map(writer({ files }))));
}
