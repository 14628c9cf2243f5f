import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Screen, Vitals } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import type { Facts, TerminalFacts } from '../domain/vitals.ts';
import { counted } from '../domain/wording.ts';
import type { Backups } from '../doors/backups.ts';
import { UserError } from '../errors.ts';
import { hasClipboard } from './clipboard.ts';
import { diskOf } from './disk.ts';
import { editorCommand } from './editor.ts';
import { backupsOf, journalAt, statesOf } from './findings.ts';
import { loadLock, lockFileOf } from './lock.ts';
import { marksFor } from './marks.ts';
import { close, openToOthers } from './modes.ts';
import { orphansIn } from './orphans.ts';
import { paintFor } from './out.ts';
import { backupsFolderOf } from './paths.ts';
import { realOrNamed } from './real-path.ts';
import { isInstalled } from './run.ts';
import { explainTrouble } from './trouble.ts';

export type VitalsOptions = {
  /** The journal, as the person names it. */
  readonly path: string;
  /** The folder that is ours alone, and so nobody else's to look into. */
  readonly own: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: { readonly isTTY?: boolean };
  readonly screen: Pick<Screen, 'width' | 'interactive' | 'plain'>;
  readonly read: () => Promise<Journal>;
  readonly backups: Pick<Backups, 'list' | 'away'>;
};

/** Looks at the files and the machine, and touches nothing; mends what it is asked to. */
export function createVitals(options: VitalsOptions): Vitals {
  const { path, env, read, backups } = options;

  const look = async (): Promise<Facts> => {
    const journal = await journalAt(path, read);
    const real = realOrNamed(path);
    return {
      journal,
      open: openToOthers(real, options),
      orphans: orphansBeside(real),
      lock: await lockOf(real),
      states: await statesOf(real),
      backups: await backupsOf(resolve(backupsFolderOf(path)), backups),
      disk: diskOf(real),
      program: {
        version: packageJson.version,
        node: process.versions.node,
        platform: `${process.platform}-${process.arch}`,
      },
      terminal: {
        ...terminalOf(options),
        editor: await editorOf(env, journal.journal?.settings.editor ?? null),
      },
    };
  };

  const mend: Vitals['mend'] = async (what) => {
    const real = realOrNamed(path);
    const found = what === 'orphans' ? orphansBeside(real) : openToOthers(real, options);
    try {
      for (const one of found) typeof one === 'string' ? fs.rmSync(one, { force: true }) : close(one);
    } catch (error) {
      throw explainTrouble(error, path);
    }
    if (found.length === 0) return null;
    return what === 'orphans'
      ? `Took away ${counted(found.length, 'file')} that programs left half written.`
      : `Closed ${counted(found.length, 'file or folder', 'files and folders')} to everybody but you.`;
  };

  return { look, mend };
}

function orphansBeside(real: string): readonly string[] {
  try {
    return orphansIn(dirname(real), basename(real)).map((name) => join(dirname(real), name));
  } catch {
    // No folder yet, or none that we may look into: nothing of ours to take away.
    return [];
  }
}

/** Tries the lock for an instant, where a lock file is already. */
async function lockOf(real: string): Promise<Facts['lock']> {
  const file = lockFileOf(real);
  try {
    const tryLock = await loadLock();
    if (!fs.existsSync(file)) return 'free';
    const fd = fs.openSync(file, 'r+');
    try {
      return tryLock(fd) ? 'free' : 'held';
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (error instanceof UserError) return { trouble: [error.message, error.hint].filter(Boolean).join(' ') };
    return { trouble: `The lock file ${file} cannot be used: ${(error as Error).message}.` };
  }
}

function terminalOf({ env, stdout, screen }: VitalsOptions): Omit<TerminalFacts, 'editor'> {
  const { bold } = paintFor(stdout, env, screen.plain);
  return {
    columns: screen.width,
    interactive: screen.interactive,
    plain: screen.plain,
    colour: bold('x') !== 'x',
    utf8: marksFor(env).done === '✓',
    clipboard: hasClipboard(env),
  };
}

async function editorOf(env: NodeJS.ProcessEnv, setting: string | null): Promise<TerminalFacts['editor']> {
  try {
    const [program = ''] = await editorCommand(env, setting);
    return { program, missing: !isInstalled(program, env) };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
