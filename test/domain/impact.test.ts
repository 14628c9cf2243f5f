import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates.ts';
import { impactOf } from '../../src/domain/impact.ts';
import type { Agreement, Journal } from '../../src/domain/journal.ts';
import { agreement, idOf, journalOf, meeting, message, touch } from '../support/people.ts';

const ada = idOf('p1');
const start = journalOf({ name: 'Ada' });
const withPage = (more: Partial<Agreement>): Journal => ({
  ...start,
  agreements: [agreement('g2222222', ada, { starts: '2020-02-29', ...more })],
});
const ended = {
  state: 'ended',
  ending: { how: 'completed', on: '2021-02-28', lessons: [], ask: [], keep: null },
} as const;

describe('an impact note', () => {
  it.each<[string, Partial<Agreement>, string, number | null, string | null]>([
    ['not yet, from the start', {}, '2022-02-27', null, '2022-02-28'],
    ['due after two years from the start', {}, '2022-02-28', 2, '2025-02-28'],
    ['due after five', {}, '2025-03-01', 5, '2030-02-28'],
    ['due after ten, and then no more', {}, '2030-03-01', 10, null],
    ['counted from the end once it ended', ended, '2023-02-27', null, '2023-02-28'],
    ['due two years after the end', ended, '2023-02-28', 2, '2026-02-28'],
  ])('is %s', (_, page, today, due, next) => {
    const impact = impactOf(withPage(page), ada, today);
    expect([impact?.due?.years ?? null, impact?.next?.on ?? null]).toEqual([due, next]);
  });

  it('is counted from the first meeting when nothing was ever agreed, and from nothing when they never met', () => {
    const met = { ...start, meetings: [meeting('mt222222', ada, { start: '2024-11-10T15:00' })] };
    expect(impactOf(met, ada, '2026-11-21')).toMatchObject({
      from: { day: '2024-11-10', what: 'start' },
      years: 2,
      due: { years: 2 },
    });
    expect(impactOf(start, ada, '2026-11-21')).toBeNull();
    const proposed = withPage({ state: 'proposed' });
    expect(impactOf(proposed, ada, '2026-11-21')).toBeNull();
  });

  it('is done when it went out since, and due again at the next of its years', () => {
    const thanks = {
      occasion: 'impact',
      of: null,
      as: 'mail',
      result: null,
      difference: null,
      present: null,
      next: null,
    } as const;
    const letter = { messages: [message('m2222222', ada, { kind: 'thanks', thanks })] };
    const draft: Journal = { ...withPage({}), ...letter };
    expect(impactOf(draft, ada, '2022-04-01')?.due?.years).toBe(2);
    const sent = {
      ...draft,
      touches: [touch('t2222222', ada, { message: 'm2222222', sentOn: '2022-03-20' })],
    };
    expect(impactOf(sent, ada, '2022-04-01')?.due).toBeNull();
    expect(impactOf(sent, ada, '2025-04-01')?.due?.years).toBe(5);
    const early = (sentOn: string): Journal => ({
      ...draft,
      touches: [touch('t2222222', ada, { message: 'm2222222', sentOn })],
    });
    const { on } = impactOf(draft, ada, '2022-04-01')!.due!;
    expect(impactOf(early(addDays(on, -60)), ada, '2022-04-01')?.due).toBeNull();
    expect(impactOf(early(addDays(on, -61)), ada, '2022-04-01')?.due?.years).toBe(2);
  });

  it('waits for a mentorship that begins only later', () => {
    expect(impactOf(withPage({ starts: '2027-01-01' }), ada, '2026-11-21')).toMatchObject({
      years: 0,
      due: null,
    });
  });
});
