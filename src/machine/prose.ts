import { width, wrap } from './text.ts';

/**
 * Sentences broken between words, and commands never: one that was cut in two does something else when it is pasted.
 * A line set in by four spaces or more is a command and stays as it is, however narrow the terminal. A command at
 * the end of a line that is too long gets a line of its own, as does what stands behind a gap. `indent` comes
 * before every other line.
 */
export const prose = (text: string, columns: number, indent = ''): string =>
  text
    .split('\n')
    .map((line) => setLine(line, columns, indent))
    .join('\n');

/** Behind a mark ("! "), with every further line set in as far as the mark is wide. */
export const behind = (mark: string, text: string, columns: number): string =>
  `${mark} ${prose(text, columns, ' '.repeat(width(mark) + 1)).trimStart()}`;

const command = /^mentor /;
const own = ' '.repeat(4);

function setLine(line: string, columns: number, indent: string): string {
  if (line.startsWith(own)) return line;
  if (width(indent + line) <= columns) return line === '' ? line : indent + line;
  const lead = indent + (/^ */.exec(line)?.[0] ?? '');
  const words = line.trimStart();
  const set = (part: string) => setLine(part, columns, lead);

  const parts = words.split(/ {2,}/);
  if (parts.length > 1 && parts.some((part) => command.test(part) || ending.test(part)))
    return parts
      .map((part, index) => (index > 0 && command.test(words) ? set(`  ${part}`) : set(part)))
      .join('\n');

  if (command.test(words)) return lead + words;
  const [, before, commands] = ending.exec(words) ?? [];
  if (before === undefined || commands === undefined) return wrap(line, columns, indent);
  return [wrap(before, columns, lead), ...commands.split(/,? or (?=mentor )/).map((one) => own + one)].join(
    '\n',
  );
}

/** "Begin with: mentor plan", with no sentence after it. */
const ending = /^(.*:) (mentor (?:[^.]|\.(?=\S))*)$/;
