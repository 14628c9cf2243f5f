import type { Journal, Person } from './journal.ts';
import { plainName } from './names.ts';

export const personById = (journal: Journal, id: string | null): Person | undefined =>
  id === null ? undefined : journal.people.find((person) => person.id === id);

/** The name of somebody of the journal, for a sentence. */
export const nameOf = (journal: Journal, id: string | null): string =>
  personById(journal, id)?.name ?? 'somebody';

/** What can be known of a person when they are written down; all but the name may be left out. */
export type Facts = { readonly name: string } & Partial<Omit<Person, 'id' | 'at' | 'slug' | 'name'>>;

/** Somebody new, with what is known of them. */
export function personOf(journal: Journal, facts: Facts, { id, at }: Pick<Person, 'id' | 'at'>): Person {
  const { name } = facts;
  return {
    id,
    at,
    slug: freeSlug(journal, name, id),
    name,
    email: facts.email ?? null,
    phone: facts.phone ?? null,
    company: facts.company ?? null,
    role: facts.role ?? null,
    field: facts.field ?? null,
    url: facts.url ?? null,
    connectedOn: facts.connectedOn ?? null,
    place: facts.place ?? null,
    level: facts.level ?? null,
    closeness: facts.closeness ?? null,
    support: facts.support ?? [],
    kind: facts.kind ?? null,
    context: facts.context ?? [],
    lastContact: facts.lastContact ?? null,
    introducedBy: facts.introducedBy ?? null,
    knows: facts.knows ?? [],
    notes: facts.notes ?? null,
  };
}

/** The name as one lower-case word with hyphens that nobody else has; the id when no letter of it is left. */
export function freeSlug({ people }: Journal, name: string, id: string): string {
  const base =
    plainName(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || id;
  const taken = new Set(people.filter((person) => person.id !== id).map(({ slug }) => slug));
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

export const addPerson = (journal: Journal, person: Person): Journal => ({
  ...journal,
  people: [...journal.people, person],
});

/** Writes new facts over the old ones; a fact that is left out stays as it was. */
export const changePerson = (journal: Journal, id: string, facts: Partial<Facts>): Journal => ({
  ...journal,
  people: journal.people.map((person) =>
    person.id === id
      ? { ...person, ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) }
      : person,
  ),
});

/** A new name brings a new slug. */
export const renamePerson = (journal: Journal, id: string, name: string): Journal =>
  changePersonWith(journal, id, (person) => ({ ...person, name, slug: freeSlug(journal, name, id) }));

const changePersonWith = (journal: Journal, id: string, change: (person: Person) => Person): Journal => ({
  ...journal,
  people: journal.people.map((person) => (person.id === id ? change(person) : person)),
});
