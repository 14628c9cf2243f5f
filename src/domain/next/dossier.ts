import { type Day, dayIn, dayOf } from '../dates.ts';
import type {
  Action,
  Advice,
  Agreement,
  Candidate,
  Draft,
  Entry,
  Exchange,
  Meeting,
  Message,
  Pause,
  Person,
  Prep,
  Review,
  Touch,
  Value,
} from '../journal.ts';
import type { PersonStage } from '../stage.ts';

/** All that the journal holds of one person, each list in the order things happened. */
export type Dossier = {
  readonly person: Person;
  readonly stage: PersonStage;
  readonly candidate: Candidate | undefined;
  readonly value: Value | undefined;
  /** The page that holds: what is agreed while a newer one is only proposed. */
  readonly page: Agreement | undefined;
  readonly newestPage: Agreement | undefined;
  readonly messages: readonly Message[];
  /** Attempts to reach them that were made. */
  readonly touches: readonly Touch[];
  /** Those of them that ask for something, so that silence after them means something. */
  readonly asks: readonly Touch[];
  /** The day on which you last heard from them or met. */
  readonly lastContact: Day | null;
  readonly meetings: readonly Meeting[];
  /** The meetings that took place, today's included; one that is dated in the future has not. */
  readonly held: readonly Meeting[];
  readonly prep: Prep | undefined;
  /** What is still to be done between you, what has a date first. */
  readonly actions: readonly Action[];
  readonly advice: readonly Advice[];
  readonly exchanges: readonly Exchange[];
  readonly reviews: readonly Review[];
  /** Stretches in which the two of you rest, yours as well as theirs; no snoozes. */
  readonly pauses: readonly Pause[];
  /** Whether it rests with them today: then nothing is asked of either of you. */
  readonly rests: boolean;
  readonly drafts: readonly Draft[];
  /** Playbooks that were gone through because something had gone wrong. */
  readonly troubles: readonly Entry[];
  /** Who would introduce you, when the newest message asks for that. */
  readonly via: Person | null;
};

/** When an attempt was made, as a civil date. */
export const sentOn = ({ sentOn, at }: Touch, zone: string | null): Day => sentOn ?? dayIn(at, zone);

/**
 * The newest letter, where it has not gone out, nor anything else after it: the last word between the two of you waits
 * to be sent. Every draft that could still go out is in `unsentTo`; most of them are no reason not to write again.
 */
export function pendingLetter({
  messages,
  touches,
}: Pick<Dossier, 'messages' | 'touches'>): Message | undefined {
  const newest = messages.at(-1);
  return newest && touches.every(({ at, message }) => message !== newest.id && at <= newest.at)
    ? newest
    : undefined;
}

/** The next meeting that is in the calendar, today's included. */
export const upcomingIn = ({ meetings }: Pick<Dossier, 'meetings'>, today: Day): Meeting | undefined =>
  meetings.find(({ state, start }) => state === 'scheduled' && dayOf(start) >= today);

/** Whether thanks went out to them on that day or later: a letter, or what was noted as thanks. */
export function thankedSince(
  { messages, touches, exchanges }: Dossier,
  day: Day,
  zone: string | null,
): boolean {
  const letters = new Set(messages.flatMap(({ id, kind }) => (kind === 'thanks' ? [id] : [])));
  return (
    touches.some((touch) => letters.has(touch.message ?? '') && sentOn(touch, zone) >= day) ||
    exchanges.some(({ direction, kind, on }) => direction === 'given' && kind === 'thanks' && on >= day)
  );
}

/** The page that is agreed on; undefined while it is proposed, paused, ending or over. */
export const agreed = ({ page }: Dossier): Agreement | undefined =>
  page?.state === 'agreed' ? page : undefined;
