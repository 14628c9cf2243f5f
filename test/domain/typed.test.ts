import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { typed } from '../../src/domain/typed.ts';

it.each([
  'Two interviews done and written up',
  'Say "no" to $5, `id` and it\'s \\ fine!',
  "It's done",
  'Zwei Gespräche; ls & wait | (x) > y #z *',
])('comes through a shell as it is: %s', (words) => {
  expect(execFileSync('/bin/sh', ['-c', `printf %s ${typed(words)}`]).toString()).toBe(words);
});

it('stays on one line', () => {
  expect(typed(' one\n  two ')).toBe('"one two"');
});
