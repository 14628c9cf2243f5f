import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { UserError } from '../../src/errors.ts';
import { createStore } from '../../src/machine/store.ts';
import { action, adding, at, draft, drafting, minter, temporaryFolder } from '../support/journals.ts';

const house = (name = 'mentor.json', options = {}) => {
  const folder = temporaryFolder();
  const path = join(folder, name);
  const open = () => createStore(path, { mint: minter(), now: () => new Date(at), ...options });
  return { folder, path, open, store: open(), text: () => fs.readFileSync(path, 'utf8') };
};
const modeOf = (path: string) => fs.statSync(path).mode & 0o777;
const statesIn = (path: string) => fs.readdirSync(`${path}.earlier`).sort();

test('where there is no file yet the journal is empty, and reading makes none', async () => {
  const { store, folder } = house('deep/mentor.json');
  expect(await store.read()).toEqual(emptyJournal);
  expect(await store.history()).toEqual([]);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a new file is for its owner alone, and so is its folder', async () => {
  const { store, folder, path, text } = house('deep/er/mentor.json');
  await store.change(drafting(draft('22222222', 'goals')));
  expect([modeOf(path), modeOf(join(folder, 'deep')), modeOf(join(folder, 'deep/er'))]).toEqual([
    0o600, 0o700, 0o700,
  ]);
  expect(text()).toBe(serialise(await store.read()));
  expect(text()).toMatch(/^\{\n {2}"version": 1,\n.*\n\}\n$/s);
  await store.change(adding(action('33333333', 'Write')), 'Added an action');
  expect(modeOf(`${path}.earlier`)).toBe(0o700);
});

test('the mode of a file that is there stays', async () => {
  const { store, path } = house();
  fs.writeFileSync(path, serialise(emptyJournal));
  fs.chmodSync(path, 0o640);
  await store.change(adding(action('33333333', 'Write')), 'Added an action');
  expect(modeOf(path)).toBe(0o640);
});

test.runIf(process.getuid?.() === 0)(
  'root leaves the file, its states and its lock to their owner',
  async () => {
    const { store, path, folder } = house();
    fs.writeFileSync(path, serialise(emptyJournal));
    fs.chownSync(path, 12345, 23456);
    await store.change(adding(action('33333333', 'Write')), 'Added an action');
    await store.change(drafting(draft('22222222', 'goals')));
    const owned = [
      path,
      `${path}.earlier`,
      join(`${path}.earlier`, statesIn(path)[0]!),
      join(folder, '.mentor.json.lock'),
    ];
    for (const file of owned)
      expect([file, fs.statSync(file).uid, fs.statSync(file).gid]).toEqual([file, 12345, 23456]);
  },
);

test('keys that the contract does not know stay, behind those it knows', async () => {
  const { store, path, text } = house();
  const { version, ...rest } = emptyJournal;
  fs.writeFileSync(path, JSON.stringify({ zeta: [1], ...rest, alpha: { a: null }, version }));
  await store.change(adding({ ...action('33333333', 'Write'), colour: 'red' } as never), 'Added an action');
  expect(Object.keys(JSON.parse(text()))).toEqual([...Object.keys(emptyJournal), 'zeta', 'alpha']);
  expect(JSON.parse(text())).toMatchObject({ zeta: [1], alpha: { a: null }, actions: [{ colour: 'red' }] });
});

test('a byte order mark is no damage', async () => {
  const { store, path, text } = house();
  fs.writeFileSync(path, `\uFEFF${serialise(emptyJournal)}`);
  expect(await store.read()).toEqual(emptyJournal);
  await store.change(drafting(draft('22222222', 'goals')));
  expect(text().startsWith('{')).toBe(true);
});

test('a change resolves with what was written, and a deed enters the history', async () => {
  const { store } = house();
  const told = (journal: Journal) => `Added ${journal.actions.length} action`;
  const after = await store.change(adding(action('33333333', 'Write')), told);
  expect(await store.read()).toEqual(after);
  expect(after.history).toEqual([{ id: expect.any(String), at, deed: 'Added 1 action', undoes: null }]);
  expect(await store.history()).toEqual([{ ...after.history[0], undone: null, kept: true }]);
});

test('an id that a deed has already is not given to another', async () => {
  const ids = ['22222222', '22222222', '33333333'];
  const { store } = house('mentor.json', { mint: () => ids.shift()! });
  await store.change(adding(action('44444444', 'One')), 'One');
  await store.change(adding(action('55555555', 'Two')), 'Two');
  expect((await store.read()).history.map(({ id }) => id)).toEqual(['22222222', '33333333']);
});

