import { currentGoals } from './goals.ts';
import type { Journal, Person } from './journal.ts';
import { findPeople, holdsWords } from './names.ts';
import { listed, shortened } from './wording.ts';

/** As many names as a question can be put with. */
const most = 5;

/**
 * Whom the newest goals name as somebody who came to mind and none of these people is, as a sentence; undefined when
 * there is nobody. Such a name may have words around it: "prof. Ola Berg, my old boss" is Ola Berg.
 */
export function stillInMind(journal: Journal, people: readonly Person[]): string | undefined {
  const names = (currentGoals(journal)?.inMind ?? []).filter((name) => !isOneOf(people, name)).slice(0, most);
  return names.length > 0
    ? `In your goals you named ${listed(
        names.map((name) => shortened(name, 40)),
        'and',
      )}.`
    : undefined;
}

const isOneOf = (people: readonly Person[], name: string): boolean =>
  findPeople(people, name).length > 0 || people.some((person) => holdsWords(name, person.name));
