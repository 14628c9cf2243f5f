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

type AskSecret = (question: Question) => Promise<string | null>;

/**
 * Asks for lines of which nothing is shown, not even how long they are. Nothing is repainted, so it is the same for a
 * screen reader. Throws Stopped on Ctrl-C and at the end of the input.
 */
export function createSecret({ input, output, width }: SecretOptions): AskSecret {
  const decoder = new StringDecoder('utf8');
  /** What came with the Enter before: of a paste of two lines the second. */
  let early = '';

  /** What is typed up to Enter, as it would stand in a line. */
  const typed = () =>
    new Promise<string | null>((resolve, reject) => {
      const letters: string[] = [];
      const settle = (deed: () => void) => {
        input.off('data', hear);
        input.off('end', stop);
        deed();
      };
      const stop = () => settle(() => reject(new Stopped()));
      const take = (text: string) => {
        const all = [...text.replace(unseen, '')];
        for (const [at, letter] of all.entries()) {
          if (letter === '\r' || letter === '\n') {
            early = all.slice(at + 1).join('');
            return settle(() => resolve(letters.join('') || null));
          }
          if (letter === ctrlC || (letter === ctrlD && letters.length === 0)) return stop();
          if (letter === '\x7f' || letter === '\b') letters.pop();
          else if (letter === ctrlU) letters.length = 0;
          else if (letter >= ' ') letters.push(letter);
        }
      };
      const hear = (chunk: Buffer | string) => take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
      const before = early;
      early = '';
      input.on('data', hear);
      input.on('end', stop);
      input.resume();
      take(before);
    });

  return async ({ ask, hint }) => {
    // Before anything is asked: what is typed from then on is not shown.
    input.setRawMode?.(true);
    try {
      const words = [ask, hint].flatMap((text) => (text ? [wrap(safe(text), width() - 1)] : []));
      output.write(`\n${words.join('\n')}\n> `);
      return await typed();
    } finally {
      input.setRawMode?.(false);
      input.pause();
      output.write('\n');
    }
  };
}

const ctrlC = '\x03';
const ctrlD = '\x04';
const ctrlU = '\x15';

/** Arrows and the like, and what a terminal puts around a paste. */
const unseen = /\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b/g;
