import { expect, it } from 'vitest';
import type { Globals } from '../src/context.ts';
import { emptyJournal } from '../src/domain/journal.ts';
import { main } from '../src/main.ts';
import { house } from './support/house.ts';
import { script, stop } from './support/script.ts';

const goalFlags = [
  ...['--destination', 'Lead product work in health care'],
  ...['--skills', 'Discovery interviews', '--skills', 'Pricing'],
  ...['--objectives', '{goal: Run five interviews, by: 2027-03-31}'],
];

it('prints the help it was asked for on stdout, in groups', async () => {
  const home = house();
  expect(await main(['--help'], () => home)).toBe(0);
  expect(home.printed).toMatch(/Prepare:[\s\S]*goals[\s\S]*Notes:[\s\S]*export[\s\S]*Care:/);
  expect(home.told).toBe('');
});

it('says which name was meant', async () => {
  const home = house();
  expect(await main(['gaols'], () => home)).toBe(2);
  expect(home.told).toContain('Did you mean goals?');
});

it('says which flag was meant', async () => {
  const home = house();
  expect(await main(['goals', '--desination', 'x'], () => home)).toBe(2);
  expect(home.told).toContain('Did you mean --destination?');
});

it.each([
  [['trouble', 'ada', 'less-time'], 'Did you mean mentor trouble ada --sign less-time?'],
  [['review', 'Ada Lovelace', 'Go-on'], 'Did you mean mentor review "Ada Lovelace" --decision go-on?'],
  [
    ['trouble', 'ada', 'lovelace'],
    'Put quotes around a name of several words: mentor trouble "ada lovelace"',
  ],
])('says what %j may have meant', async (words, said) => {
  const home = house();
  expect(await main(words, () => home)).toBe(2);
  expect(home.told).toContain(said);
});

it('gives a subcommand the flags that its parent knows too', async () => {
  const home = house();
  await main(['people', 'add', 'Jo Berg', '--json'], () => home);
  home.printed = '';
  for (const args of [
    ['people', 'show', 'jo', '--json'],
    ['--plain', 'people', 'show', '--json', 'jo', '--no-input'],
    ['people', '--json', 'show', 'jo'],
  ]) {
    expect(await main(args, () => home)).toBe(0);
    expect(JSON.parse(home.printed)).toMatchObject({ record: 'person', name: 'Jo Berg' });
    home.printed = '';
  }
  await main(['people', '--json'], () => home);
  expect(JSON.parse(home.printed)).toHaveLength(1);
});

it('explains a subcommand with its own flags and the global ones, and no others', async () => {
  const home = house();
  expect(await main(['outreach', 'sent', '--help'], () => home)).toBe(0);
  const flags = [...home.printed.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);
  expect(flags).toEqual([
    ...['--channel', '--message', '--on', '--note', '--help'],
    ...['--version', '--file', '--plain', '--no-input', '--shipped'],
  ]);
});

it('explains a command, wherever the question stands', async () => {
  for (const args of [
    ['-h', 'people', 'add'],
    ['help', 'people', 'add'],
    ['people', 'add', '--help'],
    ['people', '-h', 'add'],
  ]) {
    const home = house();
    expect(await main(args, () => home)).toBe(0);
    expect(home.printed).toMatch(/^Usage: mentor people add/);
  }
  const home = house();
  expect(await main(['help'], () => home)).toBe(0);
  expect(home.printed).toMatch(/^Usage: mentor \[command\]/);
});

it.each([
  [['shortlist', 'Ana', 'Suárez'], 'mentor shortlist "Ana Suárez"'],
  [['people', 'show', 'Ana', 'Suárez', '--json'], 'mentor people show "Ana Suárez"'],
  [['people', 'rename', 'ana', 'Ana', 'Suárez'], 'mentor people rename --help'],
  [['history', 'week'], 'Type: mentor history --help'],
  [['check', 'goal', 'a', 'b'], 'Type: mentor check --help'],
  [['people', 'shwo', 'jo'], 'Did you mean mentor people show?'],
])('says how to give a name of several words: %j', async (args, hint) => {
  const home = house();
  expect(await main(args, () => home)).toBe(2);
  expect(home.told).toContain(hint);
  expect(home.told).not.toContain('..');
});

it.each([['goals', '--file'], ['--file'], ['people', 'show', 'jo', '--file']])(
  'says that a flag came without what it needs: %j %j',
  async (...args) => {
    const home = house();
    expect(await main(args, () => home)).toBe(2);
    expect(home.told).toContain('"--file <path>" argument missing');
  },
);

it('welcomes whoever comes for the first time, in ten lines at most', async () => {
  const home = house();
  expect(await main([], () => home)).toBe(0);
  expect(home.printed.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  expect(home.printed.trimEnd()).toMatch(/mentor plan$/);
});

it('finishes a worksheet from flags alone, with nobody to ask', async () => {
  const home = house();
  expect(await main(['goals', ...goalFlags], () => home)).toBe(0);
  expect(home.journal.goals[0]).toMatchObject({
    skills: ['Discovery interviews', 'Pricing'],
    navigation: null,
  });
  expect(home.journal.objectives[0]).toMatchObject({
    goal: 'Run five interviews',
    by: '2027-03-31',
    state: 'open',
  });
  expect(home.deeds).toEqual(['Wrote down your goals']);
});

it('names every missing answer and its flag when there is nobody to ask', async () => {
  const home = house();
  expect(await main(['goals', '--skills', 'x'], () => home)).toBe(2);
  expect(home.told).toContain('--destination is needed');
  expect(home.told).toContain('--objectives is needed');
  expect(home.journal).toBe(emptyJournal);
});

it('leaves quietly on ctrl-c, with the answers kept', async () => {
  const { ask } = script(['destination', 'Lead'], ['skills', stop]);
  const home = house({ ask });
  expect(await main(['goals'], () => home)).toBe(130);
  expect(home.journal.drafts[0]?.answers).toEqual({ destination: 'Lead' });
  expect(home.told).toContain('Every answer so far is kept');
});

it('owns up to a bug, and says that the journal is safe', async () => {
  const home = house({
    ask: () => {
      throw new TypeError('oops');
    },
  });
  expect(await main(['goals'], () => home)).toBe(70);
  expect(home.told).toContain('not something you did');
  expect(home.told).toContain('mentor.json');
  expect(home.told).toContain('oops');
});

it('takes global flags before and after the command', async () => {
  const seen: object[] = [];
  const world = (globals: object) => {
    seen.push(globals);
    return house();
  };
  await main(['--file', 'a.json', 'history'], world);
  await main(['history', '--file', 'b.json', '--plain', '--no-input'], world);
  expect(seen.filter((one) => 'file' in one)).toEqual([
    { file: 'a.json', input: true, retold: expect.any(Function) },
    { file: 'b.json', plain: true, input: false, retold: expect.any(Function) },
  ]);
});

it('tells whoever names a journal commands that name it too, also where the call was wrong', async () => {
  const heard: Globals[] = [];
  const world = (globals: Globals) => {
    heard.push(globals);
    return house();
  };
  await main(['undo', '--file', 'my journal.json'], world);
  await main(['--file', 'my journal.json', 'trouble', 'ada', 'less-time'], world);
  await main(['undo'], world);
  const said = heard.map(({ retold }) => retold?.('Take it back with: mentor undo'));
  expect(said.filter(Boolean)).toEqual(
    Array(2).fill("Take it back with: mentor --file 'my journal.json' undo"),
  );
});
