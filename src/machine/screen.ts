import type { Screen } from '../context.ts';

type Stream = { readonly isTTY?: boolean; readonly columns?: number };

export type ScreenOptions = {
  readonly stdin: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  /** `--plain`, or the setting. Read at every use, so a getter may decide late. */
  readonly plain?: boolean;
  /** `--no-input`. Read at every use. */
  readonly noInput?: boolean;
};

/** The terminal the conversation is held on, which is the one stderr is connected to. */
export function createScreen(options: ScreenOptions): Screen {
  const { stdin, stderr, env } = options;
  return {
    get width() {
      return Math.max(40, stderr.columns || Number.parseInt(env['COLUMNS'] ?? '', 10) || 80);
    },
    get interactive() {
      return stdin.isTTY === true && options.noInput !== true;
    },
    get plain() {
      return options.plain === true || env['TERM'] === 'dumb';
    },
    // Inside the function: the first Intl object of a run costs 10 ms.
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
