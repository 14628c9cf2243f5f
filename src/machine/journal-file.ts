import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import type { Journal } from '../domain/journal.ts';
import { type Damage, findTwin, parseJournal, placeOfValue } from '../domain/journaltext.ts';
import { placeOf } from '../domain/jsonfault.ts';
import { type Step, upgrade } from '../domain/upgrade.ts';
import { loadCheck } from './check.ts';
import type { Access } from './durable.ts';

/** A file as it was found; `stamp` changes when anybody writes it. */
export type Source = { readonly bytes: Buffer; readonly access: Access; readonly stamp: string };

/** What a file held; `from` is the older version it was upgraded from. */
export type Opened = { readonly journal: Journal; readonly from: number | null };

type Steps = { readonly [from: number]: Step };
type Loose = { readonly [key: string]: unknown };

/** Node can hold no longer text than this. */
const longest = 500_000_000;

/** The bytes of a file and who may use it; null when there is none. Throws what the operating system says. */
export function readSource(path: string): Source | null {
  let fd: number;
  try {
    // Not blocking: a pipe in place of the file is refused below, not waited for.
    fd = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const stats = fs.fstatSync(fd, { bigint: true });
    if (!stats.isFile()) throw refusedKind(stats.isDirectory(), path);
    const access = { mode: Number(stats.mode), uid: Number(stats.uid), gid: Number(stats.gid) };
    return {
      bytes: stats.size > longest ? Buffer.alloc(0) : fs.readFileSync(fd),
      access,
      stamp: stampOf(stats),
    };
  } finally {
    fs.closeSync(fd);
  }
}

/** How large the file is, 0 when there is none; throws when it is no file at all. */
export function sizeOf(path: string): number {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw refusedKind(stats.isDirectory(), path);
  return stats?.size ?? 0;
}

/** The stamp of the file that now has this name; null when there is none. */
export function stampAt(path: string): string | null {
  const stats = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? stampOf(stats) : null;
}

/** Tells one state of a file from any other. */
export const stampOf = ({ dev, ino, size, mtimeNs }: fs.BigIntStats) => [dev, ino, size, mtimeNs].join(' ');

const refusedKind = (folder: boolean, path: string) =>
  Object.assign(new Error('not a plain file'), {
    code: folder ? 'EISDIR' : 'ENOTFILE',
    syscall: 'read',
    path,
  });

/**
 * From bytes to a journal that was checked, or to what is wrong with them; nothing is ever guessed. `sound` says
 * that these very bytes have been checked before.
 */
export async function openJournal(bytes: Buffer, steps?: Steps, sound = false): Promise<Opened | Damage> {
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  const parsed = parseJournal(text);
  return 'damage' in parsed ? parsed : openParsed(text, parsed.value, { steps, sound });
}

type How = { readonly steps?: Steps | undefined; readonly sound?: boolean };

/** The same of a text that was parsed already. */
export async function openParsed(text: string, value: Loose, how: How): Promise<Opened | Damage> {
  const opened = await openValue(value, text.length, how);
  if ('damage' in opened) {
    const { path, ...damage } = opened;
    return { ...damage, place: path && placeOfValue(text, path) };
  }
  return (how.sound ? null : findTwin(opened.journal, text)) ?? opened;
}

/** Damage of a value, which may stand anywhere: `path` leads to the fault inside it. */
type Fault = Omit<Damage, 'place'> & { readonly path: readonly (string | number)[] | null };

/** The same of a value that stands inside another file, of about so many letters. */
export async function openValue(
  value: Loose,
  size: number,
  { steps, sound = false }: How,
): Promise<Opened | Fault> {
  const upgraded = upgrade(value, steps);
  if ('refused' in upgraded) return { damage: upgraded.refused, path: null, newer: upgraded.newer };
  const { value: now, from } = upgraded;
  const flaw = sound && from === null ? null : (await loadCheck(size))(now);
  if (flaw) return { damage: `${flaw.say}.`, path: from === null ? flaw.path : null };
  return { journal: now as Journal, from };
}

export function decode(bytes: Buffer): string | Damage {
  if (bytes.length === 0) return { damage: 'It is empty.', place: null };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { damage: 'It is in UTF-16; save it as UTF-8 in your editor.', place: null };
  if (!isUtf8(bytes)) {
    // The bytes that are no text turn into replacement characters, and so differ when they are written again.
    const again = Buffer.from(bytes.toString('utf8'));
    const sound = bytes
      .subarray(
        0,
        bytes.findIndex((byte, index) => byte !== again[index]),
      )
      .toString('utf8');
    return { damage: 'There are bytes here that are not UTF-8 text.', place: placeOf(sound, sound.length) };
  }
  // Some Windows editors put a byte order mark before the text; it says nothing in UTF-8.
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
