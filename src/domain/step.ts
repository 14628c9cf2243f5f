import type { Person } from './journal.ts';

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

/** A step before it is said whom it is about. */
export type Next = Omit<Step, 'about' | 'stage'>;

export const soon = (step: string, reason: string, command: string): Next => ({
  step,
  reason,
  command,
  due: null,
  urgency: 'soon',
});

export const now = (
  step: string,
  reason: string,
  { command, due }: { readonly command: string; readonly due: string | null },
): Next => ({ step, reason, command, due, urgency: 'now' });

/** A draft is ready; an introduction goes to the one who makes it. */
export const toSend = ({ person, via }: { readonly person: Person; readonly via: Person | null }): Next =>
  soon(
    `Send your message to ${via ? `${via.name}, about ${person.name}` : person.name}`,
    'the draft is ready; note it here once it is out',
    `mentor outreach sent ${person.slug}`,
  );
