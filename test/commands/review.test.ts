import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { type Kind, kinds, type Setting, settings, toReview } from '../../src/domain/kinds.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { agreement, idOf, journalOf, meeting, objective } from '../support/people.ts';
import { type Line, script, stop } from '../support/script.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const page = agreement(idOf('g1'), ada, {
  at: '2026-05-20T09:00:00.000Z',
  starts: '2026-05-20',
  review: '2026-11-20',
});
const met = meeting(idOf('m1'), ada, { start: '2026-11-02', kind: 'regular' });

const start = (more: Partial<Journal> = {}, facts: object = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace', ...facts }),
  agreements: [page],
  meetings: [met],
  ...more,
});

async function call(args: readonly string[], journal: Journal, files: Readonly<Record<string, string>> = {}) {
  const home = house({ journal, files });
  const code = await main(args, () => home);
  return { code, home, said: home.told.replace(/\s+/g, ' ') };
}

async function asked(args: readonly string[], journal: Journal, ...lines: readonly Line[]) {
  const { ask, heard } = script(...lines);
  const home = house({ journal, ask });
  const code = await main(args, () => home);
  return { code, home, ids: heard.map(({ id }) => id) };
}

describe('a review says in one sentence why it makes no sense', () => {
  const proposed = { ...page, state: 'proposed' as const };
  const table: readonly [string, readonly string[], Journal, number, RegExp][] = [
    ['of nobody known', ['eve'], start(), 1, /not written down anybody called "eve"/],
    [
      'without a page',
      ['ada'],
      start({ agreements: [] }),
      1,
      /not agreed on a page yet.*mentor expect ada-lovelace/,
    ],
    [
      'with a page only proposed',
      ['ada'],
      start({ agreements: [proposed] }),
      1,
      /mentor expect agreed ada-lovelace/,
    ],
    [
      'before the first meeting',
      ['ada'],
      start({ meetings: [] }),
      1,
      /No meeting with Ada Lovelace is written down/,
    ],
    [
      'with meetings of the future only',
      ['ada'],
      start({ meetings: [{ ...met, start: '2026-12-24' }] }),
      1,
      /No meeting with Ada Lovelace is written down/,
    ],
    [
      'before it starts',
      ['ada'],
      start({ agreements: [{ ...page, starts: '2027-01-01' }] }),
      1,
      /only starts on 1 January 2027/,
    ],
    [
      'of what has ended',
      ['ada'],
      start({ agreements: [{ ...page, state: 'ended' }] }),
      1,
      /ended.*mentor close reopen ada-lovelace/,
    ],
    [
      'of one sitting',
      ['ada'],
      start({ agreements: [] }, { kind: 'flash' }),
      1,
      /One sitting with Ada Lovelace needs no review/,
    ],
    ['with nothing said', ['ada'], start(), 2, /nothing was said about the review.*--decision go-on/],
    ['on a day to come', ['ada', '--decision', 'go-on', '--on', '2026-12-24'], start(), 2, /on/],
    [
      'again on a day gone by',
      ['ada', '--decision', 'go-on', '--next-review', '2026-01-01'],
      start(),
      2,
      /next-review/,
    ],
    ['evolving into nothing', ['ada', '--decision', 'evolve'], start(), 2, /--becomes/],
    ['with no such decision', ['ada', '--decision', 'perhaps'], start(), 2, /decision/],
    [
      'judging what is no objective',
      ['ada', '--decision', 'go-on', '--ratings', '{objective: Zither, rating: 3}'],
      start(),
      2,
      /names no open objective.*Zither/,
    ],
    [
      'of two of one name',
      ['ada'],
      {
        ...start(),
        people: [...start().people, { ...start().people[0]!, id: bo, slug: 'ada-diaz', name: 'Ada Diaz' }],
      },
      1,
      /Which ada do you mean.*ada-lovelace/,
    ],
  ];
  it.each(table)('%s', async (_name, args, journal, code, says) => {
    const ended = await call(['review', ...args], journal);
    expect([ended.code, ended.said]).toEqual([code, expect.stringMatching(says)]);
    expect(ended.home.journal).toBe(journal);
  });
});

it('takes a decision alone, in one call', async () => {
  const { code, home } = await call(['review', 'ada', '--decision', 'go-on'], start());
  expect(code).toBe(0);
  expect(home.journal.reviews[0]).toMatchObject({ person: ada, on: '2026-11-21', decision: 'go-on' });
  expect(home.journal.agreements.at(-1)?.review).toBe('2027-05-21');
  expect(home.deeds).toEqual(['Looked back with Ada Lovelace: go on as you are']);
});

