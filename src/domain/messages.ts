import { answersOf, recordWith } from './fields.ts';
import type { Answers, Entry, Journal, Message } from './journal.ts';
import { goneOut } from './touches.ts';

/** What carries over to the next message; its text does not: that is drafted anew. */
const asked = ['kind', 'via', 'reference', 'purpose', 'ask', 'minutes', 'times', 'format', 'offer'] as const;

/** The newest message to somebody, of one kind when it is named. */
export const messageTo = (
  journal: Journal,
  person: string | null,
  kind?: Message['kind'],
): Message | undefined =>
  journal.messages.findLast(
    (message) => message.person === person && (kind === undefined || message.kind === kind),
  );

/** Who a message goes to: the request for an introduction to whoever can make it, every other to the person it is about. */
export const goesTo = ({ kind, person, via }: Pick<Message, 'kind' | 'person' | 'via'>): string | null =>
  kind === 'introduction' ? (via ?? person) : person;

/** Twenty minutes are easy to grant (S52). */
const usualMinutes = 20;

/** The texts of the last message are not those of the next. */
const noText = { subject: null, body: null, forward: null };

/** Starts from the newest message to this person, if there is one. */
export function seedMessage(journal: Journal, about: string | null): Answers {
  const message = messageTo(journal, about);
  return { ...(message ? answersOf(message, asked) : { minutes: usualMinutes }), ...noText };
}

/** What a message says and asks for, where it says nothing yet. */
export const unsaid = {
  via: null,
  reference: null,
  purpose: null,
  ask: null,
  minutes: null,
  times: [],
  format: null,
  offer: null,
  subject: null,
  body: '',
  forward: null,
} satisfies Partial<Message>;

/**
 * Every finished draft is a version of its own; the one before it stays. What has gone out is done: what is
 * written after it, such as thanks for the next talk, is a letter of its own.
 */
export function keepMessage(journal: Journal, { at, about, answers }: Entry, mint: () => string): Journal {
  const { person: _person, ...rest } = answers;
  const kind = answers['kind'] as Message['kind'];
  // Thanks for one thing are no version of those for another.
  const last = journal.messages.findLast(
    (message) => message.person === about && message.kind === kind && !message.thanks,
  );
  const before = last && !goneOut(journal.touches).has(last.id) ? last : undefined;
  const blank: Message = {
    ...unsaid,
    id: mint(),
    at,
    person: about,
    kind,
    version: (before?.version ?? 0) + 1,
    replaces: before?.id ?? null,
  };
  const message = recordWith(blank, rest);
  return { ...journal, messages: [...journal.messages, { ...message, body: message.body ?? '' }] };
}

/** The answer `letter` as a message of that kind; its first line may be its subject. Nothing without one. */
export function keepLetter(
  journal: Journal,
  entry: Entry,
  kind: Message['kind'],
  mint: () => string,
): Journal {
  const letter = entry.answers['letter'];
  if (typeof letter !== 'string' || letter.trim() === '') return journal;
  const [, subject, body] = /^\s*subject:[ \t]*(.*)\n+([\s\S]*)$/i.exec(letter) ?? [null, null, letter];
  const answers = { person: entry.about, kind, subject: subject?.trim() || null, body: body ?? letter };
  return keepMessage(journal, { ...entry, answers }, mint);
}
