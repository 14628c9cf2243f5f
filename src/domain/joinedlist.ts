import { byId } from './items.ts';
import type { ListName, Person } from './journal.ts';
import { slugOf } from './people.ts';
import { same } from './same.ts';

type Loose = { readonly [field: string]: unknown };
export type Item = Loose & { readonly id: string; readonly at: string };

/**
 * Something of which both journals have their own version; yours is kept. `id` is that of your record, null where
 * `list` is a part of the journal that is no list (`profile`, `settings`, a key that another tool added).
 */
export type Clash = {
  readonly list: string;
  readonly id: string | null;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Where they differ, in the order of the fields; empty where the two are different records that cannot both stay. */
  readonly fields: readonly string[];
};

/** A list of both: yours as it is, and what only theirs has. */
export function joinedList(list: ListName, mine: readonly Item[], theirs: readonly Item[]) {
  const known = byId(mine);
  // Of yours alone: what stands twice in theirs stood so before.
  const seats = new Map(mine.map((record) => [seatOf(list, record) ?? record.id, record]));
  const slugs = new Set(list === 'people' ? mine.map(({ slug }) => slug as string) : []);
  const fresh: Item[] = [];
  const conflicts: Clash[] = [];
  let alike = 0;
  for (const record of theirs) {
    const there = known.get(record.id);
    const fields = there ? differing(there, record) : [];
    const seated = there ? undefined : seats.get(seatOf(list, record) ?? record.id);
    if (there && fields.length === 0) alike += 1;
    else if (there) conflicts.push({ list, id: there.id, mine: there, theirs: record, fields });
    else if (seated) conflicts.push({ list, id: seated.id, mine: seated, theirs: record, fields: [] });
    else {
      const free = list === 'people' ? (withFreeSlug(record as Loose as Person, slugs) as Item) : record;
      known.set(record.id, free);
      fresh.push(free);
    }
  }
  // Only our own deeds can be taken back here, so theirs go before them: undo takes the newest.
  const records = list === 'history' ? [...fresh, ...mine] : woven(mine, fresh);
  return { records, fresh, conflicts, same: alike };
}

/** What only one record of a list may be about: two candidates of one person would each be asked. */
function seatOf(list: ListName, record: Loose): string | null {
  if (list === 'candidates' || list === 'values') return `about ${record['person']}`;
  if (list === 'drafts') return JSON.stringify([record['worksheet'], record['about']]);
  return null;
}

/** Both lists in their own order, the older first where they meet. */
function woven(mine: readonly Item[], fresh: readonly Item[]): readonly Item[] {
  const records: Item[] = [];
  let next = 0;
  for (const record of mine) {
    while (next < fresh.length && fresh[next]!.at < record.at) records.push(fresh[next++]!);
    records.push(record);
  }
  return [...records, ...fresh.slice(next)];
}

/** Absent is null, and a key may be missing where an older program wrote the record. */
const differing = (mine: Item, theirs: Item): readonly string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (field) => !same(mine[field] ?? null, theirs[field] ?? null),
  );

/** A slug stands for one person on the command line. */
export function withFreeSlug(person: Person, taken: Set<string>): Person {
  const free = taken.has(person.slug)
    ? slugOf(person.name, { id: person.id, taken: (slug) => taken.has(slug) })
    : person.slug;
  taken.add(free);
  return free === person.slug ? person : { ...person, slug: free };
}
