/** What stands between a note and what somebody adds to it. Nothing typed into the journal can look like it. */
export const mark = '<!-- mentor: what you write below this line is yours and stays -->';

/** A note as it is found: what mentor wrote, in its own line breaks, and what was added; null without the mark. */
type Halves = { readonly above: string; readonly below: string | null };

/** A note taken apart at the mark. */
export function halves(text: string): Halves {
  // As mentor wrote it, with nothing added: most notes of most exports.
  if (
    text.endsWith(end) &&
    text.indexOf(begin) === text.length - end.length + 1 &&
    !text.includes('\r') &&
    !text.startsWith('\ufeff')
  )
    return { above: text, below: '' };
  const plain = text.replace(/^\ufeff/, '');
  const found = /^<!-- mentor: [^\n]*-->[ \t]*(?:\r?\n|$)/m.exec(plain);
  if (!found) return { above: inLines(plain), below: null };
  const above = inLines(plain.slice(0, found.index));
  return { above: `${above}${mark}\n`, below: plain.slice(found.index + found[0].length) };
}

const begin = '<!-- mentor: ';
const end = `\n${mark}\n`;

const inLines = (text: string): string => text.replaceAll('\r\n', '\n');

/** A note with the mark at its end, whatever its template says. */
export const marked = (note: string): string => `${note.replaceAll(begin, '<!-- ')}${end}`;

/** A page that says that mentor wrote it, whatever its template says. */
export const signedPage = (page: string): string =>
  bearsMark(page) ? page : `${page.trimEnd()}\n${begin}this page is written anew from the journal -->\n`;

/** Whether a file says that mentor wrote it, in Markdown or in HTML. */
export const bearsMark = (text: string): boolean =>
  halves(text).below !== null || text.includes('<meta name="generator" content="mentor">');
