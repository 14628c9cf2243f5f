import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ask, Context, Globals } from '../context.ts';
import { createAsk } from './ask/index.ts';
import { createClock } from './clock.ts';
import {
  createLazyBackups,
  createLazyDemo,
  createLazyFiles,
  createLazyStore,
  createLazyTools,
  createLazyVitals,
  once,
} from './lazy.ts';
import { mint } from './mint.ts';
import { createOut } from './out.ts';
import { cacheFolder, demoPath, journalPath } from './paths.ts';
import { retellAsk, retellOut } from './retold.ts';
import { createScreen } from './screen.ts';

/** `work` is what a guess at the passphrase of a new backup costs; only tests say. */
export type Settings = Globals & { readonly work?: number };

/** The real terminal, disk and clock. Nothing is opened before it is used. */
export function createContext({ env, stdin, stdout, stderr }: NodeJS.Process, globals: Settings): Context {
  const path = journalPath({ file: globals.file, env });
  const now = createClock(env);
  let plain = globals.plain === true;
  const store = createLazyStore(path, now, env, ({ settings }) => {
    plain ||= settings.plain === true;
  });
  const screen = createScreen({
    stdin,
    stderr,
    env,
    get plain() {
      return plain;
    },
    noInput: globals.input === false,
  });
  const plainOut = createOut({ stdout, stderr, env, screen });
  const out = globals.retold ? retellOut(plainOut, globals.retold) : plainOut;
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
    return createTools({ stdout, stderr, env, editor, print: out.print, screen, retold: globals.retold });
  }, settle);
  const files = createLazyFiles(async () => {
    const { createFiles } = await import('./files.ts');
    const shipped = fileURLToPath(new URL('../templates', import.meta.url));
    return createFiles({
      templates: [join(resolve(dirname(path)), 'templates'), shipped],
      shippedOnly: globals.shipped === true,
      stdin,
      memory: { cache: cacheFolder({ env }), journal: path },
    });
  });
  const backups = createLazyBackups(path, env, globals.work);
  const ask = createAsk({ input: stdin, output: stderr, env, screen, edit: tools.edit });

  return {
    store,
    async peek({ file, lent }) {
      const { peekAt } = await import('./peek.ts');
      return peekAt(lent ? demoPath({ env }) : journalPath({ file: file ?? globals.file, env }));
    },
    demo: (file) =>
      createLazyDemo(demoPath({ file, env }), { now, env, own: path, usual: file === undefined }),
    ask: plainWhenSet(globals.retold ? retellAsk(ask, globals.retold) : ask, settle),
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
