import { StringDecoder } from 'node:string_decoder';
import { Stopped } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { safe, wrap } from '../text.ts';
import { createSorter, type Typed } from './typing.ts';

type Terminal = NodeJS.ReadableStream & { setRawMode?(raw: boolean): unknown };

export type SecretOptions = {
  readonly input: Terminal;
  readonly output: NodeJS.WritableStream;
  readonly width: () => number;
  /** What stands before what is typed. */
  readonly prompt: string;
};

type AskSecret = (question: Question) => Promise<string | null>;

/**
 * Asks for lines of which nothing is shown, not even how long they are. Nothing is repainted, so it is the same for a
 * screen reader. Throws Stopped on Ctrl-C and at the end of the input.
 */
export function createSecret({ input, output, width, prompt }: SecretOptions): AskSecret {
  const decoder = new StringDecoder('utf8');
  const sort = createSorter();
  /** What came with the Enter before: of a paste of two lines the second. */
  let early: readonly string[] = [];

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
      const take = (keys: readonly string[]) => {
        for (const [at, key] of keys.entries()) {
          if (key.startsWith('\r') || key === '\n') {
            early = keys.slice(at + 1);
            return settle(() => resolve(letters.join('') || null));
          }
          if (key === ctrlC || (key === ctrlD && letters.length === 0)) return stop();
          if (key === '\x7f' || key === '\b') letters.pop();
          else if (key === ctrlU) letters.length = 0;
          // Arrows and the like begin with an Escape, the other keys that are no letters with a sign below the blank.
          else if (key >= ' ') letters.push(...key);
        }
      };
      const hear = (chunk: Buffer | string) =>
        take(sort(typeof chunk === 'string' ? chunk : decoder.write(chunk)).flatMap(keysIn));
      const before = early;
      early = [];
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
      output.write(`\n${words.join('\n')}\n${prompt} `);
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

/** Keys one by one; what is pasted counts as typed, a line after the other. */
const keysIn = ({ kind, text }: Typed): readonly string[] =>
  kind === 'keys' ? [text] : (text.match(/\r\n?|\n|[^\x00-\x1f\x7f]+/g) ?? []);
