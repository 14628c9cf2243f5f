/** Records that count how often they are read: work measured without a clock. */
export function counting<Item extends object>(
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly reads: () => number } {
  let reads = 0;
  const get = (target: Item, key: string | symbol, receiver: unknown): unknown => {
    reads += 1;
    return Reflect.get(target, key, receiver);
  };
  return { items: items.map((item) => new Proxy(item, { get })), reads: () => reads };
}
