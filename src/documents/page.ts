import { lastContacts } from '../domain/contact.ts';
import { relative } from '../domain/dates.ts';
import { questionOf } from '../domain/fields.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { allIds, type Found, kinds, lists } from '../domain/records.ts';
import { stages } from '../domain/stage.ts';
import { titleOf } from '../domain/titles.ts';
import { line } from './markdown.ts';

/** Something on one page: what is known, then what happened, newest first. Plain text, not yet Markdown. */
export type Page = {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
};

/** Everything the journal holds of one person. */
export function personPage(journal: Journal, person: Person, today: string): Page {
  const last = lastContacts(journal).get(person.id) ?? null;
  const { name, lastContact: _remembered, slug, ...rest } = person;
  const stage = stages(journal, today)(person.id);
  return {
    title: name,
    facts: [
      { label: 'stage', value: stage },
      ...(last ? [{ label: 'last in touch', value: `${last} (${relative(last, today)})` }] : []),
      ...factsOf(journal, rest),
      { label: 'typed as', value: slug },
    ],
    sections: sectionsAbout(journal, person.id),
  };
}

/** Any other record, field by field. */
export const recordPage = (journal: Journal, found: Found): Page => ({
  title: capital(titleOf(journal, found)),
  facts: factsOf(journal, found.record),
  sections: [],
});

const hidden = new Set(['id', 'at']);

/** Fields that hold something, in words. */
function factsOf(journal: Journal, record: object): Page['facts'] {
  return Object.entries(record).flatMap(([field, value]) => {
    const words = hidden.has(field) ? '' : inWords(journal, field, value);
    return words === '' ? [] : [{ label: questionOf(field).replaceAll('-', ' '), value: words }];
  });
}

const people = new Set(['person', 'via', 'connection', 'introducedBy', 'knows', 'about']);

function inWords(journal: Journal, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => inWords(journal, field, item)).join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => [key, inWords(journal, key, inner)])
      .filter(([, words]) => words !== '')
      .map(([key, words]) => `${questionOf(key!).replaceAll('-', ' ')}: ${words}`)
      .join(', ');
  }
  return people.has(field) ? nameOf(journal, String(value)) : String(value);
}

/** Records about somebody, kind by kind, newest first. */
function sectionsAbout(journal: Journal, person: string): Page['sections'] {
  const short = shortestPrefixes(allIds(journal));
  return kinds.flatMap((kind) => {
    if (kind === 'person') return [];
    const records = journal[lists[kind]].filter((record) => 'person' in record && record.person === person);
    const items = records.toReversed().map((record) => {
      const { at, id } = record;
      return `${short(id)}  ${at.slice(0, 10)}  ${capital(titleOf(journal, { kind, record }))}`;
    });
    return items.length > 0 ? [{ title: lists[kind], items }] : [];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What `templates/person.md` can name. */
export const pageView = ({ title, facts, sections }: Page) => ({
  title: line(title),
  facts: facts.map(({ label, value }) => ({ label, value: line(value) })),
  sections: sections.map(({ title, items }) => ({ title, items: items.map(line) })),
});
