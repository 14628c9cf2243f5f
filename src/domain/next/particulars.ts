import { addDays, addMonths, type Day, dayOf } from '../dates.ts';
import { needsAgreement, particularsOf, type Reminder } from '../kinds.ts';
import { beganOn } from '../lifespan.ts';
import type { Found } from '../step.ts';
import type { Dossier } from './dossier.ts';
import type { World } from './rule.ts';

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
