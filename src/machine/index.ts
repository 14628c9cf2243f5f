import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ask, Backups, Context, DemoStore, Files, Store, Tools, Vitals } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import { inShell } from '../domain/shell.ts';
import { createAsk } from './ask/index.ts';
import { createClock } from './clock.ts';
import { mint } from './mint.ts';
import { createOut } from './out.ts';
import { backupsFolderOf, cacheFolder, demoPath, journalPath } from './paths.ts';
import { type Retold, retellAsk, retellOut } from './retold.ts';
import { createScreen } from './screen.ts';

/** What was said on the command line about the world. */
export type Settings = {
  readonly file?: string;
  readonly plain?: boolean;
  readonly input?: boolean;
  readonly shipped?: boolean;
  /** What becomes of every sentence before it is said. */
  readonly retold?: Retold;
  /** Only tests say: what a guess at the passphrase of a new backup costs. */
  readonly work?: number;
};

/** The real terminal, disk and clock. Nothing is opened before it is used. */
export function createContext({ env, stdin, stdout, stderr }: NodeJS.Process, settings: Settings): Context {
  const path = journalPath({ file: settings.file, env });
  const now = createClock(env);
  const chosen = { plain: settings.plain === true, noInput: settings.input === false };
  const store = createLazyStore(path, now, env, ({ settings }) => {
    chosen.plain ||= settings.plain === true;
  });
  const screen = createScreen({
    stdin,
    stderr,
    env,
    get plain() {
      return chosen.plain;
    },
    noInput: chosen.noInput,
  });
  const plainOut = createOut({ stdout, stderr, env, screen });
  const out = settings.retold ? retellOut(plainOut, settings.retold) : plainOut;
  // Whoever asks although the journal cannot be opened is about to put that right.
  const settle = once(() =>
    store.read().then(
      () => undefined,
      () => undefined,
    ),
  );
  const tools = createLazyTools(async () => {
    const { createTools } = await import('./tools.ts');
    const editor = async () => (await store.read()).settings.editor;
    return createTools({ stdout, stderr, env, editor, print: out.print, screen, retold: settings.retold });
  }, settle);
  const files = createLazyFiles(async () => {
    const { createFiles } = await import('./files.ts');
    const shipped = fileURLToPath(new URL('../templates', import.meta.url));
    return createFiles({
      templates: [join(dirname(path), 'templates'), shipped],
      shippedOnly: settings.shipped === true,
      stdin,
    });
  });
  const backups = createLazyBackups(path, env, {
    file: settings.retold ? undefined : settings.file,
    work: settings.work,
  });
  const ask = createAsk({ input: stdin, output: stderr, env, screen, edit: tools.edit });

  return {
    store,
    async peek({ file, lent }) {
      const { peekAt } = await import('./peek.ts');
      return peekAt(lent ? demoPath({ env }) : journalPath({ file: file ?? settings.file, env }));
    },
    demo: (file) =>
      createDemoStore(demoPath({ file, env }), { now, env, own: path, usual: file === undefined }),
    ask: plainWhenSet(settings.retold ? retellAsk(ask, settings.retold) : ask, settle),
    out,
    files,
    tools,
    screen,
    backups,
    vitals: createLazyVitals(async () => {
      const { createVitals } = await import('./vitals.ts');
      const own = dirname(journalPath({ env: { ...env, MENTOR_FILE: undefined } }));
      return createVitals({ path, own, env, stdout, screen, read: store.read, backups });
    }),
    now,
    mint,
  };
}

/** The journal says whether to ask plainly, so it is read before the first question. */
const plainWhenSet =
  (ask: Ask, settle: () => Promise<void>): Ask =>
  async (question, asked) => {
    await settle();
    return ask(question, asked);
  };

// `--version` and `--help` open no journal, start no editor and read no file: nothing that could is loaded for them.

/** `heard` is told of every journal that is read: its settings say how to speak. */
function createLazyStore(
  path: string,
  now: () => Date,
  env: NodeJS.ProcessEnv,
  heard: (journal: Journal) => void,
): Store {
  const store = once(async () => {
    const { createStore, createChecked } = await import('./stored.ts');
    return createStore(path, { mint, now, checked: createChecked(cacheFolder({ env })) });
  });
  return {
    path,
    async read() {
      const journal = await (await store()).read();
      heard(journal);
      return journal;
    },
    change: async (edit, deed) => (await store()).change(edit, deed),
    history: async () => (await store()).history(),
    undo: async (id) => (await store()).undo(id),
    restore: async (journal, deed) => (await store()).restore(journal, deed),
  };
}

function createLazyBackups(
  path: string,
  env: NodeJS.ProcessEnv,
  { file, work }: { readonly file: string | undefined; readonly work: number | undefined },
): Backups {
  const backups = once(async () => {
    const { createBackups } = await import('./backups.ts');
    return createBackups({ path, cache: cacheFolder({ env }), work });
  });
  return {
    folder: backupsFolderOf(path),
    flag: file === undefined ? '' : ` --file ${inShell(file)}`,
    passphrase: () => env['MENTOR_PASSPHRASE'] || null,
    write: async (backup, how) => (await backups()).write(backup, how),
    open: async (file, passphrase) => (await backups()).open(file, passphrase),
    list: async (folder) => (await backups()).list(folder),
    away: async () => (await backups()).away(),
    stateCount: async () => (await backups()).stateCount(),
    states: async () => (await backups()).states(),
  };
}

function createLazyVitals(load: () => Promise<Vitals>): Vitals {
  const vitals = once(load);
  return {
    look: async () => (await vitals()).look(),
    mend: async (what) => (await vitals()).mend(what),
  };
}

/** What the demo says on how to speak is not asked by whoever only makes it. */
function createDemoStore(
  path: string,
  { now, env, own, usual }: { now: () => Date; env: NodeJS.ProcessEnv; own: string; usual: boolean },
): DemoStore {
  return {
    ...createLazyStore(path, now, env, () => {}),
    async isOwn() {
      const { realOrNamed } = await import('./stored.ts');
      return realOrNamed(path) === realOrNamed(own);
    },
    async remove() {
      const { removeDemo } = await import('./remove-demo.ts');
      await removeDemo(path, { usual });
    },
  };
}

/** A pager repaints too, so the journal is asked before one is opened. */
function createLazyTools(load: () => Promise<Tools>, settle: () => Promise<void>): Tools {
  const tools = once(load);
  return {
    edit: async (text, options) => (await tools()).edit(text, options),
    copy: async (text) => (await tools()).copy(text),
    canCopy: async () => (await tools()).canCopy(),
    async page(text) {
      await settle();
      await (await tools()).page(text);
    },
  };
}

function createLazyFiles(load: () => Promise<Files>): Files {
  const files = once(load);
  return {
    template: async (name) => (await files()).template(name),
    templates: async () => (await files()).templates(),
    read: async (path) => (await files()).read(path),
    bytes: async (path) => (await files()).bytes(path),
    notes: async (path) => (await files()).notes(path),
    write: async (path, text) => (await files()).write(path, text),
    folder: async (path, work) => (await files()).folder(path, work),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
