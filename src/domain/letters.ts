import type { Journal, Message, Touch } from './journal.ts';

/** A letter as it stands: its newest version, and the attempt that it went out with, if it did. */
export type Letter = { readonly message: Message; readonly touch: Touch | null };

/** All letters, the newest first; a version that a later one replaced is only counted when it is what went out. */
export function lettersOf({ messages, touches }: Journal, person?: string): readonly Letter[] {
  const sent = new Map(touches.filter(({ state }) => state !== 'draft').map((one) => [one.message, one]));
  const replaced = new Set(messages.map(({ replaces }) => replaces));
  return messages
    .filter(
      (message) =>
        (person === undefined || message.person === person) &&
        (sent.has(message.id) || !replaced.has(message.id)),
    )
    .map((message) => ({ message, touch: sent.get(message.id) ?? null }))
    .toReversed();
}
