import { join, resolve } from 'node:path';
import type { Context } from '../../context.ts';
import { shelves } from '../../documents/notes.ts';
import { todayIn } from '../../domain/dates.ts';
import { writeVault } from './vault.ts';
import { among, filling } from './writing.ts';

/** Where the plan is; the whole path where nobody had written it yet. */
type Left = { readonly path: string; readonly first: boolean };

/** Everything so far as `plan.md` among the notes; null when there is nothing to write yet. */
export async function writePlan(context: Context, to: string): Promise<Left | null> {
  const { store, now } = context;
  const journal = await store.read();
  const notes = shelves['plan']!.notes(journal, todayIn(now(), journal.profile.zone));
  const [note] = notes;
  if (!note) return null;
  const fill = filling(context);
  const { markdownPaper: paper } = await import('../../documents/paper.ts');
  const text = among({ journal, notes, paper, style: 'markdown', fill });
  const { fresh } = await writeVault(context, to, () => ({
    notes,
    ending: paper.ending,
    whole: false,
    share: false,
    text,
  }));
  const path = join(to, `${note.name}${paper.ending}`);
  return fresh > 0 ? { path: resolve(path), first: true } : { path, first: false };
}
