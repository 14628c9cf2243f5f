import { BACK, type Context } from '../../context.ts';
import { type Ahead, milestonesMeant } from '../../domain/plans.ts';
import { Stopped, UsageError, UserError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';

/** The milestone meant by these words or by its name in task lists; several are a list to pick from. @throws UserError when none is. */
export async function whichMilestone(
  { ask, screen }: Pick<Context, 'ask' | 'screen'>,
  ahead: readonly Ahead[],
  words: string,
): Promise<Ahead> {
  const found = milestonesMeant(ahead, words);
  if (found.length === 1) return found[0]!;
  const names = (some: readonly Ahead[]) => some.map(({ milestone }) => `"${milestone.what}"`).join(', ');
  if (found.length === 0)
    throw new UserError(
      `No milestone that is still ahead has the words "${words}".`,
      ahead.length > 0 ? `They are: ${names(ahead)}` : 'Name some with: mentor develop',
    );
  if (!screen.interactive)
    throw new UsageError(
      `Several milestones have the words "${words}": ${names(found)}.`,
      'Type more of its words.',
    );
  const options = found.map(({ milestone, objective }, i) => ({
    value: String(i),
    label: `${milestone.what} (${objective.goal})`,
  }));
  const question: Question = {
    id: 'milestone',
    kind: 'choice',
    ask: 'Which milestone is it?',
    required: true,
    options,
  };
  const picked = await ask(question);
  if (picked === BACK) throw new Stopped();
  return found[Number(picked)]!;
}
