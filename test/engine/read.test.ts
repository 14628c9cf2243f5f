import { describe, expect, it } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { journal as schema } from '../../src/domain/schema.ts';
import { readAnswers } from '../../src/engine/answers.ts';
import { readAnswer } from '../../src/engine/read.ts';
import { resumeAt, route, settle } from '../../src/engine/route.ts';
import { audit } from '../../src/worksheets/audit.ts';
import { goals } from '../../src/worksheets/goals.ts';
import { outreach } from '../../src/worksheets/outreach.ts';
import { shortlist } from '../../src/worksheets/shortlist.ts';
import { value } from '../../src/worksheets/value.ts';
import type { Question, Simple, Worksheet } from '../../src/worksheets/worksheet.ts';
import { minter } from '../support/journals.ts';
import { at, entryOf, idOf, journalOf } from '../support/people.ts';

const people = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Ek' }, { name: 'Bo Lind' });
const around = { journal: people, now: new Date(at), zone: 'Europe/Lisbon' };
const [ada, bo] = [idOf('p1'), idOf('p2')];

const ask = { id: 'x', ask: 'What?' };
const line: Simple = { ...ask, kind: 'line' };
const essay: Simple = { ...ask, kind: 'essay' };
const yes: Simple = { ...ask, kind: 'yes' };
const scale: Simple = { ...ask, kind: 'scale', low: 'low', high: 'high' };
const options = [
  { value: 'tea', label: 'Tea' },
  { value: 'coffee', label: 'Coffee' },
];
const choice: Simple = { ...ask, kind: 'choice', options };
const choices: Simple = { ...ask, kind: 'choices', options };
const number: Simple = { ...ask, kind: 'number', unit: 'hours', most: 200 };
const minutes: Simple = { ...ask, kind: 'number', unit: 'minutes', whole: true };
const whole: Simple = { ...ask, kind: 'number', least: 5, whole: true };
const date: Simple = { ...ask, kind: 'date', tense: 'future' };
const list: Simple = { ...ask, kind: 'list', item: 'thing' };
const somebody: Simple = { ...ask, kind: 'person' };
const anybody: Simple = { ...ask, kind: 'person', fresh: true };

describe('an answer', () => {
  it.each<[string, Simple, unknown, unknown]>([
    ['a line without breaks, tabs and control signs', line, ' a\n b\tc\u0000\u001b[31m ', 'a b c[31m'],
    ['a number as text', line, 42, '42'],
    ['a blank line as nothing', line, '  \n ', null],
    ['an essay with its breaks', essay, 'a\r\n\r\nb\u0007', 'a\n\nb'],
    ['y', yes, 'Y', true],
    ['a real false', yes, false, false],
    ['a number of the scale', scale, ' 4 ', 4],
    ['a choice in capitals', choice, 'TEA', 'tea'],
    ['choices after commas, once each', choices, 'tea, coffee, tea', ['tea', 'coffee']],
    ['choices with a comma too many', choices, 'tea,', ['tea']],
    ['no choices', choices, [], []],
    ['a comma for the point', number, '2,5', 2.5],
    ['nought', number, 0, 0],
    ['a word for a number', number, 'Two', 2],
    ['a number and a half', number, 'two and a half', 2.5],
    ['a number with its unit', number, '1,5 hours', 1.5],
    ['an hour', number, 'an hour', 1],
    ['minutes of an hour', number, '90 minutes', 1.5],
    ['an hour in minutes', minutes, 'half an hour', 30],
    ['minutes in words', minutes, 'forty-five', 45],
    ['a whole number', whole, '20', 20],
    ['a day as people say it', date, 'tomorrow', '2026-11-22'],
    ['a list as it comes', list, ['a', '', ' b ', 3], ['a', 'b', '3']],
    ['lines as a list', list, 'a\n\nb', ['a', 'b']],
    ['a person by name', somebody, 'ada', ada],
    ['a person by id', somebody, bo, bo],
    ['a new name', anybody, 'Cy\nTwombly', 'Cy Twombly'],
    ['nothing at all', date, undefined, null],
  ])('is %s', async (_what, question, given, answer) => {
    expect(await readAnswer(question, given, around)).toMatchObject({ ok: true, answer });
  });

  it.each<[string, Simple, unknown, RegExp]>([
    ['a list for a line', line, ['a'], /text, not a list/],
    ['a map for a line', line, { a: 1 }, /named values/],
    ['perhaps', yes, 'perhaps', /"perhaps"; use one of yes, no/],
    ['six of five', scale, 6, /use one of 1, 2, 3, 4, 5/],
    ['a word every object knows', choice, 'constructor', /use one of tea, coffee/],
    ['another such word', yes, '__proto__', /use one of yes, no/],
    ['a map for a choice', choice, { tea: true }, /use one of tea, coffee/],
    ['one of several choices', choices, 'tea, milk', /"\s?milk"/],
    ['no number', number, 'plenty', /a number of hours, not "plenty"/],
    ['a number of something else', number, 'two years', /a number of hours/],
    ['only a unit', number, 'hours', /a number of hours/],
    ['a number below nought', number, '-1', /should be a number/],
    ['more than there may be', number, 201, /cannot be more than 200/],
    ['less than there may be', whole, 4, /cannot be less than 5/],
    ['a piece of a minute', whole, '22.5', /a whole number/],
    ['a thousand, or one', number, '1,000', /1000 or 1\.000/],
    ['a number without end', whole, '9'.repeat(400), /should be a number/],
    ['what is no number', number, Number.NaN, /should be a number/],
    ['a list of lists', list, ['a', ['b']], /one of them is a list/],
    ['a number for a date', date, 2027, /a date, not a number/],
    ['a day with two readings', date, '03/04/2027', /2027/],
    [
      'an hour that the clocks skip',
      { ...date, time: true },
      '2027-03-28T01:30',
      /no 01:30 on Sunday 28 March/,
    ],
    ['an hour that comes twice', { ...date, time: true }, '2027-10-31T01:30', /comes twice on Sunday 31 Oct/],
    ['nobody', somebody, 'Cy', /nobody you have written down: "Cy"/],
    ['one of two, not even for a new name', anybody, 'bo', /Bo Ek \(bo-ek\), Bo Lind \(bo-lind\)/],
    ['a long word, cut', somebody, 'z'.repeat(60), /"z{39}…"/],
  ])('cannot be %s', async (_what, question, given, reason) => {
    expect(await readAnswer(question, given, around)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(reason),
    });
  });
});

