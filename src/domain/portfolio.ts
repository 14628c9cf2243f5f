import { linesIn, rowsIn } from './answers.ts';
import { type Attendance, attendances } from './attendance.ts';
import { auditOf } from './audit.ts';
import { dayIn, todayIn } from './dates.ts';
import { openObjectives } from './goals.ts';
import type { Answers, Entry, Journal, Objective, Person, Review, Row } from './journal.ts';
import { type Lopsided, lopsidedIn } from './lopsided.ts';
import { findPeople } from './names.ts';
import { answersOfReview, type Decision, reviewToday, reviewWith } from './reviews.ts';
import { type PersonStage, stages } from './stage.ts';
import { type Standing, standings } from './standing.ts';
import type { Support } from './support.ts';
import { tellingWords } from './telling.ts';

/** Somebody you are in a mentorship with, and how that stands. */
export type Mentor = {
  readonly person: Person;
  readonly stage: PersonStage;
  readonly standing: Standing;
  /** Meetings since the page began, whatever was looked back on since. */
  readonly attendance: Attendance;
  /** The open objectives it serves: those its page or a plan names. */
  readonly serves: readonly Objective[];
};

/** All your mentors together, and what is missing between them (S5, S42). */
export type Portfolio = {
  readonly mentors: readonly Mentor[];
  readonly objectives: readonly Objective[];
  /** Objectives that nobody helps you with. */
  readonly alone: readonly Objective[];
  /** Kinds of help that none of them gives. */
  readonly lacking: readonly Support[];
  /** One place, or one level, that most of them share. */
  readonly lopsided: readonly Lopsided[];
};

const going: ReadonlySet<PersonStage> = new Set(['agreed', 'active', 'paused', 'review-due', 'closing']);

/** Whoever you have a mentorship with now, those who need a look first; `today` is a civil date. */
export function portfolioOf(journal: Journal, today: string): Portfolio {
  const stageOf = stages(journal, today);
  const standingOf = standings(journal, today);
  const attendanceOf = attendances(journal, today);
  const objectives = openObjectives(journal);
  const mentors = journal.people
    .flatMap((person): readonly Mentor[] => {
      const stage = stageOf(person.id);
      const standing = going.has(stage) ? standingOf(person) : null;
      if (standing?.page.state !== 'agreed') return [];
      const serves = servedBy(journal, standing, objectives);
      return [{ person, stage, standing, attendance: attendanceOf(person.id), serves }];
    })
    .sort((a, b) => urgency(b) - urgency(a));
  const people = mentors.map(({ person }) => person);
  const served = new Set(mentors.flatMap(({ serves }) => serves));
  const audit = auditOf({ ...journal, people, objectives: [] }, today);
  return {
    mentors,
    objectives,
    alone: objectives.filter((objective) => !served.has(objective)),
    lacking: audit.lacking,
    lopsided: (['place', 'level'] as const).flatMap(
      (what) => lopsidedIn(people, what, tellingWords, 2) ?? [],
    ),
  };
}

const urgency = ({ stage, standing }: Mentor): number =>
  standing.doubts.length * 2 + (stage === 'review-due' ? 3 : 0) + (stage === 'closing' ? 1 : 0);

const servedBy = (
  { plans }: Journal,
  { page }: Standing,
  objectives: readonly Objective[],
): readonly Objective[] =>
  objectives.filter(
    ({ id, goal }) =>
      page.goals.includes(goal) || plans.some((plan) => plan.objective === id && plan.person === page.person),
  );

/** What was proposed for one of them: to be acted on by a step of its own. */
export type Proposal = {
  readonly person: string;
  readonly decision: Decision;
  readonly note: string | null;
};

/** What was proposed for each mentor in a look at all of them. */
export const proposalsIn = ({ answers }: Pick<Review, 'answers'>): readonly Proposal[] =>
  rowsIn(answers['decisions']).flatMap(({ person, decision, note }) =>
    typeof person === 'string' && typeof decision === 'string'
      ? [{ person, decision: decision as Decision, note: typeof note === 'string' ? note : null }]
      : [],
  );

/** A look at all of them starts from the one of the same day, else from nothing but the list of them. */
export function seedSetReview(journal: Journal, now: Date): Answers {
  const today = todayIn(now, journal.profile.zone);
  const known = reviewToday(journal, null, today);
  const said = new Map(known ? proposalsIn(known).map((one) => [one.person, one]) : []);
  return {
    ...(known && answersOfReview(known)),
    decisions: portfolioOf(journal, today).mentors.map(({ person }) => ({
      name: person.slug,
      decision: said.get(person.id)?.decision ?? null,
      note: said.get(person.id)?.note ?? null,
    })),
  };
}

/** The person a row means; undefined when nobody or several could be. */
export const personIn = ({ people }: Journal, row: Row): Person | undefined => {
  const found = findPeople(people, String(row['name'] ?? ''));
  return found.length === 1 ? found[0] : undefined;
};

/** Kept under nobody's name. What it proposes changes nothing by itself. */
export function keepSetReview(journal: Journal, { at, answers }: Entry, mint: () => string): Journal {
  const today = dayIn(at, journal.profile.zone);
  const known = reviewToday(journal, null, today);
  const rows = rowsIn(answers['decisions']).flatMap((row): readonly Row[] => {
    const person = personIn(journal, row);
    if (!person || !row['decision']) return [];
    return [
      {
        person: person.id,
        decision: row['decision'],
        note: row['note'] ?? null,
        again: row['again'] ?? null,
      },
    ];
  });
  const blank: Review = { id: mint(), at, person: null, on: today, answers: {}, decision: null, note: null };
  const review = reviewWith(known ?? blank, { ...answers, decisions: rows });
  return {
    ...journal,
    reviews: known
      ? journal.reviews.map((one) => (one === known ? review : one))
      : [...journal.reviews, review],
  };
}

/** Who is missing, in your own words, from the last look at all of them. */
export const missingIn = (review: Review): readonly string[] => linesIn(review.answers['missing']);
