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
  const ended = isTrailing(markdown) ? markdown.replace(/(?<![ \t])[ \t]+$/gm, '') : markdown;
  const closed = ended.includes('\n\n\n') ? ended.replace(/\n{3,}/g, '\n\n') : ended;
  let [start, end] = [0, closed.length];
  while (closed[start] === '\n') start += 1;
  while (end > start && closed[end - 1] === '\n') end -= 1;
  return `${closed.slice(start, end)}\n`;
}

/** Whether a line may end in a blank: most texts have none, and to look is cheaper than to replace. */
function isTrailing(text: string): boolean {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    if (isBlank(text[at - 1])) return true;
  return isBlank(text.at(-1)) || otherBreaks.some((sign) => text.includes(sign));
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';
const otherBreaks = ['\r', '\u2028', '\u2029'];
