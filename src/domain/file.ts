import { compare, dayIn } from './dates.ts';
import { grouped } from './grouped.ts';
import type { Candidate, Journal, Meeting, Message, Person, Touch, Value } from './journal.ts';
import { type PersonStage, stages } from './stage.ts';
import { awaitsAnswer } from './touches.ts';

/** What is known of one candidate, gathered in one pass over the journal. */
export type File = {
  readonly candidate: Candidate;
  readonly person: Person;
  readonly stage: PersonStage;
  readonly value?: Value;
  /** Drafts to them, oldest first. */
  readonly messages: readonly Message[];
  /** Attempts that were made, oldest first. */
  readonly touches: readonly Touch[];
  /** Those of them that ask for something, so that silence after them means something. */
  readonly asks: readonly Touch[];
  readonly meetings: readonly Meeting[];
  /** Who would introduce you, when the newest message asks for that. */
  readonly via: Person | null;
  /** Where their days begin: the zone of the profile. */
  readonly zone: string | null;
};

/** A file for each candidate, in the order they came onto the shortlist. */
export function filesOf(journal: Journal, today: string): readonly File[] {
  const { zone } = journal.profile;
  const stageOf = stages(journal, today);
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const values = new Map(journal.values.map((value) => [value.person, value]));
  const messages = grouped(journal.messages, ({ person }) => person);
  const meetings = grouped(journal.meetings, ({ person }) => person);
  const touches = grouped(
    journal.touches.filter(({ state }) => state !== 'draft'),
    ({ person }) => person,
  );
  return journal.candidates.flatMap((candidate) => {
    const person = people.get(candidate.person);
    if (!person) return [];
    const value = values.get(person.id);
    const drafts = messages.get(person.id) ?? [];
    const attempts = (touches.get(person.id) ?? []).toSorted((a, b) =>
      compare(dayOf(a, zone), dayOf(b, zone)),
    );
    const newest = drafts.at(-1);
    return [
      {
        candidate,
        person,
        stage: stageOf(person.id),
        ...(value && { value }),
        messages: drafts,
        touches: attempts,
        asks: attempts.filter(({ message }) => awaitsAnswer(drafts.find(({ id }) => id === message))),
        meetings: meetings.get(person.id) ?? [],
        via: (newest?.kind === 'introduction' && people.get(newest.via ?? '')) || null,
        zone,
      },
    ];
  });
}

/** When an attempt was made, as a civil date. */
export const dayOf = ({ sentOn, at }: Touch, zone: string | null): string => sentOn ?? dayIn(at, zone);

/** The newest draft that has not gone out, unless something went out after it. */
export function unsentOf({ messages, touches }: File): Message | undefined {
  const gone = new Set(touches.map(({ message }) => message));
  const last = touches.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const newest = messages.at(-1);
  return newest && !gone.has(newest.id) && newest.at >= last ? newest : undefined;
}
