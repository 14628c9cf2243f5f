import { dayIn, isDay, longDate } from '../dates.ts';
import type { Entry } from '../journal.ts';
import { isSign, playbooks } from '../playbooks.ts';
import type { Found } from '../step.ts';
import type { Dossier } from './dossier.ts';
import { endNear, endPassed } from './endings.ts';
import { decided } from './reviews.ts';
import type { World } from './rule.ts';
import { fellThrough, silence } from './silence.ts';

/** The last trouble that was looked at, unless a look back or an agreement has come since and settled it. */
function standing({ troubles, reviews, newestPage }: Dossier, { zone }: World): Entry | undefined {
  const last = troubles.at(-1);
  if (!last) return undefined;
  const settled = (newestPage?.at ?? '') > last.at || (reviews.at(-1)?.on ?? '') > dayIn(last.at, zone);
  return settled ? undefined : last;
}

/** You decided to end it, and have not yet (S93). */
export function stopNow(dossier: Dossier, world: World): Found | null {
  const last = standing(dossier, world);
  if (last?.answers['decision'] !== 'stop') return null;
  const { sign } = last.answers;
  const { name, slug } = dossier.person;
  return {
    kind: 'entry',
    id: last.id,
    step: `Close with ${name}, as you decided`,
    reason: 'a kind end is easier this week than next month, for both of you',
    command: `mentor close ${slug}${isSign(sign) ? ` --ending ${playbooks[sign].stop.ending}` : ''}`,
    due: null,
    urgency: 'now',
    since: dayIn(last.at, world.zone),
  };
}

/** The day has come that you set yourself to see whether it got better (S92), unless it was decided to end. */
export function lookAgain(dossier: Dossier, world: World): Found | null {
  const last = standing(dossier, world);
  const again = last?.answers['again'];
  if (last?.answers['decision'] === 'stop') return null;
  if (!last || typeof again !== 'string' || !isDay(again) || again > world.today) return null;
  return {
    kind: 'entry',
    id: last.id,
    step: `Look again at what was difficult with ${dossier.person.name}`,
    reason: `you set yourself ${longDate(again)} for it`,
    command: `mentor trouble ${dossier.person.slug}`,
    due: again,
    urgency: 'now',
    since: again,
  };
}

/**
 * The day to look again at what was difficult, beside whatever else is to be done (S92): a date that is missing is
 * still to be fixed. Silent where another step asks already whether and how it goes on.
 */
export function lookAgainBeside(dossier: Dossier, world: World): Found | null {
  const others = [decided, endPassed, endNear, fellThrough, silence];
  const asked = others.some((find) => {
    const found = find(dossier, world);
    return found !== null && found.urgency !== 'later' && /^mentor (?:close|trouble) /.test(found.command);
  });
  return asked ? null : lookAgain(dossier, world);
}
