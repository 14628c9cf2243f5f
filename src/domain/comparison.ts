import { type Criterion, criteria, farAhead, openCandidates } from './candidates.ts';
import type { Candidate, Journal, Person } from './journal.ts';
import { plainName } from './names.ts';
import { personById } from './people.ts';
import { wheres } from './wheres.ts';

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

export type Pool = NonNullable<Candidate['pool']>;

export type Comparison = {
  readonly candidates: readonly Compared[];
  readonly pools: readonly Pool[];
  /** Fewer than three people (S10). */
  readonly thin: boolean;
  /** Two people or more, every one of them from the same pool (S10); "somewhere else" is many places. */
  readonly onePool: boolean;
};

/** The shortlist side by side, in the order people came onto it. */
export function comparisonOf(journal: Journal): Comparison {
  const close = journal.people.filter(({ closeness }) => (closeness ?? 0) >= 4);
  const candidates = openCandidates(journal).flatMap((candidate) => {
    const person = personById(journal, candidate.person);
    return person ? [compared(journal, candidate, { person, close })] : [];
  });
  const found = candidates.flatMap(({ candidate }) => candidate.pool ?? []);
  const pools = [...new Set(found)];
  return {
    candidates,
    pools,
    thin: candidates.length < 3,
    onePool:
      found.length > 1 && found.length === candidates.length && pools.length === 1 && pools[0] !== 'other',
  };
}

function compared(
  journal: Journal,
  candidate: Candidate,
  { person, close }: { readonly person: Person; readonly close: readonly Person[] },
): Compared {
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
    introducer: personById(journal, candidate.connection) ?? connectionTo(close, person),
  };
}

/** Somebody of those close to you who knows them, or shares a place with them (S12), unless you know them well. */
function connectionTo(close: readonly Person[], person: Person): Person | null {
  if ((person.closeness ?? 0) > 2) return null;
  const others = close.filter(({ id }) => id !== person.id);
  const shared = new Set(wheres(person).map(plainName));
  return (
    others.find(({ knows }) => knows.includes(person.id)) ??
    others.find((other) => wheres(other).some((where) => shared.has(plainName(where)))) ??
    null
  );
}
