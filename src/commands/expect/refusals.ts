import type { Agreement, Person } from '../../domain/journal.ts';
import { UsageError } from '../../errors.ts';

/** Something is said to differ, where nothing waits for their word. */
export const noTalk = (page: Agreement | undefined, person: Person | undefined): UsageError => {
  const slug = person?.slug ?? 'NAME';
  return page
    ? new UsageError(
        `You and ${person?.name ?? 'they'} have agreed already.`,
        `Say what changes, and why: mentor expect ${slug} --cadence quarterly --changed "…"`,
      )
    : new UsageError(
        `There is no page for ${person?.name ?? 'them'} yet, so they cannot see it differently.`,
        `Write it with: mentor expect ${slug}`,
      );
};

/** A page is there, nobody can be asked, and nothing was named. */
export const nothingGiven = ({ state }: Agreement, person: Person | undefined): UsageError => {
  const slug = person?.slug ?? 'NAME';
  return state === 'proposed'
    ? new UsageError(
        `There is a page for ${person?.name ?? 'them'} already, and nobody to ask here what came of it.`,
        `If they agree: mentor expect agreed ${slug}. If not: mentor expect ${slug} --theirs "cadence: quarterly" --cadence quarterly`,
      )
    : new UsageError(
        `You have agreed with ${person?.name ?? 'them'} already, and nothing was named that changes.`,
        `For example: mentor expect ${slug} --ends "in a year" --changed "both want to go on"`,
      );
};
