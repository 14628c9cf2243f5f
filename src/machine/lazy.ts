// Doors that load what is behind them when somebody goes through: `--version` and `--help` open no journal, start no
// editor and read no file, so nothing that could is loaded for them.
import type { Tools, Vitals } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import type { Backups } from '../doors/backups.ts';
import type { Files } from '../doors/files.ts';
import type { DemoStore, Store } from '../doors/store.ts';
import { mint } from './mint.ts';
import { backupsFolderOf, cacheFolder } from './paths.ts';

/** `heard` is told of every journal that is read: its settings say how to speak. */
export function createLazyStore(
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

/** `work` is what a guess at a passphrase costs. */
export function createLazyBackups(path: string, env: NodeJS.ProcessEnv, work: number | undefined): Backups {
  const backups = once(async () => {
    const { createBackups } = await import('./backups.ts');
    return createBackups({ path, cache: cacheFolder({ env }), work });
  });
  return {
    folder: backupsFolderOf(path),
    passphrase: () => env['MENTOR_PASSPHRASE'] || null,
    write: async (backup, how) => (await backups()).write(backup, how),
    open: async (file, passphrase) => (await backups()).open(file, passphrase),
    list: async (folder) => (await backups()).list(folder),
    away: async () => (await backups()).away(),
    stateCount: async () => (await backups()).stateCount(),
    states: async () => (await backups()).states(),
  };
}

/** How the machine is, looked at when somebody asks. */
export function createLazyVitals(load: () => Promise<Vitals>): Vitals {
  const vitals = once(load);
  return {
    look: async () => (await vitals()).look(),
    mend: async (what) => (await vitals()).mend(what),
  };
}

/** A demo at a path, in its `usual` place or not; what it says on how to speak is not asked by whoever only makes it. */
export function createLazyDemo(
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
export function createLazyTools(load: () => Promise<Tools>, settle: () => Promise<void>): Tools {
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

/** Files beside the journal. */
export function createLazyFiles(load: () => Promise<Files>): Files {
  const files = once(load);
  return {
    template: async (name) => (await files()).template(name),
    templates: async () => (await files()).templates(),
    read: async (path) => (await files()).read(path),
    bytes: async (path) => (await files()).bytes(path),
    notes: async (path) => (await files()).notes(path),
    write: async (path, text, over) => (await files()).write(path, text, over),
    recall: async (name) => (await files()).recall(name),
    remember: async (name, text) => (await files()).remember(name, text),
    folder: async (path, work) => (await files()).folder(path, work),
  };
}

/** What is loaded is loaded for the first who asks, and kept for the others. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
