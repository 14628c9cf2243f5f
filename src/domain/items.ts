import type { Journal } from './journal.ts';

/** A record of any list, for those who treat them all alike. */
export type Item = { readonly id: string; readonly [field: string]: unknown };

/** A list of records that each have an id of their own; undefined for anything else. */
export function itemsOf(value: unknown): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = new Set(value.map((item: unknown) => (item as Item | null)?.id));
  return ids.size === value.length && [...ids].every((id) => typeof id === 'string') ? value : undefined;
}

/** Every record of a journal with the list it is in; drafts and history are not records in this sense. */
export const allItems = (journal: Journal): readonly { readonly key: string; readonly item: Item }[] =>
  Object.entries(journal).flatMap(([key, value]) =>
    key === 'drafts' || key === 'history' ? [] : (itemsOf(value) ?? []).map((item) => ({ key, item })),
  );

/** Records by their id. */
export const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));
