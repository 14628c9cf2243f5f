import { addDays, type Day, dayIn } from '../dates.ts';
import { needsAgreement } from '../kinds.ts';
import type { Found } from '../step.ts';
import { type Dossier, sentOn } from './dossier.ts';
import type { World } from './rule.ts';

/** After so many days a page that was proposed should have been talked over; our figure. */
const overdue = 14;

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
