import { adviceKnown } from '../domain/advice.ts';
import { type Day, dayOf, daysBetween, longDate } from '../domain/dates.ts';
import { growthOf } from '../domain/growth.ts';
import { impactOf } from '../domain/impact.ts';
import type { Advice, Journal, Person } from '../domain/journal.ts';
import type { Occasion, Thanks } from '../domain/occasions.ts';
import { tellingWords } from '../domain/telling.ts';
import { plain } from './agenda.ts';
import { monthName, usedAdvice } from './beforeafter.ts';
import { given, lowerStart, stopped, upperStart } from './fragments.ts';
import { lastTalkOf, numberWord, withoutYear } from './lookback.ts';
import { firstName, greetingTo, writtenName } from './salutation.ts';
import { selfOf } from './self.ts';
import { toThem } from './shapes.ts';
import { updateFor } from './update.ts';

/** What the writer said about it, beside what the journal knows. */
export type Said = Pick<Thanks, 'as' | 'result' | 'difference' | 'present' | 'next'> & {
  readonly subject: string | null;
  /** What it was, where no record says so. */
  readonly what: string | null;
};

/** The template a letter of thanks is made from: its form decides first, then what it is about. */
export function thanksTemplate({ kind }: Occasion, as: Thanks['as']): string {
  if (as === 'public') return 'messages/thanks-public';
  if (as === 'note' || as === 'gift') return 'messages/thanks-card';
  if (kind === 'talk') return 'messages/thanks';
  return `messages/thanks-${isNews(kind) ? 'news' : kind}`;
}

const isNews = (kind: Occasion['kind']): boolean =>
  kind === 'objective' || kind === 'milestone' || kind === 'action';

/**
 * What `templates/messages/thanks-*.md` can name. Plain text; what nobody knows is null. `words` is what it was about and
 * `thing` the same with its full stop; `said_on` begins a sentence
 * ("On 10 November"), `said_on_low` stands inside one; `result`, `difference`, `news`, `helped` and `passed_on` are
 * sentences. Nothing noted as private gets in: only advice, actions, goals and points do.
 */
export function thanksView(
  journal: Journal,
  person: Person,
  { occasion, said, today }: { readonly occasion: Occasion; readonly said: Said; readonly today: Day },
) {
  const advice = journal.advice.find(({ id }) => id === occasion.of);
  const words = given(occasion.kind === 'other' ? said.what : occasion.what);
  const thing = words && (occasion.kind === 'advice' ? toThem(plain(words)) : lowerStart(plain(words)));
  const on = dated(occasion.on, today);
  const triedOn = dated(advice?.triedOn ?? null, today);
  return {
    occasion: occasion.kind,
    form: said.as,
    greeting: greetingTo(person, true),
    reader: { name: writtenName(person.name), first: firstName(person.name) },
    me: selfOf(journal),
    subject: given(said.subject),
    words: thing,
    thing: thing && stopped(thing),
    said_on: on && upperStart(on),
    said_on_low: on,
    state: advice?.state ?? null,
    tried_on: triedOn,
    result: resultSentence(said.result),
    heard: occasion.kind === 'talk' ? lastTalkOf(journal, person.id, today).heard : null,
    news: isNews(occasion.kind) ? newsOf(occasion, today) : null,
    helped: isNews(occasion.kind) ? helpedBy(journal, person.id, occasion) : null,
    present: given(said.present) && stopped(lowerStart(plain(given(said.present)!))),
    ...sinceOf(journal, person.id, occasion, today),
    became: occasion.kind === 'impact' ? becameOf(journal, person.id) : [],
    passed_on: passedOn(journal),
    ...updateFor(journal, person, {
      growth: occasion.kind === 'progress' ? growthOf(journal, today) : [],
      set: plain,
      difference: said.difference,
      next: said.next,
    }),
  };
}

const resultSentence = (result: string | null): string | null => {
  const text = given(result);
  return text && stopped(`What came of it: ${lowerStart(toThem(plain(text)))}`);
};

/** "on 10 November", or "in March 2025" when it was long ago; null for a day that is not known or still to come. */
function dated(day: Day | null, today: Day): string | null {
  if (day === null || day > today) return null;
  const days = daysBetween(day, today);
  if (days > 180) return `in ${monthName(day)}`;
  return `on ${withoutYear(longDate(dayOf(day)))}`;
}

function newsOf({ kind, what, on }: Occasion, today: Day): string {
  const thing = `"${plain(what).replace(/[.]$/, '')}"`;
  const when = dated(on, today);
  const day = when === null ? '' : `, ${when}`;
  if (kind === 'objective') return `I have reached what I had set out to do: ${thing}${day}.`;
  if (kind === 'milestone') return `A milestone is behind me: ${thing}${day}.`;
  return `I have done what we spoke of: ${thing}${day}.`;
}

/** Advice of theirs that shares its words with the news: it had a part in it, for all the journal can tell. */
function helpedBy(journal: Journal, person: string, { what, result }: Occasion): string | null {
  const words = tellingWords(`${what} ${result ?? ''}`);
  const near = journal.advice.findLast(
    (one) => one.person === person && adviceKnown(one) && shares(words, one),
  );
  return near ? `Your advice had a part in it: "${stopped(plain(near.text))}"` : null;
}

const shares = (words: ReadonlyMap<string, string>, { text, result }: Advice): boolean =>
  [...tellingWords(`${text} ${result ?? ''}`).keys()].some((word) => words.has(word));

/** How long ago it all ended or began: "two years since our regular talks came to their end". */
function sinceOf(journal: Journal, person: string, { kind }: Occasion, today: Day) {
  const impact = kind === 'impact' ? impactOf(journal, person, today) : null;
  const years = impact?.years ?? 0;
  const long = years === 0 ? 'some time' : `${numberWord(years)} ${years === 1 ? 'year' : 'years'}`;
  const what = impact?.from.what === 'end' ? 'our regular talks came to their end' : 'we began to talk';
  return { since: `${long} since ${what}`, since_subject: `${upperStart(long)} on` };
}

/** As much as one reads with pleasure. */
const mostBecame = 4;

/** What has become of their help: what was reached with them, and advice that bore fruit. */
function becameOf(journal: Journal, person: string): readonly string[] {
  const goals = new Set([
    ...journal.plans.flatMap((plan) => (plan.person === person ? [plan.objective] : [])),
    ...journal.agreements.flatMap((page) =>
      page.person === person
        ? journal.objectives.filter(({ goal }) => page.goals.includes(goal)).map(({ id }) => id)
        : [],
    ),
  ]);
  const reached = journal.objectives
    .filter(({ id, state }) => state === 'reached' && goals.has(id))
    .map(({ goal }) => `I reached what we talked of: ${lowerStart(plain(goal))}`);
  const advice = journal.advice
    .filter((one) => one.person === person && adviceKnown(one))
    .map((one) => `You said ${plain(usedAdvice(one))}`);
  return [...reached, ...advice].slice(0, mostBecame).map(stopped);
}

/** The last thing that went on to somebody newer. */
function passedOn({ exchanges }: Journal): string | null {
  const last = exchanges.findLast(({ direction }) => direction === 'forward');
  const what = last && given(last.what);
  return what ? stopped(lowerStart(plain(what))) : null;
}
