import { describe, expect, it } from 'vitest';
import { objectivesMeant } from '../../src/domain/goals.ts';
import type { Journal, Row } from '../../src/domain/journal.ts';
import { keepPlan, planFor, reachMilestone } from '../../src/domain/plans.ts';
import { minter } from '../support/journals.ts';
import { entryOf, idOf, journalOf, objective } from '../support/people.ts';

const aim = objective(idOf('b2'), 'Run interviews');
const other = objective(idOf('b3'), 'Run interviews in a second clinic');
const journal = { ...journalOf(), objectives: [aim, other] };

describe('an objective is meant', () => {
  it.each([
    ['by its number', 'g2', [other]],
    ['by the beginning of its id', other.id.slice(0, 4), [other]],
    ['by a word that only it has', 'clinic', [other]],
    ['by all of its words, before a longer one that has them too', 'run interviews', [aim]],
    ['with others, by words they share', 'interviews', [aim, other]],
    ['by no number past the last', 'G3', []],
    ['by nothing', '', []],
  ])('%s', (_how, text, found) => expect(objectivesMeant(journal, text)).toEqual(found));
});

describe('a plan that is written again', () => {
  const written = (before: Journal, ...what: readonly string[]) => {
    const milestones: readonly Row[] = what.map((words) => ({ what: words, by: null, sign: null }));
    const answers = { objective: aim.id, milestones };
    return keepPlan(before, entryOf(idOf('n'), 'develop', { about: aim.id, answers }), minter());
  };
  const first = written(journal, 'Two held', 'Five held');
  const reached = reachMilestone(first, planFor(first, aim.id)!, 'Two held', '2026-11-20');
  it.each<[string, readonly string[], readonly (string | null)[]]>([
    ['in the same words', ['Two held', 'Five held'], ['2026-11-20', null]],
    ['in another order', ['Five held', 'Two held'], [null, '2026-11-20']],
    ['reworded', ['Two interviews held', 'Five held'], ['2026-11-20', null]],
    ['with one more before it', ['One held', 'Two held', 'Five held'], [null, '2026-11-20', null]],
    ['without it', ['Five held'], [null]],
    ['replaced and cut', ['Something else'], [null]],
  ])('keeps what was reached %s', (_how, what, days) => {
    const { milestones } = planFor(written(reached, ...what), aim.id)!;
    expect(milestones.map(({ reachedOn }) => reachedOn)).toEqual(days);
  });
});
