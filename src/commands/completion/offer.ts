/** One thing that could be typed, and what it is. */
export type Offer = { readonly value: string; readonly says: string };

/** What a shell shows: what could be typed, and whether its own files belong there as well. */
export type Offers = { readonly offers: readonly Offer[]; readonly disk: 'none' | 'files' | 'folders' };

export const nothing: Offers = { offers: [], disk: 'none' };

/** Longer than this, what it is would take more than its line. */
const longest = 60;

/** What it is, in one line that no terminal takes for anything but text. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** What a shell could take for more than a word is not offered to it: a journal may have been edited by hand. */
export const isPlainWord = ({ value }: Offer): boolean => /^[\p{L}\p{M}\p{N}_.,:=/@+-]+$/u.test(value);
