import { currentGoals, openObjectives } from '../domain/goals.ts';
import type { Journal, Message, Person, Value } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { formsOf, timesOf } from './arrangement.ts';
import { goalOf, offerOf, promiseOf, purposeOf, referenceOf } from './clauses.ts';
import { given, lowerStart, sentence } from './fragments.ts';
import { earlierOf, lastTalkOf } from './lookback.ts';
import { firstName, greetingTo, writtenName } from './salutation.ts';
import { selfOf } from './self.ts';
import { topicOf } from './topic.ts';
import { askOf } from './wish.ts';

/** The answers of the outreach worksheet, as a message keeps them. */
export type LetterAnswers = Pick<
  Message,
  | 'kind'
  | 'person'
  | 'via'
  | 'reference'
  | 'purpose'
  | 'ask'
  | 'minutes'
  | 'times'
  | 'format'
  | 'offer'
  | 'subject'
>;

/** What is asked for when nobody named a number (S52). */
const usualMinutes = 20;

/**
 * What `templates/messages/<kind>.md` can name. Letters are plain text: every text stands as it was typed, on one
 * line and without control characters, and what nobody knows is null. `today` is a civil date.
 *
 * Fragments come with their joints: `reference.thing` goes after "about", `reference.sentence` stands alone (one of
 * them, or neither). Of `ask`, `to` goes after "20 minutes to", `question` is a question or the matter itself,
 * `request` the whole request (one of them, or none); `written` asks the same by mail. `purpose`, `offer`,
 * `promise`, `meeting.heard` and `meeting.step` are sentences.
 */
export function letterView(journal: Journal, answers: LetterAnswers, today: string) {
  const person = personById(journal, answers.person) ?? null;
  const via = personById(journal, answers.via) ?? null;
  const value = journal.values.findLast((value) => value.person === answers.person);
  const candidate = journal.candidates.findLast((candidate) => candidate.person === answers.person);
  const earlier = earlierOf(journal, answers.person, today);

  // A letter after the talk speaks of the talk: what brought you there, and what you asked for then, is behind you.
  const after = answers.kind === 'thanks';
  const reference = referenceOf(
    after
      ? newlyGiven(answers.reference, earlier.reference)
      : firstGiven(answers.reference, earlier.reference, value?.whyThem),
  );
  const asked = after
    ? newlyGiven(answers.ask, earlier.ask)
    : firstGiven(answers.ask, earlier.ask, candidate?.questions[0]);
  const destination = given(currentGoals(journal)?.destination);
  const purpose =
    purposeOf(answers.purpose) ??
    goalFor(journal, `${asked} ${person?.role} ${person?.field}`) ??
    (destination && sentence(`Where I hope to be in two years: ${lowerStart(destination)}`));

  return {
    kind: answers.kind,
    greeting: greetingTo(person, isKnown(journal, person, answers.kind)),
    reader: {
      name: person ? writtenName(person.name) : '[name]',
      first: person ? firstName(person.name) : '[name]',
      company: given(person?.company),
      role: given(person?.role),
      place: given(person?.place),
    },
    connector: {
      greeting: greetingTo(via, (via?.closeness ?? 3) >= 3),
      name: via ? writtenName(via.name) : '[their name]',
      /** Whether the journal says that the two know each other. */
      knows:
        via !== null && person !== null && (via.knows.includes(person.id) || person.introducedBy === via.id),
    },
    me: selfOf(journal),
    subject: given(answers.subject),
    topic: topicOf(reference?.thing ?? null),
    reference: reference ?? { thing: null, sentence: null },
    purpose,
    /** The purpose for other eyes: null when it speaks to the one it is meant for. */
    purpose_for_others: purpose !== null && /\byou(?:rs?)?\b/i.test(purpose) ? null : purpose,
    ask: askOf(asked) ?? { to: null, question: null, request: null, written: null },
    minutes: answers.minutes ?? usualMinutes,
    /** False when the answer is wanted in writing. */
    talk: answers.format !== 'email',
    ...formsOf(answers.format),
    times: timesOf(answers.times),
    offer: offerOf(answers.offer) ?? broughtOf(value),
    promise: promiseOf(value?.commitment),
    school: schoolOf(person),
    earlier: { ago: earlier.ago, topic: earlier.topic },
    meeting: lastTalkOf(journal, answers.person, today),
    destination,
  };
}

export type Letter = {
  readonly subject: string | null;
  readonly body: string;
  readonly forward: string | null;
};

/**
 * A rendered letter in its parts. A first line "Subject: …" is the subject. A line "--- forward ---" or
 * "--- aloud ---" ends the letter: what follows is to be passed on by somebody else, or said on the phone.
 */
export function splitLetter(rendered: string): Letter {
  const text = rendered.replace(/\r\n?/g, '\n');
  const subject = /^\s*subject:[ \t]*(.*)(?:\n|$)/i.exec(text);
  const letter = text.slice(subject?.[0].length ?? 0);
  const parting = /^--- (?:forward|aloud) ---[ \t]*$/m.exec(letter);
  return {
    subject: subject?.[1]?.trim() || null,
    body: tidied(letter.slice(0, parting?.index)),
    forward: parting && (tidied(letter.slice(parting.index + parting[0].length)) || null),
  };
}

/** Blanks and empty lines that a part left behind when it had nothing to say. */
const tidied = (text: string): string =>
  text
    .replace(/(?<=\S) {2,}(?=\S)/g, ' ')
    .replace(/(?<![ \t])[ \t]+$|^[ \t]+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const firstGiven = (...typed: readonly (string | null | undefined)[]): string | null =>
  typed.map(given).find((text) => text !== null) ?? null;

/** What was typed, unless it only stands there from the letter before. */
const newlyGiven = (typed: string | null, before: string | null): string | null =>
  given(typed) === given(before) ? null : given(typed);

/** Whoever has met them, or is halfway close, says "Hi". */
function isKnown({ meetings }: Journal, person: Person | null, kind: Message['kind']): boolean {
  if (kind === 'event' || kind === 'thanks' || kind === 'network') return true;
  if ((person?.closeness ?? 0) >= 3) return true;
  return meetings.some((meeting) => meeting.person === person?.id && meeting.state === 'held');
}

/** The first thing they would bring, where no offer is named (S11). */
const broughtOf = (value: Value | undefined): string | null =>
  offerOf(value?.bring.find((what) => given(what)));

/** The open objective that shares most words with what is asked of whom. */
function goalFor(journal: Journal, about: string): string | null {
  const near = wordsOf(about);
  const shared = (goal: string) => wordsOf(goal).filter((word) => near.includes(word)).length;
  const [best] = openObjectives(journal).toSorted((a, b) => shared(b.goal) - shared(a.goal));
  return best ? goalOf(best.goal) : null;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Where both studied: the place somebody is known from, if that is a school at all. */
function schoolOf(person: Person | null): string | null {
  const place = given(person?.place);
  const school =
    /universi|college|school|institut|academy|hochschule|polytech|école|faculty|alumni|\b(?:ETH|MIT|LSE|UCL)\b/i;
  return place && school.test(place) ? place.replace(/ alumni\b.*$/i, '') : null;
}
