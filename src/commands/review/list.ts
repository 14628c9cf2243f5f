import { decisionInWords } from '../../documents/review.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import { nameOf } from '../../domain/people.ts';
import { allIds } from '../../domain/records.ts';
import { isHalf } from '../../domain/reviews.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { readonly person?: string; readonly json?: boolean };

/** The reviews there are, the newest first; those of all mentors together have nobody's name. */
export const list = defineCommand<Input>({
  args: '[person]',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run(context, { person, json }) {
    const { store, out } = context;
    const journal = await store.read();
    const about = person === undefined ? undefined : (await whichPerson(context, journal, person)).id;
    const found = journal.reviews
      .filter((review) => about === undefined || review.person === about)
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    if (json) return out.print(JSON.stringify(found, null, 2));
    if (found.length === 0)
      return out.hint('No review is written down yet. To look back: mentor review NAME');
    const short = shortestPrefixes(allIds(journal));
    out.table({
      columns: [
        { title: 'id' },
        { title: 'on' },
        { title: 'with', grow: true },
        { title: 'decided', grow: true },
      ],
      rows: found.map((review) => [
        short(review.id),
        review.on,
        review.person === null ? 'all of them' : nameOf(journal, review.person),
        review.decision ? decisionInWords(review.decision) : isHalf(review) && review.person ? 'not yet' : '',
      ]),
    });
  },
});
