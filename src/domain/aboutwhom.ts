import { grouped } from './grouped.ts';
import type { Journal } from './journal.ts';
import { references } from './references.ts';
import { once } from './remembering.ts';

type About = { readonly person: string | null };

/**
 * The journal as far as it is about one person: them, and the records that name them and nobody else; of nobody (null),
 * what is about no one. Gathered in one pass, for there may be thousands of people.
 */
export const journalsAbout = once((journal: Journal): ((person: string | null) => Journal) => {
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const shelves = references
    .filter(({ list, field }) => field === 'person' && journal[list].length > 0)
    .map(({ list }) => ({
      list,
      records: grouped(journal[list] as readonly unknown[] as readonly About[], ({ person }) => person),
    }));
  const made = new Map<string | null, Journal>();
  return (id) => {
    const known = made.get(id);
    if (known) return known;
    const person = people.get(id ?? '');
    const theirs: Record<string, unknown> = { ...journal, people: person ? [person] : [] };
    for (const { list, records } of shelves) theirs[list] = records.get(id) ?? [];
    made.set(id, theirs as Journal);
    return theirs as Journal;
  };
});
