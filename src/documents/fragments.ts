import { capital, lowered } from '../domain/wording.ts';
import { clean } from './escape.ts';
import { bases, ongoing, pasts, starters, things } from './words.ts';

/** Answers are fragments as people type them: "How you moved into product.", "to learn how you …". Here are their edges. */

/** A fragment on one line, without control characters and without the full stop at its end. */
export const fragmentOf = (text: string): string =>
  clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    // Hyphens at the start would look like the line that parts a letter from what is passed on.
    .replace(/^-{2,}(?=\s|$)/, '—')
    .replace(/(?<![.\s])(?<!\b(?:etc|Inc|Ltd|Jr|Sr|[ap]\.m))[.;,:]$/, '')
    .trim();

/** The fragment, or null when nothing is left of it. */
export const given = (typed: string | null | undefined): string | null => fragmentOf(typed ?? '') || null;

/** A fragment as a sentence of its own. */
export const sentence = (text: string): string => stopped(upperStart(text));

/** With the full stop it lacks. */
export const stopped = (text: string): string => (/[.!?…]["'”’)\]]?$|\]$/.test(text) ? text : `${text}.`);

/** With a capital, unless the first word has one somewhere: "iPhone" stays. */
export const upperStart = (text: string): string =>
  /^\p{Ll}[^\s\p{Lu}]*(?:\s|$)/u.test(text) ? capital(text) : text;

/** Without its capital, where the first word is a name to nobody: "To learn", "How you". */
export const lowerStart = (text: string): string =>
  isCommon(firstWord(text)) && /^\p{Lu}[^\p{Lu}]*?(?:[\s,]|$)/u.test(text) ? lowered(text) : text;

/** The first word in small letters, or nothing where a text begins with none. */
export const firstWord = (text: string): string => /^[\p{L}'’-]+/u.exec(text)?.[0].toLowerCase() ?? '';

const isCommon = (word: string): boolean =>
  [starters, bases, ongoing, things, pasts].some((set) => set.has(word));
