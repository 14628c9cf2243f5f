import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { isInstalled, run, split } from './run.ts';

type Stream = { write(text: string): unknown; readonly isTTY?: boolean };

/** The person's own choice, else what the environment names, else a usual one that is there. */
export async function editorCommand(
  env: NodeJS.ProcessEnv,
  setting: string | null,
): Promise<readonly string[]> {
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
export async function editIn(
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
