import { todayIn } from '../domain/dates.ts';
import { emptyJournal, type Journal } from '../domain/journal.ts';
import { nextSteps, type Step } from '../domain/next.ts';
import { defineCommand } from './command.ts';

/** `mentor` alone: the one next step, with its reason and what to type; then what else is due. */
export const start = defineCommand({
  async run({ store, out, now }) {
    const journal = await store.read();
    if (isEmpty(journal)) return out.prose(welcome);

    const [first, ...others] = nextSteps(journal, todayIn(now(), journal.profile.zone));
    if (!first)
      return out.prose(
        'Nothing is due today.\n\n  mentor plan   see the whole way\n  mentor goals  look at your goals again',
      );
    out.prose(`${first.step}: ${first.reason}.\n\n  ${first.command}`);
    const due = others.filter(({ urgency }) => urgency !== 'later').slice(0, 4);
    if (due.length > 0) out.prose(`\nThen:\n${due.map(lineOf).join('\n')}`);
  },
});

const lineOf = ({ step, command }: Step): string => `- ${step}: ${command}`;

const isEmpty = (journal: Journal): boolean =>
  Object.keys(emptyJournal).every((key) => {
    const value = journal[key as keyof Journal];
    return !Array.isArray(value) || value.length === 0;
  });

/** Ten lines at most, ending in the command to type. */
const welcome = `Welcome. mentor helps you find people to learn from, write to them so that
they want to answer, and make each meeting count.

You will write down where you want to go, look at the people you know,
choose a few, and say why you ask them. You can stop after any question:
every answer stays in a file on this machine, and nothing leaves it.

Ten minutes are enough to begin. Type:

  mentor plan`;
