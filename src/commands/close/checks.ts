import { agreementWith } from '../../domain/agreements.ts';
import { longDate } from '../../domain/dates.ts';
import { heldWith } from '../../domain/held.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import { needsAgreement } from '../../domain/kinds.ts';
import { UserError } from '../../errors.ts';

/** @throws UserError when there is nothing that could end with somebody, and says what to type instead. */
export function refuseClosing(journal: Journal, { id, name, slug, kind }: Person, today: string): void {
  const page = agreementWith(journal, id);
  const met = heldWith(journal, id, today).length > 0;
  if (!page && !needsAgreement(kind))
    throw new UserError(
      `One sitting with ${name} ends by itself.`,
      `Tell them what became of it: mentor thank ${slug}`,
    );
  if (!page || (page.state === 'proposed' && !met))
    throw new UserError(
      page
        ? `Your page for ${name} is only proposed and you have not met, so nothing has begun that could end.`
        : `You and ${name} have agreed on nothing yet, so there is nothing to close.`,
      met
        ? `To thank them for the talk: mentor thank ${slug}`
        : `To withdraw what you asked: mentor outreach ${slug} --kind withdraw`,
    );
  if (page.state === 'ended')
    throw new UserError(
      `Your mentorship with ${name} has ended already${page.ending ? `, on ${longDate(page.ending.on)}` : ''}.`,
      `To take it up again: mentor close reopen ${slug}. To change what you wrote: mentor edit ${page.id}`,
    );
}
