import { agreementWith, newestAgreement, nextVersion, usual } from './agreements.ts';
import { rowsIn } from './answers.ts';
import { addMonths, dayIn, dayOf, longDate, todayIn } from './dates.ts';
import { objectivesMeant } from './goals.ts';
import type { Agreement, Answers, Entry, Journal, Objective, Review } from './journal.ts';
import { notLast } from './meetings.ts';
import { keepLetter } from './messages.ts';
import { changePerson } from './people.ts';
import { judgeObjective } from './plans.ts';
import { answersOfReview, type Future, futures, reviewToday, reviewWith } from './reviews.ts';
import type { Telling } from './settling.ts';

/** A look back starts from what is there of it, half a year ahead of its next one (S18, S64). */
export function seedReview(journal: Journal, about: string | null, now: Date): Answers {
  const today = todayIn(now, journal.profile.zone);
  const known = about === null ? undefined : reviewToday(journal, about, today);
  return {
    with: 'together',
    'next-review': addMonths(today, usual.months),
    cadence: 'quarterly',
    ...(known && answersOfReview(known)),
    on: today,
  };
}

/** The one open objective meant by these words; undefined when none or several are. */
export function objectiveMeant(journal: Journal, text: string): Objective | undefined {
  const found = objectivesMeant(journal, text);
  return found.length === 1 ? found[0] : undefined;
}

type Tools = { readonly mint: () => string; readonly tell: Telling };

/** What a look back means: the review is kept, objectives are judged anew, and what was decided takes effect. */
export function keepReview(journal: Journal, entry: Entry, tools: Tools): Journal {
  const { at, about, answers } = entry;
  if (about === null) return journal;
  const today = dayIn(at, journal.profile.zone);
  const known = reviewToday(journal, about, today);
  const blank: Review = {
    id: tools.mint(),
    at,
    person: about,
    on: today,
    answers: {},
    decision: null,
    note: null,
  };
  const before = known ? answersOfReview(known) : {};
  const review = reviewWith(known ?? blank, { ...before, on: today, ...answers });
  const kept = known
    ? { ...journal, reviews: journal.reviews.map((one) => (one === known ? review : one)) }
    : { ...journal, reviews: [...journal.reviews, review] };
  const decided = decide(judgeAnew(kept, review, tools), review, { ...tools, at });
  // A note that says what it becomes is sent like any other; corrected, the review has it already.
  return review.decision === 'evolve' && review.answers['letter'] !== before['letter']
    ? keepLetter(decided, { ...entry, answers: review.answers }, 'question', tools.mint)
    : decided;
}

/** Each objective that was judged gets the mark of that day, in its plan. */
function judgeAnew(journal: Journal, { answers, on, at, person }: Review, { mint }: Tools): Journal {
  return rowsIn(answers['ratings']).reduce((before, { objective: text, rating }) => {
    const objective = objectiveMeant(before, String(text));
    if (!objective || typeof rating !== 'number') return before;
    return judgeObjective(before, { id: mint(), at, objective: objective.id, person }, { on, value: rating });
  }, journal);
}

type Deciding = Tools & { readonly at: string };

/** Going on in any way moves the next look back; evolving changes what it is. Closing is a step of its own. */
function decide(journal: Journal, { person, on, decision, answers }: Review, tools: Deciding): Journal {
  const page = agreementWith(journal, person);
  if (person === null || page?.state !== 'agreed' || decision === null || decision === 'close')
    return journal;
  const given = answers['next-review'];
  const review = typeof given === 'string' ? dayOf(given) : addMonths(on, usual.months);
  const future = decision === 'evolve' ? (answers['becomes'] as Future | undefined) : undefined;
  const changes: Partial<Agreement> = {
    review,
    // An end that would come before the next look back moves along with it.
    ...(page.ends !== null && page.ends < review && { ends: review }),
    ...(future && {
      kind: futures[future],
      cadence: (answers['cadence'] as Agreement['cadence'] | undefined) ?? page.cadence,
    }),
  };
  const changed = future ? changePerson(journal, person, { kind: futures[future] }) : journal;
  return goOn(changed, page, changes, { ...tools, why: `the review of ${longDate(on)}` });
}

/** The page that holds, in its next version; a change of it that is still on the table stays there. */
function goOn(
  journal: Journal,
  page: Agreement,
  changes: Partial<Agreement>,
  { mint, tell, at, why }: Deciding & { readonly why: string },
): Journal {
  const there = notLast(journal, page);
  const points = (Object.keys(changes) as (keyof Agreement & string)[]).filter(
    (id) => changes[id] !== page[id],
  );
  const words = points.map((id) => tell(id, page[id] as never, changes[id] as never)).join('; ');
  const next: Agreement = { ...page, ...changes, ending: null };
  if (newestAgreement(there, page.person)?.id !== page.id || words === '')
    return {
      ...there,
      agreements: there.agreements.map((one) =>
        one.id === page.id
          ? next
          : one.person === page.person && one.state === 'proposed' && one.version > page.version
            ? { ...one, ...changes }
            : one,
      ),
    };
  const version = nextVersion(page, { ...next, id: mint(), at, theirs: {} }, `${words}. Why: ${why}`);
  return { ...there, agreements: [...there.agreements, version] };
}
