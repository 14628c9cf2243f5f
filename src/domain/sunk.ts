import { addMonths } from './dates.ts';
import type { Action, Advice } from './journal.ts';
import type { Judged } from './standing.ts';

/**
 * The three signs that something is kept up for what was put into it and not for what it gives (S92): it goes
 * nowhere, they do not keep their side, it is not the guidance you need.
 */
export const doubts = ['nowhere', 'their-side', 'not-needed'] as const;
export type Doubt = (typeof doubts)[number];

/** What is looked at; `fits` are the marks after meetings, the oldest first. */
type Evidence = {
  readonly began: string;
  readonly today: string;
  readonly judged: readonly Judged[];
  readonly advice: readonly Advice[];
  readonly actions: readonly Action[];
  readonly missed: number;
  readonly fits: readonly number[];
};

/** Our figures: a quarter is the least in which something could have moved; two of a kind are a pattern. */
const quarter = 3;
const pattern = 2;

/** Which of the three the journal itself speaks of. It is a reason to ask, never a verdict. */
export function doubtsOf(evidence: Evidence): readonly Doubt[] {
  const says: Readonly<Record<Doubt, boolean>> = {
    nowhere: goesNowhere(evidence),
    'their-side': leavesItToYou(evidence),
    'not-needed': misses(evidence),
  };
  return doubts.filter((doubt) => says[doubt]);
}

/** After a quarter no judgement has risen, and nothing of what they advised was tried. */
function goesNowhere({ began, today, judged, advice }: Evidence): boolean {
  if (addMonths(began, quarter) > today) return false;
  const known = judged.filter(({ times }) => times > 1);
  const risen = known.some(({ first, last }) => last! > first!);
  const tried = advice.some(({ state }) => state === 'tried' || state === 'told');
  return known.length > 0 ? !risen && !tried : advice.length > pattern && !tried;
}

/** Meetings nobody came to, or promises of theirs whose day went by. */
const leavesItToYou = ({ actions, missed, today }: Evidence): boolean =>
  missed >= pattern ||
  actions.filter(({ who, state, by }) => who === 'mentor' && state === 'open' && by !== null && by < today)
    .length >= pattern;

/** The last two meetings did not fit, or most of the advice was not for you. */
function misses({ fits, advice }: Evidence): boolean {
  const last = fits.slice(-pattern);
  const dropped = advice.filter(({ state }) => state === 'dropped').length;
  return (
    (last.length === pattern && last.every((fit) => fit <= 2)) ||
    (dropped > pattern && dropped * 2 > advice.length)
  );
}
