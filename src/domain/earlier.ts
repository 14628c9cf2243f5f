import type { Journal } from './journal.ts';

/**
 * Whether a text is this journal as it was before, so that nothing is lost with it: every deed of it is known here, and
 * where it tells of none, as one to be shared, every record.
 */
export function isEarlier(text: string, journal: Journal): boolean {
  const lists = listsIn(text);
  if (lists === null) return false;
  const { history = [], ...records } = lists;
  if (history.length > 0) return areIn(history, journal.history);
  return areIn(Object.values(records).flat(), Object.values(journal).filter(Array.isArray).flat());
}

type Lists = Readonly<Record<string, readonly { readonly id: unknown }[]>>;

/** What a text holds in lists; null when it is no journal. */
function listsIn(text: string): Lists | null {
  try {
    const value = JSON.parse(text);
    if (typeof value?.version !== 'number' || !Array.isArray(value.history)) return null;
    return Object.fromEntries(Object.entries(value).filter(([, list]) => Array.isArray(list))) as Lists;
  } catch {
    // Not JSON, or not all of it.
    return null;
  }
}

function areIn(some: Lists[string], all: Lists[string]): boolean {
  const known = new Set(all.map(({ id }) => id));
  return some.every((one) => known.has(one?.id));
}
