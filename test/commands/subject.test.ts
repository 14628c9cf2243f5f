import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { agreement, candidate, idOf, journalOf, message, touch } from '../support/people.ts';
import { script } from '../support/script.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const two = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });
const page = agreement(idOf('g1'), ada, { starts: '2026-10-20' });

async function call(args: readonly string[], journal: Journal, files: Readonly<Record<string, string>> = {}) {
  const home = house({ journal, files });
  const code = await main(args, () => home);
  return { code, home, told: home.told.replace(/\s+/g, ' ') };
}

describe('with nobody named and nobody to ask', () => {
  const mentors = { ...two, agreements: [page] };

  it.each([
    ['prep', ['--priorities', 'Pricing', '--questions', 'How did you begin?'], mentors],
    ['debrief', ['--met-on', '2026-11-20', '--points', 'Pricing'], mentors],
    [
      'value',
      ['--bring', 'time', '--why-them', 'The move she made'],
      { ...two, candidates: [candidate(idOf('c1'), ada, { path: 4 })] },
    ],
  ])('%s is about the only one it can be about, and says so', async (command, flags, journal) => {
    const { code, told, home } = await call([command, ...flags], journal);
    expect([code, told]).toEqual([0, expect.stringContaining('This is about Ada Lovelace.')]);
    expect(home.journal.entries.at(-1)?.about).toBe(ada);
  });

  it('still needs a name where there are two, or where a file leaves it out', async () => {
    const both = { ...mentors, agreements: [page, { ...page, id: idOf('g2'), person: bo }] };
    const flags = ['prep', '--priorities', 'Pricing', '--questions', 'How?'];
    expect(await call(flags, both)).toMatchObject({
      code: 2,
      told: expect.stringContaining('PERSON is needed'),
    });
    const file = { 'a.yaml': 'priorities: [Pricing]\nquestions: ["How?"]\n' };
    expect(await call(['prep', '--answers', 'a.yaml'], mentors, file)).toMatchObject({
      code: 2,
      told: expect.stringContaining('person is needed'),
    });
  });

  const sent = {
    ...two,
    messages: [message(idOf('m1'), ada)],
    touches: [touch(idOf('t1'), ada, { message: idOf('m1'), state: 'sent' })],
  };
  const subcommands: readonly (readonly [string, readonly string[], Journal])[] = [
    ['a letter that has not gone out', ['outreach', 'sent'], { ...two, messages: sent.messages }],
    ['an answer that is waited for', ['outreach', 'answered'], sent],
    [
      'a page that is proposed',
      ['expect', 'agreed'],
      { ...two, agreements: [{ ...page, state: 'proposed' }] },
    ],
    [
      'a mentorship that has ended',
      ['close', 'reopen'],
      {
        ...two,
        agreements: [
          {
            ...page,
            state: 'ended',
            ending: { how: 'mutual', on: '2026-11-01', lessons: [], ask: [], keep: null },
          },
        ],
      },
    ],
  ];

  it.each(subcommands)('finds the only one with %s', async (_, args, journal) => {
    const { code, told, home } = await call(args, journal);
    expect([code, told]).toEqual([0, expect.stringContaining('This is about Ada Lovelace.')]);
    expect(home.deeds).toHaveLength(1);
  });

  it.each(subcommands)('asks for a name where nobody has %s', async (_, args) => {
    expect(await call(args, two)).toMatchObject({ code: 2, told: expect.stringContaining('say whom') });
  });

  it('names them where there are several', async () => {
    const both = { ...two, messages: [message(idOf('m1'), ada), message(idOf('m2'), bo)] };
    const { code, told } = await call(['outreach', 'sent'], both);
    expect([code, told]).toEqual([
      2,
      expect.stringContaining('ada-lovelace (Ada Lovelace), bo-diaz (Bo Diaz)?'),
    ]);
  });
});

it('tells of a wrong name in a file with all else that is wrong', async () => {
  const file = { 'a.yaml': 'person: nobody\nmet-on: zz\nfit: 9\n' };
  const { code, told } = await call(['debrief', '--answers', 'a.yaml'], two, file);
  expect(code).toBe(2);
  for (const id of ['person names nobody', 'met-on is no date', 'fit cannot be', 'points is needed'])
    expect(told).toContain(id);
});

it('does not choose between the name in the call and another one in the file', async () => {
  const file = { 'a.yaml': 'person: bo\npriorities: [Pricing]\nquestions: ["How?"]\n' };
  const both = await call(['prep', 'ada', '--answers', 'a.yaml'], two, file);
  expect([both.code, both.told]).toEqual([
    2,
    expect.stringContaining('about Ada Lovelace, and the file about Bo'),
  ]);
  expect((await call(['prep', 'bo diaz', '--answers', 'a.yaml'], two, file)).code).toBe(0);
});

it.each([
  ['trouble', 'person: bo\nsign: silent\n'],
  ['close', 'person: bo\nending: mutual\n'],
  ['review', 'person: bo\nworked: Pricing\n'],
])('nor in %s, before anything is said of either', async (command, text) => {
  const { code, told } = await call([command, 'ada', '--answers', 'a.yaml'], two, { 'a.yaml': text });
  expect([code, told]).toEqual([2, expect.stringContaining('about Ada Lovelace, and the file about Bo')]);
});

it('asks nobody which of two is meant where a file says it, not even on a terminal', async () => {
  const adas = journalOf({ name: 'Ada Lovelace' }, { name: 'Ada Byron' });
  const { ask } = script();
  const home = house({ journal: adas, ask, files: { 'a.yaml': 'person: ada\n' } });
  expect(await main(['thank', '--answers', 'a.yaml'], () => home)).toBe(1);
  expect(home.told).toContain('ada-lovelace');
});

it('names what is missing beside what is wrong', async () => {
  const { code, told } = await call(['debrief', '--met-on', 'zz'], two);
  expect(code).toBe(2);
  for (const id of ['PERSON is needed', '--met-on is no date', '--points is needed'])
    expect(told).toContain(id);
});

it('takes the beginning of an id for a person, and a name before it', async () => {
  const [first] = two.people;
  const journal = {
    ...two,
    people: [
      { ...first!, id: 'bbbbcccc' },
      { ...two.people[1]!, name: 'Bb Diaz' },
    ],
  };
  const shown = async (text: string) =>
    JSON.parse((await call(['people', text, '--json'], journal)).home.printed);
  expect((await shown('bbbbc')).name).toBe('Ada Lovelace');
  expect((await shown('bbb')).name).toBe('Ada Lovelace');
  expect((await shown('bb')).name).toBe('Bb Diaz');
});
