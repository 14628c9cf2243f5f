/** Names that Windows keeps for devices, whatever ending follows them. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 60;

/** Letters that no accent can be taken from. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

/**
 * A file name for a note, without ending, from whatever was typed: lower-case words joined by hyphens, the same
 * on every system, never a path and at most 60 characters. `id` stands in when no letter is left. It is not
 * unique: the caller adds what tells two notes apart.
 */
export function noteName(parts: readonly (string | null)[], id: string): string {
  const [only] = parts;
  if (parts.length === 1 && only && only.length <= longest && isSlug.test(only) && !devices.test(only))
    return only;
  const words = parts.flatMap((part) => (part === null ? [] : wordsOf(part.slice(0, 500))));
  const name = shortened(words);
  if (name === '') return id;
  return devices.test(name) ? `${name}-${id}` : name;
}

const wordsOf = (text: string): readonly string[] =>
  (isPlain.test(text) ? text : unaccented(text)).split(/[^a-z0-9]+/).filter((word) => word !== '');

/** As slugs are: what comes out is what went in. */
const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isPlain = /^[a-z0-9-]*$/;

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\x20-\x7e]/g, (letter) => plain[letter] ?? ' ');

/** As many whole words as fit; of a first one that is too long, its beginning. */
function shortened(words: readonly string[]): string {
  const whole = words.join('-');
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1).lastIndexOf('-');
  return cut > 0 ? whole.slice(0, cut) : whole.slice(0, longest);
}

/** Where an edited note is kept beside the new one: `ada.yours.md`, then `ada.yours-2.md`. */
export function yoursBeside(path: string, taken: (path: string) => boolean): string {
  const [, stem, ending] = /^(.*)(\.[a-z]+)$/.exec(path)!;
  for (let number = 1; ; number += 1) {
    const name = `${stem}.yours${number === 1 ? '' : `-${number}`}${ending}`;
    if (!taken(name)) return name;
  }
}
