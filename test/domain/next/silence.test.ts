import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/domain/journal.ts';
import { entryOf, idOf } from '../../support/people.ts';
import { ada, asked, met, page, spoken, thanked } from '../../support/rules.ts';

describe('silence of a mentor', () => {
  const base = { agreements: [page()], meetings: [met('2026-06-10')], exchanges: [thanked('2026-06-10')] };
  const step = (day: string, more: Partial<Journal>) => spoken({ ...base, ...more }, 'silent', day);

  it('is answered by a reminder, then by asking less, then by the question whether it has run its course', () => {
    const [one, two, three] = [asked('2026-06-20', 't'), asked('2026-07-01', 'f'), asked('2026-07-12', 'h')];
    expect(step('2026-06-29', { touches: [one] })).toMatchObject({
      urgency: 'later',
      command: 'mentor outreach answered ada',
    });
    expect(step('2026-07-11', { touches: [one, two] })?.command).toBe('mentor trouble ada --sign silent');
    expect(step('2026-08-02', { touches: [one, two, three] })?.command).toBe(
      'mentor close ada --ending drifted',
    );
  });

  it('is over with a sign of theirs, or a date in the calendar', () => {
    const touches = [asked('2026-06-20')];
    const answered = touches.map((one) => ({ ...one, state: 'answered' as const, endedOn: '2026-06-25' }));
    expect(step('2026-07-05', { touches })).toBeDefined();
    expect(step('2026-07-05', { touches: answered })).toBeUndefined();
    const gift = thanked('2026-06-28', { direction: 'received', kind: 'resource' });
    expect(step('2026-07-05', { touches, exchanges: [...base.exchanges, gift] })).toBeUndefined();
    const fixed = met('2026-07-20', { state: 'scheduled', debriefedOn: null });
    expect(step('2026-07-05', { touches, meetings: [...base.meetings, fixed] })).toBeUndefined();
  });

  it('is asked about in other words where you meet once a quarter already', () => {
    const touches = [asked('2026-06-20', 't'), asked('2026-07-01', 'f')];
    expect(step('2026-07-11', { touches })?.step).toContain('once a quarter');
    expect(step('2026-07-11', { touches, agreements: [page({ cadence: 'quarterly' })] })?.step).toContain(
      'still fits',
    );
  });

  it('rests for a while once the playbook was gone through', () => {
    const touches = [asked('2026-06-20', 't'), asked('2026-07-01', 'f')];
    const entries = [entryOf(idOf('n'), 'trouble', { about: ada, at: '2026-07-11T09:00:00.000Z' })];
    expect(step('2026-07-12', { touches, entries })?.urgency).toBe('later');
    expect(step('2026-07-21', { touches, entries })?.urgency).toBe('now');
  });
});
