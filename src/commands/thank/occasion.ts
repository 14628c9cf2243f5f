import type { Context } from '../../context.ts';
import { type Day, longDate } from '../../domain/dates.ts';
import { impactOf } from '../../domain/impact.ts';
import type { Advice, Journal, Person } from '../../domain/journal.ts';
import { impactOccasion, type Occasion } from '../../domain/occasions.ts';
import { personById } from '../../domain/people.ts';
import { UserError } from '../../errors.ts';

/** Thanks go to whoever gave the advice; what nobody is named for may be anybody's. */
export function refuseOthers(journal: Journal, piece: Advice, person: Person): void {
  if (piece.person === null || piece.person === person.id) return;
  const giver = personById(journal, piece.person);
  throw new UserError(
    `"${piece.text}" is advice of ${giver?.name ?? 'somebody else'}, and not of ${person.name}.`,
    giver
      ? `Thank them for it: mentor thank ${giver.slug} --advice ${piece.id}`
      : 'See whose advice is whose: mentor advice --all',
  );
}

/** The impact note asked for by name: a letter before its day is as welcome, and says so. */
export function impactNamed({ out }: Context, journal: Journal, person: Person, today: Day): Occasion {
  const impact = impactOf(journal, person.id, today);
  if (!impact)
    throw new UserError(
      `Nothing says when you and ${person.name} began: there is no agreement and no meeting to count the years from.`,
      `Thank them without it: mentor thank ${person.slug}`,
    );
  if (!impact.due && impact.next)
    out.hint(
      `The note after ${impact.next.years} years would be due on ${longDate(impact.next.on)}; a word before that is as welcome.`,
    );
  return impactOccasion(impact.due?.years ?? impact.years, impact.due?.on ?? null);
}
