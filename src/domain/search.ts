import type { Day } from './dates.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { fitOf } from './fit.ts';
import { fold } from './folding.ts';
import type { Journal } from './journal.ts';
import { beginsAnywhere, matchIn } from './matching.ts';
import { type Mended, meantTerms, mendedTerms, type Piece } from './mending.ts';
import { loosened, type Term } from './query.ts';
import { type Filter, personOf, type Sought, soughtIn, whenOf } from './sought.ts';
import { textsOf, type Written } from './texts.ts';

/** A record in which all terms were found; `person` is the id of whom it is about. */
export type Hit = {
  readonly id: string;
  readonly kind: Sought['kind'];
  readonly person: string | null;
  readonly when: Day;
  /** What was written there, on one line, and where in it the words stand (UTF-16, the end exclusive). */
  readonly excerpt: string;
  readonly matches: Excerpt['matches'];
};

/** What was found, the best first. `terms` are those really looked for, when the typed ones found nothing. */
export type Results = {
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly total: number;
  readonly terms: readonly Term[];
  readonly mended: readonly Mended[];
};

type Scored = {
  readonly sought: Sought;
  readonly texts: readonly Written[];
  readonly score: number;
  readonly when: Day;
};

/**
 * Everything ever written that has all the terms, ranked: names and goals first, whole words before beginnings, what
 * stands together before what does not, then the newest. Every text is looked at once; an index would take longer
 * to build than this takes. Only when nothing is found are signs and quotes left aside, and then slips
 * of the finger forgiven.
 */
export function search(
  journal: Journal,
  terms: readonly Term[],
  { filter = {}, most }: { readonly filter?: Filter; readonly most: number },
): Results {
  const found = scan(journal, terms, filter);
  if (found.length > 0) return results(found, { terms, mended: [], most });
  const loose = loosened(terms);
  const again = isSame(loose, terms) ? [] : scan(journal, loose, filter);
  if (again.length > 0) return results(again, { terms: loose, mended: [], most });

  const { mended, ids } = mendedTerms(piecesOf(journal, filter), loose);
  if (mended.length === 0) return { hits: [], total: 0, terms, mended: [] };
  const meant = meantTerms(loose, mended);
  // Where words stand without spaces, one may stand in the middle of another.
  const only = meant.flat().some(({ words: [word = ''] }) => beginsAnywhere(word)) ? null : ids;
  return results(scanAny(journal, meant, filter, only), { terms: meant.flat(), mended, most });
}

function* piecesOf(journal: Journal, filter: Filter): Iterable<Piece> {
  for (const { record } of soughtIn(journal, filter))
    for (const { text } of textsOf(record)) yield { id: record.id, text };
}

const isSame = (loose: readonly Term[], terms: readonly Term[]): boolean =>
  loose.length === terms.length &&
  terms.every(({ words, exact }, i) => !exact && words[0] === loose[i]!.words[0]);

const scan = (journal: Journal, terms: readonly Term[], filter: Filter): readonly Scored[] =>
  scanAny(
    journal,
    terms.map((term) => [term]),
    filter,
    null,
  );

/**
 * Records that have one of each group of terms; one at least in their own words and not in whom they are about. Of
 * those that are not about somebody of such a name `only` these need be looked at, by their ids; all when it is null.
 */
function scanAny(
  journal: Journal,
  groups: readonly (readonly Term[])[],
  filter: Filter,
  only: ReadonlySet<string> | null,
): readonly Scored[] {
  const names = new Map(journal.people.map(({ id, name }) => [id, fold(name)]));
  const replaced = new Set(
    [...journal.messages, ...journal.agreements].flatMap(({ replaces }) => replaces ?? []),
  );
  const terms = groups.flat();
  const found: Scored[] = [];
  for (const sought of soughtIn(journal, filter)) {
    const name = (sought.kind !== 'person' && names.get(personOf(sought) ?? '')) || '';
    if (only && !only.has(sought.record.id) && !(name && terms.some((term) => matchIn(name, term)))) continue;
    const texts = textsOf(sought.record);
    const score = fitOf(texts, groups, name);
    if (score === 0) continue;
    const when = whenOf(sought, journal.profile.zone);
    if (filter.since !== undefined && when < filter.since) continue;
    // What is a copy, or has been written anew, comes after what holds.
    const old = sought.kind === 'entry' || replaced.has(sought.record.id);
    found.push({ sought, texts, score: old ? score / 2 : score, when });
  }
  return found;
}

/** What somebody answered in a worksheet became records as a rule: where those are found, it need not be said twice. */
function withoutCopies(found: readonly Scored[], terms: readonly Term[]): readonly Scored[] {
  const entries = found.filter(({ sought }) => sought.kind === 'entry');
  if (entries.length === 0 || entries.length === found.length) return found;
  const kept = new Set(
    found.flatMap(({ sought, texts }) => (sought.kind === 'entry' ? [] : texts.map(({ text }) => text))),
  );
  const isCopy = ({ sought, texts }: Scored) =>
    sought.kind === 'entry' &&
    texts.every(({ text }) => kept.has(text) || !terms.some((term) => matchIn(fold(text), term)));
  return found.filter((one) => !isCopy(one));
}

function results(
  found: readonly Scored[],
  { terms, mended, most }: Pick<Results, 'terms' | 'mended'> & { readonly most: number },
): Results {
  const ranked = withoutCopies(found, terms).toSorted(
    (a, b) => b.score - a.score || (a.when < b.when ? 1 : a.when > b.when ? -1 : 0),
  );
  const hits = ranked.slice(0, most).map(({ sought, texts, when }) => {
    const own = texts.map(({ text }) => text);
    const { text: excerpt, matches } = excerptOf(own, terms);
    return { id: sought.record.id, kind: sought.kind, person: personOf(sought), when, excerpt, matches };
  });
  return { hits, total: ranked.length, terms, mended };
}
