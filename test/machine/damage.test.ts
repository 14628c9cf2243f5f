import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { UserError } from '../../src/errors.ts';
import { createStore } from '../../src/machine/store.ts';
import { action, adding, at, draft, drafting, minter, person, temporaryFolder } from '../support/journals.ts';

const sound = serialise({
  ...emptyJournal,
  people: [
    person('22222222', 'Grace Hopper'),
    person('33333333', 'Alan Turing'),
    person('44444444', 'Ada Lovelace'),
  ],
});
const latin = Buffer.from(sound.replace('Grace', 'Gräce'), 'latin1');
const line = (part: string) => sound.slice(0, sound.indexOf(part)).split('\n').length;
const conflict = sound.replace('  "profile"', '<<<<<<< ours\n  "profile"');

/** What is in the file; what the message says of it. */
const damages: readonly [string, string | Buffer, string][] = [
  ['nothing', '', 'It is empty.'],
  ['blanks', ' \n\t\n', 'nothing but blanks'],
  ['NUL bytes', Buffer.alloc(4096), '(line 1, column 1). It is not valid JSON: there are NUL bytes here'],
  [
    'NUL bytes at the end',
    `${sound}${'\0'.repeat(50)}`,
    `(line ${sound.split('\n').length}, column 1). It is not valid JSON: there are NUL`,
  ],
  ['null', 'null', 'this file holds null'],
  ['0', '0', 'this file holds 0'],
  ['""', '""', 'this file holds ""'],
  ['[]', '[]\n', 'this file holds []'],
  ['false', 'false', 'this file holds false'],
  ['{}', '{}', 'There is no "version"'],
  ["another program's JSON", '{"name": "x", "dependencies": {}}', 'There is no "version"'],
  ['a version that is no number', '{"version": "one"}', 'should be a whole number'],
  ['a newer version', sound.replace('"version": 1', '"version": 2'), 'A newer mentor wrote it'],
  [
    'an older version that never was',
    sound.replace('"version": 1', '"version": 0'),
    'not one that mentor ever wrote',
  ],
  ['a truncated file', sound.slice(0, 700), 'the file ends here, before it is complete'],
  ['a missing last brace', sound.slice(0, -2), 'inside what opens at line 1, column 1'],
  [
    'two documents',
    sound + sound,
    `(line ${sound.split('\n').length}, column 1). It is not valid JSON: the journal is complete before this`,
  ],
  [
    'conflict marks',
    conflict,
    `(line ${line('  "profile"')}, column 1). It is not valid JSON: a merge left its conflict marks`,
  ],
  [
    'a missing comma',
    sound.replace('"version": 1,', '"version": 1'),
    '(line 3, column 3). It is not valid JSON: a comma or } should be here',
  ],
  ['a comma too many', sound.replace('"history": []', '"history": [],'), 'a comma stands before'],
  [
    'invalid UTF-8',
    latin,
    `(line ${line('Grace')}, column ${'      "name": "Gr'.length + 1}). There are bytes here that are not UTF-8`,
  ],
  ['UTF-16', Buffer.from(`\uFEFF${sound}`, 'utf16le'), 'It is in UTF-16'],
  ['a missing list', sound.replace('  "advice": [],\n', ''), '"advice" is missing'],
  [
    'a list that is none',
    sound.replace('"advice": []', '"advice": {}'),
    `(line ${line('"advice"')}, column 13). "advice" should be a list, and is an object in braces.`.slice(
      0,
      -1,
    ),
  ],
  [
    'a person without a name',
    sound.replace('"name": "Ada Lovelace"', '"name": 7'),
    `people, number 3 (ada-lovelace): "name" should be text, and is a number`,
  ],
  [
    'a day that is none',
    sound.replace('"lastContact": null', '"lastContact": "2026-13-01"'),
    'people, number 1 (Grace Hopper): "lastContact" is not a date: "2026-13-01"',
  ],
  [
    'a day that no calendar has',
    sound.replace('"lastContact": null', '"lastContact": "2026-02-30"'),
    '"lastContact" is not a date: "2026-02-30"',
  ],
  [
    'a level that is none',
    sound.replace('"level": null', '"level": "guru"'),
    '"level" should be "junior" or "peer" or "senior" or "executive", and is "guru"',
  ],
  [
    'a score too high',
    sound.replace('"closeness": null', '"closeness": 6'),
    '"closeness" should be 5 at most, and is 6',
  ],
  [
    'half a number',
    sound.replace('"closeness": null', '"closeness": 1.5'),
    '"closeness" should be a whole number, and is',
  ],
];

