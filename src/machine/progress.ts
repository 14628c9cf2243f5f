import type { Progress, Screen } from '../context.ts';
import { width } from './text.ts';

type Stream = { write(text: string): unknown };

export type ProgressOptions = {
  readonly stderr: Stream;
  /** Asked when something would be drawn: a journal read in between may say that nothing should be. */
  readonly screen: Pick<Screen, 'width' | 'plain'>;
  /** Milliseconds; they only ever go up. */
  readonly clock?: () => number;
};

/** What is done sooner needs no bar. */
const patience = 500;
/** Drawn more often, nobody would see more. */
const every = 100;
const longest = 30;

/** A bar on the last line of a terminal, taken away at the end: "Writing notes  [#####.....] 4,000 of 10,000". */
export function createBar(
  what: string,
  { stderr, screen, clock = () => performance.now() }: ProgressOptions,
): Progress {
  const began = clock();
  let drawn: number | null = null;
  return {
    step(done, of) {
      const now = clock();
      if (screen.plain || now - began < patience || (drawn !== null && now - drawn < every)) return;
      drawn = now;
      stderr.write(`\r\x1b[2K${bar(what, done, of, screen.width - 1)}`);
    },
    end() {
      if (drawn !== null) stderr.write('\r\x1b[2K');
      drawn = null;
    },
  };
}

/** As much of it as fits: the words first, then the numbers, then the bar. */
function bar(what: string, done: number, of: number, columns: number): string {
  const share = of > 0 ? Math.min(1, done / of) : 0;
  const count = `${grouped(done)} of ${grouped(of)}`;
  const room = Math.min(longest, columns - width(what) - count.length - 5);
  if (room < 5) return `${what} ${Math.floor(share * 100)}%`.slice(0, columns);
  const full = Math.round(share * room);
  return `${what}  [${'#'.repeat(full)}${'.'.repeat(room - full)}] ${count}`;
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** For wherever nobody would see a bar. */
export const noBar: Progress = { step() {}, end() {} };
