import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readers } from '../documents/calendar/readers.ts';
import { type Desk, desk } from '../support/mentor.ts';

/** A desk with Ada, a meeting with her, and something to do. */
function withAda(): Desk {
  const home = desk();
  const done = [
    ['people', 'add', 'Ada Lovelace', '--email', 'ada@example.org'],
    ['meet', 'schedule', 'ada', '8 December 15:00', '--zone', 'Europe/Lisbon', '--minutes', '30'],
    ['actions', 'add', 'Send the notes', '--person', 'ada', '--by', '2026-12-01'],
  ].map((words) => home.run(words).code);
  expect(done).toEqual([0, 0, 0]);
  return home;
}

const calendarOf = (home: Desk) => {
  const { code, stdout } = home.run(['export', '--format', 'ics', '--stdout']);
  expect(code).toBe(0);
  return stdout;
};

it('a meeting that is moved moves in a calendar that has it, and moves back with an undo', () => {
  const home = withAda();
  const before = calendarOf(home);
  expect(home.run(['meet', 'move', 'ada', '15 December 16:00']).code).toBe(0);
  const after = calendarOf(home);
  expect(home.run(['undo']).code).toBe(0);
  const back = calendarOf(home);
  for (const [name, read] of Object.entries(readers)) {
    const [first, second, third] = [before, after, back].map(read);
    const uids = first!.map(({ uid }) => uid);
    expect(
      [second!, third!].map((events) => events.map(({ uid }) => uid)),
      name,
    ).toEqual([uids, uids]);
    expect([first!, second!, third!].map(([meeting]) => meeting!.start)).toEqual([
      '2026-12-08T15:00:00.000Z',
      '2026-12-15T16:00:00.000Z',
      '2026-12-08T15:00:00.000Z',
    ]);
    expect(second![0]!.sequence).toBeGreaterThan(first![0]!.sequence);
    expect(third![0]!.sequence).toBeGreaterThan(second![0]!.sequence);
    // What nobody touched is no news.
    expect([second![1], third![1]], name).toEqual([first![1], first![1]]);
  }
});

it('a calendar is the same in every zone of the machine, and on paper as on the screen', () => {
  const home = withAda();
  const here = calendarOf(home);
  const words = ['export', '--format', 'ics', '--stdout'];
  for (const TZ of ['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe'])
    expect(home.run(words, '', { TZ }).stdout).toBe(here);
  expect(home.run(['export', '--format', 'ics', '--to', 'my.ics']).code).toBe(0);
  expect(home.read('my.ics')).toBe(here);
});

it('the whole journal comes back: export, wipe, import', () => {
  const home = withAda();
  home.run(['meet', 'move', 'ada', '15 December 16:00']);
  home.run(['undo']);
  expect(home.run(['export', '--format', 'json', '--to', 'all.json']).code).toBe(0);
  const before = home.journal();
  rmSync(home.path('data'), { recursive: true });
  expect(home.run(['import', 'all.json', '--yes']).code).toBe(0);
  const { history, ...after } = home.journal();
  expect({ ...after, history: history.slice(0, -1) }).toEqual(before);
  expect(history.at(-1)!.deed).toContain('all.json');
  expect(home.run(['import', 'all.json', '--yes']).code).toBe(0);
  expect(home.journal().history).toHaveLength(history.length);
});

it('says on a terminal where the file is and what to do with it', async () => {
  const home = withAda();
  const terminal = home.open(['export', '--format', 'ics']);
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toMatch(/Written: mentor-notes\/mentor\.ics\s+Open it in your calendar\./);
});

it('a milestone can be typed as it stands in a task list', () => {
  const home = withAda();
  const goals = {
    destination: 'Lead',
    skills: ['Talks'],
    objectives: [{ goal: 'Give a talk', by: '2027-03-01' }],
  };
  expect(home.run(['goals', '--answers', '-'], JSON.stringify(goals)).code).toBe(0);
  const rows = { milestones: [{ what: 'A first draft', by: '2026-12-20' }, { what: 'A rehearsal' }] };
  expect(home.run(['develop', 'G1', '--answers', '-'], JSON.stringify(rows)).code).toBe(0);
  const todo = home.run(['export', '--format', 'todo', '--stdout']).stdout;
  const [, id] = /A first draft .*id:(\S+)/.exec(todo)!;
  expect(id).toMatch(/^\w{8}-1$/);
  expect(home.run(['show', id!]).stdout).toContain('A first draft');
  for (const verb of [
    ['actions', 'done'],
    ['develop', 'reached'],
  ]) {
    const { code, stderr } = home.run([...verb, id!]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`mentor develop done ${id}`)]);
  }
  expect(home.run(['develop', 'done', id!]).code).toBe(0);
  expect(home.journal().plans[0]!.milestones.map(({ reachedOn }) => reachedOn !== null)).toEqual([
    true,
    false,
  ]);
  expect(home.run(['develop', 'move', `${id!.slice(0, 5)}-2`, '--to', '2027-01-10']).code).toBe(0);
  expect(home.journal().plans[0]!.milestones[1]!.by).toBe('2027-01-10');
});

it('in the demo a calendar names the commands of the demo', () => {
  const { stdout } = desk().run(['demo', 'export', '--format', 'ics', '--stdout']);
  const text = stdout.replace(/\r\n /g, '');
  expect(text).toContain('mentor demo prep ');
  expect(text).not.toMatch(/mentor (?!demo)(?:prep|show|actions|progress) /);
});
