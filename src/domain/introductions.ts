import type { Mapped } from './audit.ts';
import type { Person } from './journal.ts';
import { plainName } from './names.ts';
import { remembering } from './remembering.ts';
import { wheres } from './wheres.ts';

export type Introduction = { readonly by: Person; readonly to: Person; readonly through: string };

/** Somebody close who shares a place or a firm with somebody you barely know could introduce you (S12). */
export function introductionsAmong(people: readonly Mapped[]): readonly Introduction[] {
  const close = people.filter(({ person }) => (person.closeness ?? 0) >= 4).map(({ person }) => person);
  const plain = remembering(plainName);
  const byWhere = new Map<string, Person>();
  for (const person of close) {
    for (const where of wheres(person)) if (!byWhere.has(plain(where))) byWhere.set(plain(where), person);
  }
  const byId = new Map(close.flatMap((person) => person.knows.map((id) => [id, person] as const)));
  const strangers = people.filter(({ person }) => person.closeness !== null && person.closeness <= 2);
  const useful = ({ serves }: Mapped) => serves.includes('near');
  return [...strangers.filter(useful), ...strangers.filter((one) => !useful(one))].flatMap(
    ({ person: to }) => {
      const known = byId.get(to.id);
      if (known) return [{ by: known, to, through: 'they know each other' }];
      const where = wheres(to).find((place) => byWhere.has(plain(place)));
      return where ? [{ by: byWhere.get(plain(where))!, to, through: where }] : [];
    },
  );
}