it('asks half of it now, and on the second visit only what they think, and the decision', async () => {
  const first = await asked(
    ['review', 'ada'],
    start(),
    ['on', '2026-11-21'],
    ['with', 'alone'],
    ['worked', 'Her questions'],
    ['drifted', null],
    ['worth', 4],
    ['decision', null],
    ['private', null],
  );
  expect(first.code).toBe(0);
  expect(first.home.told).toContain('Your half of the review with Ada Lovelace');
  const second = await asked(
    ['review', 'ada'],
    first.home.journal,
    ['their-view', 'The questions'],
    ['their-change', null],
    ['their-turn', null],
    ['decision', 'go-on'],
    ['next-review', '2027-05-21'],
    ['private', null],
  );
  expect(second.home.told).toContain('theirs is asked now');
  expect(second.home.journal.reviews).toHaveLength(1);
  expect(second.home.journal.reviews[0]).toMatchObject({
    decision: 'go-on',
    answers: { worked: 'Her questions', 'their-view': 'The questions' },
  });
});

it('asks for the weak point when it gives little, and for the three signs where the journal shows one', async () => {
  const doubted = start({
    meetings: [
      met,
      ...['07', '08'].map((month) => ({
        ...met,
        id: idOf(month),
        start: `2026-${month}-01`,
        state: 'missed' as const,
      })),
    ],
  });
  const { ids, home } = await asked(
    ['review', 'ada'],
    doubted,
    ['on', '2026-11-21'],
    ['with', 'together'],
    ['worked', null],
    ['drifted', null],
    ['worth', 2],
    ['weak', 'I bring too little'],
    ['doubts', ['their-side']],
    ['again', stop],
  );
  expect(ids).toContain('weak');
  expect(home.told).toContain('More than once they did not come');
});

/** Kinds and settings, each with what only it wants looked at. */
const everyKind: readonly (readonly [string, { kind: Kind; context: readonly Setting[] }])[] = [
  ...(Object.keys(kinds) as Kind[])
    .filter((kind) => kind !== 'flash')
    .map((kind) => [kind, { kind, context: [] }] as const),
  ...(Object.keys(settings) as Setting[]).map(
    (setting) => [setting, { kind: 'traditional' as const, context: [setting] }] as const,
  ),
];

it.each(everyKind)(
  'of %s asks what that wants looked at, and nothing of the others',
  async (_name, facts) => {
    const own = toReview(facts);
    const { ids } = await asked(
      ['review', 'ada'],
      start({ agreements: [{ ...page, kind: facts.kind }] }, facts),
      ['on', '2026-11-21'],
      ['with', 'alone'],
      ['worked', null],
      ['drifted', null],
      ['worth', 4],
      ...own.map(({ id }) => [id, 'Well'] as const),
      ['decision', stop],
    );
    expect(ids).toHaveLength(6 + own.length);
  },
);

it('corrects a review of the same day', async () => {
  const once = await call(['review', 'ada', '--decision', 'go-on', '--worked', 'Her questions'], start());
  const { home } = await asked(['review', 'ada'], once.home.journal, ['on', stop]);
  expect(home.told).toContain('You have reviewed this today already');
  const again = await call(['review', 'ada', '--decision', 'close'], once.home.journal);
  expect(again.home.journal.reviews).toHaveLength(1);
  expect(again.home.journal.reviews[0]).toMatchObject({
    decision: 'close',
    answers: { worked: 'Her questions' },
  });
});

it('speaks of the review it has just kept, also when a later one is there', async () => {
  const later = await call(['review', 'ada', '--decision', 'go-on'], start());
  const args = ['review', 'ada', '--on', '2026-11-10', '--decision', 'evolve', '--becomes', 'peer'];
  const { home, said } = await call(args, later.home.journal);
  expect(home.deeds).toEqual(['Looked back with Ada Lovelace: let it become something else']);
  expect(said).toContain('The review with Ada Lovelace, 10 November 2026');
  expect(said).toContain('You are peers from here on.');
});

