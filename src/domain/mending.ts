import { fold } from './folding.ts';
import type { Journal } from './journal.ts';
import { matchIn } from './matching.ts';
import type { Term } from './query.ts';
import { type Filter, soughtIn } from './sought.ts';
import { textsOf } from './texts.ts';
import { canSlip, isLike, likeIn, meantBy } from './typos.ts';

/** What was mistyped, and the words that were taken instead. */
export type Mended = { readonly typed: string; readonly meant: readonly string[] };

/**
 * For each term that stands nowhere, the words somebody may have meant; empty unless every such term has some. `ids` are
 * of the records that have one of those words.
 */
export function mendedTerms(
  journal: Journal,
  terms: readonly Term[],
  filter: Filter,
): { readonly mended: readonly Mended[]; readonly ids: ReadonlySet<string> } {
  const missing = new Set(terms);
  const slipped = terms.map(({ words: [word = ''] }) => word).filter(canSlip);
  // Null for words that are met again and again, and not like any of them.
  const like = new Map<string, Set<string> | null>();
  let id = '';
  const hear = (word: string) => {
    let where = like.get(word);
    if (where === undefined) {
      where = slipped.some((typed) => isLike(typed, word)) ? new Set() : null;
      like.set(word, where);
    }
    where?.add(id);
  };
  for (const { record } of soughtIn(journal, filter)) {
    id = record.id;
    for (const { text } of textsOf(record)) {
      const plain = fold(text);
      for (const term of missing) if (matchIn(plain, term)) missing.delete(term);
      if (slipped.length > 0) likeIn(plain, slipped, hear);
    }
  }
  const words = [...like].flatMap(([word, where]) => (where ? [word] : []));
  const mended = [...missing].map(({ typed, words: [word = ''] }) => ({
    typed,
    meant: meantBy(word, words),
  }));
  if (mended.some(({ meant }) => meant.length === 0)) return { mended: [], ids: new Set() };
  return {
    mended,
    ids: new Set(mended.flatMap(({ meant }) => meant.flatMap((word) => [...(like.get(word) ?? [])]))),
  };
}
