import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { action, person } from '../support/journals.ts';
import { runAndKill, seeded } from '../support/kills.js';
import { type Desk, desk } from '../support/mentor.ts';

/** Eight of each in the ordinary run; `npm run torture` asks for more. */
const kills = Math.ceil(Number(process.env['MENTOR_KILLS'] ?? 16) / 2);
const bin = resolve('bin/mentor.js');

/** A journal of three hundred kilobytes, so that writing it takes a while. */
const large = (name: string): Journal => ({
  ...emptyJournal,
  people: [person('22222222', name)],
  actions: Array.from({ length: 30 }, (_, index) =>
    action(`333333${Math.floor(index / 10) + 2}${'23456789bc'[index % 10]}`, 'x'.repeat(10_000)),
  ),
});

function keeper(): Desk & { readonly data: string; readonly left: (folder: string) => readonly string[] } {
  const home = desk();
  const data = dirname(home.file);
  fs.mkdirSync(data, { recursive: true });
  fs.writeFileSync(home.file, serialise(large('Ada')), { mode: 0o600 });
  const left = (folder: string) =>
    (fs.existsSync(folder) ? fs.readdirSync(folder) : []).filter((name) => name.endsWith('.tmp'));
  return { ...home, data, left };
}

/** Starts the program and pulls the plug after so many milliseconds, if it is still at work then. */
async function kill({ file, folder }: Desk, args: readonly string[], delay: number): Promise<void> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    MENTOR_FILE: file,
    MENTOR_NOW: '2026-11-21T09:00:00Z',
  };
  await runAndKill(process.execPath, [bin, ...args], { lines: 0, delay, env });
}

/** How long the program takes when nobody stops it, in milliseconds. */
function length(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

it(`a backup that is killed, ${kills} times, is whole or is not there`, {
  timeout: 20_000 + kills * 4000,
}, async () => {
  const home = keeper();
  const { run, data, left } = home;
  const folder = join(data, 'backups');
  const whole = length(() => expect(run(['backup']).code).toBe(0));
  const random = seeded(7);
  for (let count = 0; count < kills; count += 1) await kill(home, ['backup'], whole * (0.3 + random()));
  const all = JSON.parse(run(['backup', 'list', '--json']).stdout) as {
    trouble: string | null;
    people: number;
  }[];
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ trouble, people }) => trouble !== null || people !== 1)).toEqual([]);
  expect(run(['backup']).code).toBe(0);
  expect(left(folder)).toEqual([]);
});

it(`a restore that is killed, ${kills} times, was done or was not begun`, {
  timeout: 20_000 + kills * 6000,
}, async () => {
  const home = keeper();
  const { run, file, folder, data, journal, left } = home;
  const texts = ['Ada', 'Bo'].map((name) => {
    fs.writeFileSync(join(folder, `${name}.json`), serialise(large(name)));
    return serialise(large(name));
  });
  const restore = (name: string) => ['backup', 'restore', join(folder, `${name}.json`), '--yes'];
  const whole = length(() => expect(run(restore('Bo')).code).toBe(0));
  const random = seeded(11);
  for (let count = 0; count < kills; count += 1) {
    // Half of the time over a journal that cannot be opened.
    if (count % 2 === 0) fs.writeFileSync(file, texts[0]!.slice(0, 5000));
    await kill(home, restore(count % 4 < 2 ? 'Ada' : 'Bo'), whole * (0.3 + random()));
    const now = fs.readFileSync(file, 'utf8');
    if (now !== texts[0]!.slice(0, 5000)) {
      expect(texts).toContain(serialise({ ...journal(), history: [] }));
      expect(run(['history']).code).toBe(0);
    } else expect(run(restore('Bo')).code).toBe(0);
  }
  expect(run(['people', 'add', 'Cy']).code).toBe(0);
  expect(run(['undo']).code).toBe(0);
  expect(left(data)).toEqual([]);
});

it('a limit on the size of files (ulimit -f): nothing is cut, the message names the space', () => {
  const { file, folder, data } = keeper();
  const before = fs.readFileSync(file, 'utf8');
  const quoted = [process.execPath, bin, 'backup'].map((word) => `'${word}'`).join(' ');
  const env = { PATH: process.env['PATH'], HOME: folder, MENTOR_FILE: file };
  const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 64; exec ${quoted}`], {
    encoding: 'utf8',
    env,
  });
  expect([status, stderr.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('larger than this system lets'),
  ]);
  expect(fs.readdirSync(join(data, 'backups'))).toEqual([]);
  expect(fs.readFileSync(file, 'utf8')).toBe(before);
});

const mountable = (() => {
  if (process.getuid?.() !== 0) return false;
  const folder = fs.mkdtempSync('/tmp/mentor-mount-');
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  fs.rmdirSync(folder);
  return status === 0;
})();

it.runIf(mountable).each([0, 64, 290])(
  'a stick with %i KiB left (needs root and tmpfs): no half of a backup, and older ones stay',
  (free) => {
    const { run, path } = keeper();
    const stick = path('stick');
    fs.mkdirSync(stick);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${free + 400}k`, 'tmpfs', stick], { stdio: 'ignore' });
    onTestFinished(() => void execFileSync('umount', [stick]));
    expect(run(['backup', '--to', stick]).code).toBe(0);
    const { bavail, bsize } = fs.statfsSync(stick);
    fs.writeFileSync(join(stick, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - free * 1024)));
    const before = fs.readdirSync(stick);
    const { code, stderr } = run(['backup', '--to', stick, '--keep', '1']);
    expect([code, stderr.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining('the disk is full')]);
    expect(fs.readdirSync(stick)).toEqual(before);
    expect(run(['backup', 'check', join(stick, 'mentor-2026-11-21.json')]).code).toBe(0);
  },
);
