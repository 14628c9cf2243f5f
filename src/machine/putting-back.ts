import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { emptyJournal, type Journal } from '../domain/journal.ts';
import { serialise, serialised } from '../domain/serialise.ts';
import type { Step } from '../domain/upgrade.ts';
import { damagedOf, explainDamage, free } from './damage.ts';
import { syncFolder, writeBeside } from './durable.ts';
import { openJournal, readSource, type Source, stampAt } from './journal-file.ts';
import { Overtaken, replaceJournal } from './replace.ts';
import { type Link, linked } from './states.ts';

type Place = {
  /** How the person calls the file. */
  readonly named: string;
  readonly link: Link;
  readonly steps?: { readonly [from: number]: Step } | undefined;
  /** Only tests replace it: what makes a name in a folder last. */
  readonly sync?: (folder: string) => void;
};

/** What could not be opened is kept under the name `aside`; null when nothing was there. */
export type PutBack = { readonly aside: string | null };

/**
 * Puts a whole journal where there is none, or none that can be opened; only for whoever holds the lock. 'sound' when
 * what is there can be opened: then it is for a deed to change. A journal of a newer program is refused untouched.
 */
export async function putBack(
  real: string,
  journal: Journal,
  { named, link, steps, sync }: Place,
): Promise<PutBack | 'sound' | 'overtaken'> {
  const source = readSource(real);
  const opened = source && (await openJournal(source.bytes, steps));
  if (opened && !('damage' in opened)) return 'sound';
  if (opened?.newer) throw await explainDamage(real, named, opened);

  const aside = source && keepAside(real, source, link);
  try {
    const [pieces, empty] = [serialised(journal), serialise(emptyJournal)];
    replaceJournal(real, { pieces, source, tags: [], empty, link, sync });
    return { aside };
  } catch (error) {
    const overtaken = error instanceof Overtaken;
    // Where the journal took its place all the same, this is the only name of what was there.
    if (aside && (overtaken || stampAt(real) === source.stamp)) fs.rmSync(aside, { force: true });
    if (overtaken) return 'overtaken';
    throw error;
  }
}

/** A second name for what is there, or a copy where a disk knows no links; on the disk when this returns. */
function keepAside(real: string, { bytes, access }: Source, link: Link): string {
  const aside = free(damagedOf(real));
  if (!linked(link, real, aside)) fs.renameSync(writeBeside(aside, bytes, access), aside);
  syncFolder(dirname(real));
  return aside;
}
