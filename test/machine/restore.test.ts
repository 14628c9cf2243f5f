import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { UserError } from '../../src/errors.ts';
import { putBack } from '../../src/machine/putting-back.ts';
import { createStore } from '../../src/machine/store.ts';
import { action, adding, at, draft, drafting, minter, temporaryFolder } from '../support/journals.ts';
import { randomJournal } from '../support/randomjournal.ts';

const house = (seed = 1, now = at) => {
  const folder = temporaryFolder();
  const path = join(folder, 'mentor.json');
  const store = createStore(path, { mint: minter(seed), now: () => new Date(now) });
  const names = () =>
    fs
      .readdirSync(folder)
      .filter((name) => !name.endsWith('.lock'))
      .sort();
  return { folder, path, store, names, text: () => fs.readFileSync(path, 'utf8') };
};
const page = (journal: Journal) => serialise({ ...journal, history: [] });
const deed = 'Restored the backup';

test('in an empty place it is the very journal, byte for byte', async () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const { path, store, text, names } = house();
    const journal = randomJournal(seed);
    expect(await store.restore(journal, deed)).toEqual({ deed: null, aside: null });
    expect(text()).toBe(serialise(journal));
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
    expect(names()).toEqual(['mentor.json']);
  }
});

test('over another journal it is a deed: what was there comes back with undo, drafts and all, and forth again', async () => {
  for (let seed = 0; seed < 10; seed += 1) {
    // The clock stands after everything that the random journals hold.
    const { store } = house(seed + 3, '2040-01-01T10:00:00.000Z');
    const [mine, theirs] = [randomJournal(seed), randomJournal(seed + 100)];
    await store.restore({ ...mine, history: [] }, deed);
    await store.change(
      (now) => ({ ...now, actions: [...now.actions, action('22222222', 'Write')] }),
      'Added',
    );
    const before = await store.read();

    const restored = await store.restore(theirs, deed);
    expect(restored).toMatchObject({ aside: null, deed: { deed, undoes: null } });
    const after = await store.read();
    expect(page(after)).toBe(page(theirs));
    expect(after.history.slice(-2)).toEqual([...before.history, restored.deed]);

    const undone = await store.undo();
    expect(page(await store.read())).toBe(page(before));
    expect(undone.undoes).toBe(restored.deed!.id);
    await store.undo(undone.id);
    expect(page(await store.read())).toBe(page(theirs));
  }
});

test('an undo after a restore gives back a worksheet that was half done, and keeps one begun since', async () => {
  const { store } = house();
  await store.change(adding(action('22222222', 'Write')), 'Added');
  await store.change(drafting(draft('33333333', 'goals', 'three answers')));
  const older = { ...draft('33333333', 'goals', 'one answer'), at: '2026-10-01T10:00:00.000Z' };
  const other = { ...draft('44444444', 'value'), at: '2026-10-01T10:00:00.000Z' };
  await store.restore({ ...emptyJournal, drafts: [older, other] }, deed);
  const since = draft('55555555', 'audit', 'begun since');
  await store.change((now) => ({ ...now, drafts: [...now.drafts, since] }));
  await store.undo();
  expect((await store.read()).drafts).toEqual([draft('33333333', 'goals', 'three answers'), since]);
});

test('the deed before a restore can be taken back, once the restore was', async () => {
  const { store } = house();
  await store.change(adding(action('22222222', 'One')), 'One');
  await store.change(adding(action('33333333', 'Two')), 'Two');
  await store.restore(randomJournal(7), deed);
  for (const left of [['One', 'Two'], ['One'], []]) {
    await store.undo();
    expect((await store.read()).actions.map(({ what }) => what)).toEqual(left);
  }
});

