import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Tools } from '../context.ts';
import { UserError } from '../errors.ts';
import { safe } from './text.ts';

type Stream = { write(text: string): unknown; readonly isTTY?: boolean };

export type ToolsOptions = {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  /** The person's own choice of editor, before $VISUAL and $EDITOR. */
  readonly editor?: () => Promise<string | null>;
  /** What shows a text when there is no pager to show it in. */
  readonly print: (text: string) => void;
  /** Whether to leave long texts where they can be read line by line. Read at every use. */
  readonly screen: { readonly plain: boolean };
};

/** Programs of this machine: an editor, a clipboard, a pager. */
export const createTools = ({ stdout, stderr, env, editor, print, screen }: ToolsOptions): Tools => ({
  async edit(text, { extension = '.md' } = {}) {
    const command = await editorCommand(env, (await editor?.()) ?? null);
    return editIn(command, text, extension, { stdout, stderr, env });
  },
  copy: (text) => copyWith(clipboards(env), text, env),
  async page(text) {
    const [program, ...args] = split(env['PAGER'] || 'less -FRX');
    const shown = stdout.isTTY === true && !screen.plain && program !== undefined;
    if (!shown || !(await pageIn(program, args, safe(text), env))) print(text);
  },
});

async function editorCommand(env: NodeJS.ProcessEnv, setting: string | null): Promise<readonly string[]> {
  const named = [setting, env['VISUAL'], env['EDITOR']].find((command) => command && command.trim() !== '');
  if (named) return split(named);
  const usual = process.platform === 'win32' ? ['notepad'] : ['sensible-editor', 'nano', 'vim', 'vi'];
  const found = usual.find((program) => isInstalled(program, env));
  if (found) return [found];
  throw new UserError(
    'No editor was found on this machine.',
    'Name one with EDITOR=… in front of the command, or write the text here.',
  );
}

/** The text lies in a folder only its owner may enter, and goes away afterwards unless the editor failed. */
async function editIn(
  [program = '', ...args]: readonly string[],
  text: string,
  extension: string,
  { stdout, stderr, env }: { stdout: Stream; stderr: Stream; env: NodeJS.ProcessEnv },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mentor-'));
  const file = join(folder, `text${extension}`);
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });

  const restore = rememberTerminal(stderr);
  // When stdout is a file or a pipe, the editor is shown where the conversation is.
  const ended = await run(program, [...args, file], env, [
    'inherit',
    stdout.isTTY ? 'inherit' : 2,
    'inherit',
  ]);
  restore();

  if (ended !== 0) {
    const why = typeof ended === 'number' ? `ended with code ${ended}` : `could not be started (${ended})`;
    throw new UserError(`The editor "${program}" ${why}.`, `Your text is kept in ${file}.`);
  }
  const edited = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  return edited;
}

type Stdio = 'inherit' | 'ignore' | 'pipe' | number;

/** Runs a program in the terminal; its exit code, or the reason why it did not start. */
function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdio: [Stdio, Stdio, Stdio],
  input?: string | Buffer,
  patience?: number,
): Promise<number | string> {
  return new Promise((resolve) => {
    // Ctrl-C is meant for the program in front, not for us behind it.
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    const settle = (ended: number | string) => {
      process.off('SIGINT', ignore);
      clearTimeout(timer);
      resolve(ended);
    };
    const shell = process.platform === 'win32';
    const child = spawn(program, args, { stdio, env, shell, windowsHide: true });
    const timer = patience === undefined ? undefined : setTimeout(() => child.kill(), patience);
    child.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    // Not "close": a clipboard program stays behind to serve what was copied.
    child.once('exit', (code, signal) => settle(code ?? signal ?? 1));
    // A pager that is left early reads no further, and that is all right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The terminal as it is now, put back when a program that crashed has left it in disorder. */
function rememberTerminal(stderr: Stream): () => void {
  if (!stderr.isTTY || process.platform === 'win32') return () => undefined;
  const stty = (...args: string[]) =>
    spawnSync('stty', args, { stdio: ['inherit', 'pipe', 'ignore'], encoding: 'utf8' });
  const state = stty('-g').stdout?.trim();
  return () => {
    if (state) stty(state);
    stderr.write('\x1b[?25h');
  };
}

async function pageIn(
  program: string,
  args: readonly string[],
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (!isInstalled(program, env)) return false;
  const utf8 = { LESSCHARSET: 'utf-8', ...env };
  return typeof (await run(program, args, utf8, ['pipe', 'inherit', 'inherit'], text)) === 'number';
}

type Clipboard = { readonly program: string; readonly args: readonly string[]; readonly wide?: true };

function clipboards(env: NodeJS.ProcessEnv): readonly Clipboard[] {
  const all: readonly (Clipboard & { readonly here: unknown })[] = [
    { program: 'pbcopy', args: [], here: process.platform === 'darwin' },
    {
      program: 'clip.exe',
      args: [],
      wide: true,
      here: process.platform === 'win32' || env['WSL_DISTRO_NAME'],
    },
    { program: 'wl-copy', args: [], here: env['WAYLAND_DISPLAY'] },
    { program: 'xclip', args: ['-selection', 'clipboard'], here: env['DISPLAY'] },
    { program: 'xsel', args: ['--clipboard', '--input'], here: env['DISPLAY'] },
  ];
  return all.filter(({ program, here }) => here && isInstalled(program, env));
}

/** The first that takes the text. Nobody waits longer than three seconds for a clipboard. */
async function copyWith(
  programs: readonly Clipboard[],
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  for (const { program, args, wide } of programs) {
    const bytes = wide ? Buffer.from(`\ufeff${text}`, 'utf16le') : text;
    if ((await run(program, args, env, ['pipe', 'ignore', 'ignore'], bytes, 3_000)) === 0) return true;
  }
  return false;
}

function isInstalled(program: string, env: NodeJS.ProcessEnv): boolean {
  if (/[\\/]/.test(program)) return isRunnable(program);
  const endings = process.platform === 'win32' ? ['', '.exe', '.cmd', '.bat'] : [''];
  const folders = (env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => endings.some((ending) => isRunnable(join(folder, program + ending))));
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: either way it cannot be run.
    return false;
  }
}

/** A command with its arguments, as a shell would read the quotes: `"/opt/my editor" -w`. */
export const split = (command: string): readonly string[] =>
  [...command.matchAll(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])+/g)].map(([word]) =>
    word.replace(/"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g, (_, double, single, plain) =>
      double !== undefined ? double.replace(/\\(["\\$`])/g, '$1') : (single ?? plain),
    ),
  );
