import { type Ask, type Asked, BACK, type Tools } from '../../context.ts';
import type { Answer } from '../../domain/journal.ts';
import { UserError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { oneLine, safe, wrap } from '../text.ts';
import { createLines, type Lines } from './lines.ts';
import { type Choosing, type Offered, optionMeant, optionsOf } from './options.ts';
import { help, mayBeBlank, words } from './sheet.ts';
import { askedAbout, goesBack, pasting } from './typing.ts';

export type PlainOptions = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly edit: Tools['edit'];
  readonly width: () => number;
  /** Whether the terminal can mark what is pasted. */
  readonly marks: boolean;
};

type Desk = PlainOptions & { readonly lines: Lines; readonly tell: (text: string) => void };

/** Asks line by line and repaints nothing: for screen readers, dumb terminals and whoever likes it calm. */
export function createPlain(options: PlainOptions): Ask {
  const { output, width } = options;
  const tell = (text: string) => void output.write(`${wrap(text, width())}\n`);
  const desk: Desk = { ...options, tell, lines: createLines(options) };
  let introduced = false;

  return async function ask(question, asked = {}) {
    if (asked.progress) tell(`\n${safe(asked.progress)}`);
    tell(words(question));
    if (question.hint) tell(safe(question.hint));
    if (!introduced) tell('Type ? for help, < to go back, Ctrl-C to stop.');
    introduced = true;
    switch (question.kind) {
      case 'choice':
      case 'choices':
      case 'scale':
      case 'yes':
        return askOptions(desk, question, asked);
      case 'essay':
        return withPastes(desk, () => askEssay(desk, question, asked));
      case 'rows':
        throw new Error(`Rows are asked question by question, so "${question.id}" cannot be asked as one.`);
      default:
        return askLine(desk, question, asked);
    }
  };
}

/** One line; `?` explains and asks again, and what stood behind it is kept by Enter. */
async function reply(desk: Desk, question: Question, kept = ''): Promise<string | typeof BACK> {
  let words = '';
  for (;;) {
    const line = safe(await desk.lines.next('> '));
    if (goesBack(line, kept)) return BACK;
    const asked = askedAbout(line, question.marked);
    if (asked === null || (asked !== '' && words !== '')) return line.trim() === '' ? words : line;
    words = asked || words;
    if (question.hint) desk.tell(`  ${safe(question.hint)}`);
    desk.tell(help(question, desk.width()));
    if (words !== '') desk.tell(`Enter takes: ${words}`);
  }
}

async function askLine(desk: Desk, question: Question, { before }: Asked): Promise<Answer | typeof BACK> {
  const kept = typeof before === 'string' || typeof before === 'number' ? String(before) : '';
  if (kept !== '') desk.tell(`Enter keeps: ${oneLine(kept)} (- clears it)`);
  else if (mayBeBlank(question)) desk.tell('You may leave it blank.');
  const line = await reply(desk, question, kept);
  if (line === BACK) return BACK;
  if (line.trim() === '') return kept || null;
  return line.trim() === '-' && kept !== '' ? null : line.trim();
}

/** While a long text is asked for, a paste is marked as one, so that a blank line in it ends nothing. */
async function withPastes<T>({ marks, output }: Desk, ask: () => Promise<T>): Promise<T> {
  if (!marks) return ask();
  const off = () => void output.write(pasting.off);
  process.on('exit', off);
  output.write(pasting.on);
  try {
    return await ask();
  } finally {
    process.off('exit', off);
    off();
  }
}

async function askEssay(desk: Desk, question: Question, { before }: Asked): Promise<Answer | typeof BACK> {
  const kept = typeof before === 'string' ? before : '';
  if (kept !== '')
    desk.tell(`Enter keeps this (- clears it, :e edits it):\n${wrap(safe(kept), desk.width(), '  ')}`);
  else desk.tell('As many lines as you like; an empty one ends it, :e opens your editor.');
  const lines: string[] = [];
  for (;;) {
    const line = await reply(desk, question);
    if (line === BACK) return BACK;
    const text = line.trim();
    if (text === ':e') {
      const edited = await openEditor(desk, lines.length > 0 ? lines.join('\n') : kept);
      if (edited !== null) return edited || null;
    } else if (text === '-' && lines.length === 0 && kept !== '') {
      return null;
    } else if (text === '') {
      return (lines.length > 0 ? lines.join('\n').trimEnd() : kept) || null;
    } else {
      lines.push(line);
    }
  }
}

async function openEditor(desk: Desk, text: string): Promise<string | null> {
  try {
    return (await desk.edit(text, { extension: '.md' })).trimEnd();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    desk.tell([error.message, error.hint].filter(Boolean).join(' '));
    return null;
  }
}

async function askOptions(desk: Desk, question: Choosing, { before }: Asked): Promise<Answer | typeof BACK> {
  const options = optionsOf(question);
  const several = question.kind === 'choices';
  const held: readonly unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before];
  const kept = options.filter(({ value }) => held.includes(value));
  if (question.kind === 'scale') desk.tell(`From 1 (${safe(question.low)}) to 5 (${safe(question.high)}).`);
  else if (question.kind !== 'yes')
    desk.tell(options.map(({ label }, i) => `  ${i + 1}. ${label}`).join('\n'));
  if (kept.length > 0) desk.tell(`Enter keeps: ${kept.map(({ label }) => label).join(', ')} (- clears it)`);
  else if (!question.required) desk.tell('Enter alone skips this one.');

  const way = wayFor(question, options.length);
  if (question.kind !== 'scale') desk.tell(way);
  for (;;) {
    const line = await reply(desk, question);
    if (line === BACK) return BACK;
    const text = line.trim();
    if (text === '-' && kept.length > 0) return null;
    if (text === '') return valuesOf(kept, several);
    const meant = (several ? text.split(',') : [text]).filter((part) => part.trim() !== '');
    const found = meant.map((part) => optionMeant(options, part));
    if (found.length > 0 && found.every((option) => option !== null)) {
      const chosen = options.filter((option) => found.includes(option));
      return valuesOf(chosen, several);
    }
    const wrong = meant.find((_, index) => found[index] === null) ?? text;
    desk.tell(`"${wrong.trim()}" is not one of them. ${way}`);
  }
}

function wayFor({ kind }: Choosing, count: number): string {
  if (kind === 'yes') return 'Type y or n.';
  if (kind === 'scale') return 'Type a number from 1 to 5.';
  if (kind === 'choices') return 'Type numbers or words, separated by commas.';
  return `Type a number from 1 to ${count}, or the beginning of one of them.`;
}

function valuesOf(chosen: readonly Offered[], several: boolean): Answer {
  if (chosen.length === 0) return null;
  return several ? chosen.map(({ value }) => String(value)) : chosen[0]!.value;
}
