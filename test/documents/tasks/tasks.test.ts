import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TodoTxt } from 'jstodotxt';
import { DueExtension } from 'jstodotxt/jsTodoExtensions.js';
import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../src/documents/tasks/task.ts';
import { taskwarrior as taskwarriorOf } from '../../../src/documents/tasks/taskwarrior.ts';
import { todoTxt as todoTxtOf } from '../../../src/documents/tasks/todotxt.ts';
import type { Journal, Plan } from '../../../src/domain/journal.ts';
import { action, at, temporaryFolder } from '../../support/journals.ts';
import { nasty } from '../../support/nasty.ts';
import { idOf, journalOf, objective, the } from '../../support/people.ts';

const people = journalOf({ name: 'Ada Lovelace' });
const ada = the(people, 'ada-lovelace').id;
const goal = objective(idOf('b2'), 'Run five interviews');
const plan: Plan = {
  id: idOf('b3'),
  at,
  objective: goal.id,
  person: ada,
  milestones: [
    { what: 'Two of them', by: '2026-12-31', sign: null, reachedOn: null },
    { what: 'A first one', by: null, sign: null, reachedOn: '2026-11-19' },
  ],
  activities: [],
  workProblem: null,
  ratings: [],
};
const journal: Journal = {
  ...people,
  profile: { ...people.profile, zone: 'Europe/Lisbon' },
  objectives: [goal],
  plans: [plan],
  actions: [
    action(idOf('a2'), 'Send the notes', { by: '2026-12-01', person: ada }),
    action(idOf('a3'), 'Introduce me to Bo', { person: ada, who: 'mentor' }),
    action(idOf('a4'), 'Read "Inspired"', { by: '2026-11-10', state: 'done', closedOn: '2026-11-20' }),
    action(idOf('a5'), 'Learn Cobol', { state: 'dropped', closedOn: '2026-11-20' }),
  ],
};
const saying = (text: string): Journal => ({
  ...people,
  actions: [action(idOf('a2'), text, { by: '2026-12-01', person: ada })],
});
const todoTxt = (of: Journal) => todoTxtOf(tasksOf(of), of.profile.zone);
const taskwarrior = (of: Journal) => taskwarriorOf(tasksOf(of), of.profile.zone);
const marks = [
  '+x',
  ' +x',
  '@y',
  ' @y',
  'due:2020-01-01',
  'x ',
  'x 2026-01-01 ',
  '(A) ',
  '2020-01-01 ',
  'id:zz',
  'a:+b',
  '\r\n',
  '\n',
  '\r',
  '\u00a0@z',
];

