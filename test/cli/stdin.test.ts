import { expect, it } from 'vitest';
import { halfAYear } from '../support/mentorship.ts';

it.each([
  ['review', 'person: ada\ndecision: go-on\n', /Decided: Go on/],
  ['close', 'person: ada\nending: mutual\n', /with Ada/],
])('%s reads answers from standard input as it reads them from a file', (command, answers, says) => {
  const { run, journal } = halfAYear();
  const { code, stderr } = run([command, '--answers', '-'], answers);
  expect([code, stderr]).toEqual([0, expect.stringMatching(says)]);
  expect(journal().history.at(-1)?.deed).toContain('Ada');
});
