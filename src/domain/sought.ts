import { type Day, dayIn, dayOf } from './dates.ts';
import type { Journal } from './journal.ts';
import { type Kind, kinds, lists } from './records.ts';

export type Filter = {
  readonly kinds?: readonly Sought['kind'][];
  /** The id of the person it is about. */
  readonly person?: string;
  /** From this day on. */
  readonly since?: Day;
};

/** A record that may be searched; what is still being written, or why something was put off, too. */
export type Sought = { readonly kind: Kind | 'pause'; readonly record: Item };
type Item = { readonly id: string; readonly at: string } & Readonly<Record<string, unknown>>;

/** What may be searched, as far as its kind and its person say. */
export function* soughtIn(journal: Journal, { kinds: wanted, person }: Filter): Iterable<Sought> {
  const shelves: readonly (readonly [Sought['kind'], readonly unknown[]])[] = [
    ...kinds.map((kind) => [kind, journal[lists[kind]]] as const),
    ['entry', journal.drafts],
    ['pause', journal.pauses],
  ];
  for (const [kind, records] of shelves) {
    if (wanted && !wanted.includes(kind)) continue;
    for (const record of records as readonly Item[]) {
      const sought = { kind, record };
      if (person === undefined || personOf(sought) === person) yield sought;
    }
  }
}

/** The id of whom a record is about. */
export function personOf({ kind, record }: Sought): string | null {
  if (kind === 'person') return record.id;
  const about = record['person'] ?? record['about'];
  return typeof about === 'string' ? about : null;
}

/** The day a record is about; the day it was written where it names none. */
export function whenOf({ record }: Sought, zone: string | null): Day {
  for (const field of ['start', 'sentOn', 'heardOn', 'on', 'from']) {
    const day = record[field];
    if (typeof day === 'string') return dayOf(day);
  }
  return dayIn(record.at, zone);
}
