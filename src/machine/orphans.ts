import { temporaryIn } from './durable.ts';
import { codeOf } from './refusal.ts';

/** Temporary files in a folder whose writers are no more; all of them or only what was to become `stem`. */
export const orphansIn = (folder: string, stem = ''): readonly string[] =>
  temporaryIn(folder, stem).filter((name) => {
    const pid = /\.(\d+)\.[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });

/** Whether a process of this number runs here, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
