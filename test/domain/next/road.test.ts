import { describe, expect, it } from 'vitest';
import { draft } from '../../support/journals.ts';
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

  it('does not name a stage once more that was begun, and says that the plan goes on there', () => {
    const begun = (worksheet: string) => ({ drafts: [{ ...draft(idOf('d'), worksheet), at }] });
    const [goals, audit] = [begun('goals'), begun('audit')];
    expect(spoken(audit, 'open-stage', '2026-06-10')).toBeFalsy();
    expect(spoken(goals, 'open-stage', '2026-06-10')?.command).toBe('mentor audit');
    const reasonOf = (journal: typeof goals) => spoken(journal, 'unfinished', '2026-06-10')?.reason;
    expect(reasonOf(audit)).toContain('mentor plan goes on there as well');
    expect(reasonOf(goals)).toBe('every answer you gave is kept');
  });
});
