/** Where an item stands in a list already, in whatever letters: 0 is the first place, null is nowhere. */
export function placeOf(text: string, items: readonly string[]): number | null {
  const place = items.findIndex((item) => plain(item) === plain(text));
  return place < 0 ? null : place;
}

/** A list as somebody means it who wrote a thing twice: the first of each, as it stands. */
export const withoutRepeats = (items: readonly string[]): readonly string[] =>
  items.filter((item, i) => placeOf(item, items) === i);

/** Accents count: Óla is not Ola. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
