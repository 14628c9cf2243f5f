import { expect, it } from 'vitest';
import type { Command, Listing } from '../../src/commands/command.ts';
import { argumentsIn, spelled } from '../../src/commands/completion/flags.ts';
import { beginning, oneLine } from '../../src/commands/completion/offer.ts';
import { propose } from '../../src/commands/completion/propose.ts';
import { typedIn } from '../../src/commands/completion/shellwords.ts';
import { spokenTo } from '../../src/commands/completion/spoken.ts';
import { listingsFrom, tableOf } from '../../src/commands/completion/table.ts';
import { listings as all } from '../../src/commands/index.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { everything } from '../support/everything.ts';
import { house } from '../support/house.ts';
import { journalOf } from '../support/people.ts';

/** What is offered at the end of a line, each without what it is. */
async function offered(line: string, journal: Journal | null = everything): Promise<readonly string[]> {
  const { offers, disk } = await propose(typedIn(line), all, async () => journal);
  const values = offers.map(({ value }) => value);
  return disk === 'none' ? values : [...values, `:${disk}`];
}

it.each([
  ['mentor ', [], ''],
  ['mentor prep a', ['prep'], 'a'],
  ['mentor --note "he said: x" --k', ['--note', 'he said: x'], '--k'],
  ["mentor a 'b c' d\\ e f", ['a', 'b c', 'd e'], 'f'],
  ['mentor \'it\'\'s\' "a \\"b\\"" ', ['its', 'a "b"'], ''],
  ['mentor "open and', [], 'open and'],
  ["mentor prep ''", ['prep'], ''],
  ['MENTOR_FILE=x ./mentor prep ', ['prep'], ''],
  ['mentor --file=a\\=b x', ['--file=a=b'], 'x'],
  ['mentor prep \\', ['prep'], '\\'],
  ["mentor 'a\\b' c", ['a\\b'], 'c'],
  ['men', [], 'men'],
])('takes %s apart', (line, before, current) => expect(typedIn(line)).toEqual({ before, current }));