test.each(damages)('%s: said where and why, and never written over', async (_, content, said) => {
  const path = join(temporaryFolder(), 'mentor.json');
  fs.writeFileSync(path, content);
  const { ino } = fs.statSync(path);
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  const tries = [
    store.read(),
    store.change(adding(action('55555555', 'Write')), 'Added an action'),
    store.change(drafting(draft('55555555', 'goals'))),
    store.undo(),
    store.history(),
  ];
  for (const result of await Promise.allSettled(tries)) {
    const error = result.status === 'rejected' ? result.reason : null;
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(said);
    expect(error.message).toContain(path);
    expect(error.hint).toMatch(/mv |--file/);
  }
  expect(fs.readFileSync(path)).toEqual(Buffer.from(content));
  expect(fs.statSync(path).ino).toBe(ino);
});

test('a name that stands twice is neither read in half nor written over', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const twice = sound
    .replace('"people": [', '"people": [],\n  "people": [')
    .replace('"people": []', '"people": [{}]');
  fs.writeFileSync(path, twice);
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  for (const attempt of [
    () => store.read(),
    () => store.change(adding(action('55555555', 'Write')), 'Added an action'),
  ]) {
    await expect(attempt()).rejects.toThrow(UserError);
    await expect(attempt()).rejects.toThrow(
      `(line ${line('"people"') + 1}, column 13). The name "people" stands twice`,
    );
  }
  expect(fs.readFileSync(path, 'utf8')).toBe(twice);
});

test('a journal so large that its check is compiled is checked just the same', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const mint = minter(5);
  const people = Array.from({ length: 1500 }, (_, index) => person(mint(), `Person ${index}`));
  const large = serialise({ ...emptyJournal, people });
  expect(large.length).toBeGreaterThan(500_000);
  fs.writeFileSync(path, large);
  const store = createStore(path, { mint, now: () => new Date(at) });
  expect(await store.read()).toEqual({ ...emptyJournal, people });
  const before = large.slice(0, large.indexOf('"Person 1499"'));
  fs.writeFileSync(path, large.replace('"Person 1499"', 'true'));
  const place = `(line ${before.split('\n').length}, column 15)`;
  await expect(store.read()).rejects.toThrow(
    `${place}. people, number 1500 (person-1499): "name" should be text, and is true.`,
  );
});

test('another layout of the same journal is no damage', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  fs.writeFileSync(path, JSON.stringify(JSON.parse(sound), null, '\t').replaceAll('\n', '\r\n'));
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  await store.change(drafting(draft('55555555', 'goals')));
  expect((await store.read()).people).toHaveLength(3);
});

test('the way back that is offered is the newest state that can be opened, and works as it is typed', async () => {
  const folder = temporaryFolder();
  const path = join(folder, "it's mine.json");
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  for (const what of ['One', 'Two', 'Three', 'Four'])
    await store.change(adding(action(minter(what.length * 31 + what.charCodeAt(1))(), what)), what);
  const states = fs.readdirSync(`${path}.earlier`).sort();
  // The newest state is damaged as well: a state that cannot be opened is no way back.
  const newest = join(`${path}.earlier`, states.at(-1)!);
  fs.rmSync(newest);
  fs.writeFileSync(newest, '{"version": 1');
  fs.truncateSync(path, 300);

  const error = await store.read().then(
    () => null,
    (reason: UserError) => reason,
  );
  expect(error?.hint).toContain(states.at(-2));
  const typed = error!.hint!.split('\n').at(-1)!.trim();
  const { execSync } = await import('node:child_process');
  execSync(typed, { cwd: '/' });
  expect((await store.read()).actions.map(({ what }) => what)).toEqual(['One', 'Two']);
  expect(fs.statSync(`${path}.damaged`).size).toBe(300);
});

test('what was put aside before is not written over by the next way back', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  await store.change(adding(action('33333333', 'One')), 'One');
  await store.change(adding(action('44444444', 'Two')), 'Two');
  fs.writeFileSync(`${path}.damaged`, 'kept');
  fs.writeFileSync(path, '{');
  const way = await hintOf(store);
  expect(way).toContain(`cp -p ${path} ${path}.damaged-2 && cp -p `);
});

/** What is said of a journal that cannot be read. */
const hintOf = ({ read }: Pick<ReturnType<typeof createStore>, 'read'>): Promise<string> =>
  read().then(
    () => 'It was read.',
    (error: UserError) => `${error.message}\n${error.hint}`,
  );

