import { expect, it } from 'vitest';
import { setMarkdown } from '../../src/machine/markdown.ts';
import { type Paint, paintFor } from '../../src/machine/out.ts';

const plain: Paint = paintFor({}, { NO_COLOR: '1' }, false);
const loud = { ...plain, bold: (text: string) => `<${text}>`, cyan: (text: string) => `{${text}}` } as Paint;

const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

it('takes the signs away and lets paragraphs, items and headings flow', () => {
  const text =
    '# A *short*\n\nOne **two** three\nfour `mentor goals` five\n\n- an item that\n  goes on\n1. first\n';
  expect(setMarkdown(text, 24, plain)).toBe(
    'A short\n\nOne two three four\n`mentor goals` five\n\n- an item that goes on\n1. first\n',
  );
});

it('marks headings, emphasis and commands, also where a line ends in the middle of them', () => {
  expect(setMarkdown('## Here\n\nSay **this and that** with `mentor x`.', 14, loud)).toBe(
    '<Here>\n\nSay <this and\nthat> with\n{mentor x}.\n',
  );
});

it.each([40, 60, 80, 100])('sets no line of words wider than %i columns, and counts no sign', (columns) => {
  const text = `${'**word** and `more` words '.repeat(40)}\n\n- ${'item **words** here '.repeat(30)}`;
  const set = setMarkdown(text, columns, plain);
  expect(widest(set)).toBeLessThanOrEqual(columns);
  expect(widest(set)).toBeGreaterThan(columns - 12);
});

it('never cuts a command, and puts what it is for below where there is no room', () => {
  const line = '    mentor expect NAME --kind peer    how you share the time';
  expect(setMarkdown(line, 80, plain)).toBe(`${line.trim()}\n`);
  expect(setMarkdown(`So:\n\n${line}`, 40, plain)).toBe(
    'So:\n\n    mentor expect NAME --kind peer\n      how you share the time\n',
  );
  expect(setMarkdown('Then type `mentor outreach silent NAME` there.', 20, plain)).toBe(
    'Then type\n`mentor outreach silent NAME`\nthere.\n',
  );
});

it('leaves what is no emphasis as it was typed, and a fence as it is', () => {
  const text = 'snake_case and 2 * 3 * 4 and a lone ` stay';
  expect(setMarkdown(text, 80, plain)).toBe(`${text}\n`);
  expect(setMarkdown('Do:\n\n```sh\n*/5 * * * * mentor **x**\n```\n', 80, plain)).toBe(
    'Do:\n\n    */5 * * * * mentor **x**\n',
  );
  const long = `${'x'.repeat(30)}  ${'y'.repeat(30)}`;
  expect(setMarkdown(`\`\`\`\n${long}\n\nz\n\`\`\``, 40, plain)).toBe(`${long}\n\n    z\n`);
});
