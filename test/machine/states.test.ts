import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepState, listStates, statesFolderOf } from '../../src/machine/states.ts';
import { temporaryFolder } from '../support/journals.ts';

const tired = () => {
  throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
};

function journalWith(text: string) {
  const path = join(temporaryFolder(), 'mentor.json');
  writeFileSync(path, text);
  return { path, present: { bytes: Buffer.from(text), access: null } };
}

it.each([
  ['as a second name', linkSync],
  ['as a copy', null],
])('keeps the journal as it was, %s', (_, link) => {
  const { path, present } = journalWith('before');
  const state = keepState(path, 'bbbbbbbb', present, { link });
  expect(listStates(path)).toEqual([state]);
  expect(readFileSync(state.path, 'utf8')).toBe('before');
});

it.each([
  ['as a second name', linkSync],
  ['as a copy', null],
])('forgets a state that the disk would not promise, %s, and says why', (_, link) => {
  const { path, present } = journalWith('before');
  const first = keepState(path, 'bbbbbbbb', present, { link });
  expect(() => keepState(path, 'cccccccc', present, { link, sync: tired })).toThrow('EIO');
  expect(listStates(path)).toEqual([first]);
  expect(readFileSync(path, 'utf8')).toBe('before');
});

it('asks the disk about the folder in which the state lies', () => {
  const { path, present } = journalWith('before');
  const asked: string[] = [];
  keepState(path, 'bbbbbbbb', present, { link: linkSync, sync: (folder) => asked.push(folder) });
  expect(asked).toEqual([statesFolderOf(path)]);
});
