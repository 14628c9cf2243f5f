import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { constants as system } from 'node:os';
import { delimiter, join } from 'node:path';
import { takeInterrupts } from './interrupts.ts';

type Stdio = 'inherit' | 'ignore' | 'pipe' | number;

/** Runs a program in the terminal; its exit code (128 and more when a signal ended it), or why it did not start. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdio: [Stdio, Stdio, Stdio],
  input?: string | Buffer,
  patience?: number,
): Promise<number | string> {
  return new Promise((resolve) => {
    // Ctrl-C is meant for the program in front, not for us behind it.
    const giveBack = takeInterrupts(() => undefined);
    const settle = (ended: number | string) => {
      giveBack();
      clearTimeout(timer);
      resolve(ended);
    };
    const shell = process.platform === 'win32';
    const child = spawn(program, args, { stdio, env, shell, windowsHide: true });
    const timer = patience === undefined ? undefined : setTimeout(() => child.kill(), patience);
    child.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    // Not "close": a clipboard program stays behind to serve what was copied.
    child.once('exit', (code, signal) => settle(code ?? 128 + (signal ? system.signals[signal] : 0)));
    // A pager that is left early reads no further, and that is all right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Whether a program can be found and run. */
export function isInstalled(program: string, env: NodeJS.ProcessEnv): boolean {
  if (/[\\/]/.test(program)) return isRunnable(program);
  const endings = process.platform === 'win32' ? ['', '.exe', '.cmd', '.bat'] : [''];
  const folders = (env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => endings.some((ending) => isRunnable(join(folder, program + ending))));
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: either way it cannot be run.
    return false;
  }
}

/** A command with its arguments, as a shell would read the quotes: `"/opt/my editor" -w`. */
export const split = (command: string): readonly string[] =>
  [...command.matchAll(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])+/g)].map(([word]) =>
    word.replace(/"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g, (_, double, single, plain) =>
      double !== undefined ? double.replace(/\\(["\\$`])/g, '$1') : (single ?? plain),
    ),
  );
