import type { Journal, ListName, Person } from './journal.ts';
import { addPerson, freeSlug, personAs } from './people.ts';
import { type Broken, brokenReferences } from './references.ts';
import { counted } from './wording.ts';

type Loose = { readonly id: string; readonly [field: string]: unknown };

type Mended = { readonly journal: Journal; readonly said: readonly string[] };

/** Fields that must name somebody or something: where that is gone, something has to stand in for it. */
const needed: ReadonlySet<string> = new Set(
  (['candidates', 'values', 'touches', 'agreements', 'meetings', 'preps'] satisfies ListName[])
    .map((list) => `${list}.person`)
    .concat('plans.objective'),
);

/**
 * A journal in which every reference leads somewhere and short names are unique, and what was done for it in sentences.
 * Nothing is removed: a record about somebody who is gone gets a stand-in with a name to change; a reference that may be
 * empty is emptied.
 */
export function mendJournal(journal: Journal, at: string): Mended {
  const broken = brokenReferences(journal);
  const lost = broken.filter(({ list, field }) => needed.has(`${list}.${field}`));
  const idsOf = (field: string) => [
    ...new Set(lost.filter((one) => one.field === field).map(({ missing }) => missing)),
  ];
  const [people, objectives] = [idsOf('person'), idsOf('objective')];

  let mended = people.reduce((now, id) => {
    const name = 'Somebody whose name is lost';
    return addPerson(now, personAs({ name }, { id, at, slug: freeSlug(now, name, id) }));
  }, journal);
  mended = {
    ...mended,
    objectives: [...mended.objectives, ...objectives.map((id) => lostObjective(id, at))],
  };
  const rest = brokenReferences(mended);
  mended = without(mended, rest);
  const named = withOwnSlugs(mended);
  const renamed = named.people.filter((person, index) => person !== mended.people[index]).length;
  return {
    journal: named,
    said: [
      ...(people.length > 0
        ? [`${counted(people.length, 'person', 'people')} put in for records about nobody`]
        : []),
      ...(objectives.length > 0
        ? [`${counted(objectives.length, 'objective')} put in for plans without one`]
        : []),
      ...(rest.length > 0 ? [`${counted(rest.length, 'reference')} let go`] : []),
      ...(renamed > 0 ? [`${counted(renamed, 'short name')} changed`] : []),
    ],
  };
}

/** The same without these references; a list keeps the rest of its ids. */
function without(journal: Journal, broken: readonly Broken[]): Journal {
  const changed: Record<string, unknown> = {};
  for (const { list, id, field, missing } of broken) {
    const records = (changed[list] ?? journal[list]) as readonly Loose[];
    changed[list] = records.map((record) => {
      if (record.id !== id) return record;
      const value = record[field];
      return { ...record, [field]: Array.isArray(value) ? value.filter((one) => one !== missing) : null };
    });
  }
  return { ...journal, ...changed };
}

const lostObjective = (id: string, at: string): Journal['objectives'][number] => ({
  id,
  at,
  goal: 'An objective whose words are lost',
  measure: null,
  why: null,
  by: null,
  firstStep: null,
  state: 'open',
  closedOn: null,
});

/** The same with a short name of its own for everybody whose somebody before them has, or who have none. */
function withOwnSlugs(journal: Journal): Journal {
  const people: Person[] = [];
  const met = new Set<string>();
  for (const person of journal.people) {
    const { id, name, slug } = person;
    const everybody = () => ({ ...journal, people: [...journal.people, ...people] });
    const own = slug.trim() === '' || met.has(slug) ? freeSlug(everybody(), name, id) : slug;
    met.add(own);
    people.push(own === slug ? person : { ...person, slug: own });
  }
  return { ...journal, people };
}
