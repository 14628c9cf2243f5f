import { type Day, dayIn, dayOf } from './dates.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { fold } from './folding.ts';
import type { Journal } from './journal.ts';
import { matchIn } from './matching.ts';
import { loosened, type Term } from './query.ts';
import { type Kind, kinds, lists } from './records.ts';
import { textsOf, type Written } from './texts.ts';
import { canSlip, gatherLike, meantBy } from './typos.ts';

export type Filter = {
  readonly kinds?: readonly Sought['kind'][];
  /** The id of the person it is about. */
  readonly person?: string;
  /** From this day on. */
  readonly since?: Day;
};

/** A record that may be searched; what is still being written, or why something was put off, too. */
export type Sought = { readonly kind: Kind | 'pause'; readonly record: Item };
type Item = { readonly id: string; readonly at: string } & Readonly<Record<string, unknown>>;

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
  /** What was mistyped, and the words that were taken instead. */
  readonly mended: readonly { readonly typed: string; readonly meant: readonly string[] }[];
};

type Scored = {
  readonly sought: Sought;
  readonly texts: readonly Written[];
  readonly score: number;
  readonly when: Day;
};

/**
 * Everything ever written that has all the terms, ranked: names and goals first, whole words before beginnings, what
 * stands together before what does not, then the newest. Every text is folded and looked at once; an index would
 * take longer to build than this takes. Only when nothing is found are signs and quotes left aside, and then slips
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

  const mended = mendedTerms(journal, loose, filter);
  if (mended.length === 0) return { hits: [], total: 0, terms, mended: [] };
  const ways = loose.map((term) => mended.find(({ typed }) => typed === term.typed)?.meant ?? term.words);
  const meant = ways.map((words) =>
    words.map((word): Term => ({ typed: word, words: [word], exact: false })),
  );
  return results(scanAny(journal, meant, filter), { terms: meant.flat(), mended, most });
}

const isSame = (loose: readonly Term[], terms: readonly Term[]): boolean =>
  loose.length === terms.length &&
  terms.every(({ words, exact }, i) => !exact && words[0] === loose[i]!.words[0]);

const scan = (journal: Journal, terms: readonly Term[], filter: Filter): readonly Scored[] =>
  scanAny(
    journal,
    terms.map((term) => [term]),
    filter,
  );

/** Records that have one of each group of terms; one at least in their own words and not in whom they are about. */
function scanAny(journal: Journal, groups: readonly (readonly Term[])[], filter: Filter): readonly Scored[] {
  const names = new Map(journal.people.map(({ id, name }) => [id, fold(name)]));
  const replaced = new Set(
    [...journal.messages, ...journal.agreements].flatMap(({ replaces }) => replaces ?? []),
  );
  const found: Scored[] = [];
  for (const sought of soughtIn(journal, filter)) {
    const texts = textsOf(sought.record);
    const person = personOf(sought);
    const score = scoreOf(texts, groups, (sought.kind !== 'person' && names.get(person ?? '')) || '');
    if (score === 0) continue;
    const when = whenOf(sought, journal.profile.zone);
    if (filter.since !== undefined && when < filter.since) continue;
    // What is a copy, or has been written anew, comes after what holds.
    const old = sought.kind === 'entry' || replaced.has(sought.record.id);
    found.push({ sought, texts, score: old ? score / 2 : score, when });
  }
  return found;
}

function* soughtIn(journal: Journal, { kinds: wanted, person }: Filter): Iterable<Sought> {
  const shelves: readonly (readonly [Sought['kind'], readonly unknown[]])[] = [
    ...kinds.map((kind) => [kind, journal[lists[kind]]] as const),
    ['entry', journal.drafts],
    ['pause', journal.pauses],
  ];
  for (const [kind, records] of shelves) {
    if (wanted && !wanted.includes(kind)) continue;
    for (const record of records as readonly Item[]) {
      const sought = { kind, record };
      if (person === undefined || personOf(sought) === person) yield sought;
    }
  }
}

function personOf({ kind, record }: Sought): string | null {
  if (kind === 'person') return record.id;
  const about = record['person'] ?? record['about'];
  return typeof about === 'string' ? about : null;
}

/** The day a record is about; the day it was written where it names none. */
function whenOf({ record }: Sought, zone: string | null): Day {
  for (const field of ['start', 'sentOn', 'heardOn', 'on', 'from']) {
    const day = record[field];
    if (typeof day === 'string') return dayOf(day);
  }
  return dayIn(record.at, zone);
}

/** How well a record fits; 0 when a term is missing. */
function scoreOf(texts: readonly Written[], groups: readonly (readonly Term[])[], name: string): number {
  let score = 0;
  let own = false;
  const plain: string[] = [];
  const folded = (i: number): string => {
    plain[i] ??= fold(texts[i]!.text);
    return plain[i];
  };
  const met = new Array<number>(texts.length).fill(0);
  for (const group of groups) {
    let best = 0;
    for (let i = 0; i < texts.length; i += 1) {
      const worth = texts[i]!.weight;
      let value = 0;
      for (const term of group) {
        const match = matchIn(folded(i), term);
        if (match) value = Math.max(value, wholeSomewhere(folded(i), term) ? worth * 1.5 : worth);
      }
      if (value > 0) met[i] = met[i]! + 1;
      best = Math.max(best, value);
    }
    if (best > 0) own = true;
    else if (name === '' || !group.some((term) => matchIn(name, term))) return 0;
    score += best;
  }
  if (!own) return 0;
  const together = groups.length > 1 ? Math.max(0, ...met) / groups.length : 0;
  return score * (1 + together);
}

/** Whether a term stands there as a whole word. */
function wholeSomewhere(text: string, term: Term): boolean {
  for (let hit = matchIn(text, term); hit; hit = matchIn(text, term, hit.start + 1))
    if (hit.whole) return true;
  return false;
}

/** For each term that stands nowhere, the words somebody may have meant; empty unless every such term has some. */
function mendedTerms(journal: Journal, terms: readonly Term[], filter: Filter): Results['mended'] {
  const missing = new Set(terms);
  const like = new Set<string>();
  const slipped = terms.map(({ words: [word = ''] }) => word).filter(canSlip);
  for (const { record } of soughtIn(journal, filter)) {
    for (const { text } of textsOf(record)) {
      const plain = fold(text);
      for (const term of missing) if (matchIn(plain, term)) missing.delete(term);
      if (slipped.length > 0) gatherLike(plain, slipped, like);
    }
  }
  const mended = [...missing].map(({ typed, words: [word = ''] }) => ({ typed, meant: meantBy(word, like) }));
  return mended.every(({ meant }) => meant.length > 0) ? mended : [];
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
