import { expect, it } from 'vitest';
import { type Desk, desk } from '../support/mentor.ts';
import { faultsOf } from '../support/notes.ts';

const on = (day: string) => ({ MENTOR_NOW: `${day}T09:00:00Z` });

function planned(...objectives: readonly string[]): Desk {
  const home = desk();
  home.run([
    'goals',
    ...['--destination', 'Lead product work', '--skills', 'Interviews'],
    ...objectives.flatMap((goal) => ['--objectives', `{goal: ${goal}}`]),
  ]);
  return home;
}

const answers = [
  ...['--milestones', '{what: Two interviews held, by: 2026-12-15, sign: Two write-ups}'],
  ...['--milestones', '{what: Five interviews held, by: 2027-03-01}'],
  ...['--activities', 'Sit in on one', '--work-problem', 'Nobody knows why clinics leave', '--rating', '2'],
];

it('plans the only objective, ticks off milestones, and judges again later', () => {
  const { run, journal } = planned('Run five interviews');
  expect(run(['develop', ...answers]).stderr).toContain('0 of 2 milestones reached; you judge it 2 of 5');
  expect(journal().plans[0]).toMatchObject({
    objective: journal().objectives[0]!.id,
    milestones: [
      { what: 'Two interviews held', by: '2026-12-15', sign: 'Two write-ups', reachedOn: null },
      { what: 'Five interviews held', by: '2027-03-01', sign: null, reachedOn: null },
    ],
    ratings: [{ on: '2026-11-21', value: 2 }],
  });

  run(['develop', 'done', 'two', 'interviews'], '', on('2026-12-14'));
  run(['develop', 'rate', 'interviews', '4'], '', on('2027-02-20'));
  const list = run(['develop', 'list']).stdout;
  expect(list.replace(/\s+/g, ' ')).toContain(
    '1 of 2 milestones reached; your judgement went from 2 to 4 of 5',
  );
  expect(JSON.parse(run(['develop', 'list', '--json']).stdout)[0].plan.progress).toEqual({
    reached: 1,
    of: 2,
    first: 2,
    last: 4,
  });

  const note = run(['export', 'develop', '--stdout']).stdout;
  expect(note).toContain('- [x] Two interviews held (reached 14 December 2026)\n  - Seen by: Two write-ups');
  expect(note).toContain('- [ ] Five interviews held (by 1 March 2027)');
  expect(faultsOf(note)).toEqual([]);
});

it('keeps what was reached and judged when the plan is written again from its form', () => {
  const { run, journal } = planned('Run five interviews');
  run(['develop', ...answers]);
  run(['develop', 'done', 'two interviews', '--on', 'yesterday']);
  const before = journal().plans;
  const form = run(['develop', '--template']).stdout;
  expect(form).toContain('Two interviews held');
  expect(run(['develop', '--answers', '-'], form).code).toBe(0);
  expect(journal().plans).toEqual(before);
  expect(before[0]!.milestones[0]!.reachedOn).toBe('2026-11-20');
});

it('says what is due, before its day and on it', () => {
  const { run } = planned('Run five interviews');
  run(['develop', ...answers]);
  const steps = (day: string) =>
    (
      JSON.parse(run(['next', '--json'], '', on(day)).stdout) as {
        step: string;
        urgency: string;
        command: string;
      }[]
    )
      .filter(({ command }) => command.startsWith('mentor develop'))
      .map(({ step, urgency }) => [step, urgency]);
  expect(steps('2026-11-30')).toEqual([]);
  expect(steps('2026-12-01')).toEqual([['Keep an eye on "Two interviews held"', 'soon']]);
  expect(steps('2026-12-15')).toEqual([['Say whether you have reached "Two interviews held"', 'now']]);
  const [due] = JSON.parse(run(['next', '--json'], '', on('2026-12-15')).stdout) as { command: string }[];
  expect(due!.command).toBe('mentor develop done "Two interviews held"');
  expect(run(['develop', 'done', 'Two interviews held'], '', on('2026-12-15')).code).toBe(0);
  expect(steps('2026-12-16')).toEqual([]);
  expect(steps('2027-02-21')).toEqual([['Keep an eye on "Five interviews held"', 'soon']]);
});

