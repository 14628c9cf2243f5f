import { BACK, type Context } from '../../context.ts';
import { firstRows } from '../../documents/import.ts';
import { type Decisions, differences, isAbout, type Outcome } from '../../domain/importing.ts';
import { type Disputed, incomingFields } from '../../domain/incoming.ts';
import type { Answer } from '../../domain/journal.ts';
import type { Known } from '../../domain/sameperson.ts';
import { Stopped } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import {
  type Case,
  differQuestion,
  type Pair,
  pickQuestion,
  takeQuestion,
  theirsQuestion,
  unsureQuestion,
  whomQuestion,
} from './questions.ts';

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

/** The new people a word is about. */
function found({ people, outcomeOf, wanted }: Case, sought: Answer): readonly number[] {
  const { fresh } = outcomeOf(wanted);
  const words = typeof sought === 'string' ? sought : '';
  return words === '' ? fresh : fresh.filter((place) => isAbout(people[place]!, words));
}

/** People about whom both say something, in their own way; found once who is who is known. */
function differing(given: Case, answers: Answers): readonly Pair[] {
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
  return theirsQuestion(given, next);
}

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

function theirsFrom(given: Case, answers: Answers): ReadonlyMap<number, readonly Disputed[]> {
  const said = answers.get('differ');
  if (said !== 'theirs' && said !== 'each') return new Map();
  return new Map(
    differing(given, answers).map(({ place }) => [
      place,
      said === 'theirs'
        ? ['name', ...incomingFields]
        : ((answers.get(`theirs-${place}`) ?? []) as readonly Disputed[]),
    ]),
  );
}
