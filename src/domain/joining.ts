import { type Clash, type Item, joinedList, withFreeSlug } from './joinedlist.ts';
import { emptyJournal, type Journal, type ListName, type Person } from './journal.ts';
import { type Broken, brokenReferences } from './references.ts';
import { same } from './same.ts';

export type { Clash } from './joinedlist.ts';

type Loose = { readonly [field: string]: unknown };

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

function newlyBroken(before: Journal, after: Journal): readonly Broken[] {
  const known = new Set(brokenReferences(before).map((one) => JSON.stringify(one)));
  return brokenReferences(after).filter((one) => !known.has(JSON.stringify(one)));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;
const isPlain = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
