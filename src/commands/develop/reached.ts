import { dayName } from '../../domain/dates.ts';
import { reachObjective } from '../../domain/goals.ts';
import { personById } from '../../domain/people.ts';
import { planFor } from '../../domain/plans.ts';
import { sayNext } from '../closing.ts';
import { defineCommand } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { whichObjective } from './which.ts';

type Input = { readonly objective: readonly string[]; readonly on?: string };

export const reached = defineCommand<Input>({
  args: '<objective...>',
  options: [{ flags: '--on <date>', meaning: 'when it was reached, if not today' }],
  more: 'Objective: G1, the beginning of its id, or a few words of it.\nNot there yet? mentor develop move G1 --to "next month"',
  async run(context, { objective: words, on }) {
    const { store, out } = context;
    const journal = await store.read();
    const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
    const { id, goal } = await whichObjective(context, journal, words.join(' '));
    const after = await store.change((journal) => reachObjective(journal, id, day), `Reached "${goal}"`);
    out.done(`Noted: you reached "${goal}" on ${dayName(day)}.`);
    const helper = personById(after, planFor(after, id)?.person ?? null);
    sayNext(out, [
      ...(helper
        ? [{ command: `mentor thank ${helper.slug}`, what: `${helper.name} would like to hear of it` }]
        : []),
      { command: 'mentor undo', what: 'take this back' },
    ]);
  },
});
