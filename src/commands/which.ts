import type { Context } from '../context.ts';
import { BACK } from '../context.ts';
import { currentGoals, openObjectives } from '../domain/goals.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { findPeople, likelyPeople } from '../domain/names.ts';
import { inWords, toldApart } from '../domain/namesakes.ts';
import { personById } from '../domain/people.ts';
import { allIds, type Found, findRecords } from '../domain/records.ts';
import { counted, listed } from '../domain/wording.ts';
import { Stopped, UsageError, UserError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';

type Needs = Pick<Context, 'ask' | 'screen'>;

/** The person meant by a name; when several could be, asks which, or names them where nobody can be asked. */
export async function whichPerson(context: Needs, journal: Journal, name: string): Promise<Person> {
  const named = findPeople(journal.people, name);
  const found = named.length > 0 ? named : byBeginning(journal.people, name);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) return pickPerson(context, found, `Which ${name} do you mean?`);
  throw new UserError(`You have not written down anybody called "${name}".`, whomElse(journal, name));
}

/** People by the beginning of their id, as the lists show it. */
const byBeginning = (people: readonly Person[], text: string): readonly Person[] =>
  text.trim() === '' ? [] : people.filter(({ id }) => id.startsWith(text.trim().toLowerCase()));

/** Who may have been meant by a name that nobody has, as something to type. */
function whomElse({ people }: Journal, name: string): string {
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
  throw new UsageError(
    'This is about somebody: say whom.',
    journal.people.length === 0
      ? 'Nobody is written down yet. Begin with: mentor people add NAME'
      : `Type: ${call}`,
  );
}

/**
 * The person named; where nobody is, the only one that it can be about, or one of them. `call` is what to type for
 * somebody else.
 */
export async function whoeverOf(
  context: Needs & Pick<Context, 'out'>,
  journal: Journal,
  {
    name,
    likely,
    call,
  }: { readonly name: string | undefined; readonly likely: readonly Person[]; readonly call: string },
): Promise<Person> {
  if (name !== undefined) return whichPerson(context, journal, name);
  const [only, another] = likely;
  if (!only) return whoeverIsMeant(journal, null, call);
  if (another && !context.screen.interactive)
    throw new UsageError(oneOf('This could be about', likely), `Type: ${call}`);
  if (another) return pickPerson(context, likely, 'Whom is this about?');
  context.out.hint(`This is about ${only.name}. For somebody else, add their name.`);
  return only;
}

/** People as a question to somebody who cannot be asked. */
const oneOf = (words: string, people: readonly Person[]): string =>
  `${words}: ${people
    .slice(0, 8)
    .map((person) => `${person.slug} (${inWords(person)})`)
    .join(', ')}${people.length > 8 ? ', …' : ''}?`;

/** One of several people. */
async function pickPerson({ ask, screen }: Needs, people: readonly Person[], words: string): Promise<Person> {
  if (!screen.interactive)
    throw new UserError(
      oneOf(words.replace(/\?$/, ''), people),
      `Type the one you mean, for example: ${people[0]!.slug}`,
    );
  const options = toldApart(people).map(({ person, label }) => ({ value: person.id, label }));
  const question: Question = { id: 'person', kind: 'choice', ask: words, required: true, options };
  const picked = await ask(question);
  if (picked === BACK) throw new Stopped();
  return people.find(({ id }) => id === picked)!;
}

/** What can be called by a name that is no person's: the newest goals, and the open objectives as G1, G2, … */
function byWord(journal: Journal, text: string): Found | undefined {
  const goals = currentGoals(journal);
  if (text === 'goals' && goals) return { kind: 'goal', record: goals };
  const [, number] = /^g([1-9])$/i.exec(text) ?? [];
  const objective = openObjectives(journal)[Number(number) - 1];
  return objective && { kind: 'objective', record: objective };
}

/** The record meant by the beginning of an id or a word for it, or the person meant by a name. */
export async function whichRecord(context: Needs, journal: Journal, text: string): Promise<Found> {
  const called = byWord(journal, text);
  if (called) return called;
  const people = findPeople(journal.people, text);
  // Two or three letters are a name sooner than the beginning of an id.
  const records = text.length < 4 && people.length > 0 ? [] : findRecords(journal, text);
  if (records.length === 1) return records[0]!;
  const byName = people.filter((person) => !records.some(({ record }) => record.id === person.id));
  if (records.length > 1 && byName.length === 0) throw severalRecords(journal, records, text);
  if (people.length > 0) return { kind: 'person', record: await whichPerson(context, journal, text) };
  const open = openObjectives(journal).length;
  if (/^g[1-9]$/i.test(text))
    throw open === 0
      ? new UserError('You have no open objective, so there is no G1.', 'Write one down first: mentor goals')
      : new UserError(
          `You have ${counted(open, 'open objective')}, so there is no ${text.toUpperCase()}.`,
          open === 1 ? 'It is G1.' : `They are G1 to G${open}.`,
        );
  throw new UserError(
    `There is no record and no person called "${text.length > 60 ? `${text.slice(0, 59)}…` : text}".`,
    likelyPeople(journal.people, text).length > 0
      ? whomElse(journal, text)
      : `Type a name, the first four characters of an id or more${open > 0 ? ', goals, or G1 for your first objective' : ''}.`,
  );
}

function severalRecords(journal: Journal, found: readonly Found[], text: string): UserError {
  const short = shortestPrefixes(allIds(journal));
  const some = found.slice(0, 8).map(({ kind, record }) => `${short(record.id)} (${kind})`);
  return new UserError(
    `Several ids begin with ${text}: ${some.join(', ')}.`,
    'Type a little more of the one you mean.',
  );
}
