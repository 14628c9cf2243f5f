import { agreementWith } from '../domain/agreements.ts';
import { linesIn } from '../domain/answers.ts';
import { cadences } from '../domain/choices.ts';
import type { Answers, Journal, Person } from '../domain/journal.ts';
import { beganOn } from '../domain/lifespan.ts';
import { bestOf } from '../domain/reviews.ts';
import type { Rhythm } from '../domain/rhythms.ts';
import { plain } from './agenda.ts';
import { monthName } from './beforeafter.ts';
import { thanksOf } from './clauses.ts';
import { given, lowerStart, sentence } from './fragments.ts';
import { rhythmSaid } from './labels.ts';
import { greetingTo } from './salutation.ts';
import { selfOf } from './self.ts';

/** Rhythms that a letter need not be held to, as they follow "I would like to write to you". */
const loosely: Readonly<Partial<Record<Rhythm, string>>> = {
  quarterly: 'every three months or so',
  'ad-hoc': 'whenever there is something worth telling',
};

/** As many pieces of advice as a letter of thanks can hold. */
const mostResults = 2;

/**
 * What `templates/messages/close-<ending>.md` and `evolve.md` can name: plain text on one line each, null where
 * nobody said anything. `thanks` is a sentence; `since` goes after "in"; `purpose` after a colon; `keep` and `rhythm` after "I would
 * like to write to you" and "to meet".
 */
export function farewellView(journal: Journal, person: Person, answers: Answers) {
  const page = agreementWith(journal, person.id);
  const results = journal.advice.filter(
    ({ person: who, result, state }) => who === person.id && result !== null && state !== 'dropped',
  );
  const [lesson] = linesIn(answers['lessons']);
  return {
    greeting: greetingTo(person, true),
    me: selfOf(journal),
    kind: page?.kind ?? 'traditional',
    since: page ? monthName(beganOn(page, journal.profile.zone)) : null,
    purpose: page ? lowerStart(given(page.purpose) ?? '') || null : null,
    thanks: thanksOf(textIn(answers['thanks']) ?? textIn(answers['worked']) ?? bestOf(journal, person.id)),
    results: results
      .slice(-mostResults)
      .map(({ text, result }) => ({ advice: given(plain(text)), result: sentence(plain(result ?? '')) })),
    lesson: lesson === undefined ? null : sentence(plain(lesson)),
    /** Whether they have named somebody already. */
    asked: linesIn(answers['ask']).length > 0,
    keep: rhythmIn(answers['keep']),
    becomes: textIn(answers['becomes']),
    rhythm: rhythmIn(answers['cadence']),
  };
}

const textIn = (answer: Answers[string] | undefined): string | null =>
  typeof answer === 'string' && answer.trim() !== '' ? answer : null;

const rhythmIn = (answer: Answers[string] | undefined): string | null =>
  isRhythm(answer) ? (loosely[answer] ?? rhythmSaid(answer)) : null;

const isRhythm = (answer: Answers[string] | undefined): answer is Rhythm =>
  cadences.some((cadence) => cadence === answer);
