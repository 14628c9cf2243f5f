import { compare } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import type { Step } from '../domain/step.ts';
import type { Table } from '../domain/table.ts';
import { counted } from '../domain/wording.ts';
import { stageWords } from './person.ts';

/** Whose year it is, and where it is kept. */
export function demoIntro({ profile, people, meetings }: Journal, path: string): string {
  const who = [profile.name ?? 'somebody', profile.role].filter(Boolean).join(', ');
  const what = `${counted(people.length, 'person', 'people')}, ${counted(heldIn(meetings), 'meeting')}`;
  return `This is a year in the life of ${who}, who is invented: ${what}, and what came of them. It is kept in ${path}, and your own journal is not touched.`;
}

const heldIn = (meetings: Journal['meetings']): number =>
  meetings.filter(({ state }) => state === 'held').length;

/** Those with whom something is going on, what presses first: how far it is, and what the coach says of each. */
export function demoTable({ people, candidates }: Journal, steps: readonly Step[]): Table {
  const asked = new Set(candidates.map(({ person }) => person));
  const firsts = steps.filter(
    ({ about: { person } }, i) =>
      person !== null && asked.has(person) && i === steps.findIndex(({ about }) => about.person === person),
  );
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const rows = firsts.map(({ about, stage, step }) => [
    nameOf.get(about.person ?? '') ?? '',
    stage === null ? '' : stageWords[stage],
    step,
  ]);
  return { columns: [{ title: 'who' }, { title: 'stage' }, { title: 'what is next', grow: true }], rows };
}

/** What is worth trying, as it is typed after `mentor` or `mentor demo`, and what one sees there. */
export function toTry(journal: Journal): readonly (readonly [command: string, what: string])[] {
  const whom = metNext(journal)?.slug.split('-')[0];
  const about = [
    [`prep ${whom}`, 'a sheet for the next talk that arrives filled'],
    [`show ${whom}`, 'all there is about somebody, on one page'],
  ] as const;
  return [
    ['next', 'what to do today, and why'],
    ...(whom === undefined ? [] : about),
    ['advice', 'what was heard, tried, and told back'],
    ['audit --report', 'a map of the people, and who is missing'],
    ['progress', 'what speaks for each objective'],
  ];
}

/** Whom one meets next, by what is planned; anybody where nothing is. */
function metNext({ people, meetings }: Journal): Person | undefined {
  const planned = meetings.filter(({ state }) => state === 'scheduled');
  const [next] = planned.toSorted((a, b) => compare(a.start, b.start));
  return people.find(({ id }) => id === next?.person) ?? people[0];
}
