import { actionsLike } from '../../domain/actions.ts';
import type { Day } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { personById } from '../../domain/people.ts';
import { milestoneKey } from '../../domain/plans.ts';
import { remembering } from '../../domain/remembering.ts';
import { clean } from '../escape.ts';
import { noteName } from '../notename.ts';

/** Something to be done, for a task list; its text is one line without anything that acts on a terminal. */
export type Task = {
  /** Stands for it in every export: the id of the record, and for a milestone its place in the plan. */
  readonly key: string;
  readonly text: string;
  readonly due: Day | null;
  readonly state: 'open' | 'done' | 'dropped';
  /** When it was written down, in UTC. */
  readonly made: string;
  readonly closedOn: Day | null;
  /** A word: the objective that it is a step to. */
  readonly step: string | null;
  /** The slug of whom it is about. */
  readonly person: string | null;
  /** The id of whom it is about. */
  readonly about: string | null;
  /** Whether you wait for somebody else to do it. */
  readonly waiting: boolean;
};

/** What is to be done: every action, and the milestones of every objective; those due first at the top. */
export function tasksOf(journal: Journal): readonly Task[] {
  const slugOf = remembering((id) => word(personById(journal, id)?.slug ?? '', id));
  const actions = actionsLike(journal, {}).map(
    ({ id, at, what, who, by, state, closedOn, person }): Task => ({
      key: id,
      text: oneLine(what),
      due: by,
      state,
      made: at,
      closedOn,
      step: null,
      person: person && slugOf(person),
      about: person,
      waiting: who === 'mentor',
    }),
  );
  const goals = new Map(journal.objectives.map((objective) => [objective.id, objective]));
  const milestones = journal.plans.flatMap(({ id, at, objective, person, milestones }) =>
    milestones.map(({ what, by, reachedOn }, i): Task => {
      const goal = goals.get(objective);
      const given = goal === undefined || goal.state === 'open' ? 'open' : 'dropped';
      return {
        key: milestoneKey({ id }, i),
        text: oneLine(what),
        due: by,
        state: reachedOn === null ? given : 'done',
        made: at,
        closedOn: reachedOn ?? goal?.closedOn ?? null,
        step: word(goal?.goal ?? '', objective),
        person: person && slugOf(person),
        about: person,
        waiting: false,
      };
    }),
  );
  return [...actions, ...milestones];
}

/** Lower-case words joined by hyphens: neither a blank nor a mark of any list is in it. A long one ends with a whole word. */
function word(typed: string, id: string): string {
  const name = noteName([typed], id);
  if (name.length <= longest) return name;
  return name
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest);
}

const longest = 40;

const oneLine = (typed: string): string => clean(typed).replace(/\s+/g, ' ').trim() || 'Something to do';
