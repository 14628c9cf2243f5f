import { expect, it } from 'vitest';
import type { Deed } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';

it('names an undo by as much of its id as tells it from every other deed', async () => {
  const deed = (id: string, more: Partial<Deed> = {}): Deed => ({
    ...{ id, at: '2026-11-21T09:00:00Z', deed: 'Wrote down Ada', undoes: null },
    ...more,
  });
  const taken = deed('bbbbbccc', { deed: 'Took back: Wrote down Ada', undoes: 'bbbbcccc' });
  const home = house();
  const history = [taken, deed('bbbbcccc')].map((past) => ({ ...past, undone: null, kept: true }));
  const store = { ...home.store, undo: async () => taken, history: async () => history };
  expect(await main(['undo'], () => ({ ...home, store }))).toBe(0);
  expect(home.told).toContain('mentor undo bbbbb\n');
});

it('offers to take back again what an undo of an undo has put back', async () => {
  const past = [
    { id: 'bbbbbddd', deed: 'Put back: Wrote down Ada', undoes: 'bbbbbccc' },
    { id: 'bbbbbccc', deed: 'Took back: Wrote down Ada', undoes: 'bbbbcccc' },
    { id: 'bbbbcccc', deed: 'Wrote down Ada', undoes: null },
  ].map((one) => ({ ...one, at: '2026-11-21T09:00:00Z', undone: null, kept: true }));
  const home = house();
  const store = { ...home.store, undo: async () => past[0]!, history: async () => past };
  expect(await main(['undo', 'bbbbbccc'], () => ({ ...home, store }))).toBe(0);
  expect(home.told).toContain('To take it back again: mentor undo bbbbbd');
  expect(home.told).not.toContain('put it back');
});
