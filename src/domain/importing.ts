import { type Disputed, type Incoming, incomingFields } from './incoming.ts';
import type { Journal, Person } from './journal.ts';
import { alsoIn, alsoLine } from './marks.ts';
import { holdsWords, nameKey } from './names.ts';
import { personAs, slugsFor } from './people.ts';
import { type Known, type Match, matchPeople } from './sameperson.ts';

/** What somebody decided about the people of a file, each by their place in it. */
export type Decisions = {
  /** New people who stay out. */
  readonly left: ReadonlySet<number>;
  /** Where it was unsure: who it is, or null to leave them out; whoever is not here is somebody else. */
  readonly unsure: ReadonlyMap<number, Known | null>;
  /** Where both know something else: the fields in which the file is right. */
  readonly theirs: ReadonlyMap<number, readonly Disputed[]>;
};

/** What is taken where nobody was asked: new people come in, and what you have stays. */
export const noDecisions: Decisions = { left: new Set(), unsure: new Map(), theirs: new Map() };

/** Whether a name, a role or a company has these words. */
export const isAbout = ({ facts }: Incoming, words: string): boolean =>
  [facts.name, facts.role, facts.company].some((text) => text !== undefined && holdsWords(text, words));

/** Of those who are new, or might be, only the ones about whom these words are true. */
export function onlyAbout(incoming: readonly Incoming[], words: string): Decisions {
  const others = incoming.flatMap((one, place) => (isAbout(one, words) ? [] : [place]));
  return { ...noDecisions, left: new Set(others), unsure: new Map(others.map((place) => [place, null])) };
}

/** What an import does, or would do; each is a place in the file. */
export type Outcome = {
  readonly journal: Journal;
  /** Who each of the file's people is, before anything was decided. */
  readonly matches: readonly Match[];
  readonly fresh: readonly number[];
  readonly same: readonly number[];
  /** Of those who are there already, the ones about whom something was learned. */
  readonly merged: readonly number[];
  readonly unsure: readonly number[];
  /** Of the unsure ones, those written down as people of their own. */
  readonly apart: readonly number[];
  /** The person each place of the file became; null for those left out. */
  readonly became: readonly (string | null)[];
};

/** `apart`: each of them is somebody else, as they are where each has a page of their own. */
export type Stamp = { readonly at: string; readonly mint: () => string; readonly apart?: boolean };

/** The people of a file as people of the journal, by these decisions. What is there is never overwritten unasked. */
export function takeIn(
  journal: Journal,
  incoming: readonly Incoming[],
  decisions: Decisions,
  { at, mint, apart: each = false }: Stamp,
): Outcome {
  const matches = matchPeople(journal.people, incoming, each);
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const slugs = slugsFor(journal.people);
  const became: (string | null)[] = [];
  const merged: number[] = [];
  const apart: number[] = [];

  for (const [place, newcomer] of incoming.entries()) {
    const id = personFor(matches[place]!, place, decisions, became, people);
    const there = id === null ? null : people.get(id ?? '');
    if (there) {
      const after = together(there, newcomer, decisions.theirs.get(place) ?? []);
      if (after !== there) merged.push(place);
      people.set(there.id, after);
      became.push(there.id);
    } else if (id === null) became.push(null);
    else {
      const fresh = newcomer.id !== undefined && !people.has(newcomer.id) ? newcomer.id : mint();
      people.set(fresh, personFrom(newcomer, { id: fresh, at, slug: slugs(newcomer.facts.name, fresh) }));
      became.push(fresh);
      if (matches[place]!.kind === 'unsure') apart.push(place);
    }
  }
  const of = (kind: Match['kind']) => matches.flatMap((match, place) => (match.kind === kind ? [place] : []));
  return {
    journal: { ...journal, people: [...people.values()] },
    matches,
    fresh: of('new').filter((place) => became[place] !== null),
    same: of('same'),
    merged,
    unsure: of('unsure'),
    apart,
    became,
  };
}

/** The id of the person somebody is; undefined for somebody new, null for somebody who stays out. */
function personFor(
  match: Match,
  place: number,
  { left, unsure }: Decisions,
  became: readonly (string | null)[],
  people: ReadonlyMap<string, Person>,
): string | null | undefined {
  if (match.kind === 'new') return left.has(place) ? null : undefined;
  const who = match.kind === 'same' ? match.as : unsure.get(place);
  if (typeof who === 'number') return became[who];
  return typeof who === 'string' && !people.has(who) ? undefined : who;
}

function personFrom({ facts, also }: Incoming, stamp: Pick<Person, 'id' | 'at' | 'slug'>): Person {
  const notes = [facts.notes, also.length > 0 ? alsoLine(also) : undefined].filter(Boolean).join('\n\n');
  return personAs({ ...facts, notes: notes || null }, stamp);
}

/** Fills what is blank, and takes over what was asked for; the same person when there was nothing to learn. */
export function together(person: Person, { facts, also }: Incoming, theirs: readonly Disputed[]): Person {
  const learned: { [field: string]: unknown } = {};
  if (theirs.includes('name') && person.name !== facts.name) learned['name'] = facts.name;
  for (const field of incomingFields) {
    const fact = facts[field];
    if (fact === undefined) continue;
    if (person[field] === null || (theirs.includes(field) && !agrees(field, person[field], fact)))
      learned[field] = field === 'notes' && person.notes !== null ? `${person.notes}\n\n${fact}` : fact;
  }
  const notes = (learned['notes'] as string | undefined) ?? person.notes;
  const email = String(learned['email'] ?? person.email ?? '').toLowerCase();
  const known = new Set([
    email,
    String(learned['phone'] ?? person.phone ?? ''),
    ...alsoIn(notes).map((text) => text.toLowerCase()),
  ]);
  const more = also.filter((text) => !known.has(text.toLowerCase()));
  if (more.length > 0) learned['notes'] = [notes, alsoLine(more)].filter(Boolean).join('\n\n');
  return Object.keys(learned).length === 0 ? person : { ...person, ...learned };
}

/** Something both know, each in their own way. */
export type Difference = { readonly field: Disputed; readonly mine: string; readonly theirs: string };

/** Where the file says something else than the journal. */
export const differences = (person: Person, { facts }: Incoming): readonly Difference[] =>
  (['name', ...incomingFields] as const).flatMap((field) => {
    const [mine, theirs] = [person[field], facts[field]];
    return mine === null || theirs === undefined || agrees(field, mine, theirs)
      ? []
      : [{ field, mine: String(mine), theirs: String(theirs) }];
  });

/** Whether two say the same, however they spell it. */
function agrees(field: Disputed, mine: unknown, theirs: unknown): boolean {
  const [one, other] = [String(mine), String(theirs)];
  if (field === 'phone') return digits(one) === digits(other);
  if (field === 'notes') return one.includes(other);
  if (field === 'url') return plainUrl(one) === plainUrl(other);
  if (field === 'email') return one.toLowerCase() === other.toLowerCase();
  return nameKey(one) === nameKey(other);
}

const digits = (phone: string): string => phone.replace(/\D/g, '');
const plainUrl = (url: string): string => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/+$/g, '');
