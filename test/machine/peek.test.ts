import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { peekAt } from '../../src/machine/peek.ts';
import { everything } from '../support/everything.ts';
import { temporaryFolder } from '../support/journals.ts';

it('reads a journal as it lies there, and leaves nothing behind', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'mentor.json');
  writeFileSync(path, JSON.stringify(everything));
  const { mtimeMs } = statSync(path);
  expect(peekAt(path)).toEqual(everything);
  expect(statSync(path).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(folder)).toEqual(['mentor.json']);
});

it.each([
  ['nothing', ''],
  ['no JSON', '{"version": 1'],
  ['another shape', '[1, 2]'],
  ['an older one', JSON.stringify({ ...emptyJournal, version: 0 })],
  ['a newer one', JSON.stringify({ ...emptyJournal, version: 2 })],
  ['one without a list', JSON.stringify({ ...emptyJournal, people: undefined })],
  ['one with a list of something else', JSON.stringify({ ...emptyJournal, people: ['Ada'] })],
])('gives nothing for %s', (_what, text) => {
  const path = join(temporaryFolder(), 'mentor.json');
  writeFileSync(path, text);
  expect(peekAt(path)).toBeNull();
});

it('gives nothing for a folder, and for what is not there', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'mentor.json'));
  expect(peekAt(join(folder, 'mentor.json'))).toBeNull();
  expect(peekAt(join(folder, 'none.json'))).toBeNull();
});
