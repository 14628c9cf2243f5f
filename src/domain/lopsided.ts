import type { Person } from './journal.ts';
import { plainName } from './names.ts';
import { ranks, type Telling } from './telling.ts';

/** What `of` people of the `all` have in common of whom it is known. */
export type Lopsided = {
  readonly what: 'place' | 'level' | 'field';
  readonly value: string;
  readonly of: number;
  readonly all: number;
};

/** One place, level or kind of work that two thirds of the people share, where `least` of them are known (S8). */
export function lopsidedIn(
  people: readonly Person[],
  what: Lopsided['what'],
  telling: Telling,
  least = 4,
): Lopsided | null {
  // Thousands of people share a few hundred names of places and roles.
  const [named, roles] = [new Map<string, number>(), new Map<string, number>()];
  for (const person of people) {
    const name = what === 'place' ? (person.place ?? person.company) : person[what];
    if (name) named.set(name, (named.get(name) ?? 0) + 1);
    // Where no field is named, people are counted under the words of their role.
    else if (name === null && what === 'field' && person.role)
      roles.set(person.role, (roles.get(person.role) ?? 0) + 1);
  }
  const counts = new Map<string, { readonly value: string; of: number }>();
  let all = 0;
  const count = (words: Iterable<readonly [key: string, value: string]>, of: number) => {
    let some = 0;
    for (const [key, value] of words) {
      const counted = counts.get(key);
      if (counted) counted.of += of;
      else counts.set(key, { value, of });
      some = of;
    }
    all += some;
  };
  for (const [text, of] of named) count([[plainName(text), text]], of);
  for (const [text, of] of roles)
    count(
      [...telling(text)].filter(([stem]) => !ranks.has(stem)),
      of,
    );
  const [most] = [...counts.values()].sort((a, b) => b.of - a.of);
  return most && all >= least && most.of / all >= 2 / 3 ? { what, ...most, all } : null;
}
