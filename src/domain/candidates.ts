import { answersOf, recordWith } from './fields.ts';
import type { Answers, Candidate, Entry, Journal } from './journal.ts';

const asked = [
  'path',
  'path-note',
  'background',
  'background-note',
  'style',
  'style-note',
  'reach',
  'reach-note',
  'fit',
  'fit-note',
  'ahead',
  'values',
  'stretch',
  'pool',
  'connection',
  'questions',
] as const;

/** The five criteria of research (S9), each scored from 1 to 5 with a note. */
export const criteria = ['path', 'background', 'style', 'reach', 'fit'] as const;
export type Criterion = (typeof criteria)[number];

/** From so many years ahead on, somebody is a sponsor rather than a mentor (S81, COVERAGE 2.8); our figure. */
export const farAhead = 10;

/** Somebody as one you may ask, if they ever stood on the shortlist. */
export const candidateOf = (journal: Journal, person: string | null): Candidate | undefined =>
  journal.candidates.findLast((candidate) => candidate.person === person);

/** Candidates somebody still thinks of, or waits for. */
export const openCandidates = (journal: Journal): readonly Candidate[] =>
  journal.candidates.filter(({ state }) => state === 'open');

/** A look at a candidate starts from the one before it. */
export function seedCandidate(journal: Journal, about: string | null): Answers {
  const candidate = candidateOf(journal, about);
  return candidate ? answersOf(candidate, asked) : {};
}

/** One candidate a person: looking again changes the one there is, and opens it when it was parked. */
export function keepCandidate(journal: Journal, { at, about, answers }: Entry, mint: () => string): Journal {
  if (about === null) return journal;
  const { person: _person, ...rest } = answers;
  const known = candidateOf(journal, about);
  if (!known)
    return {
      ...journal,
      candidates: [...journal.candidates, recordWith(newCandidate({ id: mint(), at, person: about }), rest)],
    };
  const state = known.state === 'parked' ? ('open' as const) : known.state;
  const changed = recordWith({ ...known, state }, rest);
  return {
    ...journal,
    candidates: journal.candidates.map((candidate) => (candidate === known ? changed : candidate)),
  };
}

/** Somebody on the shortlist of whom nothing is said yet. */
export const newCandidate = (made: Pick<Candidate, 'id' | 'at' | 'person'>): Candidate => ({
  ...made,
  path: null,
  pathNote: null,
  background: null,
  backgroundNote: null,
  style: null,
  styleNote: null,
  reach: null,
  reachNote: null,
  fit: null,
  fitNote: null,
  ahead: null,
  values: null,
  stretch: null,
  pool: null,
  connection: null,
  questions: [],
  state: 'open',
});
