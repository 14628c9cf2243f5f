import { BACK, type Context } from '../../context.ts';
import { described, fieldName, firstRows, workOf } from '../../documents/import.ts';
import { type Decisions, differences, isAbout, type Outcome } from '../../domain/importing.ts';
import { type Incoming, type IncomingField, incomingFields } from '../../domain/incoming.ts';
import type { Answer, Journal } from '../../domain/journal.ts';
import type { Known, Match } from '../../domain/sameperson.ts';
import { counted } from '../../domain/wording.ts';
import { Stopped } from '../../errors.ts';
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

type Answers = ReadonlyMap<string, Answer>;

/** A list longer than this is searched before it is picked from. */
const shortList = 12;
/** More than so many names that might be somebody's are one decision. */
const mostAsked = 20;

/** Asks whom to take in, who is who, and whose word counts; null when it is to be nobody. */
export async function decide(
  { ask, out }: Pick<Context, 'ask' | 'out'>,
  task: Case,
): Promise<Decisions | null> {
  const given = { ...task, outcomeOf: remembered(task.outcomeOf) };
  const answers = new Map<string, Answer>();
  const held = new Map<string, Answer>();
  for (;;) {
    const question = nextQuestion(given, answers);
    if (question === null) return answers.get('take') === 'none' ? null : decisionsFrom(given, answers);
    const before = held.get(question.id);
    const answer = await ask(question, before === undefined ? {} : { before });
    if (answer !== BACK) {
      if (question.id === 'whom' && found(given, answer).length === 0 && answer !== null) {
        out.warn(`Nobody new has "${answer}" in their name, role or company.`);
        continue;
      }
      answers.set(question.id, answer);
      held.set(question.id, answer);
    } else {
      const last = [...answers.keys()].at(-1);
      if (last === undefined) throw new Stopped();
      answers.delete(last);
    }
  }
}

/** Thousands of people are gone through once for each way of saying who is who. */
function remembered(outcomeOf: Case['outcomeOf']): Case['outcomeOf'] {
  const known = new Map<string, Outcome>();
  return (decisions) => {
    const key = JSON.stringify([...decisions.unsure]);
    const outcome = known.get(key) ?? outcomeOf(decisions);
    known.set(key, outcome);
    return outcome;
  };
}

/** The first thing that is still open, so that the way there can be gone back. */
function nextQuestion(given: Case, answers: Answers): Question | null {
  const { fresh, merged: some, unsure: all, became } = given.outcomeOf(given.wanted);
  const mine = new Set(given.journal.people.map(({ id }) => id));
  const merged = some.filter((place) => mine.has(became[place] ?? ''));
  const unsure = all.filter((place) => !given.wanted.unsure.has(place));
  const open = (question: Question) => !answers.has(question.id);
  if (fresh.length > 0 || merged.length > 0) {
    const question = takeQuestion(fresh.length, merged.length);
    if (open(question)) return question;
  }
  if (answers.get('take') === 'none') return null;
  if (answers.get('take') === 'pick') {
    if (fresh.length > shortList && !answers.has('whom')) return whomQuestion(fresh.length);
    const question = pickQuestion(given, found(given, answers.get('whom') ?? null));
    if (open(question)) return question;
  }
  for (const [i, place] of unsure.slice(0, mostAsked).entries()) {
    if (i > 0 && answers.get(`unsure-${unsure[i - 1]}`) === 'rest') break;
    const question = unsureQuestion(given, place, unsure.length - i - 1);
    if (open(question)) return question;
  }
  return differenceQuestion(given, answers);
}

