import { join } from 'node:path';
import type { Context } from '../../context.ts';
import { shelves } from '../../documents/notes.ts';
import { todayIn } from '../../domain/dates.ts';
import { writeVault } from './vault.ts';
import { among, filling } from './writing.ts';

/** Everything so far as `plan.md` among the notes; its path, or null when nothing is written yet. */
export async function writePlan(context: Context, to: string): Promise<string | null> {
  const { store, now } = context;
  const journal = await store.read();
  const notes = shelves['plan']!.notes(journal, todayIn(now(), journal.profile.zone));
  const [note] = notes;
  if (!note) return null;
  const fill = filling(context);
  const { markdownPaper: paper } = await import('../../documents/paper.ts');
  const text = among({ journal, notes, paper, style: 'markdown', fill });
  await writeVault(context, to, () => ({ notes, ending: paper.ending, whole: false, share: false, text }));
  return join(to, `${note.name}${paper.ending}`);
}
