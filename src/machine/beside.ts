import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { makeFolder } from './durable.ts';
import { isRunning } from './orphans.ts';
import { realPath } from './real-path.ts';
import { codeOf, failed } from './refusal.ts';

/**
 * The folder, the first folder that had to be made for it, and one to write in. Where there is no folder yet, that one
 * stands beside its place and takes it at the end, as it is; else it stands inside.
 */
export function prepared(path: string) {
  let made: string | null = null;
  try {
    const real = realPath(path);
    const fresh = !fs.existsSync(real);
    const around = fresh ? dirname(real) : real;
    made = makeFolder(around);
    sweep(around);
    const beside = join(around, `.mentor-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    fs.mkdirSync(beside, { mode: 0o700 });
    return { real, made, beside, fresh };
  } catch (error) {
    if (made !== null) removed(made);
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR')
      throw new UserError(
        `${path} ${fs.existsSync(path) ? 'is a file' : 'goes through a file'}, and notes need a folder.`,
        'Give another place with --to; a single note goes into a file of its own with: --stdout > FILE',
      );
    if (codeOf(error) === 'ENOENT')
      throw new UserError(`No folder can be made at ${path}.`, 'Give another place with --to.');
    throw failed(error, path, 'written');
  }
}

/** What exports that were killed left there; another one may be at work just now. */
function sweep(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const pid = /^\.mentor-(\d+)-[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      fs.rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether an empty folder could be taken away. */
export function removed(folder: string): boolean {
  try {
    fs.rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
