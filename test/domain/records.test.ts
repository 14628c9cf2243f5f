import { describe, expect, it } from 'vitest';
import { recordFlaw } from '../../src/domain/check.ts';
import { isDay } from '../../src/domain/dates.ts';
import { answersOf, fieldOf, questionOf, recordWith } from '../../src/domain/fields.ts';
import { shortestPrefixes } from '../../src/domain/ids.ts';
import { type Answer, emptyJournal, type Journal } from '../../src/domain/journal.ts';
import {
  type AnyRecord,
  allIds,
  findRecord,
  findRecords,
  type Kind,
  lists,
  putRecord,
} from '../../src/domain/records.ts';
import {
  cadences,
  contexts,
  feedbacks,
  formats,
  kinds,
  levels,
  messageKinds,
  pools,
  records as schemas,
} from '../../src/domain/schema.ts';
import { supportKinds } from '../../src/domain/support.ts';
import { titleOf } from '../../src/domain/titles.ts';
import * as options from '../../src/worksheets/options.ts';
import { recordQuestions } from '../../src/worksheets/records/index.ts';
import type { Question } from '../../src/worksheets/worksheet.ts';
import { action, person } from '../support/journals.ts';
import {
  agreement,
  at,
  candidate,
  goalsRecord,
  meeting,
  message,
  objective,
  touch,
  value,
} from '../support/people.ts';

const who = 'pp222222';
type Edited = keyof typeof recordQuestions;

/** One sound record of each kind. */
const samples: Readonly<Record<Edited, AnyRecord>> = {
  goal: goalsRecord('gg222222', { skills: ['Pricing'], barrier: ['time'], time: 2.5 }),
  objective: objective('bj222222', 'Pass the exam', { firstStep: 'Read', by: '2027-01-31' }),
  person: { ...person(who, 'Ada'), support: ['technical'], connectedOn: '2020-01-01' },
  candidate: candidate('cc222222', who, { path: 4, pathNote: 'same step', questions: ['How?'] }),
  value: value('vv222222', who),
  message: message('mm222222', who, { times: ['Monday'], minutes: 20 }),
  touch: touch('tt222222', who),
  agreement: agreement('gr222222', who, { offLimits: ['salary'] }),
  plan: {
    id: 'pn222222',
    at,
    objective: 'bj222222',
    person: null,
    milestones: [{ what: 'A draft', by: '2027-01-31', sign: null, reachedOn: '2027-01-30' }],
    activities: ['Read'],
    workProblem: 'Prices',
    ratings: [{ on: '2026-11-21', value: 2 }],
  },
  meeting: meeting('mt222222', who, { next: '2026-12-10', points: ['Prices'] }),
  prep: {
    id: 'pr222222',
    at,
    person: who,
    meeting: null,
    priorities: ['Prices'],
    updates: [],
    questions: ['How?'],
    scenario: null,
    nextSteps: ['Ask Bo'],
    mode: 'plan',
  },
  action: action('cd222222', 'Write'),
  advice: {
    id: 'dv222222',
    at,
    text: 'Begin small',
    person: who,
    meeting: null,
    state: 'heard',
    heardOn: '2026-11-01',
    triedOn: null,
    result: null,
    toldOn: null,
  },
  exchange: {
    id: 'xx222222',
    at,
    person: who,
    direction: 'given',
    kind: 'resource',
    what: 'a paper',
    on: '2026-11-01',
    how: null,
    advice: null,
  },
  review: { id: 'rv222222', at, person: who, on: '2026-11-01', answers: {}, decision: null, note: null },
};
const edited = Object.keys(samples) as readonly Edited[];

/** Answers of the kind a question takes. */
function answersTo(question: Question): readonly Answer[] {
  switch (question.kind) {
    case 'line':
    case 'essay':
      return ['some words'];
    case 'scale':
      return [1, 5];
    case 'number':
      return question.whole ? [question.least ?? 0, 45] : [0, 2.5];
    case 'date':
      return question.time ? ['2026-11-21', '2026-11-21T15:00'] : ['2026-11-21'];
    case 'choice':
      return question.options.map(({ value }) => value);
    case 'choices':
      return [[], question.options.map(({ value }) => value)];
    case 'list':
      return [[], ['one', 'two']];
    case 'person':
      return ['pp222222'];
    case 'yes':
      return [true, false];
    case 'rows':
      return [
        [],
        ...question.questions.flatMap((inner) =>
          answersTo(inner).map((answer) => [
            {
              ...Object.fromEntries(question.questions.map(({ id }) => [id, null])),
              what: 'x',
              [inner.id]: answer,
            },
          ]),
        ),
      ];
  }
}

