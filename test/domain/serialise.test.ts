import { describe, expect, it } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise, serialised } from '../../src/domain/serialise.ts';
import { everything } from '../support/everything.ts';
import { action } from '../support/journals.ts';
import { idOf } from '../support/people.ts';

const actions = (count: number) => Array.from({ length: count }, (_, i) => action(idOf(i), `Do "${i}"\n  ]`));
/** As JSON writes it in one go. */
const whole = (journal: Journal) => `${JSON.stringify(journal, null, 2)}\n`;

describe('a journal in pieces', () => {
  it.each([0, 1, 500, 501, 1000, 1001])('says with %i records what it says in one go', (count) => {
    const journal = { ...emptyJournal, actions: actions(count) };
    expect(serialise(journal)).toBe(whole(journal));
  });

  it('has every kind of record, and keys that nobody knows', () => {
    const more = { 'a "key"': [[], {}, null], other: Array.from({ length: 700 }, (_, i) => [i, [`${i}`]]) };
    const journal = { ...everything, ...more } as Journal;
    expect(serialise(journal)).toBe(whole(journal));
    expect(JSON.parse(serialise(journal))).toEqual(journal);
  });

  it('has no piece that holds most of a large one', () => {
    const sizes = [...serialised({ ...emptyJournal, actions: actions(5000) })].map(({ length }) => length);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.max(...sizes)).toBeLessThan(all / 9);
  });

  it('leaves out what is undefined, as JSON does', () => {
    const journal = { ...emptyJournal, settings: undefined, more: undefined } as unknown as Journal;
    expect(serialise(journal)).toBe(whole(journal));
  });
});
