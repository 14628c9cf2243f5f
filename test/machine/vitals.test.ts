import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { createBackups } from '../../src/machine/backups.ts';
import { syncedBy } from '../../src/machine/disk.ts';
import { loadLock, lockFileOf } from '../../src/machine/lock.ts';
import { createStore } from '../../src/machine/store.ts';
import { createVitals } from '../../src/machine/vitals.ts';
import { action, adding, at, minter, temporaryFolder } from '../support/journals.ts';
import { randomJournal } from '../support/randomjournal.ts';

/** A journal two deeds old, and somebody who looks after it. */
async function patient(env: NodeJS.ProcessEnv = {}) {
  const folder = join(temporaryFolder(), 'data');
  const path = join(folder, 'mentor.json');
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  for (const [id, what] of [
    ['22222222', 'One'],
    ['33333333', 'Two'],
  ])
    await store.change(adding(action(id!, what!)), what);
  const backups = createBackups({ path, cache: join(folder, '..', 'cache') });
  const screen = { width: 72, interactive: true, plain: false };
  const more = { env: { PATH: process.env['PATH'], ...env }, stdout: { isTTY: true }, screen, backups };
  const vitals = createVitals({ path, own: folder, read: store.read, ...more });
  const everything = () =>
    fs
      .readdirSync(dirname(folder), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const { mode, mtimeMs, size } = fs.lstatSync(join(dirname(folder), name));
        return [name, mode, mtimeMs, size];
      });
  return { folder, path, store, backups, vitals, everything };
}

test('looks at all of it and touches nothing', async () => {
  const { folder, path, vitals, everything } = await patient({ EDITOR: 'sh -c', LANG: 'C.UTF-8' });
  const before = everything();
  const facts = await vitals.look();
  expect(facts).toMatchObject({
    journal: { path, target: null, state: 'sound', trouble: null, size: fs.statSync(path).size },
    ...{ open: [], orphans: [], lock: 'free' },
    states: { count: 2, opened: 2, broken: [], newest: expect.stringContaining('000002-') },
    backups: { folder: join(folder, 'backups'), count: 0, broken: [], newest: null },
    disk: { free: expect.any(Number), synced: null },
    terminal: { columns: 72, colour: true, utf8: true, editor: { program: 'sh', missing: false } },
  });
  expect(facts.journal.journal?.actions).toHaveLength(2);
  expect(everything()).toEqual(before);
});

test('tells apart why a journal cannot be opened', async () => {
  const { path, store, vitals } = await patient();
  const text = serialise(await store.read());
  const stateWith = async (content: string | null) => {
    if (content === null) fs.rmSync(path);
    else fs.writeFileSync(path, content);
    const { journal, trouble, state } = (await vitals.look()).journal;
    return [state, journal, trouble];
  };
  expect(await stateWith(text.slice(0, 400))).toEqual([
    'damaged',
    null,
    expect.stringMatching(/line \d+, column/),
  ]);
  expect(await stateWith(text.replace('"version": 1', '"version": 2'))).toEqual([
    'newer',
    null,
    expect.stringContaining('A newer mentor'),
  ]);
  expect(await stateWith(null)).toEqual(['gone', null, expect.stringContaining('is gone')]);
  fs.rmSync(`${path}.earlier`, { recursive: true });
  expect((await vitals.look()).journal.state).toBe('none');
  fs.mkdirSync(path);
  expect((await vitals.look()).journal.state).toBe('closed');
  fs.rmdirSync(path);
  fs.symlinkSync('mentor.json', path);
  expect((await vitals.look()).journal).toMatchObject({
    state: 'closed',
    trouble: expect.stringContaining('leads back to itself'),
  });
});

test('looks also where it may see nothing at all', async () => {
  const { path, vitals, everything } = await patient();
  fs.rmSync(`${path}.earlier`, { recursive: true });
  fs.writeFileSync(`${path}.earlier`, 'a file where a folder should be');
  fs.writeFileSync(join(dirname(path), 'backups'), 'and another');
  const before = everything();
  const { states, backups } = await vitals.look();
  expect([states.trouble, backups.trouble]).toEqual([
    expect.stringContaining('mentor.json.earlier'),
    expect.stringContaining('backups'),
  ]);
  expect([await vitals.mend('orphans'), everything()]).toEqual([null, before]);
});

test('finds the newest earlier state and the newest backup that are any good', async () => {
  const { path, store, backups, vitals } = await patient();
  const states = fs.readdirSync(`${path}.earlier`).sort();
  const newest = join(`${path}.earlier`, states[1]!);
  fs.rmSync(newest);
  fs.writeFileSync(newest, '{');
  const backup = {
    made: '2026-11-20T09:00:00.000Z',
    program: '0.1.0',
    journal: await store.read(),
    templates: {},
  };
  const good = await backups.write(backup, { day: '2026-11-20', passphrase: null });
  const bad = await backups.write({ ...backup, made: at }, { day: '2026-11-21', passphrase: null });
  fs.writeFileSync(bad.file, fs.readFileSync(bad.file, 'utf8').replace('Two', 'Too'));
  const facts = await vitals.look();
  expect(facts.states).toMatchObject({
    count: 2,
    broken: [newest],
    newest: join(`${path}.earlier`, states[0]!),
  });
  expect(facts.backups).toMatchObject({ count: 2, broken: [bad.file], newest: { file: good.file } });
});

