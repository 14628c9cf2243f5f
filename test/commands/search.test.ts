import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { everything } from '../support/everything.ts';
import { type House, house } from '../support/house.ts';
import { journalOf } from '../support/people.ts';

const call = async (home: House, ...args: string[]): Promise<number> => main(['search', ...args], () => home);
const found = (home: House) =>
  JSON.parse(home.printed) as { kind: string; excerpt: string; matches: number[][] }[];

it('shows what was found by whom it is about, the words marked, with what opens it', async () => {
  const home = house({ journal: everything });
  expect(await call(home, 'CUSTOM')).toBe(0);
  expect(home.printed).toContain('3 records with "CUSTOM"\n\nBo Diaz\n');
  expect(home.printed).toContain('  - advice, 5 October 2026: Begin with one [custom]er (bbbbbbdc)\n');
  expect(home.printed).toMatch(/mentor show bbbbbb\w\w\n$/);
  expect(home.told).toBe('');
});

it('gives the shape of the contract as JSON', async () => {
  const home = house({ journal: everything });
  expect(await call(home, 'article', '--json')).toBe(0);
  expect(JSON.parse(home.printed)).toEqual([
    {
      id: everything.exchanges[0]!.id,
      kind: 'exchange',
      person: everything.people[1]!.id,
      when: '2026-10-06',
      excerpt: 'An article',
      matches: [[3, 10]],
    },
  ]);
});

it('narrows by kind, person, day and number', async () => {
  const kindsOf = async (...args: string[]) => {
    const home = house({ journal: everything });
    await call(home, ...args, '--json');
    return found(home).map(({ kind }) => kind);
  };
  expect(await kindsOf('customer', '--kind', 'advice', '--kind', 'action')).toEqual(['advice', 'action']);
  expect(await kindsOf('customer', '--person', 'ada')).toEqual([]);
  expect(await kindsOf('customer', '--since', '2 October 2026')).toEqual(['meeting', 'advice']);
  expect(await kindsOf('customer', '--limit', '1')).toHaveLength(1);
});

it('takes an argument of several words for words in a row, and says when only the words are there', async () => {
  const home = house({ journal: everything });
  expect(await call(home, 'one customer')).toBe(0);
  expect(home.printed).toContain('[one customer]');
  expect(home.told).toBe('');
  expect(await call(home, '"one customer"')).toBe(0);
  expect(home.printed).toMatch(/records? with "one customer"\n/);
  expect(await call(home, 'customer one')).toBe(0);
  expect(home.told).toContain('this is what has the words');
});

it('says which slip it forgave', async () => {
  const home = house({ journal: everything });
  expect(await call(home, 'custmer')).toBe(0);
  expect(home.printed).toMatch(/^\d+ records? with "customer/);
  expect(home.told).toContain('Nothing has "custmer"; this is what has customer.');
});

it.each<[string, readonly string[], number, string]>([
  ['nothing is found', ['unheard'], 1, 'Nothing you wrote has "unheard".'],
  ['several words are not found', ['one', 'unheard'], 1, 'try fewer of them'],
  ['a pattern is typed', ['.*(zz|yy)+'], 1, 'not as a pattern'],
  ['a filter leaves nothing', ['customer', '--kind', 'value'], 1, 'leave out --kind'],
  ['there are no words', [], 2, 'no words to look for'],
  ['there are signs of control alone', ['\u0007\u001b'], 2, 'no words to look for'],
  ['there are empty quotes', ['""'], 2, 'no words to look for'],
  ['the kind is misspelt', ['x', '--kind', 'meetings'], 2, 'Did you mean --kind meeting?'],
  ['the kind is unknown', ['x', '--kind', 'zzz'], 2, 'Use one of: goal, objective'],
  ['nobody is called so', ['x', '--person', 'zoe'], 1, 'anybody called "zoe"'],
  ['the day is to come', ['x', '--since', '2030-01-01'], 2, 'still to come'],
  ['the limit is no number', ['x', '--limit', 'many'], 2, '--limit "many"'],
  ['the query is a book', ['word '.repeat(2000)], 2, 'takes up to 1000'],
  ['the query is one long word', ['x'.repeat(10_000)], 2, 'takes up to 1000'],
])('answers when %s', async (_, args, code, says) => {
  const home = house({ journal: everything });
  expect(await call(home, ...args)).toBe(code);
  expect(home.told).toContain(says);
  expect(home.told.length).toBeLessThan(400);
  expect(home.printed).toBe('');
});

it('gives an empty list as JSON, and still the exit code of nothing found', async () => {
  const home = house();
  expect(await call(home, 'anything', '--json')).toBe(1);
  expect(home.printed).toBe('[]\n');
});

it('says how many more there are', async () => {
  const home = house({ journal: everything });
  await call(home, 'customer', '--limit', '2');
  expect(home.printed).toContain('1 more. Add --limit 3');
});

it('keeps two people of one name apart', async () => {
  const journal = journalOf({ name: 'Jo Li', notes: 'Pricing' }, { name: 'Jo Li', notes: 'Pricing too' });
  const home = house({ journal });
  expect(await call(home, 'pricing')).toBe(0);
  expect(home.printed).toMatch(/^Jo Li \(jo-li\)$/m);
  expect(home.printed).toMatch(/^Jo Li \(jo-li-2\)$/m);
});
