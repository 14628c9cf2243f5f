import { join } from 'node:path';
import type { Context } from '../context.ts';
import { journeyNotes, type Note, shelves } from '../documents/notes.ts';
import { todayIn } from '../domain/dates.ts';
import { UsageError, UserError } from '../errors.ts';
import { defineCommand } from './command.ts';

type Input = { what?: string; to?: string; stdout?: boolean };

export const exportNotes = defineCommand<Input>({
  args: '[what]',
  options: [
    { flags: '--to <folder>', meaning: 'where to put the notes (default: mentor-notes)' },
    { flags: '--stdout', meaning: 'print the newest instead of writing files' },
  ],
  more: `What: plan, ${Object.keys(shelves).join(', ')}; all notes when left out.`,

  async run(context, { what, to = 'mentor-notes', stdout = false }) {
    const { store, files, out, now } = context;
    if (what === 'plan') return exportPlan(context, to, stdout);
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const names = what === undefined ? Object.keys(shelves) : [known(what)];
    const notes = names.flatMap((name) => shelves[name]!(journal, today));
    const newest = notes[0];
    if (!newest) throw nothingYet(what);
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

const nothingYet = (what = 'goals'): UserError =>
  new UserError(`There is nothing written in ${what} yet.`, `Begin with: mentor ${what}`);

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
