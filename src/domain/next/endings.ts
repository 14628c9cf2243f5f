import { addDays, dayOf, longDate, relative } from '../dates.ts';
import type { Found } from '../step.ts';
import { agreed, type Dossier, upcomingIn } from './dossier.ts';
import type { World } from './rule.ts';

/** How long before a review or an end it is worth preparing, in days; our figure. */
export const ahead = 30;

/** The end you agreed on is near, and no review comes before it, which would decide how it goes on. */
export function endNear(dossier: Dossier, world: World): Found | null {
  const page = agreed(dossier);
  if (!page?.ends || addDays(page.ends, -ahead) > world.today || page.ends <= world.today) return null;
  if (page.review !== null && page.review > world.today && page.review <= page.ends) return null;
  const { name, slug } = dossier.person;
  return {
    kind: 'agreement',
    id: page.id,
    step: `Talk with ${name} about what comes after the end`,
    reason: `your page ends ${relative(page.ends, world.today)}; the end may move if both want it to`,
    command: `mentor close ${slug}`,
    due: page.ends,
    urgency: 'soon',
    since: addDays(page.ends, -ahead),
  };
}

/** The end you agreed on has come, and nobody has said how it goes on. */
export function endPassed(dossier: Dossier, { today }: World): Found | null {
  const page = agreed(dossier);
  if (!page?.ends || page.ends > today) return null;
  const { name, slug } = dossier.person;
  const last = upcomingIn(dossier, today);
  return {
    kind: 'agreement',
    id: page.id,
    step: `Settle with ${name} how it goes on`,
    reason: `the end you agreed on was ${longDate(page.ends)}; ${last ? `you meet ${relative(last.start, today)}, which is a good moment` : 'it may move, or be celebrated'}`,
    command: `mentor close ${slug}`,
    due: page.ends,
    urgency: 'now',
    since: page.ends,
  };
}

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
