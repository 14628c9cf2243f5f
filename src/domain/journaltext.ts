import type { Journal } from './journal.ts';
import { findFault, placeOf } from './jsonfault.ts';
import { serialised } from './serialise.ts';

/** Why a text is no journal we can use, as the end of a sentence, and where; `newer`: the program is too old. */
export type Damage = { readonly damage: string; readonly place: string | null; readonly newer?: boolean };

type Loose = { readonly [key: string]: unknown };

/** What a text holds, if that is one object in JSON. */
export function parseJournal(text: string): { readonly value: Loose } | Damage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (text.trim() === '') return { damage: 'It holds nothing but blanks.', place: null };
    const fault = findFault(text);
    if (!fault) throw error;
    return { damage: `It is not valid JSON: ${fault.say}.`, place: placeOf(text, fault.offset) };
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: value as Loose };
  const brief = text.trim().length > 20 ? 'something else' : text.trim();
  return { damage: `A journal is one object in braces, and this file holds ${brief}.`, place: null };
}

/**
 * A key that stands twice in one object: JSON.parse drops the first silently, so reading would show half of what is
 * there and a write would lose the rest for good. Costs little for a file that we wrote; others are read with care.
 */
export function findTwin(journal: Journal, text: string): Damage | null {
  if (isAsWritten(journal, text)) return null;
  let twin: Damage | null = null;
  findFault(text, (path, offset, twice) => {
    if (twice)
      twin ??= {
        damage: `The name "${path.at(-1)}" stands twice in one object, so one of the two would be lost.`,
        place: placeOf(text, offset),
      };
  });
  return twin;
}

function isAsWritten(journal: Journal, text: string): boolean {
  let at = 0;
  for (const piece of serialised(journal)) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

/** Where in a text a value stands, as a person would look for it. */
export function placeOfValue(text: string, wanted: readonly (string | number)[]): string | null {
  // Something that is missing has no place of its own: that of what should hold it will do.
  let [found, depth] = [null as number | null, -1];
  findFault(text, (path, offset) => {
    if (
      path.length > wanted.length ||
      path.length < depth ||
      path.some((turn, index) => turn !== wanted[index])
    )
      return;
    [found, depth] = [offset, path.length];
  });
  return found === null ? null : placeOf(text, found);
}
