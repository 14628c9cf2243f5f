import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { loadLock, lockFileOf } from '../../src/machine/lock.ts';
import { createStore } from '../../src/machine/store.ts';
import { at, draft, drafting, minter, temporaryFolder } from '../support/journals.ts';
import { runAndKill } from '../support/kills.js';
import { bundleStore } from '../support/store-bundle.js';

const writer = fileURLToPath(new URL('../support/writer.js', import.meta.url));
let bundle: Awaited<ReturnType<typeof bundleStore>>;
beforeAll(async () => {
  bundle = await bundleStore();
});
afterAll(() => bundle.dispose());

const write = (path: string, name: string, count: number, kind: string, options = {}) =>
  runAndKill(process.execPath, [writer, bundle.path, path, name, String(count), kind], options);
const read = (path: string): Journal => JSON.parse(fs.readFileSync(path, 'utf8'));
const everything = ({ actions, drafts }: Journal) =>
  [...actions.map(({ what }) => what), ...drafts.map(({ worksheet }) => worksheet)].sort();
const open = (path: string, patience?: number) =>
  createStore(path, {
    mint: minter(),
    now: () => new Date(at),
    ...(patience === undefined ? {} : { patience }),
  });

/** Processes that each change a file so many times, through two names of it. */
async function crowd(folder: string, processes: number, changes: number) {
  fs.symlinkSync('mentor.json', join(folder, 'other.json'));
  const names = Array.from({ length: processes }, (_, index) => `writer-${index}`);
  const ends = await Promise.all(
    names.map((name, index) =>
      write(join(folder, index % 2 ? 'mentor.json' : 'other.json'), name, changes, 'both'),
    ),
  );
  expect(ends.map(({ code, errors }) => [code, errors])).toEqual(names.map(() => [0, '']));
  return names.flatMap((name) => Array.from({ length: changes }, (_, index) => `${name} ${index}`)).sort();
}

test('20 processes change one file through two names of it, and all 500 changes are there', async () => {
  const folder = temporaryFolder();
  const all = await crowd(folder, 20, 25);
  expect(everything(read(join(folder, 'mentor.json')))).toEqual(all);
  expect(fs.readdirSync(folder).sort()).toEqual([
    '.mentor.json.lock',
    'mentor.json',
    'mentor.json.earlier',
    'other.json',
  ]);
  expect(fs.readdirSync(join(folder, 'mentor.json.earlier'))).toHaveLength(100);
}, 120_000);

test('nothing is lost while somebody deletes the lock file over and over', async () => {
  const folder = temporaryFolder();
  fs.writeFileSync(join(folder, 'mentor.json'), serialise(emptyJournal));
  let deleting = true;
  const saboteur = (async () => {
    while (deleting) {
      fs.rmSync(lockFileOf(join(folder, 'mentor.json')), { force: true });
      await new Promise((next) => setImmediate(next));
    }
  })();
  const all = await crowd(folder, 6, 20);
  deleting = false;
  await saboteur;
  expect(everything(read(join(folder, 'mentor.json')))).toEqual(all);
}, 120_000);

test('a killed writer stops nobody, and what it said was safe is there', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const safe: string[] = [];
  for (const lines of [0, 1, 4, 7, 12]) {
    const { said, signal } = await write(path, `until-${lines}`, 1_000_000, 'both', { lines });
    expect(signal).toBe('SIGKILL');
    safe.push(...said);
    // A lock that outlived its holder would make this fail at once.
    await open(path, 0).change(drafting(...(fs.existsSync(path) ? read(path).drafts : [])), 'Came next');
  }
  expect(everything(read(path))).toEqual(expect.arrayContaining(safe));
  expect(safe.length).toBeGreaterThanOrEqual(24);
  expect(fs.readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('whoever waits too long is told what to do, and nothing is written', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const holder = fs.openSync(lockFileOf(path), 'w+');
  const tryLock = await loadLock();
  expect(tryLock(holder)).toBe(true);
  const change = open(path, 20).change(drafting(draft('22222222', 'goals')));
  await expect(change).rejects.toMatchObject({ name: 'UserError', hint: expect.stringContaining('fg') });
  expect(fs.existsSync(path)).toBe(false);
  fs.closeSync(holder);
  await open(path, 0).change(drafting(draft('22222222', 'goals')));
});

test('where the lock cannot be loaded nothing is written, and one sentence says so', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'mentor.json');
  // From here the native library is not found, as on a platform it was not built for.
  fs.cpSync(dirname(bundle.path), join(folder, 'bundle'), { recursive: true });
  const store = join(folder, 'bundle', basename(bundle.path));
  const end = await runAndKill(process.execPath, [writer, store, path, 'one', '1', 'deeds']);
  expect(end.code).toBe(1);
  expect(end.errors).toMatch(/^UserError: The lock .* could not be loaded on .*, so nothing was written\.\n/);
  expect(fs.readdirSync(folder)).toEqual(['bundle']);
});

test('reading waits for no lock', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const holder = fs.openSync(lockFileOf(path), 'w+');
  (await loadLock())(holder);
  expect(await open(path, 0).read()).toEqual(emptyJournal);
  fs.closeSync(holder);
});

test('a lock is not inherited by programs that are started meanwhile', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const { spawn } = await import('node:child_process');
  const store = open(path, 0);
  let child: ReturnType<typeof spawn> | undefined;
  await store.change((journal) => {
    child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return drafting(draft('22222222', 'goals'))(journal);
  });
  await store.change(drafting(draft('22222222', 'goals', 'more')));
  child?.stdin?.end();
  expect((await store.read()).drafts[0]?.answers['answer']).toBe('more');
});
