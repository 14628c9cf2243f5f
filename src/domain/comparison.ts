import { type Criterion, criteria, farAhead, openCandidates } from './candidates.ts';
import type { Candidate, Journal, Person } from './journal.ts';
import { personById } from './people.ts';

/** One candidate beside the others: strengths and doubts in words, never one number to rank by. */
export type Compared = {
  readonly candidate: Candidate;
  readonly person: Person;
  /** Criteria scored 4 or 5, and 1 or 2. */
  readonly strong: readonly Criterion[];
  readonly weak: readonly Criterion[];
  readonly unknown: readonly Criterion[];
  /** Far enough ahead to suit a sponsor better (S81). */
  readonly sponsorRather: boolean;
  readonly introducer: Person | null;
};

export type Comparison = {
  readonly candidates: readonly Compared[];
  readonly pools: readonly string[];
  /** Fewer than three people (S10). */
  readonly thin: boolean;
  /** Three people or fewer places to look than three, all from one pool (S10). */
  readonly onePool: boolean;
};

/** The shortlist side by side, in the order people came onto it. */
export function comparisonOf(journal: Journal): Comparison {
  const candidates = openCandidates(journal).flatMap((candidate) => {
    const person = personById(journal, candidate.person);
    return person ? [compared(journal, candidate, person)] : [];
  });
  const pools = [...new Set(candidates.flatMap(({ candidate }) => candidate.pool ?? []))];
  return {
    candidates,
    pools,
    thin: candidates.length < 3,
    onePool: candidates.length > 1 && pools.length === 1,
  };
}

function compared(journal: Journal, candidate: Candidate, person: Person): Compared {
  const scored = (least: number, most: number) =>
    criteria.filter((criterion) => {
      const score = candidate[criterion];
      return score !== null && score >= least && score <= most;
    });
  return {
    candidate,
    person,
    strong: scored(4, 5),
    weak: scored(1, 2),
    unknown: criteria.filter((criterion) => candidate[criterion] === null),
    sponsorRather: candidate.ahead !== null && candidate.ahead >= farAhead,
    introducer: personById(journal, candidate.connection) ?? connectionTo(journal, person),
  };
}

/** Somebody close of yours who knows them, or shares their place (S12). */
export function connectionTo({ people }: Journal, { id, place, company }: Person): Person | null {
  const close = people.filter((person) => person.id !== id && (person.closeness ?? 0) >= 4);
  const where = [place, company].flatMap((one) => one?.toLowerCase() ?? []);
  return (
    close.find(({ knows }) => knows.includes(id)) ??
    close.find((person) =>
      [person.place, person.company].some((one) => one && where.includes(one.toLowerCase())),
    ) ??
    null
  );
}
