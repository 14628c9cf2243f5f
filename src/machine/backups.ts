import * as fs from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Backups, Listed } from '../context.ts';
import { backupName, backupsAmong, beyond } from '../domain/backupnames.ts';
import { type Backup, backupText } from '../domain/backups.ts';
import { same } from '../domain/same.ts';
import { serialise } from '../domain/serialise.ts';
import type { Step } from '../domain/upgrade.ts';
import { UsageError } from '../errors.ts';
import { ageHead, bytesAt, digest, lookAt, openCopy } from './copies.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { backupsFolderOf } from './paths.ts';
import { putNew } from './putting-new.ts';
import { realOrNamed } from './real-path.ts';
import { codeOf, failed } from './refusal.ts';
import { type Link, listStates, statesFolderOf } from './states.ts';

export type BackupsOptions = {
  /** The journal. */
  readonly path: string;
  /** Where notes go that may be lost: which backups were made here. */
  readonly cache: string;
  /** Only tests replace these: what a guess at a passphrase costs, the upgrades there are, and what a disk does. */
  readonly work?: number;
  readonly steps?: { readonly [from: number]: Step };
  readonly link?: Link;
  readonly read?: (path: string) => Buffer;
};

/** As many are remembered as anybody keeps. */
const mostNoted = 1000;

/** Backups as files: each is whole, and nothing is ever written over. */
export function createBackups({
  path,
  cache,
  work,
  steps,
  link,
  read,
}: BackupsOptions): Omit<Backups, 'folder' | 'flag' | 'passphrase'> {
  const folder = backupsFolderOf(path);
  const stem = basename(path).replace(/\.json$/, '');
  const notes = join(cache, `backup-${digest(resolve(path)).slice(0, 12)}`);

  const write: Backups['write'] = async (backup, { day, to = folder, keep, passphrase }) => {
    try {
      const place = placeFor(to);
      if (place.file && keep !== undefined)
        throw new UsageError(
          `--keep is for a folder of backups, and ${to} is one file.`,
          'Name the folder with --to, or leave --keep out.',
        );
      const encrypted = passphrase !== null;
      const text = Buffer.from(backupText(backup, digest));
      const bytes = encrypted ? await (await import('./age.ts')).encrypt(text, passphrase, work) : text;
      const names = place.file
        ? [place.file]
        : numbered((number) => backupName(stem, { day, number, encrypted }));
      makeFolder(place.folder);
      const file = await putNew({
        ...{ folder: place.folder, stem: `${stem}-`, names, bytes, link, read },
        check: (found) => compare(found, backup, passphrase),
      });
      note(resolve(file));
      const removed = keep === undefined ? [] : thin(place.folder, basename(file), keep);
      return { file, size: bytes.length, removed, sameDisk: onOneDisk(file, path) };
    } catch (error) {
      throw failed(error, to, 'written');
    }
  };

  /** Opens what was written as restoring it would, and looks whether all of it is there. */
  async function compare(found: Buffer, backup: Backup, passphrase: string | null): Promise<void> {
    const copy = await openCopy(found, 'The backup', { passphrase: async () => passphrase ?? '', steps });
    const whole = serialise(copy.journal) === serialise(backup.journal);
    if (!copy.untouched || !whole || !same(copy.templates, backup.templates))
      throw new Error('The backup that was just written does not hold what it should.');
  }

  /**
   * Removes the oldest beyond so many, of those that were made here and still begin as we write them: another machine's,
   * or another journal's, may lie beside them under such names.
   */
  function thin(inside: string, made: string, keep: number): readonly string[] {
    const here = new Set(noted());
    const ours = backupsAmong(stem, fs.readdirSync(inside)).filter(
      (name) => here.has(resolve(inside, name)) && isOurs(join(inside, name)),
    );
    const going = beyond(ours, keep, made).map((name) => join(inside, name));
    for (const file of going) fs.rmSync(file);
    if (going.length > 0) syncFolder(inside);
    return going;
  }

  const list: Backups['list'] = async (where) => {
    const last = where === undefined ? noted().at(-1) : null;
    const folders = where === undefined ? [folder, ...(last ? [dirname(last)] : [])] : [where];
    const found = folders.flatMap((one) =>
      backupsAmong(stem, namesIn(one, where !== undefined)).map((name) => resolve(one, name)),
    );
    const all = new Set([...found, ...(last && fs.existsSync(last) ? [last] : [])]);
    return newestFirst(await Promise.all([...all].map((file) => lookAt('backup', file, steps))));
  };

  /** Where a file is that was named: just there, or where such files lie when it is only a name. */
  function found(file: string): string {
    if (fs.existsSync(file) || basename(file) !== file) return file;
    const last = noted().at(-1);
    const folders = [folder, ...(last ? [dirname(last)] : []), statesFolderOf(realOrNamed(path))];
    return folders.map((one) => join(one, file)).find((one) => fs.existsSync(one)) ?? file;
  }

  const away: Backups['away'] = async () => {
    const last = noted().at(-1);
    return last !== undefined && !fs.existsSync(last) ? last : null;
  };

  const states: Backups['states'] = async () => {
    const real = realOrNamed(path);
    try {
      const all = listStates(real).toReversed();
      return await Promise.all(all.map(({ path: file }) => lookAt('state', file, steps)));
    } catch (error) {
      throw failed(error, statesFolderOf(real), 'read');
    }
  };

  function note(file: string): void {
    try {
      makeFolder(cache);
      const all = [...noted().filter((one) => one !== file), file].slice(-mostNoted);
      fs.writeFileSync(notes, all.join('\n'), { mode: 0o600 });
    } catch {
      // Then what lies in the usual folder is known of later, and nothing is let go of.
    }
  }

  /** The files of backups that were made of this journal on this machine, the last one last. */
  function noted(): readonly string[] {
    try {
      return fs.readFileSync(notes, 'utf8').split('\n').filter(Boolean);
    } catch {
      // Nothing was noted, or the note is gone, as notes in a cache may be.
      return [];
    }
  }

  return {
    write,
    open: async (file, passphrase) => openCopy(bytesAt(found(file)), file, { passphrase, steps }),
    list,
    away,
    states,
  };
}

