import { agreementWith } from './agreements.ts';
import { type Day, dayOf, isWorkday, nextWorkday } from './dates.ts';
import { heldWith } from './held.ts';
import type { Journal } from './journal.ts';
import { beganOn } from './lifespan.ts';
import { restsOn } from './rests.ts';
import { stepOf } from './rhythms.ts';

/**
 * The day on which the agreed rhythm would have the two of you meet next (S58, S108), counted from the last
 * meeting that was held, else from when it starts. Never a weekend, a day away or a day before `today`; null
 * without an agreement, at ad hoc, while it rests without an end, and after the agreement ends.
 */
export function proposedDay(journal: Journal, person: string, today: Day): Day | null {
  const due = rhythmDay(journal, person);
  return due === null ? null : freeDay(journal, person, due < today ? today : due);
}

/** The same day as the rhythm alone has it: it may be past. */
function rhythmDay(journal: Journal, person: string): Day | null {
  const agreement = agreementWith(journal, person);
  const step = agreement && agreement.state !== 'ended' ? stepOf(agreement.cadence) : null;
  if (!agreement || !step) return null;
  const last = heldWith(journal, person).at(-1);
  const due = last ? step(dayOf(last.start)) : beganOn(agreement, journal.profile.zone);
  return agreement.ends !== null && last && dayOf(last.start) >= agreement.ends ? null : due;
}

/** The first working day from here on on which nobody is away. */
function freeDay({ pauses }: Journal, person: string, from: Day): Day | null {
  let day = isWorkday(from) ? from : nextWorkday(from);
  const away = pauses.filter(({ person: who }) => who === null || who === person);
  for (let turn = 0; turn <= away.length; turn += 1) {
    const over = away.find((pause) => restsOn(pause, day));
    if (!over) return day;
    if (over.until === null) return null;
    day = isWorkday(over.until) ? over.until : nextWorkday(over.until);
  }
  return day;
}
