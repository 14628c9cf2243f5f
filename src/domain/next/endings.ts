import { addDays, addMonths, type Day, dayIn, dayOf, longDate } from '../dates.ts';
import { impactAhead, impactYears } from '../impact.ts';
import type { Journal } from '../journal.ts';
import { endedOn } from '../lifespan.ts';
import { restsOn } from '../rests.ts';
import { stepOf } from '../rhythms.ts';
import type { Found } from '../step.ts';
import { counted } from '../wording.ts';
import { type Dossier, sentOn, thankedSince, upcomingIn } from './dossier.ts';
import { quoted } from './promises.ts';
import type { Reached, World } from './rule.ts';

/** For so many days after each of them the note is offered; our figure. */
const impactFor = 60;
/** After so many months a pause without an end is asked about; our figure. */
const pauseMonths = 3;
/** Something that was reached is news for so many days; our figure. */
const newsFor = 30;

/** The last meeting is over, and the end has no thanks and no lessons yet. */
export function closeNow(dossier: Dossier): Found | null {
  const { person } = dossier;
  const last = lastHeld(dossier);
  if (!last || last.debriefedOn === null) return null;
  return {
    kind: 'meeting',
    id: last.id,
    step: `Close with ${person.name}`,
    reason:
      'you had your last meeting; thanks, lessons and whom to ask next are left, and a good end is remembered as long as a good beginning',
    command: `mentor close ${person.slug}`,
    due: addDays(last.start, 7),
    urgency: 'now',
    since: dayOf(last.start),
  };
}

/** The last meeting, once it is held; one from before they took it up again was another one. */
const lastHeld = ({ held, page }: Dossier) =>
  held.findLast(({ kind, start }) => kind === 'last' && start > (page?.starts ?? ''));

/** You planned an end, and the last meeting is not in the calendar, or did not come about. */
export function closePlanned(dossier: Dossier, { today }: World): Found | null {
  const { person, page } = dossier;
  if (!page?.ending || upcomingIn(dossier, today) || lastHeld(dossier)) return null;
  const { on } = page.ending;
  return {
    kind: 'agreement',
    id: page.id,
    step: `Find a day for the last meeting with ${person.name}, or close without one`,
    reason: 'you decided that it ends, and an end that is drawn out is hard on both',
    command: `mentor close ${person.slug}`,
    due: on < today ? on : null,
    urgency: on < today ? 'now' : 'soon',
    since: on < today ? addDays(on, 1) : dayOf(page.at),
  };
}

/** The mentorship is over, and something between you is still open. */
export function unsettled({ person, page, actions }: Dossier, { today, zone }: World): Found | null {
  const [first] = actions;
  if (!first) return null;
  const late = first.by !== null && first.by < today;
  const over = page?.state === 'ended' ? endedOn(page, zone) : dayIn(first.at, zone);
  const since = late && addDays(first.by!, 1) > over ? addDays(first.by!, 1) : over;
  const others = actions.length - 1;
  return {
    kind: 'action',
    id: first.id,
    step:
      first.who === 'me'
        ? `Keep or let go of what you promised ${person.name} (${quoted(first.what)})`
        : `Let go of what ${person.name} offered (${quoted(first.what)})`,
    reason: `${others > 0 ? `it and ${counted(others, 'other')} are still open though` : 'it is still open though'} it has ended between you, and I take it that you still mean to do what is yours`,
    command: `mentor actions ${person.slug}`,
    due: first.by,
    urgency: late && first.who === 'me' ? 'now' : 'later',
    since,
  };
}

/** Years after the end, they have not heard what became of it (S97). */
export function impact(dossier: Dossier, world: World): Found | null {
  const { person, page } = dossier;
  if (page?.state !== 'ended') return null;
  const { today, zone } = world;
  const ended = endedOn(page, zone);
  const years = impactYears.findLast((count) => addMonths(ended, 12 * count) <= today);
  if (years === undefined) return null;
  const due = addMonths(ended, 12 * years);
  if (addDays(due, impactFor) < today) return null;
  if (thankedSince(dossier, addDays(due, -impactAhead), zone)) return null;
  return {
    kind: 'agreement',
    id: page.id,
    step: `Write ${person.name} what has become of it, ${years} years on`,
    reason: 'few mentors ever hear how it went on, and hardly anything makes them happier',
    command: `mentor thank ${person.slug} --impact`,
    due,
    urgency: 'soon',
    since: due,
  };
}

