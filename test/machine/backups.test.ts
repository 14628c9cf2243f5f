import { spawnSync } from 'node:child_process';
import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Backup } from '../../src/domain/backups.ts';
import { backupText } from '../../src/domain/backups.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { UsageError, UserError } from '../../src/errors.ts';
import { createBackups } from '../../src/machine/backups.ts';
import { digest } from '../../src/machine/copies.ts';
import { createStore } from '../../src/machine/store.ts';
import { action, adding, at, minter, temporaryFolder } from '../support/journals.ts';
import { randomJournal } from '../support/randomjournal.ts';

const made = '2026-11-21T09:00:00.000Z';
const day = '2026-11-21';
const backupOf = (journal: Journal, templates: Backup['templates'] = {}): Backup => ({
  ...{ made, program: '0.1.0', journal, templates },
});
const nobody = async (): Promise<string> => {
  throw new Error('Nobody expected to be asked for a passphrase.');
};

/** A journal in a folder of its own, and its backups; a guess at a passphrase costs nothing here. */
function house(more: Partial<Parameters<typeof createBackups>[0]> = {}) {
  const folder = temporaryFolder();
  const path = join(folder, 'mentor.json');
  fs.writeFileSync(path, serialise(emptyJournal), { mode: 0o600 });
  const backups = createBackups({ path, cache: join(folder, 'cache'), work: 2, ...more });
  const names = (inside = 'backups') => fs.readdirSync(join(folder, inside)).sort();
  return { folder, path, backups, names, plain: { day, passphrase: null } };
}

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'It worked.',
    (error: unknown) => {
      if (error instanceof UserError) return `${error.message} ${error.hint}`;
      throw error;
    },
  );

test('every journal comes back as it was, plain and encrypted, for its owner alone', async () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const { folder, backups, names } = house();
    const backup = backupOf(randomJournal(seed), { 'prep.md': '{{ person }}', 'messages/cold.md': 'x' });
    const passphrase = seed % 2 === 0 ? null : 'pass phrase with ü';
    const { file, size } = await backups.write(backup, { day, passphrase });
    expect(names()).toEqual([`mentor-2026-11-21.json${passphrase === null ? '' : '.age'}`]);
    const { mode, size: real } = fs.statSync(file);
    expect([mode & 0o777, fs.statSync(join(folder, 'backups')).mode & 0o777, size]).toEqual([
      0o600,
      0o700,
      real,
    ]);
    const opened = await backups.open(file, passphrase === null ? nobody : async () => passphrase);
    expect(serialise(opened.journal)).toBe(serialise(backup.journal));
    expect(opened).toMatchObject({
      ...{ kind: 'backup', made, untouched: true, from: null, encrypted: passphrase !== null },
      templates: backup.templates,
    });
    if (passphrase !== null) expect(fs.readFileSync(file, 'latin1')).not.toContain('mentor-backup');
  }
});

test('writes over nothing: the next of a day has a number, a file that is there is refused', async () => {
  const { folder, backups, names, plain } = house();
  for (let count = 0; count < 3; count += 1) await backups.write(backupOf(randomJournal(count)), plain);
  expect(names()).toEqual(['mentor-2026-11-21-2.json', 'mentor-2026-11-21-3.json', 'mentor-2026-11-21.json']);
  const to = join(folder, 'mine.json');
  fs.writeFileSync(to, 'mine');
  expect(await said(backups.write(backupOf(randomJournal(1)), { ...plain, to }))).toContain(
    'writes over nothing',
  );
  expect(fs.readFileSync(to, 'utf8')).toBe('mine');
  expect(names('.')).toEqual(['backups', 'cache', 'mentor.json', 'mine.json']);
});

test('two at once are two', async () => {
  const { backups, names, plain } = house();
  await Promise.all(
    Array.from({ length: 5 }, (_, seed) => backups.write(backupOf(randomJournal(seed)), plain)),
  );
  expect(names()).toHaveLength(5);
});

test('goes where it is told: to a folder that is made for it, or under a name', async () => {
  const { folder, backups, names, plain } = house();
  const backup = backupOf(randomJournal(1));
  await backups.write(backup, { ...plain, to: join(folder, 'stick', 'deep') });
  expect(names('stick/deep')).toEqual(['mentor-2026-11-21.json']);
  await backups.write(backup, { ...plain, to: join(folder, 'stick', 'one.json') });
  expect(names('stick')).toEqual(['deep', 'one.json']);
  fs.mkdirSync(join(folder, 'v1.0'));
  await backups.write(backup, { ...plain, to: join(folder, 'v1.0') });
  expect(names('v1.0')).toEqual(['mentor-2026-11-21.json']);
  const keep = backups.write(backup, { ...plain, to: join(folder, 'two.json'), keep: 2 });
  await expect(keep).rejects.toThrow(UsageError);
  expect(await said(backups.write(backup, { ...plain, to: '' }))).toContain('--to needs');
  expect(await said(backups.write(backup, { ...plain, to: join(folder, 'mentor.json', 'x') }))).toContain(
    'is a file',
  );
  // What went elsewhere is found again, for as long as the note of it is kept.
  expect((await backups.list()).map(({ file }) => file)).toEqual([
    join(folder, 'v1.0', 'mentor-2026-11-21.json'),
  ]);
});

