import * as fs from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { backupName, isBackupName } from '../domain/backupnames.ts';
import { type Backup, backupText } from '../domain/backups.ts';
import { same } from '../domain/same.ts';
import { serialise } from '../domain/serialise.ts';
import type { Step } from '../domain/upgrade.ts';
import type { Backups, Listed } from '../doors/backups.ts';
import { UsageError } from '../errors.ts';
import { bytesAt, digest, lookAtAll, openCopy } from './copies.ts';
import { makeFolder } from './durable.ts';
import { madeHere } from './made-here.ts';
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
  readonly work?: number | undefined;
  readonly steps?: { readonly [from: number]: Step };
  readonly link?: Link;
  readonly read?: (path: string) => Buffer;
  readonly remove?: (path: string) => void;
};

type How = Parameters<Backups['write']>[1];

/** Backups as files: each is whole, and nothing is ever written over. */
export function createBackups({
  path,
  cache,
  work,
  steps,
  link,
  read,
  remove,
}: BackupsOptions): Omit<Backups, 'folder' | 'flag' | 'passphrase'> {
  const folder = backupsFolderOf(path);
  const stem = basename(path).replace(/\.json$/, '');
  const here = madeHere({ path, stem, cache, remove });

  const write: Backups['write'] = async (backup, how) => {
    const { to = folder, keep } = how;
    const { file, bytes } = await make(backup, { ...how, to }).catch((error: unknown) => {
      throw failed(error, to, 'written');
    });
    here.note(file, bytes);
    const removed = keep === undefined ? [] : here.thin(dirname(file), keep);
    return { file, size: bytes.length, removed, sameDisk: onOneDisk(file, path) };
  };

  async function make(backup: Backup, { day, to, keep, passphrase }: How & { readonly to: string }) {
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
    const check = (found: Buffer) => compare(found, backup, passphrase);
    const file = await putNew({ folder: place.folder, stem: `${stem}-`, names, bytes, link, read, check });
    return { file, bytes };
  }

  /** Opens what was written as restoring it would, and looks whether all of it is there. */
  async function compare(found: Buffer, backup: Backup, passphrase: string | null): Promise<void> {
    const copy = await openCopy(found, 'The backup', { passphrase: async () => passphrase ?? '', steps });
    const whole = serialise(copy.journal) === serialise(backup.journal);
    if (!copy.untouched || !whole || !same(copy.templates, backup.templates))
      throw new Error('The backup that was just written does not hold what it should.');
  }

  const list: Backups['list'] = async (where) => {
    const last = where === undefined ? here.last() : null;
    const folders = where === undefined ? [folder, ...(last ? [dirname(last)] : [])] : [where];
    try {
      const found = folders.flatMap((one) =>
        namesIn(one, where !== undefined)
          .filter((name) => isBackupName(stem, name))
          .map((name) => resolve(one, name)),
      );
      const all = new Set([...found, ...(last && fs.existsSync(last) ? [last] : [])]);
      return newestFirst(await lookAtAll('backup', [...all], steps));
    } catch (error) {
      throw failed(error, where ?? folder, 'read');
    }
  };

  /** Where a file is that was named: just there, or where such files lie when it is only a name. */
  function found(file: string): string {
    if (fs.existsSync(file) || basename(file) !== file) return file;
    const last = here.last();
    const folders = [folder, ...(last ? [dirname(last)] : []), statesFolderOf(realOrNamed(path))];
    return folders.map((one) => join(one, file)).find((one) => fs.existsSync(one)) ?? file;
  }

  const away: Backups['away'] = async () => {
    const last = here.last();
    return last !== null && !fs.existsSync(last) ? last : null;
  };

  /** The files of the earlier states, the newest first. */
  function stateFiles(): readonly string[] {
    const real = realOrNamed(path);
    try {
      return listStates(real)
        .toReversed()
        .map((state) => state.path);
    } catch (error) {
      throw failed(error, statesFolderOf(real), 'read');
    }
  }

  return {
    write,
    open: async (file, passphrase) => openCopy(bytesAt(found(file)), file, { passphrase, steps }),
    list,
    away,
    stateCount: async () => stateFiles().length,
    states: async () => lookAtAll('state', stateFiles(), steps),
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
