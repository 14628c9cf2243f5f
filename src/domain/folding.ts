/**
 * Text as it is compared when somebody searches: without case and accents, ligatures and full-width forms taken
 * apart, ß as ss. Each character is folded by itself, so that a place in the folded text has one in the text.
 */
export const fold = (text: string): string => text.toLowerCase().replace(changing, foldPoint);

/**
 * What may fold to something else: most letters of most scripts do not, and there may be millions of them. Pairs
 * are named, for the flag that would know them makes this four times slower.
 */
const changing =
  /[\ud800-\udbff][\udc00-\udfff]|[\u0080-\u03b0\u03c2\u03ca-\u042f\u0439\u0450-\u05cf\u05eb-\u4dff\ua000-\uabff\ud7a4-\uffff]/g;

/** Letters that no decomposition takes apart, as people type them without the key, and signs that look alike. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '‑': '-',
};

/** Accents, vowel points, soft hyphens and what only joins or selects: nobody types them to search. */
const silent = /(?:[\u0300-\u036f\u064b-\u0655]|[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f])+/g;

const folded = new Map<string, string>();

function foldPoint(point: string): string {
  const known = folded.get(point);
  if (known !== undefined) return known;
  const bare = point.normalize('NFKD').replace(silent, '').toLowerCase().replace(silent, '');
  const plain = [...bare].map((letter) => alike[letter] ?? letter).join('');
  folded.set(point, plain);
  return plain;
}

/** A folded text that knows where each part of it came from. */
export type Folding = {
  readonly text: string;
  /** The place in the text it was folded from of what stands from `start` to `end`: whole characters, with their accents. */
  readonly place: (start: number, end: number) => readonly [start: number, end: number];
};

/** A text as one searches in it, folded character by character. */
export function folding(text: string): Folding {
  const at: number[] = [];
  let plain = '';
  let offset = 0;
  for (const point of text) {
    const said = fold(point);
    for (let i = 0; i < said.length; i += 1) at.push(offset);
    plain += said;
    offset += point.length;
  }
  at.push(text.length);
  const place = (start: number, end: number): readonly [number, number] => {
    const from = at[start]!;
    let next = end;
    // Half of a letter that folds to two is the whole of it.
    while (next > start && next < plain.length && at[next] === at[next - 1]) next += 1;
    return [from, pastMarks(text, at[next]!)];
  };
  return { text: plain, place };
}

const joined = /\p{M}|\p{EMod}|\u200d/uy;

/** Marks and skin tones belong to what they follow. */
function pastMarks(text: string, end: number): number {
  for (let at = end; ; at = joined.lastIndex) {
    joined.lastIndex = at;
    if (!joined.test(text)) return at;
  }
}