test('a disk that knows no second names takes it all the same, and writes over nothing', async () => {
  const link = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  const { backups, names, plain } = house({ link });
  for (let count = 0; count < 2; count += 1) await backups.write(backupOf(randomJournal(count)), plain);
  expect(names()).toEqual(['mentor-2026-11-21-2.json', 'mentor-2026-11-21.json']);
});

test('a disk that does not give back what was written to it is found out, and keeps nothing', async () => {
  const read = (path: string) => {
    const bytes = fs.readFileSync(path);
    bytes[200]! ^= 1;
    return bytes;
  };
  const { backups, names, plain } = house({ read });
  expect(await said(backups.write(backupOf(randomJournal(1)), plain))).toContain('gave back something else');
  expect(names()).toEqual([]);
});

test('what JSON can hold and nobody thinks of is no reason to refuse', async () => {
  const { backups, plain } = house();
  const odd = { ...emptyJournal, mine: [-0, '\ud800', { ['__proto__']: 1, 7: 'x' }] } as Journal;
  const { file } = await backups.write(backupOf(odd, { 'prep.md': '\ud800' }), plain);
  expect(serialise((await backups.open(file, nobody)).journal)).toBe(serialise(odd));
});

test('keeps as many as wanted, and lets go only of what it made itself', async () => {
  const { folder, backups, names } = house();
  const into = join(folder, 'backups');
  fs.mkdirSync(into);
  const strange = [
    'mentor-2020-01-01.json',
    'work-2026-01-01.json',
    'mentor-2020-01-02.json.bak',
    'notes.json',
  ];
  for (const name of strange) fs.writeFileSync(join(into, name), '{"not": "a backup"}');
  for (const [index, passphrase] of [null, 'secret', null, null].entries())
    await backups.write(backupOf(randomJournal(index)), { day: `2026-11-1${index}`, passphrase });
  const { removed } = await backups.write(backupOf(randomJournal(9)), { day, passphrase: null, keep: 2 });
  expect(removed.map((file) => file.slice(into.length + 1))).toEqual([
    'mentor-2026-11-12.json',
    'mentor-2026-11-11.json.age',
    'mentor-2026-11-10.json',
  ]);
  expect(names()).toEqual([...strange, 'mentor-2026-11-13.json', 'mentor-2026-11-21.json'].sort());
});

test('lets go of nothing that another machine made, or that it does not remember', async () => {
  const [one, other] = [house(), house()];
  const to = join(one.folder, 'stick');
  const backup = backupOf(randomJournal(1));
  for (const each of [one, other, one, other, one]) await each.backups.write(backup, { ...each.plain, to });
  const { removed } = await one.backups.write(backup, { ...one.plain, to, keep: 2 });
  expect(removed.map((file) => file.slice(to.length + 1))).toEqual([
    'mentor-2026-11-21-3.json',
    'mentor-2026-11-21.json',
  ]);
  fs.rmSync(join(other.folder, 'cache'), { recursive: true });
  expect((await other.backups.write(backup, { ...other.plain, to, keep: 1 })).removed).toEqual([]);
  expect(one.names('stick')).toHaveLength(5);
});

test('what was made last stays: also after a clock that was wrong, and in place of one that is damaged', async () => {
  const { backups, names, folder } = house();
  const backup = backupOf(randomJournal(1));
  for (const wrong of ['2031-01-01', '2026-11-20', '2026-11-19'])
    await backups.write(backup, { day: wrong, passphrase: null });
  fs.writeFileSync(join(folder, 'backups', 'mentor-2026-11-20.json'), '{"mentor-backup": 1');
  const { removed } = await backups.write(backup, { day: '2026-11-18', passphrase: null, keep: 2 });
  expect(removed.map((file) => basename(file))).toEqual(['mentor-2031-01-01.json']);
  expect(names()).toEqual(['18', '19', '20'].map((of) => `mentor-2026-11-${of}.json`));
});

