import { checkbox, select } from '@inquirer/prompts';
import { BACK } from '../../context.ts';
import type { Answer } from '../../domain/journal.ts';
import type { Question, QuestionOf } from '../../worksheets/worksheet.ts';
import { textWidth, width, wrap } from '../text.ts';
import { type Desk, hold, type Turn } from './desk.ts';
import { optionsOf } from './options.ts';
import { heading, keyLine, settled } from './sheet.ts';

type Picking = QuestionOf<'choice' | 'scale' | 'yes' | 'choices'>;
type Door = Parameters<Parameters<typeof hold>[2]>[0];

const skip = { value: null, label: 'Skip this one' } as const;

/** One of several: up and down, or its first letters or its number; Enter takes it. */
export async function askOne(
  desk: Desk,
  question: QuestionOf<'choice' | 'scale' | 'yes'>,
  turn: Turn,
): Promise<Answer | typeof BACK> {
  const offered = optionsOf(question);
  const chosen = turn.before ?? undefined;
  // Enter takes what comes first: nothing where there is nothing yet, and what was there where there is.
  const skipFirst = !question.required && chosen === undefined;
  const options = question.required ? offered : skipFirst ? [skip, ...offered] : [...offered, skip];
  const answer = await pick(
    desk,
    question,
    turn,
    [
      ...more(desk, options.length),
      `arrows or a ${question.kind === 'scale' ? 'number' : 'letter'}`,
      'Enter picks',
    ],
    (theme, door) =>
      select<Answer>(
        {
          message: question.ask,
          choices: options.map(({ value, label }) => ({ value, name: set(desk, label, 2) })),
          ...(chosen === undefined ? {} : { default: chosen }),
          pageSize: pageSize(desk),
          theme,
        },
        door,
      ),
    // Inquirer counts from the top; a number here means an answer.
    (key) => (skipFirst && /^[1-8]$/.test(key) ? String(Number(key) + 1) : key),
  );
  if (answer === BACK) return BACK;
  const label = options.find(({ value }) => value === answer)?.label ?? '';
  leave(desk, question, turn, answer === null ? '' : label);
  return answer;
}

/** Any number of several: Space or a number ticks, Enter goes on. None at all is null. */
export async function askSeveral(
  desk: Desk,
  question: QuestionOf<'choices'>,
  turn: Turn,
): Promise<readonly string[] | null | typeof BACK> {
  const before = Array.isArray(turn.before) ? turn.before : [];
  const options = optionsOf(question);
  const indent = 1 + width(desk.marks.on) + 1;
  const answer = await pick(
    desk,
    question,
    turn,
    [...more(desk, options.length), 'Space ticks', 'Enter goes on'],
    (theme, door) =>
      checkbox<string>(
        {
          message: question.ask,
          choices: options.map(({ value, label }) => ({
            value: String(value),
            name: set(desk, label, indent),
            checked: before.includes(String(value)),
          })),
          shortcuts: { all: null, invert: null },
          pageSize: pageSize(desk),
          theme,
        },
        door,
      ),
  );
  if (answer === BACK) return BACK;
  const labels = options.filter(({ value }) => answer.includes(String(value))).map(({ label }) => label);
  leave(desk, question, turn, labels.join('\n'));
  return answer.length === 0 ? null : answer;
}

const pageSize = (desk: Desk): number => Math.max(4, Math.min(14, desk.size().rows - 10));

/** A long list shows a part of itself, which nobody would notice. */
const more = (desk: Desk, options: number): readonly string[] =>
  options > pageSize(desk) ? [`${options} in all, the arrows go on`] : [];

/** A label broken between words, and set in under itself: Inquirer would break it anywhere. */
const set = (desk: Desk, label: string, indent: number): string =>
  wrap(label, textWidth(desk.size().columns - 1) - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);

const leave = ({ output, ...desk }: Desk, question: Question, turn: Turn, answer: string): void =>
  void output.write(settled(question, answer, turn, desk, desk.size().columns));

/** Inquirer's own list, in our clothes. */
async function pick<Value>(
  desk: Desk,
  question: Picking,
  turn: Turn,
  keys: readonly string[],
  ask: (theme: ReturnType<typeof themeOf>, door: Door) => Promise<Value>,
  meant: (key: string) => string = (key) => key,
): Promise<Value | typeof BACK> {
  let helping = false;
  // Where a line is typed `?` wants an Enter: one that comes right after it here belongs to it, and picks nothing.
  let ending = false;
  let repaint = () => {};
  const above = () => heading(question, turn, desk, desk.size().columns, helping);
  const below = () => keyLine([...keys, 'Shift+Tab back', '? help'], desk, desk.size().columns);
  return hold(
    desk,
    {
      blank: () => true,
      letters: true,
      repaint: () => repaint(),
      take({ kind, text }) {
        const ends = ending && /^[\r\n]/.test(text);
        ending = kind === 'keys' && text === '?';
        if (kind === 'paste' || ends) return null;
        if (text === '<') return BACK;
        if (!ending) return meant(text);
        helping = true;
        repaint();
        return null;
      },
    },
    (door) => {
      // The list is painted again when its cursor moves, so it is moved there and back.
      repaint = () => {
        desk.output.cork?.();
        door.input.emit('keypress', undefined, { name: 'down' });
        door.input.emit('keypress', undefined, { name: 'up' });
        desk.output.uncork?.();
      };
      return ask(themeOf(desk, above, below), door);
    },
  );
}

const themeOf = ({ paint, marks }: Desk, above: () => string, below: () => string) => ({
  prefix: { idle: '', done: '' },
  icon: { cursor: marks.point, checked: paint.green(marks.on), unchecked: marks.off },
  style: {
    message: above,
    highlight: (text: string) => paint.cyan(text),
    answer: () => '',
    renderSelectedChoices: () => '',
    keysHelpTip: below,
  },
});