/** You meant to stay in light contact, and that rhythm has passed (S27). Here a note is contact. */
export function keepContact(dossier: Dossier, { today, zone }: World): Found | null {
  const { person, page } = dossier;
  const step = page?.state === 'ended' && page.ending?.keep ? stepOf(page.ending.keep) : null;
  if (!page || !step) return null;
  const last = [
    endedOn(page, zone),
    ...dossier.held.map(({ start }) => dayOf(start)),
    ...dossier.touches.map((touch) => sentOn(touch, zone)),
    ...dossier.exchanges.map(({ on }) => on),
  ]
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  // A clock that jumped back: it has not ended yet.
  if (last === undefined) return null;
  const due = step(last);
  if (due > today) return null;
  return {
    kind: 'agreement',
    id: page.id,
    step: `Send ${person.name} a few lines`,
    reason: `you meant to stay in touch, and your last word was on ${longDate(last)}`,
    command: `mentor give ${person.slug}`,
    due,
    urgency: 'soon',
    since: due,
  };
}

/** It rests without an end, and has done so for long. */
export function pausedLong({ person, pauses, page }: Dossier, { today }: World): Found | null {
  const pause = pauses.findLast(
    ({ person: who, from, until }) => who === person.id && from <= today && until === null,
  );
  const since = pause && addMonths(pause.from, pauseMonths);
  if (!since || since > today) return null;
  return {
    kind: page ? 'agreement' : 'person',
    id: page?.id ?? person.id,
    step: `Ask yourself whether the pause with ${person.name} still holds`,
    reason: `it began on ${longDate(pause.from)} and has no end; a word from you may be welcome`,
    command: `mentor next resume ${person.slug}`,
    due: null,
    urgency: 'later',
    since,
  };
}

/** It rests, and says until when. */
export function resting({ person, pauses, page }: Dossier, { today }: World): Found | null {
  const pause = pauses.findLast((one) => one.person === person.id && restsOn(one, today));
  if (!pause) return null;
  return {
    kind: page ? 'agreement' : 'person',
    id: page?.id ?? person.id,
    step: `Leave ${person.name} in peace`,
    reason: pause.until
      ? `you agreed to rest until ${longDate(pause.until)}, and nothing is due before`
      : 'it rests between you, and nothing is due',
    command: `mentor next resume ${person.slug}`,
    due: pause.until,
    urgency: 'later',
    since: pause.from,
  };
}

/** You reached something, and the one who helps you with it does not know (S110). */
export function achievement({ person, exchanges, held, page }: Dossier, { reached }: World): Found | null {
  const last = reached.get(person.id);
  if (page?.state !== 'agreed' || !last) return null;
  const told = exchanges.some(
    ({ direction, kind, on }) =>
      direction === 'given' && (kind === 'achievement' || kind === 'thanks') && on >= last.on,
  );
  if (told || held.some(({ start }) => dayOf(start) >= last.on)) return null;
  return {
    kind: 'objective',
    id: last.objective,
    step: `Tell ${person.name} that you have reached ${quoted(last.what)}`,
    reason: 'good news is the best thanks, and they had a part in it',
    command: `mentor thank ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: last.on,
  };
}

/** The last thing that was reached of late, by the person who helps with it: whom its plan names, else the first mentor. */
export function reachedOf(
  { objectives, plans }: Journal,
  mentors: readonly Dossier[],
  today: Day,
): ReadonlyMap<string, Reached> {
  const helpers = new Map(plans.map(({ objective, person }) => [objective, person]));
  const all = [
    ...objectives.flatMap(({ id, goal, state, closedOn }) =>
      state === 'reached' && closedOn ? [{ objective: id, what: goal, on: closedOn }] : [],
    ),
    ...plans.flatMap(({ objective, milestones }) =>
      milestones.flatMap(({ what, reachedOn }) => (reachedOn ? [{ objective, what, on: reachedOn }] : [])),
    ),
  ];
  const last = new Map<string, Reached>();
  for (const one of all) {
    const helper = helpers.get(one.objective) ?? mentors[0]?.person.id;
    const fresh = one.on <= today && addDays(one.on, newsFor) >= today;
    if (helper && fresh && one.on >= (last.get(helper)?.on ?? '')) last.set(helper, one);
  }
  return last;
}
