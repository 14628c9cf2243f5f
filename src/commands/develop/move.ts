import type { Context } from '../../context.ts';
import { dayName, relative, todayIn } from '../../domain/dates.ts';
import { moveObjective, objectivesMeant } from '../../domain/goals.ts';
import type { Journal } from '../../domain/journal.ts';
import { holdsWords } from '../../domain/names.ts';
import { milestonesAhead, milestonesMeant, moveMilestone, planFor } from '../../domain/plans.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { whichMilestone } from './milestone.ts';
import { whichObjective } from './which.ts';

type Input = { readonly what: readonly string[]; readonly to?: string };

export const move = defineCommand<Input>({
  args: '<what...>',
  takes: { what: { named: ['objective', 'milestone'] } },
  options: [{ flags: '--to <date>', meaning: 'its new day' }],
  more: 'What: G1 or an id of an objective, or a few words of a milestone or an objective.\nFor example:\n  mentor develop move G1 --to "1 March"',
  async run(context, { what, to }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    if (to === undefined)
      throw new UsageError('Which day shall it have?', 'Name it with --to, such as --to "next month".');
    const day = dayGiven(context, journal, { flag: '--to', typed: to, tense: 'future' });
    if (day < today)
      throw new UsageError(`--to ${to} is past (${dayName(day)}).`, 'Name a day that is still to come.');
    const { called, edit } = await meant(context, journal, { words: what.join(' '), day });
    await store.change(edit, `Moved "${called}"`);
    out.done(`"${called}" has a new day: ${dayName(day)} (${relative(day, today)}).`);
    out.hint('  To take it back: mentor undo');
  },
});

type Meant = { readonly called: string; readonly edit: (journal: Journal) => Journal };

/** The milestone that has the words; else the objective, which may also be named by its number or its id. */
async function meant(
  context: Context,
  journal: Journal,
  { words, day }: { readonly words: string; readonly day: string },
): Promise<Meant> {
  const ahead = milestonesAhead(journal);
  const isNamed = objectivesMeant(journal, words).some(({ goal }) => !holdsWords(goal, words));
  if (!isNamed && milestonesMeant(ahead, words).length > 0) {
    const { plan, milestone } = await whichMilestone(context, ahead, words);
    const { what } = milestone;
    return {
      called: what,
      edit(journal) {
        const kept = planFor(journal, plan.objective);
        return kept ? moveMilestone(journal, kept, what, day) : journal;
      },
    };
  }
  const { id, goal } = await whichObjective(context, journal, words);
  return { called: goal, edit: (journal) => moveObjective(journal, id, day) };
}
