import { expect, it } from 'vitest';
import { nextSteps } from '../../../src/domain/next.ts';
import { idOf, journalOf, objective, plan } from '../../support/people.ts';

it('names the milestone whose day came first, in whatever order they were planned', () => {
  const aim = objective(idOf('b1'), 'Run five interviews');
  const milestones = ['2026-11-20', '2026-11-02', '2026-12-24'].map((by) => ({
    what: `Due on ${by}`,
    by,
    sign: null,
    reachedOn: null,
  }));
  const journal = { ...journalOf(), objectives: [aim], plans: [plan(idOf('w1'), aim.id, { milestones })] };
  const due = nextSteps(journal, '2026-11-21').find(({ rule }) => rule === 'milestone-due');
  expect(due).toMatchObject({ due: '2026-11-02', since: '2026-11-20' });
  expect(due?.step).toContain('Due on 2026-11-02');
});
