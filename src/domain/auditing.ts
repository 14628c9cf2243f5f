import { auditedPeople } from './audit.ts';
import { lastContacts } from './contact.ts';
import type { Answers, Entry, Journal, Person, Row } from './journal.ts';
import { plainName } from './names.ts';
import { addPerson, changePerson, type Facts, personOf } from './people.ts';

/** The audit starts from the people as they are now. */
export function seedAudit(journal: Journal): Answers {
  const contacts = lastContacts(journal);
  const people = auditedPeople(journal);
  return people.length > 0
    ? { people: people.map((person) => rowOf(person, contacts.get(person.id) ?? null)) }
    : {};
}

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
  const rows = (answers['people'] ?? []) as readonly Row[];
  return rows.reduce((before, row) => keepRow(before, row, { at, mint }), journal);
}

function keepRow(journal: Journal, row: Row, { at, mint }: { at: string; mint: () => string }): Journal {
  const facts = factsOf(row);
  const known = standsFor(journal, row);
  if (!known) return addPerson(journal, personOf(journal, facts, { id: mint(), at }));
  // What is left blank is not unsaid: only a new answer changes an old fact.
  const said = Object.entries(facts).filter(
    ([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0),
  );
  return changePerson(journal, known.id, Object.fromEntries(said));
}

/** The person a row is about: by id, or by exactly that name when there is only one. */
function standsFor({ people }: Journal, row: Row): Person | undefined {
  const byId = people.find(({ id }) => id === row['id']);
  if (byId) return byId;
  const namesakes = people.filter(({ name }) => plainName(name) === plainName(String(row['name'])));
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

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
