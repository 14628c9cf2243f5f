import { expect, test } from 'vitest';
import { findFault, placeOf } from '../../src/domain/jsonfault.ts';
import { seeded } from '../support/kills.js';

const sample = JSON.stringify(
  { a: [1, -2.5e3, true, null, {}, []], 'b"\\é': { c: 'x\ty\\"z', d: [[{ e: '' }]] }, f: 'ünïcode 🚲' },
  null,
  2,
);
const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('finds a fault exactly where JSON.parse refuses: 20,000 texts with a few characters changed', () => {
  const random = seeded(20);
  const pick = (from: string) => from[Math.floor(random() * from.length)]!;
  for (let round = 0; round < 20_000; round++) {
    let text = sample;
    for (let change = 0; change < 1 + random() * 3; change++) {
      const at = Math.floor(random() * text.length);
      const removed = Math.floor(random() * 3);
      const added = random() < 0.6 ? pick('{}[]",:\\ \n\t\0\u0001eE+-.019tfnu<=x') : '';
      text = text.slice(0, at) + added + text.slice(at + removed);
    }
    expect([text, findFault(text) === null]).toEqual([text, parses(text)]);
  }
});

test('every cut of a text is a fault at its end', () => {
  for (let length = 0; length < sample.length; length++) {
    const fault = findFault(sample.slice(0, length));
    expect(fault?.offset).toBeLessThanOrEqual(length);
    expect(fault?.say).toMatch(/ends here|should be here/);
  }
});

test('hears of every value with its path, and of a name that stands twice', () => {
  const heard: string[] = [];
  findFault('{"a": [1, {"b": 2}], "a": 3, "c": {"a": 4}}', (path, offset, twice) =>
    heard.push(`${path.join('.')}@${offset}${twice ? '!' : ''}`),
  );
  expect(heard).toEqual(['@0', 'a@6', 'a.0@7', 'a.1@10', 'a.1.b@16', 'a@26!', 'c@34', 'c.a@40']);
});

test('a very deep text is no trouble', () => {
  expect(findFault('['.repeat(200_000) + ']'.repeat(200_000))).toBeNull();
});

test('counts lines and columns from 1', () => {
  expect([placeOf('ab\ncd', 0), placeOf('ab\ncd', 4)]).toEqual(['line 1, column 1', 'line 2, column 2']);
});
