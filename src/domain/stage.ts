import type { Agreement, Candidate, Journal, Touch } from './journal.ts';

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

/** What the journal holds of one person, gathered in one pass over all of it. */
type Traces = {
  candidate?: Candidate;
  touch?: Touch;
  agreement?: Agreement;
  /** The last meeting that was held, as a civil date. */
  heldOn?: string;
  lastMeeting?: boolean;
};

/** The stage of everybody; derived, never stored. `today` is a civil date. */
export function stages(journal: Journal, today: string): (person: string) => PersonStage {
  const traces = tracesOf(journal);
  const resting = new Set(
    journal.pauses
      .filter(
        ({ kind, from, until }) => kind !== 'snooze' && from <= today && (until === null || today < until),
      )
      .map(({ person }) => person),
  );
  return (person) => stageOf(traces.get(person) ?? {}, resting.has(person), today);
}

function stageOf(
  { candidate, touch, agreement, heldOn, lastMeeting }: Traces,
  rests: boolean,
  today: string,
): PersonStage {
  if (agreement?.state === 'ended') return 'closed';
  if (agreement?.state === 'agreed') {
    if (lastMeeting) return 'closing';
    if (rests) return 'paused';
    if (agreement.review !== null && agreement.review <= today) return 'review-due';
    return heldOn !== undefined && heldOn >= (agreement.starts ?? agreement.at.slice(0, 10))
      ? 'active'
      : 'agreed';
  }
  if (heldOn !== undefined || agreement) return 'talked';
  if (candidate?.state === 'declined' || candidate?.state === 'withdrawn' || touch?.state === 'declined')
    return 'closed';
  if (candidate?.state === 'parked' || touch?.state === 'silent') return 'silent';
  if (touch?.state === 'sent' || touch?.state === 'answered') return 'asked';
  if (!candidate) return 'contact';
  return isResearched(candidate) ? 'researched' : 'idea';
}

/** At least one of the five criteria has been looked at (S9). */
const isResearched = ({ path, background, style, reach, fit }: Candidate): boolean =>
  [path, background, style, reach, fit].some((score) => score !== null);

function tracesOf(journal: Journal): ReadonlyMap<string, Traces> {
  const traces = new Map<string, Traces>();
  const of = (person: string): Traces => {
    const found = traces.get(person) ?? {};
    traces.set(person, found);
    return found;
  };
  // Later records are newer: the last one of each kind stands.
  for (const candidate of journal.candidates) of(candidate.person).candidate = candidate;
  for (const touch of journal.touches) if (touch.state !== 'draft') of(touch.person).touch = touch;
  for (const agreement of journal.agreements) of(agreement.person).agreement = agreement;
  for (const { person, state, start, kind } of journal.meetings) {
    const trace = of(person);
    if (state === 'held' && start.slice(0, 10) >= (trace.heldOn ?? '')) trace.heldOn = start.slice(0, 10);
    if (kind === 'last' && state !== 'cancelled') trace.lastMeeting = true;
  }
  return traces;
}
