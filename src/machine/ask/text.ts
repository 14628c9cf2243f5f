import { BACK } from '../../context.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { joinLines, oneLine, safe, textWidth, wrap } from '../text.ts';
import { type Desk, hold, type Turn } from './desk.ts';
import { promptLine } from './line.ts';
import { createPieces, type Pieces, withoutStandIns } from './pieces.ts';
import { heading, keyLine, mayBeBlank, settled } from './sheet.ts';
import { askedAbout, goesBack, pasted } from './typing.ts';

/** What is particular to one line of text. */
type Line = {
  readonly start: string;
  /** Whether the first letter typed takes the place of what is in hand: nothing is to be written behind it. */
  readonly anew?: boolean;
  /** What stands above; `helping` once somebody has typed a question mark; `text` is what is in the line. */
  readonly above: (helping: boolean, text: string) => string;
  readonly keys: (text: string) => readonly string[];
  readonly pieces: Pieces;
  readonly marked?: boolean | undefined;
};

/** One line as it was typed, stand-ins for pastes and all. `<` goes back, `?` alone explains. */
export async function typeLine(
  desk: Desk,
  { start, anew = false, above, keys, pieces, marked }: Line,
): Promise<string | typeof BACK> {
  let text = start;
  let helping = false;
  let untouched = true;
  /** What is in hand once more when somebody only asked for help. */
  let back = '';
  let repaint = () => {};
  const typed = await hold(
    desk,
    {
      blank: () => text === '',
      letters: false,
      repaint: () => repaint(),
      take({ kind, text }, keys) {
        if (kind === 'keys' && text === '\t') return null;
        if (anew && untouched && /^[^\s\x00-\x1f\x7f]/.test(text)) {
          back = start;
          keys.emit('data', ctrlU);
        }
        untouched = false;
        return kind === 'paste' ? pieces.take(pasted(text)) : withoutStandIns(text);
      },
    },
    (door) =>
      promptLine(
        {
          above: () => above(helping, text),
          below: (text) => keyLine(keys(text), desk, desk.size().columns),
          start,
          point: desk.marks.point,
          show: pieces.show,
          size: desk.size,
          paint: desk.paint,
          seen: (now) => {
            text = now;
          },
          instead: (text) => {
            const words = askedAbout(text, marked);
            // Whoever begins with the mark once more, with the help before them, means it.
            if (words === null || (helping && words !== '')) return null;
            helping = true;
            untouched = true;
            return words || back;
          },
          onRepaint: (paint) => {
            repaint = paint;
          },
        },
        door,
      ),
  );
  return typed === BACK || goesBack(typed, start) ? BACK : typed;
}

const ctrlU = '\x15';

/** A line, a date, a number or a name: whatever is answered in one line. */
export async function askLine(
  desk: Desk,
  question: Question,
  turn: Turn,
): Promise<string | null | typeof BACK> {
  const pieces = createPieces();
  const { columns } = desk.size();
  const start = oneLine(withoutStandIns(String(turn.before ?? ''))).trim();
  const typed = await typeLine(desk, {
    start,
    anew: question.kind === 'date' && readBack.test(start),
    marked: question.marked,
    above: (helping, text) => {
      if (turn.again && !helping) return '';
      const columns = desk.size().columns;
      const cleared = helping && start !== '' && text === '';
      return [heading(question, turn, desk, columns, helping), cleared && wasThere(start, desk, columns)]
        .filter(Boolean)
        .join('\n');
    },
    keys: (text) => [
      text === '' && mayBeBlank(question) ? 'Enter goes on, also when blank' : 'Enter goes on',
      'Shift+Tab back',
      '? help',
    ],
    pieces,
  });
  if (typed === BACK) return BACK;
  desk.output.write(settled(question, pieces.shown(typed).trim(), turn, desk, columns));
  const text = pieces.restore(typed);
  // Where one line is one item, a paste of several lines is several of them.
  return (question.kind === 'list' ? text : joinLines(text)).trim() || null;
}

/** A day as it is shown back, with or without its hour. */
const readBack = /^\d{4}-\d\d-\d\d/;

/** A line that was cleared to ask for help stays so; whoever wants what was in it must still see it. */
const wasThere = (start: string, { paint }: Desk, columns: number): string =>
  paint.dim(wrap(`Until now: ${safe(start)}`, textWidth(columns - 1), '  '));