/** A full sheet of good answers to each worksheet. */
const good: readonly (readonly [Worksheet, Readonly<Record<string, unknown>>])[] = [
  [
    goals,
    {
      destination: 'A lab of my own',
      skills: ['Grants'],
      knowledge: 'Law',
      barrier: 'time, self-doubt',
      'help-kind': ['stories'],
      time: 2.5,
      objectives: [{ goal: 'Pass the exam', by: '2027-03-31' }, { goal: 'Hire two people' }],
    },
  ],
  [
    audit,
    {
      people: [
        {
          name: 'Cy Twombly',
          support: 'personal',
          closeness: 5,
          level: 'peer',
          place: 'Rome',
          'last-contact': '2026-11-01',
        },
        { id: ada, name: 'Ada Lovelace', role: 'Analyst' },
      ],
      missing: ['a nurse'],
    },
  ],
  [
    shortlist,
    {
      person: 'ada',
      path: 4,
      'path-note': 'same step',
      ahead: 3,
      pool: 'own-firm',
      connection: 'bo-ek',
      questions: ['How?'],
    },
  ],
  [value, { person: 'ada', bring: ['time'], 'why-them': 'The same step', commitment: 'Prepared' }],
  [
    outreach,
    {
      person: 'ada',
      kind: 'introduction',
      via: 'bo-lind',
      reference: 'your talk',
      minutes: 20,
      times: ['Monday'],
      format: 'any',
      body: 'Dear Bo',
      forward: 'Ada might …',
    },
  ],
];

