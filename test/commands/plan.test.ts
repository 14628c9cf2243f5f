import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { type Line, script, stop } from '../support/script.ts';

const goals: readonly Line[] = [
  ['destination', 'Leading product work for clinics'],
  ['skills', 'Pricing'],
  ['skills', null],
  ...['knowledge', 'navigation', 'opportunities'].map((id): Line => [id, null]),
  ['perspective', 'Somebody from a hospital'],
  ['perspective', null],
  ['in-mind', 'Ben Ode'],
  ['in-mind', 'Dana Ruiz'],
  ...['in-mind', 'barrier', 'earlier', 'help-kind', 'time'].map((id): Line => [id, null]),
  ['goal', 'Run five discovery interviews by March 2027'],
  ...['measure', 'why', 'by', 'first-step', 'goal'].map((id): Line => [id, null]),
];
const audit: readonly Line[] = [
  ['name', 'Ben Ode'],
  ...['support', 'closeness', 'level', 'place', 'role', 'last-contact', 'name', 'missing'].map(
    (id): Line => [id, null],
  ),
];

async function plan(words: readonly string[], ...lines: readonly Line[]) {
  const { ask, heard } = script(...lines);
  const home = house({ journal: emptyJournal, ask });
  await main(['plan', ...words], () => home);
  return { ...home, heard, told: home.told.replace(/\s+/g, ' ') };
}

describe('the plan that is left behind', () => {
  it('is told by its whole path when it is new, with how to have it elsewhere, and shortly from then on', async () => {
    const { told, written } = await plan([], ...goals, ['onward', true], ...audit, ['onward', false]);
    expect(Object.keys(written)).toContain('mentor-notes/plan.md');
    expect(told.match(/Everything so far is in \S+/g)).toEqual([
      `Everything so far is in ${resolve('mentor-notes/plan.md')}`,
      'Everything so far is in mentor-notes/plan.md',
    ]);
    expect(told.match(/mentor plan --to FOLDER/g)).toHaveLength(1);
  });

  it('goes where somebody said, who need not be told how to say it', async () => {
    const { told, written } = await plan(['--to', 'mine'], ...goals, ['onward', false]);
    expect(Object.keys(written)).toContain('mine/plan.md');
    expect(told).toContain(resolve('mine/plan.md'));
    expect(told).not.toContain('--to FOLDER');
  });
});

it('does not send to the plan whoever is in it, but for going on another day', async () => {
  const { told } = await plan([], ...goals, ['onward', false]);
  expect(told).toContain('mentor export goals');
  expect(told).not.toContain('go on with the next stage');
  expect(told).toContain('Go on whenever you like with: mentor plan');
});

it('remembers in the audit and at the shortlist whom the goals named', async () => {
  const { told } = await plan(
    [],
    ...[...goals, ['onward', true] as Line, ...audit],
    ...([
      ['onward', true],
      ['person', stop],
    ] as const),
  );
  expect(told.match(/In your goals you named [^.]+\./g)).toEqual([
    'In your goals you named Ben Ode and Dana Ruiz.',
    'In your goals you named Ben Ode and Dana Ruiz.',
  ]);
  expect(told.indexOf('In your goals')).toBeGreaterThan(told.indexOf('title: Audit'));
});

it('says that a list or rows with something in them are over, and not that they were left blank', async () => {
  const { heard } = await plan([], ...goals, ['onward', false]);
  const blanks = (id: string) => heard.filter((one) => one.id === id).map(({ blank }) => blank);
  expect(blanks('skills')).toEqual([undefined, 'no more']);
  expect(blanks('goal')).toEqual([undefined, 'no more']);
});

it('says in the audit that what is missing was said with the goals, and not what nobody said', async () => {
  const said = 'What you missed around you when you wrote your goals stands here already.';
  const whole: readonly Line[] = [...goals, ['onward', true], ...audit, ['onward', false]];
  expect((await plan([], ...whole)).told).toContain(said);
  const without = whole.filter(([id, reply]) => id !== 'perspective' || reply === null);
  expect((await plan([], ...without)).told).not.toContain(said);
});
