import { todayIn } from './dates.ts';
import { openObjectives } from './goals.ts';
import type { Answers, Entry, Journal, Objective, Plan, Row } from './journal.ts';
import { meantBy } from './names.ts';

export type Milestone = Plan['milestones'][number];

/** How an objective is worked on, if that was ever said: one plan each. */
export const planFor = (journal: Journal, objective: string | null): Plan | undefined =>
  journal.plans.findLast((plan) => plan.objective === objective);

/** Starts from the plan there is; a rating is given anew each time. */
export function seedPlan(journal: Journal, about: string | null): Answers {
  const plan = planFor(journal, about);
  if (!plan) return { objective: about };
  return {
    objective: about,
    milestones: plan.milestones.map(({ what, by, sign }) => ({ what, by, sign })),
    activities: plan.activities,
    'work-problem': plan.workProblem,
    person: plan.person,
  };
}

/** One plan an objective, changed when it is written again; a milestone that was reached stays so, also reworded. */
export function keepPlan(journal: Journal, { at, about, answers }: Entry, mint: () => string): Journal {
  if (about === null) return journal;
  const known = planFor(journal, about);
  const today = todayIn(new Date(at), journal.profile.zone);
  const rows = (answers['milestones'] ?? []) as readonly Row[];
  const reachedOn = reachedDays(known?.milestones ?? [], rows);
  const rating = answers['rating'] as number | null | undefined;
  const plan: Plan = {
    id: known?.id ?? mint(),
    at: known?.at ?? at,
    objective: about,
    person: (answers['person'] as string | null | undefined) ?? null,
    milestones: rows.map((row, i) => ({
      what: String(row['what']),
      by: (row['by'] as string | null | undefined) ?? null,
      sign: (row['sign'] as string | null | undefined) ?? null,
      reachedOn: reachedOn(String(row['what']), i),
    })),
    activities: (answers['activities'] as readonly string[] | null | undefined) ?? [],
    workProblem: (answers['work-problem'] as string | null | undefined) ?? null,
    ratings: rated(known?.ratings ?? [], rating ?? null, today),
  };
  return withPlan(journal, plan);
}

/** When each milestone was reached: by its words, or by its place where words that nobody kept stood before. */
function reachedDays(before: readonly Milestone[], rows: readonly Row[]) {
  const byWords = new Map(before.map((one) => [one.what, one.reachedOn]));
  const kept = new Set(rows.map(({ what }) => String(what)));
  return (what: string, place: number): string | null => {
    const there = before[place];
    if (byWords.has(what) || !there || kept.has(there.what)) return byWords.get(what) ?? null;
    return rows.length === before.length ? there.reachedOn : null;
  };
}

const withPlan = (journal: Journal, plan: Plan): Journal => ({
  ...journal,
  plans: journal.plans.some(({ id }) => id === plan.id)
    ? journal.plans.map((kept) => (kept.id === plan.id ? plan : kept))
    : [...journal.plans, plan],
});

/** One rating a day: a second one on the same day is a correction. */
function rated(ratings: Plan['ratings'], value: number | null, on: string): Plan['ratings'] {
  if (value === null) return ratings;
  return [...ratings.filter((rating) => rating.on !== on), { on, value }];
}

/** Notes how far you judge yourself to be, from 1 to 5, on a civil date. */
export const ratePlan = (journal: Journal, plan: Plan, { on, value }: Plan['ratings'][number]): Journal =>
  withPlan(journal, { ...plan, ratings: rated(plan.ratings, value, on) });

/** The same for an objective that nobody may have planned yet: then its plan begins with the judgement. */
export function judgeObjective(
  journal: Journal,
  fresh: Pick<Plan, 'id' | 'at' | 'objective' | 'person'>,
  rating: Plan['ratings'][number],
): Journal {
  return ratePlan(journal, planFor(journal, fresh.objective) ?? newPlan(fresh), rating);
}

/** A plan that says nothing yet. */
export const newPlan = (made: Pick<Plan, 'id' | 'at' | 'objective' | 'person'>): Plan => ({
  ...made,
  milestones: [],
  activities: [],
  workProblem: null,
  ratings: [],
});

const changeMilestone = (journal: Journal, plan: Plan, what: string, changes: Partial<Milestone>): Journal =>
  withPlan(journal, {
    ...plan,
    milestones: plan.milestones.map((one) => (one.what === what ? { ...one, ...changes } : one)),
  });

/** Notes that a milestone was reached on a civil date. */
export const reachMilestone = (journal: Journal, plan: Plan, what: string, on: string): Journal =>
  changeMilestone(journal, plan, what, { reachedOn: on });

/** Gives a milestone a new day. */
export const moveMilestone = (journal: Journal, plan: Plan, what: string, by: string): Journal =>
  changeMilestone(journal, plan, what, { by });

/** A milestone that is still ahead, with the plan it belongs to. */
export type Ahead = { readonly plan: Plan; readonly objective: Objective; readonly milestone: Milestone };

/** Milestones of open objectives that are not reached yet. */
export const milestonesAhead = (journal: Journal): readonly Ahead[] =>
  openObjectives(journal).flatMap((objective) => {
    const plan = planFor(journal, objective.id);
    return (plan?.milestones ?? [])
      .filter(({ reachedOn }) => reachedOn === null)
      .map((milestone) => ({ plan: plan!, objective, milestone }));
  });

/** What a milestone is called in task lists and calendars: the id of its plan, and its place there from 1 on. */
export const milestoneKey = ({ id }: Pick<Plan, 'id'>, place: number): string => `${id}-${place + 1}`;

/** The id of a plan, or its beginning, and the place, from such a name. */
export function milestoneCalled(typed: string): { readonly plan: string; readonly place: number } | null {
  const [, plan, number] = /^([2-9b-df-hj-np-tv-z]{4,8})-(\d{1,3})$/i.exec(typed.trim()) ?? [];
  return plan === undefined ? null : { plan: plan.toLowerCase(), place: Number(number) - 1 };
}

/** The milestone called so in any plan, also one that is reached; null when the name is none of theirs. */
export function milestoneAt({ plans }: Journal, typed: string): Milestone | null {
  const called = milestoneCalled(typed);
  const found = called === null ? [] : plans.filter(({ id }) => id.startsWith(called.plan));
  return (found.length === 1 && found[0]!.milestones[called!.place]) || null;
}

/** Milestones ahead that are meant by such a name, or else by words. */
export function milestonesMeant(ahead: readonly Ahead[], typed: string): readonly Ahead[] {
  const called = milestoneCalled(typed);
  const found =
    called === null
      ? []
      : ahead.filter(
          ({ plan, milestone }) =>
            plan.id.startsWith(called.plan) && plan.milestones[called.place] === milestone,
        );
  return found.length > 0 ? found : meantBy(ahead, ({ milestone }) => milestone.what, typed);
}

/** How far a plan has come: by what was reached, and by your own judgement then and now (S20). */
export type Progress = {
  readonly reached: number;
  readonly of: number;
  readonly first: number | null;
  readonly last: number | null;
};

/** How far a plan has come, by its milestones and by the first and the last judgement. */
export const progressOf = ({ milestones, ratings }: Plan): Progress => {
  const byDay = ratings.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return {
    reached: milestones.filter(({ reachedOn }) => reachedOn !== null).length,
    of: milestones.length,
    first: byDay[0]?.value ?? null,
    last: byDay.at(-1)?.value ?? null,
  };
};
