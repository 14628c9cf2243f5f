import type { Day } from './dates.ts';
import type { PersonStage } from './stage.ts';

export type Urgency = 'now' | 'soon' | 'later';

/** What a rule has to say: one thing to do, why, and what to type. */
export type Found = {
  /** The record it is about; null when there is none yet. */
  readonly kind: string;
  readonly id: string | null;
  readonly step: string;
  /** A sentence of its own, without its capital and its full stop. */
  readonly reason: string;
  readonly command: string;
  readonly due: Day | null;
  readonly urgency: Urgency;
  /** The day on which it came to be so: from there it is counted how often it has been said. */
  readonly since: Day;
};

/** One thing to do, with the rule that found it. */
export type Step = Omit<Found, 'kind' | 'id'> & {
  readonly about: { readonly kind: string; readonly id: string | null; readonly person: string | null };
  /** How far things have come with somebody; null where the step is about nobody. */
  readonly stage: PersonStage | null;
  /** The rule's id, and where its advice comes from. */
  readonly rule: string;
  readonly source: string;
  /** Whether it was said before and nothing has changed since: then it is recalled and not argued again. */
  readonly known: boolean;
};
