import type { Paint } from './out.ts';
import { hang, wrap } from './text.ts';

/**
 * A Markdown text as a terminal shows it: headings and emphasis bold, commands in colour, paragraphs wrapped,
 * lists hanging under their marks, blocks of commands as they are. What our guide uses, and nothing more: a sign
 * that means nothing here stays as it was typed. Takes a text that is safe, and gives one that is.
 */
export function setMarkdown(text: string, columns: number, paint: Paint): string {
  // Without colour a command in a sentence keeps its ticks: nothing else would tell where it ends.
  const ticks = paint.cyan('x') === 'x' ? '`' : code;
  return `${blocksOf(text)
    .map((block) => painted(set(block, columns, ticks), paint))
    .join('\n')
    .trim()}\n`;
}

/** A line of its own (a heading, a command, one of a fence), or lines that flow together (a paragraph, an item). */
type Block = {
  readonly kind: 'heading' | 'command' | 'fenced' | 'item' | 'flow' | 'blank';
  readonly text: string;
};

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let fenced = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const before = blocks.at(-1);
    if (/^ {0,3}```/.test(line)) fenced = !fenced;
    else if (fenced) blocks.push({ kind: 'fenced', text: `    ${line}`.trimEnd() });
    else if (line.trim() === '') blocks.push({ kind: 'blank', text: '' });
    else if (/^#{1,6} /.test(line)) blocks.push({ kind: 'heading', text: line.replace(/^#+ /, '') });
    else if (item.test(line)) blocks.push({ kind: 'item', text: line.trim() });
    else if (before && goesOn(before))
      blocks.splice(-1, 1, { ...before, text: `${before.text} ${line.trim()}` });
    else if (/^ {4}/.test(line)) blocks.push({ kind: 'command', text: line });
    else blocks.push({ kind: 'flow', text: line.trim() });
  }
  return blocks;
}

const item = /^ {0,3}(?:[-*]|\d{1,2}\.) /;
const goesOn = ({ kind }: Block): boolean => kind === 'flow' || kind === 'item';

function set({ kind, text }: Block, columns: number, ticks: string): string {
  if (kind === 'blank' || kind === 'fenced') return text;
  if (kind === 'command') return text.length <= columns ? text : narrowed(text);
  const words = flowed({ kind, text }, columns, ticks);
  return words.replaceAll(held, ' ');
}

function flowed({ kind, text }: Block, columns: number, ticks: string): string {
  if (kind === 'heading') return wrap(`${strong}${marked(text, ticks)}${strong}`, columns);
  const [, mark, rest] = (kind === 'item' && /^(\S+) (.*)$/.exec(text)) || [];
  return mark === undefined || rest === undefined
    ? wrap(marked(text, ticks), columns)
    : hang(mark === '*' ? '-' : mark, marked(rest, ticks), columns);
}

/** What stands behind a command goes below it where both have no room; the command itself is never cut. */
const narrowed = (text: string): string => text.replace(/(?<=\S) {2,}(?=\S)/, '\n      ');

/** While lines are broken, emphasis is held by marks that take no room, and a command by spaces that do not break. */
const strong = '\ufe00';
const code = '\ufe01';
const held = '\u00a0';

const marked = (text: string, ticks: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 2
        ? `${ticks}${part.slice(1, -1).replaceAll(' ', held)}${ticks}`
        : part
            .replace(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g, `${strong}$1${strong}`)
            .replace(/(?<![*\p{L}\p{N}])[*_]([^*_\s](?:[^*_]*[^*_\s])?)[*_](?![*\p{L}\p{N}])/gu, '$1')
            .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)'),
    )
    .join('');

const painted = (text: string, paint: Paint): string =>
  between(between(text, strong, paint.bold), code, paint.cyan);

/** Every second part of a text, counted between the marks, in another dress. */
const between = (text: string, mark: string, dress: (words: string) => string): string =>
  text
    .split(mark)
    .map((part, i) => (i % 2 === 1 && part !== '' ? dress(part) : part))
    .join('');
