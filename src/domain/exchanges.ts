import { compare, type Day, dayIn, dayOf, todayIn } from './dates.ts';
import { heldWith } from './held.ts';
import type { Answers, Entry, Exchange, Journal } from './journal.ts';
import { findPeople } from './names.ts';

export type Direction = Exchange['direction'];
export type GivingKind = Exchange['kind'];

/** The five ways to give something back (S24). */
export const fiveKinds = ['resource', 'introduction', 'view', 'help', 'feedback'] as const;
export type FiveKind = (typeof fiveKinds)[number];

/** Something that went one way or the other; of whom and how nothing is known unless it is given. */
export const newExchange = (
  made: Pick<Exchange, 'id' | 'at' | 'direction' | 'kind' | 'what' | 'on'> & Partial<Exchange>,
): Exchange => ({
  id: made.id,
  at: made.at,
  person: made.person ?? null,
  direction: made.direction,
  kind: made.kind,
  what: made.what,
  on: made.on,
  how: made.how ?? null,
  advice: made.advice ?? null,
  ...(made.whom && { whom: made.whom }),
});

/** The journal with one exchange more. */
export const addExchange = (journal: Journal, exchange: Exchange): Journal => ({
  ...journal,
  exchanges: [...journal.exchanges, exchange],
});

/** What went either way with somebody, or with everybody and beyond; the newest first. */
export const exchangesWith = ({ exchanges }: Journal, person?: string): readonly Exchange[] =>
  exchanges
    .filter((one) => person === undefined || one.person === person)
    .toSorted((a, b) => compare(b.on, a.on) || compare(b.at, a.at));

/** Starts with today: most things are noted on the day. */
export const seedExchange = ({ profile }: Journal, now: Date): Answers => ({
  kind: null,
  what: null,
  how: null,
  on: todayIn(now, profile.zone),
});

/** Something given to somebody, or received from them, as the worksheet was answered. */
export const keepExchange = (
  journal: Journal,
  { at, about, answers }: Entry,
  { id, direction }: { readonly id: string; readonly direction: Direction },
): Journal =>
  addExchange(journal, newExchange({ ...written(journal, { at, answers }, id), person: about, direction }));

/** Something passed on to somebody newer: a person of the journal when the name is clear, else just a name (S110). */
export function keepForward(journal: Journal, { at, answers }: Entry, id: string): Journal {
  const whom = (answers['whom'] as string | null | undefined) ?? null;
  const found = whom === null ? [] : findPeople(journal.people, whom);
  const known = found.length === 1 ? found[0]! : null;
  return addExchange(
    journal,
    newExchange({
      ...written(journal, { at, answers }, id),
      direction: 'forward',
      person: known?.id ?? null,
      whom: known ? null : whom,
    }),
  );
}

const written = (journal: Journal, { at, answers }: Pick<Entry, 'at' | 'answers'>, id: string) => ({
  id,
  at,
  kind: answers['kind'] as GivingKind,
  what: String(answers['what']),
  how: (answers['how'] as string | null | undefined) ?? null,
  on: String(answers['on'] ?? todayIn(new Date(at), journal.profile.zone)),
});

/**
 * What went both ways with one person. What they gave is more than what was noted as a gift: advice, time, and
 * what they did for you count as well. What you gave is what was noted, and what you
 * passed on to them; word of what advice did is among it.
 */
export type Balance = {
  readonly given: readonly Exchange[];
  readonly received: readonly Exchange[];
  readonly advice: number;
  /** Of that advice, how much they know the result of. */
  readonly told: number;
  /** How much of it they may still hear of: neither told nor let go. */
  readonly waiting: number;
  readonly meetings: number;
  /** Minutes of theirs, where the meetings say how long they were. */
  readonly minutes: number;
  /** What they did for you, among the actions. */
  readonly done: number;
};

/** All there ever was, or what came after one civil date and up to another. */
export function balanceWith(journal: Journal, person: string, within?: Within): Balance {
  const { zone } = journal.profile;
  const counts = (day: Day | null, at: string) => {
    const on = day === null ? dayIn(at, zone) : dayOf(day);
    return !within || (on > within.after && on <= within.to);
  };
  const ours = exchangesWith(journal, person).filter(({ on, at }) => counts(on, at));
  const advice = journal.advice.filter((one) => one.person === person && counts(one.heardOn, one.at));
  const held = heldWith(journal, person).filter(({ start, at }) => counts(start, at));
  return {
    given: ours.filter(({ direction }) => direction !== 'received'),
    received: ours.filter(({ direction }) => direction === 'received'),
    advice: advice.length,
    told: advice.filter(({ state }) => state === 'told').length,
    waiting: advice.filter(({ state }) => state === 'heard' || state === 'tried').length,
    meetings: held.length,
    minutes: held.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    done: journal.actions.filter(
      (one) =>
        one.person === person && one.who === 'mentor' && one.state === 'done' && counts(one.closedOn, one.at),
    ).length,
  };
}

type Within = { readonly after: Day; readonly to: Day };

/** How many things went each way: theirs and yours. */
export const sidesOf = ({ given, received, advice, told, meetings, done }: Balance) => ({
  theirs: meetings + advice + done + received.length,
  yours: told + given.filter((one) => !isWordOfAdvice(one)).length,
});

/** Thanks for advice are the word of what became of it, which counts already. */
export const isWordOfAdvice = ({ kind, advice }: Exchange): boolean => kind === 'thanks' && advice !== null;

/** Whether anything at all went either way. */
export const isBlankBalance = ({ given, received, advice, meetings, done }: Balance): boolean =>
  given.length + received.length + advice + meetings + done === 0;
