import { BACK, type Context } from '../../context.ts';
import { openName } from '../../documents/self.ts';
import type { Journal } from '../../domain/journal.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import type { Outgoing } from './handover.ts';

type Needs = Pick<Context, 'ask' | 'out' | 'screen' | 'store'>;

const question: Question = {
  id: 'your-name',
  kind: 'line',
  ask: 'What is your name, as it shall stand under what you write?',
  hint: 'It is kept for the next time. Enter leaves it open, and you are not asked again.',
  example: 'Ada Lovelace',
};

/** The writer's name; asked for where nobody has said it, somebody is there, and it is wanted. Null when it stays open. */
export async function yourName({ ask, out, screen, store }: Needs): Promise<string | null> {
  const { profile, settings } = await store.read();
  if (profile.name !== null || settings.nameless || !screen.interactive) return profile.name;
  const answer = await ask(question);
  if (answer === BACK) return null;
  const name = typeof answer === 'string' ? answer.trim() : '';
  if (name === '') {
    await store.change(
      (journal) => ({ ...journal, settings: { ...journal.settings, nameless: true } }),
      'Left your name open',
    );
    out.hint('  It stays open, for you to fill in. To say it once: mentor config name "..."');
    return null;
  }
  await store.change(
    (journal) => ({ ...journal, profile: { ...journal.profile, name: journal.profile.name ?? name } }),
    'Set name',
  );
  out.hint('  To change it: mentor config name "..."');
  return name;
}

/** A text with the writer's name where its draft had left that open; the message that is kept has it then, too. */
export async function signed(context: Needs, outgoing: Outgoing): Promise<Outgoing> {
  const { id, subject, body, copied } = outgoing;
  if (![subject, body, copied].some((text) => text.includes(openName))) return outgoing;
  const name = await yourName(context);
  if (name === null) return outgoing;
  const fill = (text: string) => text.replaceAll(openName, () => name);
  const { messages } = await context.store.read();
  if (messages.some((message) => message.id === id))
    await context.store.change((journal) => withName(journal, id, fill), 'Signed a message');
  return { ...outgoing, from: name, subject: fill(subject), body: fill(body), copied: fill(copied) };
}

const withName = (journal: Journal, id: string, fill: (text: string) => string): Journal => ({
  ...journal,
  messages: journal.messages.map((message) =>
    message.id === id
      ? {
          ...message,
          subject: message.subject && fill(message.subject),
          body: fill(message.body),
          forward: message.forward && fill(message.forward),
        }
      : message,
  ),
});
