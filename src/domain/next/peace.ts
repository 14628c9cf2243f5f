import { type Day, longDate } from '../dates.ts';
import type { Journal } from '../journal.ts';
import { restsOn } from '../rests.ts';
import type { Step } from '../step.ts';

type Keyed = Pick<Step, 'rule' | 'about' | 'command'>;

/** What a snooze silences: one rule's word about one record, or one person where there is no record yet, else a command. */
export const keyOf = ({ rule, about: { id, person }, command }: Keyed): string =>
  `${rule}:${id ?? person ?? command}`;

/** The steps that sleep on a day, and when the others woke up. */
export type Sleeping = {
  asleep(key: string): boolean;
  /** The day on which a snooze of it ended last. */
  wokeOn(key: string): Day | undefined;
};

/** Which steps sleep on a day, and which have slept. */
export function sleepingOn({ pauses }: Journal, today: Day): Sleeping {
  const asleep = new Set<string>();
  const woke = new Map<string, Day>();
  for (const { kind, step, from, until } of pauses) {
    if (kind !== 'snooze' || step === null || from > today) continue;
    if (until === null || today < until) asleep.add(step);
    else if (until > (woke.get(step) ?? '')) woke.set(step, until);
  }
  return { asleep: (key) => asleep.has(key), wokeOn: (key) => woke.get(key) };
}

/** The one thing that is said while you are away yourself (S75); null when you are here. */
export function awayStep({ pauses }: Journal, today: Day): Step | null {
  const away = pauses.findLast((pause) => pause.person === null && restsOn(pause, today));
  if (!away) return null;
  return {
    about: { kind: 'entry', id: away.id, person: null },
    stage: null,
    rule: 'away',
    source: 'S75',
    step: away.until ? `Be away until ${longDate(away.until)}` : 'Be away for as long as you like',
    reason: 'nothing is due before you are back; if you are, say so',
    command: 'mentor next resume',
    due: away.until,
    urgency: 'later',
    since: away.from,
    known: false,
  };
}

/** The last day until which something rested and is over: whatever came up before is new again. */
export const restedUntil = (pauses: Journal['pauses'], today: Day): Day =>
  pauses.reduce((last, { until }) => (until !== null && until <= today && until > last ? until : last), '');
