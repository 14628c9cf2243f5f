import { expect, it } from 'vitest';
import { draftOf } from '../../src/domain/drafts.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { fill } from '../../src/engine/fill.ts';
import { Stopped } from '../../src/errors.ts';
import { defineWorksheet } from '../../src/worksheets/worksheet.ts';
import { house } from '../support/house.ts';
import { back, script, stop } from '../support/script.ts';

const tea = defineWorksheet({
  id: 'tea',
  title: 'Tea',
  questions: [
    {
      id: 'drink',
      kind: 'choice',
      ask: 'Tea or coffee?',
      options: [
        { value: 'tea', label: 'Tea', reply: 'A fine choice.' },
        { value: 'coffee', label: 'Coffee' },
      ],
    },
    { id: 'milk', kind: 'yes', ask: 'Milk?', when: { drink: ['tea'] } },
    { id: 'when', kind: 'date', ask: 'When?', tense: 'future' },
    { id: 'cakes', kind: 'list', item: 'cake', ask: 'Which cakes?' },
    {
      id: 'guests',
      kind: 'rows',
      item: 'guest',
      ask: 'Who comes?',
      required: true,
      questions: [
        { id: 'name', kind: 'line', ask: 'What is their name?', required: true },
        { id: 'hunger', kind: 'scale', ask: 'How hungry?', low: 'not at all', high: 'very' },
      ],
    },
  ],
  deed: () => 'Made tea',
});
const desk = { worksheet: 'tea', about: null };
const upToGuests = { drink: 'coffee', when: null, cakes: [] };
const drafted = (answers: object, open: object | null = null) => ({
  ...emptyJournal,
  drafts: [
    { id: 'bbbbbbbb', at: '2026-11-20T09:00:00Z', ...desk, answers: answers as never, open: open as never },
  ],
});

it('keeps every answer before asking the next question', async () => {
  const { ask } = script(['drink', 'tea'], ['milk', stop]);
  const home = house({ ask });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(draftOf(home.journal, desk)?.answers).toEqual({ drink: 'tea' });
  expect(home.journal.entries).toEqual([]);
});

it('picks up at the first question without an answer', async () => {
  const { ask, heard } = script(
    ['milk', true],
    ['when', null],
    ['cakes', null],
    ['name', 'Ada'],
    ['hunger', 3],
    ['name', null],
  );
  const home = house({ ask, journal: drafted({ drink: 'tea' }) });
  const { entry } = await fill(home, tea);
  expect(heard[0]).toMatchObject({ id: 'milk', progress: 'Question 2 of 5' });
  expect(home.told).toContain('where you stopped, at question 2');
  expect(entry.answers).toEqual({
    drink: 'tea',
    milk: true,
    when: null,
    cakes: [],
    guests: [{ name: 'Ada', hunger: 3 }],
  });
  expect(home.journal.drafts).toEqual([]);
  expect(home.deeds).toEqual(['Made tea']);
});

it('goes back with the earlier answer in hand, and forgets the road not taken', async () => {
  const { ask, heard } = script(
    ['drink', 'tea'],
    ['milk', true],
    ['when', back],
    ['milk', back],
    ['drink', 'coffee'],
    ['when', null],
    ['cakes', null],
    ['name', stop],
  );
  const home = house({ ask });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(heard[4]).toMatchObject({ id: 'drink', before: 'tea' });
  expect(heard[5]).toMatchObject({ id: 'when', progress: 'Question 2 of 4' });
});

it('stays at the first question when there is nothing to go back to', async () => {
  const { ask } = script(['drink', back], ['drink', stop]);
  await expect(fill(house({ ask }), tea)).rejects.toThrow(Stopped);
});

it('answers back to a choice', async () => {
  const { ask } = script(['drink', 'tea'], ['milk', stop]);
  const home = house({ ask });
  await expect(fill(home, tea)).rejects.toThrow();
  expect(home.told).toContain('A fine choice.');
});

