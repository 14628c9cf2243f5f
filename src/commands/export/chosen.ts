import type { Context } from '../../context.ts';
import { newestOnly, shelves } from '../../documents/notes.ts';
import type { Note } from '../../documents/shelf.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import { findPeople } from '../../domain/names.ts';
import { UsageError, UserError } from '../../errors.ts';
import { whichPerson } from '../which.ts';

/** What a flag names in a table, or a complaint that says what it can name. */
export function oneOf<One>(table: Readonly<Record<string, One>>, name: string, what: string): One {
  if (Object.hasOwn(table, name)) return table[name]!;
  throw new UsageError(
    `There is no ${what} called "${name}".`,
    `Use one of: ${Object.keys(table).join(', ')}.`,
  );
}

/** The kind and the person: the first word may be either, and a kind wins over a name. */
export async function meant(
  context: Context,
  journal: Journal,
  { what, person }: { readonly what?: string; readonly person?: string },
): Promise<{ readonly what: string | undefined; readonly about: Person | null }> {
  if (what !== undefined && !Object.hasOwn(shelves, what)) {
    if (person === undefined && findPeople(journal.people, what).length > 0)
      return { what: undefined, about: await whichPerson(context, journal, what) };
    throw new UsageError(
      `There is no kind of note and nobody called "${what}".`,
      `Use one of: ${Object.keys(shelves).join(', ')}; or name somebody from: mentor people`,
    );
  }
  return { what, about: person === undefined ? null : await whichPerson(context, journal, person) };
}

/** The notes of a kind, of a person, or of both; of some kinds only the newest. */
export function chosenFrom(
  vault: ReadonlyMap<string, readonly Note[]>,
  what: string | undefined,
  about: Person | null,
): readonly Note[] {
  const all = what === undefined ? [...vault.values()].flat() : (vault.get(what) ?? []);
  const notes = about === null ? all : all.filter(({ person }) => person === about.id);
  return what !== undefined && newestOnly.has(what) ? notes.slice(0, 1) : notes;
}

/** Says where what is missing would begin. */
export function nothingYet(what: string | undefined, about: Person | null): UserError {
  if (what === undefined) return new UserError('There is nothing written yet.', 'Begin with: mentor plan');
  return new UserError(
    `There is nothing written in ${what}${about ? ` about ${about.name}` : ''} yet.`,
    `Begin with: mentor ${beginnings[what] ?? what}${about ? ` ${about.slug}` : ''}`,
  );
}

/** Where notes come from a command of another name. */
const beginnings: Readonly<Record<string, string>> = {
  network: 'audit',
  people: 'people add NAME',
  progress: 'goals',
  updates: 'expect',
};
