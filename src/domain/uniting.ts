import type { Incoming } from './incoming.ts';
import { type Clash, type Joined, joinJournals, takeTheirs } from './joining.ts';
import type { Journal, Person } from './journal.ts';
import { alsoIn } from './marks.ts';
import { filledFrom } from './merging.ts';
import { same } from './same.ts';
import { matchPeople } from './sameperson.ts';

/** What it comes to when another journal is taken into this one. Counts are of people. */
export type United = {
  readonly journal: Journal;
  readonly added: Joined['added'];
  readonly fresh: number;
  readonly same: number;
  readonly merged: number;
  readonly unsure: number;
  /** Of what both have in their own version, all but blanks, which are filled. */
  readonly clashes: readonly Clash[];
};

/**
 * Takes another journal in. Records are the same by their ids. A person there who is somebody here under another id, by
 * the rules of any import, becomes that person with everything about them. Yours stays where the two differ, unless
 * theirs was asked for; your blanks are filled.
 */
export function unite(mine: Journal, theirs: Journal, preferTheirs = false): United {
  const known = new Set(mine.people.map(({ id }) => id));
  const strangers = theirs.people.filter(({ id }) => !known.has(id));
  const matches = matchPeople(mine.people, strangers.map(incomingFrom), true);
  const names = new Map<string, string>();
  for (const [i, match] of matches.entries())
    if (match.kind === 'same') names.set(strangers[i]!.id, String(match.as));

  const joined = joinJournals(mine, names.size === 0 ? theirs : (renamed(theirs, names) as Journal));
  const met = new Map(
    joined.conflicts.filter(({ list }) => list === 'people').map((clash) => [clash.id, clash]),
  );
  let merged = 0;
  const people = joined.journal.people.map((person) => {
    const clash = met.get(person.id);
    if (!clash) return person;
    const whole = withBlanksFilled(person, clash.theirs as Person);
    if (same(whole, person)) return person;
    merged += 1;
    return whole;
  });
  const journal = { ...joined.journal, people };
  const filled = new Map(people.map((person) => [person.id, person]));
  const clashes = joined.conflicts.map((clash) => stillOpen(clash, filled)).filter((clash) => clash !== null);
  return {
    journal: preferTheirs ? takeTheirs(journal, clashes) : journal,
    added: joined.added,
    fresh: joined.added.people ?? 0,
    same: theirs.people.length - (joined.added.people ?? 0),
    merged,
    unsure: matches.filter(({ kind }) => kind === 'unsure').length,
    clashes,
  };
}

const incomingFrom = ({ name, email, company, url, notes }: Person): Incoming => ({
  line: 0,
  facts: {
    name,
    ...(email !== null && { email }),
    ...(company !== null && { company }),
    ...(url !== null && { url }),
  },
  also: alsoIn(notes),
});

/** Every text that is one of these ids as the other; ids are random, so no other text is ever one. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, names)]));
}

/** Nobody knows or introduced themselves. */
function withBlanksFilled(mine: Person, theirs: Person): Person {
  const filled = filledFrom(mine, theirs);
  return {
    ...filled,
    knows: filled.knows.filter((id) => id !== mine.id),
    introducedBy: filled.introducedBy === mine.id ? null : filled.introducedBy,
  };
}

/** What a person is called by here, and since when, is nothing to disagree about. */
const own = new Set(['id', 'at', 'slug']);

/** A clash without what only one of the two knows; null when nothing else is left. */
function stillOpen(clash: Clash, people: ReadonlyMap<string, Person>): Clash | null {
  if (clash.list !== 'people') return clash;
  const [mine, theirs] = [clash.mine, clash.theirs] as { readonly [field: string]: unknown }[];
  const fields = clash.fields.filter(
    (field) =>
      !own.has(field) && !Array.isArray(mine![field]) && mine![field] !== null && theirs![field] !== null,
  );
  return fields.length === 0
    ? null
    : { ...clash, theirs: { ...people.get(clash.id!), ...pick(theirs!, fields) }, fields };
}

const pick = (record: { readonly [field: string]: unknown }, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, record[field]]));
