import { rowsIn } from './answers.ts';
import { auditedPeople } from './audit.ts';
import { lastContacts } from './contact.ts';
import type { Day } from './dates.ts';
import { lastEntry } from './drafts.ts';
import { currentGoals } from './goals.ts';
import { grouped } from './grouped.ts';
import type { Answers, Entry, Journal, Person, Row } from './journal.ts';
import { nameKey } from './names.ts';
import { type Facts, personAs, slugsFor } from './people.ts';

/** The audit starts from the people as they are on that day. */
export function seedAudit(journal: Journal, today: Day): Answers {
  const contacts = lastContacts(journal, today);
  const people = auditedPeople(journal);
  const missing = missingBefore(journal);
  return {
    ...(people.length > 0 && {
      people: people.map((person) => rowOf(person, contacts.get(person.id) ?? null)),
    }),
    missing: missing ?? currentGoals(journal)?.perspective ?? [],
  };
}

const missingBefore = (journal: Journal) =>
  lastEntry(journal, { worksheet: 'audit', about: null })?.answers['missing'];

/** Whether what is missing was said with the goals alone, so that an audit starts from that. */
export const missedInGoals = (journal: Journal): boolean =>
  !missingBefore(journal) && (currentGoals(journal)?.perspective ?? []).length > 0;

const rowOf = (
  { id, name, support, closeness, level, place, role }: Person,
  lastContact: string | null,
): Row => ({
  id,
  name,
  support,
  closeness,
  level,
  place,
  role,
  'last-contact': lastContact,
});

/** Each row becomes somebody new, or changes the person it stands for; nobody is removed by being left out. */
export function keepAudit(journal: Journal, { at, answers }: Entry, mint: () => string): Journal {
  const rows = rowsIn(answers['people']);
  const known = standFor(journal, rows);
  const slugs = slugsFor(journal.people);
  const changed = new Map(journal.people.map((person) => [person.id, person]));
  for (const [i, row] of rows.entries()) {
    const person = changed.get(known[i] ?? '');
    if (person) changed.set(person.id, { ...person, ...saidIn(row) });
    else {
      const id = mint();
      const slug = slugs(String(row['name']), id);
      changed.set(id, personAs(factsOf(row), { id, at, slug }));
    }
  }
  return { ...journal, people: [...changed.values()] };
}

/**
 * The id of the person each row is about, if there is one already: the one it names by id; else, in their
 * order, people of exactly that name whom no other row names, as long as there are no more of them than rows.
 */
function standFor({ people }: Journal, rows: readonly Row[]): readonly (string | undefined)[] {
  const ids = new Set(people.map(({ id }) => id));
  const named = new Set(rows.flatMap(({ id }) => (typeof id === 'string' && ids.has(id) ? [id] : [])));
  const free = grouped(
    people.filter(({ id }) => !named.has(id)),
    ({ name }) => nameKey(name),
  );
  const fresh = rows.filter(({ id }) => !named.has(String(id)));
  const wanted = grouped(fresh, ({ name }) => nameKey(String(name)));
  const found = new Map<Row, string>();
  for (const [name, group] of wanted) {
    const namesakes = name === '' ? [] : (free.get(name) ?? []);
    if (namesakes.length > group.length) continue;
    namesakes.forEach(({ id }, i) => {
      found.set(group[i]!, id);
    });
  }
  return rows.map((row) => (named.has(String(row['id'])) ? String(row['id']) : found.get(row)));
}

/** What a row says; what is left blank is not unsaid: only a new answer changes an old fact. */
const saidIn = (row: Row): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(factsOf(row)).filter(
      ([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0),
    ),
  );

const factsOf = (row: Row): Facts =>
  ({
    name: row['name'],
    support: row['support'] ?? [],
    closeness: row['closeness'] ?? null,
    level: row['level'] ?? null,
    place: row['place'] ?? null,
    role: row['role'] ?? null,
    lastContact: row['last-contact'] ?? null,
  }) as Facts;
