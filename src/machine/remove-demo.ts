import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isBackupName } from '../domain/backupnames.ts';
import { isDemo } from '../domain/demo.ts';
import type { Journal } from '../domain/journal.ts';
import { UserError } from '../errors.ts';
import { syncFolder } from './durable.ts';
import { openJournal, readSource } from './journal-file.ts';
import { loadLock, lockFileOf, withLock } from './lock.ts';
import { backupsFolderOf } from './paths.ts';
import { failed } from './refusal.ts';
import { statesFolderOf } from './states.ts';

/** How long to wait for another mentor that is writing to it, in milliseconds. */
const patience = 10_000;

/**
 * Takes a demo away: the file, its earlier states and its lock; in its usual place also its backups, and the folder
 * when nothing else is in it. Nothing is done where there is no file. A UserError when what is there is no demo.
 */
export async function removeDemo(path: string, { usual }: { readonly usual: boolean }): Promise<void> {
  const file = resolve(path);
  if (!fs.existsSync(file)) return;
  try {
    const tryLock = await loadLock();
    await withLock(file, { tryLock, patience }, async () => {
      if (!isDemo(await demoIn(file))) throw new UserError(`${path} is not a demo, so it is left as it is.`);
      fs.rmSync(statesFolderOf(file), { recursive: true, force: true });
      fs.rmSync(file);
    });
    fs.rmSync(lockFileOf(file), { force: true });
    if (usual) emptyFolder(file);
    syncFolder(dirname(usual ? dirname(file) : file));
  } catch (error) {
    throw failed(error, path, 'removed');
  }
}

async function demoIn(file: string): Promise<Journal> {
  const source = fs.lstatSync(file).isFile() ? readSource(file) : null;
  const opened = source && (await openJournal(source.bytes));
  if (opened && 'journal' in opened) return opened.journal;
  throw new UserError(`${basename(file)} is nothing that mentor could read, so it is left as it is.`);
}

/** What was made beside the demo in a folder that was made for it; what somebody else put there stays. */
function emptyFolder(file: string): void {
  const backups = backupsFolderOf(file);
  for (const name of namesIn(backups))
    if (isBackupName(basename(file, '.json'), name)) fs.rmSync(join(backups, name), { force: true });
  for (const folder of [backups, dirname(file)])
    if (fs.existsSync(folder) && namesIn(folder).length === 0) fs.rmdirSync(folder);
}

const namesIn = (folder: string): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);