describe('todo.txt', () => {
  it('has a line for each task, done ones first marked, without those that were dropped', () => {
    expect(todoTxt(journal).split('\n')).toEqual([
      `x 2026-11-20 2026-11-20 Read "Inspired" +mentoring due:2026-11-10 id:${idOf('a4')}`,
      `2026-11-21 Send the notes +mentoring @ada-lovelace due:2026-12-01 id:${idOf('a2')}`,
      `2026-11-21 Introduce me to Bo +mentoring @ada-lovelace @waiting id:${idOf('a3')}`,
      `2026-11-21 Two of them +mentoring +run-five-interviews @ada-lovelace due:2026-12-31 id:${idOf('b3')}-1`,
      `x 2026-11-19 2026-11-19 A first one +mentoring +run-five-interviews @ada-lovelace id:${idOf('b3')}-2`,
      '',
    ]);
  });

  it('ends the name of a long objective with a whole word', () => {
    const long = objective(goal.id, 'Present the leakage forecast to the board of directors');
    expect(todoTxt({ ...journal, objectives: [long] })).toContain(
      '+mentoring +present-the-leakage-forecast-to-the @ada',
    );
  });

  it('leaves times and addresses as they are', () => {
    expect(todoTxt(saying('Call at 15:00 (9:30-10:00), see https://a.org/x?y=1'))).toContain(
      ' Call at 15:00 (9:30-10:00), see https://a.org/x?y=1 +mentoring ',
    );
  });

  it('takes no mark out of what people type', () => {
    for (const text of nasty(400, 3, marks)) {
      const written = todoTxt(saying(text));
      expect(written.match(/\n/g), text).toHaveLength(1);
      const [item] = TodoTxt.parse(written.trimEnd(), [new DueExtension()]);
      expect(item, JSON.stringify(text)).toMatchObject({
        complete: false,
        priority: null,
        contexts: ['ada-lovelace'],
        projects: ['mentoring'],
        due: new Date(2026, 11, 1),
      });
      expect([...written.matchAll(/(?:^|\s)(due|id):\S/g)].map(([, key]) => key)).toEqual(['due', 'id']);
      expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

type Record = { readonly uuid: string; readonly description: string; readonly [field: string]: unknown };
const imported = (of: Journal) => JSON.parse(taskwarrior(of)) as readonly Record[];

describe('taskwarrior', () => {
  it('has a record for each task', () => {
    const [read, send, introduce, learn, two, first] = imported(journal);
    expect(send).toEqual({
      uuid: send!.uuid,
      description: 'Send the notes',
      status: 'pending',
      entry: '20261121T100000Z',
      due: '20261201T000000Z',
      project: 'mentoring',
      tags: ['mentor', 'ada_lovelace'],
    });
    expect(read).toMatchObject({ status: 'completed', end: '20261120T000000Z' });
    expect(introduce).toMatchObject({ tags: ['mentor', 'ada_lovelace', 'waiting_for'] });
    expect(learn).toMatchObject({ status: 'deleted' });
    for (const { entry, end } of imported(journal)) if (end) expect(String(entry) <= String(end)).toBe(true);
    expect(two).toMatchObject({ project: 'mentoring.run-five-interviews', due: '20261231T000000Z' });
    expect(first).toMatchObject({ status: 'completed' });
  });

  it('makes midnight where the person lives of a day', () => {
    const tokyo = { ...journal, profile: { ...journal.profile, zone: 'Asia/Tokyo' } };
    expect(imported(tokyo)[1]).toMatchObject({ due: '20261130T150000Z' });
  });

  it('gives every task one UUID for ever', () => {
    const uuids = imported(journal).map(({ uuid }) => uuid);
    expect(new Set(uuids).size).toBe(6);
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const moved = {
      ...journal,
      actions: journal.actions.map((one) => ({ ...one, what: 'Other', by: null })),
    };
    expect(
      imported(moved)
        .map(({ uuid }) => uuid)
        .sort(),
    ).toEqual([...uuids].sort());
    // As another implementation of UUID version 5 has it.
    expect(imported(saying('x'))[0]!.uuid).toBe('8bc8c086-f7e9-5c60-8e74-aafb3c65a578');
  });

  it('keeps what people type in its place', () => {
    for (const text of nasty(200, 9, ['"', '\\', '\n', ' +tag', ' project:x', '","status":"deleted'])) {
      const [record, ...more] = imported(saying(text));
      expect(more).toEqual([]);
      expect(record).toMatchObject({
        status: 'pending',
        project: 'mentoring',
        tags: ['mentor', 'ada_lovelace'],
      });
      expect(record!.description).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    }
  });

  it.skipIf(spawnSync('task', ['--version']).status !== 0)('is what `task import` takes, also twice', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'rc'), `data.location=${folder}\nconfirmation=no\n`);
    const task = (...args: string[]) =>
      spawnSync('task', [`rc:${join(folder, 'rc')}`, ...args], { encoding: 'utf8' });
    writeFileSync(join(folder, 'tasks.json'), taskwarrior(journal));
    expect(task('import', join(folder, 'tasks.json')).status).toBe(0);
    expect(task('import', join(folder, 'tasks.json')).status).toBe(0);
    const kept = JSON.parse(task('export').stdout) as readonly Record[];
    expect(kept.map(({ uuid, description, status }) => [uuid, description, status]).sort()).toEqual(
      imported(journal)
        .map(({ uuid, description, status }) => [uuid, description, status])
        .sort(),
    );
    expect(task('+ada_lovelace', 'due.before:2026-12-02', 'count').stdout.trim()).toBe('1');
  });
});
