import { safe } from '../domain/safe.ts';

/**
 * The door for text from other programs: what comes in is data, whatever it looks like. Markdown, HTML and
 * Liquid are left as they stand, for every document escapes what it shows; what no document could show goes here.
 */

/** Longer names and titles are somebody's mistake, or somebody's attack. */
const longestLine = 300;
const longestText = 20_000;

/** One line without anything that acts: no control characters, no formula; null when nothing is left. */
export const line = (text: string): string | null =>
  cut(plain(text).replace(/\s+/g, ' ').trim(), longestLine) || null;

/** The same for notes, whose lines stay lines. */
export const lines = (text: string): string | null =>
  cut(
    plain(text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    longestText,
  ) || null;

const simple = /^[\x20-\x3c\x3e-\x7e]*$/;

function plain(text: string): string {
  if (simple.test(text)) return startsFormula.test(text) ? withoutFormula(text) : text;
  const well = safe(text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'))
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u200b\u2060\ufeff\ufff9-\ufffb]/g, '')
    .normalize('NFC');
  return withoutFormula(well);
}

/** Spreadsheets write a number that begins with zeros as ="0049"; it means the text between the quotes. */
const quotedNumber = /^\s*="([^"]*)"\s*$/;
/** What a spreadsheet would run when it opened a table with this text in a cell of its own. */
const startsFormula = /^[\s']*[=+@-]+\s*(?=[\p{L}_]+[\p{L}\p{N}_.]*\s*[(|!])/u;

/** Whether a name is one that a spreadsheet would run: nobody is called so, and "-Ada (HR)" is no such thing. */
export const isFormula = (text: string): boolean =>
  /^[\s']*[=@][=+@-]*\s*[\p{L}_][\p{L}\p{N}_.]*[(|!]/u.test(text);

const withoutFormula = (text: string): string =>
  text
    .replace(quotedNumber, '$1')
    .replace(startsFormula, '')
    .replace(/^[\s']*=+\s*/, '');

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
