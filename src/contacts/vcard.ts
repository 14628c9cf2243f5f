import type { Gathered, Incoming, Skipped } from '../domain/incoming.ts';
import type { Bytes } from '../doors/files.ts';
import { type Card, cardsIn } from './cards.ts';
import { type Heard, linesOf } from './decoding.ts';
import { type Property, propertyOf } from './property.ts';
import { given, isAddress, isPage } from './row.ts';
import { mostPeople, tooMany } from './table.ts';
import { isFormula, line, lines } from './tidy.ts';

/** The people of a vCard file, 2.1, 3.0 or 4.0, however many cards it holds. */
export function readCards(bytes: Bytes, encoding: string, heard?: Heard): Gathered {
  const people: Incoming[] = [];
  const skipped: Skipped[] = [];
  for (const card of cardsIn(linesOf(bytes, encoding, heard), (one) => skipped.push(one))) {
    const read = personOf(card, encoding);
    if (typeof read === 'string') skipped.push({ line: card.line, reason: read });
    // A copy, which does not hold on to the text it was cut from: that may be full of pictures.
    else if (people.push(structuredClone(read)) > mostPeople) throw tooMany();
  }
  return { people, skipped: skipped.toSorted((a, b) => a.line - b.line), remarks: [] };
}

/** Somebody, or why the card is nobody. */
function personOf({ line: at, lines: typed }: Card, encoding: string): Incoming | string {
  const version = typed.map((text) => /^VERSION\s*:\s*(\d\.\d)/i.exec(text)?.[1]).find(Boolean) ?? '3.0';
  const card = typed.flatMap((text) => propertyOf(text, version, encoding) ?? []);
  const all = (...names: readonly string[]) =>
    card.filter(({ name }) => names.includes(name)).toSorted((a, b) => rank(a) - rank(b));
  const texts = (...names: readonly string[]) =>
    all(...names).flatMap(({ values }) => line(values.join(',')) ?? []);
  const kind = texts('KIND', 'X-ADDRESSBOOKSERVER-KIND')[0]?.toLowerCase();
  if (kind === 'group') return 'the card is a group, not a person';
  if (kind === 'org' || texts('X-ABSHOWAS')[0] === 'COMPANY')
    return 'the card is of an organisation, not a person';
  if (all('FN', 'N').some(({ values }) => values.some(isFormula)))
    return 'what stands for the name is a formula';
  const titles = titlesIn(all('N')[0]);
  const name = withoutTitles(texts('FN')[0], titles) ?? nameFrom(all('N')[0]);
  if (!name) return 'the card has no name';

  const emails = unique(
    texts('EMAIL')
      .map((text) => text.replace(/^mailto:/i, ''))
      .filter(isAddress),
  );
  const phones = unique(texts('TEL').map((text) => text.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ')));
  const org = all('ORG')[0]?.values ?? [];
  const pages = texts('URL', 'X-SOCIALPROFILE').filter(isPage);
  const known = {
    email: emails[0],
    phone: phones[0],
    company: line(org[0] ?? '') ?? undefined,
    role: texts('TITLE')[0] ?? texts('ROLE')[0],
    url: pages.find((page) => /linkedin\.com/i.test(page)) ?? pages[0],
    notes:
      lines(
        [
          ...all('NOTE').map(({ values }) => values.join(',')),
          ...(name === texts('FN')[0] || titles.length === 0 ? [] : [`Titles: ${titles.join(', ')}`]),
        ].join('\n\n'),
      ) ?? undefined,
  };
  return { line: at, facts: { name, ...given(known) }, also: [...emails.slice(1), ...phones.slice(1)] };
}

/** What they like best comes first, and a telephone in the pocket before one on a desk; a fax comes last. */
const rank = ({ types }: Property): number =>
  types.includes('fax') ? 3 : types.includes('pref') ? 0 : types.includes('cell') ? 1 : 2;

/** Family; given; further; before; after. */
function nameFrom(property: Property | undefined): string | null {
  const [family = '', first = '', further = ''] = property?.values ?? [];
  return line([first, further, family].join(' '));
}

/** What stands before and after the name on an envelope: "Dr.", "OBE". */
const titlesIn = (property: Property | undefined): readonly string[] =>
  (property?.values.slice(3, 5) ?? []).flatMap((text) => line(text) ?? []);

/**
 * A whole name without the titles that the card itself calls so, for letters begin with the name. What is left has to
 * be two words at least: "Sister Benedicta" is nobody by half of it.
 */
function withoutTitles(name: string | undefined, titles: readonly string[]): string | undefined {
  if (name === undefined) return undefined;
  const bare = titles.reduce((left, title) => {
    if (left.startsWith(`${title} `)) return left.slice(title.length).trim();
    return left.endsWith(` ${title}`) ? left.slice(0, -title.length).replace(/[\s,]+$/, '') : left;
  }, name);
  return bare.includes(' ') ? bare : name;
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
