import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { callKept, type Ran } from './kept.ts';
import { open, type Terminal, type TerminalOptions } from './terminal.ts';

const bin = resolve('bin/mentor.js');

/** The built program at work in a folder of its own, with a stopped clock and an empty home. */
export type Desk = {
  readonly folder: string;
  readonly file: string;
  /** Runs it to its end with nobody to ask; `input` is its standard input. The process is kept for the next run. */
  readonly run: Run;
  /** The same in a process of its own, for what is about the process. */
  readonly start: Run;
  /** Runs it in a pseudo-terminal. */
  open(args: readonly string[], options?: TerminalOptions): Terminal;
  readonly journal: () => Journal;
  path(name: string): string;
  read(name: string): string;
};

type Run = (args: readonly string[], input?: string, env?: Readonly<Record<string, string>>) => Ran;

/** A fresh folder, thrown away with the test. */
export function desk(now = '2026-11-21T09:00:00Z'): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'data', 'mentor.json');
  const env = { MENTOR_FILE: file, MENTOR_NOW: now };
  const plain = { PATH: process.env['PATH'], HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8' };
  const path = (name: string) => join(folder, name);
  return {
    folder,
    file,
    path,
    read: (name) => readFileSync(path(name), 'utf8'),
    journal: () => JSON.parse(readFileSync(file, 'utf8')) as Journal,
    run: (args, input = '', more = {}) =>
      callKept({ args, input, cwd: folder, env: { ...plain, ...env, ...more } }),
    start(args, input = '', more = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: { ...plain, ...env, ...more },
      });
      return { code: status, stdout, stderr };
    },
    open: (args, options = {}) =>
      open(process.execPath, [bin, ...args], { cwd: folder, ...options, env: { ...env, ...options.env } }),
  };
}

/** Types an answer once its question is there. */
export async function answer(terminal: Terminal, question: string | RegExp, text = ''): Promise<void> {
  await terminal.see(question);
  if (text) terminal.type(text);
  terminal.key('enter');
}
