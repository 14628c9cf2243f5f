import { type Day, dayName } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { nameOf } from '../../domain/people.ts';
import { milestoneKey } from '../../domain/plans.ts';
import type { Due } from './event.ts';

/** Days on which something is to be done: what was promised, objectives and the steps on the way to them. */
export const dueDays = (journal: Journal): readonly Due[] => [
  ...actionDays(journal),
  ...objectiveDays(journal),
];

const actionDays = (journal: Journal): readonly Due[] =>
  journal.actions.flatMap(({ id, at, what, who, by, state, closedOn, person }) =>
    by === null
      ? []
      : [
          {
            uid: `action-${id}@mentor`,
            title: who === 'me' ? what : `${nameOf(journal, person)} wanted to: ${what}`,
            note: over(state, 'Done', closedOn) ?? `Once it is done: mentor actions done ${id}`,
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
  const objectives = journal.objectives.flatMap(({ id, at, goal, by, state, closedOn }) =>
    by === null
      ? []
      : [
          {
            uid: `objective-${id}@mentor`,
            title: goal,
            note: over(state, 'Reached', closedOn) ?? `To see how far you are: mentor progress ${id}`,
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
              uid: `milestone-${milestoneKey({ id }, i)}@mentor`,
              title: what,
              note: [
                ...(reachedOn === null
                  ? [`Once it is reached: mentor develop done ${milestoneKey({ id }, i)}`]
                  : [`Reached on ${dayName(reachedOn)}.`]),
                `On the way to: ${goals.get(objective)?.goal ?? 'an objective'}`,
              ].join('\n'),
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

/** What became of it, for whoever has it in their calendar; null while it is open. */
function over(state: 'open' | 'done' | 'reached' | 'dropped', done: string, on: Day | null): string | null {
  if (state === 'open') return null;
  return `${state === 'dropped' ? 'Let go' : done}${on === null ? '' : ` on ${dayName(on)}`}.`;
}
