import * as fs from 'node:fs';
import type { Journal } from '../domain/journal.ts';
import type { BackupFacts, JournalFacts, StateFacts } from '../domain/vitals.ts';
import type { Backups } from '../doors/backups.ts';
import { UserError } from '../errors.ts';
import { openJournal, readSource } from './journal-file.ts';
import { realOrNamed } from './real-path.ts';
import { listStates, statesFolderOf } from './states.ts';
import { explainTrouble } from './trouble.ts';

/** What the operating system or we have against a file, as a sentence; a bug of ours goes on being one. */
function troubleIn(error: unknown, path: string): string {
  const explained = explainTrouble(error, path);
  if (explained instanceof UserError) return explained.message;
  throw error;
}

/** The journal as it was found; it need not be one that can be opened. */
export async function journalAt(path: string, read: () => Promise<Journal>): Promise<JournalFacts> {
  const real = realOrNamed(path);
  const facts = { path, target: isLink(path) ? real : null, trouble: null, journal: null, size: 0 };
  try {
    const journal = await read();
    const there = fs.statSync(real, { throwIfNoEntry: false });
    return there ? { ...facts, state: 'sound', journal, size: there.size } : { ...facts, state: 'none' };
  } catch (error) {
    return { ...facts, trouble: troubleIn(error, path), state: await faultAt(real) };
  }
}

function isLink(path: string): boolean {
  try {
    return fs.lstatSync(path).isSymbolicLink();
  } catch {
    // Nothing there, or nothing that we may look at: whoever reads it says so.
    return false;
  }
}

async function faultAt(real: string): Promise<'gone' | 'damaged' | 'newer' | 'closed'> {
  try {
    const source = readSource(real);
    if (source === null) return 'gone';
    const opened = await openJournal(source.bytes);
    return 'damage' in opened && opened.newer ? 'newer' : 'damaged';
  } catch {
    // The operating system says no, and whoever tried to read it has said why.
    return 'closed';
  }
}

/** To open more than this takes longer than anybody waits for a doctor. */
const mostBytes = 40_000_000;

/** The earlier states, opened one by one from the newest. */
export async function statesOf(real: string): Promise<StateFacts> {
  const broken: string[] = [];
  const facts = { folder: statesFolderOf(real), count: 0, opened: 0, newest: null as string | null };
  try {
    const states = listStates(real).toReversed();
    facts.count = states.length;
    let bytes = 0;
    for (const { path } of states) {
      const source = readSource(path);
      if (source === null) continue;
      bytes += source.bytes.length;
      if (bytes > mostBytes && facts.newest !== null) break;
      facts.opened += 1;
      if ('damage' in (await openJournal(source.bytes))) broken.push(path);
      else facts.newest ??= path;
    }
    return { ...facts, broken, trouble: null };
  } catch (error) {
    return { ...facts, broken, trouble: troubleIn(error, facts.folder) };
  }
}

/** The backups that are known of. */
export async function backupsOf(
  folder: string,
  { list, away }: Pick<Backups, 'list' | 'away'>,
): Promise<BackupFacts> {
  try {
    const all = await list();
    const good = all.find(({ trouble }) => trouble === null);
    return {
      folder,
      count: all.length,
      broken: all.filter(({ trouble }) => trouble !== null).map(({ file }) => file),
      trouble: null,
      newest: good ? { file: good.file, made: good.made, encrypted: good.encrypted } : null,
      away: await away(),
    };
  } catch (error) {
    return { folder, count: 0, broken: [], trouble: troubleIn(error, folder), newest: null, away: null };
  }
}
