import { describe, expect, it } from 'vitest';
import { newAction } from '../../src/domain/actions.ts';
import { newAdvice } from '../../src/domain/advice.ts';
import type { Action, Advice } from '../../src/domain/journal.ts';
import { type Doubt, doubtsOf } from '../../src/domain/sunk.ts';
import { at, idOf, objective } from '../support/people.ts';

const advice = (state: Advice['state'], i: number) =>
  newAdvice({ id: idOf(`v${i}`), at, text: 'Ask', state });
const theirs = (by: string | null, i: number, state: Action['state'] = 'open') =>
  newAction({ id: idOf(`t${i}`), at, what: 'Ask around', who: 'mentor', by, state });
const judged = (first: number, last: number, times = 2) => ({
  objective: objective(idOf('d1'), 'A goal'),
  first,
  last,
  times,
});

const nothing = {
  began: '2026-05-20',
  today: '2026-11-21',
  judged: [],
  advice: [],
  actions: [],
  missed: 0,
  fits: [],
};

describe('the three signs of sunk cost', () => {
  const table: readonly [string, Partial<Parameters<typeof doubtsOf>[0]>, readonly Doubt[]][] = [
    ['nothing known', {}, []],
    ['no judgement rose, nothing tried', { judged: [judged(2, 2)] }, ['nowhere']],
    ['one judgement alone says nothing', { judged: [judged(2, 2, 1)] }, []],
    ['a judgement rose', { judged: [judged(2, 2), judged(2, 3)] }, []],
    ['advice was tried', { judged: [judged(2, 2)], advice: [advice('tried', 1)] }, []],
    ['three pieces heard, none tried', { advice: [1, 2, 3].map((i) => advice('heard', i)) }, ['nowhere']],
    ['two pieces are too few', { advice: [1, 2].map((i) => advice('heard', i)) }, []],
    ['too early to tell', { began: '2026-09-01', judged: [judged(2, 2)] }, []],
    ['two meetings missed', { missed: 2 }, ['their-side']],
    ['one meeting missed', { missed: 1 }, []],
    ['two promises late', { actions: [theirs('2026-10-01', 1), theirs('2026-11-20', 2)] }, ['their-side']],
    ['one late, one due today', { actions: [theirs('2026-10-01', 1), theirs('2026-11-21', 2)] }, []],
    ['late but kept', { actions: [theirs('2026-10-01', 1, 'done'), theirs('2026-10-01', 2, 'done')] }, []],
    ['the last two did not fit', { fits: [5, 2, 1] }, ['not-needed']],
    ['one of them did', { fits: [1, 2, 3] }, []],
    [
      'most advice was not for you',
      { advice: [1, 2, 3].map((i) => advice('dropped', i)), began: '2026-10-01' },
      ['not-needed'],
    ],
  ];
  it.each(table)('%s', (_name, evidence, expected) => {
    expect(doubtsOf({ ...nothing, ...evidence })).toEqual(expected);
  });
});
