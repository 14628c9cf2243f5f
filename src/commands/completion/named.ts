import { openObjectives } from '../../domain/goals.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import type { Journal } from '../../domain/journal.ts';
import { milestonesAhead } from '../../domain/plans.ts';
import { allIds, kinds, lists } from '../../domain/records.ts';
import type { Named } from '../command.ts';
import type { Offer } from './offer.ts';

/** Newest first, so many records are offered before anything of an id is typed. */
const most = 30;

type Journaled = Exclude<Named, 'file' | 'folder'>;
type Finder = (journal: Journal, current: string) => readonly Offer[];

/** What a journal holds of something that is named, as it can be typed. */
const finders: Readonly<Record<Journaled, Finder>> = {
  person: ({ people }) =>
    people.map(({ slug, name, role, company, place }) => ({
      value: slug,
      says: [name, role ?? company ?? place].filter(Boolean).join(', '),
    })),
  objective: (journal) => openObjectives(journal).map(({ goal }, i) => ({ value: `G${i + 1}`, says: goal })),
  milestone(journal) {
    const ahead = milestonesAhead(journal).map(({ milestone }) => milestone.what);
    return ahead.map((what) => ({ value: tellingWord(what, ahead), says: what }));
  },
  action: (journal) =>
    byId(
      journal,
      journal.actions.filter(({ state }) => state === 'open'),
      ({ what }) => what,
    ),
  advice: (journal) =>
    byId(
      journal,
      journal.advice.filter(({ state }) => state === 'heard' || state === 'tried'),
      ({ text, state }) => `${text} (${state})`,
    ),
  deed: (journal) =>
    byId(journal, journal.history, ({ deed }) => deed)
      .toReversed()
      .slice(0, most),
  record(journal, current) {
    // Nobody knows an id by heart: with nothing typed yet they would only stand between the people.
    if (current === '') return [];
    const short = shortestPrefixes(allIds(journal));
    const nameOf = new Map(journal.people.map(({ id, name }) => [id, name]));
    const begun = kinds
      .flatMap((kind) => journal[lists[kind]].map((record) => ({ kind, record })))
      .filter(({ kind, record }) => kind !== 'person' && record.id.startsWith(current))
      .toSorted((a, b) => (a.record.at < b.record.at ? 1 : -1));
    return begun.slice(0, most).map(({ kind, record }) => {
      const whom = 'person' in record && record.person !== null ? nameOf.get(record.person) : undefined;
      const said = [kind, whom && `with ${whom}`, `of ${record.at.slice(0, 10)}`];
      return { value: short(record.id), says: said.filter(Boolean).join(' ') };
    });
  },
};

/** The first word that only this one of them has; its first where there is none. */
function tellingWord(text: string, all: readonly string[]): string {
  const words = (of: string) => of.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const others = new Set(all.filter((one) => one !== text).flatMap((one) => words(one.toLowerCase())));
  const own = words(text);
  return own.find((word) => word.length > 2 && !others.has(word.toLowerCase())) ?? own[0] ?? '';
}

function byId<Item extends { readonly id: string }>(
  journal: Journal,
  items: readonly Item[],
  says: (item: Item) => string,
): readonly Offer[] {
  const short = shortestPrefixes([...allIds(journal), ...journal.history.map(({ id }) => id)]);
  return items.map((item) => ({ value: short(item.id), says: says(item) }));
}

export const namedIn = (journal: Journal, named: Journaled, current: string): readonly Offer[] =>
  finders[named](journal, current);
