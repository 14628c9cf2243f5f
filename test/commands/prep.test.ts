import { expect, it } from 'vitest';
import type { Ask } from '../../src/context.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { advice, idOf, journalOf } from '../support/people.ts';

const ada = idOf('p1');
const journal = {
  ...journalOf({ name: 'Ada Lovelace' }),
  advice: [
    advice(idOf('v1'), 'Say the price first', { person: ada, heardOn: '2026-11-10' }),
    advice(idOf('v2'), 'Ask three customers', { person: ada, heardOn: '2026-11-10' }),
  ],
};
const typed = [
  ...['--updates', '"Say the price first": tried it, the meeting was 20 minutes shorter'],
  ...['--updates', '"Ask three customers": not tried yet'],
];
const call = ['prep', 'ada', '--priorities', 'p', '--questions', 'How?', ...typed];

/** Enter everywhere, but for what the ledger shall say. */
const saying =
  (noted: boolean, asked: string[]): Ask =>
  async ({ id, kind, ask, hint }, { before } = {}) => {
    if (id !== 'tried') return kind === 'list' ? null : (before ?? null);
    asked.push(`${ask} ${hint}`);
    return noted;
  };

it('asks whether news typed on the sheet goes into the ledger, and notes it there', async () => {
  const asked: string[] = [];
  const home = house({ journal, ask: saying(true, asked) });
  expect(await main(call, () => home)).toBe(0);
  expect(asked).toEqual([
    'Shall the ledger say as well that you tried "Say the price first"? What came of it: the meeting was 20 minutes shorter',
  ]);
  expect(home.journal.advice).toMatchObject([
    { state: 'tried', triedOn: '2026-11-21', result: 'the meeting was 20 minutes shorter' },
    { state: 'heard' },
  ]);
});

it.each([
  ['there is nobody to ask', undefined],
  ['they say no', saying(false, [])],
])('says that the sheet alone has it, and names the command, when %s', async (_when, ask) => {
  const home = house({ journal, ...(ask && { ask }) });
  expect(await main(call, () => home)).toBe(0);
  expect(home.journal.advice.map(({ state }) => state)).toEqual(['heard', 'heard']);
  expect(home.told).toMatch(/mentor advice tried \w+ --result "the meeting was 20 minutes shorter"/);
});

it('asks nothing where the sheet says what the ledger says', async () => {
  const home = house({ journal });
  expect(await main(['prep', 'ada', '--priorities', 'p', '--questions', 'How?'], () => home)).toBe(0);
  expect(home.told).not.toContain('ledger');
});

it('says where further questions are', async () => {
  const home = house({ journal });
  const five = ['1?', '2?', '3?', '4?', '5?'].flatMap((text) => ['--questions', text]);
  expect(await main(['prep', 'ada', '--priorities', 'p', ...five], () => home)).toBe(0);
  expect(home.told).toContain('And 2 more on the sheet');
});
