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
    const said = refused(JSON.stringify({ ...emptyJournal, version: 2 }));
    expect(said).toMatch(/Nothing was taken in from all\.json\. A newer mentor wrote it/);
  });

  it('is refused when it is something else', () => {
    expect(refused('[]')).toMatch(/one object in braces/);
    expect(refused('null')).toMatch(/one object in braces/);
    expect(refused(' ')).toMatch(/nothing but blanks/);
    expect(refused('{"people": []}')).toMatch(/"version"/);
  });

  it('says where it is damaged', () => {
    const text = serialise(emptyJournal);
    expect(refused(text.slice(0, 200))).toMatch(/\(line 1\d, column \d+\).*before it is complete/);
    expect(refused(text.replace('"goals": []', '"goals": [], "goals": []'))).toMatch(
      /\(line 1\d, column \d+\).*"goals" stands twice/,
    );
    const people = [{ ...randomJournal(1).people[0], name: 12 }];
    expect(refused(serialise({ ...emptyJournal, people } as never))).toMatch(
      /\(line \d+, column \d+\).*people, number 1.*"name" should be text/,
    );
  });
});
