import type { Journal, ListName } from './journal.ts';

/** A field that holds the id of a record elsewhere, or several. */
type Reference = { readonly list: ListName; readonly field: string; readonly target: ListName };

const toPeople: readonly ListName[] = [
  'candidates',
  'values',
  'messages',
  'touches',
  'agreements',
  'plans',
  'meetings',
  'preps',
  'actions',
  'advice',
  'exchanges',
  'reviews',
  'pauses',
];

/** Every field that points at another record. */
export const references: readonly Reference[] = [
  ...toPeople.map((list) => ({ list, field: 'person', target: 'people' }) as const),
  { list: 'people', field: 'introducedBy', target: 'people' },
  { list: 'people', field: 'knows', target: 'people' },
  { list: 'candidates', field: 'connection', target: 'people' },
  { list: 'messages', field: 'via', target: 'people' },
  { list: 'messages', field: 'replaces', target: 'messages' },
  { list: 'touches', field: 'message', target: 'messages' },
  { list: 'agreements', field: 'replaces', target: 'agreements' },
  { list: 'plans', field: 'objective', target: 'objectives' },
  { list: 'goals', field: 'objectives', target: 'objectives' },
  { list: 'preps', field: 'meeting', target: 'meetings' },
  { list: 'actions', field: 'meeting', target: 'meetings' },
  { list: 'advice', field: 'meeting', target: 'meetings' },
  { list: 'exchanges', field: 'advice', target: 'advice' },
];

type Loose = { readonly id: string; readonly [field: string]: unknown };
const listOf = (journal: Journal, list: ListName) => journal[list] as unknown as readonly Loose[];
const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

/** A reference to a record that is not there. */
export type Broken = {
  readonly list: ListName;
  readonly id: string;
  readonly field: string;
  readonly missing: string;
};

/** References that lead nowhere. */
export function brokenReferences(journal: Journal): readonly Broken[] {
  const known = new Map<ListName, Set<string>>();
  const idsOf = (target: ListName) => {
    const ids = known.get(target) ?? new Set(listOf(journal, target).map(({ id }) => id));
    known.set(target, ids);
    return ids;
  };
  return references.flatMap(({ list, field, target }) =>
    listOf(journal, list).flatMap((record) =>
      idsIn(record[field])
        .filter((missing) => !idsOf(target).has(missing))
        .map((missing) => ({ list, id: record.id, field, missing })),
    ),
  );
}

/** How many records of each list stand for, or point at, this one; lists with none are left out. */
export function pointersTo(
  journal: Journal,
  target: ListName,
  id: string,
): Partial<Record<ListName, number>> {
  const counts: Partial<Record<ListName, number>> = {};
  for (const { list, field } of references.filter((reference) => reference.target === target)) {
    const count = listOf(journal, list).filter((record) => idsIn(record[field]).includes(id)).length;
    if (count > 0) counts[list] = (counts[list] ?? 0) + count;
  }
  return counts;
}

/** Every pointer at one record, turned to another; a list keeps each id once. */
export function repoint(journal: Journal, target: ListName, from: string, to: string): Journal {
  const changed: Record<string, unknown> = {};
  for (const { list, field } of references.filter((reference) => reference.target === target)) {
    const records = (changed[list] ?? journal[list]) as readonly Loose[];
    changed[list] = records.map((record) => {
      const value = record[field];
      if (value === from) return { ...record, [field]: to };
      if (!Array.isArray(value) || !value.includes(from)) return record;
      return { ...record, [field]: [...new Set(value.map((id) => (id === from ? to : id)))] };
    });
  }
  return { ...journal, ...changed };
}

/** Lets go of every pointer at records that are gone; a list keeps the rest of its ids. */
export function letGo(journal: Journal, gone: ReadonlySet<string>): Journal {
  const changed: Record<string, unknown> = {};
  for (const { list, field } of references) {
    const records = (changed[list] ?? journal[list]) as readonly Loose[];
    changed[list] = records.map((record) => {
      const value = record[field];
      if (!idsIn(value).some((id) => gone.has(id))) return record;
      return { ...record, [field]: Array.isArray(value) ? value.filter((id) => !gone.has(id)) : null };
    });
  }
  return { ...journal, ...changed };
}
