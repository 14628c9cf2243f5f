import { journalsAbout } from './aboutwhom.ts';
import type { Journal } from './journal.ts';
import { once } from './remembering.ts';

/**
 * The journal as far as a note about one person (null: about nobody) needs it: what looks for something of theirs
 * finds it without going past everybody else's. Besides them it knows the people named in what is about them.
 */
export const slices = once((journal: Journal): ((person: string | null) => Journal) => {
  const about = journalsAbout(journal);
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const made = new Map<string | null, Journal>();
  return (person) => {
    const known = made.get(person);
    if (known) return known;
    const theirs = about(person);
    const named = [
      person,
      ...theirs.messages.map(({ via }) => via),
      ...theirs.candidates.map(({ connection }) => connection),
    ];
    const slice =
      named.length === 1
        ? theirs
        : { ...theirs, people: [...new Set(named)].flatMap((id) => people.get(id ?? '') ?? []) };
    made.set(person, slice);
    return slice;
  };
});
