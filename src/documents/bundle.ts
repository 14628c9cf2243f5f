/** A note to become a part of a larger document; `about` tells its headings from those of other parts. */
export type Part = { readonly note: string; readonly about: string };

/** Notes as parts of one document, their headings one level further down. What stands in `about` is safe in Markdown. */
export function asParts(parts: readonly Part[]): readonly string[] {
  const met = new Set<string>();
  const shared = sharedHeadings(parts);
  return parts.map(({ note, about }) =>
    eachHeading(note.trim(), (marks, text) => {
      const isShared = marks !== '#' && shared.has(text);
      return `#${marks} ${free(met, isShared ? `${text} (${about})` : text)}`;
    }),
  );
}

/** What stands as a heading in several parts, or as one part's title and in another. */
function sharedHeadings(parts: readonly Part[]): ReadonlySet<string> {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const { note } of parts) {
    const here = new Set<string>();
    eachHeading(note, (marks, text) => {
      here.add(text);
      return `${marks} ${text}`;
    });
    for (const text of here) (met.has(text) ? shared : met).add(text);
  }
  return shared;
}

/** A note in which no two headings are the same: one finds one's way by them, and links lead to them. */
export function distinctHeadings(note: string): string {
  if (areDistinct(note)) return note;
  const met = new Set<string>();
  return eachHeading(note, (marks, text) => `${marks} ${free(met, text)}`);
}

/** Whether that is plain to see, as it is of most notes: no fence that hides one, and no two lines with a # the same. */
function areDistinct(note: string): boolean {
  if (odd.some((sign) => note.includes(sign))) return false;
  const met = new Set<string>();
  for (let at = note.startsWith('#') ? 0 : nextMarked(note, 0); at !== -1; at = nextMarked(note, at)) {
    const end = note.indexOf('\n', at);
    const text = note.slice(at, end === -1 ? note.length : end).replace(/^#+/, '');
    if (met.has(text)) return false;
    met.add(text);
  }
  return true;
}

/** Where the next line with a # begins; -1 when there is none. */
function nextMarked(note: string, from: number): number {
  const found = note.indexOf('\n#', from);
  return found === -1 ? -1 : found + 1;
}

const odd = ['```', '~~~', '\r', '\u2028', '\u2029'];

/** Headings changed, and what looks like one inside a fence left alone. */
function eachHeading(note: string, change: (marks: string, text: string) => string): string {
  let fence = '';
  return note.replace(
    /^(?:(`{3,}|~{3,})[^\n]*|(#{1,6}) (.*))$/gm,
    (line, mark: string, marks: string, text: string) => {
      if (mark !== undefined) {
        if (fence === '') fence = mark;
        else if (mark.startsWith(fence)) fence = '';
        return line;
      }
      return fence === '' ? change(marks, text) : line;
    },
  );
}

/** The text if nobody has it yet, else numbered. */
function free(met: Set<string>, text: string): string {
  let found = text;
  for (let number = 2; met.has(found); number += 1) found = `${text} ${number}`;
  met.add(found);
  return found;
}
