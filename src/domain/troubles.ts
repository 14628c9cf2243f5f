import type { Entry, Journal } from './journal.ts';
import { keepMessage } from './messages.ts';

/** What was decided stays in its entry; what is to be said becomes a message like any other. */
export function keepTrouble(journal: Journal, entry: Entry, mint: () => string): Journal {
  const { about, answers } = entry;
  const { subject, body } = answers;
  if (typeof body !== 'string' || body.trim() === '') return journal;
  const answered = { person: about, kind: 'question', subject: subject ?? null, body };
  return keepMessage(journal, { ...entry, answers: answered }, mint);
}
