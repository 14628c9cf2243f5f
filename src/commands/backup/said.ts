import type { OpenedCopy } from '../../context.ts';
import { dayIn, longDate } from '../../domain/dates.ts';

/** What a copy is, as part of a sentence: "the backup of 21 November 2026". */
export function calledCopy({ kind, made, journal }: Pick<OpenedCopy, 'kind' | 'made' | 'journal'>): string {
  if (kind === 'backup') return `the backup${made === null ? '' : ` of ${longDate(dayIn(made, null))}`}`;
  const newest = journal.history.at(-1);
  return newest ? `the journal as it was after "${newest.deed}"` : 'a journal before its first deed';
}
