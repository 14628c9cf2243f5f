import { compare, type Day, dayAndMonth } from './dates.ts';
import type { Action, Journal, Row } from './journal.ts';

export type ActionFilter = {
  readonly person?: string | null;
  readonly who?: Action['who'];
  readonly state?: Action['state'];
  /** Those due on this day or before it. */
  readonly by?: Day;
};

/** Actions as asked for, those due first at the top, those without a date last. */
export const actionsLike = (
  { actions }: Journal,
  { person, who, state, by }: ActionFilter,
): readonly Action[] =>
  actions
    .filter(
      (action) =>
        (person === undefined || action.person === person) &&
        (who === undefined || action.who === who) &&
        (state === undefined || action.state === state) &&
        (by === undefined || (action.by !== null && action.by <= by)),
    )
    .toSorted((a, b) => compare(a.by, b.by));

/** What is still to be done between you and somebody. */
/** An action in a line: "You, by 27 November: send the notes". */
export const actionInWords = ({ what, who, by }: Row): string =>
  `${who === 'mentor' ? 'They' : 'You'}${typeof by === 'string' ? `, by ${dayAndMonth(by)}` : ''}: ${what}`;

/** What is still to be done with somebody, what is due first before the rest; what is yours alone for null. */
export const openActions = (journal: Journal, person: string | null): readonly Action[] =>
  actionsLike(journal, { person, state: 'open' });

/** Whether the day somebody named has passed. */
export const isOverdue = ({ state, by }: Action, today: Day): boolean =>
  state === 'open' && by !== null && by < today;

/** An action that is open, without a day, a person or a meeting unless they are given. */
export const newAction = (made: Pick<Action, 'id' | 'at' | 'what' | 'who'> & Partial<Action>): Action => ({
  id: made.id,
  at: made.at,
  what: made.what,
  who: made.who,
  by: made.by ?? null,
  state: made.state ?? 'open',
  closedOn: made.closedOn ?? null,
  person: made.person ?? null,
  meeting: made.meeting ?? null,
});

/** The journal with one action more. */
export const addAction = (journal: Journal, action: Action): Journal => ({
  ...journal,
  actions: [...journal.actions, action],
});

/** Done or dropped on that day; what is closed already keeps the day it has. */
export const closeActions = (
  journal: Journal,
  ids: readonly string[],
  { state, on }: { readonly state: 'done' | 'dropped'; readonly on: Day },
): Journal => change(journal, ids, (action) => (action.state === state ? {} : { state, closedOn: on }));

/** A new date; what was closed is open again. */
export const moveActions = (journal: Journal, ids: readonly string[], by: Day): Journal =>
  change(journal, ids, () => ({ by, state: 'open', closedOn: null }));

const change = (
  journal: Journal,
  ids: readonly string[],
  changed: (action: Action) => Partial<Action>,
): Journal => ({
  ...journal,
  actions: journal.actions.map((action) =>
    ids.includes(action.id) ? { ...action, ...changed(action) } : action,
  ),
});
