import type { Person } from './journal.ts';

/** Where somebody works or is known from, as far as a name is given; one that is nothing but signs is none. */
export function wheres({ place, company }: Person): readonly string[] {
  const named: string[] = [];
  if (company !== null && letter.test(company)) named.push(company);
  if (place !== null && letter.test(place)) named.push(place);
  return named;
}

const letter = /[a-z0-9]|\p{L}|\p{N}/iu;