test('lets go of nothing that has taken the place of what it made', async () => {
  const [one, other] = [house(), house()];
  const to = join(one.folder, 'stick');
  const { file } = await one.backups.write(backupOf(randomJournal(1)), { ...one.plain, to });
  // Another stick in the same place, with another machine's of the same day.
  fs.rmSync(file);
  await other.backups.write(backupOf(randomJournal(2)), { ...other.plain, to });
  const { removed } = await one.backups.write(backupOf(randomJournal(3)), { ...one.plain, to, keep: 1 });
  expect([removed, one.names('stick')]).toEqual([[], ['mentor-2026-11-21-2.json', 'mentor-2026-11-21.json']]);
});

test('an older one that will not go is no reason to think that there is no new one', async () => {
  const remove = (path: string) => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM', path });
  };
  const { backups, names, plain } = house({ remove });
  await backups.write(backupOf(randomJournal(1)), plain);
  const refused = await said(backups.write(backupOf(randomJournal(2)), { ...plain, keep: 1 }));
  expect(refused).toMatch(/^The backup is made.*mentor-2026-11-21\.json may not be removed/);
  expect(names()).toEqual(['mentor-2026-11-21-2.json', 'mentor-2026-11-21.json']);
});

test('sweeps away what a backup that was killed left, and leaves those still at work alone', async () => {
  const { folder, backups, names, plain } = house();
  const into = join(folder, 'backups');
  fs.mkdirSync(into);
  const dead = spawnSync('true').pid;
  const left = (pid: number, name = 'mentor-backup') => `.${name}.${pid}.0123456789ab.tmp`;
  for (const name of [left(dead), left(process.pid), left(dead, 'other')])
    fs.writeFileSync(join(into, name), 'half');
  await backups.write(backupOf(randomJournal(1)), plain);
  expect(names()).toEqual([left(process.pid), left(dead, 'other'), 'mentor-2026-11-21.json']);
});

test('a passphrase that is not the one, and a file that was cut or changed, are told apart', async () => {
  const { backups } = house();
  const { file } = await backups.write(backupOf(randomJournal(1)), { day, passphrase: 'right' });
  expect(await said(backups.open(file, async () => 'wrong'))).toContain('This passphrase does not open');
  const whole = fs.readFileSync(file);
  for (const bytes of [
    whole.subarray(0, -7),
    Buffer.from(whole).fill(0, whole.length - 9),
    whole.subarray(0, 60),
  ]) {
    fs.chmodSync(file, 0o600);
    fs.writeFileSync(file, bytes);
    expect(await said(backups.open(file, async () => 'right'))).toMatch(/is damaged: it is cut short/);
  }
});

/** Reads the age format by its specification, with nothing but Node: what any other reader of it would find. */
function readAge(bytes: Buffer, passphrase: string): string {
  const end = bytes.indexOf('\n--- ');
  const payload = bytes.subarray(bytes.indexOf('\n', end + 1) + 1);
  const [version, stanza = '', body = ''] = bytes.subarray(0, end).toString().split('\n');
  const [, , salt = '', work] = stanza.split(' ');
  expect([version, stanza.slice(0, 10)]).toEqual(['age-encryption.org/v1', '-> scrypt ']);
  const open = (key: Buffer, nonce: Buffer, sealed: Buffer) => {
    const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    cipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  };
  const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const wrapping = scryptSync(passphrase, salted, 32, { N: 2 ** Number(work), r: 8, p: 1 });
  const fileKey = open(wrapping, Buffer.alloc(12), Buffer.from(body, 'base64'));
  const key = Buffer.from(hkdfSync('sha256', fileKey, payload.subarray(0, 16), 'payload', 32));
  const sealed = payload.subarray(16);
  const size = 64 * 1024 + 16;
  const parts = Array.from({ length: Math.ceil(sealed.length / size) }, (_, index) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(index, 7);
    nonce[11] = (index + 1) * size >= sealed.length ? 1 : 0;
    return open(key, nonce, sealed.subarray(index * size, (index + 1) * size));
  });
  return Buffer.concat(parts).toString();
}

test('another reader of the age format finds the same text in it', async () => {
  const { backups } = house();
  const large = { ...emptyJournal, actions: [action('22222222', 'ü'.repeat(100_000))] };
  const { file } = await backups.write(backupOf(large), { day, passphrase: 'right' });
  expect(readAge(fs.readFileSync(file), 'right')).toBe(backupText(backupOf(large), digest));
});

