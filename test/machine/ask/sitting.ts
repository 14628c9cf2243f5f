import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import type { Answer } from '../../../src/domain/journal.ts';
import type { Question } from '../../../src/worksheets/worksheet.ts';
import { open, type Terminal, type TerminalOptions } from '../../support/terminal.ts';

export type Sitting = Terminal & {
  /** What the program got, once it has ended well. */
  answers(): Promise<unknown>;
};
/** `shell` puts a shell between the terminal and the program, as there is one in life. */
type Options = TerminalOptions & { readonly plain?: true; readonly shell?: true };
export type Turn = Question & { readonly before?: Answer; readonly blank?: string };

/** Builds the driver once for a file of tests; gives a way to sit somebody down in front of it. */
export function sittings(): (turns: readonly Turn[], options?: Options) => Sitting {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-ask-'));
  const built = join(folder, 'driver.mjs');
  let count = 0;

  beforeAll(async () => {
    await build({
      entryPoints: [resolve('test/machine/ask/driver.ts')],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  return (turns, { plain, shell, ...options } = {}) => {
    count += 1;
    const questions = join(folder, `questions-${count}.json`);
    const answers = join(folder, `answers-${count}.json`);
    writeFileSync(questions, JSON.stringify(turns));
    const command = [process.execPath, built, questions, answers, ...(plain ? ['--plain'] : [])];
    const [program = '', ...args] = shell ? ['bash', '--norc', '--noprofile', '-i'] : command;
    const terminal = open(program, args, options);
    if (shell) terminal.type(`${command.join(' ')}\r`);
    return {
      ...terminal,
      async answers() {
        const code = await terminal.exit;
        if (code !== 0) throw new Error(`It ended with ${code}:\n${terminal.scrollback()}`);
        return JSON.parse(readFileSync(answers, 'utf8'));
      },
    };
  };
}
