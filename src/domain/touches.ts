import { UserError } from '../errors.ts';
import type { Candidate, Journal, Message, Touch } from './journal.ts';

/** What became of an attempt to reach somebody. */
export type Outcome = 'answered' | 'declined' | 'silent';

/** Attempts to reach somebody that were really made, oldest first. */
export const touchesOf = (journal: Journal, person: string): readonly Touch[] =>
  journal.touches.filter((touch) => touch.person === person && touch.state !== 'draft');

/** The letters that went out, by their ids; an attempt that is only a draft took none along. */
export const goneOut = (touches: readonly Touch[]): ReadonlySet<string | null> =>
  new Set(touches.filter(({ state }) => state !== 'draft').map(({ message }) => message));

/** The attempt that still waits for an answer, if any. */
export const waitingTouch = (journal: Journal, person: string): Touch | undefined =>
  journal.touches.findLast((touch) => touch.person === person && touch.state === 'sent');

type Sent = Pick<Touch, 'id' | 'at' | 'person' | 'channel'> & {
  readonly on: string;
  readonly note: string | null;
  /** The letter that went out; null for an attempt that was never written here. */
  readonly message: Message | null;
};

/** Notes that somebody was written to or called. Once a request is taken back, the candidate is withdrawn. */
export function noteSent(journal: Journal, { id, at, person, channel, on, note, message }: Sent): Journal {
  const touch: Touch = {
    id,
    at,
    person,
    message: message?.id ?? null,
    channel,
    state: 'sent',
    sentOn: on,
    endedOn: null,
    note,
  };
  const withdraws =
    message?.kind === 'withdraw' && !journal.touches.some((sent) => sent.message === message.id);
  return {
    ...journal,
    touches: [...journal.touches, touch],
    candidates: withdraws ? journal.candidates.map(closedFor(person, 'withdrawn')) : journal.candidates,
  };
}

/** Messages that ask for nothing: silence after them means nothing. */
const asksNothing: readonly Message['kind'][] = ['thanks', 'no-thanks', 'withdraw', 'network'];

/** Whether an answer to this attempt is waited for; an attempt without a message may have been a call. */
export const awaitsAnswer = (message: Message | undefined): boolean =>
  message === undefined || asksForSomething(message);

/** Whether silence after a message of this kind would mean anything. */
export const asksForSomething = ({ kind }: Message): boolean => !asksNothing.includes(kind);

/**
 * Notes what became of the attempt that waits; a no closes the candidate as well.
 * @throws UserError when nothing waits any more: it was noted in another terminal meanwhile.
 */
export function noteOutcome(
  journal: Journal,
  person: string,
  { outcome, on, note }: { readonly outcome: Outcome; readonly on: string; readonly note: string | null },
): Journal {
  const touch = waitingTouch(journal, person);
  if (!touch)
    throw new UserError('What became of it has been noted meanwhile.', 'See it with: mentor people');
  const ended = { ...touch, state: outcome, endedOn: on, note: note ?? touch.note };
  return {
    ...journal,
    touches: journal.touches.map((kept) => (kept.id === touch.id ? ended : kept)),
    candidates:
      outcome === 'declined'
        ? journal.candidates.map(closedFor(touch.person, 'declined'))
        : journal.candidates,
  };
}

const closedFor = (person: string, state: 'declined' | 'withdrawn') => (candidate: Candidate) =>
  candidate.person === person && candidate.state !== 'agreed' ? { ...candidate, state } : candidate;
