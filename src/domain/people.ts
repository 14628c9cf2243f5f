import type { Journal, Person } from './journal.ts';
import { plainName } from './names.ts';

/** Somebody of the journal, if there is anybody of that id. */
export const personById = (journal: Journal, id: string | null): Person | undefined =>
  id === null ? undefined : journal.people.find((person) => person.id === id);

/** The name of somebody of the journal, for a sentence. */
export const nameOf = (journal: Journal, id: string | null): string =>
  personById(journal, id)?.name ?? 'somebody';

/** What can be known of a person when they are written down; all but the name may be left out. */
export type Facts = { readonly name: string } & Partial<Omit<Person, 'id' | 'at' | 'slug' | 'name'>>;

/** Somebody new, with what is known of them. */
export const personOf = (journal: Journal, facts: Facts, { id, at }: Pick<Person, 'id' | 'at'>): Person =>
  personAs(facts, { id, at, slug: freeSlug(journal, facts.name, id) });

/** Somebody new, under a slug that is known to be free. */
export function personAs(facts: Facts, { id, at, slug }: Pick<Person, 'id' | 'at' | 'slug'>): Person {
  return {
    id,
    at,
    slug,
    name: facts.name,
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
    ...(facts.thanksAs !== undefined && { thanksAs: facts.thanksAs }),
    notes: facts.notes ?? null,
  };
}

/** The name as one lower-case word with hyphens that nobody else has; the id when no letter of it is left. */
export function freeSlug({ people }: Journal, name: string, id: string): string {
  const taken = new Set(people.filter((person) => person.id !== id).map(({ slug }) => slug));
  return slugOf(name, { id, taken: (slug) => taken.has(slug) });
}

/** A name as a slug that nobody has taken, for whoever keeps the taken ones at hand. */
export function slugOf(
  name: string,
  { id, taken }: { readonly id: string; readonly taken: (slug: string) => boolean },
): string {
  const base = baseOf(name, id);
  if (!taken(base)) return base;
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (!taken(slug)) return slug;
  }
}

const baseOf = (name: string, id: string): string =>
  plainName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '') || id;

/**
 * Gives each name a slug of its own, for whoever writes many down at once: neither the people nor the namesakes
 * are counted through again for each of them.
 */
export function slugsFor(people: readonly Person[]): (name: string, id: string) => string {
  const slugs = new Set(people.map(({ slug }) => slug));
  const last = new Map<string, number>();
  return (name, id) => {
    const base = baseOf(name, id);
    let number = last.get(base) ?? 1;
    let slug = number === 1 ? base : `${base}-${number}`;
    while (slugs.has(slug)) {
      number += 1;
      slug = `${base}-${number}`;
    }
    last.set(base, number);
    slugs.add(slug);
    return slug;
  };
}

/** The journal with one person more. */
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
