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
  const counts = new Map<string, { readonly value: string; of: number }>();
  let all = 0;
  const count = (key: string, value: string) => {
    const counted = counts.get(key);
    if (counted) counted.of += 1;
    else counts.set(key, { value, of: 1 });
  };
  // Thousands of people share a few hundred names of places and roles.
  const marks = new Map<string, readonly (readonly [key: string, value: string])[]>();
  for (const person of people) {
    const named = what === 'place' ? (person.place ?? person.company) : person[what];
    // Where no field is named, people are counted under the words of their role.
    const text = named ?? (what === 'field' ? person.role : null);
    if (!text) continue;
    const words =
      marks.get(text) ??
      (named ? [[plainName(text), text] as const] : [...telling(text)].filter(([stem]) => !ranks.has(stem)));
    marks.set(text, words);
    if (words.length > 0) all += 1;
    for (const [key, value] of words) count(key, value);
  }
  const [most] = [...counts.values()].sort((a, b) => b.of - a.of);
  return most && all >= least && most.of / all >= 2 / 3 ? { what, ...most, all } : null;
}
