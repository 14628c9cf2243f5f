import type { Context } from '../context.ts';
import { longDate, todayIn } from '../domain/dates.ts';
import type { Journal } from '../domain/journal.ts';
import { readWhen } from '../domain/when.ts';
import { UsageError } from '../errors.ts';

/** The day a flag names; today when it names none. `tense` says which way an unclear day lies. */
export function dayGiven(
  { now }: Context,
  journal: Journal,
  {
    flag,
    typed,
    tense,
  }: { readonly flag: string; readonly typed: string | undefined; readonly tense: 'past' | 'future' },
): string {
  const { zone } = journal.profile;
  const today = todayIn(now(), zone);
  if (typed === undefined) return today;
  const when = readWhen(typed, { now: now(), zone, tense, time: false });
  if (!when.ok) throw new UsageError(`${flag}: ${when.reason}`, `For example: ${flag} 2026-12-01`);
  if (tense === 'past' && when.value > today)
    throw new UsageError(
      `${flag} ${typed} is still to come (${longDate(when.value)}).`,
      'Note it once it has happened.',
    );
  return when.value;
}
