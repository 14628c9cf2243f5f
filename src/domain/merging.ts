import type { Journal, ListName, Person } from './journal.ts';
import { personById } from './people.ts';
import { references, repoint } from './references.ts';

/** Makes one person of two: the first keeps what it has, takes what it lacks, and all that points at the other. */
export function mergePeople(journal: Journal, keep: string, drop: string): Journal {
  const kept = personById(journal, keep);
  const gone = personById(journal, drop);
  if (!kept || !gone) return journal;
  const moved = repoint(journal, 'people', drop, keep);
  const people = moved.people
    .filter(({ id }) => id !== drop)
    .map((person) => (person.id === keep ? together(personById(moved, keep)!, gone) : person));
  return {
    ...moved,
    people,
    drafts: aboutTo(moved.drafts, drop, keep),
    entries: aboutTo(moved.entries, drop, keep),
  };
}

/** Nobody knows or introduced themselves. */
function together(kept: Person, gone: Person): Person {
  const filled = Object.fromEntries(
    Object.entries(kept).map(([field, value]) => [field, value ?? gone[field as keyof Person]]),
  ) as Person;
  const without = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => id !== kept.id && id !== gone.id);
  const { introducedBy } = filled;
  return {
    ...filled,
    support: [...new Set([...kept.support, ...gone.support])],
    context: [...new Set([...kept.context, ...gone.context])],
    knows: without([...kept.knows, ...gone.knows]),
    introducedBy: introducedBy === kept.id || introducedBy === gone.id ? null : introducedBy,
    lastContact:
      [kept.lastContact, gone.lastContact]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    notes: [kept.notes, gone.notes].filter(Boolean).join('\n\n') || null,
  };
}

const aboutTo = <Desk extends { readonly about: string | null }>(
  desks: readonly Desk[],
  from: string,
  to: string,
) => desks.map((desk) => (desk.about === from ? { ...desk, about: to } : desk));

/** Takes somebody out, and with them every record that is about them; whoever else named them no longer does. */
export function removePerson(journal: Journal, id: string): Journal {
  const about = new Set(
    references
      .filter(({ field, target }) => field === 'person' && target === 'people')
      .map(({ list }) => list),
  );
  const kept = Object.fromEntries(
    Object.entries(journal).map(([key, value]) =>
      about.has(key as ListName)
        ? [key, (value as readonly { person: string | null }[]).filter(({ person }) => person !== id)]
        : [key, value],
    ),
  ) as unknown as Journal;
  return {
    ...kept,
    people: kept.people
      .filter((person) => person.id !== id)
      .map((person) => ({
        ...person,
        introducedBy: person.introducedBy === id ? null : person.introducedBy,
        knows: person.knows.filter((known) => known !== id),
      })),
    candidates: kept.candidates.map((one) => (one.connection === id ? { ...one, connection: null } : one)),
    messages: kept.messages.map((one) => (one.via === id ? { ...one, via: null } : one)),
    entries: kept.entries.filter(({ about }) => about !== id),
    drafts: kept.drafts.filter(({ about }) => about !== id),
  };
}
