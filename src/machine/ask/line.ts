import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Paint } from '../out.ts';
import { layOut } from './area.ts';

type LineConfig = {
  /** What stands above the line, set for the terminal as it is now. */
  readonly above: () => string;
  /** What stands below: the keys that work. */
  readonly below: (text: string) => string;
  readonly start: string;
  readonly point: string;
  readonly show: (character: string) => string;
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly paint: Paint;
  /** Told what is in the line after every key. */
  readonly seen: (text: string) => void;
  /** Takes an Enter for itself: what shall be in the line then, or null to let it be the answer. */
  readonly instead: (text: string) => string | null;
  /** Gives the prompt a way to be painted again from outside. */
  readonly onRepaint: (repaint: () => void) => void;
};

/**
 * A line of text. Not Inquirer's own `input`: that one cannot be emptied once it was filled in, and counts
 * letters instead of columns, so that a long line of Chinese or emoji falls apart.
 */
export const promptLine = createPrompt<string, LineConfig>((config, done) => {
  const { start, point, show, paint } = config;
  const [line, setLine] = useState({ text: '', cursor: 0 });
  const [, setTurn] = useState(0);
  const place = useRef({ rows: 0, cols: 0 });

  const put = (text: string, cursor = text.length) => {
    setLine({ text, cursor });
    config.seen(text);
  };

  useEffect((rl) => {
    // The cursor goes where the text was laid out, not where readline would have put it.
    rl.getCursorPos = () => place.current;
    let turn = 0;
    config.onRepaint(() => {
      turn += 1;
      setTurn(turn);
    });
    rl.write(start);
    put(start);
  }, []);

  useKeypress((key, rl) => {
    if (!isEnterKey(key)) return put(rl.line, (rl as unknown as { cursor: number }).cursor);
    const instead = config.instead(line.text);
    if (instead === null) return done(line.text);
    rl.write(instead);
    put(instead);
  });

  const { columns, rows: height } = config.size();
  const above = config.above();
  const below = config.below(line.text);
  const indent = point.length + 1;
  const area = layOut(line.text, line.cursor, Math.min(columns, 100) - indent - 1, show);

  // What has left the top of the screen cannot be painted over, so only the rows around the cursor are shown.
  const room = Math.max(1, height - lineCount(above) - lineCount(below) - 1);
  const from = Math.min(Math.max(0, area.row - room + 1), Math.max(0, area.rows.length - room));
  const rows = area.rows.slice(from, from + room).map((row, index) => {
    const mark = index + from === 0 ? paint.cyan(point) : ' '.repeat(point.length);
    return `${mark} ${row}`;
  });

  // Inquirer takes a last row as long as the terminal is wide for one that has run over.
  const last = `${' '.repeat(indent)}${area.rows[from + rows.length - 1] ?? ''}`;
  const ending = last.length % columns === 0 ? ' ' : '';
  const under = rows.length - 1 - (area.row - from);
  place.current = {
    rows: Math.floor((last.length + ending.length) / columns) - under,
    cols: indent + area.column,
  };
  return [[...(above === '' ? [] : [above]), rows.join('\n') + ending].join('\n'), below];
});

const lineCount = (text: string): number => (text === '' ? 0 : text.split('\n').length);
