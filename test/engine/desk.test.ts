import { expect, it } from 'vitest';
import { draftOf, keepDraft } from '../../src/domain/drafts.ts';
import { fill } from '../../src/engine/fill.ts';
import { Stopped } from '../../src/errors.ts';
import { defineWorksheet } from '../../src/worksheets/worksheet.ts';
import { house, idOf } from '../support/house.ts';
import { script, stop } from '../support/script.ts';

const tea = defineWorksheet({
  id: 'tea',
  title: 'Tea',
  questions: [
    { id: 'drink', kind: 'line', ask: 'What do you drink?' },
    { id: 'size', kind: 'line', ask: 'How much?' },
  ],
  deed: () => 'Made tea',
});
const desk = { worksheet: 'tea', about: null };
const others = { answers: { drink: 'milk' }, open: null, id: idOf(99), at: '2026-11-20T09:00:00Z' };

it('clears the desk when it is done', async () => {
  const { ask } = script(['drink', 'tea'], ['size', 'a mug']);
  const home = house({ ask });
  await fill(home, tea);
  expect(home.journal.drafts).toEqual([]);
});

it('leaves what another terminal put on the desk meanwhile', async () => {
  const { ask } = script(['drink', 'tea'], ['size', 'a mug']);
  const home = house({ ask });
  const { change } = home.store;
  let writes = 0;
  Object.assign(home.store, {
    async change(...args: Parameters<typeof change>) {
      const after = await change(...args);
      writes += 1;
      // Both our answers are kept now, and the worksheet is about to end.
      if (writes === 2) await change((journal) => keepDraft(journal, desk, others));
      return after;
    },
  });
  await fill(home, tea);
  expect(draftOf(home.journal, desk)?.answers).toEqual(others.answers);
});

it('throws a draft away as soon as somebody starts over', async () => {
  const { ask } = script(['drink', stop]);
  const home = house({ ask });
  await home.store.change((journal) => keepDraft(journal, desk, others));
  await expect(fill(home, tea, { fresh: true })).rejects.toThrow(Stopped);
  expect(home.journal.drafts).toEqual([]);
});
