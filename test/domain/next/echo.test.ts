import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/domain/journal.ts';
import { echoOf } from '../../../src/domain/next/echo.ts';
import { nextSteps } from '../../../src/domain/next.ts';
import { action } from '../../support/journals.ts';
import { idOf } from '../../support/people.ts';
import { ada, bo, pause, people, spoken } from '../../support/rules.ts';

describe('what was said before', () => {
  const said = (days: number) => {
    const day = new Date(Date.UTC(2026, 5, 1 + days)).toISOString().slice(0, 10);
    return !echoOf('2026-06-01', day).known;
  };

  it('is argued on its day, after 3 days, after 1, 2 and 4 weeks, and then every fourth week', () => {
    const days = Array.from({ length: 120 }, (_, i) => i).filter(said);
    expect(days).toEqual([0, 3, 7, 14, 28, 56, 84, 112]);
    expect(echoOf('2026-06-01', '2026-07-27').times).toBe(6);
  });

  it('is no news every day where it seems to come from the future', () => {
    expect(echoOf('2026-06-10', '2026-06-01')).toEqual({ known: true, times: 1 });
  });

  it('steps back behind what is new, and that the further the more often it was said', () => {
    const actions = [
      action(idOf('c'), 'Old', { person: ada, by: '2026-06-01' }),
      action(idOf('d'), 'Newer', { person: bo, by: '2026-06-09' }),
      action(idOf('f'), 'Newest', { by: '2026-06-14' }),
    ];
    const order = nextSteps({ ...people, actions }, '2026-06-15').filter(({ urgency }) => urgency === 'now');
    expect(order.map(({ step, known }) => `${step} ${known}`)).toEqual([
      'Do or move what you set yourself ("Newest") false',
      'Do or move what you promised Bo ("Newer") true',
      'Do or move what you promised Ada ("Old") true',
    ]);
  });

  it('is new again when another one is late, and after a pause', () => {
    const first = action(idOf('c'), 'Old', { person: ada, by: '2026-06-01' });
    const known = (more: Partial<Journal>, day: string) =>
      spoken({ actions: [first], ...more }, 'promise-overdue', day)?.known;
    expect(known({}, '2026-06-11')).toBe(true);
    expect(
      known(
        { actions: [first, action(idOf('d'), 'Other', { person: ada, by: '2026-06-10' })] },
        '2026-06-11',
      ),
    ).toBe(false);
    expect(known({ pauses: [pause('2026-06-05', '2026-06-11')] }, '2026-06-11')).toBe(false);
  });
});
