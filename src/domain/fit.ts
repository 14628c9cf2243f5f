import { fold } from './folding.ts';
import { mayStand } from './glance.ts';
import { matchIn } from './matching.ts';
import type { Term } from './query.ts';
import type { Written } from './texts.ts';

/**
 * How well a record fits that should have one of each group of terms; 0 when a group is missing. `name` is the folded
 * name of whom it is about, which may have some of them but not all.
 */
export function fitOf(texts: readonly Written[], groups: readonly (readonly Term[])[], name: string): number {
  let score = 0;
  let own = false;
  const plain: string[] = [];
  const folded = (i: number): string => {
    plain[i] ??= fold(texts[i]!.text);
    return plain[i];
  };
  const met = new Array<number>(texts.length).fill(0);
  for (const group of groups) {
    let best = 0;
    for (let i = 0; i < texts.length; i += 1) {
      if (plain[i] === undefined && !mayStand(texts[i]!.text, group)) continue;
      const worth = texts[i]!.weight;
      let value = 0;
      for (const term of group) {
        const match = matchIn(folded(i), term);
        if (match) value = Math.max(value, wholeSomewhere(folded(i), term) ? worth * 1.5 : worth);
      }
      if (value > 0) met[i] = met[i]! + 1;
      best = Math.max(best, value);
    }
    if (best > 0) own = true;
    else if (name === '' || !group.some((term) => matchIn(name, term))) return 0;
    score += best;
  }
  if (!own) return 0;
  const together = groups.length > 1 ? Math.max(0, ...met) / groups.length : 0;
  return score * (1 + together);
}

/** Whether a term stands there as a whole word. */
function wholeSomewhere(text: string, term: Term): boolean {
  for (let hit = matchIn(text, term); hit; hit = matchIn(text, term, hit.start + 1))
    if (hit.whole) return true;
  return false;
}
