import type { Person } from './journal.ts';
import { nameKey, plainName } from './names.ts';

/** Somebody in a few words: their name, what they do and where. */
export const inWords = ({ name, role, company, place }: Person): string =>
  [name, role, company ?? place].filter(Boolean).join(', ');

/** People in a few words each, in their order; of those who read the same, also how each is typed. */
export function toldApart(
  people: readonly Person[],
): readonly { readonly person: Person; readonly label: string }[] {
  const counts = countOf(people.map(inWords));
  return people.map((person) => {
    const label = inWords(person);
    return { person, label: counts.get(label)! > 1 ? `${label} (${person.slug})` : label };
  });
}

/** The name of each, with how they are typed where somebody else has the same. */
export function namesApart(people: readonly Person[]): (person: Person) => string {
  const counts = countOf(people.map(({ name }) => nameKey(name)));
  return ({ name, slug }) => (counts.get(nameKey(name))! > 1 ? `${name} (${slug})` : name);
}

/** Whoever may be the same person under half a name: "Ada" beside "Ada Okonkwo", whichever of them is new. */
export function halfNamesakes(people: readonly Person[], name: string): readonly Person[] {
  const wanted = plainName(name).split(' ');
  return people.filter((person) => {
    const known = plainName(person.name).split(' ');
    const [few, many] = known.length < wanted.length ? [known, wanted] : [wanted, known];
    return few.length === 1 && many.length > 1 && few[0] !== '' && many.includes(few[0]!);
  });
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