test('without a deed only drafts may change, and nothing is written when nothing does', async () => {
  const { store, path } = house();
  await store.change((journal) => ({ ...journal, drafts: [...journal.drafts] }));
  expect(fs.existsSync(path)).toBe(false);
  const change = store.change(adding(action('33333333', 'Write')));
  await expect(change).rejects.toThrow('changed actions');
  await expect(change).rejects.not.toBeInstanceOf(UserError);
  expect(fs.existsSync(path)).toBe(false);

  await store.change(drafting(draft('22222222', 'goals')));
  const { ino } = fs.statSync(path);
  await store.change(drafting(draft('22222222', 'goals')));
  expect(fs.statSync(path).ino).toBe(ino);
  expect(fs.existsSync(`${path}.earlier`)).toBe(false);
});

test('a change that the schema refuses, or that drops history, is a bug and is not written', async () => {
  const { store, text } = house();
  await store.change(adding(action('33333333', 'Write')), 'Added an action');
  const before = text();
  const bad = store.change(adding(action('not an id', 'Write')), 'Broke it');
  await expect(bad).rejects.toThrow('actions, number 2 (Write): "id" is not an id');
  await expect(bad).rejects.not.toBeInstanceOf(UserError);
  await expect(store.change((journal) => ({ ...journal, history: [] }), 'Forgot')).rejects.toThrow('history');
  expect(text()).toBe(before);
});

test('an edit that throws leaves no lock and no file behind', async () => {
  const { store, folder } = house();
  const oops = () => {
    throw new Error('oops');
  };
  await expect(store.change(oops, 'Tried')).rejects.toThrow('oops');
  expect(fs.readdirSync(folder)).toEqual(['.mentor.json.lock']);
  await store.change(adding(action('33333333', 'Write')), 'Added an action');
  expect((await store.read()).actions).toHaveLength(1);
});

test('a symbolic link stays a link, and two names of one file are one journal', async () => {
  const { store, folder, path } = house();
  const real = join(folder, 'notes', 'real.json');
  fs.mkdirSync(join(folder, 'notes'));
  fs.writeFileSync(real, serialise(emptyJournal));
  fs.symlinkSync('notes/real.json', path);
  await store.change(adding(action('33333333', 'Write')), 'Added an action');
  expect(fs.readlinkSync(path)).toBe('notes/real.json');
  expect(JSON.parse(fs.readFileSync(real, 'utf8')).actions).toHaveLength(1);
  expect(statesIn(real)).toHaveLength(1);
  expect(fs.readdirSync(folder).sort()).toEqual(['mentor.json', 'notes']);
});

test('a dangling link gets the file it points at, with its folder', async () => {
  const { store, folder, path } = house();
  fs.symlinkSync('one', join(folder, 'folder'));
  fs.symlinkSync('folder/two/real.json', path);
  expect(await store.read()).toEqual(emptyJournal);
  await store.change(adding(action('33333333', 'Write')), 'Added an action');
  expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
  expect(JSON.parse(fs.readFileSync(join(folder, 'one/two/real.json'), 'utf8')).actions).toHaveLength(1);
});

test('what somebody else wrote meanwhile is what the next change works on', async () => {
  const { store, path } = house();
  await store.change(adding(action('33333333', 'Mine')), 'Mine');
  const theirs = { ...emptyJournal, actions: [action('44444444', 'Theirs')] };
  fs.writeFileSync(`${path}.new`, serialise(theirs));
  fs.renameSync(`${path}.new`, path);
  const after = await store.change(adding(action('55555555', 'Mine again')), 'Mine again');
  expect(after.actions.map(({ what }) => what)).toEqual(['Theirs', 'Mine again']);
});

test('an editor that saves between reading and writing is not overwritten', async () => {
  const { store, path } = house();
  await store.change(adding(action('33333333', 'Mine')), 'Mine');
  let saves = 0;
  const after = await store.change((journal) => {
    // The first time the edit runs, somebody saves the file in their editor.
    if (saves++ === 0)
      fs.writeFileSync(path, serialise({ ...journal, actions: [action('44444444', 'Edited')] }));
    return adding(action('55555555', 'Later'))(journal);
  }, 'Later');
  expect(after.actions.map(({ what }) => what)).toEqual(['Edited', 'Later']);
  expect(saves).toBe(2);
  expect(statesIn(path)).toHaveLength(2);
});

test('a file that appears while the first one is made is not overwritten', async () => {
  const { store, path } = house();
  const edit = (journal: Journal) => {
    if (!fs.existsSync(path))
      fs.writeFileSync(path, serialise({ ...journal, actions: [action('44444444', 'Theirs')] }));
    return adding(action('55555555', 'Mine'))(journal);
  };
  const after = await store.change(edit, 'Mine');
  expect(after.actions.map(({ what }) => what)).toEqual(['Theirs', 'Mine']);
});

test('a file that never holds still is given up on, with a word about it', async () => {
  const { store, path } = house();
  await store.change(adding(action('33333333', 'Mine')), 'Mine');
  let saves = 0;
  const change = store.change((journal) => {
    fs.writeFileSync(path, `${serialise(journal)}${' '.repeat(++saves)}`);
    return adding(action('55555555', 'Later'))(journal);
  }, 'Later');
  await expect(change).rejects.toThrow('keeps writing');
});

