import { BACK, type Context } from '../../context.ts';
import { objectivesMeant, openObjectives } from '../../domain/goals.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import type { Journal, Objective } from '../../domain/journal.ts';
import { milestoneAt } from '../../domain/plans.ts';
import { allIds } from '../../domain/records.ts';
import { Stopped, UsageError, UserError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';

type Needs = Pick<Context, 'ask' | 'screen'>;

/**
 * The open objective meant by G1, G2, …, the beginning of its id or words of it; the only one when nothing is named. Several
 * are a list to pick from, and where nobody can be asked an error that names them.
 */
export async function whichObjective(
  context: Needs,
  journal: Journal,
  text: string | null,
): Promise<Objective> {
  const open = openObjectives(journal);
  if (open.length === 0)
    throw new UserError(
      'There is no open objective to work on.',
      'Write down two or three with: mentor goals',
    );
  const found = text === null ? open : objectivesMeant(journal, text);
  if (found.length === 1) return found[0]!;
  const milestone = found.length === 0 && text !== null ? milestoneAt(journal, text) : null;
  if (milestone)
    throw new UserError(
      `${text} is a milestone: ${milestone.what}.`,
      `To tick it off: mentor develop done ${text}`,
    );
  if (found.length === 0)
    throw new UserError(`No open objective has the words "${text}".`, `They are: ${named(journal, open)}`);
  return pick(context, journal, found, text);
}

async function pick(
  { ask, screen }: Needs,
  journal: Journal,
  objectives: readonly Objective[],
  text: string | null,
): Promise<Objective> {
  if (!screen.interactive)
    throw new UsageError(
      text === null
        ? 'Several objectives are open: say which.'
        : `Several objectives have the words "${text}".`,
      `Use the first word of the one you mean: ${named(journal, objectives)}`,
    );
  const options = objectives.map(({ id, goal }) => ({ value: id, label: goal }));
  const question: Question = {
    id: 'objective',
    kind: 'choice',
    ask: 'Which objective is it?',
    required: true,
    options,
  };
  const picked = await ask(question);
  if (picked === BACK) throw new Stopped();
  return objectives.find(({ id }) => id === picked)!;
}

function named(journal: Journal, objectives: readonly Objective[]): string {
  const short = shortestPrefixes(allIds(journal));
  return objectives.map(({ id, goal }) => `${short(id)} (${goal})`).join(', ');
}
