import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../errors.ts';

/** Tries to lock an open file for us alone; false when somebody else has it. */
type TryLock = (fd: number) => boolean;

const { O_RDWR, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;

/**
 * The kernel's own lock: it falls away with the process that holds it, however that ends.
 * Loaded at the first change. A UserError when this machine has no such library: nothing is written then.
 */
export async function loadLock(): Promise<TryLock> {
  try {
    return loadDirectly() ?? (await import('fs-native-extensions')).tryLock;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(
      `The lock that keeps two terminals from losing each other's work could not be loaded on ${process.platform}-${process.arch}, so nothing was written.`,
      `Install mentor again on this machine (npm install). The loader said: ${error.message.split('\n')[0]}`,
    );
  }
}

/** The library's own search for its binary costs more than all else in a change; we know where it lies. */
function loadDirectly(): TryLock | null {
  const load = createRequire(import.meta.url);
  const folder = `fs-native-extensions/prebuilds/${process.platform}-${process.arch}`;
  let native: { tryLock(fd: number, offset: number, length: number, exclusive: boolean): void };
  try {
    native = load(`${folder}/fs-native-extensions.node`);
  } catch {
    // Not there, or not for this machine: the library knows more places, and says what is wrong.
    return null;
  }
  return (fd) => {
    try {
      native.tryLock(fd, 0, 0, true);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return false;
      throw error;
    }
  };
}

/** The lock file of a journal: beside it, empty, and left there. */
export const lockFileOf = (journal: string): string => join(dirname(journal), `.${basename(journal)}.lock`);

/**
 * Does some work while no other process can change this journal; `journal` is its real path.
 *
 * Two locks are held. The lock file lets writers queue, also for a journal that is not there yet. The journal
 * itself is locked because anybody may delete a lock file: whoever then makes a new one still waits here.
 * Waits up to `patience` milliseconds, then a UserError.
 */
export async function withLock<T>(
  journal: string,
  { tryLock, patience }: { readonly tryLock: TryLock; readonly patience: number },
  work: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + patience;
  const held: number[] = [];
  const hold = async (path: string, flags: number) => {
    for (let wait = 1; ; wait = Math.min(wait * 1.5, 20)) {
      const fd = lockNow(path, flags, tryLock);
      if (fd !== null) return void held.push(fd);
      if (performance.now() > until) throw tooLong(journal, patience);
      await pause(wait * (0.5 + Math.random()));
    }
  };
  try {
    await hold(lockFileOf(journal), O_RDWR | O_CREAT | O_NOFOLLOW);
    if (process.getuid?.() === 0) shareWithOwner(held[0]!, journal);
    // Windows locks bind readers too, and forbid the rename over a file that is open.
    if (process.platform !== 'win32' && isFile(journal)) await hold(journal, O_RDWR | O_NONBLOCK);
    return await work();
  } finally {
    for (const fd of held.reverse()) fs.closeSync(fd);
  }
}

/** The open, locked file; null when somebody holds it or it was replaced meanwhile. */
function lockNow(path: string, flags: number, tryLock: TryLock): number | null {
  const fd = fs.openSync(path, flags, 0o600);
  try {
    if (tryLock(fd) && stillNamed(path, fd)) return fd;
  } catch (error) {
    fs.closeSync(fd);
    throw unlockable(error, path);
  }
  fs.closeSync(fd);
  return null;
}

/** A lock file that root made would lock out whoever the journal belongs to. */
function shareWithOwner(fd: number, journal: string): void {
  const owner = fs.statSync(journal, { throwIfNoEntry: false });
  if (owner) fs.fchownSync(fd, owner.uid, owner.gid);
}

function stillNamed(path: string, fd: number): boolean {
  const named = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
  const open = fs.fstatSync(fd, { bigint: true });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

const isFile = (path: string) => fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true;

const tooLong = (journal: string, patience: number) =>
  new UserError(
    `Another mentor has been writing to ${journal} for ${Math.round(patience / 1000)} seconds. Nothing of yours was written.`,
    'Look for a mentor that is stopped in another terminal: bring it back with fg, or end it. Then run this command again.',
  );

/** Some network folders cannot lock; writing without a lock would lose work, so we do not. */
function unlockable(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (!['ENOLCK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL'].includes(code ?? '')) return error;
  return new UserError(
    `The disk that holds ${dirname(path)} cannot lock files, so two terminals could lose each other's work. Nothing was written.`,
    'Keep the journal on a disk of this machine, and name it with --file.',
  );
}