const newestFirst = (listed: readonly Listed[]): readonly Listed[] =>
  listed.toSorted((a, b) => (a.made < b.made ? 1 : a.made > b.made ? -1 : a.file < b.file ? 1 : -1));

function* numbered(name: (number: number) => string): Iterable<string> {
  for (let number = 1; number < 10_000; number += 1) yield name(number);
}

/** A folder is there, or ends in a slash, or has no ending; anything else is the name of a file. */
function placeFor(to: string): { readonly folder: string; readonly file: string | null } {
  if (to === '') throw new UsageError('--to needs a folder or a file.', 'For example: --to /media/stick');
  const there = fs.statSync(to, { throwIfNoEntry: false });
  const isFolder = there ? there.isDirectory() : /[\\/]$/.test(to) || extname(to) === '';
  return isFolder ? { folder: to, file: null } : { folder: dirname(to), file: basename(to) };
}

/** Whether the first bytes of a file are as we write them. */
function isOurs(file: string): boolean {
  const fd = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(40);
    fs.readSync(fd, head);
    const text = head.toString('latin1');
    return text.startsWith('{\n  "mentor-backup": ') || text.startsWith(`${ageHead}-> scrypt `);
  } finally {
    fs.closeSync(fd);
  }
}

const onOneDisk = (one: string, other: string): boolean =>
  fs.statSync(one).dev === fs.statSync(other, { throwIfNoEntry: false })?.dev;

/** What is in a folder; one that nobody named need not be there. */
function namesIn(folder: string, wasNamed: boolean): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !wasNamed) return [];
    throw failed(error, folder, 'read');
  }
}
