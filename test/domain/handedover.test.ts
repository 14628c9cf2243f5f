import { describe, expect, it } from 'vitest';
import { journalFrom } from '../../src/domain/handedover.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { randomJournal } from '../support/randomjournal.ts';

describe('a journal handed over as JSON', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('comes back as it was (seed %i)', (seed) => {
    const journal = randomJournal(seed);
    expect(journalFrom(serialise(journal), 'all.json')).toEqual(journal);
  });

  it('may begin with a byte order mark', () => {
    expect(journalFrom(`\uFEFF${serialise(emptyJournal)}`, 'all.json')).toEqual(emptyJournal);
  });

  it('is brought to this version when an older program wrote it', () => {
    const { advice: _, ...older } = { ...randomJournal(1), version: 0 };
    const steps = { 0: (old: object) => ({ ...old, advice: [] }) };
    expect(journalFrom(JSON.stringify(older), 'all.json', steps)).toEqual({
      ...randomJournal(1),
      advice: [],
    });
  });

  const refused = (text: string) => {
    try {
      journalFrom(text, 'all.json');
    } catch (error) {
      return String(error);
    }
    return 'taken';
  };

  it('is refused when a newer program wrote it', () => {
    expect(refused(JSON.stringify({ ...emptyJournal, version: 2 }))).toMatch(
      /all\.json cannot be taken in.*newer/i,
    );
  });

  it('is refused when it is something else', () => {
    expect(refused('[]')).toMatch(/no journal/);
    expect(refused('{"people": []')).toMatch(/not valid JSON/);
    expect(refused('{"people": []}')).toMatch(/"version"/);
    expect(refused('null')).toMatch(/no journal/);
  });

  it('says where it is damaged', () => {
    const people = [{ ...randomJournal(1).people[0], name: 12 }];
    expect(refused(JSON.stringify({ ...emptyJournal, people }))).toMatch(
      /people, number 1.*"name" should be text/,
    );
  });
});
