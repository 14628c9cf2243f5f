import { UserError } from '../errors.ts';
import { briefId, takenBack } from './history.ts';
import { allItems, itemsOf } from './items.ts';
import type { Deed, Journal } from './journal.ts';
import { same } from './same.ts';

/** What one deed did: the journal as it was before it, and as it was when the next one began. */
export type Span = { readonly before: Journal; readonly after: Journal };

/** A deed that came later, with what it did. */
export type Later = { readonly deed: Deed; readonly span: Span };

/** Where something is in the way of an undo: a record, or a whole key of the journal when `id` is null. */
export type Obstacle = { readonly key: string; readonly id: string | null };

/** Records that would now refer to one that is not there, and did not before: both ends of each. */
export function looseEnds(result: Journal, now: Journal, { before, after }: Span): Obstacle[] {
  const homes = new Map(
    [before, after, now].flatMap((journal) => allItems(journal).map(({ key, item }) => [item.id, key])),
  );
  const loose = (journal: Journal) => {
    const items = allItems(journal);
    const there = new Set(items.map(({ item }) => item.id));
    return items.flatMap(({ key, item }) =>
      textsIn(item)
        .filter((text) => homes.has(text) && !there.has(text))
        .map((missing) => ({ key, id: item.id, missing })),
    );
  };
  const already = new Set(loose(now).map((end) => JSON.stringify(end)));
  return loose(result)
    .filter((end) => !already.has(JSON.stringify(end)))
    .flatMap(({ key, id, missing }) => [
      { key, id },
      { key: homes.get(missing) ?? key, id: missing },
    ]);
}

/** Why a deed cannot be taken back alone: the newest later deed that stands and touched one of the obstacles. */
export function refusal(
  deed: Deed,
  now: Journal,
  obstacles: readonly Obstacle[],
  later: readonly Later[],
): UserError {
  const back = takenBack(now.history);
  const standing = later.filter(
    (one) => !back.has(one.deed.id) && obstacles.some((obstacle) => touched(one.span, obstacle)),
  );
  const blocker = (standing.findLast((one) => one.deed.undoes === null) ?? standing.at(-1))?.deed;
  if (!blocker)
    return new UserError(
      `"${deed.deed}" cannot be taken back alone: what it changed has been changed again since.`,
      'To take back the newest deed first, type: mentor undo',
    );
  const [first, then] = [briefId(now.history, blocker.id), briefId(now.history, deed.id)];
  return new UserError(
    `"${deed.deed}" cannot be taken back alone: "${blocker.deed}" came later and builds on it.`,
    `Take the later one back first: mentor undo ${first}\nand then this one: mentor undo ${then}`,
  );
}

function touched({ before, after }: Span, { key, id }: Obstacle): boolean {
  const at = (journal: Journal) => {
    const value = (journal as { readonly [key: string]: unknown })[key];
    return id === null ? value : itemsOf(value)?.find((item) => item.id === id);
  };
  return !same(at(before), at(after));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
