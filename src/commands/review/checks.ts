import { agreementWith } from '../../domain/agreements.ts';
import { longDate } from '../../domain/dates.ts';
import { openObjectives } from '../../domain/goals.ts';
import { heldWith } from '../../domain/held.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import { needsAgreement } from '../../domain/kinds.ts';
import { objectiveMeant } from '../../domain/reviewing.ts';
import { UsageError, UserError } from '../../errors.ts';

/** @throws UserError when there is nothing to look back on with somebody, and says what to type instead. */
export function refuseReview(journal: Journal, { id, name, slug, kind }: Person, today: string): void {
  const page = agreementWith(journal, id);
  if (!page && !needsAgreement(kind))
    throw new UserError(
      `One sitting with ${name} needs no review.`,
      `Tell them what became of it: mentor thank ${slug}`,
    );
  if (page?.state === 'ended')
    throw new UserError(
      `Your mentorship with ${name} ended${page.ending ? ` on ${longDate(page.ending.on)}` : ''}, so there is nothing to review.`,
      `To take it up again: mentor close reopen ${slug}`,
    );
  if (page?.state !== 'agreed')
    throw new UserError(
      `You and ${name} have not agreed on a page yet, so there is nothing to look back on.`,
      page
        ? `If they agree to your proposal: mentor expect agreed ${slug}`
        : `Write one with: mentor expect ${slug}`,
    );
  if (page.starts !== null && page.starts > today)
    throw new UserError(
      `What you agreed with ${name} only starts on ${longDate(page.starts)}.`,
      `To change that day: mentor expect ${slug} --starts today`,
    );
  if (heldWith(journal, id, today).length === 0)
    throw new UserError(
      `No meeting with ${name} is written down, so there is nothing to look back on yet.`,
      `If you met: mentor debrief ${slug}. If it came to nothing: mentor close ${slug}`,
    );
}

/** @throws UsageError when a mark is meant for an objective that there is none of. */
export function checkRatings(journal: Journal, rows: unknown): void {
  for (const row of Array.isArray(rows) ? (rows as readonly unknown[]) : []) {
    const text =
      typeof row === 'object' && row !== null ? (row as Record<string, unknown>)['objective'] : null;
    if (typeof text !== 'string' || objectiveMeant(journal, text)) continue;
    const open = openObjectives(journal).map(({ goal }, i) => `G${i + 1} (${goal})`);
    throw new UsageError(
      `--ratings names no open objective of yours, or several: "${text}".`,
      open.length > 0 ? `They are: ${open.join(', ')}` : 'Write objectives down with: mentor goals',
    );
  }
}
