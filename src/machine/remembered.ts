import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Files } from '../doors/files.ts';
import { digest } from './copies.ts';
import { makeFolder, writeInPlace } from './durable.ts';
import { realOrNamed } from './real-path.ts';

/** What is remembered beside a journal, in a cache folder: a file for each name, for its owner alone. */
export function createRemembered(cache: string, journal: string): Pick<Files, 'recall' | 'remember'> {
  const fileOf = (name: string) => `${cache}/${name}-${digest(realOrNamed(journal)).slice(0, 12)}`;
  return {
    async recall(name) {
      try {
        return readFileSync(fileOf(name), 'utf8');
      } catch {
        // Nothing was remembered, or it is gone, as what is in a cache may be.
        return null;
      }
    },
    async remember(name, text) {
      try {
        makeFolder(dirname(fileOf(name)));
        writeInPlace(fileOf(name), Buffer.from(text), null);
      } catch {
        // Then it is as if nothing had been remembered.
      }
    },
  };
}
