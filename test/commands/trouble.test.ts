import { expect, it } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { agreement, idOf, journalOf, meeting, touch } from '../support/people.ts';
import { type Line, script, stop } from '../support/script.ts';

const ada = idOf('p1');
const letters = Object.fromEntries(
  ['silent', 'blunt'].map((sign) => [sign, `Subject: On ${sign}\n\n{{ greeting }}, {{ slower }}.`]),
);

const active: Journal = {
  ...journalOf({ name: 'Ada Lovelace' }, { name: 'Ada Byron' }, { name: 'Bo Diaz' }),
  agreements: [agreement(idOf('g1'), ada, { starts: '2026-04-01', goals: ['One'] })],
  meetings: [meeting(idOf('m1'), ada, { start: '2026-07-10T10:00' })],
  touches: [touch(idOf('t1'), ada, { sentOn: '2026-09-01' })],
};

const stopped: readonly Line[] = [['aim', stop]];

/** The command in a house whose letters are short. */
async function run(journal: Journal, args: readonly string[], ...lines: readonly Line[]) {
  const { ask, heard } = script(...lines);
  const home = house({ journal, ...(lines.length > 0 && { ask }) });
  const files = {
    ...home.files,
    template: async (name: string) => letters[name.replace('messages/trouble-', '')] ?? '',
  };
  // The house itself, so that what is told and kept can be read from it afterwards.
  Object.assign(home, { files });
  return { home, heard, code: await main(['trouble', ...args], () => home) };
}

it.each<[string, Journal, string, RegExp, RegExp]>([
  ['nobody is there', emptyJournal, 'ada', /There is nobody in your journal yet/, /mentor people add/],
  ['there is nobody of that name', active, 'zoe', /not written down anybody called "zoe"/, /mentor people/],
  ['two have the name', active, 'ada', /Which ada do you mean: ada-lovelace .*, ada-byron/, /for example/],
  ['you have never been in touch', active, 'bo', /have not been in touch yet/, /mentor outreach bo-diaz/],
  [
    'it has ended',
    {
      ...active,
      agreements: [
        agreement(idOf('g1'), ada, {
          state: 'ended',
          ending: { how: 'mutual', on: '2026-10-01', lessons: [], ask: [], keep: null },
        }),
      ],
    },
    'lovelace',
    /You and Ada Lovelace have ended it on 1 October 2026/,
    /mentor close reopen ada-lovelace/,
  ],
  [
    'a first message waits',
    { ...active, agreements: [], meetings: [] },
    'lovelace',
    /has not answered your first message yet/,
    /mentor guide silence/,
  ],
])('refuses, and says what to do, when %s', async (_, journal, name, message, hint) => {
  const { home, code } = await run(journal, [name, '--sign', 'silent']);
  expect([code, home.deeds, home.printed]).toEqual([1, [], '']);
  expect(home.told).toMatch(message);
  expect(home.told).toMatch(hint);
});

it('refuses a call that names nobody, or a trouble that is none', async () => {
  expect((await run(active, [])).code).toBe(2);
  const { home, code } = await run(active, ['lovelace', '--sign', 'boring']);
  expect([code, home.deeds]).toEqual([2, []]);
  expect(home.told).toContain('--sign');
});

it('asks the health check, names the likeliest first, and keeps what was decided with the words, as one deed', async () => {
  const { home, heard, code } = await run(
    active,
    ['lovelace'],
    ['reply', 'no'],
    ['aim', 'clear'],
    ['last-talk', 4],
    ['at-ease', 4],
    ['time', 'both'],
    ['balance', 'even'],
    ['leaked', 'no'],
    ['stung', false],
    ['own-part', null],
    ['sign', 'silent'],
    ['moves', true],
    ['keeps', false],
    ['serves', true],
    ['decision', 'talk'],
    ['subject', 'On silent'],
    ['body', 'Hi Ada, shall we talk less often?'],
    ['again', '2026-12-07'],
    ['where', 'nowhere'],
  );
  expect(code).toBe(0);
  const before = Object.fromEntries(heard.map(({ id, before }) => [id, before]));
  expect(before).toMatchObject({
    sign: 'silent',
    decision: 'talk',
    subject: 'On silent',
    again: '2026-12-07',
  });
  expect(before['body']).toBe('Hi Ada, every three months.');
  expect(before['reply']).toBeNull();
  expect(home.deeds).toEqual(['Looked at what is difficult with Ada Lovelace']);
  expect(home.journal.entries.at(-1)).toMatchObject({
    worksheet: 'trouble',
    about: ada,
    answers: { sign: 'silent', decision: 'talk', keeps: false, again: '2026-12-07' },
  });
  expect(home.journal.messages.at(-1)).toMatchObject({
    person: ada,
    subject: 'On silent',
    body: 'Hi Ada, shall we talk less often?',
  });

  const order = [
    'You were last in touch on 10 July 2026',
    '1 message of yours went out without an answer',
    'title: What it may be',
    'They have gone quiet: they do not answer',
    'title: They have gone quiet',
    'What to say: write once, lightly',
    'propose to meet every three months',
    'One of the three is missing',
    'done: Kept.',
    'mentor expect ada-lovelace --cadence quarterly --both no',
  ].map((text) => home.told.indexOf(text));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(home.told.match(/last in touch/g)).toHaveLength(1);
});

