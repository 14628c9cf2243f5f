import { heldAgreements } from './agreements.ts';
import { lastContacts } from './contact.ts';
import { addDays, dayIn, dayOf, daysBetween } from './dates.ts';
import { openObjectives } from './goals.ts';
import { grouped } from './grouped.ts';
import type { Action, Advice, Agreement, Journal, Objective, Person, Review } from './journal.ts';
import { type Kept, keptIn } from './kept.ts';
import { planFor, progressOf } from './plans.ts';
import { isHalf } from './reviews.ts';
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
  readonly kept: Kept;
  /** Meetings since then that somebody did not come to. */
  readonly missed: number;
  readonly lastContact: string | null;
  readonly days: number | null;
  /** How many pieces of advice of all that was heard from them, by how far each has come. */
  readonly advice: Readonly<Record<Advice['state'], number>>;
  readonly actions: Readonly<Record<Action['who'], Readonly<Record<Action['state'], number>>>>;
  readonly judged: readonly Judged[];
  /** Goals of the page that are reached or dropped, and objectives that it does not name yet (S64). */
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
  const { zone } = journal.profile;
  const held = heldAgreements(journal);
  const contacts = lastContacts(journal);
  const meetings = grouped(journal.meetings, ({ person }) => person);
  const advice = grouped(journal.advice, ({ person }) => person);
  const actions = grouped(journal.actions, ({ person }) => person);
  const exchanges = grouped(journal.exchanges, ({ person }) => person);
  const pauses = grouped(journal.pauses, ({ person }) => person);
  const decided = grouped(
    journal.reviews.filter((review) => !isHalf(review) && review.on <= today),
    ({ person }) => person,
  );
  const objectives = openObjectives(journal);
  return (person) => {
    const page = held.get(person.id);
    if (!page) return null;
    const began = page.starts ?? dayIn(page.at, zone);
    const reviewed = (decided.get(person.id) ?? []).toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null;
    const since = reviewed && reviewed.on > began ? reviewed.on : began;
    const theirMeetings = (meetings.get(person.id) ?? []).filter(({ start }) => dayOf(start) <= today);
    const theirAdvice = advice.get(person.id) ?? [];
    const theirActions = actions.get(person.id) ?? [];
    const last = contacts.get(person.id);
    const lastContact = last !== undefined && last <= today ? last : null;
    const judged = judgedWith(journal, page, objectives);
    const given = lastOf(exchanges.get(person.id) ?? [], 'given', today);
    const received = lastOf(exchanges.get(person.id) ?? [], 'received', today);
    const spent = theirMeetings.filter(({ state }) => state === 'held').map(({ start }) => dayOf(start));
    const theirs =
      [received, ...spent]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null;
    const kept = keptIn(
      page.cadence,
      { meetings: theirMeetings, pauses: [...(pauses.get(person.id) ?? []), ...(pauses.get(null) ?? [])] },
      { from: dayAfter(since, began), to: today },
    );
    const missed = theirMeetings.filter(
      ({ state, start }) => state === 'missed' && dayOf(start) >= since,
    ).length;
    return {
      page,
      since,
      reviewed,
      kept,
      missed,
      lastContact,
      days: lastContact === null ? null : daysBetween(lastContact, today),
      advice: counts(theirAdvice, ['heard', 'tried', 'told', 'dropped']),
      actions: {
        me: counts(
          theirActions.filter(({ who }) => who === 'me'),
          ['open', 'done', 'dropped'],
        ),
        mentor: counts(
          theirActions.filter(({ who }) => who === 'mentor'),
          ['open', 'done', 'dropped'],
        ),
      },
      judged,
      behind: journal.objectives.filter(({ goal, state }) => state !== 'open' && page.goals.includes(goal)),
      unnamed: page.goals.length === 0 ? [] : objectives.filter(({ goal }) => !page.goals.includes(goal)),
      turn: theirs === null && given === null ? null : (given ?? '') <= (theirs ?? '') ? 'you' : 'they',
      gave: given,
      doubts: doubtsOf({
        began,
        today,
        judged,
        advice: theirAdvice,
        actions: theirActions,
        missed,
        fits: theirMeetings.flatMap(({ fit, state }) => (state === 'held' && fit !== null ? [fit] : [])),
      }),
    };
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

const lastOf = (
  exchanges: Journal['exchanges'],
  direction: 'given' | 'received',
  today: string,
): string | null =>
  exchanges
    .filter((one) => one.direction === direction && one.on <= today)
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null;
