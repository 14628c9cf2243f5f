import { todayIn } from '../domain/dates.ts';
import { nextSteps } from '../domain/next.ts';
import { defineCommand } from './command.ts';

type Input = { json?: boolean; quiet?: boolean };

/** As many as a person can hold in mind; JSON has them all. */
const most = 5;

export const next = defineCommand<Input>({
  options: [
    { flags: '--json', meaning: 'one JSON document' },
    { flags: '--quiet', meaning: 'say nothing; exit 3 when something is due, else 0' },
  ],
  async run({ store, out, now }, { json = false, quiet = false }) {
    const journal = await store.read();
    const steps = nextSteps(journal, todayIn(now(), journal.profile.zone));
    const due = steps.some(({ urgency }) => urgency === 'now');
    if (quiet) return due ? 3 : 0;
    if (json) out.print(JSON.stringify(steps, null, 2));
    else if (steps.length === 0) out.prose('Nothing is due today.');
    else
      out.prose(
        steps
          .slice(0, most)
          .map(({ step, reason, command }) => `${step}: ${reason}.\n  ${command}`)
          .join('\n\n'),
      );
    return 0;
  },
});
