import { daysBetween } from './dates.ts';
import type { Evidence } from './evidence.ts';
import type { Answers } from './journal.ts';
import { type Sign, signs } from './playbooks.ts';

/** Something that points to a kind of trouble: seen in the journal, or answered. A heavier one points harder. */
type Signal = {
  readonly sign: Sign;
  readonly weight: number;
  readonly holds: (evidence: Evidence, answers: Answers) => boolean;
  /** As a reason: to follow "because". */
  readonly because: string;
};

export type Likely = { readonly sign: Sign; readonly weight: number; readonly reasons: readonly string[] };

const answered =
  (question: string, ...values: readonly unknown[]) =>
  (_: Evidence, answers: Answers): boolean =>
    values.includes(answers[question]);

const atMost =
  (question: string, most: number) =>
  (_: Evidence, answers: Answers): boolean => {
    const score = answers[question];
    return typeof score === 'number' && score <= most;
  };

/** An answer of yours weighs three; what only the journal shows weighs less, for it does not know everything. */
const signals: readonly Signal[] = [
  {
    sign: 'broken-confidence',
    weight: 5,
    holds: answered('leaked', 'yes'),
    because: 'something told in confidence went further',
  },
  {
    sign: 'broken-confidence',
    weight: 3,
    holds: answered('leaked', 'maybe'),
    because: 'you fear that something told in confidence went further',
  },
  { sign: 'clash', weight: 3, holds: atMost('at-ease', 2), because: 'you cannot talk openly with them' },
  {
    sign: 'clash',
    weight: 2,
    holds: ({ fits }) => (fits.at(-1) ?? 5) <= 2,
    because: 'after the last talk you did not find that you fit',
  },
  {
    sign: 'clash',
    weight: 1,
    holds: ({ felt }) => felt.length > 0 && !felt.includes('respectful'),
    because: 'respect was not among what was true of the last talk',
  },
  { sign: 'blunt', weight: 3, holds: answered('stung', true), because: 'something they said hurt you' },
  {
    sign: 'blunt',
    weight: 1,
    holds: ({ blunt, today }) => blunt !== null && daysBetween(blunt.on, today) <= 60,
    because: 'after the last talk you wrote down something that was hard to hear',
  },
  { sign: 'silent', weight: 3, holds: answered('reply', 'no'), because: 'they do not answer' },
  { sign: 'silent', weight: 1, holds: answered('reply', 'late'), because: 'their answers come late' },
  {
    sign: 'silent',
    weight: 3,
    holds: ({ waiting }) => (waiting?.count ?? 0) >= 2,
    because: 'more than one message waits for an answer',
  },
  {
    sign: 'silent',
    weight: 2,
    holds: ({ waiting, today }) => waiting?.count === 1 && daysBetween(waiting.since, today) >= 14,
    because: 'a message has waited for two weeks and more',
  },
  {
    sign: 'less-time',
    weight: 3,
    holds: answered('time', 'me', 'they', 'neither'),
    because: 'the time agreed on is no longer there',
  },
  {
    sign: 'less-time',
    weight: 2,
    holds: ({ missed, cancelled, moved }) => missed + cancelled + moved >= 2,
    because: 'meetings were missed, called off or moved more than once',
  },
  {
    sign: 'one-sided',
    weight: 3,
    holds: answered('balance', 'me', 'they'),
    because: 'one of you gives much more',
  },
  {
    sign: 'one-sided',
    weight: 2,
    holds: ({ theirs }) => theirs.length >= 2,
    because: 'several of their promises are past their day',
  },
  {
    sign: 'one-sided',
    weight: 1,
    holds: ({ received, given, untold }) => (received >= 3 && given === 0) || untold >= 4,
    because: 'much has come your way, and little has gone back',
  },
  {
    sign: 'unclear',
    weight: 3,
    holds: answered('aim', 'none'),
    because: 'neither could say what you work on',
  },
  { sign: 'unclear', weight: 2, holds: answered('aim', 'vague'), because: 'the aim is vague' },
  {
    sign: 'unclear',
    weight: 2,
    holds: ({ page }) => page === null,
    because: 'there is no page that says what it is for',
  },
  {
    sign: 'unclear',
    weight: 1,
    holds: ({ page, goals }) => page !== null && goals.length === 0,
    because: 'your page names no goal',
  },
  {
    sign: 'unclear',
    weight: 1,
    holds: ({ prepared }) => prepared.of >= 2 && prepared.count === 0,
    because: 'none of the last talks was prepared',
  },
  { sign: 'drifting', weight: 2, holds: atMost('last-talk', 2), because: 'the last talk gave you little' },
  {
    sign: 'drifting',
    weight: 2,
    holds: ({ lapsed, waiting, next }) => lapsed >= 2 && waiting === null && next === null,
    because: 'the rhythm has lapsed, and neither has asked for a day',
  },
  {
    sign: 'drifting',
    weight: 1,
    holds: ({ fits }) => isFalling(fits),
    because: 'each talk fitted less well than the one before',
  },
];

const isFalling = (fits: readonly number[]): boolean =>
  fits.length >= 2 && fits.every((fit, i) => i === 0 || fit < fits[i - 1]!);

/** What the trouble may be, the most likely first, each with what speaks for it; nothing when nothing does. */
export function likelyTroubles(evidence: Evidence, answers: Answers): readonly Likely[] {
  return signs
    .map((sign) => {
      const found = signals.filter((signal) => signal.sign === sign && signal.holds(evidence, answers));
      return {
        sign,
        weight: found.reduce((sum, { weight }) => sum + weight, 0),
        reasons: found.map(({ because }) => because),
      };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
}
