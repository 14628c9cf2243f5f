/** The word that somebody may have meant: the one fewest keystrokes away, if it is near at all. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, away: distance(typed.toLowerCase().replaceAll('_', '-'), word) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined;
}

/** Letters to put in, take out or change to make one word of the other. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 8) return 9;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [k, theirs] of [...other].entries())
      next.push(Math.min(row[k]! + (letter === theirs ? 0 : 1), row[k + 1]! + 1, next[k]! + 1));
    row = next;
  }
  return row.at(-1)!;
}
