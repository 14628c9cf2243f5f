/** The word that somebody may have meant: the one fewest keystrokes away, if it is near at all. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, away: distance(typed.toLowerCase().replaceAll('_', '-'), word) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined;
}

/** Letters to put in, take out, change or swap with their neighbour to make one word of the other. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 8) return 9;
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, k) => k)];
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let k = 0; k < other.length; k += 1) {
      const swapped = k > 0 && one[i] === other[k - 1] && one[i - 1] === other[k] ? before[k - 1] : undefined;
      const changed = row[k]! + (one[i] === other[k] ? 0 : 1);
      next.push(
        Math.min(changed, row[k + 1]! + 1, next[k]! + 1, swapped === undefined ? changed : swapped + 1),
      );
    }
    [before, row] = [row, next];
  }
  return row.at(-1)!;
}
