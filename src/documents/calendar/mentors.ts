import { heldAgreements } from '../../domain/agreements.ts';
import { type Day, dayIn } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import type { World } from '../../domain/next/rule.ts';
import { reviewAllDue } from '../../domain/next/whole.ts';
import { approachesOn } from '../../domain/next.ts';
import { personById } from '../../domain/people.ts';
import { remembering } from '../../domain/remembering.ts';
import { touchesOf } from '../../domain/touches.ts';
import { counted } from '../../domain/wording.ts';
import { sentence } from '../fragments.ts';
import type { Due } from './event.ts';

/** Days that a mentorship brings: reviews, ends, pauses that are over, and what follows a silence. */
export const mentorDays = (world: World): readonly Due[] => [
  ...agreementDays(world.journal),
  ...wholeReview(world),
  ...pauseDays(world.journal),
  ...followUps(world),
];

/** One review and one end for each person: a new version of the page moves them. */
const agreementDays = (journal: Journal): readonly Due[] =>
  [...heldAgreements(journal).values()].flatMap(({ person: id, review, ends, state, at }) => {
    const person = personById(journal, id);
    if (!person || state === 'proposed') return [];
    const ended = state === 'ended';
    const common = { cancelled: ended, made: at, person: id };
    const over = `What you agreed on with ${person.name} has ended.`;
    return [
      ...(review === null
        ? []
        : [
            {
              ...common,
              uid: `review-${id}@mentor`,
              title: `Look at your page together with ${person.name}`,
              note: ended ? over : `To review how it goes: mentor review ${person.slug}`,
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
              note: ended ? over : `The end you agreed on. To change the page: mentor expect ${person.slug}`,
              day: ends,
            },
          ]),
    ];
  });

/** Twice a year all of them together (S64). */
function wholeReview(world: World): readonly Due[] {
  const { journal, mentors } = world;
  const due = reviewAllDue(world);
  if (due === null) return [];
  return [
    {
      uid: 'review-all@mentor',
      title: `Look at your ${counted(mentors.length, 'mentor')} as a whole`,
      note: 'Who helps with what, and what is missing: mentor review all',
      day: due,
      cancelled: false,
      made: journal.agreements[0]!.at,
      person: null,
    },
  ];
}

const pauseDays = (journal: Journal): readonly Due[] =>
  journal.pauses.flatMap(({ id, at, kind, person: whose, until }) => {
    const person = personById(journal, whose);
    if (!person || kind !== 'pause' || until === null) return [];
    return [
      {
        uid: `pause-${id}@mentor`,
        title: `Your pause with ${person.name} is over`,
        note: `What comes next: mentor next ${person.slug}`,
        day: until,
        cancelled: false,
        made: at,
        person: person.id,
      },
    ];
  });

/**
 * The next rung after a silence, on the day it is due (S86): one for each person, which moves along as you
 * try again, and is called off once they answer or you let it rest.
 */
function followUps({ journal, dossiers, today, zone }: World): readonly Due[] {
  const stepsOn = remembering((day: Day) => approachesOn(journal, day));
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
      {
        uid: `follow-up-${candidate.id}@mentor`,
        title: rung?.title ?? `Follow up with ${person.name}`,
        note: rung?.note ?? 'There is nothing to follow up any more.',
        day,
        cancelled: rung === null,
        made: touchesOf(journal, person.id)[0]?.at ?? last.at,
        person: person.id,
      },
    ];
  });
}
