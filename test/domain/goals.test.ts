import { describe, expect, it } from 'vitest';
import { goalsClosing } from '../../src/documents/goals.ts';
import { keepGoals, openObjectives, seedGoals } from '../../src/domain/goals.ts';
import { type Answers, emptyJournal, type Journal, type Row } from '../../src/domain/journal.ts';
import { minter } from '../support/journals.ts';
import { entryOf, goalsRecord, objective } from '../support/people.ts';

const rows: readonly Row[] = [
  { goal: 'Pass the exam', measure: 'A pass', by: '2027-03-31' },
  { goal: 'Lead a project', why: 'To grow', 'first-step': 'Ask Bo' },
];
const mint = minter();
const keep = (
  journal: Journal,
  objectives: readonly Row[],
  more: Answers = {},
  at = '2026-11-21T10:00:00.000Z',
) =>
  keepGoals(
    journal,
    entryOf('n2222222', 'goals', { at, answers: { destination: 'A lab of my own', ...more, objectives } }),
    mint,
  );
const first = keep(emptyJournal, rows);
const [exam, project] = first.objectives;
const states = ({ objectives }: Journal) => objectives.map(({ goal, state }) => `${goal}: ${state}`);

describe('keeping goals', () => {
  it('makes a record of the goals and one of each objective', () => {
    expect(exam).toMatchObject({
      goal: 'Pass the exam',
      measure: 'A pass',
      why: null,
      by: '2027-03-31',
      state: 'open',
    });
    expect(project).toMatchObject({ goal: 'Lead a project', why: 'To grow', firstStep: 'Ask Bo' });
    expect(first.goals).toMatchObject([
      { destination: 'A lab of my own', skills: [], time: null, objectives: [exam!.id, project!.id] },
    ]);
  });

  it('gives its own answers back, and changes nothing when they are given again', () => {
    const seed = seedGoals(first);
    expect((seed['objectives'] as readonly Row[]).map(({ id }) => id)).toEqual([exam!.id, project!.id]);
    const again = keepGoals(first, entryOf('n3222222', 'goals', { answers: seed }), mint);
    expect(again.objectives).toEqual(first.objectives);
    expect(again.goals).toHaveLength(2);
    expect(seedGoals(emptyJournal)).toEqual({});
  });

  it('changes an objective by its id, also its words', () => {
    const { objectives } = keep(first, [
      { id: exam!.id, goal: 'Pass the second exam' },
      { id: project!.id, goal: 'Lead a project' },
    ]);
    expect(objectives[0]).toMatchObject({
      id: exam!.id,
      at: exam!.at,
      goal: 'Pass the second exam',
      measure: null,
    });
    expect(objectives).toHaveLength(2);
  });

  it('finds an objective again by its words, without an id', () => {
    const again = keep(first, [
      { goal: ' Lead a project ' },
      { goal: 'Pass the exam', measure: 'A good pass' },
    ]);
    expect(again.objectives.map(({ id }) => id)).toEqual([exam!.id, project!.id]);
    expect(again.objectives[0]!.measure).toBe('A good pass');
    expect(again.goals.at(-1)!.objectives).toEqual([project!.id, exam!.id]);
  });

  it('keeps two rows of the same words as two', () => {
    const twice = keep(first, [
      { goal: 'Pass the exam' },
      { goal: 'Pass the exam' },
      { goal: 'Lead a project' },
    ]);
    expect(states(twice)).toEqual(['Pass the exam: open', 'Lead a project: open', 'Pass the exam: open']);
    expect(new Set(twice.goals.at(-1)!.objectives).size).toBe(3);
    expect(keep(twice, seedGoals(twice)['objectives'] as readonly Row[]).objectives).toEqual(
      twice.objectives,
    );
  });

  it('gives an objective named by id to that row, though another row has its words', () => {
    const { objectives } = keep(first, [
      { goal: 'Pass the exam' },
      { id: exam!.id, goal: 'Pass it well' },
      { id: project!.id, goal: 'Lead a project' },
    ]);
    expect(objectives.find(({ id }) => id === exam!.id)!.goal).toBe('Pass it well');
    expect(objectives).toHaveLength(3);
  });

  it('drops what is no longer named, on the day of the person', () => {
    const zoned = { ...first, profile: { ...first.profile, zone: 'Pacific/Auckland' } };
    const { objectives } = keep(zoned, [{ id: project!.id, goal: 'Lead a project' }]);
    expect(objectives[0]).toMatchObject({ state: 'dropped', closedOn: '2026-11-21' });
    const late = keep(zoned, [{ id: project!.id, goal: 'Lead a project' }], {}, '2026-11-21T12:00:00.000Z');
    expect(late.objectives[0]).toMatchObject({ state: 'dropped', closedOn: '2026-11-22' });
  });

  it('leaves what is reached or dropped as it is, and makes a new one of the same words', () => {
    const reached = {
      ...emptyJournal,
      objectives: [objective('b2222222', 'Pass the exam', { state: 'reached', closedOn: '2026-05-01' })],
    };
    const after = keep(reached, [{ goal: 'Pass the exam' }, { id: 'b2222222', goal: 'Lead a project' }]);
    expect(states(after)).toEqual(['Pass the exam: reached', 'Pass the exam: open', 'Lead a project: open']);
  });

  it('keeps a fourth objective: the coach speaks up, and the person decides', () => {
    const four = keep(emptyJournal, [...rows, { goal: 'Publish a paper' }, { goal: 'Learn to teach' }]);
    expect(openObjectives(four)).toHaveLength(4);
  });
});

describe('what the goals worksheet says at its end', () => {
  it('is a form for each objective, and why', () => {
    const journal = keep(emptyJournal, [{ goal: 'Pass the bar exam.' }, { goal: 'Be promoted to partner' }]);
    const { lines } = goalsClosing(journal, journal.goals[0]!);
    expect(lines[0]).toBe(
      'Pass the bar exam: a peer mentor, because somebody who learns it beside you, or finished last year, remembers what is hard about it.',
    );
    expect(lines[1]).toMatch(/^Be promoted to partner: a sponsor, because /);
    expect(lines).toHaveLength(3);
  });

  it('passes over an objective that is gone', () => {
    expect(
      goalsClosing(emptyJournal, goalsRecord('g2222222', { objectives: ['nnnnnnnn'] })).lines,
    ).toHaveLength(1);
  });
});
