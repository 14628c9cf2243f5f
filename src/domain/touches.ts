import type { Candidate, Journal, Touch } from './journal.ts';
import { messageTo } from './messages.ts';

/** What became of an attempt to reach somebody. */
export type Outcome = 'answered' | 'declined' | 'silent';

/** Attempts to reach somebody that were really made, oldest first. */
export const touchesOf = (journal: Journal, person: string): readonly Touch[] =>
  journal.touches.filter((touch) => touch.person === person && touch.state !== 'draft');

/** The attempt that still waits for an answer, if any. */
export const waitingTouch = (journal: Journal, person: string): Touch | undefined =>
  journal.touches.findLast((touch) => touch.person === person && touch.state === 'sent');

type Sent = Pick<Touch, 'id' | 'at' | 'person' | 'channel'> & {
  readonly on: string;
  readonly note: string | null;
};

/** Notes that a message went out; it stands for the newest draft to that person. */
export function noteSent(journal: Journal, { id, at, person, channel, on, note }: Sent): Journal {
  const message = messageTo(journal, person)?.id ?? null;
  const touch: Touch = { id, at, person, message, channel, state: 'sent', sentOn: on, endedOn: null, note };
  return { ...journal, touches: [...journal.touches, touch] };
}

/** Notes what became of the attempt that was waiting; a no closes the candidate as well. */
export function noteOutcome(
  journal: Journal,
  touch: Touch,
  { outcome, on, note }: { readonly outcome: Outcome; readonly on: string; readonly note: string | null },
): Journal {
  const ended = { ...touch, state: outcome, endedOn: on, note: note ?? touch.note };
  return {
    ...journal,
    touches: journal.touches.map((kept) => (kept.id === touch.id ? ended : kept)),
    candidates:
      outcome === 'declined' ? journal.candidates.map(declinedBy(touch.person)) : journal.candidates,
  };
}

const declinedBy = (person: string) => (candidate: Candidate) =>
  candidate.person === person && candidate.state !== 'agreed'
    ? { ...candidate, state: 'declined' as const }
    : candidate;
