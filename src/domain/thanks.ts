import { resultOfAdvice, tellAdvice } from './advice.ts';
import { type Day, todayIn } from './dates.ts';
import { addExchange, newExchange } from './exchanges.ts';
import type { Entry, Exchange, Journal, Message, Touch } from './journal.ts';
import { unsaid } from './messages.ts';
import type { Occasion, OccasionKind, Thanks } from './occasions.ts';
import { changePerson, personById } from './people.ts';
import { unsentTo } from './unsent.ts';

/** The newest letter of thanks to somebody, as this worksheet wrote it, that has not gone out. */
export const unsentThanks = (journal: Journal, person: string | null): Message | undefined =>
  unsentTo(journal, person).findLast(({ thanks }) => thanks);

/** Whether a letter is about this occasion; a plan has several milestones, and an impact note its years. */
export function isAbout({ thanks, reference }: Message, { kind, of, what }: Occasion): boolean {
  if (thanks?.occasion !== kind || thanks.of !== of) return false;
  return kind === 'milestone' || kind === 'impact' ? reference === what : true;
}

/**
 * A letter of thanks, finished: a version of the draft that has not gone out yet, or a first one. What came of their
 * advice goes into the ledger, and how they like to be thanked is remembered with them.
 */
export function keepThanks(
  journal: Journal,
  { at, about, answers }: Entry,
  { occasion, mint }: { readonly occasion: Occasion; readonly mint: () => string },
): Journal {
  if (about === null) return journal;
  const text = (id: string) => (answers[id] as string | null | undefined) ?? null;
  const what = occasion.kind === 'other' ? (text('what') ?? occasion.what) : occasion.what;
  const before = unsentThanks(journal, about);
  const replaced = before && isAbout(before, { ...occasion, what }) ? before : undefined;
  const as = (text('thanks-as') as Thanks['as'] | null) ?? formFor(journal, about);
  const message: Message = {
    ...unsaid,
    id: mint(),
    at,
    person: about,
    kind: 'thanks',
    reference: what,
    subject: text('subject'),
    body: text('body') ?? '',
    version: (replaced?.version ?? 0) + 1,
    replaces: replaced?.id ?? null,
    thanks: {
      occasion: occasion.kind,
      of: occasion.of,
      as,
      result: text('result'),
      difference: text('difference'),
      present: text('present'),
      next: text('next'),
    },
  };
  const noted = withResult(journal, occasion, text('result'), todayIn(new Date(at), journal.profile.zone));
  const asked = text('thanks-as') === null ? noted : changePerson(noted, about, { thanksAs: as });
  return { ...asked, messages: [...asked.messages, message] };
}

/** How somebody is thanked: as they like it, by mail where nobody said. */
export const formFor = (journal: Journal, person: string): Thanks['as'] =>
  personById(journal, person)?.thanksAs ?? 'mail';

/** A result that the ledger lacks; whoever knows one has tried the advice. */
const withResult = (
  journal: Journal,
  { kind, of, result: known }: Occasion,
  result: string | null,
  on: Day,
) =>
  kind === 'advice' && of !== null && result !== null && result !== known
    ? resultOfAdvice(journal, [of], { on, result })
    : journal;

/** Occasions that are news of your own; the others are thanks. */
const news: ReadonlySet<OccasionKind> = new Set(['objective', 'milestone', 'action', 'progress']);

export type Going = Pick<Touch, 'id' | 'at' | 'person' | 'channel' | 'note'> & {
  readonly exchange: string;
  readonly on: Day;
  /** The letter that went out; undefined when the thanks were never written here. */
  readonly message: Message | undefined;
  /** Advice that the thanks were for, when no letter says so. */
  readonly advice: string | null;
};

/**
 * Notes that thanks went out: an attempt in the list of letters, a gift in the ledger, and when they were about
 * advice, its giver knows now what became of it (S113).
 */
export function noteThanks(journal: Journal, going: Going): Journal {
  const { id, at, person, channel, note, on, message } = going;
  const about = message?.thanks ?? null;
  const advice = about?.occasion === 'advice' ? about.of : going.advice;
  // Without a letter the ledger says enough: an attempt without one would be waited on for an answer.
  const touches: readonly Touch[] = message
    ? [{ id, at, person, message: message.id, channel, state: 'sent', sentOn: on, endedOn: null, note }]
    : [];
  const exchange: Exchange = newExchange({
    id: going.exchange,
    at,
    person,
    direction: 'given',
    kind: about && news.has(about.occasion) ? 'achievement' : 'thanks',
    what: saidOf(journal, message, advice),
    on,
    how: about && about.as !== 'mail' ? howOf(about) : message ? null : note,
    advice,
  });
  const noted = addExchange({ ...journal, touches: [...journal.touches, ...touches] }, exchange);
  const told = advice !== null && journal.advice.find((one) => one.id === advice)?.state !== 'told';
  return told ? tellAdvice(noted, [advice], on) : noted;
}

/** What the ledger says it was. */
function saidOf(journal: Journal, message: Message | undefined, advice: string | null): string {
  const text = journal.advice.find(({ id }) => id === advice)?.text;
  if (text) return `Thanks for "${text}"`;
  const { thanks, reference } = message ?? {};
  switch (thanks?.occasion) {
    case 'objective':
    case 'milestone':
    case 'action':
      return `News of "${reference}"`;
    case 'progress':
      return 'News of how far you are';
    case 'impact':
      return `A look back after ${reference}`;
    case 'other':
      return `Thanks for ${reference}`;
    default:
      return 'Thanks for a talk';
  }
}

function howOf({ as, present }: Thanks): string {
  if (as === 'gift') return present ? `with ${present}` : 'with a small gift';
  return as === 'note' ? 'written by hand' : 'where others could read it';
}
