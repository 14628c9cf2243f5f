import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The file that a path means once every link is followed, also when the file, its folder or what a
 * dangling link points at is not there yet. Two names of one file have one real path.
 */
export function realPath(path: string): string {
  try {
    return fs.realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const folder = realPath(dirname(resolve(path)));
  const dangling = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return dangling ? realPath(resolve(folder, fs.readlinkSync(path))) : join(folder, basename(path));
}

/** The same; the path itself where that leads nowhere, for whoever only looks. */
export function realOrNamed(path: string): string {
  try {
    return realPath(resolve(path));
  } catch {
    // Whoever then opens it is told what is wrong.
    return resolve(path);
  }
}
