import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { demoPath, journalPath } from '../../src/machine/paths.ts';

const home = '/home/ada';
const where = (env: Record<string, string>, file?: string, platform: NodeJS.Platform = 'linux') =>
  journalPath({ file, env, platform, home });

test('--file, else $MENTOR_FILE, else the data folder', () => {
  expect(where({ MENTOR_FILE: '/b.json', XDG_DATA_HOME: '/c' }, '/a.json')).toBe('/a.json');
  expect(where({ MENTOR_FILE: '/b.json', XDG_DATA_HOME: '/c' })).toBe('/b.json');
  expect(where({ MENTOR_FILE: '', XDG_DATA_HOME: '/c' })).toBe('/c/mentor/mentor.json');
});

test('the data folder of each platform', () => {
  expect(where({})).toBe('/home/ada/.local/share/mentor/mentor.json');
  expect(where({ XDG_DATA_HOME: 'relative' })).toBe('/home/ada/.local/share/mentor/mentor.json');
  expect(where({ XDG_DATA_HOME: '/c' }, undefined, 'darwin')).toBe(
    '/home/ada/Library/Application Support/mentor/mentor.json',
  );
  expect(where({ LOCALAPPDATA: '/local' }, undefined, 'win32')).toBe('/local/mentor/Data/mentor.json');
});

test('a tilde that the shell left alone is the home, and an empty name is refused', () => {
  expect(where({}, '~/notes/m.json')).toBe('/home/ada/notes/m.json');
  expect(where({}, 'notes/~m.json')).toBe('notes/~m.json');
  expect(() => where({}, '')).toThrow(UsageError);
});

test('the demo has a folder of its own, whatever journal is used, unless a place is named', () => {
  const demo = (env: Record<string, string>, file?: string) =>
    demoPath({ file, env, platform: 'linux', home });
  expect(demo({ MENTOR_FILE: '/b.json' })).toBe('/home/ada/.local/share/mentor/demo/demo.json');
  expect(demo({ XDG_DATA_HOME: '/c' })).toBe('/c/mentor/demo/demo.json');
  expect(demo({}, '~/demo.json')).toBe('/home/ada/demo.json');
  expect(() => demo({}, '')).toThrow(UsageError);
});
