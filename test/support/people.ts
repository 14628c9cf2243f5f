import { newAdvice } from '../../src/domain/advice.ts';
import { newCandidate } from '../../src/domain/candidates.ts';
import { newExchange } from '../../src/domain/exchanges.ts';
import {
  type Advice,
  type Agreement,
  type Candidate,
  type Entry,
  type Exchange,
  emptyJournal,
  type Goals,
  type Journal,
  type Meeting,
  type Message,
  type Objective,
  type Person,
  type Plan,
  type Prep,
  type Touch,
  type Value,
} from '../../src/domain/journal.ts';
import { newMeeting } from '../../src/domain/meetings.ts';
import { unsaid } from '../../src/domain/messages.ts';
import { addPerson, type Facts, personOf } from '../../src/domain/people.ts';
import { newPlan } from '../../src/domain/plans.ts';
import { newPrep } from '../../src/domain/preps.ts';
import { blankPage } from '../../src/domain/proposals.ts';
import { at } from './journals.ts';

export { at } from './journals.ts';

/** A readable id of eight letters that ids may have: `idOf('bd')` is "bdvvvvvv". */
export const idOf = (name: string | number): string =>
  `${String(name).replaceAll('0', 'z').replaceAll('1', 'y')}vvvvvvvv`.slice(0, 8);

/** A journal with these people, whose ids are p1, p2, … in `idOf`. */
export const journalOf = (...people: readonly Facts[]): Journal =>
  people.reduce<Journal>(
    (journal, facts, i) => addPerson(journal, personOf(journal, facts, { id: idOf(`p${i + 1}`), at })),
    emptyJournal,
  );

export const the = (journal: Journal, slug: string): Person =>
  journal.people.find((person) => person.slug === slug)!;

export const objective = (id: string, goal: string, more: Partial<Objective> = {}): Objective => ({
  id,
  at,
  goal,
  measure: null,
  why: null,
  by: null,
  firstStep: null,
  state: 'open',
  closedOn: null,
  ...more,
});

export const goalsRecord = (id: string, more: Partial<Goals> = {}): Goals => ({
  id,
  at,
  destination: 'Leading product work',
  skills: [],
  knowledge: [],
  navigation: null,
  opportunities: [],
  perspective: [],
  inMind: [],
  barrier: [],
  earlier: null,
  helpKind: [],
  time: null,
  objectives: [],
  ...more,
});

export const candidate = (id: string, person: string, more: Partial<Candidate> = {}): Candidate => ({
  ...newCandidate({ id, at, person }),
  ...more,
});

export const value = (id: string, person: string, more: Partial<Value> = {}): Value => ({
  id,
  at,
  person,
  bring: ['an outside view'],
  use: null,
  serves: null,
  whyThem: 'They took the same step.',
  commitment: null,
  ...more,
});

export const message = (id: string, person: string | null, more: Partial<Message> = {}): Message => ({
  id,
  at,
  person,
  kind: 'cold',
  ...unsaid,
  body: 'Dear …',
  version: 1,
  replaces: null,
  ...more,
});

export const touch = (id: string, person: string, more: Partial<Touch> = {}): Touch => ({
  id,
  at,
  person,
  message: null,
  channel: 'mail',
  state: 'sent',
  sentOn: '2026-11-01',
  endedOn: null,
  note: null,
  ...more,
});

export const agreement = (id: string, person: string, more: Partial<Agreement> = {}): Agreement => ({
  ...blankPage({ id, at, person, kind: 'traditional' }),
  purpose: 'The move into product work',
  commitments: ['Come prepared'],
  confidentiality: 'All of it',
  success: 'A first product of my own',
  state: 'agreed',
  ...more,
});

export const meeting = (id: string, person: string, more: Partial<Meeting> = {}): Meeting => ({
  ...newMeeting(emptyJournal, { id, at, person, start: '2026-11-10T15:00', zone: null, state: 'held' }),
  ...more,
});

export const entryOf = (id: string, worksheet: string, more: Partial<Entry> = {}): Entry => ({
  id,
  at,
  worksheet,
  about: null,
  answers: {},
  ...more,
});

export const advice = (id: string, text: string, more: Partial<Advice> = {}): Advice => ({
  ...newAdvice({ id, at, text, heardOn: '2026-10-10' }),
  ...more,
});

export const exchange = (id: string, person: string | null, more: Partial<Exchange> = {}): Exchange => ({
  ...newExchange({
    ...{ id, at, person, direction: 'given', kind: 'resource' },
    ...{ what: 'An article on pricing', on: '2026-11-01' },
  }),
  ...more,
});

export const plan = (id: string, objective: string, more: Partial<Plan> = {}): Plan => ({
  ...newPlan({ id, at, objective, person: null }),
  ...more,
});

export const prep = (id: string, person: string, more: Partial<Prep> = {}): Prep => ({
  ...newPrep({ id, at, person }),
  ...more,
});
