import { createReadStream, lstatSync } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Files, Over } from '../doors/files.ts';
import { UserError } from '../errors.ts';
import { type Access, makeFolder, syncFolder, writeInPlace } from './durable.ts';
import { workIn } from './folder.ts';
import { bytesOf, notesIn } from './reading.ts';
import { realPath } from './real-path.ts';
import { codeOf, failed } from './refusal.ts';
import { createRemembered } from './remembered.ts';
import { readTemplate, type Shelves, templatesIn } from './templates.ts';

export type FilesOptions = {
  /** Where templates are looked for, in order: the person's own folder, then the shipped one. */
  readonly templates: readonly string[];
  /** Use only those that came with mentor. */
  readonly shippedOnly?: boolean;
  readonly stdin: AsyncIterable<Buffer | string>;
  /** Where what may be lost is remembered, and of which journal; nothing is without it. */
  readonly memory?: { readonly cache: string; readonly journal: string };
};

/** Text files, read with care and written so that a crash leaves the old one or the new one. */
export const createFiles = ({ templates, shippedOnly = false, stdin, memory }: FilesOptions): Files => ({
  template: (name) => readTemplate(shelves(templates), name, shippedOnly),
  templates: () => templatesIn(shelves(templates)),
  read: (path) => (path === '-' ? read(stdin, 'standard input') : read(createReadStream(path), path)),
  bytes: (path) => bytesOf(path === '-' ? stdin : path),
  notes: notesIn,
  write,
  folder: workIn,
  ...(memory ? createRemembered(memory.cache, memory.journal) : noMemory),
});

const noMemory = { recall: async () => null, remember: async () => {} };

const shelves = (folders: readonly string[]): Shelves => ({
  folders,
  read: (path) => read(createReadStream(path), path),
});

const limit = 5_000_000;

async function read(source: AsyncIterable<Buffer | string>, path: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of source) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > limit)
        throw new UserError(`${path} is larger than 5 MB.`, 'Give a shorter text, or a part of it.');
      parts.push(bytes);
    }
  } catch (error) {
    throw failed(error, path, 'read');
  }
  return decoded(Buffer.concat(parts), path);
}

function decoded(bytes: Buffer, path: string): string {
  const plain = 'Save it as plain text in UTF-8 and try again.';
  if (bytes.includes(0)) throw new UserError(`${path} is not a text file.`, plain);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError(`${path} is not written in UTF-8.`, plain);
  }
}

/**
 * Beside, then over: nobody ever sees half a file. A link stays a link, and /dev/stdout is just written to.
 * A new file is for its owner alone: what a mentor said in confidence may be in it.
 */
async function write(path: string, text: string, over: Over): Promise<string> {
  try {
    makeFolder(dirname(resolve(path)));
    const target = realPath(path);
    const there = await unlessAbsent(stat(target));
    if (there?.isDirectory())
      throw new UserError(`${path} is a folder.`, 'Give the name of a file, or another place.');
    if (there && !there.isFile()) await writeFile(target, text);
    else {
      if (there && there.size > 0) await checkOurs(target, path, over);
      await replace(target, text, there);
    }
    return path;
  } catch (error) {
    throw codeOf(error) === 'ENOENT' && isLink(path) ? leadsNowhere(path) : failed(error, path, 'written');
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Folders are made on the way to a path that was typed, not on the way to where a link leads. */
function leadsNowhere(path: string): UserError {
  const target = realPath(path);
  return new UserError(
    `${path} is a link to ${target}, and there is no folder ${dirname(target)}.`,
    'Make that folder, or give another path.',
  );
}

/** Nobody gets back what was written over, so what mentor did not write stays. */
async function checkOurs(target: string, path: string, { isOurs, instead }: Over): Promise<void> {
  if (isOurs(await readFile(target, 'utf8'))) return;
  throw new UserError(`${path} is there already, with something else in it. It stays as it is.`, instead);
}

async function replace(target: string, text: string, there: Access | null): Promise<void> {
  // A file that was made read-only on purpose is not replaced behind its owner's back.
  if (there) await (await open(target, 'r+')).close();
  writeInPlace(target, Buffer.from(text), there);
  syncFolder(dirname(target));
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');

/** What the system says of a path, or null when there is nothing. */
async function unlessAbsent<T>(deed: Promise<T>): Promise<T | null> {
  try {
    return await deed;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
