import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { setUpDeed } from '../../src/domain/demo.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';
import { leila } from '../support/leila.ts';

/** A house in which the invented year is at hand. */
function stage(now = '2026-11-22T09:00:00Z', before?: House): House {
  const home = house({ now });
  if (before) Object.assign(home.demos, before.demos);
  Object.assign(home.files, { template: async () => readFileSync('templates/demo.json', 'utf8') });
  return home;
}

const ran = async (home: House, ...words: string[]): Promise<House> => {
  expect(await main(words, () => home), home.told).toBe(0);
  return home;
};

it('sets up a journal of its own, says what is in it and what to try', async () => {
  const home = await ran(stage(), 'demo');
  expect(Object.keys(home.demos)).toEqual(['demo.json']);
  expect(home.deeds).toEqual([]);
  expect(home.printed).toContain('Ada Brandt | active | Prepare for Ada Brandt');
  expect(home.printed).toContain('mentor demo prep ada');
  expect(home.printed.split('\n').length).toBeLessThan(25);
  expect(home.printed.trimEnd()).toMatch(/mentor plan$/);
});

it('goes where somebody says, and then every command names the file', async () => {
  const home = await ran(stage(), 'demo', '--to', 'a  b.json');
  expect(Object.keys(home.demos)).toEqual(['a  b.json']);
  expect(home.printed).toContain("mentor next --file 'a  b.json'");
  expect(home.printed).toContain("mentor demo remove --to 'a  b.json'");
  expect(home.printed).not.toContain('mentor demo next');
});

it.each([['demo'], ['demo reset'], ['demo remove']])('mentor %s leaves a journal alone', async (words) => {
  const home = stage();
  home.demos['demo.json'] = leila();
  expect(await main(words.split(' '), () => home)).toBe(1);
  expect(home.told).toContain('is a journal, and no demo');
  expect(home.demos['demo.json']).toEqual(leila());
});

it('leaves a journal alone that somebody begins there in the meantime', async () => {
  const home = stage();
  const { demo } = home;
  home.demos['demo.json'] = leila();
  Object.assign(home, {
    demo: (path?: string) => ({ ...demo(path), read: async () => emptyJournal }),
  });
  expect(await main(['demo'], () => home)).toBe(1);
  expect(home.demos['demo.json']).toEqual(leila());
});

it('moves on to the week it is looked at, as long as nothing was done in it', async () => {
  const before = await ran(stage(), 'demo');
  const later = await ran(stage('2026-12-14T09:00:00Z', before), 'demo');
  expect(later.demos['demo.json']!.settings.demo).toBe('2026-12-14');
});

it('keeps what somebody did in it, and says how old it is', async () => {
  const before = await ran(stage(), 'demo');
  const journal = before.demos['demo.json']!;
  const deed = { id: 'h2222222', at: '2026-11-22T10:00:00Z', deed: 'Prepared', undoes: null };
  before.demos['demo.json'] = { ...journal, history: [...journal.history, deed] };
  const later = await ran(stage('2026-12-14T09:00:00Z', before), 'demo');
  expect(later.demos['demo.json']!.settings.demo).toBe('2026-11-22');
  expect(later.printed).toContain('It was set up on 22 November 2026. To begin anew: mentor demo reset');
  const anew = await ran(stage('2026-12-14T09:00:00Z', later), 'demo', 'reset');
  expect(anew.demos['demo.json']!.settings.demo).toBe('2026-12-14');
  expect(anew.demos['demo.json']!.history.map((one) => one.deed)).toEqual([setUpDeed, 'Prepared', setUpDeed]);
  expect(anew.told).toContain('mentor demo undo');
});

it('is taken away, and then there is none to take', async () => {
  const home = await ran(stage(), 'demo');
  await ran(home, 'demo', 'remove');
  expect(home.demos).toEqual({});
  await ran(home, 'demo', 'remove');
  expect(home.told).toContain('There is no demo to take away.');
});

it('lends its journal and its words to the command after its name', async () => {
  const home = stage();
  const worlds: object[] = [];
  const code = await main(['demo', 'people', '--json'], (globals) => {
    worlds.push(globals);
    return home;
  });
  expect(code).toBe(0);
  const { file, retold } = worlds.at(-1) as { file: string; retold: (text: string) => string };
  expect(file).toBe('demo.json');
  expect(retold('Type: mentor prep ada')).toBe('Type: mentor demo prep ada');
  expect(retold('Type: mentor demo reset')).toBe('Type: mentor demo reset');
  expect(home.told).toContain('A demo is set up in demo.json.');
});

it.each([
  ['demo nxt', 'Did you mean mentor demo next?'],
  ['demo demo', 'There is no command called "demo".'],
  ['demo next --file mine.json', '"mentor demo" brings a journal of its own'],
  ['demo --to a.json nxt', 'Did you mean mentor demo next?'],
  ['demo --to a.json prep ada', 'mentor demo --to a.json, and then: mentor prep ada --file a.json'],
])('mentor %s is called wrongly', async (words, says) => {
  const home = stage();
  expect(await main(words.split(' '), () => home)).toBe(2);
  expect(home.told).toContain(says);
  expect(home.demos).toEqual({});
});

it('sets up nothing for whoever only asks what a command is', async () => {
  const home = await ran(stage(), 'demo', 'prep', '--help');
  expect(home.printed).toContain('Usage: mentor prep');
  expect(home.demos).toEqual({});
});

it('is never set up in the place of one’s own journal, nor where somebody has had one', async () => {
  const home = stage();
  expect(await main(['demo', '--to', 'mentor.json'], () => home)).toBe(1);
  expect(home.told).toContain('is the place of your own journal');
  const deed = {
    id: 'h2222222',
    at: '2026-11-22T10:00:00Z',
    deed: 'Took back: Wrote down Ada',
    undoes: null,
  };
  home.demos['old.json'] = { ...emptyJournal, history: [deed] };
  expect(await main(['demo', '--to', 'old.json'], () => home)).toBe(1);
  expect(Object.keys(home.demos)).toEqual(['old.json']);
});
