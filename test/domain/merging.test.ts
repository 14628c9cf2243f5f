import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { mergePeople, removePerson } from '../../src/domain/merging.ts';
import { brokenReferences, pointersTo, references } from '../../src/domain/references.ts';
import { takeBack } from '../../src/domain/undo.ts';
import { action, draft } from '../support/journals.ts';
import {
  agreement,
  at,
  candidate,
  entryOf,
  goalsRecord,
  idOf,
  journalOf,
  meeting,
  message,
  objective,
  the,
  touch,
  value,
} from '../support/people.ts';

const [ada, twin, bo] = [idOf('p1'), idOf('p2'), idOf('p3')];

/** Ada, whom somebody wrote down twice, and Bo, who knows both; everything there is about the second Ada. */
const busy: Journal = {
  ...journalOf(
    { name: 'Ada Lovelace', role: 'Analyst', support: ['technical'], notes: 'Likes tea.' },
    {
      name: 'A. Lovelace',
      email: 'ada@example.org',
      role: 'Countess',
      support: ['strategic', 'technical'],
      lastContact: '2026-10-01',
      knows: [ada, bo],
      introducedBy: ada,
      notes: 'Plays the harp.',
    },
    { name: 'Bo Ek', knows: [ada, twin], introducedBy: twin },
  ),
  objectives: [objective('bj222222', 'Move into product work')],
  goals: [goalsRecord('gg222222', { objectives: ['bj222222'] })],
  candidates: [
    candidate('c1222222', ada, { path: 4 }),
    candidate('c2222222', twin, { path: 2, style: 5, connection: ada, questions: ['How did you begin?'] }),
    candidate('c3222222', bo, { connection: twin }),
  ],
  values: [value('v2222222', twin)],
  messages: [message('m2222222', twin, { via: ada }), message('m3222222', bo, { via: twin, replaces: null })],
  touches: [touch('t2222222', twin, { message: 'm2222222' })],
  agreements: [agreement('gr222222', twin)],
  plans: [
    {
      id: 'pn222222',
      at,
      objective: 'bj222222',
      person: twin,
      milestones: [],
      activities: [],
      workProblem: null,
      ratings: [],
    },
  ],
  meetings: [meeting('mt222222', twin)],
  preps: [
    {
      id: 'pr222222',
      at,
      person: twin,
      meeting: 'mt222222',
      priorities: [],
      updates: [],
      questions: [],
      scenario: null,
      nextSteps: [],
      mode: null,
    },
  ],
  actions: [
    action('c4222222', 'Write to her', { person: twin, meeting: 'mt222222' }),
    action('c5222222', 'Read the paper', { meeting: 'mt222222' }),
  ],
  advice: [
    {
      id: 'dv222222',
      at,
      text: 'Begin small',
      person: twin,
      meeting: 'mt222222',
      state: 'heard',
      heardOn: null,
      triedOn: null,
      result: null,
      toldOn: null,
    },
  ],
  exchanges: [
    {
      id: 'x2222222',
      at,
      person: twin,
      direction: 'given',
      kind: 'resource',
      what: 'a paper',
      on: '2026-10-01',
      how: null,
      advice: null,
    },
    {
      id: 'x3222222',
      at,
      person: null,
      direction: 'forward',
      kind: 'view',
      what: 'Begin small',
      on: '2026-10-02',
      how: null,
      advice: 'dv222222',
    },
  ],
  reviews: [{ id: 'r2222222', at, person: twin, on: '2026-10-01', answers: {}, decision: null, note: null }],
  pauses: [
    {
      id: 's2222222',
      at,
      person: twin,
      kind: 'pause',
      step: null,
      from: '2026-10-01',
      until: null,
      why: null,
    },
  ],
  entries: [
    entryOf('n2222222', 'value', { about: twin }),
    entryOf('n3222222', 'outreach', { about: bo, answers: { kind: 'introduction', via: twin } }),
    entryOf('n4222222', 'audit', {
      answers: { people: [{ id: twin, name: 'A. Lovelace' }], missing: ['nurses'] },
    }),
  ],
  drafts: [
    { ...draft('d1222222', 'value'), about: ada, answers: { 'why-them': 'She wrote the first program.' } },
    { ...draft('d2222222', 'value'), about: twin, answers: { 'why-them': 'No idea.', bring: ['time'] } },
    { ...draft('d3222222', 'outreach'), about: bo, answers: { via: twin } },
  ],
};

describe('the references between records', () => {
  it('are all whole in the busy journal, and every list that is about people is in it', () => {
    expect(brokenReferences(busy)).toEqual([]);
    for (const { list } of references) expect(busy[list], list).not.toEqual([]);
  });

  it.each(references.map(({ list, field, target }) => [list, field, target] as const))(
    'notice %s.%s leading to no record of %s',
    (list, field) => {
      const [first, ...rest] = busy[list] as readonly { id: string }[];
      const lists = Array.isArray((first as never)[field]);
      const spoilt = { ...busy, [list]: [{ ...first, [field]: lists ? ['nnnnnnnn'] : 'nnnnnnnn' }, ...rest] };
      expect(brokenReferences(spoilt)).toEqual([{ list, id: first!.id, field, missing: 'nnnnnnnn' }]);
    },
  );

  it('are counted by list', () => {
    expect(pointersTo(busy, 'people', ada)).toEqual({ candidates: 2, messages: 1, people: 3 });
    expect(pointersTo(busy, 'people', 'nnnnnnnn')).toEqual({});
  });
});

