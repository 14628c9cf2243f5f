import type { Asked } from '../../context.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import type { Marks } from '../marks.ts';
import type { Paint } from '../out.ts';
import { safe, textWidth, wrap } from '../text.ts';
import type { Turn } from './desk.ts';

/** How things look on this terminal. */
type Style = { readonly paint: Paint; readonly marks: Marks };

/** The question as it stands above the answer: where we are, what is asked, how to answer it. */
export function heading(
  question: Question,
  { progress }: Asked,
  { paint }: Style,
  columns: number,
  helping = false,
): string {
  const room = textWidth(columns - 1);
  const parts = [
    progress && paint.dim(wrap(safe(progress), room)),
    paint.bold(wrap(words(question), room)),
    question.hint && paint.dim(wrap(safe(question.hint), room)),
    helping && help(question, room),
  ];
  return `\n${parts.filter(Boolean).join('\n')}`;
}

/** The question, with the unit of its answer where it does not name it itself. */
export function words(question: Question): string {
  const unit = question.kind === 'number' ? question.unit : undefined;
  return safe(unit && !question.ask.includes(unit) ? `${question.ask} (${unit})` : question.ask);
}

/** The example and the reason, and where to read on. The number of its source says something to whoever reads the code. */
export function help({ example, why, topic }: Question, room: number): string {
  const parts = [
    example && wrap(`For example: ${safe(example)}`, room, '  '),
    why && wrap(`Why: ${safe(why.text)}`, room, '  '),
    topic && `  Read on: mentor guide ${topic}`,
  ];
  return parts.filter(Boolean).join('\n') || '  There is nothing more to say about this one.';
}

/** The keys that work, in one quiet line that is broken between keys and never inside one. */
export function keyLine(keys: readonly string[], { paint, marks }: Style, columns: number): string {
  const lines: string[] = [];
  for (const key of keys) {
    const line = lines.at(-1);
    const longer = `${line} ${marks.dot} ${key}`;
    if (line !== undefined && longer.length < columns) lines[lines.length - 1] = longer;
    else lines.push(key);
  }
  return paint.dim(lines.join('\n'));
}

/** Whether to say that a blank line will do. The hint of a list says itself what Enter does there. */
export const mayBeBlank = ({ required, hint }: Question): boolean =>
  !required && !/\bEnter\b/.test(hint ?? '');

/**
 * What stays on the screen of a question once it is answered. A list that is over needs no words, nor does a
 * blank where something is needed: the engine says so.
 */
export function settled(
  { ask, required }: Question,
  answer: string,
  { again, follows, blank = 'left blank' }: Pick<Turn, 'again' | 'follows' | 'blank'>,
  { paint }: Style,
  columns: number,
): string {
  const room = textWidth(columns - 1);
  const given = answer === '' ? paint.dim(`  ${safe(blank)}`) : paint.cyan(wrap(safe(answer), room, '  '));
  if (follows) return answer === '' && (required || !again) ? '' : `${given}\n`;
  if (answer === '' && required) return `\n${wrap(safe(ask), room)}\n`;
  return `\n${wrap(safe(ask), room)}\n${given}\n`;
}
