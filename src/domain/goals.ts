import { rowsIn } from './answers.ts';
import { todayIn } from './dates.ts';
import { beginningWith, idOrWord } from './ids.ts';
import type { Answers, Entry, Goals, Journal, Objective, Row } from './journal.ts';
import { meantBy } from './names.ts';

/** Objectives still being worked on. */
export const openObjectives = (journal: Journal): readonly Objective[] =>
  journal.objectives.filter(({ state }) => state === 'open');

/**
 * The open objectives meant by G1, G2, …, the beginning of an id, or words of it; the one that says nothing else is
 * meant before longer ones. Several where that is not clear.
 */
export function objectivesMeant(journal: Journal, text: string): readonly Objective[] {
  const open = openObjectives(journal);
  const [, number] = /^g([1-9])$/i.exec(text.trim()) ?? [];
  if (number) return open.slice(Number(number) - 1, Number(number));
  return idOrWord(
    text,
    () => beginningWith(open, text),
    () => meantBy(open, ({ goal }) => goal, text),
  );
}

const changeObjective = (journal: Journal, id: string, changes: Partial<Objective>): Journal => ({
  ...journal,
  objectives: journal.objectives.map((one) => (one.id === id ? { ...one, ...changes } : one)),
});

/** Notes that an objective was reached on a civil date. */
export const reachObjective = (journal: Journal, id: string, on: string): Journal =>
  changeObjective(journal, id, { state: 'reached', closedOn: on });

/** Gives an objective a new day. */
export const moveObjective = (journal: Journal, id: string, by: string): Journal =>
  changeObjective(journal, id, { by });

/** The newest goals, if the worksheet was ever finished. */
export const currentGoals = (journal: Journal): Goals | undefined => journal.goals.at(-1);

/** The goals worksheet starts from the newest goals and from the objectives as they are now. */
export function seedGoals(journal: Journal): Answers {
  const goals = currentGoals(journal);
  if (!goals) return {};
  return {
    destination: goals.destination,
    skills: goals.skills,
    knowledge: goals.knowledge,
    navigation: goals.navigation,
    opportunities: goals.opportunities,
    perspective: goals.perspective,
    'in-mind': goals.inMind,
    barrier: goals.barrier,
    earlier: goals.earlier,
    'help-kind': goals.helpKind,
    time: goals.time,
    objectives: openObjectives(journal).map(rowOf),
  };
}

const rowOf = ({ id, goal, measure, why, by, firstStep }: Objective): Row => ({
  id,
  goal,
  measure,
  why,
  by,
  'first-step': firstStep,
});

/**
 * Finished goals become a goals record; each row becomes an objective, or changes the one it stands for.
 * An open objective that is no longer named is dropped.
 */
export function keepGoals(journal: Journal, { at, answers }: Entry, mint: () => string): Journal {
  const today = todayIn(new Date(at), journal.profile.zone);
  const rows = rowsIn(answers['objectives']);
  const known = standFor(openObjectives(journal), rows);
  const named = rows.map((row, i) =>
    objectiveOf(row, known[i] ?? { id: mint(), at, state: 'open', closedOn: null }),
  );

  const goals = {
    id: mint(),
    at,
    destination: answers['destination'],
    skills: answers['skills'] ?? [],
    knowledge: answers['knowledge'] ?? [],
    navigation: answers['navigation'] ?? null,
    opportunities: answers['opportunities'] ?? [],
    perspective: answers['perspective'] ?? [],
    inMind: answers['in-mind'] ?? [],
    barrier: answers['barrier'] ?? [],
    earlier: answers['earlier'] ?? null,
    helpKind: answers['help-kind'] ?? [],
    time: answers['time'] ?? null,
    objectives: named.map(({ id }) => id),
  } as Goals;

  const before = journal.objectives.map((objective) => {
    const now = named.find(({ id }) => id === objective.id);
    if (now) return now;
    return objective.state === 'open'
      ? { ...objective, state: 'dropped' as const, closedOn: today }
      : objective;
  });
  const fresh = named.filter(({ id }) => !journal.objectives.some((objective) => objective.id === id));
  return { ...journal, goals: [...journal.goals, goals], objectives: [...before, ...fresh] };
}

/** The open objective each row stands for: the one it names by id, else one of the same words; none twice. */
function standFor(open: readonly Objective[], rows: readonly Row[]): readonly (Objective | undefined)[] {
  const left = new Map(open.map((objective) => [objective.id, objective]));
  const take = (objective: Objective | undefined) => {
    if (objective) left.delete(objective.id);
    return objective;
  };
  const byId = rows.map((row) => take(left.get(String(row['id'] ?? ''))));
  return rows.map(
    (row, i) =>
      byId[i] ??
      (row['id']
        ? undefined
        : take([...left.values()].find(({ goal }) => goal.trim() === String(row['goal']).trim()))),
  );
}

function objectiveOf(
  row: Row,
  { id, at, state, closedOn }: Pick<Objective, 'id' | 'at' | 'state' | 'closedOn'>,
) {
  return {
    id,
    at,
    goal: row['goal'],
    measure: row['measure'] ?? null,
    why: row['why'] ?? null,
    by: row['by'] ?? null,
    firstStep: row['first-step'] ?? null,
    state,
    closedOn,
  } as Objective;
}
