import type { Day } from '../domain/dates.ts';
import type { Journal } from '../domain/journal.ts';
import { printed, shelves } from './notes.ts';
import type { Note } from './shelf.ts';

/**
 * Every note there is, kind by kind, the newest of each first, and an index of them all; `print` adds what is for
 * paper, and `since` is the last change of a journal that this is a part of.
 */
export function vaultOf(
  journal: Journal,
  today: Day,
  { print = false, since }: { readonly print?: boolean; readonly since?: Day } = {},
): ReadonlyMap<string, readonly Note[]> {
  const all = Object.entries({ ...shelves, ...(print && printed) }).map(([typed, { title, notes }]) => ({
    typed,
    title,
    notes: notes(journal, today, since),
  }));
  const filled = all.filter(({ notes }) => notes.length > 0);
  return new Map([
    ...all.map(({ typed, notes }) => [typed, notes] as const),
    ...(filled.length > 0 ? [['index', [indexOf(filled)]] as const] : []),
  ]);
}

type Filled = { readonly title: string; readonly notes: readonly Note[] };

const indexOf = (shelves: readonly Filled[]): Note => ({
  key: 'index/all',
  kind: 'index',
  name: 'index',
  title: 'All notes',
  id: null,
  person: null,
  day: null,
  template: 'index',
  view: ({ link }) => ({
    sections: shelves.map(({ title, notes }) => ({
      title,
      items: notes.map(({ key, title }) => link(key, title)),
    })),
  }),
  related: [],
});
