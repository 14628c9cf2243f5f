import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms of each floor, the lowest first. A room may open doors to lower floors and to itself. */
const floors: readonly (readonly string[])[] = [
  ['domain', 'errors.ts'],
  ['worksheets'],
  ['doors'],
  ['context.ts'],
  ['engine', 'critique', 'documents', 'contacts', 'machine'],
  ['commands'],
  ['program.ts'],
  ['main.ts'],
];

/** Rooms on one floor that may visit each other all the same: the ground floor is one room with its errors. */
const together = ['domain', 'errors.ts'];

/** Each library, and the file, folder or few files that know its name. */
const guests: Readonly<Record<string, string | readonly string[]>> = {
  commander: 'program.ts',
  '@inquirer': 'machine/ask/',
  chalk: 'machine/out.ts',
  lowdb: 'machine/store.ts',
  'fs-native-extensions': 'machine/lock.ts',
  'fast-string-width': 'machine/text.ts',
  'age-encryption': 'machine/age.ts',
  zod: ['domain/schema.ts', 'machine/compiled.ts'],
  'date-fns': 'domain/dates.ts',
  '@date-fns': 'domain/dates.ts',
  'chrono-node': 'domain/when.ts',
  liquidjs: ['documents/render.ts', 'documents/direct/'],
  yaml: ['engine/yaml.ts', 'documents/yaml.ts', 'contacts/frontmatter.ts'],
  papaparse: 'contacts/records.ts',
  uuid: ['documents/tasks/taskwarrior.ts', 'documents/calendar/revisions.ts'],
  'ical.js': ['documents/calendar/calendar.ts', 'contacts/property.ts'],
  micromark: 'documents/webpage.ts',
  'micromark-extension-gfm': 'documents/webpage.ts',
};

type Import = { readonly file: string; readonly target: string };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(/(?:^|[;}\s])(?:from|import)\s*\(?\s*'([^'\n]+)'/g),
  ].map(([, target]) => ({ file, target: target! })),
);

const roomOf = (file: string): string => file.split('/')[0]!;
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
const libraryOf = (target: string): string => target.split('/')[0]!;

/** Imports that go up, or to a neighbour. */
export function strayDoors(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ target }) => target.startsWith('.') && !target.endsWith('package.json'))
    .map(({ file, target }) => ({
      file,
      from: roomOf(file),
      to: roomOf(normalize(join(dirname(file), target))),
    }))
    .filter(({ from, to }) => from !== to && floorOf(to) >= floorOf(from))
    .filter(({ from, to }) => !(together.includes(from) && together.includes(to)))
    .map(({ file, to }) => `${file} opens ${to}`);
}

/** Commands and everything above them reach the machine only through the context's doors. */
export function openedMachine(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ file, target }) => roomOf(file) !== 'machine' && /(^|\/)machine\//.test(target))
    .map(({ file }) => `${file} opens machine`);
}

/** Libraries met outside their room. */
export function strayGuests(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
    .filter(({ file, target }) => {
      const homes = [guests[libraryOf(target)] ?? []].flat();
      return !homes.some((home) => file === home || (home.endsWith('/') && file.startsWith(home)));
    })
    .map(({ file, target }) => `${file} knows ${target}`);
}

/** Node's own modules outside machine/. */
export function strayNode(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ target }) => target.startsWith('node:') && target !== 'node:path')
    .filter(({ file }) => roomOf(file) !== 'machine')
    .map(({ file, target }) => `${file} touches ${target}`);
}

it('has a floor for every room', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => floorOf(room) === -1)).toEqual([]);
});

it('law 1: imports go down only, and neighbours do not visit each other', () => {
  expect(strayDoors(imports)).toEqual([]);
  expect(openedMachine(imports)).toEqual([]);
});

it('law 2: one library, one room', () => expect(strayGuests(imports)).toEqual([]));

it('keeps no room for a library that never comes', () => {
  const met = new Set(imports.map(({ target }) => libraryOf(target)));
  expect(Object.keys(guests).filter((library) => !met.has(library))).toEqual([]);
});

it('law 3: only the machine touches the machine', () => expect(strayNode(imports)).toEqual([]));

it('notices when a law is broken', () => {
  expect(strayDoors([{ file: 'domain/goals.ts', target: '../commands/goals.ts' }])).toHaveLength(1);
  expect(strayDoors([{ file: 'engine/fill.ts', target: '../documents/goals.ts' }])).toHaveLength(1);
  expect(openedMachine([{ file: 'commands/goals.ts', target: '../machine/store.ts' }])).toHaveLength(1);
  expect(strayGuests([{ file: 'commands/goals.ts', target: 'chalk' }])).toHaveLength(1);
  expect(strayGuests([{ file: 'commands/goals.ts', target: 'left-pad' }])).toHaveLength(1);
  expect(strayGuests([{ file: 'machine/check.ts', target: 'zod/mini' }])).toHaveLength(1);
  expect(strayGuests([{ file: 'machine/compiled.ts', target: 'zod/mini' }])).toEqual([]);
  expect(strayNode([{ file: 'domain/goals.ts', target: 'node:fs' }])).toHaveLength(1);
});

it('has no room without a noun', () => {
  const vague = /(^|\/)(utils?|helpers?|common|shared|lib|misc|services?|managers?)(\.ts|\/|$)/;
  expect(files.filter((file) => vague.test(file))).toEqual([]);
});

it('exits nowhere but at the front door', () => {
  expect(files.filter((file) => /process\.exit\b/.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});
