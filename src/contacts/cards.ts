import type { Skipped } from '../domain/incoming.ts';
import { longestLine } from './decoding.ts';

/** One card's lines, each whole again, and the line of the file it begins on. */
export type Card = { readonly line: number; readonly lines: readonly string[] };

/** Pictures, sounds and keys are most of a large file, and nobody asked for them. */
const bulky = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-ABCROP-RECTANGLE)[;:]/i;
const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;
const begins = /^BEGIN\s*:\s*VCARD\s*$/i;
const ends = /^END\s*:\s*VCARD\s*$/i;

/**
 * The cards of a file. A line that was folded begins with a blank; one in quoted-printable goes on where it ends in "=".
 * A card within a card (somebody's assistant) is left out. Cards that break off are heard of through `skip`.
 */
export function* cardsIn(lines: Iterable<string>, skip: (skipped: Skipped) => void): Generator<Card> {
  let card: { readonly line: number; readonly lines: string[]; keepsBlank: boolean } | null = null;
  let inner = 0;
  let number = 0;
  for (const text of lines) {
    number += 1;
    if (begins.test(text)) {
      if (card && /^(?:[\w-]+\.)?AGENT\b[^:]*:\s*$/i.test(card.lines.at(-1) ?? '')) inner += 1;
      else {
        if (card) skip({ line: card.line, reason: 'the card has no end: another one begins in it' });
        card = { line: number, lines: [], keepsBlank: false };
        inner = 0;
      }
    } else if (ends.test(text)) {
      if (inner > 0) inner -= 1;
      else {
        if (card) yield card;
        card = null;
      }
    } else if (card && inner === 0) {
      // Before 3.0 a blank at a fold was a blank of the text.
      if (/^VERSION\s*:\s*2\.1/i.test(text)) card.keepsBlank = true;
      addLine(card.lines, text, card.keepsBlank);
    }
  }
  if (card) skip({ line: card.line, reason: 'the file ends before the card does' });
}

function addLine(lines: string[], text: string, keepsBlank: boolean): void {
  const before = lines.at(-1);
  if (before === undefined) lines.push(text);
  else if (quotedPrintable.test(before) && before.endsWith('=')) join(lines, before.slice(0, -1) + text);
  else if (/^[ \t]/.test(text)) {
    if (!bulky.test(before))
      join(lines, before + (keepsBlank ? text.replace(/^[ \t]+/, ' ') : text.slice(1)));
  } else if (text !== '') lines.push(bulky.test(text) ? text.slice(0, 40) : text);
}

/** What is longer than any text was no text. */
const join = (lines: string[], text: string): void => {
  lines[lines.length - 1] = text.slice(0, longestLine);
};
