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

/**
 * What a shell, or mentor, could take for more than a word is not offered: a journal may have been edited by hand, and
 * `@ada` or `ada,bo` mean something in PowerShell, `=ada` in zsh, and `-ada` to us.
 */
const isPlainWord = (value: string): boolean => /^(?:--)?[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(value);

/** Those that begin as what is typed does, whatever its case, each said in one line. */
export const beginning = (offers: readonly Offer[], current: string): readonly Offer[] =>
  offers
    .filter(({ value }) => isPlainWord(value) && value.toLowerCase().startsWith(current.toLowerCase()))
    .map(({ value, says }) => ({ value, says: oneLine(says) }));
