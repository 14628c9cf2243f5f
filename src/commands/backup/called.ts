import { basename, dirname, resolve } from 'node:path';
import { dayIn, knownZone, longDate } from '../../domain/dates.ts';
import { inShell } from '../../domain/shell.ts';
import { shortened } from '../../domain/wording.ts';
import type { Backups, OpenedCopy } from '../../doors/backups.ts';

/** What a copy is, as part of a sentence: "the backup of 21 November 2026", the day as its name has it. */
export function calledCopy({ kind, made, journal }: Pick<OpenedCopy, 'kind' | 'made' | 'journal'>): string {
  if (kind === 'backup')
    return `the backup${made === null ? '' : ` of ${longDate(dayIn(made, knownZone(journal.profile.zone)))}`}`;
  const newest = journal.history.at(-1);
  return newest
    ? `the journal as it was after "${shortened(newest.deed, 60)}"`
    : 'a journal before its first deed';
}

/** A file as it can be named: by its name alone where it lies in the usual folder, and is found by that. */
export const nameFor = ({ folder }: Pick<Backups, 'folder'>, file: string): string =>
  dirname(resolve(file)) === resolve(folder) ? basename(file) : file;

/** What brings a copy back, as it can be typed. */
export const restoreCall = (backups: Pick<Backups, 'folder'>, file: string): string =>
  `mentor backup restore ${inShell(nameFor(backups, file))}`;
