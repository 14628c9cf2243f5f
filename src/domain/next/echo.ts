import { type Day, daysBetween } from '../dates.ts';

/**
 * How often one thing is said (ours). A coach who says the same each morning is not heard after the third, and
 * one who says it once is forgotten. So what comes up is said on its day, and again after 3 days, after 1, 2
 * and 4 weeks and then every fourth week, as long as nothing has changed; in between it is known: it is still
 * listed, behind what is new, and not argued again. Nobody notes what was read: only the day on which it came
 * up counts, and any change to what it is about makes it new.
 */
const echoes = [0, 3, 7, 14, 28] as const;
const every = 28;

export type Echo = {
  /** Whether today is a day between two on which it is said. */
  readonly known: boolean;
  /** How often it has been said by now, today's included. */
  readonly times: number;
};

/** A day that is still to come, which a clock that was put back can bring, is no news: it would be so every day. */
export function echoOf(since: Day, today: Day): Echo {
  const age = daysBetween(since, today);
  if (age < 0) return { known: true, times: 1 };
  const last = echoes.at(-1)!;
  if (age > last)
    return { known: (age - last) % every !== 0, times: echoes.length + Math.floor((age - last) / every) };
  return {
    known: !(echoes as readonly number[]).includes(age),
    times: echoes.filter((day) => day <= age).length,
  };
}
