import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { UsageError } from '../errors.ts';

type Places = {
  /** What was given with `--file`. */
  readonly file?: string | undefined;
  readonly env: { readonly [name: string]: string | undefined };
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
};

/**
 * Where the journal lives: `--file`, else $MENTOR_FILE, else `mentor.json` in the platform's data folder.
 * A UsageError when `--file` is empty.
 */
export function journalPath({ file, env, platform = process.platform, home = homedir() }: Places): string {
  if (file === '') throw new UsageError('--file needs a path.', 'For example: mentor --file ~/mentor.json');
  const given = file ?? (env['MENTOR_FILE'] || undefined);
  if (given === undefined) return join(dataFolder(env, platform, home), 'mentor.json');
  return atHome(given, home);
}

/** Where the demo is kept: at a path somebody chose, else in a folder of its own, away from anybody's templates. */
export function demoPath({ file, env, platform = process.platform, home = homedir() }: Places): string {
  if (file === '') throw new UsageError('--to needs a path.', 'For example: mentor demo --to ~/demo.json');
  return file === undefined ? join(dataFolder(env, platform, home), 'demo', 'demo.json') : atHome(file, home);
}

/** A shell leaves the tilde of `--file=~/mentor.json` alone, and nobody means a folder called "~". */
const atHome = (path: string, home: string): string =>
  path.startsWith('~/') ? join(home, path.slice(2)) : path;

/**
 * As env-paths has them; written out because that package reads the environment of the process when it is
 * imported and costs 5 ms. The XDG specification asks to ignore a folder that is not absolute.
 */
function dataFolder(env: Places['env'], platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'mentor');
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'mentor', 'Data');
  const data = env['XDG_DATA_HOME'];
  return join(data && isAbsolute(data) ? data : join(home, '.local', 'share'), 'mentor');
}

/** Where notes go that may be lost at any time: the platform's cache folder. */
export function cacheFolder({
  env,
  platform = process.platform,
  home = homedir(),
}: Omit<Places, 'file'>): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'mentor');
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'mentor', 'Cache');
  const cache = env['XDG_CACHE_HOME'];
  return join(cache && isAbsolute(cache) ? cache : join(home, '.cache'), 'mentor');
}

/** Where backups go when nobody says: beside the journal. */
export const backupsFolderOf = (journal: string): string => join(dirname(journal), 'backups');