describe.each(edited)('a %s', (kind) => {
  const list = lists[kind];
  const sample = samples[kind];
  const questions = recordQuestions[kind];
  const shape = Object.keys(schemas[list].shape);

  it('is sound in the sample, and its questions are all fields of it', () => {
    expect(recordFlaw(list, sample)).toBeNull();
    expect(questions.map(({ id }) => fieldOf(id)).filter((field) => !shape.includes(field))).toEqual([]);
  });

  it('takes every answer its questions take', () => {
    for (const question of questions) {
      for (const answer of answersTo(question)) {
        const changed = recordWith(sample, { [question.id]: answer });
        expect(recordFlaw(list, changed), `${question.id}: ${JSON.stringify(answer)}`).toBeNull();
      }
    }
  });

  it('stays sound where an optional answer is left out, and needs those that are required', () => {
    for (const { id, required, kind } of questions) {
      const flaw = recordFlaw(list, recordWith(sample, { [id]: null }));
      const holdsLists = kind === 'list' || kind === 'choices' || kind === 'rows';
      if (required && !holdsLists) expect(flaw, id).not.toBeNull();
      else expect(flaw, id).toBeNull();
    }
  });

  it('comes back unchanged from its own answers', () => {
    const answers = answersOf(
      sample,
      questions.map(({ id }) => id),
    );
    expect(recordWith(sample, answers)).toEqual(sample);
    expect(Object.keys(answers)).toEqual(questions.map(({ id }) => id));
  });
});

it('offers each value of a choice, and no other', () => {
  const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);
  expect(values(options.supportOptions)).toEqual([...supportKinds]);
  expect(values(options.levelOptions)).toEqual([...levels]);
  expect(values(options.kindOptions)).toEqual([...kinds]);
  expect(values(options.contextOptions)).toEqual([...contexts]);
  expect(values(options.poolOptions)).toEqual([...pools]);
  expect(values(options.formatOptions)).toEqual([...formats]);
  expect(values(options.cadenceOptions)).toEqual([...cadences]);
  expect(values(options.messageOptions)).toEqual([...messageKinds]);
  expect(values(options.feedbackOptions)).toEqual([...feedbacks]);
});

it('names fields as questions and back', () => {
  for (const [id, field] of [
    ['first-step', 'firstStep'],
    ['why-them', 'whyThem'],
    ['goal', 'goal'],
  ] as const) {
    expect(fieldOf(id)).toBe(field);
    expect(questionOf(field)).toBe(id);
  }
});

describe('finding records', () => {
  const journal: Journal = {
    ...emptyJournal,
    people: [person('bcdf2222', 'Ada')],
    actions: [action('bcdf3333', 'Write'), action('ghjk2222', 'Read')],
  };

  it('takes any beginning of an id, and every record that begins so', () => {
    const found = (prefix: string) =>
      findRecords(journal, prefix).map(({ kind, record }) => `${kind} ${record.id}`);
    expect(found('bcdf')).toEqual(['person bcdf2222', 'action bcdf3333']);
    expect(found('bcdf3')).toEqual(['action bcdf3333']);
    expect(found('g')).toEqual(['action ghjk2222']);
    expect([...found('nnnn'), ...found('')]).toEqual([]);
  });

  it('shows ids as short as they can be told apart', () => {
    const short = shortestPrefixes(allIds(journal));
    expect(allIds(journal).map(short)).toEqual(['bcdf2', 'bcdf3', 'ghjk']);
    expect(shortestPrefixes([])('bcdf2222')).toBe('bcdf2222');
  });

  it('puts a record back in its place', () => {
    const changed = putRecord(journal, 'action', action('bcdf3333', 'Wrote'));
    expect(changed.actions.map(({ what }) => what)).toEqual(['Wrote', 'Read']);
    expect(findRecord(changed, 'action', 'bcdf3333')).toEqual(action('bcdf3333', 'Wrote'));
    expect(findRecord(changed, 'meeting', 'bcdf3333')).toBeUndefined();
  });
});

it.each<[Kind, object, string]>([
  ['person', samples.person, 'Ada'],
  ['action', samples.action, 'the action "Write"'],
  ['objective', samples.objective, 'the objective "Pass the exam"'],
  ['touch', samples.touch, 'the touch with Ada'],
  ['message', { ...samples.message, subject: '' }, 'the message with Ada'],
  ['advice', { ...samples.advice, text: 'x'.repeat(80) }, `the advice "${'x'.repeat(49)}…"`],
])('calls a %s by what it says', (kind, record, title) => {
  const journal = { ...emptyJournal, people: [samples.person as never] };
  expect(titleOf(journal, { kind, record: record as AnyRecord })).toBe(title);
});

it('the schema knows the days that there are, and no others', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const written = ['1900', '2000', '2023', '2024', '2100', '2400'].flatMap((year) =>
    Array.from({ length: 14 * 33 }, (_, i) => `${year}-${two(Math.floor(i / 33))}-${two(i % 33)}`),
  );
  const { by } = schemas.actions.shape;
  const { start } = schemas.meetings.shape;
  const taken = (schema: typeof by | typeof start, at = '') =>
    written.filter((day) => schema.safeParse(day + at).success);
  expect(taken(by)).toEqual(written.filter(isDay));
  expect(taken(start)).toEqual(written.filter(isDay));
  expect(taken(start, 'T23:59')).toEqual(written.filter(isDay));
  expect([...taken(start, 'T24:00'), ...taken(by, 'T10:00'), ...taken(by, ' ')]).toEqual([]);
});
