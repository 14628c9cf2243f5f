import { addMonths, longDate } from '../dates.ts';
import { restsOn } from '../rests.ts';
import type { Found } from '../step.ts';
import type { Dossier } from './dossier.ts';
import type { World } from './rule.ts';

/** After so many months a pause without an end is asked about; our figure. */
const pauseMonths = 3;

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
