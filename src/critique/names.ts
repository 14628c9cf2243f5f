/** Comparing the name in a greeting with the name of the person it goes to. */

const titles = new Set(
  'mr mrs ms miss dr prof professor sir madam mx doctor coach there all team again chef rev fr'.split(' '),
);

/** Short forms that do not begin like the name they stand for. */
const short: Readonly<Record<string, string>> = {
  bob: 'robert',
  rob: 'robert',
  bobby: 'robert',
  bill: 'william',
  will: 'william',
  billy: 'william',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  lisa: 'elizabeth',
  eliza: 'elizabeth',
  kate: 'katherine',
  katie: 'katherine',
  kathy: 'katherine',
  kit: 'katherine',
  mike: 'michael',
  mick: 'michael',
  jim: 'james',
  jimmy: 'james',
  jamie: 'james',
  jack: 'john',
  johnny: 'john',
  peggy: 'margaret',
  meg: 'margaret',
  maggie: 'margaret',
  rita: 'margaret',
  dick: 'richard',
  rick: 'richard',
  rich: 'richard',
  ted: 'edward',
  ned: 'edward',
  ed: 'edward',
  tony: 'anthony',
  hank: 'henry',
  harry: 'henry',
  chuck: 'charles',
  charlie: 'charles',
  sandy: 'alexandra',
  sasha: 'alexander',
  alex: 'alexander',
  lex: 'alexander',
  bess: 'elizabeth',
  tom: 'thomas',
  tommy: 'thomas',
  steve: 'stephen',
  steph: 'stephanie',
  jenny: 'jennifer',
  jen: 'jennifer',
  sue: 'susan',
  suzy: 'susan',
  nick: 'nicholas',
  nicky: 'nicola',
  vicky: 'victoria',
  tori: 'victoria',
  becky: 'rebecca',
  abby: 'abigail',
  mandy: 'amanda',
  andy: 'andrew',
  drew: 'andrew',
  larry: 'lawrence',
  gabe: 'gabriel',
  pat: 'patrick',
  patty: 'patricia',
  tricia: 'patricia',
  sally: 'sarah',
  molly: 'mary',
  polly: 'mary',
  nancy: 'anne',
  annie: 'anne',
  dave: 'david',
  joe: 'joseph',
  joey: 'joseph',
  zach: 'zachary',
  gus: 'augustus',
  frank: 'francis',
  fran: 'frances',
  chris: 'christopher',
};

type NameMatch = 'same' | 'misspelt' | 'different';

/** Null when there is nothing to compare: no letters in one of them. Case and accents do not count. */
export function compareNames(greeted: string, to: string): NameMatch | null {
  const said = partsOf(greeted);
  const meant = partsOf(to);
  if (said.length === 0 || meant.length === 0) return null;
  let near = false;
  for (const one of said) {
    for (const other of meant) {
      if (isSame(one, other)) return 'same';
      near ||= distance(one, other) <= (Math.min(one.length, other.length) < 4 ? 1 : 2);
    }
  }
  return near ? 'misspelt' : 'different';
}

function partsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1 && !titles.has(part));
}

function isSame(one: string, other: string): boolean {
  if (one === other || short[one] === other || short[other] === one) return true;
  if (short[one] && short[one] === short[other]) return true;
  const [brief, long] = one.length < other.length ? [one, other] : [other, one];
  if (brief.length >= 4 && long.endsWith(brief)) return true;
  return brief.length >= 3 && long.startsWith(brief) && long.length - brief.length >= 2;
}

/** Letters to change, add, drop or swap to get from one word to the other. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + same,
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = least;
    }
  }
  return rows[one.length]![other.length]!;
}
