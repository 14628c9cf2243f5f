import { readFileSync, writeFileSync } from 'node:fs';
import { BACK } from '../../../src/context.ts';
import { Stopped } from '../../../src/errors.ts';
import { createAsk } from '../../../src/machine/ask/index.ts';
import { interrupted } from '../../../src/machine/interrupts.ts';
import { createOut } from '../../../src/machine/out.ts';
import { createScreen } from '../../../src/machine/screen.ts';
import { createTools } from '../../../src/machine/tools.ts';
import type { Question } from '../../../src/worksheets/worksheet.ts';

/**
 * A small program for the tests of the terminal: asks the questions in the first file it is given, each
 * with its `before`, and writes what it got to the second. A question named twice is asked twice.
 */
const { stdin, stdout, stderr, env, argv } = process;
const turns = JSON.parse(readFileSync(argv[2]!, 'utf8')) as readonly (Question & {
  before?: never;
  blank?: string;
})[];
const screen = createScreen({ stdin, stderr, env, plain: argv.includes('--plain') });
const out = createOut({ stdout, stderr, env, screen });
const tools = createTools({ stdout, stderr, env, screen, print: out.print });
const ask = createAsk({ input: stdin, output: stderr, env, screen, edit: tools.edit });
process.once('SIGTERM', () => process.exit(143));
process.on('SIGINT', () => {
  if (!interrupted()) process.exit(130);
});

const answers: unknown[] = [];
try {
  let index = 0;
  for (const question of turns) {
    index += 1;
    const { before, blank } = question;
    const asked = { progress: `Question ${index} of ${turns.length}`, ...(blank && { blank }) };
    const answer = await ask(question, before === undefined ? asked : { ...asked, before });
    answers.push(answer === BACK ? 'BACK' : answer);
  }
  writeFileSync(argv[3]!, JSON.stringify(answers));
  out.done('Finished.');
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  out.hint('Stopped.');
  process.exitCode = 130;
}
