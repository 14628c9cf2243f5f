import { relative } from '../domain/dates.ts';
import { balanceWith } from '../domain/exchanges.ts';
import { fewIdeas, type Idea, ideasFor } from '../domain/ideas.ts';
import type { Exchange, Journal, Person } from '../domain/journal.ts';
import { nameOf, personById } from '../domain/people.ts';
import type { Table } from '../domain/table.ts';
import { balanceWords, kinds } from './balance.ts';
import type { Closing } from './closing.ts';

const ways: Readonly<Record<Exchange['direction'], string>> = {
  given: 'you gave',
  received: 'they gave',
  forward: 'passed on',
};

/** An idea as one sentence. */
export const ideaWords = ({ idea, because }: Idea): string => `${idea}: ${because}.`;

/** What went either way, the newest first. */
export const exchangeTable = (
  journal: Journal,
  exchanges: readonly Exchange[],
  {
    today,
    idOf,
    named,
  }: { readonly today: string; readonly idOf: (id: string) => string; readonly named: boolean },
): Table => ({
  columns: [
    { title: 'id' },
    { title: 'when' },
    { title: 'way' },
    ...(named ? [{ title: 'who', grow: true }] : []),
    { title: 'what', grow: true },
    { title: 'kind', grow: true },
  ],
  rows: exchanges.map(({ id, on, direction, kind, what, how, person, whom }) => [
    idOf(id),
    relative(on, today),
    ways[direction],
    ...(named ? [person ? nameOf(journal, person) : (whom ?? '')] : []),
    how ? `${what} (${how})` : what,
    kinds[kind],
  ]),
});

/** What `give` says at its end. */
export function giveClosing(journal: Journal, about: string | null): Closing {
  const person = personById(journal, about);
  if (!person) return { title: 'Kept', lines: [], next: [] };
  return {
    title: `Between you and ${person.name}`,
    lines: balanceWords(person, balanceWith(journal, person.id)),
    next: [
      { command: `mentor give list ${person.slug}`, what: 'all that went both ways' },
      { command: `mentor give received ${person.slug}`, what: 'note what they gave' },
      { command: 'mentor give forward', what: 'note what you passed on' },
    ],
  };
}

/** What `give forward` says at its end. */
export function forwardClosing(journal: Journal): Closing {
  const count = journal.exchanges.filter(({ direction }) => direction === 'forward').length;
  const teacher = lastTeacher(journal);
  return {
    title: 'Passed on',
    lines: [
      count === 1
        ? 'It is the first thing in your journal that went further.'
        : `That makes ${count} things that went further.`,
      ...(teacher ? [`${teacher.name} would probably like to hear of it.`] : []),
    ],
    next: [
      { command: 'mentor give list', what: 'all that went either way' },
      ...(teacher ? [{ command: `mentor thank ${teacher.slug}`, what: 'tell them where it went' }] : []),
    ],
  };
}

/** Whoever gave the newest advice. */
const lastTeacher = (journal: Journal): Person | undefined =>
  personById(journal, journal.advice.findLast(({ person }) => person !== null)?.person ?? null);

/** What one could give somebody, one of each kind, before the questions of `give`. */
export const ideasShown = (journal: Journal, person: Person): readonly string[] =>
  fewIdeas(ideasFor(journal, person)).map(ideaWords);
