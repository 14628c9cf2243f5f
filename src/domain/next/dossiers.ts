import { heldAgreements } from '../agreements.ts';
import { lastContacts } from '../contact.ts';
import { compare, type Day, dayOf } from '../dates.ts';
import { grouped } from '../grouped.ts';
import type { Journal } from '../journal.ts';
import { needsAgreement } from '../kinds.ts';
import { restsOn } from '../rests.ts';
import { stages } from '../stage.ts';
import { awaitsAnswer } from '../touches.ts';
import { type Dossier, sentOn } from './dossier.ts';

/** A dossier on everybody of whom there is more to say than a name, in one pass over the journal. */
export function dossiersOf(journal: Journal, today: Day): readonly Dossier[] {
  const { zone } = journal.profile;
  const stageOf = stages(journal, today);
  const contacts = lastContacts(journal, today);
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const files = filesOf(journal);
  const { candidate, page, newestPage } = files;
  return journal.people.flatMap((person) => {
    const { id } = person;
    if (!files.known.has(id) && needsAgreement(person.kind)) return [];
    const messages = files.messages.get(id) ?? none;
    const meetings = inOrder(files.meetings.get(id), ({ start }) => start);
    const touches = inOrder(files.touches.get(id), (touch) => sentOn(touch, zone));
    const pauses = files.pauses.get(id) ?? none;
    const newest = messages.at(-1);
    return [
      {
        person,
        stage: stageOf(id),
        candidate: candidate.get(id),
        value: files.value.get(id),
        page: page.get(id),
        newestPage: newestPage.get(id),
        messages,
        touches,
        asks: those(touches, ({ message }) => awaitsAnswer(messages.find((one) => one.id === message))),
        lastContact: contacts.get(id) ?? null,
        meetings,
        held: those(meetings, ({ state, start }) => state === 'held' && dayOf(start) <= today),
        prep: files.prep.get(id),
        actions: inOrder(files.actions.get(id), ({ by }) => by),
        advice: files.advice.get(id) ?? none,
        exchanges: files.exchanges.get(id) ?? none,
        reviews: files.reviews.get(id) ?? none,
        pauses: pauses.length === 0 ? files.yours : [...files.yours, ...pauses],
        rests: pauses.some((pause) => restsOn(pause, today)),
        drafts: files.drafts.get(id) ?? none,
        troubles: files.troubles.get(id) ?? none,
        via: (newest?.kind === 'introduction' && people.get(newest.via ?? '')) || null,
      },
    ];
  });
}

/** Those items; the same list where it is all of them, which with thousands of people saves thousands of lists. */
const those = <Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] =>
  items.every(wanted) ? items : items.filter(wanted);

/** By date, what has none last; most lists are in order as they are. */
function inOrder<Item>(
  items: readonly Item[] | undefined,
  dateOf: (item: Item) => string | null,
): readonly Item[] {
  if (items === undefined) return none;
  const late = items.some((item, i) => i > 0 && compare(dateOf(items[i - 1]!), dateOf(item)) > 0);
  return late ? items.toSorted((a, b) => compare(dateOf(a), dateOf(b))) : items;
}

const none: readonly never[] = [];

/** The records of the journal by whom they are about. */
function filesOf(journal: Journal) {
  const by = ({ person }: { readonly person: string | null }) => person;
  const resting = journal.pauses.filter(({ kind }) => kind !== 'snooze');
  const files = {
    candidate: new Map(journal.candidates.map((one) => [one.person, one])),
    value: new Map(journal.values.map((one) => [one.person, one])),
    page: heldAgreements(journal),
    newestPage: new Map(journal.agreements.map((one) => [one.person, one])),
    messages: grouped(journal.messages, by),
    touches: grouped(
      journal.touches.filter(({ state }) => state !== 'draft'),
      by,
    ),
    meetings: grouped(journal.meetings, by),
    prep: new Map(journal.preps.map((one) => [one.person, one])),
    actions: grouped(
      journal.actions.filter(({ state }) => state === 'open'),
      by,
    ),
    advice: grouped(journal.advice, by),
    exchanges: grouped(journal.exchanges, by),
    reviews: grouped(journal.reviews, by),
    pauses: grouped(
      resting.filter(({ person }) => person !== null),
      by,
    ),
    drafts: grouped(journal.drafts, ({ about }) => about),
    troubles: grouped(
      journal.entries.filter(({ worksheet }) => worksheet === 'trouble'),
      ({ about }) => about,
    ),
  };
  const known = new Set<string | null>();
  for (const one of Object.values(files)) for (const id of one.keys()) known.add(id);
  return { ...files, known, yours: resting.filter(({ person }) => person === null) };
}
