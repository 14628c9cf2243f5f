import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { type Access, makeFolder, sweepTemporary, syncFolder, writeInPlace } from './durable.ts';

/** The journal as it was before a deed; `tag` is the deed's id, or `version-0` before an upgrade. */
export type State = { readonly path: string; readonly number: number; readonly tag: string };

/** As many earlier states are kept. */
const kept = 100;

/** Makes a second name for a file, which some disks cannot. */
export type Link = (from: string, to: string) => void;

/** What keeping a state asks of a disk; `sync` is the other thing a test replaces. */
type Disk = { readonly link: Link | null; readonly sync?: (folder: string) => void };

/** The folder beside a journal where its earlier states lie. */
export const statesFolderOf = (journal: string): string => `${journal}.earlier`;

/** Every state that is kept, oldest first. */
export function listStates(journal: string): readonly State[] {
  const folder = statesFolderOf(journal);
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      const [, number, tag] = /^(\d+)-([a-z0-9-]+)\.json$/.exec(name) ?? [];
      return number && tag ? [{ path: join(folder, name), number: Number(number), tag }] : [];
    })
    .sort((a, b) => a.number - b.number);
}

type Present = { readonly bytes: Uint8Array; readonly access: Access | null };

/**
 * Keeps the journal as it is now under a tag, safely on disk: as a second name of the file, which costs
 * nothing and cannot change (the journal is replaced, never written into), or as a copy where there is no
 * file yet (`link` is null) or links fail.
 */
export function keepState(
  journal: string,
  tag: string,
  present: Present,
  { link, sync = syncFolder }: Disk,
): State {
  const folder = statesFolderOf(journal);
  makeStatesFolder(folder, present.access);
  const number = (listStates(journal).at(-1)?.number ?? 0) + 1;
  const path = join(folder, `${String(number).padStart(6, '0')}-${tag}.json`);
  if (!link || !linked(link, journal, path)) writeInPlace(path, present.bytes, present.access);
  const state = { path, number, tag };
  try {
    sync(folder);
  } catch (error) {
    forgetState(state); // The deed will not happen, and whoever asked never learns of this state.
    throw error;
  }
  return state;
}

/**
 * Whether a file now has a second name. Why not is left unsaid: what the caller does instead either works,
 * or fails with the same reason.
 */
export function linked(link: Link, from: string, to: string): boolean {
  try {
    link(from, to);
    return true;
  } catch {
    return false;
  }
}

function makeStatesFolder(folder: string, access: Access | null): void {
  if (fs.existsSync(folder)) return;
  makeFolder(folder);
  if (access && process.getuid?.() === 0) fs.chownSync(folder, access.uid, access.gid);
  syncFolder(dirname(folder));
}

/** Forgets a state again, when the deed it was kept for did not happen after all. */
export const forgetState = ({ path }: State): void => fs.rmSync(path, { force: true });

/** Removes all but the newest states; what was kept before an upgrade stays. */
export function trimStates(journal: string): void {
  const states = listStates(journal).filter(({ tag }) => !tag.startsWith('version-'));
  for (const state of states.slice(0, -kept)) forgetState(state);
}

/**
 * Removes what a crash left between keeping a state and the deed itself: a state of no known deed that says
 * just what the journal says. Other strangers stay: they belong to a journal that was replaced by hand.
 */
export function sweepOrphans(journal: string, known: ReadonlySet<string>, bytes: Uint8Array): void {
  if (fs.existsSync(statesFolderOf(journal))) sweepTemporary(statesFolderOf(journal));
  for (const state of listStates(journal)) {
    if (known.has(state.tag) || state.tag.startsWith('version-')) continue;
    if (fs.statSync(state.path).size === bytes.length && fs.readFileSync(state.path).equals(bytes))
      forgetState(state);
  }
}
