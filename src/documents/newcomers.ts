import { questionOf } from '../domain/fields.ts';
import { together } from '../domain/importing.ts';
import { type Disputed, type Incoming, incomingFields } from '../domain/incoming.ts';
import type { Person } from '../domain/journal.ts';
import type { Match } from '../domain/sameperson.ts';
import { listed, some as someOf } from '../domain/wording.ts';

type Working = { readonly [Field in 'role' | 'company' | 'place']?: string | null | undefined };

/** "Analyst, Babbage Ltd" */
export const workOf = ({ role, company, place }: Working): string =>
  [role, company ?? place].filter(Boolean).join(', ');

/** Somebody who may be meant, by name and work. */
export const described = (somebody: Working & { readonly name: string }): string =>
  [somebody.name, workOf(somebody)].filter(Boolean).join(', ');

/** Whom somebody in a file may be, as a question; empty where that is certain. */
export const whoMaybe = (
  match: Match,
  people: ReadonlyMap<string, Person>,
  incoming: readonly Incoming[],
): string =>
  match.kind !== 'unsure'
    ? ''
    : listed(
        someOf(
          match.as.map((who) =>
            typeof who === 'number'
              ? `the one in line ${incoming[who]!.line}`
              : `yours (${workOf(people.get(who)!) || (people.get(who)!.email ?? people.get(who)!.slug)})`,
          ),
          2,
        ),
        'or',
      ).concat('?');

/** The fields somebody gains, in words. */
export function learned(person: Person, newcomer: Incoming): string {
  const after = together(person, newcomer, []);
  return listed(incomingFields.filter((field) => after[field] !== person[field]).map(fieldName), 'and');
}

/** A fact of somebody, as it is called in a sentence. */
export const fieldName = (field: Disputed): string => questionOf(field).replaceAll('-', ' ');