describe('merging two people', () => {
  const merged = mergePeople(busy, ada, twin);
  const one = the(merged, 'ada-lovelace');

  it('keeps what the first has and takes what it lacks', () => {
    expect(one).toMatchObject({
      id: ada,
      name: 'Ada Lovelace',
      role: 'Analyst',
      email: 'ada@example.org',
      lastContact: '2026-10-01',
      notes: 'Likes tea.\n\nPlays the harp.',
    });
    expect(one.support).toEqual(['technical', 'strategic']);
  });

  it('takes a fact that journals from before do not have', () => {
    const thanked = {
      ...busy,
      people: busy.people.map((person) =>
        person.id === twin ? { ...person, thanksAs: 'note' as const } : person,
      ),
    };
    expect(the(mergePeople(thanked, ada, twin), 'ada-lovelace').thanksAs).toBe('note');
  });

  it('turns every pointer, and nobody knows or introduced themselves', () => {
    expect(brokenReferences(merged)).toEqual([]);
    expect(JSON.stringify(merged)).not.toContain(twin);
    expect(one).toMatchObject({ knows: [bo], introducedBy: null });
    expect(the(merged, 'bo-ek')).toMatchObject({ knows: [ada], introducedBy: ada });
    expect(merged.messages.map(({ via }) => via)).toEqual([null, ada]);
  });

  it('leaves one candidate and one value of the person', () => {
    expect(merged.candidates.map(({ id }) => id)).toEqual(['c1222222', 'c3222222']);
    expect(merged.candidates[0]).toMatchObject({
      path: 4,
      style: 5,
      connection: null,
      questions: ['How did you begin?'],
    });
    const both = {
      ...busy,
      values: [value('v1222222', ada, { use: null }), value('v2222222', twin, { use: 'daily' })],
    };
    expect(mergePeople(both, ada, twin).values).toEqual([value('v1222222', ada, { use: 'daily' })]);
  });

  it('makes one draft of two, where the answers of the first stand', () => {
    expect(merged.drafts.map(({ id }) => id)).toEqual(['d1222222', 'd3222222']);
    expect(merged.drafts[0]!.answers).toEqual({
      'why-them': 'She wrote the first program.',
      bring: ['time'],
    });
  });

  it('changes nothing for one and the same person, or nobody', () => {
    expect(mergePeople(busy, ada, ada)).toBe(busy);
    expect(mergePeople(busy, ada, 'nnnnnnnn')).toBe(busy);
  });

  it('is pure, so that it can be taken back', () => {
    const copy = structuredClone(busy);
    const { journal, obstacles } = takeBack({ before: busy, after: merged }, merged);
    expect(obstacles).toEqual([]);
    const { drafts: _now, ...back } = journal;
    const { drafts: _then, ...before } = copy;
    expect(back).toEqual(before);
  });
});

describe('removing a person', () => {
  const removed = removePerson(busy, twin);

  it('takes out what is about them and lets go of every pointer at it', () => {
    expect(brokenReferences(removed)).toEqual([]);
    expect(JSON.stringify(removed)).not.toContain(twin);
    expect(removed.advice).toEqual([]);
    expect(removed.meetings).toEqual([]);
    expect(removed.actions).toEqual([action('c5222222', 'Read the paper')]);
    expect(removed.exchanges).toEqual([{ ...busy.exchanges[1], advice: null }]);
    expect(removed.entries.map(({ id }) => id)).toEqual(['n3222222', 'n4222222']);
    expect(removed.entries[0]!.answers).toEqual({ kind: 'introduction', via: null });
  });

  it('leaves everybody else as they were', () => {
    expect(the(removed, 'bo-ek')).toEqual({ ...the(busy, 'bo-ek'), knows: [ada], introducedBy: null });
    expect(the(removed, 'ada-lovelace')).toBe(the(busy, 'ada-lovelace'));
    expect(removed.candidates[0]).toBe(busy.candidates[0]);
    expect(removed.objectives).toBe(busy.objectives);
  });

  it('lets older faults be: they are not its own', () => {
    const faulty = { ...busy, actions: [action('c6222222', 'x', { meeting: 'nnnnnnnn' })] };
    expect(removePerson(faulty, bo).actions).toEqual(faulty.actions);
  });

  it('is pure, so that it can be taken back', () => {
    const { journal, obstacles } = takeBack({ before: busy, after: removed }, removed);
    expect(obstacles).toEqual([]);
    expect({ ...journal, drafts: [] }).toEqual({ ...busy, drafts: [] });
  });
});