test('what could not be opened is kept beside, just as it was, and never another one written over', async () => {
  const { path, store, text, names } = house();
  const journal = randomJournal(2);
  for (const [content, aside] of [
    ['{"version": 1', 'mentor.json.damaged'],
    ['', 'mentor.json.damaged-2'],
  ]) {
    fs.writeFileSync(path, content!);
    await expect(store.read()).rejects.toThrow(UserError);
    expect(await store.restore(journal, deed)).toEqual({ deed: null, aside: join(path, '..', aside!) });
    expect(fs.readFileSync(join(path, '..', aside!), 'utf8')).toBe(content);
    expect(text()).toBe(serialise(journal));
  }
  expect(names()).toEqual(['mentor.json', 'mentor.json.damaged', 'mentor.json.damaged-2']);
});

test('an undo after that which finds no state says where it is, and how many earlier states there are', async () => {
  const { path, store } = house();
  const other = house(5);
  await other.store.change(adding(action('22222222', 'One')), 'One');
  fs.writeFileSync(path, 'broken');
  const { aside } = await store.restore(await other.store.read(), deed);
  const refused = await store.undo().catch((error: unknown) => error as UserError);
  expect(refused).toMatchObject({ message: expect.stringContaining('no longer kept') });
  expect((refused as UserError).hint).toMatch(/^No earlier state of it is\./);
  expect((refused as UserError).hint).toContain(aside);
});

test('a journal that is gone comes back, and its earlier states stay', async () => {
  const { path, store, text } = house();
  await store.change(adding(action('22222222', 'One')), 'One');
  await store.change(adding(action('33333333', 'Two')), 'Two');
  const journal = await store.read();
  fs.rmSync(path);
  expect(await store.restore(journal, deed)).toEqual({ deed: null, aside: null });
  expect(text()).toBe(serialise(journal));
  await store.undo();
  expect((await store.read()).actions.map(({ what }) => what)).toEqual(['One']);
});

test('a journal of a newer mentor is not replaced', async () => {
  const { path, store, text, names } = house();
  const newer = serialise(emptyJournal).replace('"version": 1', '"version": 2');
  fs.writeFileSync(path, newer);
  await expect(store.restore(randomJournal(1), deed)).rejects.toThrow('A newer mentor wrote it');
  expect(text()).toBe(newer);
  expect(names()).toEqual(['mentor.json']);
});

test('follows a link, and a link that leads to nothing yet', async () => {
  const { folder, path, store, text } = house();
  const target = join(folder, 'elsewhere', 'journal.json');
  fs.symlinkSync(target, path);
  const journal = randomJournal(3);
  await store.restore(journal, deed);
  expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(target, 'utf8')).toBe(serialise(journal));
  fs.writeFileSync(target, 'broken');
  expect(await store.restore(journal, deed)).toEqual({ deed: null, aside: `${target}.damaged` });
  expect(text()).toBe(serialise(journal));
});

test('where a disk knows no second names, copies do', async () => {
  const { folder, path } = house();
  const link = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  const store = createStore(path, { mint: minter(), now: () => new Date(at), link });
  const journal = randomJournal(3);
  await store.restore(journal, deed);
  fs.writeFileSync(path, 'broken', { mode: 0o640 });
  const { aside } = await store.restore(journal, deed);
  expect([aside, fs.readFileSync(aside!, 'utf8')]).toEqual([join(folder, 'mentor.json.damaged'), 'broken']);
  expect(serialise(await store.read())).toBe(serialise(journal));
});

test('a disk that fails once the journal has its place loses nothing of what was there', async () => {
  const { path, text, names } = house();
  fs.writeFileSync(path, 'broken');
  const sync = () => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
  };
  const journal = randomJournal(3);
  await expect(putBack(path, journal, { named: path, link: fs.linkSync, sync })).rejects.toThrow('EIO');
  expect(text()).toBe(serialise(journal));
  expect(names()).toEqual(['mentor.json', 'mentor.json.damaged']);
  expect(fs.readFileSync(`${path}.damaged`, 'utf8')).toBe('broken');
});
