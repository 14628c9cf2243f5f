import { BACK, type Context } from '../context.ts';
import { beginningWith } from '../domain/ids.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { findPeople, likelyPeople } from '../domain/names.ts';
import { inWords, toldApart } from '../domain/namesakes.ts';
import { personById } from '../domain/people.ts';
import { listed } from '../domain/wording.ts';
import { Stopped, UsageError, UserError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';

type Needs = Pick<Context, 'ask'> & { readonly screen: Pick<Context['screen'], 'interactive'> };

/** The person meant by a name; when several could be, asks which, or names them where nobody can be asked. */
export async function whichPerson(context: Needs, journal: Journal, name: string): Promise<Person> {
  const named = findPeople(journal.people, name);
  // Whoever is looked for is there: their id may be typed as short as anything that is looked for.
  const found = named.length > 0 ? named : beginningWith(journal.people, name);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) return orStop(await pickPerson(context, found, whichOf(name)));
  throw new UserError(`You have not written down anybody called "${name}".`, whomElse(journal, name));
}

/** Asks which of several people of a name is meant. */
export const whichOf = (name: string): string => `Which ${name} do you mean?`;

/** What was picked, where there is no question before this one to go back to. @throws Stopped for BACK. */
export function orStop<T>(picked: T | typeof BACK): T {
  if (picked === BACK) throw new Stopped();
  return picked;
}

/** Who may have been meant by a name that nobody has, as something to type. */
export function whomElse({ people }: Journal, name: string): string {
  if (people.length === 0) return 'Begin with: mentor people add NAME';
  const likely = likelyPeople(people, name)
    .slice(0, 3)
    .map((person) => `${person.name} (${person.slug})`);
  return likely.length > 0
    ? `Did you mean ${listed(likely, 'or')}? See whom you have: mentor people`
    : 'See whom you have: mentor people';
}

/** The person with this id; nobody, where nobody was named and nobody could be asked, is told what to type. */
export function whoeverIsMeant(journal: Journal, id: string | null, call: string): Person {
  const person = personById(journal, id);
  if (person) return person;
  throw nobodyMeant(journal, call);
}

const nobodyMeant = ({ people }: Journal, call: string): UsageError =>
  new UsageError(
    'This is about somebody: say whom.',
    people.length === 0 ? 'Nobody is written down yet. Begin with: mentor people add NAME' : `Type: ${call}`,
  );

type Likely = {
  readonly name: string | undefined;
  /** Whether it can be about somebody. */
  readonly likely: (person: Person) => boolean;
  /** What to type for somebody else. */
  readonly call: string;
};

/** The person named; where nobody is, the only one that it can be about, or one of them. */
export async function namedOrLikely(
  context: Needs & Pick<Context, 'out'>,
  journal: Journal,
  { name, likely, call }: Likely,
): Promise<Person> {
  if (name !== undefined) return whichPerson(context, journal, name);
  const people = journal.people.filter(likely);
  if (people.length === 0) throw nobodyMeant(journal, call);
  const only = onlyOne(context, people);
  if (only) return only;
  if (context.screen.interactive) return orStop(await pickPerson(context, people, 'Whom is this about?'));
  throw new UsageError(oneOf('This could be about', people), `Type: ${call}`);
}

/** The only one of these, said aloud because nobody named them; null when there are several, or nobody. */
export function onlyOne({ out }: Pick<Context, 'out'>, [person, another]: readonly Person[]): Person | null {
  if (!person || another) return null;
  out.hint(`This is about ${person.name}. For somebody else, add their name.`);
  return person;
}

/** People as a question to somebody who cannot be asked. */
const oneOf = (words: string, people: readonly Person[]): string =>
  `${words}: ${people
    .slice(0, 8)
    .map((person) => `${person.slug} (${inWords(person)})`)
    .join(', ')}${people.length > 8 ? ', …' : ''}?`;

/** One of several people. */
export async function pickPerson(
  { ask, screen }: Needs,
  people: readonly Person[],
  words: string,
): Promise<Person | typeof BACK> {
  if (!screen.interactive)
    throw new UserError(
      oneOf(words.replace(/\?$/, ''), people),
      `Type the one you mean, for example: ${people[0]!.slug}`,
    );
  const options = toldApart(people).map(({ person, label }) => ({ value: person.id, label }));
  const question: Question = { id: 'person', kind: 'choice', ask: words, required: true, options };
  const picked = await ask(question);
  return picked === BACK ? BACK : people.find(({ id }) => id === picked)!;
}

type Picking = { readonly id: string; readonly words: string; readonly other?: string };

/** The id of one of several people, or null for `other`, who comes last. */
export async function pickOrOther(
  { ask }: Pick<Context, 'ask'>,
  people: readonly Person[],
  { id, words, other = 'Somebody else' }: Picking,
): Promise<string | null | typeof BACK> {
  const picked = await ask({
    id,
    kind: 'choice',
    required: true,
    ask: words,
    options: [
      ...toldApart(people.slice(0, 30)).map(({ person, label }) => ({ value: person.id, label })),
      { value: 'somebody-else', label: other },
    ],
  });
  return picked === BACK ? BACK : (people.find((person) => person.id === picked)?.id ?? null);
}
