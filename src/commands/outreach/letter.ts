import { BACK, type Context } from '../../context.ts';
import { messageKinds } from '../../documents/message.ts';
import { dayAndMonth, dayIn } from '../../domain/dates.ts';
import { beginningWith, shortestPrefixes } from '../../domain/ids.ts';
import type { Journal, Message } from '../../domain/journal.ts';
import { lettersOf } from '../../domain/letters.ts';
import { messageTo } from '../../domain/messages.ts';
import { allIds } from '../../domain/records.ts';
import { unsentTo } from '../../domain/unsent.ts';
import { Stopped, UserError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';

type Meant = { readonly person: string; readonly named: string | undefined };

/**
 * The letter that went out: the one named by its id, the only draft, the one picked of several, or the newest where
 * nobody can be asked; null for somebody to whom nothing was ever written here.
 */
export async function whichLetter(
  context: Pick<Context, 'ask' | 'screen' | 'out'>,
  journal: Journal,
  { person, named }: Meant,
): Promise<Message | null> {
  if (named !== undefined) return byId(journal, person, named);
  const unsent = unsentTo(journal, person).toReversed();
  const [newest, ...others] = unsent;
  if (newest === undefined) return messageTo(journal, person) ?? null;
  if (others.length === 0) return newest;
  if (context.screen.interactive) return pick(context, journal, unsent);
  const short = shortestPrefixes(allIds(journal));
  context.out.hint(
    `Of ${unsent.length} drafts this is the newest, ${labelOf(journal, newest)}. Of the others: --message ${others.map(({ id }) => short(id)).join(' or ')}`,
  );
  return newest;
}

/** One that a later letter has overtaken may have gone out all the same, once somebody names it. */
function byId(journal: Journal, person: string, named: string): Message {
  const unsent = lettersOf(journal, person).flatMap(({ message, touch }) => (touch ? [] : [message]));
  const found = beginningWith(unsent, named);
  if (found.length === 1) return found[0]!;
  const short = shortestPrefixes(allIds(journal));
  const waiting = unsent.map((one) => `${short(one.id)} (${labelOf(journal, one)})`);
  throw new UserError(
    `No draft to them that has not gone out has an id like "${named}".`,
    waiting.length > 0 ? `There is ${waiting.join(', ')}.` : 'See what you wrote: mentor outreach list',
  );
}

async function pick(
  { ask }: Pick<Context, 'ask'>,
  journal: Journal,
  unsent: readonly Message[],
): Promise<Message> {
  const question: Question = {
    id: 'message',
    kind: 'choice',
    ask: 'Which of your drafts went out?',
    required: true,
    options: unsent.map((message) => ({ value: message.id, label: labelOf(journal, message) })),
  };
  const picked = await ask(question);
  if (picked === BACK) throw new Stopped();
  return unsent.find(({ id }) => id === picked)!;
}

/** "Thanks after a talk, "How it went", of 12 May" */
function labelOf({ profile }: Journal, { kind, subject, at }: Message): string {
  return [messageKinds[kind], subject && `"${subject}"`, `of ${dayAndMonth(dayIn(at, profile.zone))}`]
    .filter(Boolean)
    .join(', ');
}
