import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Desk, desk } from '../support/mentor.ts';

const on = (day: string) => ({ MENTOR_NOW: `${day}T09:00:00Z` });
const ada = (home: Desk) => home.run(['people', 'add', 'Ada Lovelace', '--email', 'ada@example.org']);
const json = (home: Desk, ...args: string[]) =>
  JSON.parse(home.run([...args, '--json']).stdout) as Record<string, unknown>[];

it('keeps actions by person, due and state, and changes several at once', () => {
  const home = desk();
  ada(home);
  const { run } = home;
  for (const args of [
    ['Write to Bo', '--person', 'ada', '--by', '2026-11-20'],
    ['Read the report', '--by', '2026-12-20'],
    ['Send the deck', '--person', 'ada', '--who', 'mentor'],
  ])
    expect(run(['actions', 'add', ...args]).code).toBe(0);

  const all = json(home, 'actions');
  expect(all.map(({ what, who, by, state }) => [what, who, by, state])).toEqual([
    ['Write to Bo', 'me', '2026-11-20', 'open'],
    ['Read the report', 'me', '2026-12-20', 'open'],
    ['Send the deck', 'mentor', null, 'open'],
  ]);
  expect(Object.keys(all[0]!)).toEqual(
    expect.arrayContaining(['id', 'what', 'who', 'by', 'state', 'person', 'meeting']),
  );
  expect(run(['actions', 'ada']).stdout).not.toContain('Read the report');
  expect(run(['actions', '--due', '1 Dec']).stdout).toMatch(/Write to Bo/);
  expect(run(['actions', '--due', '1 Dec']).stdout).not.toMatch(/Read the report|Send the deck/);
  const late = run(['actions']);
  expect(late.stderr).toContain('1 date has gone by');
  expect(late.stderr).not.toMatch(/overdue|late|failed/i);

  const ids = all.map(({ id }) => String(id));
  expect(run(['actions', 'done', ids[0]!.slice(0, 4), ids[1]!.slice(0, 4), ids[0]!]).code).toBe(0);
  expect(home.journal().actions.map(({ state, closedOn }) => [state, closedOn])).toEqual([
    ['done', '2026-11-21'],
    ['done', '2026-11-21'],
    ['open', null],
  ]);
  expect(home.journal().history.at(-1)?.deed).toBe('Done: 2 actions');
  // Once more says so, and is no deed.
  expect(run(['actions', 'done', ids[0]!]).stderr).toContain('was done already');
  expect(home.journal().history.at(-1)?.deed).toBe('Done: 2 actions');
  expect(run(['actions', 'move', ids[0]!, ids[2]!, '--to', 'next Friday']).code).toBe(0);
  expect(home.journal().actions.map(({ by, state }) => [by, state])).toEqual([
    ['2026-11-27', 'open'],
    ['2026-12-20', 'done'],
    ['2026-11-27', 'open'],
  ]);
  run(['actions', 'drop', ids[2]!]);
  expect(json(home, 'actions', '--state', 'dropped')).toMatchObject([{ what: 'Send the deck' }]);
  run(['undo']);
  expect(json(home, 'actions', '--state', 'dropped')).toEqual([]);
});

it('follows advice from heard to tried to told, each step a deed', () => {
  const home = desk();
  ada(home);
  const { run, journal } = home;
  run(['advice', 'add', 'Ask three customers', '--person', 'ada', '--on', '2026-11-10']);
  run(['advice', 'add', 'Wear a tie', '--person', 'ada']);
  const [first, second] = journal().advice.map(({ id }) => id);
  const early = run(['advice', 'tried', first!.slice(0, 4), '--on', '2026-11-09']);
  expect(early.stderr.replace(/\s+/g, ' ')).toContain('nothing came of it before that');
  expect(run(['advice', 'result', first!, 'no good', '--on', '2026-11-09']).code).toBe(2);
  expect(run(['advice', 'tried', first!.slice(0, 4), '--on', 'yesterday']).code).toBe(0);
  expect(run(['advice', 'result', first!, 'two', 'of', 'three', 'said no']).code).toBe(0);
  expect(run(['advice', 'told', first!]).code).toBe(0);
  expect(run(['advice', 'drop', second!, '--why', 'not my style']).code).toBe(0);
  expect(json(home, 'advice')).toMatchObject([
    {
      text: 'Ask three customers',
      person: journal().people[0]!.id,
      meeting: null,
      state: 'told',
      result: 'two of three said no',
      triedOn: '2026-11-20',
      toldOn: '2026-11-21',
    },
    { text: 'Wear a tie', state: 'dropped', result: 'not my style', triedOn: null, toldOn: null },
  ]);
  expect(journal().history.map(({ deed }) => deed)).toEqual([
    'Wrote down Ada Lovelace',
    'Heard: Ask three customers',
    'Heard: Wear a tie',
    'Tried: Ask three customers',
    'What came of it: Ask three customers',
    'Told them: Ask three customers',
    'Not for me: Wear a tie',
  ]);
});

