import type { Message, Touch } from './journal.ts';
import { asksForSomething, goneOut } from './touches.ts';

/** Letters and attempts, of one person or of everybody. */
type Letters = { readonly messages: readonly Message[]; readonly touches: readonly Touch[] };

/**
 * Letters to somebody that are written, have not gone out and still could: not an earlier version, and not what a
 * later letter on the same matter made pointless. In the order in which they were written.
 */
export function unsentTo(all: Letters, person: string | null): readonly Message[] {
  const messages = all.messages.filter((message) => message.person === person);
  const touches = all.touches.filter((touch) => touch.person === person && touch.state !== 'draft');
  const gone = goneOut(touches);
  const replaced = new Set(messages.map(({ replaces }) => replaces));
  const letters = new Map(messages.map((message) => [message.id, message]));
  return messages.filter(
    (message) =>
      !gone.has(message.id) &&
      !replaced.has(message.id) &&
      !touches.some(
        ({ at, message: sent }) => at > message.at && overtakes(letters.get(sent ?? ''), message),
      ),
  );
}

/** Whatever goes out later overtakes a request; thanks and other words only what is about the same. */
const overtakes = (sent: Message | undefined, letter: Message): boolean =>
  asksForSomething(letter) || (sent !== undefined && matterOf(sent) === matterOf(letter));

/** What a letter is about: its kind, and of thanks what they are for. */
const matterOf = ({ kind, thanks, reference }: Message): string =>
  [kind, thanks?.occasion, thanks?.of, thanks && reference].join(' ');