it('notes that an objective is reached or gives it a new day, and takes either back', () => {
  const { run, journal } = planned('Run five interviews', 'Two');
  run(['develop', 'G1', ...answers]);
  const now = () => journal().objectives.map(({ state, by, closedOn }) => [state, by, closedOn]);
  const before = now();
  const day = (what: string[], to: string) => run(['develop', 'move', ...what, '--to', to]);
  expect(day(['G1'], '2027-03-01').stderr).toContain('Monday 1 March 2027');
  expect(now()[0]).toEqual(['open', '2027-03-01', null]);
  expect(day(['Two', 'interviews'], '2027-04-01').code).toBe(0);
  expect(journal().plans[0]!.milestones[0]!.by).toBe('2027-04-01');
  const { id } = journal().objectives[0]!;
  expect(run(['develop', 'reached', id, '--on', '2026-11-20']).code).toBe(0);
  expect(now()[0]).toEqual(['reached', '2027-03-01', '2026-11-20']);
  for (let turn = 0; turn < 3; turn += 1) run(['undo']);
  expect(now()).toEqual(before);
  expect(journal().plans[0]!.milestones[0]!.by).not.toBe('2027-04-01');
  expect(day(['G1'], '2026-01-01').stderr).toMatch(/past/);
  expect(day(['nothing', 'such'], '2027-03-01').stderr).toContain('No open objective');
  expect(run(['develop', 'move', 'G1']).stderr).toContain('--to');
});

it('says which objective or milestone it needs', () => {
  const { run, journal } = planned('Run five interviews', 'Present to the board');
  const none = run(['develop', ...answers]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('Several objectives are open')]);
  expect(run(['develop', 'board', ...answers]).code).toBe(0);
  expect(run(['develop', journal().objectives[0]!.id.slice(0, 5), '--rating', '3']).code).toBe(0);
  expect(journal().plans.map(({ objective }) => objective)).toEqual(
    journal()
      .objectives.map(({ id }) => id)
      .toReversed(),
  );
  expect(run(['develop', 'done', 'interviews']).stderr).toContain('Several milestones');
  expect(run(['develop', 'done', 'xyz']).stderr).toContain('No milestone');
  expect(run(['develop', 'rate', 'board', '9']).code).toBe(2);
  expect(run(['develop', 'done', 'five', '--on', '31 Feb']).stderr).toContain(
    'no 31 February in any year.\n',
  );
  expect(run(['develop', 'xyz']).stderr).toContain('No open objective has the words "xyz"');
  expect(desk().run(['develop']).stderr).toContain('mentor goals');
});

it('is asked question by question', { timeout: 60_000 }, async () => {
  const { open, journal } = planned('Run five interviews');
  const terminal = open(['develop']);
  await terminal.see('What is reached then?');
  terminal.type('Two interviews held\r');
  await terminal.see('By when?');
  terminal.type('2026-12-15\r');
  await terminal.see('How will you both see it?');
  terminal.key('enter');
  await terminal.see('milestone 2');
  terminal.key('enter');
  await terminal.see('between meetings?');
  terminal.key('enter');
  await terminal.see('Which problem at work');
  terminal.key('enter');
  await terminal.see('in your own judgement?');
  terminal.type('3');
  terminal.key('enter');
  await terminal.see('With whom do you work on it?');
  terminal.key('enter');
  await terminal.see('tied to no problem');
  expect(await terminal.exit).toBe(0);
  expect(journal().plans[0]).toMatchObject({
    milestones: [{ what: 'Two interviews held', by: '2026-12-15' }],
    ratings: [{ value: 3 }],
  });
});
