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
  record: (journal, current) => {
    const short = shortestPrefixes(allIds(journal));
    const all = kinds.flatMap((kind) =>
      kind === 'person' ? [] : journal[lists[kind]].map(({ id, at }) => ({ id, at, kind })),
    );
    const near = current.length > 1 ? all.filter(({ id }) => id.startsWith(current)) : all;
    const newest = near.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most);
    return newest.map(({ id, at, kind }) => ({ value: short(id), says: `${kind} of ${at.slice(0, 10)}` }));
  },
};

/** The first word that only this one of them has; its first where there is none. */
function tellingWord(text: string, all: readonly string[]): string {
  const words = (of: string) => of.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
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
