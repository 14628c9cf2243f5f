import { BACK } from '../../context.ts';
import { progressInWords } from '../../documents/develop.ts';
import { todayIn } from '../../domain/dates.ts';
import { planFor, ratePlan } from '../../domain/plans.ts';
import { Stopped, UsageError, UserError } from '../../errors.ts';
import { develop as worksheet } from '../../worksheets/develop.ts';
import { defineCommand } from '../command.ts';
import { whichObjective } from './which.ts';

type Input = { readonly objective: string; readonly rating?: string };

const question = worksheet.questions.find(({ id }) => id === 'rating')!;

export const rate = defineCommand<Input>({
  args: '<objective> [rating]',
  takes: { rating: { words: ['1', '2', '3', '4', '5'] } },
  more: 'Rating: 1 at the very start, 5 there.',
  async run(context, { objective: text, rating: given }) {
    const { store, out, now, ask, screen } = context;
    const journal = await store.read();
    const { id, goal } = await whichObjective(context, journal, text);
    if (!planFor(journal, id))
      throw new UserError(`There is no plan for "${goal}" yet.`, `Write it with: mentor develop ${id}`);
    const reply = given ?? (screen.interactive ? await ask({ ...question, required: true }) : null);
    if (reply === BACK) throw new Stopped();
    const rating = String(reply ?? '');
    if (!/^[1-5]$/.test(rating))
      throw new UsageError(
        'How far you are is a number from 1 to 5.',
        `For example: mentor develop rate ${text} 3`,
      );
    const on = todayIn(now(), journal.profile.zone);
    const after = await store.change((journal) => {
      const plan = planFor(journal, id);
      return plan ? ratePlan(journal, plan, { on, value: Number(rating) }) : journal;
    }, `Judged how far you are with "${goal}"`);
    const plan = planFor(after, id);
    out.done(`Noted. "${goal}": ${plan ? progressInWords(plan) : ''}.`);
  },
});
