import { StringDecoder } from 'node:string_decoder';
import { Stopped } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { safe, wrap } from '../text.ts';

type Terminal = NodeJS.ReadableStream & { setRawMode?(raw: boolean): unknown };

export type SecretOptions = {
  readonly input: Terminal;
  readonly output: NodeJS.WritableStream;
  readonly width: () => number;
};

/**
 * Asks for a line of which nothing is shown, not even how long it is. Nothing is repainted, so it is the same for a
 * screen reader. Throws Stopped on Ctrl-C and at the end of the input.
 */
export async function askSecret(
  { ask, hint }: Question,
  { input, output, width }: SecretOptions,
): Promise<string | null> {
  const words = [ask, hint].filter(Boolean).map((text) => wrap(safe(text!), width() - 1));
  output.write(`\n${words.join('\n')}\n> `);
  input.setRawMode?.(true);
  try {
    return await typed(input);
  } finally {
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  }
}

/** What is typed up to Enter, as it would stand in a line. */
function typed(input: Terminal): Promise<string | null> {
  const decoder = new StringDecoder('utf8');
  const letters: string[] = [];
  return new Promise((resolve, reject) => {
    const settle = (deed: () => void) => {
      input.off('data', hear);
      input.off('end', end);
      deed();
    };
    const end = () => settle(() => reject(new Stopped()));
    const hear = (chunk: Buffer | string) => {
      const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
      for (const letter of text.replace(unseen, '')) {
        if (letter === '\r' || letter === '\n') return settle(() => resolve(letters.join('') || null));
        if (letter === ctrlC || (letter === ctrlD && letters.length === 0)) return end();
        if (letter === '\x7f' || letter === '\b') letters.pop();
        else if (letter === ctrlU) letters.length = 0;
        else if (letter >= ' ') letters.push(letter);
      }
    };
    input.on('data', hear);
    input.on('end', end);
    input.resume();
  });
}

const ctrlC = '\x03';
const ctrlD = '\x04';
const ctrlU = '\x15';

/** Arrows and the like, and what a terminal puts around a paste. */
const unseen = /\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b/g;
