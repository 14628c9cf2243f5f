import { expect, it } from 'vitest';
import type { Table } from '../../src/domain/table.ts';
import { createOut } from '../../src/machine/out.ts';
import { widest } from '../../src/machine/text.ts';
import { stream } from './streams.ts';

function drawn(table: Table, columns: number | null, env: NodeJS.ProcessEnv = { NO_COLOR: '1' }) {
  const stdout = stream(columns === null ? {} : { isTTY: true, columns });
  createOut({ stdout, stderr: stream(), env, screen: { width: 80, plain: false } }).table(table);
  return { text: stdout.text, lines: stdout.text.trimEnd().split('\n'), writes: stdout.writes.length };
}

const people: Table = {
  columns: [
    { title: 'Name' },
    { title: 'Days', align: 'right' },
    { title: 'Note', grow: true },
    { title: 'Stage' },
  ],
  rows: [
    [
      'Ada Lovelace',
      '3',
      'Wants to hear how the talk in Porto went, and has offered to read the draft.',
      'active',
    ],
    ['山田太郎', '120', 'Met at the conference 🎉', 'asked'],
    ['José', '', '', 'idea'],
  ],
};

it('aligns columns by what they take on the screen', () => {
  const { text } = drawn({ ...people, rows: people.rows.slice(1) }, 80);
  expect(text).toBe(
    [
      'Name      Days  Note                      Stage',
      '────────  ────  ────────────────────────  ─────',
      '山田太郎   120  Met at the conference 🎉  asked',
      'José                                      idea',
      '',
    ].join('\n'),
  );
});

it.each([60, 80, 200])('fits a terminal of %i columns, and shows every word', (columns) => {
  const { lines, text } = drawn(people, columns);
  for (const line of lines) expect(widest(line)).toBeLessThanOrEqual(columns);
  const words = people.rows.flat().join(' ').split(' ');
  for (const word of words) expect(text).toContain(word);
});

it('wraps the columns that grow and leaves the others as they are', () => {
  expect(drawn(people, 60).lines.slice(2, 6)).toEqual([
    'Ada Lovelace     3  Wants to hear how the talk in     active',
    '                    Porto went, and has offered to',
    '                    read the draft.',
    '山田太郎       120  Met at the conference 🎉          asked',
  ]);
});

it('cuts what cannot give way, and says so', () => {
  const wide: Table = {
    columns: [{ title: 'Identifier' }, { title: 'Something' }, { title: 'Note', grow: true }],
    rows: [['a'.repeat(40), 'b'.repeat(40), 'one two three four five']],
  };
  const { lines, text } = drawn(wide, 40);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  expect(text).toMatch(/a+… {2}b+… {2}one two/);
});

it('cuts and wraps nothing in a file, where a row is a line', () => {
  const note = 'word '.repeat(60).trim();
  const { lines } = drawn({ ...people, rows: [['Ada', '3', note, 'active'], ...people.rows] }, null, {});
  expect(lines).toHaveLength(6);
  expect(lines[2]).toContain(`${note}  active`);
  expect(lines[3]!.length).toBeLessThanOrEqual(110);
});

it('keeps a cell in its place whatever it holds', () => {
  const rows = [['two\nlines', 'a\tb\x1b[2J', '\u202ex', '']];
  expect(drawn({ ...people, rows }, 80).lines[2]).toBe('two lines   a b  x');
});

it('has a bold header where there is colour, and a rule where there is none', () => {
  expect(drawn(people, 80, {}).text).toMatch(/^\x1b\[1mName.*\x1b\[22m\n\x1b\[2m─+/);
  expect(drawn({ columns: [], rows: [] }, 80).text).toBe('');
});

it('is written at once, however long', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    `Person ${index}`,
    `${index}`,
    'A note',
    'active',
  ]);
  const { lines, writes } = drawn({ ...people, rows }, 80);
  expect(lines).toHaveLength(10_002);
  expect(writes).toBe(1);
});
