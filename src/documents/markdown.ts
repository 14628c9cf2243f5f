import type { Table } from '../domain/table.ts';
import { line } from './escape.ts';

export { heading, line } from './escape.ts';
export { essay } from './essay.ts';

/** A table of GitHub's Markdown, whose cells are lines; nothing when it has no columns. */
export function table({ columns, rows }: Table): string {
  if (columns.length === 0) return '';
  const marks = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
  const cells = (texts: readonly string[]) => columns.map((_, i) => line(texts[i] ?? ''));
  return [cells(columns.map(({ title }) => title)), marks, ...rows.map(cells)]
    .map((row) => `|${row.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`)
    .join('\n');
}

/** No blanks at the ends of lines, no two empty lines together, one line break at the end. */
export function tidy(markdown: string): string {
  const ended = trailing.test(markdown) ? markdown.replace(/(?<![ \t])[ \t]+$/gm, '') : markdown;
  return `${ended.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '')}\n`;
}

/** Most have none, and to look is cheaper than to replace. */
const trailing = /[ \t](?:[\n\r\u2028\u2029]|$)/;