test('a bit that flipped on the disk is noticed; a file that cannot be read as one is said where', async () => {
  const { folder, backups, plain } = house();
  const { file } = await backups.write(
    backupOf({ ...emptyJournal, actions: [action('22222222', 'Write')] }),
    plain,
  );
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace('Write', 'Wrote'));
  expect(await backups.open(file, nobody)).toMatchObject({ untouched: false });
  expect(await backups.list()).toMatchObject([{ trouble: 'It is not as it was written.' }]);
  fs.writeFileSync(file, text.slice(0, 200));
  expect(await said(backups.open(file, nobody))).toMatch(
    /cannot be used \(line \d+, column \d+\).*not valid JSON/,
  );
  expect(await backups.list()).toMatchObject([
    { people: null, trouble: expect.stringContaining('not valid JSON') },
  ]);
  fs.writeFileSync(file, text.replace('"who": "me"', '"who": "you"'));
  expect(await said(backups.open(file, nobody))).toMatch(
    /cannot be used\. actions, number 1 \(Write\): "who"/,
  );
  expect(await said(backups.open(join(folder, 'none.json'), nobody))).toContain('does not exist');
  expect(await said(backups.open(folder, nobody))).toContain('is a folder');
});

test('an older journal inside is brought to this version, a newer one is refused', async () => {
  const { folder, backups } = house({ steps: { 0: ({ folk, ...old }) => ({ ...old, people: folk }) } });
  const { people, version: _, ...rest } = randomJournal(4);
  const file = join(folder, 'old.json');
  const old = { ...rest, folk: people, version: 0 } as unknown as Journal;
  fs.writeFileSync(file, backupText(backupOf(old), digest));
  expect(await backups.open(file, nobody)).toMatchObject({ from: 0, journal: { version: 1, people } });
  fs.writeFileSync(file, backupText(backupOf({ ...old, version: 2 } as unknown as Journal), digest));
  expect(await said(backups.open(file, nobody))).toMatch(/A newer mentor wrote it.*Update mentor/);
});

test('lists the newest first, and earlier states by their side', async () => {
  const { path, backups } = house();
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  for (const what of ['One', 'Two'])
    await store.change(adding(action(minter(what.length + what.charCodeAt(0))(), what)), what);
  await backups.write(backupOf(await store.read()), { day, passphrase: null });
  await backups.write(
    { ...backupOf(await store.read()), made: '2026-11-20T09:00:00.000Z' },
    { day, passphrase: null },
  );
  expect((await backups.list()).map(({ made }) => made)).toEqual([made, '2026-11-20T09:00:00.000Z']);
  const states = await backups.states();
  expect(states.map(({ kind, trouble }) => [kind, trouble])).toEqual([
    ['state', null],
    ['state', null],
  ]);
  expect((await backups.open(states[0]!.file, nobody)).journal.actions.map(({ what }) => what)).toEqual([
    'One',
  ]);
  expect(await backups.stateCount()).toBe(2);
  await expect(backups.list(join(path, '..', 'nowhere'))).rejects.toThrow(UserError);
  const lost = join(path, '..', 'backups', 'mentor-2026-11-22.json');
  fs.symlinkSync('nowhere', lost);
  expect((await backups.list()).find(({ file }) => file === lost)?.trouble).toContain('does not exist');
  fs.rmSync(`${path}.earlier`, { recursive: true });
  fs.writeFileSync(`${path}.earlier`, '');
  await expect(backups.states()).rejects.toThrow(UserError);
  fs.rmSync(path);
  fs.symlinkSync('mentor.json', path);
  expect(await said(backups.open('none.json', nobody))).toContain('none.json does not exist');
});

test('opens what lies where such files lie by its name alone', async () => {
  const { folder, path, backups, plain } = house();
  const store = createStore(path, { mint: minter(), now: () => new Date(at) });
  await store.change(adding(action('33333333', 'One')), 'One');
  await backups.write(backupOf(randomJournal(1)), plain);
  await backups.write(backupOf(randomJournal(2)), { ...plain, to: join(folder, 'stick', 'two.json') });
  const [state] = fs.readdirSync(`${path}.earlier`);
  for (const [name, people] of [
    ['mentor-2026-11-21.json', randomJournal(1).people],
    ['two.json', randomJournal(2).people],
    [state!, []],
  ] as const)
    expect((await backups.open(name, nobody)).journal.people).toEqual(people);
  expect(await said(backups.open('three.json', nobody))).toContain('three.json does not exist');
});

test('a folder that may not be written is named, and nothing is left', async () => {
  const { folder, backups, plain } = house();
  const closed = join(folder, 'closed');
  fs.mkdirSync(closed);
  fs.writeFileSync(join(closed, 'file'), '');
  expect(
    await said(backups.write(backupOf(emptyJournal), { ...plain, to: join(closed, 'file', 'in') })),
  ).toContain(closed);
  if (process.getuid?.() === 0) return;
  fs.chmodSync(closed, 0o500);
  onTestFinished(() => fs.chmodSync(closed, 0o700));
  expect(await said(backups.write(backupOf(emptyJournal), { ...plain, to: closed }))).toContain(
    'no permission',
  );
});
