import { compare, type Day, dayIn, longDate } from './dates.ts';
import type { Advice, Journal } from './journal.ts';

/**
 * The ledger of advice (S57, S113):
 *
 *   heard ──▶ tried ──▶ told        and, from anywhere, dropped: not for you
 */

/** The day on which it was heard; where nobody noted that, the day it was written down. */
export const heardDay = ({ heardOn, at }: Advice, zone: string | null): Day => heardOn ?? dayIn(at, zone);

/** Advice, the newest first. */
export const newestHeard = (advice: readonly Advice[], zone: string | null): readonly Advice[] =>
  advice.toSorted((a, b) => compare(heardDay(b, zone), heardDay(a, zone)));

/** Advice that its giver still waits to hear about, the newest first. */
export const untoldAdvice = ({ advice, profile }: Journal, person: string | null): readonly Advice[] =>
  newestHeard(
    advice.filter((one) => one.person === person && (one.state === 'heard' || one.state === 'tried')),
    profile.zone,
  );

/** Whether it was used, and something is known of what came of it. */
export const adviceKnown = ({ state, result }: Advice): boolean =>
  (state === 'tried' || state === 'told') && result !== null;

/** What became of a piece of advice, as one tells its giver. */
export function updateOf({ text, state, triedOn, result, toldOn }: Advice): string {
  const quoted = `"${text}"`;
  if (state === 'dropped') return `${quoted}: not for me${result ? `; ${result}` : ''}`;
  const told = state === 'told' ? `, told on ${toldOn ? longDate(toldOn) : 'a day not noted'}` : '';
  if (state === 'heard' || (state === 'told' && triedOn === null && !result))
    return `${quoted}: not tried yet${told}`;
  const tried = triedOn ? `tried on ${longDate(triedOn)}` : 'tried';
  return `${quoted}: ${tried}${told}${result ? `; ${result}` : ''}`;
}

/** What became of their last advice, all that they have not been told of; at most five (S22). */
export const updatesFor = (journal: Journal, person: string | null): readonly string[] =>
  untoldAdvice(journal, person).slice(0, 5).map(updateOf);

/** News of a piece of advice that the ledger does not have: what came of it, in the words of the sheet. */
export type News = { readonly advice: Advice; readonly result: string | null };

/** Which lines of a sheet say more of advice than the ledger does. "Not tried yet" and "not for me" are no news of a try. */
export const movedOn = (journal: Journal, person: string, updates: readonly string[]): readonly News[] =>
  untoldAdvice(journal, person).flatMap((advice) => {
    const quoted = `"${advice.text}"`;
    const line = updates.find((update) => update.startsWith(quoted));
    const said = line?.slice(quoted.length).replace(/^[\s:,;-]+/, '');
    if (!said || line === updateOf(advice) || /^not (?:tried|yet|for me)\b/i.test(said)) return [];
    const result = said.replace(/^(?:i )?tried(?: it| on \d{1,2} \p{L}+ \d{4})?(?:[\s,;:.]+|$)/iu, '');
    return [{ advice, result: result || null }];
  });

/** Advice that was heard and not tried yet, unless something else is given. */
export const newAdvice = (made: Pick<Advice, 'id' | 'at' | 'text'> & Partial<Advice>): Advice => ({
  id: made.id,
  at: made.at,
  text: made.text,
  person: made.person ?? null,
  meeting: made.meeting ?? null,
  state: made.state ?? 'heard',
  heardOn: made.heardOn ?? null,
  triedOn: made.triedOn ?? null,
  result: made.result ?? null,
  toldOn: made.toldOn ?? null,
});

/** The journal with one piece of advice more. */
export const addAdvice = (journal: Journal, advice: Advice): Journal => ({
  ...journal,
  advice: [...journal.advice, advice],
});

/** Tried on that day; what they were told of already stays told. */
export const tryAdvice = (
  journal: Journal,
  ids: readonly string[],
  { on, result }: { readonly on: Day; readonly result: string | null },
): Journal =>
  change(journal, ids, (advice) => ({
    state: advice.state === 'told' ? 'told' : 'tried',
    triedOn: on,
    result: result ?? advice.result,
  }));

/** What came of it; whoever knows that has tried it. */
export const resultOfAdvice = (
  journal: Journal,
  ids: readonly string[],
  { on, result }: { readonly on: Day; readonly result: string },
): Journal =>
  change(journal, ids, ({ state, triedOn }) => ({
    state: state === 'told' ? 'told' : 'tried',
    triedOn: triedOn ?? on,
    result,
  }));

/** They have heard what became of it. */
export const tellAdvice = (journal: Journal, ids: readonly string[], on: Day): Journal =>
  change(journal, ids, () => ({ state: 'told', toldOn: on }));

/** Not for you; why, if you like. */
export const dropAdvice = (journal: Journal, ids: readonly string[], result: string | null): Journal =>
  change(journal, ids, (advice) => ({ state: 'dropped', result: result ?? advice.result }));

const change = (
  journal: Journal,
  ids: readonly string[],
  changed: (advice: Advice) => Partial<Advice>,
): Journal => ({
  ...journal,
  advice: journal.advice.map((advice) =>
    ids.includes(advice.id) ? { ...advice, ...changed(advice) } : advice,
  ),
});
