import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';

it('makes one line of a name, however it was typed', async () => {
  const home = house();
  expect(await main(['people', 'add', ' Jo\n\u001b[31mBerg\u0007 '], () => home)).toBe(0);
  expect(home.journal.people[0]).toMatchObject({ name: 'Jo [31mBerg', slug: 'jo-31mberg' });
  expect(await main(['people', 'rename', 'jo', 'Ada\r\nKing\t\u009bLovelace'], () => home)).toBe(0);
  expect(home.journal.people[0]).toMatchObject({ name: 'Ada King Lovelace', slug: 'ada-king-lovelace' });
  expect(home.deeds.at(-1)).toBe('Renamed Jo [31mBerg to Ada King Lovelace');
});

it('takes no name that is empty', async () => {
  const home = house();
  await main(['people', 'add', 'Jo'], () => home);
  expect(await main(['people', 'rename', 'jo', ' \n\u0007'], () => home)).toBe(2);
  expect(home.told).toContain('The new name is empty.');
});

it('takes names of nothing but signs for different ones, and the same signs for the same', async () => {
  const home = house();
  for (const name of ['../..', '🙂', '🙃']) await main(['people', 'add', name], () => home);
  expect(home.told).not.toContain('of that name already');
  await main(['people', 'add', '🙂'], () => home);
  expect(home.told.match(/of that name already/g)).toHaveLength(1);
});

it('writes down what was said, each in its field, and nothing for the rest', async () => {
  const home = house();
  const flags = ['--last-contact', '2026-11-01', '--support', 'technical', '--closeness', '4'];
  expect(await main(['people', 'add', 'Jo', ...flags], () => home)).toBe(0);
  const [jo] = home.journal.people;
  expect(jo).toMatchObject({ name: 'Jo', slug: 'jo', lastContact: '2026-11-01', closeness: 4 });
  expect(jo).toMatchObject({ support: ['technical'], context: [], knows: [], email: null, notes: null });
  expect(jo).not.toHaveProperty('last-contact');
});

it('says of somebody new in JSON what the list says of them, with null for what is not known', async () => {
  const home = house();
  expect(await main(['people', 'add', 'Ada Lovelace', '--json'], () => home)).toBe(0);
  const added = JSON.parse(home.printed) as object;
  const list = house({ journal: home.journal });
  expect(await main(['people', '--json'], () => list)).toBe(0);
  expect(JSON.parse(list.printed)).toEqual([added]);
  expect(added).toMatchObject({ stage: 'contact', thanksAs: null, email: null });
});
