import { dayOf } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import type { Step } from '../domain/step.ts';
import type { Table } from '../domain/table.ts';
import { counted } from '../domain/wording.ts';
import { stageWords } from './person.ts';

/** Whose year it is, and where it is kept. */
export const demoIntro = ({ profile, people, meetings }: Journal, path: string): string =>
  `This is a year in the life of ${profile.name}, ${profile.role}, who is invented: ${counted(people.length, 'person', 'people')}, ${counted(heldIn(meetings), 'meeting')}, and what came of them. It is kept in ${path}, and your own journal is not touched.`;

const heldIn = (meetings: Journal['meetings']): number =>
  meetings.filter(({ state }) => state === 'held').length;

/** Those with whom something is going on, how far it is, and what the coach says first about each. */
export function demoTable({ people, candidates }: Journal, steps: readonly Step[]): Table {
  const asked = new Set(candidates.map(({ person }) => person));
  const rows = people.flatMap(({ id, name }) => {
    const step = steps.find(({ about }) => about.person === id);
    return asked.has(id) && step?.stage ? [[name, stageWords[step.stage], step.step]] : [];
  });
  return { columns: [{ title: 'who' }, { title: 'stage' }, { title: 'what is next', grow: true }], rows };
}

/** What is worth trying, as it is typed after `mentor` or `mentor demo`, and what one sees there. */
export function toTry({ people, meetings }: Journal): readonly (readonly [command: string, what: string])[] {
  const busiest = mostMet(people, meetings)?.slug.split('-')[0] ?? '';
  return [
    ['next', 'what to do today, and why'],
    [`prep ${busiest}`, 'a sheet for the next talk that arrives filled'],
    [`show ${busiest}`, 'all there is about somebody, on one page'],
    ['advice', 'what was heard, tried, and told back'],
    ['audit --report', 'a map of the people, and who is missing'],
    ['progress', 'what speaks for each objective'],
  ];
}

function mostMet(people: readonly Person[], meetings: Journal['meetings']): Person | undefined {
  const last = meetings
    .filter(({ state }) => state === 'scheduled')
    .toSorted((a, b) => (dayOf(a.start) < dayOf(b.start) ? -1 : 1))[0];
  return people.find(({ id }) => id === last?.person) ?? people[0];
}
