import { addDays, addMonths, dayIn, dayOf, longDate, relative } from '../dates.ts';
import { beganOn } from '../lifespan.ts';
import { isHalf } from '../reviews.ts';
import type { Found } from '../step.ts';
import { agreed, type Dossier } from './dossier.ts';
import { ahead, endNear, endPassed } from './endings.ts';
import type { World } from './rule.ts';

/** A relationship for which no review was agreed is looked at after half a year (S18, S64). */
const reviewAfterMonths = 6;

/** The day you agreed on to look at it together has come; a later end that is near is the occasion for it. */
export function reviewDue(dossier: Dossier, world: World): Found | null {
  const { person, page, stage } = dossier;
  if (!page?.review || stage !== 'review-due') return null;
  const end = endNear(dossier, world) ?? endPassed(dossier, world);
  if (end && page.ends !== page.review) return { ...end, urgency: 'now' };
  return {
    kind: 'agreement',
    id: page.id,
    step: `Look at your page together with ${person.name}`,
    reason: `the review was due on ${longDate(page.review)}`,
    command: `mentor review ${person.slug}`,
    due: page.review,
    urgency: 'now',
    since: page.review,
  };
}

/** No review was agreed on, and half a year has gone by. */
export function reviewUnplanned(dossier: Dossier, { today, zone }: World): Found | null {
  const page = agreed(dossier);
  if (!page || page.review !== null) return null;
  const { person, reviews } = dossier;
  const last = reviews.reduce((day, { on }) => (on > day ? on : day), beganOn(page, zone));
  const due = addMonths(last, reviewAfterMonths);
  if (due > today) return null;
  return {
    kind: 'agreement',
    id: page.id,
    step: `Look back with ${person.name} at how it goes`,
    reason: 'you agreed on no day for it, and I take half a year to be a good time',
    command: `mentor review ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: due,
  };
}

/** The review comes near, and nothing in the calendar is on or after its day. */
export function reviewNear(dossier: Dossier, { today }: World): Found | null {
  const page = agreed(dossier);
  const { person, meetings } = dossier;
  if (!page?.review || page.review <= today || addDays(page.review, -ahead) > today) return null;
  const fixed = meetings.some(
    ({ state, kind, start }) => state === 'scheduled' && (kind === 'review' || dayOf(start) >= page.review!),
  );
  if (fixed) return null;
  return {
    kind: 'agreement',
    id: page.id,
    step: `Find a day with ${person.name} to review how it goes`,
    reason: `the review you agreed on is ${relative(page.review, today)}`,
    command: `mentor meet schedule ${person.slug} --kind review`,
    due: page.review,
    urgency: 'soon',
    since: addDays(page.review, -ahead),
  };
}

/** A review of yours waits for what they say, and for a decision. */
export function reviewHalf(dossier: Dossier): Found | null {
  const { person, reviews } = dossier;
  const last = reviews.at(-1);
  if (!agreed(dossier) || !last || !isHalf(last)) return null;
  return {
    kind: 'review',
    id: last.id,
    step: `Go on with the review with ${person.name}`,
    reason: 'your side is written down; what they say and what you both decide is still to come',
    command: `mentor review ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: last.on,
  };
}

/** What you decided at a review has not been done. */
export function decided(dossier: Dossier, { zone, today }: World): Found | null {
  const page = agreed(dossier);
  const { person, reviews, newestPage } = dossier;
  const last = reviews.at(-1);
  if (!page || !last) return null;
  const changed = dayIn((newestPage ?? page).at, zone);
  if (last.decision === 'close' && changed <= last.on)
    return {
      kind: 'review',
      id: last.id,
      step: `Close with ${person.name}, as you decided`,
      reason: 'a good end has a last talk, thanks, and the question whom to ask next',
      command: `mentor close ${person.slug}`,
      due: null,
      urgency: 'now',
      since: last.on,
    };
  if (last.decision !== 'adjust' && last.decision !== 'evolve') return null;
  if (changed >= last.on || addDays(last.on, ahead) < today) return null;
  return {
    kind: 'review',
    id: last.id,
    step: `Write down with ${person.name} what changes`,
    reason: 'you decided on a change, and what is not written down fades',
    command: `mentor expect ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: last.on,
  };
}
