import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brokenReferences } from '../../src/domain/references.ts';
import { desk } from '../support/mentor.ts';

const goals = '{destination: Lead, skills: [Pricing], objectives: [{goal: Run five interviews}]}';

it('answers several worksheets at once, each naming people of the others, as one deed', () => {
  const { run, journal } = desk();
  const file = `goals: ${goals}\naudit: {people: [{name: Ada Lovelace, closeness: 4}]}\nshortlist: [{person: Ada, path: 4}, {person: Zoe Quinn, path: 3}]\nvalue: {person: Zoe Quinn, why-them: her move, bring: [interviews]}\n`;
  expect(run(['plan', '--answers', '-'], file)).toMatchObject({ code: 0 });
  const { people, candidates, values, history } = journal();
  expect(people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Zoe Quinn']);
  expect(candidates.map(({ person }) => person)).toEqual(people.map(({ id }) => id));
  expect(values[0]?.person).toBe(people[1]?.id);
  expect(brokenReferences(journal())).toEqual([]);
  expect(history).toHaveLength(1);
  expect(run(['undo']).code).toBe(0);
  expect(journal()).toMatchObject({ people: [], candidates: [], goals: [] });
});

it.each([
  ['one part that is not valid', `goals: ${goals}\naudit: {people: [{closeness: 9}]}\n`],
  ['the answers of one worksheet', 'destination: Lead\nskills: [x]\n'],
  ['nothing', '{}'],
  ['a part that is no answers', 'goals: soon\n'],
])('changes nothing for a file with %s', (_name, file) => {
  const { run } = desk();
  const { code, stderr } = run(['plan', '--answers', '-'], file);
  expect(code).toBe(2);
  expect(stderr).toMatch(/nothing\s+was\s+changed/);
  expect(run(['history', '--json']).stdout.trim()).toBe('[]');
});

it('names every problem of every worksheet at once, and none that only another one makes', () => {
  const { run, file } = desk();
  const answers = [
    'goals: {destination: Lead, objectives: [{goal: Five interviews}]}',
    'audit: {people: [{name: Ada, closeness: 9}]}',
    'shortlist: [{person: Ada, path: 4}, {person: Ada, path: 7}]',
    'prep: {person: Ada, priorities: [x]}',
    'nonsense: {}',
  ].join('\n');
  const { code, stderr } = run(['plan', '--answers', '-'], answers);
  expect(code).toBe(2);
  const problems = stderr.split('\n').filter((line) => line.startsWith('  '));
  expect(problems.join('\n').replace(/\s+/g, ' ')).toMatch(
    /prep is answered by itself: mentor prep --answers FILE nonsense is not a worksheet goals: skills is needed audit: people .*closeness.* shortlist 2: path/,
  );
  expect(problems.join('\n')).not.toContain('nobody');
  expect(existsSync(file)).toBe(false);
});

it('answers for one worksheet that stand under its name are sent to plan, and nothing is changed', () => {
  const { run, file } = desk();
  const { code, stderr } = run(
    ['goals', '--answers', '-'],
    'goals:\n  destination: Lead\n  skills: [Pricing]\n',
  );
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toContain('stand under "goals:"');
  expect(stderr).toContain('mentor plan --answers FILE');
  expect(existsSync(file)).toBe(false);
});