it.each<[string, readonly string[]]>([
  ['mentor pr', ['prep', 'progress']],
  ['mentor prep ', ['ada-lovelace', 'bo-diaz']],
  ['mentor prep A', ['ada-lovelace']],
  ['mentor prep love', ['ada-lovelace']],
  ['mentor prep ada ', []],
  ['mentor prep --person b', ['bo-diaz']],
  ['mentor prep ada --mode ', ['talk', 'plan', 'problem']],
  ['mentor prep --mode=p', ['--mode=plan', '--mode=problem']],
  ['mentor prep --mode talk --mo', []],
  ['mentor prep --priorities x --prio', ['--priorities']],
  ['mentor --plain pre', ['prep']],
  ['mentor --file x.json pre', ['prep']],
  ['mentor --fi', ['--file']],
  ['mentor --file ', [':files']],
  ['mentor --vers', ['--version']],
  ['mentor prep --vers', []],
  ['mentor people s', ['show']],
  ['mentor people merge ada ', ['ada-lovelace', 'bo-diaz']],
  ['mentor people add ', []],
  ['mentor outreach sent --channel c', ['call', 'chat']],
  ['mentor outreach sent --ki', []],
  ['mentor actions done ', ['bbbb']],
  ['mentor actions --state ', ['open', 'done', 'dropped']],
  ['mentor advice tried ', ['bbbb']],
  ['mentor develop ', ['done', 'reached', 'move', 'rate', 'list', 'G1']],
  ['mentor develop done ', ['Two']],
  ['mentor develop move ', ['G1', 'Two']],
  ['mentor guide cross', ['cross-cultural', 'cross-gender']],
  ['mentor check ', ['message', 'goal', 'question']],
  ['mentor check message ', [':files']],
  ['mentor export --format ', ['md', 'html', 'ics', 'json', 'todo', 'taskwarrior']],
  ['mentor export --to ', [':files']],
  ['mentor config zo', ['zone']],
  ['mentor search --kind per', ['person']],
  ['mentor search --kind objective --kind act', ['action']],
  ['mentor completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['mentor demo re', ['reset', 'remove', 'review']],
  ['mentor demo outreach --format vi', ['video']],
  ['mentor demo demo ', []],
  ['mentor prep -- --mo', []],
  ['mentor nonsense ', []],
  ['mentor meet ada --fr', ['--fresh']],
])('offers after %s', async (line, expected) => {
  const short = (value: string) => (/^b{4,}\w*$/.test(value) ? 'bbbb' : value);
  expect((await offered(line)).map(short)).toEqual(expected);
});

it('offers a record once its id is begun, with what it is', async () => {
  expect(await offered('mentor show ')).toEqual(['goals', 'ada-lovelace', 'bo-diaz', 'G1']);
  const { offers } = await propose(typedIn('mentor show bbbbbbc'), all, async () => everything);
  expect(offers).toContainEqual({ value: 'bbbbbbcj', says: 'agreement with Bo Diaz of 2026-10-01' });
  expect(offers.map(({ value }) => value)).not.toContain('ada-lovelace');
});

it('asks the table of the build as it asks the commands', async () => {
  const table = await tableOf(all);
  const read = JSON.parse(JSON.stringify(table)) as typeof table;
  expect(await tableOf(listingsFrom(read))).toEqual(table);
  for (const line of ['mentor ', 'mentor prep ada --', 'mentor develop ', 'mentor demo outreach --kind=']) {
    const look = async () => everything;
    const asked = await propose(typedIn(line), listingsFrom(read), look);
    expect(asked, line).toEqual(await propose(typedIn(line), all, look));
  }
});

it('offers nothing of a journal that is not there, and all that needs none', async () => {
  expect(await offered('mentor prep ', null)).toEqual([]);
  expect(await offered('mentor meet sch', null)).toEqual(['schedule']);
});

it('asks for the journal that the line is about', async () => {
  const asked: unknown[] = [];
  const look = async (journal: unknown) => {
    asked.push(journal);
    return null;
  };
  for (const line of [
    'mentor prep ',
    'mentor prep --file a.json ',
    'mentor demo prep ',
    'mentor --file=b prep ',
  ])
    await propose(typedIn(line), all, look);
  await propose(typedIn('mentor pre'), all, look);
  expect(asked).toEqual([
    { file: null, lent: false },
    { file: 'a.json', lent: false },
    { file: null, lent: true },
    { file: 'b', lent: false },
  ]);
});

it('hands a shell nothing that it could take for more than a word', async () => {
  const { people, ...rest } = journalOf({ name: 'Ada' }, { name: 'Bo' });
  const [ada, bo] = people;
  const nasty = {
    ...rest,
    people: [
      { ...ada!, slug: '$(rm -rf ~)' },
      { ...bo!, name: 'Bo\u001b[2J\t"x"\nmentor', role: 'x'.repeat(200) },
    ],
  };
  const offers = await propose(typedIn('mentor prep '), all, async () => nasty);
  expect(offers.offers.map(({ value }) => value)).toEqual(['bo']);
  expect(offers.offers[0]!.says).toMatch(/^Bo \[2J "x" mentor, x+…$/);
  expect(offers.offers[0]!.says.length).toBe(60);
});

it.each(['-rf', '@ada', 'ada,bo', '=ada', 'a b', 'a;b', '`a`', "a'b", '--file=x', '~', ''])(
  'offers nobody who is typed as %j',
  async (slug) => {
    const journal = journalOf({ name: 'Ada' });
    const nasty = { ...journal, people: journal.people.map((person) => ({ ...person, slug })) };
    expect(await offered('mentor prep ', nasty)).toEqual([]);
    expect(await offered(`mentor prep --person ${slug.slice(0, 1)}`, nasty)).toEqual([]);
  },
);

it('says what it is in one line', () => {
  expect(oneLine(' a\tb\r\nc ')).toBe('a b c');
});

const offers = { offers: [{ value: '--kind=cold', says: 'a: first' }], disk: 'none' as const };
it.each([
  ['fish', ' =:', '--kind=cold\ta: first\n:none'],
  ['powershell', '', '--kind=cold\ta: first\n:none'],
  ['zsh', '', 'cold\ta: first\n:none'],
  ['bash', ' =:', 'cold\n:none'],
  ['bash', ' ', '--kind=cold\n:none'],
] as const)('%s with %j hears', (shell, breaks, said) =>
  expect(spokenTo(shell, offers, { before: [], current: '--kind=co', breaks })).toBe(said),
);

/** Every command with the words that call it. */
async function everyCommand(
  listings: readonly Listing[],
  path = '',
): Promise<readonly (readonly [string, Command])[]> {
  const found = await Promise.all(
    listings.map(async ({ name, load }) => {
      const command = await load();
      const call = `${path} ${name}`.trim();
      return [[call, command] as const, ...(await everyCommand(command.subcommands ?? [], call))];
    }),
  );
  return found.flat();
}
const commands = await everyCommand(all);

it.each(commands)('reads how %s is called', (_call, { args = '', takes = {}, options = [] }) => {
  const named = argumentsIn(args);
  expect(named.map(({ name }) => name)).toHaveLength(args.split(' ').filter(Boolean).length);
  expect(Object.keys(takes).filter((one) => !named.some(({ name }) => name === one))).toEqual([]);
  expect(options.filter((flag) => !/^--[a-z-]+$/.test(spelled(flag).long))).toEqual([]);
  const taken = [...options.map((flag) => flag.takes), ...Object.values(takes), ...options];
  const words = taken.flatMap((one) => one?.words ?? []).map((value) => ({ value, says: '' }));
  expect(beginning(words, ''), 'no word that a shell would not take as it is').toEqual(words);
});

it('says how it is set up in the shell one has, and prints what was asked for alone', async () => {
  const home = house();
  expect(await main(['completion'], () => home)).toBe(0);
  expect(home.printed).toContain('Your shell is zsh. Type this once');
  expect(home.printed).toContain('mentor completion zsh >> ~/.zshrc');
  const printed = house();
  expect(await main(['completion', 'pwsh'], () => printed)).toBe(0);
  expect(printed.printed).toBe('template completion/mentor.ps1\n');
  expect(printed.told).toBe('');
});

it('a fault of ours is nobody’s who pressed Tab', async () => {
  const home = house();
  Object.assign(home, {
    peek: async () => {
      throw new Error('no');
    },
  });
  expect(await main(['--complete', 'zsh', ':prep', ':'], () => home)).toBe(0);
  expect([home.printed, home.told]).toEqual([':none\n', '']);
});
