import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Facts } from '../domain/vitals.ts';
import { backupsFolderOf } from './paths.ts';
import { listStates, statesFolderOf } from './states.ts';

/**
 * Files and folders of ours that others can look into; `path` is how the journal is named, `own` the folder that is ours
 * alone. Any other folder is the person's own affair. What we may not look at ourselves is left out.
 */
export function openToOthers(
  real: string,
  { path, own }: { readonly path: string; readonly own: string },
): Facts['open'] {
  // Windows has another way to say who may do what.
  if (process.platform === 'win32') return [];
  const backups = backupsFolderOf(path);
  const all = [
    ...(dirname(resolve(path)) === own ? [own] : []),
    statesFolderOf(real),
    backups,
    real,
    ...orNone(() => listStates(real).map((state) => state.path)),
    ...orNone(() => fs.readdirSync(backups))
      .filter((name) => /\.json(\.age)?$/.test(name))
      .map((name) => join(backups, name)),
  ];
  return all
    .flatMap((one) => orNone(() => [{ path: one, mode: fs.statSync(one).mode & 0o777 }]))
    .filter(({ mode }) => (mode & 0o077) !== 0);
}

/** Takes from others what they may do, and leaves to the owner what the owner may do. */
export const close = ({ path, mode }: Facts['open'][number]): void => fs.chmodSync(path, mode & 0o700);

/** What is not there, or not for us to look at, is nothing here. */
function orNone<T>(look: () => readonly T[]): readonly T[] {
  try {
    return look();
  } catch {
    return [];
  }
}
