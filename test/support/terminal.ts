import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import type { Terminal as Xterm } from '@xterm/headless';
import headless from '@xterm/headless';
import stringWidth from 'fast-string-width';

/** A program in a real pseudo-terminal, and somebody who types and reads its screen. */
export type Terminal = {
  /** Sends text as if typed, at once. */
  type(text: string): void;
  key(name: Key): void;
  /** What a terminal sends when something is pasted: wrapped, if the program asked for that. */
  paste(text: string): void;
  /** Waits until the screen shows it. Fails with the screen when it does not come, or the program ends first. */
  see(what: string | RegExp): Promise<void>;
  /** Waits until the screen no longer shows it. */
  gone(what: string | RegExp): Promise<void>;
  /** The lines one would see, without blank ones at the end. */
  screen(): string;
  /** Everything, with what has moved off the top. */
  scrollback(): string;
  /** Where the cursor is, from 0; the row on the screen. */
  cursor(): { readonly row: number; readonly column: number };
  /** Whether the program left the terminal as it found it: pastes unwrapped, the cursor shown. */
  isTidy(): boolean;
  resize(columns: number, rows: number): void;
  /** The exit code once it has ended and all it wrote is on the screen; 128 and more for a signal. */
  readonly exit: Promise<number>;
  kill(signal?: string): void;
};

export type TerminalOptions = {
  readonly columns?: number;
  readonly rows?: number;
  /** Beside PATH, a UTF-8 locale, TERM, TZ=UTC and an empty home: nothing of the machine gets in. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** How long `see` waits at most, in milliseconds. It does not wait longer than it must. */
  readonly patience?: number;
};

const keys = {
  enter: '\r',
  tab: '\t',
  shiftTab: '\x1b[Z',
  escape: '\x1b',
  backspace: '\x7f',
  delete: '\x1b[3~',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  space: ' ',
  ctrlA: '\x01',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlE: '\x05',
  ctrlU: '\x15',
  ctrlW: '\x17',
  ctrlZ: '\x1a',
} as const;
export type Key = keyof typeof keys;

/** Starts a program in a pseudo-terminal of the given size. */
export function open(command: string, args: readonly string[], options: TerminalOptions = {}): Terminal {
  const { columns = 80, rows = 24, env = {}, patience = 10_000, cwd = process.cwd() } = options;
  const glass = createGlass(columns, rows);
  const home = mkdtempSync(join(tmpdir(), 'mentor-home-'));
  const pty = spawn(command, [...args], {
    // It overrides TERM in the environment.
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      ...env,
    },
  });
  running.add(pty);

  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of [...watchers]) watcher();
  };
  let cursorShown = true;
  let ended: number | null = null;

  glass.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (modes) => {
    if (modes.includes(25)) cursorShown = true;
    return false;
  });
  glass.parser.registerCsiHandler({ prefix: '?', final: 'l' }, (modes) => {
    if (modes.includes(25)) cursorShown = false;
    return false;
  });
  glass.onData((answer) => pty.write(answer));
  pty.onData((text) => glass.write(text, look));

  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      running.delete(pty);
      rmSync(home, { recursive: true, force: true });
      // An empty write comes back once everything before it is on the screen.
      glass.write('', () => {
        ended = signal ? 128 + signal : exitCode;
        look();
        resolve(ended);
      });
    });
  });

  const wait = (what: string | RegExp, wanted: boolean) =>
    new Promise<void>((resolve, reject) => {
      const settle = (deed: () => void) => {
        clearTimeout(timer);
        watchers.delete(check);
        deed();
      };
      const fail = (why: string) =>
        settle(() =>
          reject(new Error(`${why} ${wanted ? 'without' : 'with'} ${what} on it:\n${visible(glass)}`)),
        );
      const check = () => {
        if (shows(visible(glass), what) === wanted) settle(resolve);
        else if (ended !== null) fail(`The program ended with ${ended}, and the screen is`);
      };
      const timer = setTimeout(() => fail(`After ${patience} ms the screen is still`), patience);
      watchers.add(check);
      check();
    });

  return {
    type: (text) => pty.write(text),
    key: (name) => pty.write(keys[name]),
    paste(text) {
      const sent = text.replace(/\n/g, '\r');
      pty.write(glass.modes.bracketedPasteMode ? `\x1b[200~${sent}\x1b[201~` : sent);
    },
    see: (what) => wait(what, true),
    gone: (what) => wait(what, false),
    screen: () => visible(glass),
    scrollback: () => read(glass, 0, glass.buffer.active.length),
    cursor: () => ({ row: glass.buffer.active.cursorY, column: glass.buffer.active.cursorX }),
    isTidy: () => cursorShown && !glass.modes.bracketedPasteMode,
    resize(columns, rows) {
      glass.resize(columns, rows);
      pty.resize(columns, rows);
    },
    exit,
    kill: (signal) => pty.kill(signal),
  };
}

/** Programs still running when the tests end are ended with them. */
const running = new Set<IPty>();
process.on('exit', () => {
  for (const pty of running) pty.kill('SIGKILL');
});

/** A terminal that draws emoji and Chinese in two columns, as the ones people use do. */
function createGlass(cols: number, rows: number): Xterm {
  const glass = new headless.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
  const wcwidth = (code: number): 0 | 1 | 2 => {
    const point = String.fromCodePoint(code);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || /\p{M}|[\u200b-\u200f]/u.test(point)) return 0;
    return stringWidth(point) === 2 ? 2 : 1;
  };
  glass.unicode.register({
    version: 'people',
    wcwidth,
    // As xterm packs them: bit 0 joins the character to the one before, bits 1 and 2 are its width.
    charProperties(code, preceding) {
      const own = wcwidth(code);
      const before = (preceding >> 1) & 3;
      const joins = own === 0 && preceding !== 0 && before !== 0;
      return ((joins ? before : own) << 1) | (joins ? 1 : 0);
    },
  });
  glass.unicode.activeVersion = 'people';
  return glass;
}

/** With line breaks and runs of spaces taken as one space too: what was wrapped is still there. */
function shows(screen: string, what: string | RegExp): boolean {
  const flat = screen.replace(/\s+/g, ' ');
  return typeof what === 'string'
    ? screen.includes(what) || flat.includes(what)
    : what.test(screen) || what.test(flat);
}

const visible = (glass: Xterm): string => read(glass, glass.buffer.active.baseY, glass.rows);

function read(glass: Xterm, from: number, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => glass.buffer.active.getLine(from + index)?.translateToString(true) ?? '',
  );
  return lines.join('\n').trimEnd();
}
