import { fold } from './folding.ts';
import { mayStand } from './glance.ts';
import { beginsAnywhere, matchIn } from './matching.ts';
import type { Term } from './query.ts';
import { canSlip, isLike, likeIn, meantBy, slippedFrom } from './typos.ts';

/** What was mistyped, and the words that were taken instead. */
export type Mended = { readonly typed: string; readonly meant: readonly string[] };

/** A text, and of what it is. */
export type Piece = { readonly id: string; readonly text: string };

/**
 * For each term that stands in none of the texts, the words somebody may have meant; empty unless every such term has
 * some. `ids` are those of the texts that have one of those words. The terms are single words.
 */
export function mendedTerms(
  pieces: Iterable<Piece>,
  terms: readonly Term[],
): { readonly mended: readonly Mended[]; readonly ids: ReadonlySet<string> } {
  const slipped = slippedFrom(terms.map(({ words: [word = ''] }) => word));
  // Where a word that may have slips stands as it was typed, it is heard with those like it.
  const heard = terms.filter(({ words: [word = ''] }) => canSlip(word) && !beginsAnywhere(word));
  const missing = new Set(terms.filter((term) => !heard.includes(term)));
  // Null for words that are met again and again, and not like any of them.
  const like = new Map<string, Set<string> | null>();
  let id = '';
  const hear = (word: string) => {
    let where = like.get(word);
    if (where === undefined) {
      where = slipped.words.some((typed) => isLike(typed, word)) ? new Set() : null;
      like.set(word, where);
    }
    where?.add(id);
  };
  for (const piece of pieces) {
    id = piece.id;
    for (const term of missing)
      if (mayStand(piece.text, [term]) && matchIn(fold(piece.text), term)) missing.delete(term);
    if (slipped.words.length > 0) likeIn(piece.text, slipped, hear);
  }
  const words = [...like].flatMap(([word, where]) => (where ? [word] : []));
  for (const term of heard) if (!words.some((word) => word.startsWith(term.words[0]!))) missing.add(term);
  const mended = terms
    .filter((term) => missing.has(term))
    .map(({ typed, words: [word = ''] }) => ({
      typed,
      meant: meantBy(word, words),
    }));
  if (mended.some(({ meant }) => meant.length === 0)) return { mended: [], ids: new Set() };
  return {
    mended,
    ids: new Set(mended.flatMap(({ meant }) => meant.flatMap((word) => [...(like.get(word) ?? [])]))),
  };
}

/** The terms as they were meant: for each the words of which one will do. */
export const meantTerms = (terms: readonly Term[], mended: readonly Mended[]): readonly (readonly Term[])[] =>
  terms.map((term) =>
    (mended.find(({ typed }) => typed === term.typed)?.meant ?? term.words).map(
      (word): Term => ({ typed: word, words: [word], exact: false }),
    ),
  );
