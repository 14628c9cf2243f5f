import { developTable } from '../../documents/develop.ts';
import { openObjectives } from '../../domain/goals.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import { planFor, progressOf } from '../../domain/plans.ts';
import { allIds } from '../../domain/records.ts';
import { defineCommand } from '../command.ts';

export const list = defineCommand<{ json?: boolean }>({
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run({ store, out }, { json = false }) {
    const journal = await store.read();
    const objectives = openObjectives(journal);
    if (json)
      return out.print(
        JSON.stringify(
          objectives.map(({ id, goal, by }) => {
            const plan = planFor(journal, id);
            return { id, goal, by, plan: plan ? { ...plan, progress: progressOf(plan) } : null };
          }),
          null,
          2,
        ),
      );
    if (objectives.length === 0)
      return out.say('There is no open objective. Write some down with: mentor goals');
    out.table(developTable(journal, objectives, shortestPrefixes(allIds(journal))));
  },
});
