import { developClosing } from '../../documents/develop.ts';
import { dayName, todayIn } from '../../domain/dates.ts';
import { personById } from '../../domain/people.ts';
import { milestonesAhead, planFor, reachMilestone } from '../../domain/plans.ts';
import { sayClosing } from '../closing.ts';
import { defineCommand } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { whichMilestone } from './milestone.ts';

type Input = { readonly milestone: readonly string[]; readonly on?: string };

export const done = defineCommand<Input>({
  args: '<milestone...>',
  options: [{ flags: '--on <date>', meaning: 'when it was reached, if not today' }],
  more: 'Milestone: a few words of it, or its id in a task list, such as k3f2q7hx-2. A new day for it: mentor develop move\nThe objective itself: mentor develop reached',
  async run(context, { milestone: words, on }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
    const { plan, milestone, objective } = await whichMilestone(
      context,
      milestonesAhead(journal),
      words.join(' '),
    );
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
