import * as fs from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { syncFolder, writeBeside } from './durable.ts';
import { orphansIn } from './orphans.ts';
import { type Link, linked } from './states.ts';

type NewFile = {
  readonly folder: string;
  /** How all such files begin: what writers that died left of them is swept away. */
  readonly stem: string;
  /** Names in the order in which they are tried. */
  readonly names: readonly string[] | Iterable<string>;
  readonly bytes: Uint8Array;
  /** Looks at what was read back from the disk; throws when it will not do. */
  readonly check: (found: Buffer) => Promise<void>;
  readonly link?: Link | undefined;
  readonly read?: ((path: string) => Buffer) | undefined;
};

/**
 * Writes a new file and gives its path: on the disk, read back and checked before it has a name, which is the first that
 * nothing has. A UserError when all are taken; whatever goes wrong, no part of one is left behind.
 */
export async function putNew({
  folder,
  stem,
  names,
  bytes,
  check,
  link = fs.linkSync,
  read = fs.readFileSync,
}: NewFile): Promise<string> {
  for (const name of orphansIn(folder, stem)) fs.rmSync(join(folder, name), { force: true });
  const beside = writeBeside(join(folder, `${stem}backup`), bytes, null);
  const clear = () => fs.rmSync(beside, { force: true });
  // Ctrl-C ends the process while a passphrase is worked on.
  process.on('exit', clear);
  try {
    const found = read(beside);
    if (!found.equals(bytes))
      throw new UserError(
        `The disk that holds ${folder} gave back something else than was written, so nothing was kept there.`,
        'Look after that disk, and give another place with --to.',
      );
    await check(found);
    for (const name of names) {
      const file = join(folder, name);
      if (!named(beside, file, link)) continue;
      clear();
      syncFolder(folder);
      return file;
    }
  } finally {
    clear();
    process.off('exit', clear);
  }
  const [name = ''] = names;
  throw new UserError(
    `${join(folder, name)} is there already, and a backup writes over nothing.`,
    'Give another name with --to, or a folder.',
  );
}

/** Whether the file could be given this name, which nothing else has; by a rename where a disk knows no links. */
function named(beside: string, file: string, link: Link): boolean {
  if (linked(link, beside, file)) return true;
  if (fs.lstatSync(file, { throwIfNoEntry: false })) return false;
  fs.renameSync(beside, file);
  return true;
}
