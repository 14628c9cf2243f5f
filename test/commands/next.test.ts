import { expect, it } from 'vitest';
import { away, pause, resume } from '../../src/commands/next/rest.ts';
import { snooze } from '../../src/commands/next/snooze.ts';
import { next } from '../../src/commands/next.ts';
import { start } from '../../src/commands/start.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { UsageError, UserError } from '../../src/errors.ts';
import { house } from '../support/house.ts';
import { action } from '../support/journals.ts';
import { agreement, at, goalsRecord, idOf, journalOf, meeting } from '../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const audited = { id: idOf('n'), at, worksheet: 'audit', about: null, answers: {} };
const journal: Journal = {
  ...journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Ek' }),
  goals: [goalsRecord(idOf('w'))],
  entries: [audited],
  agreements: [agreement(idOf('g'), ada, { starts: '2026-10-01', review: '2027-04-01' })],
  meetings: [meeting(idOf('m'), ada, { start: '2026-11-20T15:00' })],
  actions: [
    action(idOf('c'), 'Write to Bo', { person: ada, by: '2026-11-18' }),
    action(idOf('d'), 'Read the book', { person: bo, by: '2026-11-22' }),
  ],
};
const run = (home: ReturnType<typeof house>, command: typeof next, input: object = {}) =>
  command.run(home, input as never);

it('says what matters first with its reason, and what is known without', async () => {
  const home = house({ journal });
  expect(await run(home, next)).toBe(0);
  expect(
    home.printed,
  ).toBe(`Look back on your meeting with Ada Lovelace. Five minutes now keep the advice, and the thanks are warmest within two days. It has been open since yesterday.
  mentor debrief ada-lovelace

Do or move what you promised Ada Lovelace ("Write to Bo"). It has been open for 3 days.
  mentor actions ada-lovelace

Do what you promised Bo Ek ("Read the book").
  mentor actions bo-ek
`);
});

it('alone says the first, and then names what is due', async () => {
  const home = house({ journal });
  await run(home, start);
  expect(home.printed).toContain('Then:\n- ');
  expect(home.printed.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2);
});

it('says five things at most, and how many more there are', async () => {
  const many = Array.from({ length: 9 }, (_, i) => ({ name: `Person ${i}` }));
  const people = journalOf(...many);
  const actions = people.people.map(({ id }, i) =>
    action(idOf(`c${i + 2}`), 'Write', { person: id, by: '2026-11-01' }),
  );
  const home = house({ journal: { ...people, goals: journal.goals, entries: journal.entries, actions } });
  await run(home, next);
  expect(home.printed.match(/^ {2}mentor /gm)).toHaveLength(5);
  expect(home.printed).toContain('5 more things can be seen with: mentor next --all');
  const all = house({ journal: home.journal });
  await run(all, next, { all: true });
  expect(all.printed.match(/^ {2}mentor /gm)!.length).toBeGreaterThan(8);
});

it('about somebody says how it stands with them', async () => {
  const home = house({ journal });
  await run(home, next, { person: 'bo' });
  expect(home.printed).toContain('Read the book');
  expect(home.printed).not.toContain('Ada');
});

it('quietly says one line and 3, or nothing and 0', async () => {
  const due = house({ journal });
  expect(await run(due, next, { quiet: true })).toBe(3);
  expect(due.printed).toMatch(/^\S[^\n]*\(and 1 more\)\. mentor debrief ada-lovelace\n$/);
  const calm = house({ journal: { ...journal, meetings: [], actions: [], agreements: [] } });
  expect(await run(calm, next, { quiet: true })).toBe(0);
  expect(calm.printed).toBe('');
});

it('reads and writes nothing', async () => {
  const home = house({ journal });
  await run(home, next);
  await run(home, next, { json: true });
  expect(home.journal).toBe(journal);
  expect(home.deeds).toEqual([]);
});

it('puts the first step off for a week, or one about a person or a record for as long as is said', async () => {
  const home = house({ journal });
  await run(home, snooze, { what: [] });
  expect(home.journal.pauses).toMatchObject([
    {
      kind: 'snooze',
      person: ada,
      step: `look-back:${idOf('m')}`,
      from: '2026-11-21',
      until: '2026-11-28',
    },
  ]);
  expect(home.deeds).toEqual(['Put off: Look back on your meeting with Ada Lovelace']);
  await run(home, snooze, { what: ['bo'], until: '1 December' });
  await run(home, snooze, { what: [idOf('c').slice(0, 4), 'until', 'next', 'Friday'] });
  expect(home.journal.pauses.slice(1)).toMatchObject([
    { person: bo, until: '2026-12-01' },
    { step: `promise-overdue:${idOf('c')}`, until: '2026-11-27' },
  ]);
  home.printed = '';
  expect(await run(home, next, { quiet: true })).toBe(0);
  expect(home.printed).toBe('');
});

