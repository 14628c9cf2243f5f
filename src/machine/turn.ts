import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { loadCheck } from './check.ts';
import { makeFolder } from './durable.ts';
import { sizeOf } from './journal-file.ts';
import { loadLock, withLock } from './lock.ts';
import { realPath } from './real-path.ts';

/** What is done with the real file of a journal; null to be done again, because somebody else wrote it meanwhile. */
export type Work<T> = (real: string) => Promise<T | null>;

/** An editor that saves the file over and over would keep us reading for ever. */
const attempts = 50;

/**
 * Does some work on a journal under its lock, again while somebody else writes first. Waits up to `patience`
 * milliseconds for its turn, then a UserError; another one when the file never holds still.
 */
export async function inTurn<T>(path: string, patience: number, work: Work<T>): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const real = realPath(resolve(path));
    // Loaded before the lock is taken, so that nobody waits for our modules.
    const [tryLock] = await Promise.all([loadLock(), loadCheck(sizeOf(real))]);
    makeFolder(dirname(real));
    const done = await withLock(real, { tryLock, patience }, async () =>
      realPath(resolve(path)) === real ? work(real) : null,
    );
    if (done) return done;
  }
  throw new UserError(
    `Something keeps writing to ${path}, so your change could not be made.`,
    'Close the program that does, then run this command again.',
  );
}
