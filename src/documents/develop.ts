import { dayIn, longDate, relative } from '../domain/dates.ts';
import { openObjectives } from '../domain/goals.ts';
import type { Journal, Objective, Plan } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { planFor, progressOf } from '../domain/plans.ts';
import type { Table } from '../domain/table.ts';
import { counted } from '../domain/wording.ts';
import type { Closing } from './closing.ts';
import { heading, line } from './markdown.ts';

/** How far a plan has come, in a few words: by milestones where there are any, by judgement, or by both. */
export function progressInWords(plan: Plan): string {
  const { reached, of, first, last } = progressOf(plan);
  const parts = [
    of > 0 ? `${reached} of ${counted(of, 'milestone')} reached` : null,
    first === null
      ? null
      : first === last
        ? `you judge it ${last} of 5`
        : `your judgement went from ${first} to ${last} of 5`,
  ].filter((part) => part !== null);
  return parts.join('; ') || 'nothing to measure it by yet';
}

/** What `templates/develop.md` can name. Every text is safe in Markdown; lists may be empty, texts null. */
export function developView(journal: Journal, { goal, measure, by }: Objective, plan: Plan) {
  return {
    date: longDate(dayIn(plan.at, journal.profile.zone)),
    title: `Development plan: ${heading(goal) || 'an objective'}`,
    goal: line(goal) || 'An objective',
    measure: measure && line(measure),
    by: by && longDate(by),
    person: plan.person && line(nameOf(journal, plan.person)),
    progress: line(progressInWords(plan)),
    work_problem: plan.workProblem && line(plan.workProblem),
    milestones: plan.milestones.map(({ what, by, sign, reachedOn }) => ({
      what: line(what) || 'A milestone',
      by: by && longDate(by),
      sign: sign && line(sign),
      reached: reachedOn && longDate(reachedOn),
    })),
    activities: plan.activities.map(line).filter((text) => text !== ''),
    ratings: plan.ratings.map(({ on, value }) => ({ on: longDate(on), value })),
  };
}

/** More than so many objectives at a time stay a list (S20). */
const most = 3;

/** What the worksheet says at its end. */
export function developClosing(journal: Journal, about: string | null, today: string): Closing {
  const objective = journal.objectives.find(({ id }) => id === about);
  const plan = planFor(journal, about);
  if (!objective || !plan) return { title: 'Kept', lines: [], next: [] };
  const next = plan.milestones.find(({ reachedOn }) => reachedOn === null);
  const planned = openObjectives(journal).filter(({ id }) => planFor(journal, id));
  return {
    title: objective.goal,
    lines: [
      `So far: ${progressInWords(plan)}.`,
      ...(next ? [`Next: ${next.what}${next.by ? `, ${relative(next.by, today)}` : ''}.`] : []),
      ...(plan.workProblem
        ? []
        : [
            'It is tied to no problem at work yet; with one, every meeting has something real to talk about.',
          ]),
      ...(planned.length > most
        ? [`You work on ${planned.length} objectives at once. Two or three get done; the others can wait.`]
        : []),
    ],
    next: [
      ...(next
        ? [{ command: 'mentor develop done MILESTONE', what: 'tick one off when it is reached' }]
        : []),
      { command: 'mentor develop list', what: 'how far all of them are' },
      { command: 'mentor export develop', what: 'write it as a note' },
    ],
  };
}

/** Objectives and how far each has come. */
export const developTable = (
  journal: Journal,
  objectives: readonly Objective[],
  idOf: (id: string) => string,
): Table => ({
  columns: [
    { title: 'id' },
    { title: 'objective', grow: true },
    { title: 'by' },
    { title: 'so far', grow: true },
  ],
  rows: objectives.map(({ id, goal, by }) => {
    const plan = planFor(journal, id);
    return [idOf(id), goal, by ?? '', plan ? progressInWords(plan) : 'no plan yet'];
  }),
});