test('an earlier state is the same file, not a copy, and never the file in use', async () => {
  const { store, path } = house();
  await store.change(adding(action('33333333', 'One')), 'One');
  const { ino } = fs.statSync(path);
  await store.change(adding(action('44444444', 'Two')), 'Two');
  const states = statesIn(path).map((name) => fs.statSync(join(`${path}.earlier`, name)).ino);
  expect(states[1]).toBe(ino);
  expect(states).not.toContain(fs.statSync(path).ino);
});

test('where links fail a copy is kept, and everything else goes on', async () => {
  const link = () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM', syscall: 'link' });
  };
  const { store, path, text } = house('mentor.json', { link });
  await store.change(adding(action('33333333', 'One')), 'One');
  const before = text();
  await store.change(adding(action('44444444', 'Two')), 'Two');
  expect(fs.readFileSync(join(`${path}.earlier`, statesIn(path)[1]!), 'utf8')).toBe(before);
  await store.undo();
  expect((await store.read()).actions).toHaveLength(1);
});

test('100 earlier states are kept, the newest, each named by its deed', async () => {
  const { store, path } = house();
  for (let index = 0; index < 103; index++) await store.change((journal) => journal, `Deed ${index}`);
  const past = await store.history();
  expect(statesIn(path)).toHaveLength(100);
  expect(
    past
      .filter(({ kept }) => kept)
      .map(({ deed }) => deed)
      .at(-1),
  ).toBe('Deed 3');
  expect(statesIn(path)).toEqual(
    past
      .slice(0, 100)
      .toReversed()
      .map(({ id }, index) => `${String(index + 4).padStart(6, '0')}-${id}.json`),
  );
});

test('what a killed writer left is swept by the next change, and nothing else is', async () => {
  const { store, path, folder, open, text } = house();
  await store.change(adding(action('33333333', 'One')), 'One');
  const orphan = join(`${path}.earlier`, '000002-99999999.json');
  fs.linkSync(path, orphan);
  const copied = join(`${path}.earlier`, '000003-88888888.json');
  fs.copyFileSync(path, copied);
  const stranger = join(`${path}.earlier`, '000004-77777777.json');
  fs.writeFileSync(stranger, `${text()} `);
  const temporary = [
    '.mentor.json.4242.0123456789ab.tmp',
    'mentor.json.earlier/.000002-x.json.4242.0123456789ab.tmp',
  ];
  const others = ['.other.json.4242.0123456789ab.tmp', '.mentor.json.swp', '.mentor.json.old.tmp'];
  for (const name of [...temporary, ...others]) fs.writeFileSync(join(folder, name), 'half');

  await open().change(drafting(draft('22222222', 'goals')));
  for (const name of temporary) expect([name, fs.existsSync(join(folder, name))]).toEqual([name, false]);
  for (const name of others) expect([name, fs.existsSync(join(folder, name))]).toEqual([name, true]);
  expect([orphan, copied, stranger].map((file) => fs.existsSync(file))).toEqual([false, false, true]);
});

test('what a writer left that was killed at its very first deed is swept as well', async () => {
  const { store, path } = house();
  const temporary = join(`${path}.earlier`, '.000001-x.json.4242.0123456789ab.tmp');
  fs.mkdirSync(`${path}.earlier`);
  fs.writeFileSync(temporary, 'half');
  await store.change(drafting(draft('22222222', 'goals')));
  expect(fs.readdirSync(`${path}.earlier`)).toEqual([]);
});

test('an older version is read as the new one, and written only after a copy is kept', async () => {
  const steps = { 0: ({ doings, ...old }: { readonly doings?: unknown }) => ({ ...old, actions: doings }) };
  const { store, path, text } = house('mentor.json', { steps });
  const { actions, ...rest } = emptyJournal;
  const old = `${JSON.stringify({ ...rest, version: 0, doings: [action('33333333', 'Old')], mine: 1 })}\n`;
  fs.writeFileSync(path, old);
  expect((await store.read()).actions).toHaveLength(1);
  await store.change((journal) => ({ ...journal, drafts: [] }));
  expect(text()).toBe(old);

  await store.change(drafting(draft('22222222', 'goals')));
  expect(JSON.parse(text())).toMatchObject({ version: 1, mine: 1, actions: [{ what: 'Old' }] });
  expect(statesIn(path)).toEqual(['000001-version-0.json']);
  expect(fs.readFileSync(join(`${path}.earlier`, '000001-version-0.json'), 'utf8')).toBe(old);
  for (let index = 0; index < 101; index++) await store.change((journal) => journal, `Deed ${index}`);
  expect(statesIn(path)).toHaveLength(101);
  expect(statesIn(path)).toContain('000001-version-0.json');
});

test('changes of one program that run at the same time are all there', async () => {
  const { store } = house();
  const ids = Array.from({ length: 12 }, minter(7));
  await Promise.all(ids.map((id) => store.change(adding(action(id, id)), id)));
  expect((await store.read()).actions.map(({ id }) => id).sort()).toEqual([...ids].sort());
});
