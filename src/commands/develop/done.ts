import { BACK, type Context } from '../../context.ts';
import { developClosing } from '../../documents/develop.ts';
import { dayName, todayIn } from '../../domain/dates.ts';
import { meantBy } from '../../domain/names.ts';
import { personById } from '../../domain/people.ts';
import { type Ahead, milestonesAhead, planFor, reachMilestone } from '../../domain/plans.ts';
import { Stopped, UsageError, UserError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { sayClosing } from '../closing.ts';
import { defineCommand } from '../command.ts';
import { dayGiven } from '../dayflag.ts';

type Input = { readonly milestone: readonly string[]; readonly on?: string };

export const done = defineCommand<Input>({
  args: '<milestone...>',
  options: [{ flags: '--on <date>', meaning: 'when it was reached, if not today' }],
  more: 'Milestone: a few words of it.',
  async run(context, { milestone: words, on }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
    const { plan, milestone, objective } = await which(context, milestonesAhead(journal), words.join(' '));
    const after = await store.change((journal) => {
      const kept = planFor(journal, plan.objective);
      return kept ? reachMilestone(journal, kept, milestone.what, day) : journal;
    }, `Reached "${milestone.what}"`);
    out.done(`Noted: "${milestone.what}" was reached on ${dayName(day)}.`);
    sayClosing(out, developClosing(after, objective.id, today));
    const helper = personById(after, plan.person);
    if (helper) out.hint(`  ${helper.name} would like to hear of it: mentor thank ${helper.slug}`);
  },
});

async function which({ ask, screen }: Context, ahead: readonly Ahead[], words: string): Promise<Ahead> {
  const found = meantBy(ahead, ({ milestone }) => milestone.what, words);
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
