import type { Objective, Person } from './journal.ts';
import type { Support } from './support.ts';
import { ranks, type Telling, tellingWords } from './telling.ts';
import { wheres } from './wheres.ts';

/** `near` when their own work touches an objective, `kind` when they give the help it needs. */
export type Service = 'near' | 'kind' | null;

type Need = { readonly kinds: readonly Support[]; readonly words: ReadonlySet<string> };

/** Which help an objective asks for, and the words its field is known by: not those of the field one leaves. */
export const needOf = ({ goal, measure }: Objective, sponsored: boolean): Need => ({
  kinds: sponsored ? ['sponsor', 'strategic'] : ['technical', 'strategic', 'industry'],
  words: new Set(
    withoutRanks(tellingWords(`${goal} ${measure ?? ''}`.replace(/\bfrom\b.{1,60}?\b(?=(?:in)?to\b)/gi, ''))),
  ),
});

const withoutRanks = (words: ReadonlyMap<string, string>): readonly string[] =>
  [...words.keys()].filter((word) => !ranks.has(word));

/** What one person is to each need; `usual` are words of places that tell nobody apart. */
export function servicesOf(
  person: Person,
  needs: readonly Need[],
  { usual, telling }: { readonly usual: ReadonlySet<string>; readonly telling: Telling },
): readonly Service[] {
  if (needs.length === 0) return [];
  const { support, role, field } = person;
  const theirs = [
    ...withoutRanks(telling([role, field].filter(Boolean).join(' '))),
    ...wheres(person).flatMap((where) => [...telling(where).keys()].filter((word) => !usual.has(word))),
  ];
  return needs.map(({ words, kinds }) => {
    if (theirs.some((word) => words.has(word))) return 'near';
    return support.some((kind) => kinds.includes(kind)) ? 'kind' : null;
  });
}

/** Words in the names of places that half of the people share: they tell nobody apart. */
export function usualWords(people: readonly Person[], telling: Telling): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const person of people) {
    for (const word of new Set(wheres(person).flatMap((where) => [...telling(where).keys()])))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, of]) => (of > 1 && of * 2 >= people.length ? [word] : [])));
}
