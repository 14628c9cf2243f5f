import { agreementWith } from '../domain/agreements.ts';
import { longDate } from '../domain/dates.ts';
import type { Evidence } from '../domain/evidence.ts';
import { sidesOf } from '../domain/exchanges.ts';
import { openObjectives } from '../domain/goals.ts';
import type { Answers, Journal, Person } from '../domain/journal.ts';
import { planFor } from '../domain/plans.ts';
import { quietRhythm, type Sign, slowerRhythm } from '../domain/playbooks.ts';
import { openQuestions } from '../domain/questions.ts';
import { given, lowerStart, sentence } from './fragments.ts';
import { rhythmSaid } from './labels.ts';
import { greetingTo } from './salutation.ts';
import { selfOf } from './self.ts';

/**
 * What `templates/messages/trouble-<sign>.md` can name. Plain text on one line each; what nobody knows is null.
 * `goal` and `topic` go after a colon, `heard`, `seen` and `trying` are sentences.
 */
export function troubleLetter(
  journal: Journal,
  person: Person,
  {
    sign,
    evidence,
    answers,
  }: { readonly sign: Sign; readonly evidence: Evidence; readonly answers: Answers },
) {
  const said = (id: string) => given(answers[id] as string | null | undefined);
  // What you work on with somebody else is not for this letter.
  const objective = openObjectives(journal).find(({ id }) =>
    [person.id, null, undefined].includes(planFor(journal, id)?.person),
  );
  const goal = given(evidence.goals[0]) ?? given(objective?.goal);
  const tried = journal.advice.findLast(
    ({ person: who, state, result }) => who === person.id && state === 'tried' && given(result) !== null,
  );
  const quieter = sign === 'silent' ? quietRhythm(evidence.cadence) : slowerRhythm(evidence.cadence);
  const heard = said('words');
  const seen = said('true-part');
  const trying = said('try');
  return {
    greeting: greetingTo(person, true),
    me: selfOf(journal),
    since: evidence.contact && longDate(evidence.contact),
    waiting: (evidence.waiting?.count ?? 0) > 0,
    minutes: agreementWith(journal, person.id)?.minutes ?? 30,
    /** "every three months"; "when there is something to talk about" below that. */
    slower: rhythmSaid(quieter),
    /** Whose time has become less: "me", "they", "neither"; null when nobody said. */
    time: answers['time'] ?? null,
    moved: evidence.missed + evidence.cancelled + evidence.moved > 1,
    called_off: evidence.cancelled > 0,
    /** Who gives more: "me" or "they"; as the ledger has it where nobody said. */
    balance: balanceOf(answers, evidence),
    owed: given(evidence.theirs[0]),
    goal,
    measure: given(evidence.success) ?? given(objective?.measure),
    topic: given(openQuestions(journal, person.id)[0]) ?? goal,
    news: tried ? { advice: given(tried.text), result: sentence(given(tried.result)!) } : null,
    between_us: given(evidence.confidentiality),
    heard: heard && sentence(heard),
    seen: seen && sentence(seen),
    trying:
      trying && sentence(`I am going to ${lowerStart(trying).replace(/^(?:to|i will|i am going to) /i, '')}`),
  };
}

/** As you say; else as the ledger has it, unless they let a promise go or do not keep their side. */
function balanceOf({ balance, keeps }: Answers, { ledger, theirs: overdue }: Evidence): 'me' | 'they' | null {
  if (balance === 'me' || balance === 'they') return balance;
  const { theirs, yours } = sidesOf(ledger);
  return overdue.length === 0 && keeps !== false && theirs > yours ? 'they' : null;
}