test('knows where a backup went whose disk is gone', async () => {
  const { folder, store, backups, vitals } = await patient();
  const backup = { made: at, program: '0.1.0', journal: await store.read(), templates: {} };
  const to = join(folder, '..', 'stick');
  const { file } = await backups.write(backup, { day: '2026-11-21', to, passphrase: null });
  expect((await vitals.look()).backups).toMatchObject({ count: 1, away: null, newest: { file } });
  fs.rmSync(to, { recursive: true });
  expect((await vitals.look()).backups).toMatchObject({ count: 0, away: file, newest: null });
});

test('finds what others can look into, and closes it without opening anything to its owner', async () => {
  const { folder, path, backups, vitals } = await patient();
  const { file } = await backups.write(
    { made: at, program: '0.1.0', journal: randomJournal(1), templates: {} },
    { day: '2026-11-21', passphrase: null },
  );
  fs.writeFileSync(join(folder, 'backups', 'notes.txt'), 'mine', { mode: 0o644 });
  fs.chmodSync(path, 0o440);
  fs.chmodSync(folder, 0o755);
  fs.chmodSync(file, 0o604);
  const found = await vitals.look();
  expect(found.open.map((one) => [one.path, one.mode])).toEqual([
    [folder, 0o755],
    [path, 0o440],
    [file, 0o604],
  ]);
  expect(await vitals.mend('modes')).toContain('3 files and folders');
  const mode = (of: string) => fs.statSync(of).mode & 0o777;
  expect([mode(path), mode(folder), mode(file)]).toEqual([0o400, 0o700, 0o600]);
  expect(mode(join(folder, 'backups', 'notes.txt'))).toBe(0o644);
  expect([(await vitals.look()).open, await vitals.mend('modes')]).toEqual([[], null]);
});

test("a folder that is somebody's own is their affair", async () => {
  const { folder, path, store, backups } = await patient();
  const screen = { width: 80, interactive: true, plain: false };
  const vitals = createVitals({
    path,
    own: '/elsewhere',
    env: {},
    stdout: {},
    screen,
    read: store.read,
    backups,
  });
  fs.chmodSync(folder, 0o755);
  expect((await vitals.look()).open).toEqual([]);
});

test('takes away what programs that died left half written, and nothing else', async () => {
  const { folder, vitals } = await patient();
  const dead = spawnSync('true').pid;
  const names = [dead, process.pid].map((pid) => `.mentor.json.${pid}.0123456789ab.tmp`);
  for (const name of [...names, '.mine.tmp']) fs.writeFileSync(join(folder, name), 'half');
  expect((await vitals.look()).orphans).toEqual([join(folder, names[0]!)]);
  expect(await vitals.mend('orphans')).toContain('1 file');
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual(
    ['.mine.tmp', names[1]].sort(),
  );
  expect(await vitals.mend('orphans')).toBeNull();
});

test('says when somebody holds the lock, and leaves it with them', async () => {
  const { path, vitals } = await patient();
  // A lock is of the open file, so that another one of this very process holds it as well as any program does.
  const fd = fs.openSync(lockFileOf(path), 'r+');
  expect((await loadLock())(fd)).toBe(true);
  expect((await vitals.look()).lock).toBe('held');
  expect((await vitals.look()).lock).toBe('held');
  fs.closeSync(fd);
  expect((await vitals.look()).lock).toBe('free');
});

test('follows a link to where the journal really is', async () => {
  const { folder, path, vitals, store } = await patient();
  const target = join(folder, '..', 'Dropbox', 'journal.json');
  fs.mkdirSync(dirname(target), { mode: 0o755 });
  fs.renameSync(path, target);
  fs.renameSync(`${path}.earlier`, `${target}.earlier`);
  fs.symlinkSync(target, path);
  fs.chmodSync(target, 0o644);
  const facts = await vitals.look();
  expect(facts).toMatchObject({
    journal: { path, target, state: 'sound' },
    ...{ states: { count: 2 }, disk: { synced: 'Dropbox' }, open: [{ path: target }] },
  });
  await vitals.mend('modes');
  expect(fs.statSync(target).mode & 0o777).toBe(0o600);
  expect(await store.read()).toEqual({ ...emptyJournal, ...(facts.journal.journal ?? {}) });
});

test('an editor that was named and is not there, and none at all', async () => {
  const named = await patient({ EDITOR: 'no-such-editor' });
  expect((await named.vitals.look()).terminal.editor).toEqual({ program: 'no-such-editor', missing: true });
  const none = await patient({ PATH: '/nowhere' });
  expect((await none.vitals.look()).terminal).toMatchObject({ editor: null, clipboard: false });
});

test.each([
  ['/home/ada/Dropbox/notes', 'Dropbox'],
  ['/home/ada/Dropbox (Work)/notes', 'Dropbox'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs', 'iCloud'],
  ['C:\\Users\\ada\\OneDrive - Northwind\\x', 'OneDrive'],
  ['/home/ada/Nextcloud', 'Nextcloud'],
  ['/home/ada/synced/box', null],
  ['/home/ada/.local/share/mentor', null],
])('%s is copied by %s', (folder, by) => expect(syncedBy(folder)).toBe(by));
