import { lastContacts } from '../domain/contact.ts';
import { dayIn, relative } from '../domain/dates.ts';
import { questionOf } from '../domain/fields.ts';
import { grouped } from '../domain/grouped.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { type AnyRecord, allIds, type Found, type Kind, kinds, lists } from '../domain/records.ts';
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
export const personPage = (journal: Journal, person: Person, today: string): Page =>
  personPages(journal, today)(person);

/** Pages of many people, with what they share gathered once. */
export function personPages(journal: Journal, today: string): (person: Person) => Page {
  const contacts = lastContacts(journal);
  const stageOf = stages(journal, today);
  const words = wordsFor(journal);
  const sectionsOf = sectionsAbout(journal);
  return (person) => {
    const last = contacts.get(person.id) ?? null;
    const { name, lastContact: _remembered, slug, ...rest } = person;
    return {
      title: name,
      facts: [
        { label: 'stage', value: stageOf(person.id) },
        ...(last ? [{ label: 'last in touch', value: `${last} (${relative(last, today)})` }] : []),
        ...factsOf(words, rest),
        { label: 'typed as', value: slug },
      ],
      sections: sectionsOf(person),
    };
  };
}

/** Any other record, field by field. */
export const recordPage = (journal: Journal, found: Found): Page => ({
  title: capital(titleOf(journal, found)),
  facts: factsOf(wordsFor(journal), found.record),
  sections: [],
});

const hidden = new Set(['id', 'at']);

type Words = (field: string, value: unknown) => string;

/** Fields that hold something, in words. */
function factsOf(words: Words, record: object): Page['facts'] {
  return Object.entries(record).flatMap(([field, value]) => {
    const said = hidden.has(field) ? '' : words(field, value);
    return said === '' ? [] : [{ label: questionOf(field).replaceAll('-', ' '), value: said }];
  });
}

const people = new Set(['person', 'via', 'connection', 'introducedBy', 'knows', 'about']);

/** What a field holds, in words: names for people, several things after each other. */
function wordsFor(journal: Journal): Words {
  const names = new Map(journal.people.map(({ id, name }) => [id, name]));
  const short = shortestPrefixes(allIds(journal));
  const goals = new Map(journal.objectives.map(({ id, goal }) => [id, `${goal} (${short(id)})`]));
  return function words(field, value): string {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.map((item) => words(field, item)).join('; ');
    if (typeof value === 'object') {
      return Object.entries(value)
        .map(([key, inner]) => [key, hidden.has(key) ? '' : words(key, inner)])
        .filter(([, said]) => said !== '')
        .map(([key, said]) => `${questionOf(key!).replaceAll('-', ' ')}: ${said}`)
        .join(', ');
    }
    if (field === 'objectives' || field === 'objective') return goals.get(String(value)) ?? String(value);
    return people.has(field) ? (names.get(String(value)) ?? String(value)) : String(value);
  };
}

/** Records about somebody, kind by kind, newest first. */
function sectionsAbout(journal: Journal): (person: Person) => Page['sections'] {
  const short = shortestPrefixes(allIds(journal));
  const shelves = kinds.flatMap((kind) =>
    kind === 'person'
      ? []
      : [{ kind, records: grouped(journal[lists[kind]] as readonly AnyRecord[], aboutWhom) }],
  );
  return (person) => {
    // All their titles can name is this person: nobody else need be searched for.
    const alone = { ...journal, people: [person] };
    return shelves.flatMap(({ kind, records }) => {
      const about = records.get(person.id) ?? [];
      const items = about.toReversed().map((record) => {
        const { at, id } = record;
        return `${short(id)}  ${dayIn(at, journal.profile.zone)}  ${capital(titleOf(alone, { kind, record }))}`;
      });
      return items.length > 0 ? [{ title: titles[kind], items }] : [];
    });
  };
}

/** What the records about somebody are called on their page. */
const titles: Readonly<Record<Kind, string>> = {
  goal: 'Goals',
  objective: 'Objectives',
  person: 'People',
  candidate: 'On the shortlist',
  value: 'Why you ask, and what you bring',
  message: 'Messages',
  touch: 'What went out, and what came back',
  agreement: 'What you agreed',
  plan: 'Plans',
  meeting: 'Meetings',
  prep: 'Preparation',
  action: 'Actions',
  advice: 'Advice',
  exchange: 'Given and received',
  review: 'Reviews',
  entry: 'What you wrote',
};

const aboutWhom = (record: AnyRecord): string | null => ('person' in record ? record.person : null);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What `templates/person.md` can name. */
export const pageView = ({ title, facts, sections }: Page) => ({
  title: line(title),
  facts: facts.map(({ label, value }) => ({ label, value: line(value) })),
  sections: sections.map(({ title, items }) => ({ title, items: items.map(line) })),
});
