import { addDays, dayIn, longDate } from '../dates.ts';
import type { Found } from '../step.ts';
import type { World } from './rule.ts';

/** The newest deed lies in the future: the clock went back, or somebody far east wrote it. A day is let pass. */
export function clockBack({ journal, today, zone }: World): Found | null {
  const last = journal.history.at(-1);
  const day = last && dayIn(last.at, zone);
  if (!last || !day || day <= addDays(today, 1)) return null;
  return {
    kind: 'entry',
    id: last.id,
    step: 'Look at the clock of this machine',
    reason: `it says ${longDate(today)}, and your journal was last changed on ${longDate(day)}; I go by the clock`,
    command: 'mentor history',
    due: null,
    urgency: 'now',
    since: today,
  };
}
