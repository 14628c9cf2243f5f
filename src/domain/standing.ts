import { journalsAbout } from './aboutwhom.ts';
import { heldAgreements } from './agreements.ts';
import { type Attendance, attendanceWith } from './attendance.ts';
import { lastContacts } from './contact.ts';
import { addDays, dayOf, daysBetween } from './dates.ts';
import { openObjectives } from './goals.ts';
import { type AdviceCount, countAdvice } from './growth.ts';
import { heldWith } from './held.ts';
import type { Action, Agreement, Journal, Objective, Person, Review } from './journal.ts';
import { beganOn } from './lifespan.ts';
import { planFor, progressOf } from './plans.ts';
import { isHalf, reviewsOf } from './reviews.ts';
import { type Doubt, doubtsOf } from './sunk.ts';

/** How far an objective is judged to be, at the start and last, from 1 to 5; null where nobody judged. */
export type Judged = {
  readonly objective: Objective;
  readonly first: number | null;
  readonly last: number | null;
  /** On how many days it was judged. */
  readonly times: number;
};

/** What a look back at one relationship begins with: computed, not felt (S64). All days are civil dates. */
export type Standing = {
  readonly page: Agreement;
  /** The last look back that was decided, else the start. */
  readonly since: string;
  readonly reviewed: Review | null;
  /** Meetings that took place since then, and how many the rhythm would have had; null where there is none. */
  readonly kept: Pick<Attendance, 'held' | 'agreed'>;
  /** Meetings since then that somebody did not come to. */
  readonly missed: number;
  readonly lastContact: string | null;
  readonly days: number | null;
  /** All their advice. */
  readonly advice: AdviceCount;
  readonly actions: Readonly<Record<Action['who'], Readonly<Record<Action['state'], number>>>>;
  readonly judged: readonly Judged[];
  /** Goals of the page that are reached or dropped, and objectives newer than it that it does not name (S64). */
  readonly behind: readonly Objective[];
  readonly unnamed: readonly Objective[];
  /** Whose turn it is to give: yours while their last gift is newer than yours (S24, S63). */
  readonly turn: 'you' | 'they' | null;
  readonly gave: string | null;
  /** Signs that it may be kept for what was put into it already (S92). */
  readonly doubts: readonly Doubt[];
};

/**
 * How things stand with each person, everything gathered in one pass; null for somebody without a page. `today` is a
 * civil date: a later meeting or review counts for nothing yet.
 */
export function standings(journal: Journal, today: string): (person: Person) => Standing | null {
  const held = heldAgreements(journal);
  const contacts = lastContacts(journal, today);
  const journalAbout = journalsAbout(journal);
  const objectives = openObjectives(journal);
  return (person) => {
    const page = held.get(person.id);
    return page
      ? standingOn(journal, journalAbout(person.id), {
          page,
          objectives,
          today,
          contact: contacts.get(person.id),
        })
      : null;
  };
}

type Known = {
  readonly page: Agreement;
  readonly objectives: readonly Objective[];
  readonly today: string;
  readonly contact: string | undefined;
};

/** `theirs` is the journal as far as it is about them. */
function standingOn(
  journal: Journal,
  theirs: Journal,
  { page, objectives, today, contact }: Known,
): Standing {
  const began = beganOn(page, journal.profile.zone);
  const reviewed =
    reviewsOf(theirs, page.person).findLast((review) => !isHalf(review) && review.on <= today) ?? null;
  const since = reviewed && reviewed.on > began ? reviewed.on : began;
  const everybody = journal.pauses.filter(({ person }) => person === null);
  const { held, missed, agreed } = attendanceWith(
    { ...theirs, pauses: [...theirs.pauses, ...everybody] },
    page.person,
    today,
    dayAfter(since, began),
  );
  const meetings = heldWith(theirs, page.person, today);
  const lastContact = contact ?? null;
  const judged = judgedWith(journal, page, objectives);
  const gave = lastOf(theirs, 'given', today);
  const theirTurn = [lastOf(theirs, 'received', today), ...meetings.map(({ start }) => dayOf(start))]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const ofSide = (side: Action['who']) =>
    counts(
      theirs.actions.filter(({ who }) => who === side),
      ['open', 'done', 'dropped'],
    );
  return {
    page,
    since,
    reviewed,
    kept: { held, agreed },
    missed,
    lastContact,
    days: lastContact === null ? null : daysBetween(lastContact, today),
    advice: countAdvice(theirs.advice),
    actions: { me: ofSide('me'), mentor: ofSide('mentor') },
    judged,
    behind: journal.objectives.filter(({ goal, state }) => state !== 'open' && page.goals.includes(goal)),
    unnamed: objectives.filter(
      ({ goal, at }) => page.goals.length > 0 && at > page.at && !page.goals.includes(goal),
    ),
    turn:
      theirTurn === undefined && gave === null ? null : (gave ?? '') <= (theirTurn ?? '') ? 'you' : 'they',
    gave,
    doubts: doubtsOf({
      began,
      today,
      judged,
      advice: theirs.advice,
      actions: theirs.actions,
      missed,
      fits: meetings.flatMap(({ fit }) => fit ?? []),
    }),
  };
}

/** How things stand with one person. */
export const standingWith = (journal: Journal, person: Person, today: string): Standing | null =>
  standings(journal, today)(person);

const counts = <State extends string>(
  records: readonly { readonly state: State }[],
  states: readonly State[],
): Readonly<Record<State, number>> =>
  Object.fromEntries(
    states.map((state) => [state, records.filter((record) => record.state === state).length]),
  ) as Record<State, number>;

/** The objectives worked on with somebody: planned with them or on their page; else those nobody else was chosen for. */
function judgedWith(journal: Journal, page: Agreement, objectives: readonly Objective[]): readonly Judged[] {
  const plans = objectives.map((objective) => ({ objective, plan: planFor(journal, objective.id) }));
  const theirs = plans.filter(
    ({ objective, plan }) => plan?.person === page.person || page.goals.includes(objective.goal),
  );
  const free = plans.filter(({ plan }) => !plan?.person);
  return (theirs.length > 0 ? theirs : free).map(({ objective, plan }) => {
    const { first, last } = plan ? progressOf(plan) : { first: null, last: null };
    return { objective, first, last, times: plan?.ratings.length ?? 0 };
  });
}

/** What was held on the day of a review belongs to what that looked at; what was on the first day, to the start. */
const dayAfter = (since: string, began: string): string => (since === began ? since : addDays(since, 1));

const lastOf = ({ exchanges }: Journal, direction: 'given' | 'received', today: string): string | null =>
  exchanges
    // Thanks are owed anyway: they turn nothing round.
    .filter((one) => one.direction === direction && one.kind !== 'thanks' && one.on <= today)
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null;
