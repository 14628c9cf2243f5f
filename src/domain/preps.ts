import { type Brief, briefFor } from './briefs.ts';
import { candidateOf } from './candidates.ts';
import { dayIn, dayOf, todayIn } from './dates.ts';
import { answersOf, recordWith } from './fields.ts';
import { heldWith } from './held.ts';
import type { Answers, Entry, Journal, Prep } from './journal.ts';
import { kinds, toBring } from './kinds.ts';
import { upcoming } from './meetings.ts';
import { personById } from './people.ts';
import { stockQuestions } from './questions.ts';
import { room } from './talks.ts';

const asked = ['priorities', 'updates', 'questions', 'scenario', 'next-steps', 'mode'] as const;

/** More questions than will fit, and not so many that nobody reads them; our figure. */
const mostOffered = 7;

/** The sheet for the meeting that comes next, if it was begun: one sheet a meeting, also when that was moved or missed. */
export function prepFor(journal: Journal, person: string | null): Prep | undefined {
  const last = journal.preps.findLast((prep) => prep.person === person);
  if (!last) return undefined;
  const held = heldWith(journal, person);
  if (last.meeting !== null) return held.some(({ id }) => id === last.meeting) ? undefined : last;
  const since = held.at(-1);
  return since && dayIn(last.at, journal.profile.zone) < dayOf(since.start) ? undefined : last;
}

/** The sheet before a meeting, filled as far as the journal can (S21, S88). */
export function seedPrep(journal: Journal, about: string | null, now: Date): Answers {
  if (about === null) return {};
  const before = prepFor(journal, about);
  const brief = briefFor(journal, about, todayIn(now, journal.profile.zone));
  if (before) return { ...answersOf(before, asked), updates: refreshed(journal, before, brief.updates) };
  const { talk } = brief;
  const goals = brief.objectives.map(({ goal }) => goal);
  return {
    priorities: [...talk.priorities, ...(brief.kind === 'talk' ? [] : goals)].slice(0, room.priorities),
    updates: brief.updates,
    questions: ownFirst(journal, about, [
      ...new Set([...brief.open, ...firstQuestions(journal, about, brief)]),
    ]).slice(0, Math.max(mostOffered, brief.open.length)),
    scenario: null,
    'next-steps': [],
    mode: null,
  };
}

/** What to ask: your own from the shortlist, then the sheet's; none that was asked before. */
function firstQuestions(
  journal: Journal,
  about: string,
  { kind, talk }: Pick<Brief, 'kind' | 'talk'>,
): readonly string[] {
  const person = personById(journal, about);
  const fromTalk = talk.questions;
  const before = new Set(
    journal.preps.filter((prep) => prep.person === about).flatMap(({ questions }) => questions),
  );
  // A first talk has its own questions for what is true of any mentoring.
  const plain = kind === 'talk' && (person?.kind === null || person?.kind === 'traditional');
  // The last meeting has its own questions: it is no time for new ones.
  const particular =
    person && kind !== 'last' ? toBring(person).slice(plain ? kinds.traditional.bring.length : 0) : [];
  return [
    ...(candidateOf(journal, about)?.questions ?? []),
    ...fromTalk,
    ...particular.map(({ ask }) => ask),
  ].filter((question) => !before.has(question));
}

/** What was typed stays; what the ledger says is said as it stands today. */
function refreshed(
  { advice }: Journal,
  { updates, person }: Prep,
  today: readonly string[],
): readonly string[] {
  const quotes = advice.filter((one) => one.person === person).map(({ text }) => `"${text}"`);
  const typed = updates.filter((update) => !quotes.some((quote) => update.startsWith(quote)));
  return [...today, ...typed];
}

/** Written again before the same meeting it stays one sheet. */
export function keepPrep(journal: Journal, { at, about, answers }: Entry, mint: () => string): Journal {
  if (about === null) return journal;
  const { person: _person, ...rest } = answers;
  const known = prepFor(journal, about);
  const meeting = upcoming(journal, about, dayIn(at, journal.profile.zone))?.id ?? known?.meeting ?? null;
  const asked = answers['questions'];
  const questions = Array.isArray(asked) ? ownFirst(journal, about, asked.map(String)) : null;
  const made = known ?? newPrep({ id: mint(), at, person: about });
  const prep = recordWith({ ...made, meeting }, { ...rest, ...(questions && { questions }) });
  return {
    ...journal,
    preps: known ? journal.preps.map((kept) => (kept === known ? prep : kept)) : [...journal.preps, prep],
  };
}

/** Only the first few are sent ahead, and what was typed would stand behind what the sheet had brought. */
function ownFirst(journal: Journal, about: string, questions: readonly string[]): readonly string[] {
  const stock = stockQuestions(journal, about);
  return [...questions.filter((one) => !stock.has(one)), ...questions.filter((one) => stock.has(one))];
}

/** A sheet with nothing on it yet. */
export const newPrep = (made: Pick<Prep, 'id' | 'at' | 'person'>): Prep => ({
  ...made,
  meeting: null,
  priorities: [],
  updates: [],
  questions: [],
  scenario: null,
  nextSteps: [],
  mode: null,
});

/** The sheet that was made for a meeting belongs to it, once it has taken place. */
export function attachPrep(journal: Journal, person: string, meeting: string): Journal {
  const prep = prepFor(journal, person);
  if (!prep) return journal;
  return {
    ...journal,
    preps: journal.preps.map((kept) => (kept === prep ? { ...kept, meeting } : kept)),
  };
}
