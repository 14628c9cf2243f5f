import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { callKept } from '../support/kept.ts';
import { type Desk, desk } from '../support/mentor.ts';

/** Ids are drawn by chance, and as short as they can be told apart; folders are new. What is said apart from that. */
const unnamed = ({ folder }: Desk, text: string) =>
  text
    .replaceAll(folder, 'FOLDER')
    .replace(/"?\b[2-9bcdfghjkmnp-tv-z]{4,8}\b"?/g, 'ID')
    .replace(/ {2,}|─+/g, ' ');

/** All that was written into a folder, by its path. */
const written = (home: Desk) =>
  readdirSync(home.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => unnamed(home, `${parentPath}/${name}`).replace(/checked-\w+$/, 'checked'))
    .toSorted();

const goals = 'destination: Lead\nskills: [Selling]\nobjectives: [{goal: Sell}]\n';

/** A life in a few calls: each is answered in a process of its own and in the one that is kept. */
const calls: readonly (readonly [args: readonly string[], input?: string, env?: Record<string, string>])[] = [
  [['--version']],
  [['--help']],
  [['gaols']],
  [[]],
  [['goals', '--answers', '-'], goals],
  [['goals', '--answers', '-'], 'destination: [1, {a: b}]'],
  [['goals', '--answers', 'nowhere.yaml']],
  [['people', 'add', 'Ada Lovelace', '--email', 'ada@example.org']],
  [['people', 'add', 'Zoë Ek', '--json']],
  [['people', '--json']],
  [['people', 'show', 'nobody']],
  [['prep', 'ada']],
  [['check', 'message', '-'], 'Dear Ada, can I pick your brain?'],
  [['actions', 'add', 'Write to Ada', '--by', '2026-11-20']],
  [['next', '--quiet']],
  [['next', '--json'], '', { MENTOR_NOW: '2026-12-24T09:00:00Z' }],
  [['history'], '', { MENTOR_NOW: '2026-12-24T09:00:00Z' }],
  [['undo']],
  [['export', '--to', 'notes']],
  [['people'], '', { FORCE_COLOR: '1' }],
  [['people'], '', { MENTOR_NOW: 'soon' }],
  [['people', '--file', 'other.json']],
];

it('answers like a process of its own, call for call', () => {
  const [kept, alone] = [desk(), desk()];
  const told = (home: Desk, run: Desk['run']) =>
    calls.map((call) => {
      const { code, stdout, stderr } = run(...call);
      return { args: call[0], code, stdout: unnamed(home, stdout), stderr: unnamed(home, stderr) };
    });
  expect(told(kept, kept.run)).toEqual(told(alone, alone.start));
  expect(written(kept)).toEqual(written(alone));
  expect(unnamed(kept, kept.read('notes/people/ada-lovelace.md'))).toBe(
    unnamed(alone, alone.read('notes/people/ada-lovelace.md')),
  );
});

it('refuses a broken journal as well, and goes on afterwards', () => {
  const [kept, alone] = [desk(), desk()];
  for (const { file } of [kept, alone]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '{"version": 1, "people": [}');
  }
  const [one, other] = [kept.run(['people']), alone.start(['people'])];
  expect(one.code).toBe(1);
  expect(unnamed(kept, one.stderr)).toBe(unnamed(alone, other.stderr));
  expect(desk().run(['people']).code).toBe(0);
});

it('says so when the program ended in the middle of a call, and begins anew', () => {
  const { folder, run } = desk();
  expect(() => callKept({ args: ['people'], input: '', env: {}, cwd: `${folder}/nowhere` })).toThrow(
    /^mentor people ended the program[\s\S]*ENOENT/,
  );
  expect(run(['--version'])).toMatchObject({ code: 0, stderr: '' });
});
