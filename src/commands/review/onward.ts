import type { Context } from '../../context.ts';
import { splitLetter } from '../../documents/letters.ts';
import { agreementWith } from '../../domain/agreements.ts';
import { longDate } from '../../domain/dates.ts';
import type { Person } from '../../domain/journal.ts';
import { reviewLeft } from '../../domain/reviews.ts';
import type { Filled } from '../../engine/conclude.ts';
import type { Question, Worksheet } from '../../worksheets/worksheet.ts';
import { type Handing, handOverText, isNamed, partsOf } from '../outreach/handover.ts';
import { runWorksheet } from '../worksheet.ts';

/** `asks` says whether anybody wants to be asked more. */
type Onward = { readonly person: Person; readonly handing: Handing; readonly asks: boolean };

/** A decision leads straight to what it asks for: the page, the note that says it, or the closing. */
export async function leadOn(
  context: Context,
  { journal, entry }: Filled,
  { person, handing, asks }: Onward,
): Promise<void> {
  const review = reviewLeft(journal, entry);
  if (!review) return;
  const interactive = context.screen.interactive && asks;
  if (review.decision === 'adjust' && interactive) return adjust(context, person, review.on);
  if (review.decision === 'close' && interactive) return closeNow(context, person);
  const letter = review.decision === 'evolve' ? review.answers['letter'] : null;
  if (typeof letter !== 'string' || (!interactive && !isNamed(handing))) return;
  const { subject, body } = splitLetter(letter);
  await handOverText(context, partsOf(journal, { id: review.id, person: person.id, subject, body }), handing);
}

/** A new version of the page, with the reason for it filled in. */
async function adjust(context: Context, person: Person, on: string): Promise<void> {
  const [{ changeSheet }, { pageClosing }] = await Promise.all([
    import('../../worksheets/change.ts'),
    import('../expect/closing.ts'),
  ]);
  const journal = await context.store.read();
  const page = agreementWith(journal, person.id);
  if (!page) return;
  const sheet = changeSheet(journal, page);
  const seeded: Worksheet = {
    ...sheet,
    seed: (journal, about, now) => ({
      ...sheet.seed?.(journal, about, now),
      changed: `What we saw in the review of ${longDate(on)}`,
    }),
  };
  await runWorksheet(
    context,
    { worksheet: seeded, closing: (journal, { about }, today) => pageClosing(journal, about, today) },
    { person: person.slug },
  );
}

const now: Question = {
  id: 'close-now',
  kind: 'yes',
  ask: 'Shall we look at the closing now?',
  required: true,
};

async function closeNow(context: Context, { slug }: Person): Promise<void> {
  if ((await context.ask(now, { before: true })) !== true) return;
  const { close } = await import('../close.ts');
  await close.run(context, { person: slug } as never);
}
