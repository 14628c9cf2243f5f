import { BACK } from '../../context.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { joinLines, oneLine } from '../text.ts';
import { type Desk, hold, type Turn } from './desk.ts';
import { promptLine } from './line.ts';
import { createPieces, type Pieces, withoutStandIns } from './pieces.ts';
import { heading, keyLine, mayBeBlank, settled } from './sheet.ts';
import { goesBack, pasted } from './typing.ts';

/** What is particular to one line of text. */
type Line = {
  readonly start: string;
  /** What stands above; `helping` once somebody has typed a question mark. */
  readonly above: (helping: boolean) => string;
  readonly keys: (text: string) => readonly string[];
  readonly pieces: Pieces;
};

/** One line as it was typed, stand-ins for pastes and all. `<` goes back, `?` alone explains. */
export async function typeLine(
  desk: Desk,
  { start, above, keys, pieces }: Line,
): Promise<string | typeof BACK> {
  let text = start;
  let helping = false;
  let repaint = () => {};
  const typed = await hold(
    desk,
    {
      blank: () => text === '',
      letters: false,
      repaint: () => repaint(),
      take({ kind, text }) {
        if (kind === 'paste') return pieces.take(pasted(text));
        return text === '\t' ? null : withoutStandIns(text);
      },
    },
    (door) =>
      promptLine(
        {
          above: () => above(helping),
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
            if (text.trim() !== '?') return null;
            helping = true;
            return start;
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

/** A line, a date, a number or a name: whatever is answered in one line. */
export async function askLine(
  desk: Desk,
  question: Question,
  turn: Turn,
): Promise<string | null | typeof BACK> {
  const pieces = createPieces();
  const { columns } = desk.size();
  const before = turn.before ?? '';
  const typed = await typeLine(desk, {
    start: oneLine(withoutStandIns(String(before))).trim(),
    above: (helping) =>
      turn.again && !helping ? '' : heading(question, turn, desk, desk.size().columns, helping),
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