const takeQuestion = (fresh: number, merged: number): Question => ({
  id: 'take',
  kind: 'choice',
  ask: 'What do you want to take in?',
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

const whomQuestion = (fresh: number): Question => ({
  id: 'whom',
  kind: 'line',
  ask: `Which of the ${fresh} do you want to see?`,
  hint: 'A word of their name, role or company; Enter shows all of them.',
});

const pickQuestion = ({ people }: Case, places: readonly number[]): Question => ({
  id: 'people',
  kind: 'choices',
  ask: 'Who comes in?',
  options: places.map((place) => ({ value: String(place), label: described(people[place]!.facts as never) })),
});

/** The new people a word is about. */
function found({ people, outcomeOf, wanted }: Case, sought: Answer): readonly number[] {
  const { fresh } = outcomeOf(wanted);
  const words = typeof sought === 'string' ? sought : '';
  return words === '' ? fresh : fresh.filter((place) => isAbout(people[place]!, words));
}

function unsureQuestion({ journal, people, matches }: Case, place: number, more: number): Question {
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

/** People about whom both say something, in their own way; found once who is who is known. */
function differing(
  given: Case,
  answers: Answers,
): readonly { readonly place: number; readonly id: string }[] {
  const outcome = given.outcomeOf({ ...given.wanted, unsure: whoIsWho(given, answers) });
  const firsts = firstRows(outcome);
  const mine = new Map(given.journal.people.map((person) => [person.id, person]));
  return outcome.became.flatMap((id, place) => {
    const person = firsts.has(place) ? mine.get(id ?? '') : undefined;
    return person && differences(person, given.people[place]!).length > 0 ? [{ place, id: person.id }] : [];
  });
}

function differenceQuestion(given: Case, answers: Answers): Question | null {
  const pairs = differing(given, answers);
  if (pairs.length === 0) return null;
  if (!answers.has('differ')) return differQuestion(pairs.length);
  if (answers.get('differ') !== 'each') return null;
  const next = pairs.find(({ place }) => !answers.has(`theirs-${place}`));
  if (!next) return null;
  const person = given.journal.people.find(({ id }) => id === next.id)!;
  return {
    id: `theirs-${next.place}`,
    kind: 'choices',
    ask: `About ${person.name}: where is the file right?`,
    hint: 'What you do not pick stays as you have it.',
    options: differences(person, given.people[next.place]!).map(({ field, mine, theirs }) => ({
      value: field,
      label: `${fieldName(field)}: ${short(theirs)} (you have: ${short(mine)})`,
    })),
  };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const differQuestion = (count: number): Question => ({
  id: 'differ',
  kind: 'choice',
  ask: `About ${counted(count, 'person', 'people')} the file says something else than you. Who is right?`,
  required: true,
  options: [
    { value: 'mine', label: 'Keep what I have' },
    { value: 'theirs', label: 'Take what the file says' },
    { value: 'each', label: 'Let me look at each' },
  ],
});

/** Who the unsure ones are, as far as it was said. */
function whoIsWho({ wanted }: Case, answers: Answers): ReadonlyMap<number, Known | null> {
  const unsure = new Map(wanted.unsure);
  for (const [id, answer] of answers) {
    if (!id.startsWith('unsure-')) continue;
    const place = Number(id.slice('unsure-'.length));
    if (answer === 'leave') unsure.set(place, null);
    else if (answer !== 'apart' && answer !== 'rest')
      unsure.set(place, String(answer).startsWith('row:') ? Number(String(answer).slice(4)) : String(answer));
  }
  return unsure;
}

function decisionsFrom(given: Case, answers: Answers): Decisions {
  const picked = new Set((answers.get('people') as readonly string[] | null | undefined) ?? []);
  const { fresh } = given.outcomeOf(given.wanted);
  const take = answers.get('take');
  const left =
    take === 'known' ? fresh : take === 'pick' ? fresh.filter((place) => !picked.has(String(place))) : [];
  return {
    left: new Set([...given.wanted.left, ...left]),
    unsure: whoIsWho(given, answers),
    theirs: theirsFrom(given, answers),
  };
}

function theirsFrom(given: Case, answers: Answers): ReadonlyMap<number, readonly IncomingField[]> {
  const said = answers.get('differ');
  if (said !== 'theirs' && said !== 'each') return new Map();
  return new Map(
    differing(given, answers).map(({ place }) => [
      place,
      said === 'theirs'
        ? incomingFields
        : ((answers.get(`theirs-${place}`) ?? []) as readonly IncomingField[]),
    ]),
  );
}
