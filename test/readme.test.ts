import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Journal } from '../src/domain/journal.ts';
import { journalPath } from '../src/machine/paths.ts';
import { main } from '../src/main.ts';
import { house } from './support/house.ts';
import { leila } from './support/leila.ts';
import {
  agreement,
  candidate,
  exchange,
  idOf,
  journalOf,
  meeting,
  message,
  objective,
} from './support/people.ts';

const readme = readFileSync('README.md', 'utf8');

/** What the README's table says a command prints: its keys, and theirs, down to what it leaves open as null. */
function documented(command: string): unknown {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${command}`));
  // A shape is YAML in which a key alone has no value.
  return parse(/\| `([[{].*?)`/.exec(row ?? '')![1]!);
}

/** A value with as much of it as the shape speaks of; every key of an object counts, and one thing stands for a list. */
function shapeOf(value: unknown, shape: unknown): unknown {
  if (Array.isArray(shape)) return [shapeOf((value as readonly unknown[])[0], shape[0])];
  if (typeof shape !== 'object' || shape === null) return null;
  const inner = shape as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, it]) => [key, shapeOf(it, inner[key])]),
  );
}

const journal: Journal = {
  ...leila(),
  candidates: [candidate('c2222222', idOf('p7'), { path: 4 })],
  agreements: [agreement('g9222222', idOf('p7'))],
  exchanges: [exchange('x2222222', idOf('p7'))],
  messages: [message('m2222222', idOf('p7'))],
  history: [{ id: 'h2222222', at: '2026-11-21T09:00:00Z', deed: 'Wrote down Ada', undoes: null }],
};

it.each<[string, ...string[]]>([
  ['people --json'],
  ['next --json'],
  ['audit --json'],
  ['shortlist compare --json'],
  ['history --json'],
  ['guide --json'],
  ['outreach list [PERSON] --json', 'outreach', 'list', '--json'],
  ['give list [PERSON] --json', 'give', 'list', '--json'],
  ['give ideas PERSON --json', 'give', 'ideas', 'sofia', '--json'],
  ['progress [OBJECTIVE] --json', 'progress', '--json'],
  ['progress PERSON --json', 'progress', 'sofia', '--json'],
  ['backup --json'],
  ['doctor --json'],
  ['check ... --json', 'check', 'goal', 'goal.txt', '--json'],
])('README: %s has the keys the table says', async (command, ...args) => {
  const home = house({ journal, files: { 'goal.txt': 'Get better at pricing' } });
  expect(await main(args.length > 0 ? args : command.split(' '), () => home)).toBe(0);
  const shape = documented(command);
  expect(shapeOf(JSON.parse(home.printed), shape)).toEqual(shape);
});

it.each([
  ['review NAME --json', 'review', 'ada', '--json'],
  ['review all --json', 'review', 'all', '--json'],
])('README: %s has the keys the table says', async (command, ...args) => {
  const ada = idOf('p1');
  const home = house({
    journal: {
      ...journalOf({ name: 'Ada Lovelace' }),
      agreements: [agreement(idOf('g1'), ada, { starts: '2026-05-20' })],
      meetings: [meeting(idOf('m1'), ada)],
      objectives: [objective(idOf('d1'), 'Run five interviews')],
    },
  });
  expect(await main(args, () => home)).toBe(0);
  const shape = documented(command);
  expect(shapeOf(JSON.parse(home.printed), shape)).toEqual(shape);
});

it('README: the journal is where the program looks for it on Windows', () => {
  const path = journalPath({ env: { LOCALAPPDATA: '%LOCALAPPDATA%' }, platform: 'win32', home: '' });
  expect(readme).toContain(`Windows: \`${dirname(path).replaceAll('/', '\\')}\``);
});