it('reads a date back before it keeps it', async () => {
  const { ask, heard } = script(
    ['when', 'next Tuesday'],
    ['when', '2026-11-24'],
    ['cakes', null],
    ['name', stop],
  );
  const home = house({ ask, journal: drafted({ drink: 'coffee' }) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(heard[1]).toMatchObject({ id: 'when', before: '2026-11-24' });
  expect(home.told).toContain('Tuesday 24 November 2026');
  expect(draftOf(home.journal, desk)?.answers['when']).toBe('2026-11-24');
});

it('says why a date will not do and asks again', async () => {
  const { ask, heard } = script(['when', '03/04/2026'], ['when', stop]);
  const home = house({ ask, journal: drafted({ drink: 'coffee' }) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(home.told).toMatch(/warn: .*3 April.*4 March|warn: .*4 March.*3 April/);
  expect(heard[1]?.before).toBe('03/04/2026');
});

it('adds to a list, changes one and takes one out', async () => {
  const { ask } = script(
    ['cakes', 'apple'],
    ['cakes', 'plum'],
    ['cakes', 'nut'],
    ['cakes', '2'],
    ['cakes', 'pear'],
    ['cakes', '-1'],
    ['cakes', null],
    ['name', stop],
  );
  const home = house({ ask, journal: drafted({ drink: 'coffee', when: null }) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(draftOf(home.journal, desk)?.answers['cakes']).toEqual(['pear', 'nut']);
});

it('takes a thing once into a list, in whatever letters, and says where it stands', async () => {
  const { ask } = script(
    ['cakes', 'Apple Pie'],
    ['cakes', 'apple  pie'],
    ['cakes', ['plum', 'APPLE PIE', 'Plum']],
    ['cakes', null],
    ['name', stop],
  );
  const home = house({ ask, journal: drafted({ drink: 'coffee', when: null }) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(draftOf(home.journal, desk)?.answers['cakes']).toEqual(['Apple Pie', 'plum']);
  expect(home.told).toContain('warn: That is there already, as number 1: Apple Pie\n');
});

it('takes a list up where it was left open', async () => {
  const { ask } = script(['cakes', 'apple'], ['cakes', stop]);
  const home = house({ ask, journal: drafted({ drink: 'coffee', when: null }) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);

  const later = script(['cakes', 'plum'], ['cakes', null], ['name', stop]);
  const again = house({ ask: later.ask, journal: home.journal });
  await expect(fill(again, tea)).rejects.toThrow(Stopped);
  expect(draftOf(again.journal, desk)?.answers['cakes']).toEqual(['apple', 'plum']);
});

it('keeps half a row, and goes on inside it', async () => {
  const { ask } = script(['name', 'Ada'], ['hunger', stop]);
  const home = house({ ask, journal: drafted(upToGuests) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(draftOf(home.journal, desk)?.open).toEqual({ question: 'guests', index: 0, row: { name: 'Ada' } });

  const later = script(['hunger', 5], ['name', null]);
  const { entry } = await fill(house({ ask: later.ask, journal: home.journal }), tea);
  expect(entry.answers['guests']).toEqual([{ name: 'Ada', hunger: 5 }]);
});

it('changes and removes rows', async () => {
  const { ask, heard } = script(
    ['name', 'Ada'],
    ['hunger', 1],
    ['name', 'Bob'],
    ['hunger', 2],
    ['name', '1'],
    ['name', 'Ada L.'],
    ['hunger', 4],
    ['name', '-2'],
    ['name', null],
  );
  const { entry } = await fill(house({ ask, journal: drafted(upToGuests) }), tea);
  expect(heard[5]).toMatchObject({ id: 'name', before: 'Ada' });
  expect(entry.answers['guests']).toEqual([{ name: 'Ada L.', hunger: 4 }]);
});

it('wants one row where rows are required', async () => {
  const { ask } = script(['name', null], ['name', stop]);
  const home = house({ ask, journal: drafted(upToGuests) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(home.told).toContain('This one is needed');
});

it('takes a number nothing stands under, and a key that works elsewhere, for no answer', async () => {
  const { ask } = script(
    ['cakes', 'apple'],
    ['cakes', '9'],
    ['cakes', '-2'],
    ['cakes', ':e'],
    ['cakes', null],
    ['name', stop],
  );
  const home = house({ ask, journal: drafted({ drink: 'coffee', when: null }) });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(home.told).toContain('There is no number 9 here.');
  expect(draftOf(home.journal, desk)?.answers['cakes']).toEqual(['apple']);
});

it('lets the coach say one thing, and a second Enter keeps the answer', async () => {
  const look = ({ id }: { id: string }, answer: unknown) =>
    id === 'cakes' && answer === 'apple'
      ? {
          rule: 'plain',
          level: 'could' as const,
          start: 0,
          end: 5,
          quote: 'apple',
          say: 'Plain.',
          mend: 'Add cream.',
          source: 'S1',
        }
      : null;
  const { ask, heard } = script(['cakes', 'apple'], ['cakes', 'apple'], ['cakes', null], ['name', stop]);
  const home = house({ ask, journal: drafted({ drink: 'coffee', when: null }) });
  await expect(fill(home, tea, { look })).rejects.toThrow(Stopped);
  expect(home.told).toContain('remark: plain');
  expect(heard[1]?.before).toBe('apple');
  expect(draftOf(home.journal, desk)?.answers['cakes']).toEqual(['apple']);
});

it('starts over when asked to, and from the last answers when it was finished', async () => {
  const fresh = script(['drink', stop]);
  await expect(
    fill(house({ ask: fresh.ask, journal: drafted({ drink: 'tea' }) }), tea, { fresh: true }),
  ).rejects.toThrow();

  const entry = {
    id: 'bbbbbbbc',
    at: '2026-11-20T09:00:00Z',
    ...desk,
    answers: { drink: 'coffee', cakes: ['plum'] },
  };
  const again = script(['drink', 'coffee'], ['when', null], ['cakes', null], ['name', stop]);
  const home = house({ ask: again.ask, journal: { ...emptyJournal, entries: [entry as never] } });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(again.heard[0]?.before).toBe('coffee');
  expect(draftOf(home.journal, desk)?.answers['cakes']).toEqual(['plum']);
});

it('makes an item of each line that is pasted, all of them at once', async () => {
  const { ask } = script(['cakes', 'Sand\n\n  Lemon  \nNut'], ['cakes', '-2'], ['cakes', stop]);
  const home = house({ ask, journal: drafted({ drink: 'coffee', when: null }) });
  const kept: unknown[] = [];
  const { change } = home.store;
  const store: typeof home.store = {
    ...home.store,
    change: async (edit, deed) => {
      const after = await change(edit, deed);
      kept.push(draftOf(after, desk)?.answers['cakes'] ?? draftOf(after, desk)?.open);
      return after;
    },
  };
  await expect(fill({ ...home, store }, tea)).rejects.toThrow(Stopped);
  expect(JSON.stringify(kept)).not.toContain('["Sand"]');
  expect(JSON.stringify(kept[0])).toContain('["Sand","Lemon","Nut"]');
  expect(JSON.stringify(kept.at(-1))).toContain('["Sand","Nut"]');
  expect(home.told).toContain('  1. Sand\n  2. Lemon\n  3. Nut');
});

it('never finishes by itself: answers that are all there are offered one by one', async () => {
  const guests = [{ name: 'Bo', hunger: 3 }];
  const journal = drafted({ ...upToGuests, guests });
  const { ask, heard } = script(['drink', 'coffee'], ['when', null], ['cakes', null], ['name', stop]);
  const home = house({ ask, journal });
  await expect(fill(home, tea)).rejects.toThrow(Stopped);
  expect(home.told).not.toContain('question 5');
  expect(home.told).toContain('stand here to be changed');
  expect(heard[0]?.before).toBe('coffee');
  expect(home.told).toContain('1. Bo');
  expect(home.deeds).toEqual([]);

  const again = script(['when', null], ['cakes', null], ['name', null]);
  const given = house({ ask: again.ask, journal });
  await fill(given, tea, { given: { drink: 'coffee' } });
  expect(given.deeds).toEqual(['Made tea']);
});
