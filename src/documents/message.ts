import { longDate, todayIn } from '../domain/dates.ts';
import type { Journal, Message, Touch } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { clean } from './escape.ts';
import { heading, line } from './markdown.ts';

export const messageKinds: Readonly<Record<Message['kind'], string>> = {
  cold: 'First message',
  introduction: 'Request for an introduction',
  informational: 'Informational interview',
  event: 'After an event',
  alumni: 'To an alumna or alumnus',
  question: 'One question',
  second: 'Second attempt',
  'other-channel': 'Another channel',
  thanks: 'Thanks after a talk',
  'no-thanks': 'Thanks for a no',
  withdraw: 'Withdrawing a request',
  network: 'To my network',
};

export const messageStates: Readonly<Record<Touch['state'], string>> = {
  draft: 'not sent yet',
  sent: 'sent',
  answered: 'answered',
  declined: 'declined',
  silent: 'no answer',
};

/**
 * What `templates/message.md` can name: a message with its versions, the newest first. Every text is safe in
 * Markdown; a version's `body` keeps its lines and is meant for the filter `quote`.
 */
export function messageView(journal: Journal, message: Message) {
  const versions = versionsOf(journal, message);
  const touch = journal.touches.findLast(
    ({ message: id, state }) => state !== 'draft' && versions.some((version) => version.id === id),
  );
  return {
    person: message.person === null ? null : heading(nameOf(journal, message.person)) || 'somebody',
    kind: messageKinds[message.kind],
    date: longDate(todayIn(new Date(message.at), journal.profile.zone)),
    via: message.via === null ? null : line(nameOf(journal, message.via)),
    state: messageStates[touch?.state ?? 'draft'],
    sent: touch?.sentOn ? longDate(touch.sentOn) : null,
    versions: versions.map(({ at, subject, body, forward, version }) => ({
      number: version,
      date: longDate(todayIn(new Date(at), journal.profile.zone)),
      subject: subject && line(subject),
      body: inLines(body),
      forward: forward && inLines(forward),
    })),
  };
}

/** A message and those it replaced; a circle, which a file edited by hand can hold, ends where it began. */
function versionsOf({ messages }: Journal, newest: Message): readonly Message[] {
  const versions = [newest];
  for (let id = newest.replaces; id !== null; ) {
    const before = messages.find((message) => message.id === id);
    if (!before || versions.includes(before)) break;
    versions.push(before);
    id = before.replaces;
  }
  return versions;
}

/** Plain text whose lines and paragraphs Markdown keeps as they are. */
const inLines = (text: string): string =>
  clean(text)
    .split('\n')
    .map(line)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    // A backslash at the end of a line is a line break, where another line of the paragraph follows.
    .replace(/(?<=[^\n])\n(?=[^\n])/g, '\\\n');
