import { clean } from './escape.ts';
import { inline } from './inline.ts';

/** A level of a list that is open: columns of its marks as typed, and of its text as written. */
type Level = {
  readonly column: number;
  readonly indent: number;
  readonly ordered: boolean;
  readonly count: number;
};

/** `list` is innermost last; `gap` is a blank line seen since the last line written. */
type Desk = {
  out: string[];
  list: Level[];
  gap: boolean;
  last: 'none' | 'text' | 'item' | 'quote';
};

const item = /^( *)(?:([-*+])|(\d{1,9})[.)]) +(\S.*)$/;
const rule = /^ *([-*_])(?: *\1){2,} *$/;
const deepest = 4;

/**
 * Somebody's own Markdown, as a piece of a note: paragraphs, lists, quotations, emphasis, code and links are kept;
 * headings, HTML, fences, tables, rules, footnotes and link definitions show as they were typed. What comes out
 * cannot end, restyle or swallow what stands around it, and passes markdownlint as far as layout goes.
 */
export const essay = (text: string): string => written(clean(text).replaceAll('\t', '    ').split('\n'), 3);

function written(lines: readonly string[], depth: number): string {
  const desk: Desk = { out: [], list: [], gap: false, last: 'none' };
  for (let i = 0; i < lines.length; i += 1) {
    const typed = lines[i]!;
    if (typed.trim() === '') {
      desk.gap = true;
    } else if (depth > 0 && isQuote(typed)) {
      const from = i;
      while (i + 1 < lines.length && isQuote(lines[i + 1]!)) i += 1;
      addQuote(
        desk,
        written(
          lines.slice(from, i + 1).map((quoted) => quoted.replace(/^ {0,3}> ?/, '')),
          depth - 1,
        ),
      );
    } else {
      const [text, end] = isText(lines[i + 1]) ? withoutBreak(typed) : [typed, ''];
      addItem(desk, text, end) || addText(desk, text, end);
    }
  }
  return desk.out.join('\n');
}

const isText = (typed: string | undefined): boolean =>
  typed !== undefined && typed.trim() !== '' && !isQuote(typed) && (!item.test(typed) || rule.test(typed));

/** Two blanks, or a backslash that no other one escapes, before more text: the line is to break there. */
function withoutBreak(typed: string): readonly [text: string, end: string] {
  const slashes = typed.length - typed.replace(/(?<!\\)\\+$/, '').length;
  if (slashes % 2 === 1 && /[^\s\\]/.test(typed)) return [typed.slice(0, -1), '\\'];
  return [typed, typed.endsWith('  ') ? '\\' : ''];
}

const isQuote = (typed: string): boolean => /^ {0,3}>/.test(typed);

function addQuote(desk: Desk, quoted: string): void {
  if (quoted === '') return;
  // Two quotations with a blank line between them are one in most programs.
  if (desk.last === 'quote') desk.out.push('>');
  else separate(desk);
  for (const text of quoted.split('\n')) desk.out.push(text === '' ? '>' : `> ${text}`);
  Object.assign(desk, { list: [], gap: false, last: 'quote' });
}

/** False when the line is no item: a rule, or a number that starts no list, such as "2026. A good year". */
function addItem(desk: Desk, typed: string, end: string): boolean {
  const [, blanks, bullet, number, text] = item.exec(typed) ?? [];
  if (blanks === undefined || !text || rule.test(typed)) return false;
  const outer = levelsAbove(desk.list, blanks.length);
  const beside = desk.list[outer.length];
  const ordered = bullet === undefined;
  const goesOn = beside !== undefined && beside.ordered === ordered;
  if (ordered && !goesOn && Number(number) !== 1) return false;

  const count = goesOn ? beside.count + 1 : 1;
  const mark = ordered ? `${count}. ` : '- ';
  const indent = outer.at(-1)?.indent ?? 0;
  if (desk.last !== 'item' || (beside && !goesOn)) separate(desk);
  else if (desk.gap) desk.out.push('');
  const [, box, rest] = /^(\[[ xX]\]) +(\S.*)$/.exec(text) ?? [];
  desk.out.push(`${' '.repeat(indent)}${mark}${box ? `${box} ` : ''}${inline((rest ?? text).trim())}${end}`);
  desk.list = [...outer, { column: blanks.length, indent: indent + mark.length, ordered, count }];
  Object.assign(desk, { gap: false, last: 'item' });
  return true;
}

/** The levels that an item at this column lies within; the level after them, if any, is the one it goes on. */
function levelsAbove(list: readonly Level[], column: number): readonly Level[] {
  const inner = list.findIndex((level) => column < level.column + 2);
  return list.slice(0, Math.min(inner === -1 ? list.length : inner, deepest - 1));
}

function addText(desk: Desk, typed: string, end: string): void {
  const column = typed.search(/\S/);
  if (desk.gap && desk.last === 'item') {
    desk.list = desk.list.filter((level) => column >= level.column + 2);
    desk.out.push('');
  } else if (desk.gap || desk.last === 'quote') {
    separate(desk);
  }
  desk.out.push(' '.repeat(desk.list.at(-1)?.indent ?? 0) + inline(typed.trim()) + end);
  Object.assign(desk, { gap: false, last: desk.list.length > 0 ? 'item' : 'text' });
}

function separate(desk: Desk): void {
  if (desk.out.length > 0) desk.out.push('');
}
