import { openActions } from './actions.ts';
import { updatesFor } from './advice.ts';
import { agreementWith } from './agreements.ts';
import { proposedDay } from './cadence.ts';
import { type Day, longDate } from './dates.ts';
import { openObjectives } from './goals.ts';
import type { Action, Agreement, Journal, Meeting, Objective } from './journal.ts';
import { kindOfNext, minutesFor, upcoming } from './meetings.ts';
import { openQuestions } from './questions.ts';
import { type Talk, talkFor } from './talks.ts';
import { listed } from './wording.ts';

/** All that is worth knowing before a meeting with somebody, from what happened until now (S88). */
export type Brief = {
  readonly meeting: Meeting | null;
  readonly kind: Meeting['kind'];
  /** What such a meeting is for; the last one depends on how it ends. */
  readonly talk: Talk;
  readonly minutes: number;
  readonly mine: readonly Action[];
  readonly theirs: readonly Action[];
  /** What became of their advice, ready to be told. */
  readonly updates: readonly string[];
  /** Questions left over from last time. */
  readonly open: readonly string[];
  readonly objectives: readonly Objective[];
  /** What the pair agreed, a line each. */
  readonly agreed: readonly string[];
};

/** `today` is a civil date; a meeting that has begun or passed is not the next one. */
export function briefFor(journal: Journal, person: string, today: Day): Brief {
  const meeting = upcoming(journal, person, today) ?? null;
  const actions = openActions(journal, person);
  const agreement = agreementWith(journal, person);
  const kind = meeting?.kind ?? kindOfNext(journal, person, proposedDay(journal, person, today) ?? today);
  return {
    meeting,
    kind,
    talk: talkFor(kind, { how: agreement?.ending?.how ?? null, agreed: agreement?.state === 'agreed' }),
    minutes: minutesFor(journal, person, meeting ?? undefined),
    mine: actions.filter(({ who }) => who === 'me'),
    theirs: actions.filter(({ who }) => who === 'mentor'),
    updates: updatesFor(journal, person),
    open: openQuestions(journal, person),
    objectives: objectivesWith(journal, person),
    agreed: agreement?.state === 'agreed' ? agreedLines(agreement) : [],
  };
}

/** Objectives worked on with somebody; all that are open when no plan says which. */
function objectivesWith(journal: Journal, person: string): readonly Objective[] {
  const open = openObjectives(journal);
  const planned = new Set(
    journal.plans.filter((plan) => plan.person === person).map(({ objective }) => objective),
  );
  const theirs = open.filter(({ id }) => planned.has(id));
  return theirs.length > 0 ? theirs : open;
}

const feedback = { stories: 'stories', advice: 'straight advice', challenge: 'challenge', mix: 'a mix' };

function agreedLines(agreement: Agreement): readonly string[] {
  return [
    `What it is for: ${agreement.purpose}`,
    `What counts as success: ${agreement.success}`,
    ...(agreement.feedback ? [`How they help: ${feedback[agreement.feedback]}`] : []),
    ...(agreement.offLimits.length > 0 ? [`What we leave out: ${listed(agreement.offLimits, 'and')}`] : []),
    ...(agreement.ends ? [`It ends on ${longDate(agreement.ends)}`] : []),
  ];
}

/** An action in a line: what, by when, and kindly whether that day has passed. */
export const actionLine = ({ what, by }: Action, today: Day): string =>
  by === null ? what : `${what} (${by < today ? 'was for' : 'by'} ${longDate(by)})`;
