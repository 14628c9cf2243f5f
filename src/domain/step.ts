export type Urgency = 'now' | 'soon' | 'later';

/** One thing to do, why, and what to type. */
export type Step = {
  readonly about: { readonly kind: string; readonly id: string | null; readonly person: string | null };
  /** One of the contract's stage words, where the step is about somebody. */
  readonly stage: string | null;
  readonly step: string;
  /** To follow a colon. */
  readonly reason: string;
  readonly command: string;
  readonly due: string | null;
  readonly urgency: Urgency;
};
