import { expect, it } from 'vitest';
import { topics } from '../../src/domain/guide.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { journalOf } from '../support/people.ts';

async function run(...args: readonly string[]) {
  const home = house();
  return { code: await main(['guide', ...args], () => home), home };
}

it('shows a topic by its name, in two words, or by the beginning of a word that only one has', async () => {
  for (const typed of [['cross-cultural'], ['Cross', 'Cultural'], ['cultur'], ['CULTURAL']])
    expect((await run(...typed)).home.printed).toBe('template guide/cross-cultural\n');
});

it.each([
  ['feedbak', 'Did you mean mentor guide feedback?'],
  ['cross', 'mentor guide cross-cultural or mentor guide cross-gender'],
  ['zebra', 'mentor guide search zebra'],
])('names the nearest for %s', async (typed, hint) => {
  const { code, home } = await run(typed);
  expect([code, home.printed]).toEqual([2, '']);
  expect(home.told).toContain(hint);
});

it('gives the contents, a topic and what was found as JSON', async () => {
  const list = JSON.parse((await run('--json')).home.printed) as {
    id: string;
    group: string;
    line: string;
  }[];
  expect(list.map(({ id }) => id)).toEqual(topics.map(({ id }) => id));
  expect(list[0]).toEqual({ id: 'roles', group: 'Before you ask', line: topics[0]!.line });
  expect(JSON.parse((await run('roles', '--json')).home.printed)).toMatchObject({
    id: 'roles',
    text: 'template guide/roles',
  });
  const hits = JSON.parse((await run('search', 'roles', '--json')).home.printed) as object[];
  expect(hits).toEqual([
    {
      id: 'roles',
      line: topics[0]!.line,
      excerpt: 'template guide/roles',
      matches: [[15, 20]],
    },
  ]);
});

it('says so when nothing is found, and when there is nothing to look for', async () => {
  const none = await run('search', 'zebra');
  expect([none.code, none.home.printed]).toEqual([0, '']);
  expect(none.home.told).toContain('No topic of the guide has "zebra"');
  expect((await run('search', 'zebra', '--json')).home.printed).toBe('[]\n');
  expect((await run('search', '""')).code).toBe(2);
  expect((await run('search')).code).toBe(2);
});

it('is read without a journal', async () => {
  const home = house();
  const closed = { ...home, store: { ...home.store, read: () => Promise.reject(new Error('opened')) } };
  expect(await main(['guide', 'roles'], () => closed)).toBe(0);
});

it("is named at the end of a command's help", async () => {
  const help = house();
  await main(['outreach', '--help'], () => help);
  expect(help.printed).toContain('Read on: mentor guide asking, mentor guide silence');
});

it('is named when a page is kept, by the kind and by what is between the two', async () => {
  const home = house({
    journal: journalOf({ name: 'Ada Lovelace', kind: 'peer', context: ['cross-cultural'] }),
  });
  const flags = {
    purpose: 'Practice',
    cadence: 'monthly',
    minutes: '45',
    commitments: 'Come',
    confidentiality: 'All',
    success: 'A talk',
  };
  const args = Object.entries(flags).flatMap(([id, text]) => [`--${id}`, text]);
  expect(await main(['expect', 'ada', ...args], () => home)).toBe(0);
  expect(home.told).toMatch(/mentor guide peer +peers: each in turn/);
  expect(home.told).toMatch(/mentor guide cross-cultural +a mentor from another culture/);
  expect(home.told).not.toContain('mentor guide internal');
});
