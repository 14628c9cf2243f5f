import { splitLetter } from '../../documents/letters.ts';
import { reviewsOf } from '../../domain/reviews.ts';
import { UserError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { type Handing, handOut, handOverFlags, isNamed, partsOf } from '../outreach/handover.ts';
import { namedOrLikely } from '../which.ts';

type Input = Handing & { readonly person?: string };

/** The note that says what a mentorship becomes, from the newest review that let it become something. */
export const letter = defineCommand<Input>({
  args: '[person]',
  options: handOverFlags.map((flag) => ({ ...flag, meaning: flag.meaning.replace('message', 'note') })),
  async run(context, input) {
    const journal = await context.store.read();
    const evolved = (person: string) =>
      reviewsOf(journal, person).findLast(({ decision }) => decision === 'evolve');
    const {
      id: person,
      name,
      slug,
    } = await namedOrLikely(context, journal, {
      name: input.person,
      likely: ({ id }) => evolved(id) !== undefined,
      call: 'mentor review letter NAME',
    });
    const review = evolved(person);
    const text = review?.answers['letter'];
    if (!review || typeof text !== 'string')
      throw new UserError(
        `No review with ${name} has let it become something else, so there is no note to hand over.`,
        `See your reviews with: mentor review list ${slug}`,
      );
    const { subject, body } = splitLetter(text);
    const outgoing = partsOf(journal, { id: review.id, person, subject, body });
    if (!isNamed(input)) return context.out.print(outgoing.copied);
    await handOut(context, outgoing, input);
  },
});
