import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addDays } from '../../src/domain/dates.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { callKept } from '../support/kept.ts';
import { faultsIn } from '../support/notes.ts';
import { idOf, journalOf } from '../support/people.ts';
import { open } from '../support/terminal.ts';
import { brokenLinks, rich } from '../support/vault.ts';
import { year } from '../support/year.ts';

const bin = resolve('bin/mentor.js');
const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8', TZ: 'UTC', MENTOR_NOW: '2026-11-21T09:00:00Z' };

function place(journal: Journal) {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'j.json'), JSON.stringify(journal), { mode: 0o600 });
  const call = [bin, '--file', 'j.json', 'export'];
  /** With a line of shell before it, in a process of its own. */
  const run = (args: readonly string[], { shell = '', now = env.MENTOR_NOW } = {}) => {
    const world = { cwd: folder, env: { ...env, HOME: folder, MENTOR_NOW: now } };
    if (shell !== '') {
      const line = `${shell}; exec ${[process.execPath, ...call, ...args].join(' ')}`;
      return spawnSync('bash', ['-c', line], { ...world, encoding: 'utf8' });
    }
    const { code, ...said } = callKept({ args: [...call.slice(1), ...args], input: '', ...world });
    return { status: code, ...said };
  };
  return { folder, call, run, at: (...parts: string[]) => join(folder, ...parts) };
}

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

it('a simulated year becomes a vault: no broken link, clean Markdown, and again the same', () => {
  const { journal, days } = year();
  const now = `${addDays(days.at(-1)!.day, 1)}T09:00:00Z`;
  const { run, at } = place(journal);
  expect(run(['--to', 'md'], { now })).toMatchObject({ status: 0, stdout: '' });
  const notes = filesIn(at('md'));
  expect(notes.size).toBeGreaterThan(60);
  const texts = new Map([...notes].filter(([path]) => path.endsWith('.md')));
  expect(brokenLinks(texts)).toEqual([]);
  expect(faultsIn(texts)).toEqual([]);

  expect(run(['--to', 'md'], { now }).stderr).toContain('none of them changed');
  expect(filesIn(at('md'))).toEqual(notes);

  expect(run(['--to', 'web', '--format', 'html'], { now }).status).toBe(0);
  const pages = new Map([...filesIn(at('web'))].filter(([path]) => path.endsWith('.html')));
  expect(pages.size).toBeGreaterThan(texts.size);
  expect(brokenLinks(pages)).toEqual([]);
});

it.each([
  ['a file', (at: (name: string) => string) => writeFileSync(at('v'), 'x'), 'notes need a folder'],
  ['a link to itself', (at: (name: string) => string) => symlinkSync('v', at('v')), 'leads back to itself'],
])('a folder that is %s: one sentence, and nothing is written', (_, make, said) => {
  const { run, at, folder } = place(rich);
  make(at);
  const before = readdirSync(folder).sort();
  const { status, stderr } = run(['--to', 'v']);
  expect([status, stderr.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(said)]);
  expect(
    readdirSync(folder)
      .filter((name) => name !== '.cache')
      .sort(),
  ).toEqual(before);
});

it.runIf(process.platform === 'linux')('a folder in /proc is refused at once', () => {
  const { status, stderr } = place(rich).run(['--to', '/proc/x']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('No folder can be made at /proc/x.')]);
});

it('a limit on the size of files: the notes are what they were, and the message says what to do', () => {
  const { run, at } = place(rich);
  run(['--to', 'v']);
  const before = filesIn(at('v'));
  const longer: Journal = {
    ...rich,
    goals: rich.goals.map((one) => ({
      ...one,
      destination: 'x'.repeat(9000),
      navigation: 'y '.repeat(30_000),
    })),
  };
  writeFileSync(at('j.json'), JSON.stringify(longer));
  const { status, stderr } = run(['--to', 'v'], { shell: 'ulimit -f 16' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/larger than this system lets a file be/)]);
  expect(filesIn(at('v'))).toEqual(before);
});

const mountable = (() => {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'mentor-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
})();

it.runIf(mountable)('a full disk (needs root and tmpfs): the notes are what they were', () => {
  const { run, at } = place(rich);
  mkdirSync(at('v'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160k', 'tmpfs', at('v')]);
  onTestFinished(() => void execFileSync('umount', [at('v')]));
  expect(run(['goals', '--to', 'v']).status).toBe(0);
  const before = filesIn(at('v'));
  writeFileSync(at('v/ballast'), Buffer.alloc(120 * 1024));
  const { status, stderr } = run(['--to', 'v']);
  expect([status, stderr.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('the disk is full. Make some room'),
  ]);
  rmSync(at('v/ballast'));
  expect(filesIn(at('v'))).toEqual(before);
});

it('a terminal sees how far it is, and only what was done stays on it', async () => {
  const many = journalOf({ name: 'Ada' });
  const people = Array.from({ length: 6000 }, (_, i) => ({
    ...many.people[0]!,
    id: idOf(`d${i}`.replaceAll(/[0-9]/g, (digit) => 'bcdfghjkmn'[Number(digit)]!)),
    slug: `person-${i}`,
    name: `Person ${i}`,
  }));
  const { folder, call } = place({ ...many, people });
  const terminal = open(process.execPath, call, {
    cwd: folder,
    env: { MENTOR_NOW: env.MENTOR_NOW },
    patience: 60_000,
  });
  await terminal.see(/Writing notes {2}\[#*\.*\] [\d,]+ of 6,00\d/);
  expect(await terminal.exit).toBe(0);
  expect(terminal.scrollback()).toMatch(/^✓ 600\d notes in mentor-notes$/);
});
