import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ask, Context, Store } from '../context.ts';
import { createAsk } from './ask/index.ts';
import { createClock } from './clock.ts';
import { createFiles } from './files.ts';
import { mint } from './mint.ts';
import { createOut } from './out.ts';
import { journalPath } from './paths.ts';
import { createScreen } from './screen.ts';
import { createTools } from './tools.ts';

/** What was said on the command line about the world. */
export type Settings = { readonly file?: string; readonly plain?: boolean; readonly input?: boolean };

/** The real terminal, disk and clock. Nothing is opened before it is used. */
export function createContext({ env, stdin, stdout, stderr }: NodeJS.Process, settings: Settings): Context {
  const path = journalPath({ file: settings.file, env });
  const now = createClock(env);
  const store = createLazyStore(path, now);
  const chosen = { plain: settings.plain === true, noInput: settings.input === false };
  const screen = createScreen({
    stdin,
    stderr,
    env,
    get plain() {
      return chosen.plain;
    },
    noInput: chosen.noInput,
  });
  const out = createOut({ stdout, stderr, env, screen });
  const editor = async () => (await store.read()).settings.editor;
  const tools = createTools({ stdout, stderr, env, editor, print: out.print, screen });
  const ask = createAsk({ input: stdin, output: stderr, env, screen, edit: tools.edit });
  const shipped = fileURLToPath(new URL('../templates', import.meta.url));

  return {
    store,
    ask: plainWhenSet(ask, async () => {
      chosen.plain ||= (await store.read()).settings.plain === true;
    }),
    out,
    files: createFiles({ templates: [join(dirname(path), 'templates'), shipped], stdin }),
    tools,
    screen,
    now,
    mint,
  };
}

/** The journal says whether to ask plainly, so it is read before the first question. */
function plainWhenSet(ask: Ask, settle: () => Promise<void>): Ask {
  let settled: Promise<void> | null = null;
  return async (question, asked) => {
    settled ??= settle();
    await settled;
    return ask(question, asked);
  };
}

/** `--version` and `--help` open no journal, and load nothing that could. */
function createLazyStore(path: string, now: () => Date): Store {
  let opened: Promise<Store> | null = null;
  const store = () => {
    opened ??= import('./store.ts').then(({ createStore }) => createStore(path, { mint, now }));
    return opened;
  };
  return {
    path,
    read: async () => (await store()).read(),
    change: async (edit, deed) => (await store()).change(edit, deed),
    history: async () => (await store()).history(),
    undo: async (id) => (await store()).undo(id),
  };
}
