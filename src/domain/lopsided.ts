import type { Person } from './journal.ts';
import { plainName } from './names.ts';
import { ranks, tellingWords } from './telling.ts';

/** What `of` people of the `all` have in common of whom it is known. */
export type Lopsided = {
  readonly what: 'place' | 'level' | 'field';
  readonly value: string;
  readonly of: number;
  readonly all: number;
};

/** One place, level or kind of work that two thirds of the people share, where four at least are known (S8). */
export function lopsidedIn(people: readonly Person[], what: Lopsided['what']): Lopsided | null {
  const counts = new Map<string, { readonly value: string; readonly of: number }>();
  let all = 0;
  for (const person of people) {
    const marks = marksOf(person, what);
    if (marks.size > 0) all += 1;
    for (const [key, value] of marks)
      counts.set(key, { value: counts.get(key)?.value ?? value, of: (counts.get(key)?.of ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.of - a.of);
  return most && all >= 4 && most.of / all >= 2 / 3 ? { what, ...most, all } : null;
}

/** What a person is counted under, each with the word to show; where no field is named, the words of their role. */
function marksOf(
  { place, company, level, field, role }: Person,
  what: Lopsided['what'],
): ReadonlyMap<string, string> {
  if (what === 'field') return field ? new Map([[plainName(field), field]]) : tellingWords(role ?? '', ranks);
  const value = what === 'place' ? (place ?? company) : level;
  return new Map(value ? [[plainName(value), value]] : []);
}