test('a journal that is gone while its earlier states are there is no new one', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'my notes', 'mentor.json');
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  expect(await store.read()).toEqual(emptyJournal);
  for (const what of ['One', 'Two', 'Three'])
    await store.change(adding(action(minter(what.length * 31 + what.charCodeAt(1))(), what)), what);
  const states = fs.readdirSync(`${path}.earlier`).sort();
  fs.rmSync(path);

  for (const attempt of [
    () => store.read(),
    () => store.change(adding(action('55555555', 'Write')), 'Added an action'),
    () => store.change(drafting(draft('55555555', 'goals'))),
    () => store.undo(),
    () => store.history(),
  ]) {
    await expect(attempt()).rejects.toThrow(UserError);
    await expect(attempt()).rejects.toThrow('is gone');
  }
  expect(fs.existsSync(path)).toBe(false);
  expect(fs.readdirSync(`${path}.earlier`).sort()).toEqual(states);

  const said = (await hintOf(store)).split('\n');
  const typed = said.filter((one) => one.startsWith('    '));
  expect(typed.map((one) => one.trim().split(' ')[0])).toEqual(['less', 'cp', 'mv']);
  const { execSync } = await import('node:child_process');
  execSync(typed[1]!, { cwd: '/' });
  expect((await store.read()).actions.map(({ what }) => what)).toEqual(['One', 'Two']);

  fs.rmSync(path);
  execSync(typed[2]!, { cwd: '/' });
  expect(await store.read()).toEqual(emptyJournal);
  expect(fs.readdirSync(`${path}.earlier.old`).sort()).toEqual(states);
});

test('a journal that is gone after its first deed is missed as well, but not one that was never there', async () => {
  const path = join(temporaryFolder(), 'mentor.json');
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  await store.change(adding(action('33333333', 'One')), 'One');
  fs.rmSync(path);
  await expect(store.read()).rejects.toThrow('is gone');
  // As a writer leaves things that is killed before the very first deed is done.
  const beside = join(path, '..', '.mentor.json.4242.0123456789ab.tmp');
  fs.writeFileSync(beside, 'half');
  expect(await store.read()).toEqual(emptyJournal);
  await store.change(adding(action('44444444', 'Two')), 'Two');
  expect((await store.read()).actions.map(({ what }) => what)).toEqual(['Two']);
});

test('what is said of a journal behind a link names the real file and the folder beside it', async () => {
  const folder = temporaryFolder();
  const [path, real] = [join(folder, 'mentor.json'), join(folder, 'disk', 'real.json')];
  fs.mkdirSync(join(folder, 'disk'));
  fs.symlinkSync(real, path);
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  await store.change(adding(action('33333333', 'One')), 'One');
  await store.change(adding(action('44444444', 'Two')), 'Two');
  fs.writeFileSync(real, '{');
  expect(await hintOf(store)).toMatch(
    new RegExp(`${path} \\(a link to ${real}\\) cannot[^]*cp -p ${real}.earlier/000002-`),
  );
  fs.rmSync(real);
  expect(await hintOf(store)).toMatch(
    new RegExp(`${path} \\(a link to ${real}\\) is gone[^]*in ${real}.earlier\\.`),
  );
});

test('a folder, a pipe or a loop of links in place of the file is said to be one', async () => {
  const folder = temporaryFolder();
  const { execFileSync } = await import('node:child_process');
  const inside = (name: string) => join(folder, name);
  fs.mkdirSync(inside('folder'));
  execFileSync('mkfifo', [inside('pipe')]);
  fs.symlinkSync('loop', inside('loop'));
  fs.writeFileSync(inside('file'), '');
  const places = {
    folder: 'is a folder',
    pipe: 'not a plain file',
    loop: 'leads back to itself',
    'file/mentor.json': 'a file where a folder',
  };
  for (const [name, said] of Object.entries(places)) {
    const store = createStore(inside(name), { mint: minter(), now: () => new Date(at) });
    for (const result of [store.read(), store.change(drafting(draft('55555555', 'goals')))]) {
      await expect(result, name).rejects.toBeInstanceOf(UserError);
      await expect(result, name).rejects.toThrow(said);
    }
  }
  expect(fs.readdirSync(folder).sort()).toEqual(['file', 'folder', 'loop', 'pipe']);
  expect(fs.statSync(inside('folder')).isDirectory() && fs.statSync(inside('pipe')).isFIFO()).toBe(true);
});
