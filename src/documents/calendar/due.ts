import type { Journal } from '../../domain/journal.ts';
import { nameOf } from '../../domain/people.ts';
import type { Due } from './event.ts';

/** Days on which something is to be done: what was promised, objectives and the steps on the way to them. */
export const dueDays = (journal: Journal): readonly Due[] => [
  ...actionDays(journal),
  ...objectiveDays(journal),
];

const actionDays = (journal: Journal): readonly Due[] =>
  journal.actions.flatMap(({ id, at, what, who, by, state, person }) =>
    by === null
      ? []
      : [
          {
            uid: `action-${id}@mentor`,
            title: who === 'me' ? what : `${nameOf(journal, person)} wanted to: ${what}`,
            note: `Once it is done: mentor actions done ${id}`,
            day: by,
            cancelled: state !== 'open',
            made: at,
            person,
          },
        ],
  );

/** Objectives, and the steps on the way to them. */
const objectiveDays = (journal: Journal): readonly Due[] => {
  const goals = new Map(journal.objectives.map((objective) => [objective.id, objective]));
  const objectives = journal.objectives.flatMap(({ id, at, goal, by, state }) =>
    by === null
      ? []
      : [
          {
            uid: `objective-${id}@mentor`,
            title: goal,
            note: `To see how far you are: mentor progress ${id}`,
            day: by,
            cancelled: state !== 'open',
            made: at,
            person: null,
          },
        ],
  );
  const milestones = journal.plans.flatMap(({ id, at, objective, person, milestones }) =>
    milestones.flatMap(({ what, by, reachedOn }, i) =>
      by === null
        ? []
        : [
            {
              uid: `milestone-${id}-${i + 1}@mentor`,
              title: what,
              note: `On the way to: ${goals.get(objective)?.goal ?? 'an objective'}`,
              day: by,
              cancelled: reachedOn !== null || (goals.get(objective)?.state ?? 'open') !== 'open',
              made: at,
              person,
            },
          ],
    ),
  );
  return [...objectives, ...milestones];
};
