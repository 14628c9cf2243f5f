import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Backups, Screen, Vitals } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import type { BackupFacts, Facts, JournalFacts, StateFacts, TerminalFacts } from '../domain/vitals.ts';
import { counted } from '../domain/wording.ts';
import { UserError } from '../errors.ts';
import { hasClipboard } from './clipboard.ts';
import { diskOf } from './disk.ts';
import { editorCommand } from './editor.ts';
import { openJournal, readSource } from './journal-file.ts';
import { loadLock, lockFileOf } from './lock.ts';
import { marksFor } from './marks.ts';
import { paintFor } from './out.ts';
import { backupsFolderOf } from './paths.ts';
import { orphansIn } from './putting-new.ts';
import { realPath } from './real-path.ts';
import { isInstalled } from './run.ts';
import { listStates, statesFolderOf } from './states.ts';

export type VitalsOptions = {
  /** The journal, as the person names it. */
  readonly path: string;
  /** The folder that is ours alone, and so nobody else's to look into. */
  readonly own: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: { readonly isTTY?: boolean };
  readonly screen: Pick<Screen, 'width' | 'interactive' | 'plain'>;
  readonly read: () => Promise<Journal>;
  readonly backups: Pick<Backups, 'list'>;
};

/** Looks at the files and the machine, and touches nothing; mends what it is asked to. */
export function createVitals(options: VitalsOptions): Vitals {
  const { path, env, stdout, screen, read, backups } = options;

  const look = async (): Promise<Facts> => {
    const journal = await journalAt(path, read);
    const real = journal.target ?? resolve(path);
    return {
      journal,
      open: openOnes(real, options),
      orphans: orphansBeside(real).map((name) => join(dirname(real), name)),
      lock: await lockOf(real),
      states: await statesOf(real),
      backups: await backupsOf(resolve(backupsFolderOf(path)), backups),
      disk: diskOf(real),
      program: {
        version: packageJson.version,
        node: process.versions.node,
        platform: `${process.platform}-${process.arch}`,
      },
      terminal: await terminalOf(journal.journal?.settings.editor ?? null, { env, stdout, screen }),
    };
  };

  const mend: Vitals['mend'] = async (what) => {
    const real = realPath(resolve(path));
    if (what === 'orphans') {
      const files = orphansBeside(real);
      for (const name of files) fs.rmSync(join(dirname(real), name), { force: true });
      return files.length === 0
        ? null
        : `Took away ${counted(files.length, 'file')} that programs left half written.`;
    }
    const open = openOnes(real, options);
    for (const { path, wanted } of open) fs.chmodSync(path, wanted);
    return open.length === 0
      ? null
      : `Closed ${counted(open.length, 'file or folder', 'files and folders')} to everybody but you.`;
  };

  return { look, mend };
}

async function journalAt(path: string, read: () => Promise<Journal>): Promise<JournalFacts> {
  const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const facts = { path, target: null as string | null, trouble: null, journal: null, size: 0 };
  try {
    const real = realPath(resolve(path));
    if (isLink) facts.target = real;
    const journal = await read();
    const there = fs.statSync(real, { throwIfNoEntry: false });
    return there ? { ...facts, state: 'sound', journal, size: there.size } : { ...facts, state: 'none' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...facts, trouble: error.message, state: await faultAt(path) };
  }
}

/** What keeps a journal from being opened. */
async function faultAt(path: string): Promise<'gone' | 'damaged' | 'newer' | 'closed'> {
  try {
    const source = readSource(realPath(resolve(path)));
    if (source === null) return 'gone';
    const opened = await openJournal(source.bytes);
    return 'damage' in opened && opened.newer ? 'newer' : 'damaged';
  } catch {
    // The operating system says no, and `read` has said why.
    return 'closed';
  }
}

/** Files and folders of ours that others can look into. A folder that is not ours alone is the person's own affair. */
function openOnes(real: string, { path, own }: Pick<VitalsOptions, 'path' | 'own'>): Facts['open'] {
  if (process.platform === 'win32') return [];
  const backups = backupsFolderOf(path);
  const folders = [...(dirname(resolve(path)) === own ? [own] : []), statesFolderOf(real), backups];
  const inBackups = filesIn(backups).filter((name) => /\.json(\.age)?$/.test(name));
  const files = [real, ...listStates(real).map((state) => state.path), ...inBackups];
  const all = [
    ...folders.map((one) => ({ one, wanted: 0o700 })),
    ...files.map((one) => ({ one, wanted: 0o600 })),
  ];
  return all.flatMap(({ one, wanted }) => {
    const stats = fs.statSync(one, { throwIfNoEntry: false });
    const mode = (stats?.mode ?? 0) & 0o777;
    return (mode & 0o077) === 0 ? [] : [{ path: one, mode, wanted: mode & (wanted | 0o100) & 0o700 }];
  });
}

function filesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).map((name) => join(folder, name));
  } catch {
    // None there, or none that we may look into: then there is nothing of ours to close.
    return [];
  }
}

function orphansBeside(real: string): readonly string[] {
  return fs.existsSync(dirname(real)) ? orphansIn(dirname(real)) : [];
}

/** Tries the lock for an instant, where a lock file is already. */
async function lockOf(real: string): Promise<Facts['lock']> {
  try {
    const tryLock = await loadLock();
    const file = lockFileOf(real);
    if (!fs.existsSync(file)) return 'free';
    const fd = fs.openSync(file, 'r+');
    try {
      return tryLock(fd) ? 'free' : 'held';
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (error instanceof UserError) return { trouble: error.message };
    return { trouble: `The lock file ${lockFileOf(real)} cannot be used: ${(error as Error).message}.` };
  }
}

/** To open more than this takes longer than anybody waits for a doctor. */
const mostBytes = 40_000_000;

async function statesOf(real: string): Promise<StateFacts> {
  const states = listStates(real).toReversed();
  const broken: string[] = [];
  let [opened, bytes, newest] = [0, 0, null as string | null];
  for (const { path } of states) {
    const source = readSource(path);
    if (source === null) continue;
    bytes += source.bytes.length;
    if (bytes > mostBytes && newest !== null) break;
    opened += 1;
    if ('damage' in (await openJournal(source.bytes))) broken.push(path);
    else newest ??= path;
  }
  return { folder: statesFolderOf(real), count: states.length, opened, broken, newest };
}

async function backupsOf(folder: string, { list }: Pick<Backups, 'list'>): Promise<BackupFacts> {
  const all = await list();
  const good = all.find(({ trouble }) => trouble === null);
  return {
    folder,
    count: all.length,
    broken: all.filter(({ trouble }) => trouble !== null).map(({ file }) => file),
    newest: good ? { file: good.file, made: good.made, encrypted: good.encrypted } : null,
  };
}

async function terminalOf(
  setting: string | null,
  { env, stdout, screen }: Pick<VitalsOptions, 'env' | 'stdout' | 'screen'>,
): Promise<TerminalFacts> {
  const { bold } = paintFor(stdout, env, screen.plain);
  return {
    columns: screen.width,
    interactive: screen.interactive,
    plain: screen.plain,
    colour: bold('x') !== 'x',
    utf8: marksFor(env).done === '✓',
    editor: await editorOf(env, setting),
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
