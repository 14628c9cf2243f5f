/**
 * How wide text stands in Arial, Helvetica or Liberation Sans, which share their widths: thousandths of the font
 * size for each character. Enough to know how many lines a text takes on paper without asking a browser.
 */
const groups: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ft·\u00a0',
  333: '()-`r“”',
  334: '{}',
  350: '•',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jckvsxyz',
  556: '#$0123456789?L_abdeghnopqu–€',
  584: '+<=>~',
  611: 'FTZßøđ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUwÐ',
  778: 'GOQØ',
  833: 'Mm',
  889: '%æ',
  944: 'Wœ',
  1000: '—…ÆŒ→',
  1015: '@',
};

const widths: ReadonlyMap<string, number> = new Map(
  Object.entries(groups).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)] as const),
  ),
);

/** Width of a text in the unit of `size`. Accents add nothing; what the table does not know is taken as wide. */
export function widthOf(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) thousandths += widths.get(character) ?? unknown(character);
  return (thousandths * size) / 1000;
}

function unknown(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  if (/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)) return 900;
  return /\p{Extended_Pictographic}/u.test(character) ? 1400 : 1050;
}

/** Bold letters are wider by a tenth at most. */
const boldness = 1.1;

type Column = { readonly width: number; readonly size: number; readonly bold?: true };

/**
 * Lines that a text takes in a column, rather one too many than one too few: it breaks at blanks only, and inside a
 * word that is longer than the column.
 */
export function linesIn(text: string, { width, size, bold }: Column): number {
  const wide = (word: string) => widthOf(word, size) * (bold ? boldness : 1);
  const blank = wide(' ');
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    const needs = wide(word);
    if (used > 0 && used + blank + needs <= width) used += blank + needs;
    else {
      if (used > 0) lines += 1;
      const full = Math.ceil(needs / width) - 1;
      lines += Math.max(0, full);
      used = full > 0 ? width : needs;
    }
  }
  return lines;
}
