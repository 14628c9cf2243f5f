import { fold } from './folding.ts';

/**
 * Something to be found: a text that some word begins with, or words in a row when they were put in quotes. Both
 * are folded; `typed` is how it was written.
 */
export type Term = { readonly typed: string; readonly words: readonly string[]; readonly exact: boolean };

const quoted = /["“”]([^"“”]*)["“”]/g;
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** The terms of a query. Quotes hold words together; nothing else is a sign: `.*` is a dot and an asterisk. */
export function readQuery(typed: string): readonly Term[] {
  const text = typed.replace(controls, ' ');
  const phrases = [...text.matchAll(quoted)].flatMap(([, inner = '']) => phrase(inner) ?? []);
  const rest = text.replace(quoted, ' ').replace(/["“”]/g, ' ');
  const words = rest.split(/\s+/).flatMap((word) => (fold(word) === '' ? [] : [wordTerm(word)]));
  return distinct([...phrases, ...words]);
}

const wordTerm = (word: string): Term => ({ typed: word, words: [fold(word)], exact: false });

/** Words in a row; null when there are none. */
function phrase(typed: string): Term | null {
  const words = wordsOf(fold(typed));
  return words.length > 0 ? { typed: typed.trim(), words, exact: true } : null;
}

/** The words of a folded text, without the signs between them. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The same terms with every sign between words left out, and no longer held together: for a second try. */
export const loosened = (terms: readonly Term[]): readonly Term[] =>
  distinct(
    terms.flatMap(({ words }) =>
      words.flatMap(wordsOf).map((word) => ({ typed: word, words: [word], exact: false })),
    ),
  );

const distinct = (terms: readonly Term[]): readonly Term[] => {
  const met = new Set<string>();
  return terms.filter(({ words, exact }) => {
    const key = `${exact} ${words.join(' ')}`;
    return met.has(key) ? false : met.add(key);
  });
};
