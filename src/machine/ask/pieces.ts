import { joinLines, words } from '../text.ts';

/** Anything longer is shown by its size. */
const short = 200;
/** Each long paste stands in the line as one character that nobody can type. */
const first = 0xf8000;
const last = 0xffffd;
const standIn = /[\u{f8000}-\u{ffffd}]/gu;

/** Pasted texts kept aside while a line is typed around them, and put back into the answer. */
export type Pieces = {
  /** What to put into the line for a paste: the text itself when it is short, else its stand-in. */
  take(text: string): string;
  /** How a character of the line is shown: `[4,812 words]` for a stand-in. */
  show(character: string): string;
  /** The line with everything pasted in its place. */
  restore(line: string): string;
  /** The line as it is shown. */
  shown(line: string): string;
};

export function createPieces(): Pieces {
  const kept: string[] = [];
  const find = (character: string) => kept[(character.codePointAt(0) ?? 0) - first];
  const show = (character: string) => {
    const text = find(character);
    return text === undefined ? character : `[${words(text)}]`;
  };
  return {
    take(text) {
      const given = withoutStandIns(text);
      // Whoever copies a line often copies its end with it.
      const whole = given.endsWith('\n') ? given.trimEnd() : given;
      if (whole.trim() === '') return '';
      if ((whole.length <= short && !whole.includes('\n')) || first + kept.length > last) {
        return joinLines(whole);
      }
      kept.push(whole);
      return String.fromCodePoint(first + kept.length - 1);
    },
    show,
    restore: (line) => line.replace(standIn, (character) => find(character) ?? ''),
    shown: (line) => line.replace(standIn, show),
  };
}

export const withoutStandIns = (text: string): string => text.replace(standIn, '');
