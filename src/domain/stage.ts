import { dayOf } from './dates.ts';
import type { Agreement, Candidate, Journal, Touch } from './journal.ts';
import { beganOn } from './lifespan.ts';
import { restsOn } from './rests.ts';
import { isHalf } from './reviews.ts';

/** How far things have come with somebody, from a name in the list to a mentorship that has ended. */
export type PersonStage =
  | 'contact'
  | 'idea'
  | 'researched'
  | 'asked'
  | 'silent'
  | 'talked'
  | 'agreed'
  | 'active'
  | 'paused'
  | 'review-due'
  | 'closing'
  | 'closed';

/** The stages at which one meets somebody. */
export const meetingStages: readonly PersonStage[] = ['talked', 'agreed', 'active', 'review-due', 'closing'];

/** What the journal holds of one person, gathered in one pass over all of it; what is dated later has not happened. */
type Traces = {
  candidate?: Candidate;
  touch?: Touch;
  agreement?: Agreement;
  /** The last meeting that was held, as a civil date. */
  heldOn?: string;
  /** The day of the last meeting, fixed or held. */
  lastMeeting?: string;
  /** The last look back at the relationship, as a civil date. */
  reviewedOn?: string;
};

/** The stage of everybody; derived, never stored. `today` is a civil date. */
export function stages(journal: Journal, today: string): (person: string) => PersonStage {
  const traces = tracesOf(journal, today);
  const resting = new Set(
    journal.pauses.filter((pause) => restsOn(pause, today)).map(({ person }) => person),
  );
  const { zone } = journal.profile;
  return (person) => stageOf(traces.get(person) ?? {}, { today, zone, rests: resting.has(person) });
}

/** `today` is a civil date of `zone`; `rests` says whether they are left in peace on it. */
type Present = { readonly today: string; readonly zone: string | null; readonly rests: boolean };

function stageOf(traces: Traces, present: Present): PersonStage {
  const { candidate, touch, agreement, heldOn } = traces;
  if (agreement && agreement.state !== 'proposed') return stageOfAgreement(agreement, traces, present);
  if (candidate?.state === 'agreed') return 'agreed';
  if (candidate?.state === 'withdrawn' || saidNo(traces)) return 'closed';
  if (heldOn !== undefined || agreement) return 'talked';
  if (touch?.state === 'silent' || (touch && candidate?.state === 'parked')) return 'silent';
  if (touch) return 'asked';
  if (!candidate) return 'contact';
  return isResearched(candidate) ? 'researched' : 'idea';
}

function stageOfAgreement(
  { state, review, starts, at, ending }: Agreement,
  { heldOn, lastMeeting, reviewedOn }: Traces,
  { today, zone, rests }: Present,
): PersonStage {
  if (state === 'ended') return 'closed';
  // What was the last one before it was taken up again is history.
  if (ending || (lastMeeting !== undefined && lastMeeting > (starts ?? ''))) return 'closing';
  if (rests) return 'paused';
  if (review !== null && review <= today && (reviewedOn ?? '') < review) return 'review-due';
  return heldOn !== undefined && heldOn >= beganOn({ starts, at }, zone) ? 'active' : 'agreed';
}

/** A no stands, unless the two of you have talked since. */
const saidNo = ({ candidate, touch, heldOn }: Traces): boolean =>
  (candidate?.state === 'declined' || touch?.state === 'declined') &&
  (heldOn === undefined || heldOn <= (touch?.endedOn ?? heldOn));

/** At least one of the five criteria has been looked at (S9). */
const isResearched = ({ path, background, style, reach, fit }: Candidate): boolean =>
  [path, background, style, reach, fit].some((score) => score !== null);

function tracesOf(journal: Journal, today: string): ReadonlyMap<string, Traces> {
  const traces = new Map<string, Traces>();
  const of = (person: string): Traces => {
    const found = traces.get(person) ?? {};
    traces.set(person, found);
    return found;
  };
  // Later records are newer: the last one of each kind stands.
  for (const candidate of journal.candidates) of(candidate.person).candidate = candidate;
  // Thanks ask for nothing: nobody has been asked because they were thanked.
  const thanks = new Set(journal.messages.flatMap(({ id, thanks }) => (thanks ? [id] : [])));
  for (const touch of journal.touches) {
    if (touch.state !== 'draft' && !(touch.message !== null && thanks.has(touch.message)))
      of(touch.person).touch = touch;
  }
  for (const agreement of journal.agreements) {
    const trace = of(agreement.person);
    // What is agreed holds while a new page is only proposed.
    if (agreement.state !== 'proposed' || trace.agreement?.state !== 'agreed') trace.agreement = agreement;
  }
  // Half a look back, with nothing decided, is none yet.
  for (const review of journal.reviews) {
    const { person, on } = review;
    if (person === null || isHalf(review) || on > today) continue;
    if (on >= (of(person).reviewedOn ?? '')) of(person).reviewedOn = on;
  }
  for (const { person, state, start, kind } of journal.meetings) {
    const trace = of(person);
    const day = dayOf(start);
    if (state === 'held' && day <= today && day >= (trace.heldOn ?? '')) trace.heldOn = day;
    if (kind === 'last' && state !== 'cancelled' && day >= (trace.lastMeeting ?? '')) trace.lastMeeting = day;
  }
  return traces;
}
