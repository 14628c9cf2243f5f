import { plainName } from './names.ts';

/** Where a word stands in a text: UTF-16 offsets, the end exclusive. */
export type Place = readonly [start: number, end: number];

/** The words somebody looks for, each folded; a repeated one counts once. */
export const soughtIn = (wanted: string): readonly string[] => [
  ...new Set(
    plainName(wanted)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

const word = /[\p{L}\p{M}\p{N}'’]+/gu;

/** The words of a text that begin as one of those sought does; case- and accent-blind. */
export function placesOf(text: string, sought: readonly string[]): readonly Place[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const folded = plainName(match[0]);
    return sought.some((one) => folded.startsWith(one))
      ? [[match.index, match.index + match[0].length] as const]
      : [];
  });
}

/** Which of the words sought a text has. */
export function heldOf(text: string, sought: readonly string[]): readonly string[] {
  const words = plainName(text).split(' ');
  return sought.filter((one) => words.some((word) => word.startsWith(one)));
}
