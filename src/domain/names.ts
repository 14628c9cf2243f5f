import type { Person } from './journal.ts';

/** Lower case, without accents or marks: how names are compared. */
export const plainName = (name: string): string =>
  ascii.test(name)
    ? name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : foldedName(name);

/** Most names need no folding, and there may be thousands of them. */
const ascii = /^[\u0000-\u007f]*$/;

const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const words = (name: string): readonly string[] => plainName(name).split(' ');

/** Whether the words of `wanted` stand in a row in `name`, by `same`. */
function holds(name: string, wanted: string, same: (word: string, sought: string) => boolean): boolean {
  const have = words(name);
  const sought = words(wanted);
  return have.some((_, i) =>
    sought.every((word, k) => {
      const at = have[i + k];
      return at !== undefined && same(at, word);
    }),
  );
}

/**
 * People meant by a name, case- and accent-blind: exact slug, id or whole name; then full words; then
 * beginnings of words. The first of these that finds anybody decides; an empty name means nobody.
 */
export function findPeople(people: readonly Person[], name: string): readonly Person[] {
  const wanted = plainName(name);
  if (wanted === '') return [];
  const levels: ((person: Person) => boolean)[] = [
    ({ slug, id }) => slug === name.trim().toLowerCase() || id === name.trim(),
    (person) => plainName(person.name) === wanted,
    (person) => holds(person.name, name, (word, sought) => word === sought),
    (person) => holds(person.name, name, (word, sought) => word.startsWith(sought)),
  ];
  for (const level of levels) {
    const found = people.filter(level);
    if (found.length > 0) return found;
  }
  return [];
}
