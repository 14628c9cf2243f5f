import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { removed } from './beside.ts';
import { makeFolder } from './durable.ts';
import { linked } from './states.ts';

/** Gives a file its name; what had that name before is kept until all is done. */
export function put(staged: string, target: string): () => void {
  const made = makeFolder(dirname(target));
  // Where a folder has come by that name in the meantime, this says so.
  if (!fs.lstatSync(target, { throwIfNoEntry: false })?.isFile()) {
    fs.renameSync(staged, target);
    return () => {
      fs.rmSync(target, { force: true });
      if (made !== null) removed(made);
    };
  }
  const before = `${staged}.before`;
  keep(target, before);
  try {
    fs.renameSync(staged, target);
  } catch (error) {
    fs.renameSync(before, target);
    throw error;
  }
  return () => fs.renameSync(before, target);
}

/** A second name for it, so that the first is never without a file; a copy where a disk knows no links. */
function keep(target: string, before: string): void {
  if (!linked(fs.linkSync, target, before)) fs.copyFileSync(target, before);
}

/** What cannot be taken back on a failing disk must not keep the rest from it. */
export function attempt(back: () => void): void {
  try {
    back();
  } catch {
    // The error that began it is the one to be told.
  }
}

export function moved(from: string, to: string): () => void {
  fs.renameSync(from, to);
  return () => fs.renameSync(to, from);
}
