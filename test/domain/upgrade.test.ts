import { expect, test } from 'vitest';
import { currentVersion, steps, upgrade } from '../../src/domain/upgrade.ts';

const from0 = { 0: ({ old, ...rest }: { readonly old?: unknown }) => ({ ...rest, fresh: old }) };

test('what has the version of today is left alone', () => {
  const value = { version: currentVersion, extra: 1 };
  expect(upgrade(value)).toEqual({ value, from: null });
});

test('an older version goes through every step from there, and says where it came from', () => {
  const path = { ...from0, '-1': (value: object) => ({ ...value, old: 'x' }) };
  expect(upgrade({ version: 0, old: 'y', kept: 1 }, path)).toEqual({
    value: { version: 1, fresh: 'y', kept: 1 },
    from: 0,
  });
  expect(upgrade({ version: -1 }, path)).toEqual({ value: { version: 1, fresh: 'x' }, from: -1 });
});

test('nothing is older than version 1 yet', () => {
  expect([currentVersion, steps]).toEqual([1, {}]);
  expect(upgrade({ version: 0 })).toMatchObject({
    refused: expect.stringContaining('Version 0'),
    newer: false,
  });
});

test.each([
  [{}, false],
  [{ version: '1' }, false],
  [{ version: 1.5 }, false],
  [{ version: null }, false],
  [{ version: 2 }, true],
])('%j is refused with a sentence', (value, newer) => {
  expect(upgrade(value)).toEqual({ refused: expect.stringMatching(/^[A-Z].*\.$/), newer });
});
