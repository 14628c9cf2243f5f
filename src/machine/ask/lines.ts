import { createInterface, type Interface } from 'node:readline';
import { Stopped } from '../../errors.ts';

type Streams = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

export type Lines = { next(prompt: string): Promise<string> };

/** Lines of the input, one at a time. What came early waits for the question it may belong to. */
export function createLines({ input, output }: Streams): Lines {
  const waiting: string[] = [];
  let reader: Interface | null = null;
  let ended = false;
  let wake = () => {};

  const start = (): Interface => {
    const lines = createInterface({ input, terminal: false });
    lines.on('line', (line) => {
      waiting.push(line);
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
          process.off('SIGINT', stop);
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
        process.on('SIGINT', stop);
        output.write(prompt);
        reader ??= start();
        if (waiting.length > 0 || ended) wake();
        else reader.resume();
      }),
  };
}