it('says of an empty list what it would have held', () => {
  const { run } = desk();
  for (const list of ['actions', 'advice']) {
    expect(run([list]).stderr).toContain('open here');
    expect(run([list, '--state', 'dropped']).stderr).toMatch(/^No such .* is written down/);
  }
});

it('names what is unclear about an id, and changes nothing', () => {
  const home = desk();
  ada(home);
  const { run, journal } = home;
  run(['actions', 'add', 'Write to Bo']);
  run(['advice', 'add', 'Ask three']);
  const before = JSON.stringify(journal());
  const advice = journal().advice[0]!.id;
  for (const [args, code, said] of [
    [['actions', 'done', 'zzzz'], 1, 'No action has an id that begins with "zzzz"'],
    [['actions', 'done', 'zz'], 1, 'No action has an id that begins with "zz"'],
    [['actions', 'done', advice], 1, 'of another kind: advice'],
    [['actions', 'done', journal().actions[0]!.id, 'zzzz'], 1, 'No action'],
    [['actions', 'move', journal().actions[0]!.id], 2, 'Move it to which day?'],
    [['actions', 'move', journal().actions[0]!.id, '--to', '2026-02-30'], 2, 'no 30 February'],
    [['actions', 'move', journal().actions[0]!.id, '--to', '2026-01-02'], 2, 'is past'],
    [['actions', 'done', journal().actions[0]!.id, '--on', '2026-12-24'], 2, 'still to come'],
    [['actions', '--who', 'bob'], 2, 'me, mentor'],
    [['advice', 'result', advice], 2, 'What came of it?'],
  ] as const) {
    const ran = run(args);
    expect([ran.code, ran.stderr], args.join(' ')).toEqual([code, expect.stringContaining(said)]);
    expect(ran.stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
  }
  expect(JSON.stringify(journal())).toBe(before);
});

it('takes words for what is open, and says what they could mean', () => {
  const home = desk();
  const { run, journal } = home;
  for (const what of ['Write the interview guide', 'Send the interview notes', 'Book a room'])
    run(['actions', 'add', what]);
  for (const text of ['Leave the last time open', 'Ask who pays']) run(['advice', 'add', text]);
  const states = () => [...journal().actions, ...journal().advice].map(({ state }) => state);

  const unclear = run(['actions', 'done', 'interview']);
  expect([unclear.code, unclear.stderr.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringMatching(
      /Several could be meant by "interview": \w{4} \(Write the interview guide\), \w{4} \(Send/,
    ),
  ]);
  const none = run(['actions', 'done', 'interview', 'tape']);
  expect([none.code, none.stderr]).toEqual([
    1,
    expect.stringContaining('Several could be meant by "interview"'),
  ]);
  const nothing = run(['actions', 'drop', 'tape']);
  expect([nothing.code, nothing.stderr.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringMatching(/No action has the words "tape"\.\s+Open are: \w{4} \(Write/),
  ]);
  expect(states()).toEqual(['open', 'open', 'open', 'heard', 'heard']);

  expect(run(['actions', 'done', 'interview', 'guide']).code).toBe(0);
  expect(run(['actions', 'done', 'interview', 'notes', '--on', 'today']).code).toBe(0);
  expect(run(['advice', 'tried', 'last time']).stderr).toMatch(/mentor advice result \w{4} "In a few words"/);
  expect(run(['advice', 'result', 'who pays', 'Two', 'did']).code).toBe(0);
  expect(states()).toEqual(['done', 'done', 'open', 'tried', 'tried']);
  expect(journal().advice[1]!.result).toBe('Two did');
  expect(run(['actions', 'done', 'guide']).stderr).toContain('was done already');
});

it('lists the actions that the beginning of an id could mean', () => {
  const home = desk();
  ada(home);
  home.run(['actions', 'add', 'Write to Bo']);
  home.run(['actions', 'add', 'Write to Eve']);
  const journal = home.journal();
  const [one, other] = ['bbbbbbb2', 'bbbbbbb3'];
  const text = JSON.stringify(journal)
    .replaceAll(journal.actions[0]!.id, one!)
    .replaceAll(journal.actions[1]!.id, other!);
  writeFileSync(home.file, text);
  const ran = home.run(['actions', 'done', 'bbbb']);
  expect(ran.code).toBe(1);
  expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(/bbbbbbb2 \(Write to Bo\), bbbbbbb3 \(Write to Eve\)/);
});

it('takes a meeting through the calendar: planned, moved, missed, planned again, called off', () => {
  const home = desk();
  ada(home);
  const { run, journal } = home;
  expect(
    run(['meet', 'schedule', 'ada', '8', 'Dec', '15:00', '--zone', 'Asia/Tokyo', '--minutes', '30']).code,
  ).toBe(0);
  expect(run(['meet', 'schedule', 'ada', '8 Dec 15:00', '--zone', 'Asia/Tokyo']).stderr).toContain('already');
  expect(run(['meet', 'move', 'ada', '9 Dec 16:00']).code).toBe(0);
  expect(journal().meetings).toMatchObject([
    { start: '2026-12-09T16:00', zone: 'Asia/Tokyo', movedFrom: ['2026-12-08T15:00'], minutes: 30 },
  ]);
  expect(run(['meet', 'missed', 'ada'], '', on('2026-12-10')).code).toBe(0);
  expect(journal().meetings[0]?.state).toBe('missed');
  expect(run(['meet', 'schedule', 'ada', '2026-12-15'], '', on('2026-12-10')).code).toBe(0);
  expect(run(['meet', 'cancel', 'ada'], '', on('2026-12-10')).code).toBe(0);
  expect(run(['meet', 'cancel', 'ada'], '', on('2026-12-10')).stderr).toContain(
    'No meeting with Ada Lovelace',
  );
  const listed = JSON.parse(run(['meet', 'list', 'ada', '--json']).stdout) as { state: string }[];
  expect(listed.map(({ state }) => state)).toEqual(['cancelled', 'missed']);
});

it.each([
  [['meet', 'schedule', 'ada', '30 Feb 15:00'], 'no 30 February'],
  [['meet', 'schedule', 'ada', '2026-11-20 15:00'], 'is past'],
  [['meet', 'schedule', 'ada', '21 Nov 2026 08:59'], 'is past'],
  [['meet', 'schedule', 'ada', '8 Dec 15:00', '--zone', 'Mars/Olympus'], 'is not a time zone'],
  [['meet', 'schedule', 'ada', '2027-03-28 01:30', '--zone', 'Europe/Lisbon'], 'There is no 01:30'],
  [['meet', 'schedule', 'ada', '2027-10-31 01:30', '--zone', 'Europe/Lisbon'], 'comes twice'],
  [['meet', 'schedule', 'ada', '8 Dec 15:00', '--minutes', '0'], 'whole number'],
  [['meet', 'schedule', 'ada', '8 Dec 15:00', '--kind', 'party'], '--kind cannot be'],
  [['meet', 'schedule', 'ada'], 'When do you meet'],
  [['meet', 'ada'], 'nobody here to write along'],
  [['prep', 'ada'], '--priorities is needed'],
  [['debrief', 'ada', '--points', 'x'], '--met-on is needed'],
  [['debrief', 'ada', '--met-on', '2026-12-24', '--points', 'x'], 'should have happened already'],
  [['debrief', 'ada', '--met-on', '2026-02-30', '--points', 'x'], 'no 30 February'],
  [
    ['debrief', 'ada', '--met-on', 'today', '--points', 'x', '--next-meeting', '2026-01-05'],
    'cannot be past',
  ],
] as const)('%j is refused in a sentence, and nothing is changed', (args, said) => {
  const home = desk();
  ada(home);
  const before = JSON.stringify(home.journal());
  const ran = home.run(args);
  expect([ran.code, ran.stderr.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(said)]);
  expect(JSON.stringify(home.journal())).toBe(before);
});

it('proposes the next date by the rhythm, and asks which of two people of one name is meant', () => {
  const home = desk();
  ada(home);
  home.run([
    'expect',
    'ada',
    '--purpose',
    'Product work',
    '--cadence',
    'monthly',
    '--minutes',
    '45',
    '--commitments',
    'prepare',
    '--confidentiality',
    'all',
    '--success',
    'a product',
  ]);
  home.run(['debrief', 'ada', '--met-on', 'today', '--points', 'Begun']);
  const asked = home.run(['meet', 'schedule', 'ada']);
  expect(asked.code).toBe(2);
  expect(asked.stderr).toMatch(/Monday 21 December 2026[\s\S]*2026-12-21/);
  home.run(['people', 'add', 'Ada Byron']);
  const unclear = home.run(['prep', 'ada', '--priorities', 'x', '--questions', 'What?']);
  expect(unclear.code).toBe(1);
  expect(unclear.stderr).toMatch(/ada-lovelace[\s\S]*ada-byron/);
});

it('writes the debrief of a meeting from flags alone, with all that was caught', () => {
  const home = desk();
  ada(home);
  const { run, journal } = home;
  run(['meet', 'ada', '--line', '! Ask three', '--line', '- Read by 1 Dec', '--line', '. odd mood']);
  const ran = run(['debrief', 'ada', '--met-on', 'today', '--points', 'Discovery', '--mailto']);
  expect(ran.code).toBe(0);
  expect(journal().advice).toMatchObject([{ text: 'Ask three' }]);
  expect(journal().actions).toMatchObject([{ what: 'Read', by: '2026-12-01' }]);
  expect(journal().meetings).toMatchObject([{ state: 'held', private: 'odd mood' }]);
  expect(ran.stdout).toMatch(/^mailto:ada(@|%40)example.org/);
  expect(decodeURIComponent(ran.stdout)).not.toContain('odd mood');
});
