import { createInterface, type Interface } from 'node:readline';
import { Stopped } from '../../errors.ts';
import { takeInterrupts } from '../interrupts.ts';
import { createGatherer } from './typing.ts';

type Streams = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

export type Lines = { next(prompt: string): Promise<string> };

/** The lines of a paste follow each other faster than this, in milliseconds. */
const moment = 1000;

/** Lines of the input, one at a time, a paste as one. What came early waits for the question it may belong to. */
export function createLines({ input, output }: Streams): Lines {
  const waiting: string[] = [];
  const gather = createGatherer();
  let last = 0;
  let reader: Interface | null = null;
  let ended = false;
  let wake = () => {};

  const start = (): Interface => {
    const lines = createInterface({ input, terminal: false });
    lines.on('line', (line) => {
      const now = performance.now();
      const gathered = gather(line, now - last > moment);
      last = now;
      if (gathered === null) return;
      waiting.push(gathered);
      wake();
    });
    lines.on('close', () => {
      ended = true;
      wake();
    });
    return lines;
  };
  return {
    next: (prompt) =>
      new Promise((resolve, reject) => {
        const settle = (deed: () => void) => {
          giveBack();
          wake = () => {};
          reader?.pause();
          deed();
        };
        const stop = () => settle(() => reject(new Stopped()));
        wake = () => {
          const line = waiting.shift();
          if (line !== undefined) settle(() => resolve(line));
          else if (ended) stop();
        };
        const giveBack = takeInterrupts(stop);
        output.write(prompt);
        reader ??= start();
        if (waiting.length > 0 || ended) wake();
        else reader.resume();
      }),
  };
}
