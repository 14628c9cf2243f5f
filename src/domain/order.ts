import { same } from './same.ts';

type Named = { readonly id: string };
type Orders = {
  readonly before: readonly Named[];
  readonly after: readonly Named[];
  readonly now: readonly Named[];
};

/**
 * Records in the order they had before a deed, with those that came since behind the neighbour they have
 * now. When somebody put the list in another order since, that order stays and the others find their places in it.
 */
export function inOrder<T>(items: ReadonlyMap<string, T>, orders: Orders): T[] {
  const [before, after, now] = [orders.before, orders.after, orders.now].map((list) =>
    list.map(({ id }) => id),
  );
  const [wasThere, isThere] = [new Set(after), new Set(now)];
  const moved = !same(
    now!.filter((id) => wasThere.has(id)),
    after!.filter((id) => isThere.has(id)),
  );
  const woven = moved ? weave(now!, before!) : weave(before!, now!);
  return woven.flatMap((id) => (items.has(id) ? [items.get(id) as T] : []));
}

/** All of `base` in its order, and what only `more` has, each behind the neighbour it has there. */
function weave(base: readonly string[], more: readonly string[]): string[] {
  const known = new Set(base);
  const behind = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const id of more) {
    if (known.has(id)) neighbour = id;
    else behind.set(neighbour, [...(behind.get(neighbour) ?? []), id]);
  }
  return [...(behind.get(null) ?? []), ...base.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}
