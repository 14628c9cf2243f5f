/**
 * Text as it was typed, made safe in GitHub's Markdown. The backslashes are as few as that allows: people read
 * their notes as plain text, too.
 */

/** Half characters, what acts on terminals, and what makes text run against its reading order. Tabs and line breaks stay. */
export const clean = (text: string): string => (harmless.test(text) ? text : cleaned(text));

/** Letters, digits and signs of English, as most texts are. */
const harmless = /^[ -~\t\n]*$/;

const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd');

/** One line that renders as exactly these characters, blanks counted once: no markup, no link, no table cell, no list. */
export const line = (text: string): string =>
  words.test(text) && !knots.test(text) ? text : escapeStart(escapeText(oneLine(text)));

/** Words and the signs of a sentence mean nothing else in Markdown, and most lines of most notes are no more. */
const words = /^(?:[A-Za-z("']|\d+(?![\d.)]))[A-Za-z0-9 ,.;:()'"?!%/=+-]*$/;
/** But for a blank too many, and what GitHub would take for an address. */
const knots = / {2}| $|:\/\/|www\./i;

/** A line for a heading, which ends without a stop (markdownlint's MD026). */
export function heading(text: string): string {
  const plain = oneLine(text);
  return line(
    stop.test(plain.slice(-1)) ? plain.replace(/(?<![\s.,;:!。，；：！])[\s.,;:!。，；：！]+$/, '') : plain,
  );
}

const stop = /[\s.,;:!。，；：！]/;

const oneLine = (text: string): string => {
  const plain = clean(text);
  return loose.test(plain) ? plain.replace(/[ \t\n]+/g, ' ').trim() : plain;
};

const loose = /[\t\n]| {2}|^\s|\s$/;

/** What would be markup inside a line. */
export const escapeText = (text: string): string => (markup.test(text) ? escaped(text) : text);

/** Every sign that something below looks for. */
const markup = /[\\`*[\]<~|$_&:@#]|www\./i;

const escaped = (text: string): string =>
  text
    .replace(/[\\`*[\]<~|$]/g, '\\$&')
    .replace(/_+/g, underscores)
    .replace(/&(?=(?:#\w{0,10}|\w{2,32})(?:;|$))/g, '\\&')
    // Addresses that GitHub links by itself.
    .replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@')
    // At the end of a heading these would close it.
    .replace(/(?<!#)#+$/, (run) => run.replaceAll('#', '\\#'));

/** Within a word they are no emphasis: snake_case stays as it is. */
const underscores = (run: string, at: number, whole: string): string =>
  inWord(whole[at - 1]) && inWord(whole[at + run.length]) ? run : run.replaceAll('_', '\\_');

const inWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** What would be markup at the start of a line only. Takes what `escapeText` gave. */
export const escapeStart = (text: string): string => (starting.test(text) ? startEscaped(text) : text);

const starting = /^[\d+:=#>-]/;

const startEscaped = (text: string): string =>
  text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+](?=[-\s:\\]|$)/, '\\$&')
    .replace(/^=(?=[=\s]|$)/, '\\=')
    .replace(/^:(?=[-:])/, '\\:')
    .replace(/^[#>]/, '\\$&');
