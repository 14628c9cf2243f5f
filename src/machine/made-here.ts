import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isBackupName } from '../domain/backupnames.ts';
import { UserError } from '../errors.ts';
import { digest } from './copies.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { failed } from './refusal.ts';

/** A backup that was made here: where it went, and what tells its bytes from any others. */
type Note = { readonly file: string; readonly sum: string };

/** What is remembered of the backups of one journal that were made on this machine. */
export type MadeHere = {
  /** Where the last one went; null when nothing is remembered. */
  last(): string | null;
  note(file: string, bytes: Uint8Array): void;
  /**
   * Removes from a folder all but so many of those made last, and gives what went. Another machine's, or another
   * journal's, may lie there under such names: only what was made here and still is just that is counted or removed.
   */
  thin(folder: string, keep: number): readonly string[];
};

type Options = {
  /** The journal, and how the names of its backups begin. */
  readonly path: string;
  readonly stem: string;
  /** Where notes go that may be lost. */
  readonly cache: string;
  /** Only tests replace it. */
  readonly remove?: ((file: string) => void) | undefined;
};

/** As many are remembered as anybody keeps. */
const mostNoted = 1000;

export function madeHere({ path, stem, cache, remove = removeFile }: Options): MadeHere {
  const notes = join(cache, `backup-${digest(resolve(path)).slice(0, 12)}`);

  /** The last one last. */
  function noted(): readonly Note[] {
    try {
      return fs.readFileSync(notes, 'utf8').split('\n').flatMap(noteIn);
    } catch {
      // Nothing was noted, or the note is gone, as notes in a cache may be.
      return [];
    }
  }

  return {
    last: () => noted().at(-1)?.file ?? null,

    note(made, bytes) {
      const file = resolve(made);
      const all = [...noted().filter((one) => one.file !== file), { file, sum: digest(bytes) }];
      try {
        makeFolder(cache);
        const lines = all.slice(-mostNoted).map((one) => `${one.sum} ${one.file}\n`);
        fs.writeFileSync(notes, lines.join(''), { mode: 0o600 });
      } catch {
        // Then what lies in the usual folder is known of later, and nothing is let go of.
      }
    },

    thin(folder, keep) {
      const going = noted()
        .filter(({ file }) => dirname(file) === resolve(folder) && isBackupName(stem, basename(file)))
        .toReversed()
        .filter(isThere)
        .slice(keep)
        .map(({ file }) => join(folder, basename(file)));
      for (const file of going) tryTo(remove, file);
      if (going.length > 0) syncFolder(folder);
      return going;
    },
  };
}

function noteIn(line: string): readonly Note[] {
  const [, sum, file] = /^([0-9a-f]{64}) (.+)$/.exec(line) ?? [];
  return sum !== undefined && file !== undefined ? [{ sum, file }] : [];
}

/** Whether a file still is what was written: what anybody changed is theirs, and what is damaged keeps none from staying. */
function isThere({ file, sum }: Note): boolean {
  try {
    return digest(fs.readFileSync(file)) === sum;
  } catch {
    // Gone, or nothing that we may look at.
    return false;
  }
}

/** Another backup that is made at the same time may remove it first. */
const removeFile = (file: string): void => fs.rmSync(file, { force: true });

function tryTo(remove: (file: string) => void, file: string): void {
  try {
    remove(file);
  } catch (error) {
    const refused = failed(error, file, 'removed');
    if (!(refused instanceof UserError)) throw refused;
    throw new UserError(
      `The backup is made, and an older one could not be let go of: ${refused.message}`,
      refused.hint,
    );
  }
}
