import { longDate } from '../domain/dates.ts';
import { grouped } from '../domain/grouped.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Journal } from '../domain/journal.ts';
import { namesApart } from '../domain/namesakes.ts';
import type { Page, PageItem } from '../domain/page.ts';
import { allIds } from '../domain/records.ts';
import type { Hit, Results } from '../domain/search.ts';
import { counted } from '../domain/wording.ts';

/** What was found, by whom it is about: the person with the best of it first. `typed` is what was looked for. */
export function foundPage(journal: Journal, { hits, total }: Results, typed: string): Page {
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const nameOf = namesApart(journal.people);
  const short = shortestPrefixes([
    ...allIds(journal),
    ...[...journal.drafts, ...journal.pauses].map(({ id }) => id),
  ]);
  const groups = grouped(hits, ({ person }) => people.get(person ?? '') ?? null);
  const more = total - hits.length;
  return {
    title: `${counted(total, 'record')} with ${typed}`,
    lead: null,
    facts: [],
    sections: [
      ...[...groups].map(([person, theirs]) => ({
        id: person?.id ?? 'yours',
        title: person ? nameOf(person) : 'Your own notes',
        items: theirs.map((hit) => itemOf(hit, short(hit.id))),
      })),
      ...(more > 0 ? [{ id: 'more', title: 'And more', items: [rest(more, total)] }] : []),
    ],
    next: null,
  };
}

function itemOf({ id, kind, when, excerpt, matches }: Hit, short: string): PageItem {
  const head = kind === 'person' ? '' : `${kind}, ${longDate(when)}: `;
  return {
    text: head + excerpt,
    record: id,
    short,
    marks: matches.map(([start, end]) => [start + head.length, end + head.length]),
  };
}

const rest = (more: number, total: number): PageItem => ({
  text: `${more} more. Add --limit ${total}, or narrow it with --kind, --person or --since.`,
  record: null,
  short: null,
});
