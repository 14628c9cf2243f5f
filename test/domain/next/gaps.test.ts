import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/domain/journal.ts';
import { nextSteps } from '../../../src/domain/next.ts';
import { idOf } from '../../support/people.ts';
import {
  ada,
  asked,
  ended,
  met,
  page,
  pause,
  people,
  review,
  spoken,
  thanked,
  trouble,
} from '../../support/rules.ts';

it('says since when nothing went to somebody you meant to stay in touch with', () => {
  const step = spoken(
    { agreements: [ended('2026-06-01', 'quarterly')], touches: [asked('2026-06-03')] },
    'keep-contact',
    '2026-09-30',
  );
  expect(step?.reason).toBe(
    'you meant to stay in touch, and nothing of yours has gone to them since 3 June 2026',
  );
});

describe('contact that is no meeting', () => {
  const records = { agreements: [page()], meetings: [met('2026-06-20')] };
  const level = (more: Partial<Journal>) =>
    nextSteps({ ...people, ...records, ...more }, '2026-07-25').find(({ rule }) => rule.startsWith('gap'))
      ?.rule;

  it('moves no date: thanks, a note, something given, an older meeting entered late', () => {
    expect(level({})).toBe('gap-amber');
    expect(level({ exchanges: [thanked('2026-07-20')] })).toBe('gap-amber');
    expect(level({ exchanges: [thanked('2026-07-20', { direction: 'received', kind: 'resource' })] })).toBe(
      'gap-amber',
    );
    expect(level({ meetings: [...records.meetings, met('2026-05-01')] })).toBe('gap-amber');
    expect(level({ meetings: [...records.meetings, met('2026-07-10')] })).toBeUndefined();
  });

  it('counts no days on which one of you rested', () => {
    expect(level({ pauses: [pause('2026-07-01', '2026-07-22')] })).toBeUndefined();
    const yours = { ...pause('2026-07-01', '2026-07-10'), person: null, kind: 'away' as const };
    expect(level({ pauses: [yours] })).toBe('gap-near');
    expect(level({ pauses: [pause('2026-07-01', '2026-07-04')] })).toBe('gap-amber');
  });
});

describe('what was decided together', () => {
  const records = { agreements: [page()], meetings: [met('2026-06-20')], exchanges: [thanked('2026-06-20')] };
  const said = (day: string, more: Partial<Journal>) =>
    nextSteps({ ...people, ...records, ...more }, day)
      .filter(({ about }) => about.person === ada)
      .map(({ rule }) => rule);
  const looked = (on: string, again: string | null) => ({
    ...trouble({ sign: 'drifting', decision: 'talk', again }),
    at: `${on}T09:00:00.000Z`,
  });

  it('keeps a day to look again beside the meeting that is missing', () => {
    const entries = [looked('2026-07-22', '2026-07-30')];
    expect(said('2026-07-29', { entries })).toEqual(['gap-amber']);
    for (const day of ['2026-07-30', '2026-08-28', '2026-12-01'])
      expect(said(day, { entries }), day).toEqual(expect.arrayContaining(['gap-amber', 'trouble-again']));
  });

  it('says one thing where the same is asked already', () => {
    const entries = [looked('2026-07-22', '2026-07-30')];
    const touches = [asked('2026-07-23', 't'), asked('2026-07-24', 'f'), asked('2026-07-25', 'h')];
    const rules = said('2026-09-20', { entries, touches });
    expect(rules).toContain('silent');
    expect(rules).not.toContain('trouble-again');
    expect(
      said('2026-09-20', {
        entries: [
          { ...looked('2026-07-22', '2026-07-30'), answers: { decision: 'stop', again: '2026-07-30' } },
        ],
      }),
    ).not.toContain('trouble-again');
  });

  it('asks whether the rhythm fits only once it has passed twice from there', () => {
    expect(said('2026-08-21', {})).toContain('gap-red');
    for (const more of [{ reviews: [review('2026-08-21')] }, { entries: [looked('2026-08-21', null)] }]) {
      expect(said('2026-08-21', more)).toContain('gap-amber');
      expect(said('2026-10-21', more)).toContain('gap-amber');
      expect(said('2026-10-22', more)).toContain('gap-red');
    }
    expect(said('2026-08-21', { reviews: [review('2026-08-20', { decision: null })] })).toContain('gap-red');
  });

  it('counts from the new start of what was taken up again', () => {
    const again = page({
      id: idOf('n'),
      at: '2027-02-01T09:00:00.000Z',
      starts: '2027-02-01',
      review: '2027-08-01',
    });
    const agreements = [ended('2026-12-01'), again];
    expect(said('2027-02-01', { agreements })).toContain('gap-near');
    expect(said('2027-02-15', { agreements })).toContain('gap-near');
    expect(said('2027-02-16', { agreements })).toContain('gap-amber');
    expect(said('2027-03-16', { agreements })).toContain('gap-red');
  });
});
