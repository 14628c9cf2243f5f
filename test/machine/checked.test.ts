import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createChecked, nothingChecked } from '../../src/machine/checked.ts';
import { createStore } from '../../src/machine/store.ts';
import { idOf } from '../support/house.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'mentor-checked-'));

function store(file: string, checked = nothingChecked) {
  let minted = 0;
  return createStore(file, {
    mint: () => idOf(minted++),
    now: () => new Date('2026-11-21T09:00:00Z'),
    checked,
  });
}

it('notes what was written, and trusts it when it is read again', async () => {
  const [file, cache] = [join(folder(), 'mentor.json'), folder()];
  await store(file, createChecked(cache)).change((journal) => journal, 'Began');
  const [note] = readdirSync(cache);
  expect(readFileSync(join(cache, note!), 'utf8')).toContain(file);
  expect((await store(file, createChecked(cache)).read()).history).toHaveLength(1);
});

it('checks a file again once anybody else has written it', async () => {
  const [file, cache] = [join(folder(), 'mentor.json'), folder()];
  await store(file, createChecked(cache)).change((journal) => journal, 'Began');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('"profile": {', '"profile": { "name": 7,')
      .replace('"name": null', '"nick": null'),
  );
  await expect(store(file, createChecked(cache)).read()).rejects.toThrow('"name" should be text');
});

it('checks what is about to be changed, whatever a note says', async () => {
  const [file] = [join(folder(), 'mentor.json')];
  writeFileSync(file, '{"version": 1, "people": "none"}');
  const trusting = { holds: () => true, note: () => {} };
  await expect(store(file, trusting).change((journal) => journal, 'Began')).rejects.toThrow('mentor.json');
  expect(readFileSync(file, 'utf8')).toBe('{"version": 1, "people": "none"}');
});

it('does without a cache that cannot be written', async () => {
  const file = join(folder(), 'mentor.json');
  const checked = createChecked(join(file, 'not-a-folder'));
  await store(file, checked).change((journal) => journal, 'Began');
  expect((await store(file, checked).read()).history).toHaveLength(1);
});

it('looks for a name that stands twice in what somebody else wrote, and not at every start', async () => {
  const [file, cache] = [join(folder(), 'mentor.json'), folder()];
  await store(file, createChecked(cache)).change((journal) => journal, 'Began');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"advice": []', '"advice": [],\n  "advice": []'));
  await expect(store(file, createChecked(cache)).read()).rejects.toThrow('"advice" stands twice');
  const trusting = { holds: () => true, note: () => {} };
  expect((await store(file, trusting).read()).history).toHaveLength(1);
});
