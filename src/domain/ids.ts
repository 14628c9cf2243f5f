/** Lists show so many letters of an id at least: whatever is shorter was hardly copied from one. */
const shown = 4;

/** Those whose id begins so, in capitals or not; nothing begins no id. */
export function beginningWith<Item extends { readonly id: string }>(
  items: readonly Item[],
  typed: string,
): readonly Item[] {
  const beginning = typed.trim().toLowerCase();
  return beginning === '' ? [] : items.filter(({ id }) => id.startsWith(beginning));
}

/**
 * What was meant by a text that may be the beginning of an id as well as a word: of both the likelier first, and the
 * other only where it finds nothing. Two or three letters are a word sooner than the beginning of an id.
 */
export function idOrWord<Item>(
  typed: string,
  byId: () => readonly Item[],
  byWord: () => readonly Item[],
): readonly Item[] {
  const [likelier, other] = typed.trim().length < shown ? [byWord, byId] : [byId, byWord];
  const found = likelier();
  return found.length > 0 ? found : other();
}

/** The shortest beginning, of four characters at least, that tells each id from all the others. */
export function shortestPrefixes(ids: readonly string[]): (id: string) => string {
  const sorted = [...ids].sort();
  const lengths = new Map<string, number>();
  sorted.forEach((id, i) => {
    const shared = Math.max(common(id, sorted[i - 1]), common(id, sorted[i + 1]));
    lengths.set(id, Math.max(shown, shared + 1));
  });
  return (id) => id.slice(0, lengths.get(id) ?? id.length);
}

function common(a: string, b = ''): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Ids that are the same when an edit is run once more, as the store does when somebody else wrote first:
 * `rewind` begins again with the first one drawn.
 */
export function replaying(mint: () => string): { readonly mint: () => string; readonly rewind: () => void } {
  const drawn: string[] = [];
  let at = 0;
  return {
    mint() {
      const id = drawn[at] ?? mint();
      drawn[at] = id;
      at += 1;
      return id;
    },
    rewind() {
      at = 0;
    },
  };
}
