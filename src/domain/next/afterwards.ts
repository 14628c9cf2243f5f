import { addDays, addMonths, dayIn, dayOf, longDate } from '../dates.ts';
import { impactAhead, impactYears } from '../impact.ts';
import { endedOn } from '../lifespan.ts';
import { stepOf } from '../rhythms.ts';
import type { Found } from '../step.ts';
import { counted } from '../wording.ts';
import { type Dossier, sentOn, thankedSince } from './dossier.ts';
import { quoted } from './promises.ts';
import type { World } from './rule.ts';

/** For so many days after each of them the note is offered; our figure. */
const impactFor = 60;

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
    reason: `you meant to stay in touch, and nothing of yours has gone to them since ${longDate(last)}`,
    command: `mentor give ${person.slug}`,
    due,
    urgency: 'soon',
    since: due,
  };
}
