import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../doors/files.ts';
import { UserError } from '../errors.ts';
import { bytesIn, partsOf } from './parts.ts';
import { failed } from './refusal.ts';

/** Larger than any list of people. */
const limit = 100_000_000;
/** From so many bytes on a file is not held in memory, where people are made of it. */
const large = 10_000_000;

/** A file just as it is, or all of a stream. */
export async function bytesOf(source: string | AsyncIterable<Buffer | string>): Promise<Bytes> {
  if (typeof source !== 'string') return gathered(source, 'standard input');
  try {
    const file = await open(source);
    try {
      const { size } = await file.stat();
      if (size > limit) throw tooLarge(source);
      // What is no plain file has no size to go by.
      if (size === 0) return await gathered(file.createReadStream({ autoClose: false }), source);
      if (size > large) return partsOf(source);
      const bytes = Buffer.allocUnsafeSlow(size);
      let at = 0;
      for (let read = 1; at < size && read > 0; at += read)
        ({ bytesRead: read } = await file.read(bytes, at, size - at, at));
      return bytes.subarray(0, at);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw failed(error, source, 'read');
  }
}

async function gathered(stream: AsyncIterable<Buffer | string>, name: string): Promise<Bytes> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > limit) throw tooLarge(name);
      parts.push(bytes);
    }
  } catch (error) {
    throw failed(error, name, 'read');
  }
  return bytesIn(parts);
}

const tooLarge = (name: string): UserError =>
  new UserError(`${name} is larger than 100 MB.`, 'Split it into smaller files, or leave the pictures out.');

/** More notes than anybody keeps: somebody named the wrong folder. */
const mostNotes = 20_000;
const deepest = 8;

/** The Markdown files of a folder and below, in the order of their names; null when it is no folder. */
export async function notesIn(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null;
    const found: string[] = [];
    await gather(path, 0, found);
    return found;
  } catch (error) {
    throw failed(error, path, 'read');
  }
}

/** By its name without the ending, so that "jo" comes before "jo-2". */
const stem = (name: string): string => name.replace(/\.md$/i, '');

async function gather(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (stem(a.name) < stem(b.name) ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < deepest && !entry.name.startsWith('.'))
      await gather(path, depth + 1, found);
    else if (entry.isFile() && entry.name.toLowerCase().endsWith('.md')) found.push(path);
    if (found.length > mostNotes)
      throw new UserError(
        `There are more than 20,000 notes below ${folder}.`,
        'Name the folder with the people.',
      );
  }
}