it('reads facts and reviews as JSON', async () => {
  const { home } = await call(['review', 'ada', '--json'], start());
  expect(JSON.parse(home.printed)).toMatchObject({
    person: ada,
    since: '2026-05-20',
    kept: 1,
    agreed: 6,
    days: 19,
    turn: 'you',
  });
  const kept = (await call(['review', 'ada', '--decision', 'go-on'], start())).home.journal;
  const list = await call(['review', 'list', 'ada', '--json'], kept);
  expect(JSON.parse(list.home.printed)).toEqual(kept.reviews);
  expect((await call(['review', 'list'], kept)).home.printed).toContain('Ada Lovelace | Go on as you are');
  expect((await call(['review', 'list', '--json'], start())).home.printed).toBe('[]\n');
});

it('takes back the form it prints', async () => {
  const journal = start({ objectives: [objective(idOf('d1'), 'Run five interviews')] });
  const form = (await call(['review', 'ada', '--template'], journal)).home.printed;
  expect(form).not.toContain('turn-taking');
  const filled = form
    .replace(/^person:.*$/m, 'person: ada')
    .replace(/^decision:.*$/m, 'decision: go-on')
    .replace(/^( +rating:).*$/m, '$1 4');
  const { code, home } = await call(['review', '--answers', 'form.yaml'], journal, { 'form.yaml': filled });
  expect([code, home.told]).toEqual([0, expect.stringContaining('Decided: Go on as you are')]);
  expect(home.journal.plans[0]?.ratings).toEqual([{ on: '2026-11-21', value: 4 }]);
});

it('asks nothing after answers from a file, also at a terminal', async () => {
  const { ask, heard } = script();
  const home = house({ journal: start(), ask, files: { 'a.yaml': 'person: ada\ndecision: adjust' } });
  expect(await main(['review', '--answers', 'a.yaml'], () => home)).toBe(0);
  expect(heard).toEqual([]);
  expect(home.told).toContain('mentor expect ada-lovelace');
});

