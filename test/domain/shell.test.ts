import { expect, it } from 'vitest';
import { inShell } from '../../src/domain/shell.ts';

it('writes a path as a shell takes it', () => {
  expect([inShell('/a/b-1.json'), inShell("Ada's own.json")]).toEqual([
    '/a/b-1.json',
    `'Ada'\\''s own.json'`,
  ]);
});
