import { hash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Folder } from '../doors/files.ts';
import { UserError } from '../errors.ts';
import { prepared, removed } from './beside.ts';
import { type Access, makeFolder, syncFolder, writeNew } from './durable.ts';
import { failed } from './refusal.ts';
import { attempt, moved, put } from './renames.ts';

/** Names of notes: letters, digits, hyphens and dots, in folders perhaps. Such a name leads nowhere else. */
const inside = /^(?!.*\.\.)\.?[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Something to be done at the end, and how to take it back. */
type Step = { readonly path: string; readonly order: number; readonly act: () => () => void };
const order = { first: 0, move: 1, write: 2, remove: 3 } as const;

/**
 * Works on many files of a folder: everything is written beside first, in a folder of its own, then given its
 * name. What cannot be finished is taken back, so that nobody ever sees half of it; a kill at the worst moment
 * leaves each file whole, the old one or the new one. The folder may be named by a link; inside, none is followed.
 */
export async function workIn<T>(path: string, work: (folder: Folder) => Promise<T>): Promise<T> {
  const desk = opened(path);
  process.on('exit', desk.clear);
  try {
    const result = await work(desk.folder);
    desk.finish();
    return result;
  } finally {
    desk.clear();
    process.off('exit', desk.clear);
  }
}

function opened(path: string) {
  const breath = breathing();
  const steps: Step[] = [];
  const { real, made, beside, fresh } = prepared(path);
  let written = 0;
  let finished = false;
  let lasting = false;
  const folders = new Set<string>();
  const makeOnce = (folder: string) => {
    if (!folders.has(folder)) makeFolder(join(beside, folder));
    folders.add(folder);
  };
  const listings = new Map<string, ReadonlyMap<string, fs.Dirent>>();
  const shown = (name: string) => join(path, name);
  const guarded = <R>(name: string, deed: () => R): R => {
    try {
      return deed();
    } catch (error) {
      throw failed(error, shown(name), 'written');
    }
  };

  /** What is in a folder, by lower-case name: on some disks "Goals.md" is "goals.md". */
  const listing = (folder: string): ReadonlyMap<string, fs.Dirent> => {
    const known = listings.get(folder);
    if (known) return known;
    const there = folder === '.' ? null : entry(folder);
    if (there && !there.isDirectory()) throw inTheWay(shown(folder), there);
    const names = folder === '.' || there ? fs.readdirSync(join(real, folder), { withFileTypes: true }) : [];
    const found = new Map(names.map((dirent) => [dirent.name.toLowerCase(), dirent]));
    listings.set(folder, found);
    return found;
  };
  const entry = (name: string): fs.Dirent | undefined => {
    if (!inside.test(name)) throw new Error(`"${name}" is not the name of a note.`);
    if (fresh) return undefined;
    return guarded(name, () => listing(dirname(name)).get(name.slice(name.lastIndexOf('/') + 1)));
  };
  /** The file that has this name; a link or a folder in its place is for nobody to write through. */
  const file = (name: string): string | null => {
    const there = entry(name);
    if (!there) return null;
    if (!there.isFile()) throw inTheWay(shown(name), there);
    return join(real, dirname(name), there.name);
  };

  const folder: Folder = {
    read(name) {
      const at = file(name);
      if (at === null) return null;
      const bytes = guarded(name, () => fs.readFileSync(at));
      try {
        return utf8.decode(bytes);
      } catch (error) {
        if (error instanceof TypeError) return null;
        throw error;
      }
    },
    has: (name) => entry(name) !== undefined,
    async write(name, text, { lasting: last = false, first = false } = {}) {
      const there = file(name);
      const staged = `${beside}${sep}${fresh ? name : written}`;
      written += 1;
      lasting ||= last;
      guarded(name, () => {
        // A file that was made read-only on purpose is not replaced behind its owner's back.
        if (there) fs.accessSync(there, fs.constants.W_OK);
        const access: Access | null = there ? fs.statSync(there) : null;
        if (fresh) makeOnce(dirname(name));
        writeNew(staged, Buffer.from(text), { access, lasting: last });
      });
      if (!fresh)
        steps.push({
          path: name,
          order: first ? order.first : order.write,
          act: () => put(staged, join(real, name)),
        });
      if (written % 16 === 0) await breath();
    },
    move(from, to) {
      const source = file(from);
      if (source === null || entry(to)) throw new Error(`"${from}" cannot become "${to}".`);
      steps.push({ path: from, order: order.move, act: () => moved(source, join(real, to)) });
    },
    remove(name) {
      const there = file(name);
      if (there === null) return;
      const gone = join(beside, `${steps.length}.gone`);
      steps.push({ path: name, order: order.remove, act: () => moved(there, gone) });
    },
    digest: (text) => hash('sha256', text),
  };

  /** All of it, or none. */
  function finish(): void {
    if (fresh) guarded('', () => fs.renameSync(beside, real));
    const undo: (() => void)[] = [];
    for (const { path: name, act } of steps.toSorted((a, b) => a.order - b.order)) {
      try {
        undo.push(act());
      } catch (error) {
        undo.reverse().forEach(attempt);
        throw failed(error, shown(name), 'written');
      }
    }
    if (lasting) syncFolder(real);
    finished = true;
  }

  /** Takes away what is beside, and folders that were made for nothing. */
  function clear(): void {
    fs.rmSync(beside, { recursive: true, force: true });
    for (
      let at = fresh ? dirname(real) : real;
      !finished && made !== null && at.length >= made.length;
      at = dirname(at)
    )
      if (!removed(at)) break;
  }

  return { folder, finish, clear };
}

/** Lets others have a turn now and then: Ctrl-C is heard, and a bar is drawn. */
function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 30) return;
    await setImmediate();
    last = performance.now();
  };
}

const inTheWay = (path: string, there: fs.Dirent): UserError =>
  new UserError(
    `${path} is ${there.isSymbolicLink() ? 'a link' : there.isDirectory() ? 'a folder' : 'no plain file'}, and a note cannot be written there.`,
    'Move it away, or give another folder with --to.',
  );

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
