import * as fs from 'node:fs';
import type { Bytes } from '../doors/files.ts';
import { UserError } from '../errors.ts';
import { stampOf } from './journal-file.ts';
import { failed } from './refusal.ts';

/**
 * A file of which a part is in memory at a time. It is opened anew for each, so that none is left open, and has to
 * stay the same file meanwhile; a UserError says when it did not, or what the operating system says.
 */
export function partsOf(path: string): Bytes {
  const { size, stamp } = opened(path, stateOf);
  return {
    length: size,
    subarray: (start, end) =>
      opened(path, (fd) => {
        if (stateOf(fd).stamp !== stamp)
          throw new UserError(`${path} was changed while it was read.`, 'Run this again once it is whole.');
        return readFrom(fd, start, Math.min(end, size));
      }),
  };
}

/** What came in parts, one behind the other; they are not put together, for that would be all of it once more. */
export const bytesIn = (parts: readonly Buffer[]): Bytes => ({
  length: parts.reduce((sum, { length }) => sum + length, 0),
  subarray(start, end) {
    const found: Buffer[] = [];
    let before = 0;
    for (const part of parts) {
      if (before >= end) break;
      if (before + part.length > start) found.push(part.subarray(Math.max(0, start - before), end - before));
      before += part.length;
    }
    return Buffer.concat(found);
  },
});

function readFrom(fd: number, start: number, end: number): Uint8Array {
  const part = Buffer.allocUnsafeSlow(Math.max(0, end - start));
  let at = 0;
  for (let read = 1; at < part.length && read > 0; at += read)
    read = fs.readSync(fd, part, at, part.length - at, start + at);
  return part.subarray(0, at);
}

function opened<T>(path: string, work: (fd: number) => T): T {
  try {
    const fd = fs.openSync(path, 'r');
    try {
      return work(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    throw failed(error, path, 'read');
  }
}

function stateOf(fd: number): { readonly size: number; readonly stamp: string } {
  const stats = fs.fstatSync(fd, { bigint: true });
  return { size: Number(stats.size), stamp: stampOf(stats) };
}
