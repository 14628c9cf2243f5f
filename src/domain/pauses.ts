import type { Day } from './dates.ts';
import type { Journal, Pause } from './journal.ts';
import { keyOf } from './next/peace.ts';
import type { Step } from './step.ts';

type Made = Pick<Pause, 'id' | 'at' | 'from' | 'until'>;

const add = (journal: Journal, pause: Pause): Journal => ({ ...journal, pauses: [...journal.pauses, pause] });

/** Leaves a step in peace until that day (S75). */
export const snooze = (
  journal: Journal,
  step: Pick<Step, 'rule' | 'about' | 'command'>,
  made: Made,
): Journal =>
  add(journal, { ...made, person: step.about.person, kind: 'snooze', step: keyOf(step), why: null });

/** What rests, on which days, and why: a mentorship for a while, or somebody who is away; null is yourself. */
export const rest = (
  journal: Journal,
  { person, kind, why, ...made }: Made & Pick<Pause, 'person' | 'kind' | 'why'>,
): Journal => add(journal, { ...made, person, kind, step: null, why });

/** The stretches with somebody that hold on that day or are still to come; your own when `person` is null. */
export const restsOf = ({ pauses }: Journal, person: string | null, today: Day): readonly Pause[] =>
  pauses.filter((pause) => pause.person === person && (pause.until === null || today < pause.until));

/** Ends those stretches today. One that had not begun leaves nothing behind; the days that did rest still count. */
export function resume(journal: Journal, ids: readonly string[], today: Day): Journal {
  const pauses = journal.pauses.flatMap((pause) => {
    if (!ids.includes(pause.id)) return [pause];
    return pause.from >= today ? [] : [{ ...pause, until: today }];
  });
  return { ...journal, pauses };
}
