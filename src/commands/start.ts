import { firstText, lineText, moreText, nothingText, todayOf } from '../documents/nextsteps.ts';
import { todayIn } from '../domain/dates.ts';
import { emptyJournal, type Journal } from '../domain/journal.ts';
import { nextSteps } from '../domain/next.ts';
import { defineCommand } from './command.ts';

/** `mentor` alone: the one next step, with its reason and what to type; then what else is due. */
export const start = defineCommand({
  async run({ store, out, now }) {
    const journal = await store.read();
    if (isEmpty(journal)) return out.prose(welcome);

    const today = todayIn(now(), journal.profile.zone);
    const day = todayOf(nextSteps(journal, today), today);
    const { said, more, away } = day;
    const [first, ...others] = said;
    if (!first) return out.prose(`${nothingText(day, today)}${away ? '' : `\n\n${elsewhere}`}`);
    if (first.urgency === 'later') out.prose(`${nothingText(day, today)} If you have a moment:\n`);
    out.prose(firstText(first, today));
    if (others.length > 0) out.prose(`\nThen:\n${others.map(lineText).join('\n')}`);
    if (more > 0) out.prose(`\n${moreText(more)}`);
  },
});

/** Where to look when nothing is due. */
const elsewhere = '  mentor plan   see the whole way\n  mentor goals  look at your goals again';

const isEmpty = (journal: Journal): boolean =>
  Object.keys(emptyJournal).every((key) => {
    const value = journal[key as keyof Journal];
    return !Array.isArray(value) || value.length === 0;
  });

/** Ten lines at most, ending in the command to type. */
const welcome = `Welcome. mentor helps you find people to learn from, write to them so that
they want to answer, and make each meeting count.

You will write down where you want to go, look at the people you know, and
choose whom to ask, and why. You can stop after any question: every answer
stays in a file on this machine, and nothing leaves it.

To look at somebody else's year first: mentor demo. To begin your own:

  mentor plan`;
