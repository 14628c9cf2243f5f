import { described, fieldName, workOf } from '../../documents/newcomers.ts';
import { type Decisions, differences, type Outcome } from '../../domain/importing.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Journal } from '../../domain/journal.ts';
import type { Known, Match } from '../../domain/sameperson.ts';
import { counted } from '../../domain/wording.ts';
import type { Question } from '../../worksheets/worksheet.ts';

/** What there is to decide about. `outcomeOf` says what decisions come to. */
export type Case = {
  readonly journal: Journal;
  readonly people: readonly Incoming[];
  readonly matches: readonly Match[];
  readonly outcomeOf: (decisions: Decisions) => Outcome;
  /** What was decided before anybody was asked. */
  readonly wanted: Decisions;
};

/** Somebody of the file, and who that is in the journal. */
export type Pair = { readonly place: number; readonly id: string };

export const takeQuestion = (fresh: number, merged: number): Question => ({
  id: 'take',
  kind: 'choice',
  ask: 'What do you want to take in?',
  hint: 'Nothing is written down before you have answered the last question, and mentor undo takes all of it back.',
  required: true,
  options: [
    {
      value: 'all',
      label: `All of it: ${[
        fresh > 0 ? counted(fresh, 'new person', 'new people') : '',
        merged > 0 ? `what is new about ${counted(merged, 'person', 'people')} you have` : '',
      ]
        .filter(Boolean)
        .join(', and ')}`,
    },
    ...(fresh > 1 ? [{ value: 'pick', label: 'Let me pick the new people' }] : []),
    ...(fresh > 0 && merged > 0 ? [{ value: 'known', label: 'Only what is new about people I have' }] : []),
    { value: 'none', label: 'Nothing' },
  ],
});

export const whomQuestion = (fresh: number): Question => ({
  id: 'whom',
  kind: 'line',
  ask: `Which of the ${fresh} do you want to see?`,
  hint: 'A word of their name, role or company; Enter shows all of them.',
});

export const pickQuestion = ({ people }: Case, places: readonly number[]): Question => ({
  id: 'people',
  kind: 'choices',
  ask: 'Who comes in?',
  hint: 'Whoever is not ticked stays out. The same file can be imported again for the others.',
  options: places.map((place) => ({ value: String(place), label: described(people[place]!.facts) })),
});

export function unsureQuestion({ journal, people, matches }: Case, place: number, more: number): Question {
  const { facts } = people[place]!;
  const match = matches[place]!;
  const nameOfKnown = (who: Known): string => {
    if (typeof who === 'number')
      return `the one in line ${people[who]!.line} of the file (${workOf(people[who]!.facts)})`;
    const person = journal.people.find(({ id }) => id === who)!;
    return [described(person), person.email].filter(Boolean).join(', ');
  };
  return {
    id: `unsure-${place}`,
    kind: 'choice',
    ask: `Who is ${[facts.name, workOf(facts), facts.email].filter(Boolean).join(', ')}?`,
    hint: 'What is said of the same person goes to the one you have; somebody else comes in beside them.',
    required: true,
    options: [
      ...(match.kind === 'unsure' ? match.as : []).map((who) => ({
        value: typeof who === 'number' ? `row:${who}` : who,
        label: `The same as ${nameOfKnown(who)}`,
      })),
      { value: 'apart', label: 'Somebody else of that name' },
      { value: 'leave', label: 'Leave them out' },
      ...(more > 0
        ? [
            {
              value: 'rest',
              label: `Somebody else, and so ${more === 1 ? 'is the one' : `are the ${more}`} that ${more === 1 ? 'follows' : 'follow'}`,
            },
          ]
        : []),
    ],
  };
}

export const differQuestion = (count: number): Question => ({
  id: 'differ',
  kind: 'choice',
  ask: `About ${counted(count, 'person', 'people')} the file says something else than you. Who is right?`,
  hint: 'The last answer shows them one by one, with what you have and what the file says.',
  required: true,
  options: [
    { value: 'mine', label: 'Keep what I have' },
    { value: 'theirs', label: 'Take what the file says' },
    { value: 'each', label: 'Let me look at each' },
  ],
});

export function theirsQuestion({ journal, people }: Case, { place, id }: Pair): Question {
  const person = journal.people.find((one) => one.id === id)!;
  return {
    id: `theirs-${place}`,
    kind: 'choices',
    ask: `About ${person.name}: where is the file right?`,
    hint: 'What you do not pick stays as you have it.',
    options: differences(person, people[place]!).map(({ field, mine, theirs }) => ({
      value: field,
      label: `${fieldName(field)}: ${short(theirs)} (you have: ${short(mine)})`,
    })),
  };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
