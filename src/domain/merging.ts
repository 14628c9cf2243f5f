import { facts } from './incoming.ts';
import type { Answer, Answers, Journal, ListName, Person } from './journal.ts';
import { alsoIn, alsoLine } from './marks.ts';
import { plainName } from './names.ts';
import { personById } from './people.ts';
import { letGo, references, repoint } from './references.ts';

/** The facts of which a person has one; of lists and notes, one person of two keeps both. */
export const singleFacts = [
  'name',
  ...facts,
  'kind',
  'introducedBy',
] as const satisfies readonly (keyof Person)[];

export type SingleFact = (typeof singleFacts)[number];

/** Where somebody can be reached: of two such, the second is kept in the notes, as an import keeps it. */
export const isReached = (fact: SingleFact): fact is 'email' | 'phone' =>
  fact === 'email' || fact === 'phone';

/** Whether two people may be one, for all that is known: a word of their names is the same, or an address. */
export function maybeOne(one: Person, other: Person): boolean {
  const words = new Set(plainName(one.name).split(' '));
  if (
    plainName(other.name)
      .split(' ')
      .some((word) => words.has(word))
  )
    return true;
  return (['email', 'phone', 'url'] as const).some((fact) => one[fact] !== null && one[fact] === other[fact]);
}

/** The facts that two people both have, and not the same. */
export const disagreements = (one: Person, other: Person): readonly SingleFact[] =>
  singleFacts.filter((fact) => one[fact] !== null && other[fact] !== null && one[fact] !== other[fact]);

/**
 * Makes one person of two: the first keeps what it has but for the facts to `take` from the other, takes what it lacks,
 * and all that points at the other.
 */
export function mergePeople(
  journal: Journal,
  keep: string,
  drop: string,
  take: readonly SingleFact[] = [],
): Journal {
  const kept = personById(journal, keep);
  const gone = personById(journal, drop);
  if (!kept || !gone || keep === drop) return journal;
  const moved = repoint(journal, 'people', drop, keep);
  return {
    ...moved,
    people: moved.people
      .filter(({ id }) => id !== drop)
      .map((person) => (person.id === keep ? together(person, gone, take) : person)),
    candidates: oneFor(keep, moved.candidates).map((one) =>
      one.connection === one.person ? { ...one, connection: null } : one,
    ),
    values: oneFor(keep, moved.values),
    messages: moved.messages.map((one) =>
      one.via !== null && one.via === one.person ? { ...one, via: null } : one,
    ),
    reviews: moved.reviews.map((review) => ({ ...review, answers: renamed(review.answers, drop, keep) })),
    entries: moved.entries.map((entry) => ({
      ...entry,
      about: entry.about === drop ? keep : entry.about,
      answers: renamed(entry.answers, drop, keep),
    })),
    drafts: oneDesk(
      moved.drafts.map((draft) => ({
        ...draft,
        about: draft.about === drop ? keep : draft.about,
        answers: renamed(draft.answers, drop, keep),
      })),
    ),
  };
}

/** Addresses and numbers of either that the one person has no place for. */
function secondOf(kept: Person, gone: Person, one: Person): readonly string[] {
  const known = new Set([kept.notes, gone.notes].flatMap(alsoIn));
  const second = disagreements(kept, gone)
    .filter(isReached)
    .flatMap((fact) => [kept[fact], gone[fact]].filter((text) => text !== null && text !== one[fact]))
    .filter((text) => text !== null && !known.has(text));
  return second.length > 0 ? [alsoLine(second as readonly string[])] : [];
}

