import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';
import { journalOf } from '../support/people.ts';

/** A house with the templates that came with mentor, and how often each was fetched. */
function withPeople(count: number): { readonly home: House; readonly fetched: string[] } {
  const names = Array.from({ length: count }, (_, i) => ({ name: `Person ${i + 1}` }));
  const home = house({ journal: journalOf(...names) });
  const fetched: string[] = [];
  const template = (name: string) => {
    fetched.push(name);
    return readFile(`templates/${name}.md`, 'utf8');
  };
  return { home: Object.assign(home, { files: { ...home.files, template } }), fetched };
}

it('reads a template once, however many notes it makes', async () => {
  const { home, fetched } = withPeople(12);
  expect(await main(['export', 'people'], () => home)).toBe(0);
  expect(fetched).toEqual(['person']);
  expect(Object.keys(home.written)).toHaveLength(13);
  expect(home.written['mentor-notes/.mentor-notes.json']).toContain('people/person-2.md');
  expect(home.written['mentor-notes/people/person-2.md']).toContain('# Person 2');
});

it('names up to ten notes by their paths, and more by their number and folder', async () => {
  const ten = withPeople(10).home;
  await main(['export', 'people'], () => ten);
  expect(ten.told).toContain('done: 10 notes in mentor-notes: people/person-1.md, people/person-2.md');
  const eleven = withPeople(11).home;
  await main(['export', 'people', '--to', 'out'], () => eleven);
  expect(eleven.told).toBe('done: 11 notes in out\n');
});
