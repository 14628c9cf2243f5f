import { agreementWith } from '../../domain/agreements.ts';
import { longDate, todayIn } from '../../domain/dates.ts';
import { reopen as takeUpAgain } from '../../domain/reopening.ts';
import { stages } from '../../domain/stage.ts';
import { UserError } from '../../errors.ts';
import { sayNext } from '../closing.ts';
import { defineCommand } from '../command.ts';
import { namedOrLikely } from '../which.ts';

/** Nothing is closed for ever: an ended mentorship begins anew, and a planned ending is called off. */
export const reopen = defineCommand<{ readonly person?: string }>({
  args: '[person]',
  more: 'It begins anew as the next version of your page, for the usual half year.',
  async run(context, { person: named }) {
    const { store, out, now, mint } = context;
    const journal = await store.read();
    const {
      id: person,
      name,
      slug,
    } = await namedOrLikely(context, journal, {
      name: named,
      likely: ({ id }) => agreementWith(journal, id)?.state === 'ended',
      call: 'mentor close reopen NAME',
    });
    const page = agreementWith(journal, person);
    const stage = stages(journal, todayIn(now(), journal.profile.zone))(person);
    const over = page?.state === 'ended';
    if (!over && (page?.state !== 'agreed' || stage !== 'closing'))
      throw new UserError(
        page
          ? `Your mentorship with ${name} has not been closed.`
          : `There was no mentorship with ${name} that could be taken up again.`,
        page ? `See how things stand: mentor show ${slug}` : `To begin one: mentor expect ${slug}`,
      );
    const made = { id: mint(), at: now().toISOString() };
    const after = await store.change(
      (journal) => takeUpAgain(journal, person, made),
      over ? `Took up the mentorship with ${name} again` : `Called off the ending with ${name}`,
    );
    const review = agreementWith(after, person)?.review;
    out.done(over ? `You and ${name} go on from today.` : `The ending with ${name} is called off.`);
    if (over && review)
      out.say(`What you agreed on holds again; you look at it together on ${longDate(review)}.`);
    sayNext(out, [
      { command: `mentor expect ${slug}`, what: 'change what should be different this time' },
      { command: `mentor meet schedule ${slug}`, what: 'fix the next meeting' },
      { command: 'mentor undo', what: 'take this back' },
    ]);
  },
});
