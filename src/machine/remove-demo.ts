import * as fs from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isDemo } from '../domain/demo.ts';
import type { Journal } from '../domain/journal.ts';
import { UserError } from '../errors.ts';
import { syncFolder } from './durable.ts';
import { openJournal, readSource } from './journal-file.ts';
import { loadLock, lockFileOf, withLock } from './lock.ts';
import { failed } from './refusal.ts';
import { statesFolderOf } from './states.ts';

/** How long to wait for another mentor that is writing to it, in milliseconds. */
const patience = 10_000;

/**
 * Takes a demo away: the file, its earlier states, its lock, and the folder when nothing else is in it. Nothing is
 * done where there is no file. A link is only a name, and is left. A UserError when what is there is no demo.
 */
export async function removeDemo(path: string): Promise<void> {
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
    removeWhenEmpty(dirname(file));
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

/** The folder of the demo was made for it alone. */
function removeWhenEmpty(folder: string): void {
  if (basename(folder) === 'demo' && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  else syncFolder(folder);
}
