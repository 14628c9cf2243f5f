import type { Context } from '../../context.ts';
import { type Day, longDate, relative, todayIn } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { readWhen } from '../../domain/when.ts';
import { UsageError } from '../../errors.ts';

/** What was typed before `from` and `until`, and behind each: "ada lovelace until 1 March". */
export function splitWords(words: readonly string[]): {
  readonly name: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
} {
  const [, name = '', from, until] =
    /^(.*?)(?:(?:^|\s)from\s+(.*?))?(?:(?:^|\s)(?:until|till)\s+(.*))?$/is.exec(words.join(' ').trim()) ?? [];
  return { name: name.trim(), from: from?.trim(), until: until?.trim() };
}

/** A day that is named for the time to come. @throws UsageError when it is not clear. */
export function dayMeant({ now }: Context, { profile }: Journal, flag: string, typed: string): Day {
  const when = readWhen(typed, { now: now(), zone: profile.zone, tense: 'future', time: false });
  if (!when.ok) throw new UsageError(`${flag}: ${when.reason}`, `For example: ${flag} "1 March"`);
  return when.value;
}

/** The first day on which it counts again; it has to be still to come. */
export function untilGiven(context: Context, journal: Journal, typed: string): Day {
  const day = dayMeant(context, journal, '--until', typed);
  const today = todayIn(context.now(), journal.profile.zone);
  if (day > today) return day;
  throw new UsageError(
    `--until ${typed} is ${day === today ? 'today' : `past (${relative(day, today)})`}.`,
    'Name a day that is still to come, such as --until "next Monday".',
  );
}

/** "until 1 March 2027 (in 3 months)", or that it has no end. */
export const untilText = (until: Day | null, today: Day): string =>
  until === null ? 'until you say otherwise' : `until ${longDate(until)} (${relative(until, today)})`;