describe('a review of all of them', () => {
  const other = agreement(idOf('g2'), bo, {
    at: page.at,
    starts: '2026-05-20',
    review: null,
    goals: ['Present the plan'],
  });
  const both: Journal = {
    ...journalOf(
      { name: 'Ada Lovelace', place: 'Northwind', support: ['technical'] },
      { name: 'Bo Diaz', place: 'Northwind' },
      { name: 'Cy Idle' },
    ),
    agreements: [page, other],
    meetings: [
      met,
      ...['07', '08'].map((month) =>
        meeting(idOf(month), bo, { start: `2026-${month}-01`, state: 'missed' }),
      ),
    ],
    objectives: [objective(idOf('d1'), 'Run five interviews'), objective(idOf('d2'), 'Present the plan')],
  };

  it('counts meetings from the start, also on the day of a review, and marks nobody where there is no sign', async () => {
    const reviewed = (await call(['review', 'ada', '--decision', 'go-on'], start())).home.journal;
    const { home } = await call(['review', 'all', '--report'], reviewed);
    expect(home.printed).toContain('who | for | last in touch | met | stage\n');
    expect(home.printed).toMatch(/^Ada Lovelace \| [^|]* \| 2026-11-02 \| 1 of 6 \| \w+$/m);
    const json = JSON.parse((await call(['review', 'all', '--json'], reviewed)).home.printed) as {
      mentors: object[];
    };
    expect(json.mentors[0]).toMatchObject({ kept: 1, agreed: 6 });
  });

  it('begins with a table and the gaps', async () => {
    const { home } = await call(['review', 'all', '--report'], both);
    expect(home.printed).toContain('Ada Lovelace |  | 2026-11-02 | 1 of 6 | review-due |');
    expect(home.printed).toMatch(/Bo Diaz \| G2 \|.*\| 0 of 6 \| agreed \| \?/);
    expect(home.printed).toContain('Nobody helps you with G1 yet.');
    expect(home.printed).toContain('Both people belong to one place, Northwind.');
    expect(home.printed).not.toContain('Cy Idle');
  });

  it('asks four questions and a word on each, the sunk-cost question only where there is a sign', async () => {
    const { home } = await asked(
      ['review', 'all'],
      both,
      ['goals-moved', 'No'],
      ['most', 'Ada'],
      ['owed', null],
      ['missing', 'Somebody who left'],
      ['missing', ''],
      ['decide-1', 'adjust'],
      ['again-2', false],
      ['decide-2', 'close'],
      ['private', null],
    );
    expect(home.journal.reviews[0]).toMatchObject({
      person: null,
      on: '2026-11-21',
      decision: null,
      answers: {
        missing: ['Somebody who left'],
        decisions: [
          { person: ada, decision: 'adjust' },
          { person: bo, decision: 'close', again: false },
        ],
      },
    });
    expect(home.told).toMatch(/mentor review ada-lovelace/);
    expect(home.told).toMatch(/mentor close bo-diaz/);
    // Proposals change nothing by themselves.
    expect(home.journal.agreements).toEqual(both.agreements);
    expect(home.journal.entries).toEqual([]);
  });

  describe('with more mentors than are asked about at a stretch', () => {
    const many = Array.from({ length: 14 }, (_, i) => `p${i + 1}`);
    const crowd: Journal = {
      ...journalOf(...many.map((_, i) => ({ name: `Mentor ${String.fromCharCode(65 + i)}` }))),
      agreements: many.map((one, i) => ({ ...page, id: idOf(`g${i + 20}`), person: idOf(one) })),
    };
    const four: readonly Line[] = [
      ['goals-moved', 'No'],
      ['most', null],
      ['owed', null],
      ['missing', ''],
    ];
    const twelve = many.slice(0, 12).map((_, i): Line => [`decide-${i + 1}`, null]);
    const decided = { person: idOf('p14'), decision: 'close', note: 'faded', again: null };

    it('asks whether to go on, and then about the others', async () => {
      const { home } = await asked(
        ['review', 'all'],
        crowd,
        ...four,
        ...twelve,
        ['further-1', true],
        ['decide-13', 'adjust'],
        ['decide-14', 'close'],
        ['private', null],
      );
      expect(home.told).toContain('then whether to go on with the other 2');
      expect(home.journal.reviews[0]?.answers['decisions']).toMatchObject([
        { person: idOf('p13'), decision: 'adjust' },
        { person: idOf('p14'), decision: 'close' },
      ]);
    });

    it('leaves what was proposed for them when they are not asked about', async () => {
      const before = await call(
        ['review', 'all', '--decisions', '{name: "Mentor N", decision: close, note: faded}'],
        crowd,
      );
      expect(before.home.journal.reviews[0]?.answers['decisions']).toEqual([decided]);
      const { home } = await asked(
        ['review', 'all'],
        before.home.journal,
        ...four,
        ...twelve,
        ['further-1', false],
        ['private', null],
      );
      expect(home.journal.reviews[0]?.answers['decisions']).toEqual([decided]);
    });
  });

  it('takes its answers with the call, and refuses names of nobody', async () => {
    const { home, code } = await call(
      ['review', 'all', '--decisions', '{name: bo, decision: close, note: faded}'],
      both,
    );
    expect(code).toBe(0);
    expect(home.journal.reviews[0]?.answers['decisions']).toEqual([
      { person: bo, decision: 'close', note: 'faded', again: null },
    ]);
    const wrong = await call(['review', 'all', '--decisions', '{name: Zoe, decision: close}'], both);
    expect([wrong.code, wrong.said]).toEqual([
      2,
      expect.stringContaining('names nobody you have written down'),
    ]);
    expect((await call(['review', 'all'], both)).code).toBe(2);
  });

  it('speaks of the look it has just kept, also when the clock was put back', async () => {
    const later = { id: idOf('r9'), at: '2027-01-01T09:00:00.000Z', person: null, on: '2027-01-01' };
    const { said } = await call(['review', 'all', '--decisions', '{name: bo, decision: close}'], {
      ...both,
      reviews: [{ ...later, answers: {}, decision: null, note: null }],
    });
    expect(said).toContain('All your mentors, 21 November 2026');
    expect(said).toContain('Bo Diaz: close it well.');
  });

  it('has its own clock, and JSON', async () => {
    expect(JSON.parse((await call(['review', 'all', '--json'], both)).home.printed)).toMatchObject({
      due: '2026-11-20',
      alone: [idOf('d1')],
      mentors: [{ person: ada }, { person: bo, doubts: ['their-side'] }],
    });
    const done = (await call(['review', 'all', '--most', 'Ada'], both)).home.journal;
    expect(JSON.parse((await call(['review', 'all', '--json'], done)).home.printed).due).toBe('2027-05-21');
    const none = await call(['review', 'all'], journalOf());
    expect([none.code, none.said]).toEqual([1, expect.stringContaining('You have no mentor to look at yet')]);
  });
});