it('suggests an end when all three reasons are there, and drafts nothing then', async () => {
  const { home, heard } = await run(
    active,
    ['lovelace', '--sign', 'silent'],
    ['moves', false],
    ['keeps', false],
    ['serves', false],
    ['decision', 'stop'],
  );
  expect(heard.at(-1)?.before).toBe('stop');
  expect(home.journal.messages).toEqual([]);
  expect(home.told).toContain('no reason to put in more');
  expect(home.told).toContain('mentor close ada-lovelace --ending drifted');
});

it('thinks a hard word over in your own words', async () => {
  const { home } = await run(
    active,
    ['lovelace', '--sign', 'blunt'],
    ['words', 'You waffle'],
    ['true-part', 'I do'],
    ['try', 'show one number'],
    ['decision', 'wait'],
    ['again', '2026-12-21'],
  );
  expect(home.journal.entries.at(-1)?.answers).toMatchObject({
    words: 'You waffle',
    'true-part': 'I do',
    try: 'show one number',
  });
  expect(home.journal.entries.at(-1)?.answers).not.toHaveProperty('moves');
  expect(home.told).toContain('Tell them when you have tried it');
});

it('needs nobody to ask, and then decides nothing', async () => {
  const { home, code } = await run(active, ['lovelace', '--sign', 'silent']);
  expect(code).toBe(0);
  expect(home.journal.entries.at(-1)?.answers).toMatchObject({ sign: 'silent', decision: null });
  expect(home.told).toContain('What to say: write once, lightly');
  expect(home.told).toContain('Hi Ada, every three months.');
});

it('finds the likeliest where nobody names it, and says so when nothing points to trouble', async () => {
  const quiet = await run(active, ['lovelace']);
  expect(quiet.home.journal.entries.at(-1)?.answers).toMatchObject({ sign: 'silent' });
  const fine = {
    ...active,
    touches: [],
    meetings: [meeting(idOf('m1'), ada, { start: '2026-11-10T10:00' })],
  };
  const { home, code } = await run(fine, ['lovelace']);
  expect(code).toBe(0);
  expect(home.told).toContain('Nothing points to trouble with Ada Lovelace');
  expect(home.journal.messages).toEqual([]);
});

it('leaves nothing of a look that finds nothing, but what was written for oneself', async () => {
  const fine = {
    ...active,
    touches: [],
    meetings: [meeting(idOf('m1'), ada, { start: '2026-11-10T10:00' })],
  };
  const answers = (ownPart: string | null): readonly Line[] => [
    ['reply', 'yes'],
    ...['aim', 'last-talk', 'at-ease', 'time', 'balance', 'leaked', 'stung'].map((id): Line => [id, null]),
    ['own-part', ownPart],
    ['sign', null],
  ];
  const nothing = await run(fine, ['lovelace'], ...answers(null));
  expect([nothing.code, nothing.home.deeds]).toEqual([0, []]);
  expect(nothing.home.journal).toEqual(fine);
  const mine = await run(fine, ['lovelace'], ...answers('I have sent no topics'));
  expect(mine.home.journal.entries).toMatchObject([{ answers: { 'own-part': 'I have sent no topics' } }]);
});

it('asks whose time it is of somebody who says that there is less', async () => {
  const { home } = await run(
    active,
    ['lovelace', '--sign', 'less-time'],
    ['time', 'me'],
    ['moves', true],
    ['keeps', true],
    ['serves', true],
    ['decision', stop],
  );
  expect(home.journal.drafts[0]?.answers).toMatchObject({ sign: 'less-time', time: 'me' });
  const said = await run(active, ['lovelace', '--sign', 'less-time', '--time', 'they'], ['moves', stop]);
  expect(said.code).toBe(130);
});

it('starts each look afresh', async () => {
  const first = await run(active, ['lovelace', '--sign', 'silent', '--moves', 'no', '--own-part', 'Mine']);
  const { heard } = await run(first.home.journal, ['lovelace'], ['reply', null], ...stopped);
  expect(heard[0]?.before).toBeNull();
});

it('gives the facts as JSON, and keeps nothing', async () => {
  const { home, code } = await run(active, ['lovelace', '--json', '--keeps', 'no']);
  expect([code, home.deeds, home.told]).toEqual([0, [], '']);
  expect(JSON.parse(home.printed)).toMatchObject({
    person: { slug: 'ada-lovelace' },
    facts: { contact: '2026-07-10', waiting: { count: 1, since: '2026-09-01' }, held: 1, expected: 6 },
    likely: [{ sign: 'silent' }],
    verdict: { answered: 1, against: 1 },
    playbook: { sign: 'silent', ending: 'drifted', source: 'S65' },
    last: null,
  });
});

it('works without an agreement, and leads to one', async () => {
  const { home, code } = await run({ ...active, agreements: [], touches: [] }, ['lovelace']);
  expect(code).toBe(0);
  expect(home.told).toContain('There is no page of expectations');
  expect(home.told).toMatch(/mentor expect ada-lovelace +settle a page together/);
});

it('takes its answers from a file', async () => {
  const file = 'person: lovelace\nsign: silent\nmoves: true\ndecision: wait\nagain: 2026-12-24\n';
  const home = house({ journal: active, files: { 'answers.yaml': file } });
  expect(await main(['trouble', '--answers', 'answers.yaml'], () => home)).toBe(0);
  expect(home.journal.entries.at(-1)).toMatchObject({
    about: ada,
    answers: { decision: 'wait', again: '2026-12-24' },
  });
});
