import { newestAgreement } from '../../domain/agreements.ts';
import { todayIn } from '../../domain/dates.ts';
import { dropDraft } from '../../domain/drafts.ts';
import { keepAgreed } from '../../domain/settling.ts';
import { UserError } from '../../errors.ts';
import { sayClosing } from '../closing.ts';
import { defineCommand } from '../command.ts';
import { namedOrLikely } from '../which.ts';
import { pageClosing } from './closing.ts';

/** They agree to the page as it is. */
export const agreed = defineCommand<{ readonly person?: string }>({
  args: '[person]',
  async run(context, { person }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const { id, name, slug } = await namedOrLikely(context, journal, {
      name: person,
      likely: ({ id }) => newestAgreement(journal, id)?.state === 'proposed',
      call: 'mentor expect agreed NAME',
    });
    const page = newestAgreement(journal, id);
    if (page?.state === 'agreed')
      throw new UserError(
        `You and ${name} have agreed already.`,
        `To change something: mentor expect ${slug}`,
      );
    if (page?.state !== 'proposed')
      throw new UserError(`There is no page for ${name} yet.`, `Write it with: mentor expect ${slug}`);
    const after = await store.change((journal) => {
      const newest = newestAgreement(journal, id);
      if (newest?.state !== 'proposed') return journal;
      // Whoever was in the middle of saying what differs need not go on.
      return dropDraft(keepAgreed(journal, newest), { worksheet: 'expect', about: id });
    }, `Agreed expectations with ${name}`);
    sayClosing(out, pageClosing(after, id, todayIn(now(), after.profile.zone)));
  },
});
