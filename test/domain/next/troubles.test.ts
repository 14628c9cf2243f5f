import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/domain/journal.ts';
import { nextSteps } from '../../../src/domain/next.ts';
import { idOf } from '../../support/people.ts';
import { page, people, review, trouble } from '../../support/rules.ts';

describe('a trouble that was looked at', () => {
  const records = { agreements: [page()], entries: [trouble({ sign: 'clash', again: '2026-06-20' })] };
  const rule = (more: Partial<Journal>) =>
    nextSteps({ ...people, ...records, ...more }, '2026-06-25').find(({ rule }) => rule.startsWith('trouble'))
      ?.rule;

  it('comes back on its day, unless something has settled it since', () => {
    expect(rule({})).toBe('trouble-again');
    expect(rule({ reviews: [review('2026-06-22')] })).toBeUndefined();
    expect(
      rule({ agreements: [page(), page({ id: idOf('n'), at: '2026-06-10T09:00:00.000Z' })] }),
    ).toBeUndefined();
    const later = {
      ...trouble({ sign: 'clash', again: '2026-07-20' }),
      id: idOf('f'),
      at: '2026-06-20T09:00:00.000Z',
    };
    expect(rule({ entries: [...records.entries, later] })).toBeUndefined();
    expect(rule({ entries: [trouble({ sign: 'clash', decision: 'talk', again: null })] })).toBeUndefined();
  });
});
