import { expect, it } from 'vitest';
import { isDemo, isStale, isUntouched, setUpDeed } from '../../src/domain/demo.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { draft } from '../support/journals.ts';

const set = (demo: string | null) => ({ ...emptyJournal, settings: { ...emptyJournal.settings, demo } });
const deed = (text: string) => ({ id: 'h2222222', at: '2026-11-22T09:00:00Z', deed: text, undoes: null });

it("knows a demo from somebody's own journal", () => {
  expect(isDemo(emptyJournal)).toBe(false);
  expect(isDemo(set(null))).toBe(false);
  expect(isDemo(set('2026-11-22'))).toBe(true);
});

it('is stale in another week, not on another day of the same', () => {
  expect(isStale(set('2026-11-16'), '2026-11-22')).toBe(false);
  expect(isStale(set('2026-11-16'), '2026-11-23')).toBe(true);
});

it('is touched by the first deed, and by a worksheet somebody is in the middle of', () => {
  const demo = { ...set('2026-11-22'), history: [deed(setUpDeed)] };
  expect(isUntouched(demo)).toBe(true);
  expect(isUntouched({ ...demo, history: [...demo.history, deed('Prepared')] })).toBe(false);
  expect(isUntouched({ ...demo, drafts: [draft('d2222222', 'prep')] })).toBe(false);
});
