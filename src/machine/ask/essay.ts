import { BACK } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { QuestionOf } from '../../worksheets/worksheet.ts';
import { hang, safe, textWidth, wrap } from '../text.ts';
import type { Desk, Turn } from './desk.ts';
import { createPieces, withoutStandIns } from './pieces.ts';
import { heading, settled } from './sheet.ts';
import { typeLine } from './text.ts';

type Essay = QuestionOf<'essay'>;

/** Lines somebody had typed when they went back; they are there when the question comes again. */
export type Unfinished = WeakMap<Essay, string>;

/** As many lines of an earlier answer are shown: it is to be read before it is kept. */
const most = 40;

/**
 * Lines until an empty one. `:e` alone opens the editor with what is there; an earlier answer is kept by
 * Enter, cleared by `-`, and written anew by typing.
 */
export async function askEssay(
  desk: Desk,
  question: Essay,
  turn: Turn,
  unfinished: Unfinished,
): Promise<string | null | typeof BACK> {
  const before = unfinished.get(question) ?? (typeof turn.before === 'string' ? turn.before : '');
  const pieces = createPieces();
  const lines: string[] = [];
  const written = () => lines.map(pieces.restore).join('\n').trimEnd();
  const columns = desk.size().columns;
  const earlier = shownBefore(before, desk, columns);
  // What is higher than the screen cannot be painted over, so it is written out once and stays.
  const stays = earlier !== '' && isTall(`${heading(question, turn, desk, columns)}\n${earlier}`, desk);
  const closing = stays ? { again: true, follows: true } : turn;
  const finish = (answer: string, shown: string | null, below = closing): string | null => {
    unfinished.delete(question);
    if (shown !== null) desk.output.write(settled(question, shown, below, desk, columns));
    return answer || null;
  };
  if (stays) desk.output.write(`${heading(question, turn, desk, columns)}\n${earlier}\n\n`);

  for (;;) {
    const fresh = lines.length === 0;
    const typed = await typeLine(desk, {
      start: '',
      above: (helping) => {
        if (!fresh && !helping) return '';
        const columns = desk.size().columns;
        if (stays) return helping ? heading(question, turn, desk, columns, helping) : '';
        return [heading(question, turn, desk, columns, helping), fresh && shownBefore(before, desk, columns)]
          .filter(Boolean)
          .join('\n');
      },
      keys: (text) => keysFor(before, fresh, text),
      pieces,
    });
    const line = typed === BACK ? '' : typed.trim();
    if (typed === BACK) {
      if (!fresh) unfinished.set(question, written());
      return BACK;
    }
    if (line === ':e') {
      const edited = await edit(desk, fresh ? before : written());
      // Under the lines that were typed before, if there were any: what came of them is in it.
      const below = fresh ? closing : { again: true, follows: true };
      if (edited !== null) return finish(edited, brief(edited, desk, columns), below);
    } else if (line === '-' && fresh && before !== '') {
      return finish('', '');
    } else if (line === '') {
      return fresh
        ? finish(before, stays ? 'kept as it is' : brief(before, desk, columns))
        : finish(written(), null);
    } else {
      desk.output.write(
        settled(
          question,
          pieces.shown(typed),
          { ...turn, follows: !fresh || stays || turn.follows },
          desk,
          columns,
        ),
      );
      lines.push(typed);
    }
  }
}

function keysFor(before: string, fresh: boolean, text: string): readonly string[] {
  const always = [':e opens your editor', 'Shift+Tab back', '? help'];
  if (!fresh) return text === '' ? ['Enter ends it', ...always] : ['Enter for the next line', ...always];
  if (before === '') return ['an empty line ends it', ...always];
  return ['Enter keeps this', ':e edits it', '- clears it', 'or type it anew', 'Shift+Tab back', '? help'];
}

const shownBefore = (before: string, desk: Desk, columns: number): string =>
  before === '' ? '' : desk.paint.cyan(wrap(brief(before, desk, columns), textWidth(columns - 1), '  '));

/** The first lines of a text, and how much more there is. */
function brief(text: string, { marks }: Desk, columns: number): string {
  const lines = wrap(safe(withoutStandIns(text)), textWidth(columns - 1) - 2).split('\n');
  if (lines.length <= most + 2) return lines.join('\n');
  return [...lines.slice(0, most), `${marks.more} and ${lines.length - most} more lines`].join('\n');
}

/** Whether a text leaves no room on the screen for an answer of a line or two and the keys below it. */
const isTall = (text: string, { size }: Desk): boolean => text.split('\n').length + 5 > size().rows;

/** The text as it was left in the editor; null when that failed, which is said and loses nothing. */
async function edit(desk: Desk, text: string): Promise<string | null> {
  try {
    return (await desk.edit(text, { extension: '.md' })).trimEnd();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const mark = desk.paint.yellow(desk.marks.warn);
    const columns = textWidth(desk.size().columns - 1);
    desk.output.write(`${hang(mark, [error.message, error.hint].filter(Boolean).join(' '), columns)}\n`);
    return null;
  }
}