it('puts a step about nobody off by its command or its rule, and only that one', async () => {
  for (const what of [['audit'], ['mentor', 'audit'], ['open-stage']]) {
    const home = house({ journal: { ...journal, entries: [] } });
    await run(home, snooze, { what });
    expect(home.journal.pauses).toMatchObject([{ person: null, step: 'open-stage:mentor audit' }]);
    await run(home, next, { json: true });
    expect(home.printed).not.toContain('mentor audit');
  }
  const home = house({ journal });
  await expect(run(home, snooze, { what: ['audit'] })).rejects.toThrow(UserError);
});

it('wakes a step up again on its day', async () => {
  const asleep = house({ journal });
  await run(asleep, snooze, { what: [] });
  const awake = house({ journal: asleep.journal, now: '2026-11-28T09:00:00Z' });
  await run(awake, next, { json: true });
  const [first] = JSON.parse(awake.printed) as { rule: string; since: string; known: boolean }[];
  expect(first).toMatchObject({ rule: 'look-back', since: '2026-11-28', known: false });
});

it.each<[string, object, RegExp]>([
  ['words', { words: ['ada', 'until', '1', 'March'] }, /until 1 March 2027/],
  ['a whole name', { words: ['ada', 'lovelace', 'until', '1', 'March'] }, /until 1 March 2027/],
  ['flags', { words: ['ada'], until: '1 March', why: 'A new baby' }, /until 1 March 2027/],
  ['no day', { words: ['ada'] }, /until you say otherwise/],
])('lets it rest with somebody: %s', async (_how, input, said) => {
  const home = house({ journal });
  await run(home, pause, input);
  expect(home.told).toMatch(said);
  home.printed = '';
  await run(home, next, { json: true });
  const steps = JSON.parse(home.printed) as { about: { person: string }; rule: string; stage: string }[];
  expect(steps.filter(({ about }) => about.person === ada).map(({ rule, stage }) => [rule, stage])).toEqual([
    ['resting', 'paused'],
  ]);
  await run(home, resume, { person: 'ada' });
  expect(home.journal.pauses).toEqual([]);
});

it('keeps the days that did rest when it goes on before their end', async () => {
  const home = house({ journal });
  await run(home, pause, { words: ['ada', 'until', '1', 'March'] });
  const later = house({ journal: home.journal, now: '2026-12-21T09:00:00Z' });
  await run(later, resume, { person: 'ada' });
  expect(later.journal.pauses).toMatchObject([{ from: '2026-11-21', until: '2026-12-21' }]);
});

it('is quiet while you are away, and about somebody who is', async () => {
  const home = house({ journal });
  await run(home, away, { words: ['bo', 'from', '22', 'November', 'until', '1', 'December'] });
  expect(home.journal.pauses).toMatchObject([
    { person: bo, kind: 'away', from: '2026-11-22', until: '2026-12-01' },
  ]);
  await run(home, away, { words: ['until', '7', 'January'] });
  expect(await run(home, next, { quiet: true })).toBe(0);
  home.printed = '';
  await run(home, start);
  expect(home.printed).toBe(
    'Nothing is due: you are away until 7 January 2027. If you are back:\n\n  mentor next resume\n',
  );
  await run(home, resume);
  expect(home.told).toContain('Welcome back.');
  expect(await run(home, next, { quiet: true })).toBe(3);
});

it.each<[string, typeof next, object, RegExp]>([
  ['a past day', pause, { words: ['ada', 'until', 'yesterday'] }, /past/],
  ['today', pause, { words: ['ada'], until: 'today' }, /is today/],
  ['a day nobody understands', away, { until: 'when it suits', words: [] }, /--until: /],
  [
    'an end before the beginning',
    away,
    { words: [], from: '1 March', until: '1 February' },
    /before it begins/,
  ],
  ['nobody', pause, { words: [] }, /Whom/],
  ['a stranger', pause, { words: ['zoe', 'until', '1', 'March'] }, /nobody|not written down/i],
  ['somebody with whom nothing rests', resume, { person: 'ada' }, /Nothing rests/],
  ['coming back from nowhere', resume, {}, /not away/],
])('refuses %s in a sentence, and changes nothing', async (_what, command, input, said) => {
  const home = house({ journal });
  const failed = await run(home, command, input).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failed instanceof UsageError || failed instanceof UserError).toBe(true);
  expect((failed as Error).message).toMatch(said);
  expect(home.journal).toBe(journal);
});

it('says what comes next where nothing is due', async () => {
  const calm = {
    ...journal,
    actions: [],
    meetings: [meeting(idOf('m'), ada, { start: '2026-12-10T15:00', state: 'scheduled' })],
  };
  const home = house({ journal: calm });
  await run(home, start);
  expect(home.printed).toContain(
    'Nothing is due today. Next, on 10 December 2026 (in 3 weeks): meet Ada Lovelace.',
  );
});
