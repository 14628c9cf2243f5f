import type { Out } from '../context.ts';
import type { Closing } from '../documents/closing.ts';

/** Says what a worksheet says at its end. */
export function sayClosing(out: Out, { title, table, text, lines, next }: Closing): void {
  out.done('Kept.');
  out.title(title);
  if (table) out.table(table);
  if (text) out.say(text);
  for (const line of lines) out.point(line);
  sayNext(out, next);
}

/** The commands to type next, aligned. */
export function sayNext(out: Out, next: Closing['next']): void {
  const width = Math.max(0, ...next.map(({ command }) => command.length));
  for (const { command, what } of next) out.hint(`  ${command.padEnd(width)}  ${what}`);
}
