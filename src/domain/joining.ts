import { byId } from './items.ts';
import { emptyJournal, type Journal, type ListName, type Person } from './journal.ts';
import { slugOf } from './people.ts';
import { type Broken, brokenReferences } from './references.ts';
import { same } from './same.ts';

type Loose = { readonly [field: string]: unknown };
type Item = Loose & { readonly id: string; readonly at: string };

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

export type Joined = {
  readonly journal: Journal;
  /** How many records came to each list; lists with none are left out. */
  readonly added: Partial<Record<ListName, number>>;
  /** How many records were here already, just as they are there. */
  readonly same: number;
  readonly conflicts: readonly Clash[];
  /** References that lead nowhere now and did not before: their journal had them so. */
  readonly broken: readonly Broken[];
};

const lists = Object.entries(emptyJournal).flatMap(([key, value]) =>
  Array.isArray(value) ? [key as ListName] : [],
);

/**
 * Adds to a journal what another one holds. Ids are random, so the same id is the same record: it is never
 * doubled, and where the two differ yours stays and the difference is reported. New records find their place by when
 * they were made, so that the newest stays the newest. Joined into the empty journal, theirs comes out as it was.
 */
export function joinJournals(mine: Journal, theirs: Journal): Joined {
  const conflicts: Clash[] = [];
  const added: Partial<Record<ListName, number>> = {};
  const joined: Record<string, unknown> = {};
  let alike = 0;

  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [ours, others] = [(mine as Loose)[key], (theirs as Loose)[key]];
    if (!lists.includes(key as ListName)) {
      const { value, clash } = joinedPart(key, ours, others);
      joined[key] = value;
      conflicts.push(...clash);
      continue;
    }
    const list = joinedList(key as ListName, ours as readonly Item[], others as readonly Item[]);
    joined[key] = list.records;
    conflicts.push(...list.conflicts);
    alike += list.same;
    if (list.fresh.length > 0) added[key as ListName] = list.fresh.length;
  }

  const journal = joined as Journal;
  return { journal, added, same: alike, conflicts, broken: newlyBroken(mine, journal) };
}

/** Their version in place of yours, for these conflicts alone. */
export function takeTheirs(journal: Journal, conflicts: readonly Clash[]): Journal {
  const changed: Record<string, unknown> = { ...journal };
  for (const { list, id, theirs, fields } of conflicts) {
    if (id === null) changed[list] = isPlain(theirs) ? { ...(changed[list] as Loose), ...theirs } : theirs;
    else {
      const version = fields.length === 0 ? { ...(theirs as Loose), id } : theirs;
      changed[list] = (changed[list] as readonly Item[]).map((record) =>
        record.id === id ? (version as Item) : record,
      );
    }
  }
  const people = changed['people'] as readonly Person[];
  const met = new Set<string>();
  changed['people'] = people.map((person) => withFreeSlug(person, met));
  return changed as Journal;
}

/** A part of the journal that is no list, field by field: what you have stays, what you lack is filled. */
function joinedPart(key: string, mine: unknown, theirs: unknown) {
  const kept = { value: mine ?? theirs, clash: [] as readonly Clash[] };
  if (isPlain(mine) && isPlain(theirs)) {
    const fields = Object.keys(mine).filter(
      (field) => !isNothing(mine[field]) && !isNothing(theirs[field]) && !same(mine[field], theirs[field]),
    );
    const value = Object.fromEntries(
      [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((field) => [
        field,
        mine[field] ?? theirs[field],
      ]),
    );
    const pick = (part: Loose) => Object.fromEntries(fields.map((field) => [field, part[field]]));
    const clash = { list: key, id: null, mine: pick(mine), theirs: pick(theirs), fields };
    return { value, clash: fields.length > 0 ? [clash] : [] };
  }
  if (isNothing(mine) || isNothing(theirs) || same(mine, theirs)) return kept;
  return { ...kept, clash: [{ list: key, id: null, mine, theirs, fields: [key] }] };
}

function joinedList(list: ListName, mine: readonly Item[], theirs: readonly Item[]) {
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
function withFreeSlug(person: Person, taken: Set<string>): Person {
  const free = taken.has(person.slug)
    ? slugOf(person.name, { id: person.id, taken: (slug) => taken.has(slug) })
    : person.slug;
  taken.add(free);
  return free === person.slug ? person : { ...person, slug: free };
}

function newlyBroken(before: Journal, after: Journal): readonly Broken[] {
  const known = new Set(brokenReferences(before).map((one) => JSON.stringify(one)));
  return brokenReferences(after).filter((one) => !known.has(JSON.stringify(one)));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;
const isPlain = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
