import { addDays, addMonths, type Day, dayIn, dayOf, longDate, relative } from '../dates.ts';
import type { Meeting } from '../journal.ts';
import { beganOn } from '../lifespan.ts';
import { restedDays } from '../rests.ts';
import { stepOf } from '../rhythms.ts';
import type { Found } from '../step.ts';
import { type Dossier, upcomingIn } from './dossier.ts';
import type { World } from './rule.ts';
import { untoldMeeting } from './talks.ts';
import { lookAgain } from './troubles.ts';

/** So many days before the rhythm would have you meet, a date should stand; our figure. */
const fixAhead = 14;
/** Within so many days of the beginning the two of you should have met; our figure. */
const firstWithin = 14;
/** Where no rhythm was agreed, so many months without a meeting are taken for long (S65). */
const adHocMonths = 3;

/**
 * How long the two of you have not met, against the rhythm you agreed on (S58, S108): `near` when a meeting comes
 * within two weeks, `amber` once its day has passed, `red` once the rhythm has passed twice. `since` is the day
 * it became so, `due` the day the rhythm would have had you meet.
 */
export type Gap = { readonly level: 'near' | 'amber' | 'red'; readonly due: Day; readonly since: Day };

/**
 * The gap from the last meeting that was held: a note, thanks or a small gift in between is no meeting, and a
 * meeting that is entered late and lay before it moves nothing. Time in which either of you rested does not count.
 * What was taken up again counts from its new start. Once the two of you have looked at how it goes and go on, a date
 * is still missing, but whether the rhythm fits is not asked again before that has passed twice from there.
 */
function gapOf(dossier: Dossier, world: World): Gap | null {
  const { page, held, pauses } = dossier;
  const { today, zone } = world;
  // Whether you met is still to be said.
  if (untoldMeeting(dossier, today)?.state === 'scheduled') return null;
  const step = page?.state === 'agreed' ? stepOf(page.cadence) : null;
  if (!page || !step) return null;
  const { from, first } = countedFrom(beganOn(page, zone), held.at(-1), step);
  const rested = restedDays(pauses, { from, to: today });
  const due = addDays(first, rested);
  const decided = decidedOn(dossier, world);
  const asked = decided && step(step(decided));
  const red = latest(addDays(step(first), rested), asked ?? '');
  if (today > red && !lookAgain(dossier, world)) return { level: 'red', due, since: addDays(red, 1) };
  if (today > due) return { level: 'amber', due, since: latest(addDays(due, 1), decided ?? '') };
  const near = addDays(due, -fixAhead);
  if (today < near) return null;
  // On a short rhythm, and at the beginning, the day of the next is near at once.
  return { level: 'near', due, since: near < from ? from : near };
}

/**
 * What the rhythm is counted from, and the first day it has you meet: the last meeting; the beginning while there is
 * none, or when it was longer ago than the rhythm, as with what was taken up again.
 */
function countedFrom(began: Day, last: Meeting | undefined, step: (day: Day) => Day) {
  const beginning = { from: began, first: addDays(began, firstWithin) };
  if (!last) return beginning;
  const from = dayOf(last.start);
  const after = { from, first: step(from) };
  return from >= began || after.first >= beginning.first ? after : beginning;
}

const latest = (one: Day, other: Day): Day => (one > other ? one : other);

/** The last day on which how it goes was looked at, and it went on: a review, or something difficult (S64, S92). */
function decidedOn({ reviews, troubles }: Dossier, { today, zone }: World): Day | null {
  const days = [
    ...reviews.filter(({ decision }) => decision !== null && decision !== 'close').map(({ on }) => on),
    ...troubles.map(({ at }) => dayIn(at, zone)),
  ].filter((day) => day <= today);
  return days.length > 0 ? days.reduce(latest) : null;
}

/** The rhythm would have you meet, and nothing is in the calendar: soon, already, or long ago. */
export const fixDate = (dossier: Dossier, world: World): Found | null => fix(dossier, world, 'near');
/** The day by the rhythm has passed, and nothing is in the calendar. */
export const gapAmber = (dossier: Dossier, world: World): Found | null => fix(dossier, world, 'amber');

function fix(dossier: Dossier, world: World, level: Gap['level']): Found | null {
  const { person, held } = dossier;
  const gap = gapOf(dossier, world);
  if (gap?.level !== level || upcomingIn(dossier, world.today)) return null;
  return {
    kind: 'meeting',
    id: null,
    step: `Fix the ${held.length > 0 ? 'next' : 'first'} meeting with ${person.name}`,
    reason:
      level === 'amber'
        ? `by the rhythm you agreed it was to be around ${longDate(gap.due)}`
        : gap.due === world.today
          ? 'by the rhythm you agreed it would be today'
          : `by the rhythm you agreed it comes ${relative(gap.due, world.today)}`,
    command: `mentor meet schedule ${person.slug}`,
    due: gap.due,
    urgency: level === 'amber' ? 'now' : 'soon',
    since: gap.since,
  };
}

/** The rhythm has passed twice: it is time to ask whether it still fits (S26, S65). */
export function gapRed(dossier: Dossier, world: World): Found | null {
  const { person } = dossier;
  const gap = gapOf(dossier, world);
  if (gap?.level !== 'red' || upcomingIn(dossier, world.today)) return null;
  return {
    kind: 'meeting',
    id: null,
    step: `Ask ${person.name} whether your rhythm still fits`,
    reason: `you were to meet around ${longDate(gap.due)}, and the next one after that has gone by as well`,
    command: `mentor trouble ${person.slug} --sign drifting`,
    due: gap.due,
    urgency: 'now',
    since: gap.since,
  };
}

/** No rhythm was agreed on, and it has been long. */
export function adHoc(dossier: Dossier, { today, zone }: World): Found | null {
  const { person, page, held } = dossier;
  if (page?.state !== 'agreed' || page.cadence !== 'ad-hoc' || upcomingIn(dossier, today)) return null;
  const began = beganOn(page, zone);
  const last = held.at(-1)?.start ?? began;
  const since = addMonths(last > began ? last : began, adHocMonths);
  if (since > today) return null;
  return {
    kind: 'meeting',
    id: null,
    step: `See whether it is time to meet ${person.name} again`,
    reason: 'you agreed on no rhythm, and I take three months without a meeting to be long',
    command: `mentor meet schedule ${person.slug}`,
    due: null,
    urgency: 'soon',
    since,
  };
}
