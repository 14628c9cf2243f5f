import type { Retold } from '../context.ts';
import type { Page, PageItem } from '../domain/page.ts';
import type { Paint } from './out.ts';
import type { Look } from './table.ts';
import { breakLine, hang, safe, width, wrap } from './text.ts';

/**
 * A page as one text, made safe for a terminal: labels in a column, sections below, and at the end what to do
 * next. On a terminal of `columns` it is wrapped; anywhere else (null) nothing is, for somebody will search it.
 */
export function drawPage(
  { title, lead, facts, sections, next }: Page,
  columns: number | null,
  { paint, retold = (text) => text }: Pick<Look, 'paint'> & { readonly retold?: Retold },
): string {
  const room = columns ?? Number.POSITIVE_INFINITY;
  const labels = Math.max(0, ...facts.map(({ label }) => width(safe(label))));
  const head = (text: string) =>
    wrap(safe(text), room)
      .split('\n')
      .map((line) => paint.bold(line))
      .join('\n');
  const fact = (label: string, value: string) => {
    const indent = ' '.repeat(labels + 4);
    const name = safe(label);
    const said = safe(value)
      .split('\n')
      .flatMap((line) => breakLine(line, Math.max(room - indent.length, 20)));
    return `  ${paint.dim(name)}${' '.repeat(labels - width(name) + 2)}${said.join(`\n${indent}`)}`;
  };
  const opens = sections.flatMap(({ items }) => items).find(({ short }) => short !== null);
  const parts = [
    head(title) + (lead ? `\n${wrap(safe(lead), room)}` : ''),
    facts.map(({ label, value }) => fact(label, value)).join('\n'),
    ...sections.map(({ title, items, text }) =>
      [
        head(title),
        ...(text === undefined ? [] : ['', wrap(safe(text), room)]),
        ...items.map((one) => drawItem(one, room, paint)),
      ].join('\n'),
    ),
    next && `${head('Next')}\n${wrap(safe(next.say), room, '  ')}\n    ${safe(next.command)}`,
    opens &&
      paint.dim(wrap(retold(`The letters at the end of a line open it: mentor show ${opens.short}`), room)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function drawItem({ text, short, marks = [] }: PageItem, room: number, paint: Paint): string {
  const mark = short === null ? '' : `(${short})`;
  const said = marks.length > 0 ? marked(text, marks, paint) : text;
  const set = hang('  -', [safe(said).trim(), mark].filter(Boolean).join(' '), room);
  const whole = mark !== '' && set.endsWith(mark) ? set.slice(0, -mark.length) + paint.dim(mark) : set;
  return marks.length > 0 ? whole.split('\n').map(litBy(paint)).join('\n') : whole;
}

/** Signs without width that nobody types: they hold a place while the lines are broken. */
const [open, close] = ['\u200e', '\u200f'];

/** In brackets where there is no colour; else between signs, for `litBy` to find. */
function marked(text: string, marks: NonNullable<PageItem['marks']>, paint: Paint): string {
  const [before, after] = isPlain(paint) ? ['[', ']'] : [open, close];
  let [out, at] = ['', 0];
  for (const [start, end] of marks) {
    out += `${text.slice(at, start)}${before}${text.slice(start, end)}${after}`;
    at = end;
  }
  return out + text.slice(at);
}

const isPlain = (paint: Paint): boolean => paint.bold('x') === 'x';

/** Colours what stands between the signs, line by line: a row of words may go over two. */
function litBy(paint: Paint): (line: string) => string {
  let lit = false;
  return (line) =>
    line
      .split(/([\u200e\u200f])/)
      .map((part) => {
        if (part !== open && part !== close) return lit ? paint.bold(paint.yellow(part)) : part;
        lit = part === open;
        return '';
      })
      .join('');
}