describe.each(good)('the answers to $id', (worksheet, given) => {
  const { questions, keep } = worksheet;
  const read = (given: Readonly<Record<string, unknown>>) => readAnswers(questions, given, around);

  it('are read when they are good, and kept as sound records', async () => {
    const { answers, problems } = await read(given);
    expect(problems).toEqual([]);
    const about = worksheet.about ? ada : null;
    const kept: Journal = keep!(people, entryOf('n2222222', worksheet.id, { about, answers }), minter());
    expect(kept).not.toEqual(people);
    expect(schema.safeParse(kept).error?.issues ?? []).toEqual([]);
  });

  it('are kept soundly with only those that are required', async () => {
    const needed = questions.filter(({ required }) => required).map(({ id }) => [id, given[id]]);
    const { answers, problems } = await read(Object.fromEntries(needed));
    expect(problems).toEqual([]);
    const about = worksheet.about ? ada : null;
    const kept = keep!(people, entryOf('n2222222', worksheet.id, { about, answers }), minter());
    expect(schema.safeParse(kept).error?.issues ?? []).toEqual([]);
  });

  it('name each that is missing', async () => {
    const { problems } = await read({});
    expect(problems.map(({ id }) => id).sort()).toEqual(
      questions
        .filter(({ required, when }) => required && !when)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { reason } of problems)
      expect(reason).toMatch(/^is needed(?:: (?:one|some) of [\w-]+(?:, [\w-]+)*)?$/);
  });

  it('name each that will not do, all at once, and none twice', async () => {
    const bad = Object.fromEntries(questions.map(({ id }) => [id, { strange: true }]));
    const { problems } = await read(bad);
    expect(problems.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  });

  it('name what nobody asked, with the question that may be meant', async () => {
    for (const { id } of questions.filter(({ id }) => id.length > 4)) {
      const typed = `${id.slice(0, -1)}`;
      const { problems } = await read({ ...given, [typed]: 'x' });
      expect(problems).toEqual([
        { id: typed, reason: expect.stringMatching(/^is not a question here; did you mean /) },
      ]);
    }
    const { problems } = await read({ ...given, nonsense: 'x' });
    expect(problems[0]!.reason).toContain(`the questions are ${questions[0]!.id}, `);
  });
});

describe('rows', () => {
  const read = (people: unknown) => readAnswers(audit.questions, { people }, around);

  it('say which row and which question', async () => {
    const { problems } = await read([{ name: 'Cy', closeness: 9 }, 'Di', { level: 'peer', naem: 'Ed' }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.reason).toContain('person 1, closeness cannot be "9"');
    expect(problems[0]!.reason).toContain('person 2 should be named values such as {name: …}');
    expect(problems[0]!.reason).toContain('person 3, name is needed');
    expect(problems[0]!.reason).toContain('person 3, naem is not a question here; did you mean name?');
  });

  it('take one row for a list of one, and keep its id', async () => {
    const { answers } = await read({ id: ada, name: 'Ada' });
    expect(answers['people']).toMatchObject([{ id: ada, name: 'Ada', closeness: null }]);
  });
});

describe('the road through the questions', () => {
  const tea: readonly Question[] = [
    { id: 'drink', kind: 'choice', ask: 'Which?', options },
    { id: 'milk', kind: 'yes', ask: 'Milk?', when: { drink: ['tea'] } },
    { id: 'much', kind: 'yes', ask: 'Much?', when: { milk: [true] } },
    { id: 'cake', kind: 'line', ask: 'Cake?' },
  ];
  const met = (answers: Parameters<typeof route>[1]) => route(tea, answers).map(({ id }) => id);

  it('passes by what no answer leads to, also two turns on', () => {
    expect(met({})).toEqual(['drink', 'cake']);
    expect(met({ drink: 'tea', milk: true })).toEqual(['drink', 'milk', 'much', 'cake']);
    // The milk of an earlier mind leads nowhere.
    expect(met({ drink: 'coffee', milk: true })).toEqual(['drink', 'cake']);
  });

  it('leaves nothing behind of a road not taken', () => {
    expect(settle(tea, { drink: 'coffee', milk: true })).toEqual({ drink: 'coffee', cake: null });
  });

  it('goes on at the first question without an answer, or at a list left open', () => {
    expect(resumeAt(tea, {})).toBe(0);
    expect(resumeAt(tea, { drink: 'tea', cake: 'x' })).toBe(1);
    expect(resumeAt(tea, { drink: 'coffee', cake: null })).toBe(2);
    expect(resumeAt(tea, { drink: 'coffee', cake: null }, 'drink')).toBe(0);
  });
});

it('takes a year for the last contact, reads back what it is kept as, and is strict about an agreed day', async () => {
  const rows = audit.questions.find((question) => question.kind === 'rows');
  const contact = (rows?.kind === 'rows' ? rows.questions : []).find(({ id }) => id === 'last-contact');
  expect(await readAnswer(contact as Simple, '2023', around)).toEqual({
    ok: true,
    answer: '2023-07-01',
    shown: 'about 1 July 2023 (3 years ago)',
  });
  expect(await readAnswer(date, '2027', around)).toMatchObject({ ok: false });
});

it('takes a thing once into a list that comes from a file or after flags', async () => {
  expect(await readAnswer(list, ['Dana Ruiz', 'dana ruiz', 'Ola Berg', 'Óla Berg'], around)).toEqual({
    ok: true,
    answer: ['Dana Ruiz', 'Ola Berg', 'Óla Berg'],
  });
});

it('starts from an empty journal', () => {
  expect(schema.safeParse(emptyJournal).success).toBe(true);
});
