import { addDays, addMonths, type Day, dayIn, dayOf, longDate, relative } from '../dates.ts';
import type { Agreement } from '../journal.ts';
import { needsAgreement, particularsOf, type Reminder } from '../kinds.ts';
import { beganOn } from '../lifespan.ts';
import { isHalf } from '../reviews.ts';
import type { Found } from '../step.ts';
import { type Dossier, sentOn, upcomingIn } from './dossier.ts';
import type { World } from './rule.ts';

/** How long before a review or an end it is worth preparing, in days; our figure. */
const ahead = 30;
/** After so many days a page that was proposed should have been talked over; our figure. */
const overdue = 14;
/** A relationship for which no review was agreed is looked at after half a year (S18, S64). */
const reviewAfterMonths = 6;

/** They said yes, and nothing is written down. */
export function firstPage(dossier: Dossier, { zone }: World): Found | null {
  const { person, candidate, page, touches, lastContact } = dossier;
  if (candidate?.state !== 'agreed' || page || !needsAgreement(person.kind)) return null;
  const sent = touches.at(-1);
  const days = [dayIn(candidate.at, zone), lastContact, sent ? sentOn(sent, zone) : null];
  return {
    kind: 'agreement',
    id: null,
    step: `Write one page of expectations for ${person.name}`,
    reason: 'one page now saves a misunderstanding later',
    command: `mentor expect ${person.slug}`,
    due: null,
    urgency: 'soon',
    // Nobody notes the day of the yes: it came at the earliest with the last that is known of the two of you.
    since: days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), ''),
  };
}

/** A page that is proposed has waited long enough to be talked over. */
export const settleNow = (dossier: Dossier, world: World): Found | null => toSettle(dossier, world, 'now');
/** A page is proposed and wants to be talked over. */
export const settle = (dossier: Dossier, world: World): Found | null => toSettle(dossier, world, 'soon');

function toSettle({ person, newestPage }: Dossier, world: World, when: 'now' | 'soon'): Found | null {
  if (newestPage?.state !== 'proposed') return null;
  const { at, version, settled, id } = newestPage;
  const proposed = dayIn(at, world.zone);
  const due = addDays(proposed, overdue);
  const late = due <= world.today;
  if (late !== (when === 'now')) return null;
  return {
    kind: 'agreement',
    id,
    step: `Talk the page over with ${person.name}`,
    reason:
      settled.length > 0
        ? 'a few points are still open between you'
        : version > 1
          ? 'a change waits for their word, and the page before holds until then'
          : 'it is only your side so far; note what they see differently',
    command: `mentor expect ${person.slug}`,
    due: late ? due : null,
    urgency: when,
    since: late ? due : proposed,
  };
}

const agreed = ({ page }: Dossier): Agreement | undefined => (page?.state === 'agreed' ? page : undefined);

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

/** What its kind and setting make easy to forget, while it counts (S28 to S31, S36, S117, S118). */
export function particular(dossier: Dossier, world: World): Found | null {
  const { person, page } = dossier;
  if (page ? page.state !== 'agreed' : needsAgreement(person.kind)) return null;
  for (const { remind } of particularsOf(person))
    for (const { moment, step, reason } of remind) {
      const since = cameOn[moment](dossier, world);
      if (since === null) continue;
      return {
        kind: 'agreement',
        id: page?.id ?? null,
        step: step(person.name),
        reason,
        command: `mentor show ${person.slug}`,
        due: null,
        urgency: 'later',
        since,
      };
    }
  return null;
}

/** The day on which a moment of a relationship came; null when it is not here, or over. */
const cameOn: Readonly<Record<Reminder['moment'], (dossier: Dossier, world: World) => Day | null>> = {
  start({ page }, { zone, today }) {
    const began = page ? beganOn(page, zone) : null;
    return began !== null && began <= today && addMonths(began, 1) > today ? began : null;
  },
  review({ page }, { today }) {
    const from = page?.review ? addMonths(page.review, -2) : null;
    return from !== null && from <= today && page!.review! > today ? from : null;
  },
  after({ held }, { today }) {
    const last = held.at(-1);
    return last && addDays(last.start, 14) > today ? dayOf(last.start) : null;
  },
};

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
