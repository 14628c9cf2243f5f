import { agreementWith } from '../../domain/agreements.ts';
import { lastContacts } from '../../domain/contact.ts';
import { longDate } from '../../domain/dates.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import { personById } from '../../domain/people.ts';
import { stages } from '../../domain/stage.ts';
import { UsageError, UserError } from '../../errors.ts';
import type { Reception } from '../newcomer.ts';
import type { Sheet } from '../sheets.ts';
import { subjectOf } from '../subject.ts';

/**
 * Whom the trouble is with: somebody you have been in touch with, and have not parted from. An agreement is not
 * needed; that there is none may be the trouble.
 * @throws UserError for everybody else, with what to do instead.
 */
export async function troubledWith(
  context: Reception,
  sheet: Sheet,
  { name, asks, today }: { readonly name: unknown; readonly asks: boolean; readonly today: string },
): Promise<Person> {
  const before = await context.store.read();
  if (before.people.length === 0)
    throw new UserError(
      'There is nobody in your journal yet, so nothing can be wrong with them.',
      'Begin with: mentor people add NAME',
    );
  const about = await subjectOf(context, sheet, name, asks ? 'ask' : 'refuse');
  const journal = await context.store.read();
  const person = personById(journal, about);
  if (!person)
    throw new UsageError('Say whom it is about.', 'For example: mentor trouble NAME --sign silent');
  const refusal = whyNot(journal, person, today);
  if (refusal) throw refusal;
  return person;
}

function whyNot(journal: Journal, { id, name, slug }: Person, today: string): UserError | null {
  const stage = stages(journal, today)(id);
  const page = agreementWith(journal, id);
  if (page?.state === 'ended')
    return new UserError(
      `You and ${name} have ended it${page.ending ? ` on ${longDate(page.ending.on)}` : ''}.`,
      `To begin again: mentor close reopen ${slug}`,
    );
  if (stage === 'closed')
    return new UserError(`${name} said no, or you took your question back.`, 'Read on: mentor guide silence');
  if (stage === 'asked' || stage === 'silent')
    return new UserError(
      `${name} has not answered your first message yet. That is another matter, with a ladder of its own.`,
      'See what comes next: mentor next. Or read: mentor guide silence',
    );
  if (stage === 'contact' || stage === 'idea' || stage === 'researched')
    return lastContacts(journal, today).has(id)
      ? null
      : new UserError(
          `You and ${name} have not been in touch yet, as far as your journal knows.`,
          `If you have met: mentor debrief ${slug}. If not: mentor outreach ${slug}`,
        );
  return null;
}
