import type { Context } from '../../context.ts';
import { isBlank } from '../../domain/backups.ts';
import type { Journal } from '../../domain/journal.ts';
import { UserError } from '../../errors.ts';

export type Present = { readonly journal: Journal } | { readonly trouble: string };

/** The journal that is there, or why it cannot be opened: what commands about backups are called for. */
export async function presentJournal(store: Context['store']): Promise<Present> {
  try {
    return { journal: await store.read() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { trouble: error.message };
  }
}

/** Whether there is anything that could be backed up. */
export const canBackUp = (present: Present): boolean => 'journal' in present && !isBlank(present.journal);
