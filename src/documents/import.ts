import { differences, type Outcome, together } from '../domain/importing.ts';
import { emptyRow, type Gathered, type Incoming } from '../domain/incoming.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { nameKey } from '../domain/names.ts';
import type { Table } from '../domain/table.ts';
import { counted, listed, some as someOf } from '../domain/wording.ts';
import { learned, whoMaybe, workOf } from './newcomers.ts';

/** What an import would do, before it is done. Plain text, not yet Markdown. */
export type Preview = {
  /** What was read, in a sentence. */
  readonly heading: string;
  /** Those worth a look first: who is unsure, who gets something, and then the new ones. */
  readonly table: Table;
  readonly sentences: readonly string[];
  readonly skipped: readonly string[];
};

/** How each format is called in a sentence. */
const formatNames = {
  linkedin: 'a LinkedIn export',
  google: 'a Google contacts table',
  outlook: 'an Outlook contacts table',
  csv: 'a table',
  vcard: 'a vCard file',
  notes: 'a folder of notes',
  mentor: 'a journal of mentor',
} as const;

export type Format = keyof typeof formatNames;

type Shown = {
  readonly name: string;
  readonly format: Format;
  readonly gathered: Gathered;
  readonly outcome: Outcome;
  readonly journal: Journal;
};

const mostOfAKind = 8;
const mostSkipped = 10;

/** What an import would do, told before it is done. */
export function previewOf({ name, format, gathered, outcome, journal }: Shown): Preview {
  const { people, skipped, remarks } = gathered;
  const before = new Map(journal.people.map((person) => [person.id, person]));
  const mine = (place: number): Person | undefined => before.get(outcome.became[place] ?? '');
  const firsts = firstRows(outcome);
  const there = outcome.same.filter((place) => firsts.has(place) && mine(place));
  const twice = outcome.same.filter((place) => outcome.became[place] !== null && !firsts.has(place)).length;
  const differing = there.filter((place) => differences(mine(place)!, people[place]!).length > 0);
  const learning = there.filter((place) => together(mine(place)!, people[place]!, []) !== mine(place));

  const row = (place: number, comes: string): readonly string[] => {
    const { facts } = people[place]!;
    return [facts.name, workOf(facts), comes];
  };
  const some = (places: readonly number[], comes: (place: number) => string) =>
    places.slice(0, mostOfAKind).map((place) => row(place, comes(place)));
  const disputed = new Set(differing);
  const onlyLearning = learning.filter((place) => !disputed.has(place));
  return {
    heading: `${name} is ${formatNames[format]}: ${counted(people.length, 'person', 'people')} read${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`,
    table: {
      columns: [
        { title: 'who', grow: true },
        { title: 'role and company', grow: true },
        { title: 'what comes of it', grow: true },
      ],
      rows: [
        ...some(
          outcome.unsure,
          (place) => `the same as ${whoMaybe(outcome.matches[place]!, before, people)}`,
        ),
        ...some(differing, (place) => `you have: ${whatIsMine(mine(place)!, people[place]!)}`),
        ...some(onlyLearning, (place) => `adds ${learned(mine(place)!, people[place]!)}`),
        ...some(outcome.fresh, () => 'new'),
      ],
    },
    sentences: [
      newOnes(outcome.fresh.length),
      ...(there.length > 0 ? [alreadyThere(there.length, learning.length)] : []),
      ...(differing.length > 0
        ? [
            `About ${counted(differing.length, 'person', 'people')} the file says something else than you: yours stays, unless you choose otherwise.`,
          ]
        : []),
      ...(twice > 0
        ? [`${counted(twice, 'row repeats', 'rows repeat')} somebody further up, who comes in once.`]
        : []),
      ...otherNames(people, outcome, firsts),
      ...(outcome.unsure.length > 0 ? [maybe(outcome.unsure.length)] : []),
      ...remarks,
    ],
    skipped: skippedLines(gathered.skipped),
  };
}

const whatIsMine = (person: Person, newcomer: Incoming): string =>
  differences(person, newcomer)
    .map(({ mine }) => mine)
    .join('; ');

/** The first place of the file for each person; the others repeat them. */
export function firstRows({ became }: Outcome): ReadonlySet<number> {
  const places = new Map<string, number>();
  for (const [place, id] of became.entries()) if (id !== null && !places.has(id)) places.set(id, place);
  return new Set(places.values());
}

/** Two names under one address are one person here, which somebody who shares a mailbox should know. */
function otherNames(
  people: readonly Incoming[],
  { became }: Outcome,
  firsts: ReadonlySet<number>,
): readonly string[] {
  const names = new Map([...firsts].map((place) => [became[place], nameKey(people[place]!.facts.name)]));
  const others = people.flatMap(({ facts, line }, place) =>
    became[place] === null || names.get(became[place]) === nameKey(facts.name)
      ? []
      : [`${facts.name} (line ${line})`],
  );
  return others.length === 0
    ? []
    : [
        `Another name under one address or page, and taken for the same person: ${listed(someOf(others, 5), 'and')}.`,
      ];
}

const newOnes = (count: number): string =>
  count === 0
    ? 'Nobody in it is new.'
    : `${counted(count, 'person is', 'people are')} new${count > mostOfAKind ? `; the first ${mostOfAKind} are above` : ''}.`;

const alreadyThere = (count: number, learning: number): string => {
  const known = counted(count, 'person is', 'people are');
  if (learning === 0) return `${known} there already.`;
  return `${known} there already; the file adds something about ${learning === count ? (count === 1 ? 'them' : 'all of them') : `${learning} of them`}.`;
};

const maybe = (count: number): string =>
  count === 1
    ? 'One has a name you know, and something speaks against it being the same person.'
    : `${count} have names you know, and something speaks against their being the same people.`;

/** Spreadsheets fill up with rows that are empty: how many there are is enough. */
function skippedLines(skipped: Gathered['skipped']): readonly string[] {
  const empty = skipped.filter(({ reason }) => reason === emptyRow).length;
  const lines = skipped.filter(({ reason }) => reason !== emptyRow);
  return [
    ...someOf(
      lines.map(({ line, reason }) => `Line ${line}: ${reason}.`),
      mostSkipped,
    ).map((text) => (text.startsWith('Line') ? text : `And ${text}; all of them are in --json.`)),
    ...(empty > 0 ? [`${counted(empty, 'row is', 'rows are')} empty.`] : []),
  ];
}
