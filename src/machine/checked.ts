import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/** Which file was found sound already, so that it need not be checked at every start. */
export type Checked = {
  holds(path: string, stamp: string): boolean;
  note(path: string, stamp: string): void;
};

/** For whoever wants every file checked, every time. */
export const nothingChecked: Checked = { holds: () => false, note: () => {} };

/**
 * Notes in a cache folder, one for each journal. `stamp` tells one state of a file from any other; the version of the
 * program stands beside it, because another one may ask for more. Only reading trusts a note: what is about
 * to be changed is checked whatever it says.
 */
export function createChecked(folder: string): Checked {
  const fileOf = (path: string) => join(folder, `checked-${nameOf(path)}`);
  const line = (path: string, stamp: string) => `${packageJson.version} ${stamp} ${path}`;
  return {
    holds(path, stamp) {
      try {
        return readFileSync(fileOf(path), 'utf8') === line(path, stamp);
      } catch {
        // No note, or none that can be read: the file is checked, as it would be without a cache.
        return false;
      }
    },
    note(path, stamp) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(fileOf(path), line(path, stamp), { mode: 0o600 });
      } catch {
        // A cache that cannot be written costs time, never data.
      }
    },
  };
}

/** A short name for a path (FNV-1a); the note itself holds the whole path, so two that share one do no harm. */
function nameOf(path: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i += 1) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
