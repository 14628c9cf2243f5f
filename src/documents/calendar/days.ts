import { heldAgreements } from '../../domain/agreements.ts';
import { type Day, dayIn } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { approachesOn, worldOf } from '../../domain/next.ts';
import { nameOf, personById } from '../../domain/people.ts';
import { remembering } from '../../domain/remembering.ts';
import { touchesOf } from '../../domain/touches.ts';
import { sentence } from '../fragments.ts';
import { type Event, onDay } from './event.ts';

/** Days on which something is due: what was promised, reviews and ends of agreements, steps of objectives. */
export function dueDays(journal: Journal, today: Day): readonly Event[] {
  return [...actionDays(journal), ...agreementDays(journal), ...objectiveDays(journal)].map((day) =>
    onDay(day, today),
  );
}

type Due = Parameters<typeof onDay>[0];

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

/** One review and one end for each person: a new version of the page moves them. */
const agreementDays = (journal: Journal): readonly Due[] =>
  [...heldAgreements(journal).values()].flatMap(({ person: id, review, ends, state, at }) => {
    const person = personById(journal, id);
    if (!person || state === 'proposed') return [];
    const common = { cancelled: state === 'ended', made: at, person: id };
    return [
      ...(review === null
        ? []
        : [
            {
              ...common,
              uid: `review-${id}@mentor`,
              title: `Look at your page together with ${person.name}`,
              note: `To review how it goes: mentor review ${person.slug}`,
              day: review,
            },
          ]),
      ...(ends === null
        ? []
        : [
            {
              ...common,
              uid: `end-${id}@mentor`,
              title: `Settle with ${person.name} how it goes on`,
              note: `The end you agreed on. To change the page: mentor expect ${person.slug}`,
              day: ends,
            },
          ]),
    ];
  });

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

/**
 * The next rung after a silence, on the day it is due (S86): one for each person, which moves along as you
 * try again, and is called off once they answer or you let it rest.
 */
export function followUps(journal: Journal, today: Day): readonly Event[] {
  const stepsOn = remembering((day: Day) => approachesOn(journal, day));
  const { dossiers, zone } = worldOf(journal, today);
  return dossiers.flatMap(({ person, candidate, asks }) => {
    const last = asks.at(-1);
    if (!last || !candidate) return [];
    const due = stepsOn(today).get(person.id)?.due ?? null;
    const then = due === null ? undefined : stepsOn(due).get(person.id);
    const rung = then
      ? { title: then.step, note: `${sentence(then.reason)}\nTo do it: ${then.command}` }
      : null;
    const day = rung && due ? due : (last.endedOn ?? last.sentOn ?? dayIn(last.at, zone));
    return [
      onDay(
        {
          uid: `follow-up-${candidate.id}@mentor`,
          title: rung?.title ?? `Follow up with ${person.name}`,
          note: rung?.note ?? '',
          day,
          cancelled: rung === null,
          made: touchesOf(journal, person.id)[0]?.at ?? last.at,
          person: person.id,
        },
        today,
      ),
    ];
  });
}
