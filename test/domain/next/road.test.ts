import { describe, expect, it } from 'vitest';
import { entryOf, idOf } from '../../support/people.ts';
import { at, page, spoken } from '../../support/rules.ts';

describe('the road', () => {
  it('is in no hurry with an audit once there is a mentor, and counts from when it came up', () => {
    const entries = [
      entryOf(idOf('n'), 'goals', { at }),
      entryOf(idOf('q'), 'prep', { at: '2026-06-09T09:00:00.000Z' }),
    ];
    expect(spoken({ entries }, 'open-stage', '2026-06-10')).toMatchObject({
      urgency: 'soon',
      since: '2026-06-01',
    });
    expect(spoken({ entries, agreements: [page()] }, 'open-stage', '2026-06-10')?.urgency).toBe('later');
  });
});
