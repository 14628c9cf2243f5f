import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { candidate, idOf, journalOf } from '../support/people.ts';
import { back, type Line, script, stop } from '../support/script.ts';

async function typed(words: readonly string[], start: Journal, ...lines: readonly Line[]) {
  const { ask, heard } = script(...lines);
  const home = house({ journal: start, ask });
  const code = await main(words, () => home);
  return { home, heard, code };
}

it('asks for the whole name behind a first name, and writes them down with the first answer', async () => {
  const stopped = await typed(
    ['expect', 'ada'],
    emptyJournal,
    ['whole-name', null],
    ['whole-name', 'Ada Okonkwo'],
    ['kind', stop],
  );
  expect([stopped.code, stopped.home.journal, stopped.home.deeds]).toEqual([130, emptyJournal, []]);
  expect(stopped.heard[0]!.ask).toContain('There is nobody called ada yet.');

  const kept = await typed(
    ['expect', 'ada'],
    emptyJournal,
    ['whole-name', 'Ada Okonkwo'],
    ['kind', 'peer'],
    ['context', stop],
  );
  expect(kept.home.journal.people).toMatchObject([{ name: 'Ada Okonkwo', slug: 'ada-okonkwo' }]);
  expect(kept.home.journal.drafts).toMatchObject([{ about: kept.home.journal.people[0]!.id }]);
  expect(kept.home.deeds).toEqual(['Wrote down Ada Okonkwo']);
});

it('writes nobody down who is not confirmed, also when starting over', async () => {
  for (const [words, line] of [
    [
      ['value', 'Finn Ray'],
      ['new', false],
    ],
    [
      ['shortlist', 'finn'],
      ['whole-name', back],
    ],
    [
      ['outreach', 'finn'],
      ['whole-name', stop],
    ],
  ] as const)
    expect((await typed(words, emptyJournal, line)).home.journal).toEqual(emptyJournal);
  const fresh = await typed(['expect', 'Finn Ray', '--fresh'], emptyJournal, ['new', true], ['kind', stop]);
  expect([fresh.home.journal, fresh.home.deeds]).toEqual([emptyJournal, []]);
});

it('asks whether somebody with a like name is meant, and knows a whole name that is there', async () => {
  const start = journalOf({ name: 'Ada Okonkwo' });
  const meant = await typed(['value', 'adda'], start, ['meant', start.people[0]!.id], ['bring', stop]);
  expect(meant.home.journal).toEqual(start);
  const other = await typed(
    ['value', 'adda'],
    start,
    ['meant', 'somebody-else'],
    ['whole-name', 'ada okonkwo'],
    ['bring', stop],
  );
  expect(other.home.journal).toEqual(start);
});

it('goes back to the name from all that is asked about it, with the name in hand', async () => {
  const start = journalOf({ name: 'Dana Ruiz' }, { name: 'Ola Berg' }, { name: 'Ola Lind' });
  const { heard, code, home } = await typed(
    ['shortlist'],
    start,
    ['person', 'dna ruiz'],
    ['meant', back],
    ['person', 'dna ruiz'],
    ['meant', 'somebody-else'],
    ['new', false],
    ['meant', back],
    ['person', 'ola'],
    ['person', back],
    ['person', 'finn'],
    ['whole-name', back],
    ['person', 'Dana Ruiz'],
    ['path', stop],
  );
  expect(heard.flatMap(({ id, before }) => (id === 'person' ? [before] : []))).toEqual([
    ...[undefined, 'dna ruiz', 'dna ruiz', undefined, 'ola', 'finn'],
  ]);
  expect([code, home.journal]).toEqual([130, start]);
});

it('goes back to the people offered from the name of somebody else', async () => {
  const named = journalOf({ name: 'Dana Ruiz' }, { name: 'Ola Berg' });
  const start = { ...named, candidates: named.people.map(({ id }, i) => candidate(idOf(`c${i}`), id)) };
  const { heard } = await typed(
    ['value'],
    start,
    ['person', 'somebody-else'],
    ['person', back],
    ['person', named.people[0]!.id],
    ['bring', stop],
  );
  expect(heard[2]!.ask).toBe(heard[0]!.ask);
});

it('says that half a name may be somebody there already, with the command that makes them one', async () => {
  const add = async (name: string, ...known: readonly string[]) => {
    const home = house({ journal: journalOf(...known.map((name) => ({ name }))) });
    expect(await main(['people', 'add', name], () => home)).toBe(0);
    return home.told;
  };
  expect(await add('Ada Okonkwo', 'ada', 'Bo')).toMatch(
    /There is "ada" already\. If it is one person:\n +mentor people merge ada-okonkwo ada\n/,
  );
  expect(await add('Ada', 'Ada Okonkwo', 'Ada Lind')).toMatch(
    /"Ada Okonkwo" and "Ada Lind" already[\s\S]*mentor people merge ada-okonkwo ada\n/,
  );
  expect(await add('Ada Okonkwo', 'Ada Lind', 'Bo')).not.toContain('already');
});

it('names the nearest where nobody can be asked', async () => {
  const home = house({ journal: journalOf({ name: 'Ada Okonkwo' }) });
  expect(await main(['meet', 'schedule', 'adda', 'tomorrow'], () => home)).toBe(1);
  expect(home.told).toContain('Did you mean Ada Okonkwo (ada-okonkwo)?');
  expect(await main(['show', 'Okonkow'], () => home)).toBe(1);
  expect(home.told).toContain('no person called "Okonkow"');
  expect(home.told.match(/Did you mean Ada Okonkwo/g)).toHaveLength(2);
});
