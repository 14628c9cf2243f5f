import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Who may do what with a file, to be kept when it is replaced. */
export type Access = { readonly mode: number; readonly uid: number; readonly gid: number };

const temporary = (path: string) =>
  join(dirname(path), `.${basename(path)}.${process.pid}.${randomMark()}.tmp`);

/** Twelve hex digits. The global one: node:crypto would be loaded by every command, also by those that write nothing. */
const randomMark = () => Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex');

/**
 * Writes a whole new file beside `path` and gives its name; when this returns, the bytes are on the disk.
 * Throws what the operating system says, and then leaves nothing behind.
 */
export const writeBeside = (path: string, bytes: Uint8Array, access: Access | null): string =>
  writePartsBeside(path, [bytes], access);

/** The same of a file that comes in parts. */
export function writePartsBeside(path: string, parts: Iterable<Uint8Array>, access: Access | null): string {
  const beside = temporary(path);
  create(beside, parts, { access, lasting: true });
  return beside;
}

/**
 * Writes a whole file where there is none yet; `lasting`, its bytes are on the disk when this returns.
 * Throws what the operating system says, and then leaves nothing behind.
 */
export const writeNew = (path: string, bytes: Uint8Array, how: Creation): void => create(path, [bytes], how);

type Creation = { readonly access: Access | null; readonly lasting: boolean };

function create(path: string, parts: Iterable<Uint8Array>, { access, lasting }: Creation): void {
  const fd = fs.openSync(path, 'wx', 0o600);
  try {
    try {
      const length = writeAll(fd, parts);
      keepAccess(fd, access);
      if (lasting) {
        checkSize(fd, length);
        fs.fsyncSync(fd);
      }
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    fs.rmSync(path, { force: true });
    throw error;
  }
}

/** As writeBeside, and gives the new file its name, whatever had that name before. */
export function writeInPlace(path: string, bytes: Uint8Array, access: Access | null): void {
  const beside = writeBeside(path, bytes, access);
  try {
    fs.renameSync(beside, path);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** One write may take fewer bytes than it was given and call that success: a nearly full disk does. */
function writeAll(fd: number, parts: Iterable<Uint8Array>): number {
  let length = 0;
  for (const bytes of parts) {
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done);
    length += bytes.length;
  }
  return length;
}

/** What nobody could write again is looked at once more before it counts as written. */
function checkSize(fd: number, length: number): void {
  const { size } = fs.fstatSync(fd);
  if (size !== length) throw new Error(`Wrote ${length} bytes and the file holds ${size}.`);
}

/** Mode and owner of the file that is replaced; only root can give files away, and only root has to. */
function keepAccess(fd: number, access: Access | null): void {
  if (!access) return;
  if (process.getuid?.() === 0) fs.fchownSync(fd, access.uid, access.gid);
  fs.fchmodSync(fd, access.mode & 0o7777);
}

/** Makes what was renamed, linked or removed in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder, and needs no such thing.
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * Makes a folder with those on the way to it, for its owner alone; gives the first that it made, or null when all
 * were there. Not with Node's `recursive`, which never ends where a folder is there and takes no new one (/proc).
 */
export function makeFolder(folder: string): string | null {
  const missing: string[] = [];
  for (let at = resolve(folder); !isFolder(at); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    try {
      fs.mkdirSync(path, { mode: 0o700 });
    } catch (error) {
      // Somebody else may make it at the same time.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error;
    }
  }
  // Each is a name in the one above it, and lasts only once that does.
  for (const path of missing) syncFolder(dirname(path));
  return missing[0] ?? null;
}

/** A file in the way is left for the making of the folder to complain about; false also for the root of no disk. */
function isFolder(path: string): boolean {
  try {
    return fs.statSync(path).isDirectory() || dirname(path) === path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && dirname(path) !== path) return false;
    throw error;
  }
}

/**
 * Removes from a folder what writers that died left there, all of it or only what was to become `name`.
 * Only for whoever holds the lock: nobody else is writing then, so every temporary file is an orphan.
 */
export function sweepTemporary(folder: string, name = ''): void {
  for (const file of temporaryIn(folder, name)) fs.rmSync(join(folder, file), { force: true });
}

/** Files in a folder that somebody is writing, or died writing; all of them or only what was to become `name`. */
export const temporaryIn = (folder: string, name = ''): readonly string[] =>
  fs
    .readdirSync(folder)
    .filter(
      (file) => file.startsWith(`.${name}`) && /\.\d+\.[0-9a-f]{12}\.tmp$/.test(file.slice(name.length + 1)),
    );
