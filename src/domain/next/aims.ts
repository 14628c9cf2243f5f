import { addDays, addMonths, compare, dayIn, longDate, relative } from '../dates.ts';
import type { Plan } from '../journal.ts';
import type { Found } from '../step.ts';
import { typed } from '../typed.ts';
import type { Aim, World } from './rule.ts';

/** How long before its day a milestone is named, in days; and how long a judgement stays fresh, in months; ours. */
const ahead = 14;
const freshFor = 3;

type Milestone = Plan['milestones'][number];

/** What is still to be reached, in the order of its days; what has none comes last. */
const openIn = (plan: Plan | undefined): readonly Milestone[] =>
  (plan?.milestones ?? [])
    .filter(({ reachedOn }) => reachedOn === null)
    .toSorted((a, b) => compare(a.by, b.by));

/** The day you set yourself for it has come. */
export function aimLate({ objective: { id, goal, by } }: Aim, { today }: World): Found | null {
  if (by === null || by > today) return null;
  return {
    kind: 'objective',
    id,
    step: `Say whether you have reached "${goal}"`,
    reason: `its day has come; if you are not there yet, give it a new day with mentor develop move ${id} --to DATE`,
    command: `mentor develop reached ${id}`,
    due: by,
    urgency: 'now',
    since: by,
  };
}

/** The day of a milestone has come. */
export function milestoneDue({ objective, plan }: Aim, { today }: World): Found | null {
  const due = openIn(plan).filter(({ by }) => by !== null && by <= today);
  const [first] = due;
  if (!first) return null;
  return {
    kind: 'objective',
    id: objective.id,
    step: `Say whether you have reached "${first.what}"`,
    reason:
      'its day has come; if it is not reached yet, mentor develop move takes the same words, and --to the new day',
    command: `mentor develop done ${typed(first.what)}`,
    due: first.by,
    urgency: 'now',
    // One more that has come is a change.
    since: due.at(-1)!.by!,
  };
}

/** A milestone comes near. */
export function milestoneNear({ objective, plan }: Aim, { today }: World): Found | null {
  const near = openIn(plan).find(({ by }) => by !== null && by > today && addDays(by, -ahead) <= today);
  if (!near) return null;
  return {
    kind: 'objective',
    id: objective.id,
    step: `Keep an eye on "${near.what}"`,
    reason: `you wanted to reach it ${relative(near.by!, today)}`,
    command: `mentor develop done ${typed(near.what)}`,
    due: near.by,
    urgency: 'soon',
    since: addDays(near.by!, -ahead),
  };
}

/** There is somebody to work on it with, and no plan. */
export function unplanned({ objective, plan, first }: Aim, { mentors, zone }: World): Found | null {
  const [mentor] = mentors;
  const { id, goal } = objective;
  if (plan || !mentor) return null;
  return {
    kind: 'objective',
    id,
    step: `Plan how you will work on "${goal}"`,
    reason: 'milestones make talks concrete',
    command: `mentor develop ${id}`,
    due: null,
    // One after the other.
    urgency: first ? 'soon' : 'later',
    since: dayIn(mentor.page!.at, zone),
  };
}

/** You have a mentor, but nobody for this. */
export function alone({ objective: { id, goal }, plan }: Aim, { mentors, zone }: World): Found | null {
  if (!plan || plan.person !== null || mentors.length === 0) return null;
  if (mentors.some(({ page }) => page!.goals.length === 0 || page!.goals.includes(goal))) return null;
  return {
    kind: 'objective',
    id,
    step: `Think whom you could ask about "${goal}"`,
    reason: 'it stands on none of your pages, and one person need not be good for everything',
    command: 'mentor shortlist',
    due: null,
    urgency: 'later',
    since: dayIn(plan.at, zone),
  };
}

/** You have not judged for a while how far you are. */
export function judgeAgain({ objective: { id, goal }, plan }: Aim, { today }: World): Found | null {
  const last = plan?.ratings.at(-1);
  const since = last && addMonths(last.on, freshFor);
  if (!since || since > today) return null;
  return {
    kind: 'objective',
    id,
    step: `Judge again how far you are with "${goal}"`,
    reason: `you last did so ${relative(last.on, today)}`,
    command: `mentor develop rate ${id}`,
    due: null,
    urgency: 'later',
    since,
  };
}

/** It is planned, and nothing of it is due. */
export function aimOnTrack({ objective: { id, goal }, plan }: Aim, { today }: World): Found | null {
  if (!plan) return null;
  const [first] = openIn(plan);
  return {
    kind: 'objective',
    id,
    step: first ? `Go on with "${first.what}"` : `Go on with "${goal}"`,
    reason: first?.by ? `you gave it until ${longDate(first.by)}` : 'nothing about it is due',
    command: `mentor progress ${id}`,
    due: first?.by ?? null,
    urgency: 'later',
    since: today,
  };
}