/** Nobody knows or introduced themselves. */
function together(kept: Person, gone: Person, take: readonly SingleFact[]): Person {
  const taken = take.filter((fact) => gone[fact] !== null).map((fact) => [fact, gone[fact]]);
  const filled = filledFrom({ ...kept, ...Object.fromEntries(taken) }, gone);
  const others = (ids: readonly string[]) => ids.filter((id) => id !== kept.id && id !== gone.id);
  const { introducedBy } = filled;
  return {
    ...filled,
    knows: others(filled.knows),
    introducedBy: introducedBy === kept.id || introducedBy === gone.id ? null : introducedBy,
    lastContact:
      [kept.lastContact, gone.lastContact]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    notes: [kept.notes, gone.notes, ...secondOf(kept, gone, filled)].filter(Boolean).join('\n\n') || null,
  };
}

/** What one record lacks, from another of its kind; lists hold what either has. */
export const filledFrom = <Kept extends object>(kept: Kept, other: Kept): Kept =>
  Object.fromEntries(
    // A field that journals from before do not have may stand in the other alone.
    Object.entries({ ...other, ...kept }).map(([field, value]) => {
      const theirs: unknown = other[field as keyof Kept];
      return [
        field,
        Array.isArray(value) && Array.isArray(theirs)
          ? [...new Set([...value, ...theirs])]
          : (value ?? theirs),
      ];
    }),
  ) as Kept;

/** Of the records kept once for each person, one for this person: the first takes what it lacks from the rest. */
function oneFor<One extends { readonly person: string }>(
  person: string,
  records: readonly One[],
): readonly One[] {
  const [first, ...rest] = records.filter((record) => record.person === person);
  if (!first || rest.length === 0) return records;
  const one = rest.reduce((before, next) => filledFrom(before, next), first);
  return records.flatMap((record) => (record === first ? [one] : record.person === person ? [] : [record]));
}

/** Two drafts of one worksheet about one person become one, with the answers of both. */
function oneDesk(drafts: Journal['drafts']): Journal['drafts'] {
  const desks = new Map<string, Journal['drafts'][number]>();
  for (const draft of drafts) {
    const key = `${draft.worksheet} ${draft.about}`;
    const before = desks.get(key);
    desks.set(key, before ? { ...before, answers: { ...draft.answers, ...before.answers } } : draft);
  }
  return [...desks.values()];
}

/** Answers in which one id stands for another, or for nobody; ids are random, so no other text is ever one. */
const renamed = (answers: Answers, from: string, to: string | null): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, renamedIn(answer, from, to)]));

function renamedIn(answer: Answer, from: string, to: string | null): Answer {
  if (answer === from) return to;
  if (!Array.isArray(answer)) return answer;
  return answer.map((item) =>
    typeof item === 'object' ? renamed(item as Answers, from, to) : item === from ? (to ?? '') : item,
  ) as Answer;
}

/** The lists whose records are each about somebody. */
const aboutPeople = new Set(
  references.filter(({ field, target }) => field === 'person' && target === 'people').map(({ list }) => list),
);

/** Takes somebody out, and with them every record that is about them; whatever else named those no longer does. */
export function removePerson(journal: Journal, id: string): Journal {
  const gone = new Set([id]);
  const left = Object.fromEntries(
    Object.entries(journal).map(([key, value]) => {
      if (!aboutPeople.has(key as ListName)) return [key, value];
      const records = value as readonly { id: string; person: string | null }[];
      for (const record of records) if (record.person === id) gone.add(record.id);
      return [key, records.filter(({ person }) => person !== id)];
    }),
  ) as unknown as Journal;
  const forgotten = <Desk extends { readonly about: string | null; readonly answers: Answers }>(
    desks: readonly Desk[],
  ) =>
    desks
      .filter((desk) => desk.about !== id)
      .map((desk) => ({ ...desk, answers: renamed(desk.answers, id, null) }));
  const kept = {
    ...left,
    people: left.people.filter((person) => person.id !== id),
    reviews: left.reviews.map((one) => ({ ...one, answers: renamed(one.answers, id, null) })),
    entries: forgotten(left.entries),
    drafts: forgotten(left.drafts),
  };
  return letGo(kept, gone);
}
