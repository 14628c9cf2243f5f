/** What stands between a note and what somebody adds to it. Nothing typed into the journal can look like it. */
export const mark = '<!-- mentor: what you write below this line is yours and stays -->';

/** A note as it is found: what mentor wrote, in its own line breaks, and what was added; null without the mark. */
export type Halves = { readonly above: string; readonly below: string | null };

export function halves(text: string): Halves {
  const plain = text.replace(/^\ufeff/, '');
  const found = /^<!-- mentor: [^\n]*-->[ \t]*(?:\r?\n|$)/m.exec(plain);
  if (!found) return { above: inLines(plain), below: null };
  const above = inLines(plain.slice(0, found.index));
  return { above: `${above}${mark}\n`, below: plain.slice(found.index + found[0].length) };
}

const inLines = (text: string): string => text.replaceAll('\r\n', '\n');

/** A note with the mark at its end, whatever its template says. */
export const marked = (note: string): string => `${note.replaceAll(/<!-- mentor: /g, '<!-- ')}\n${mark}\n`;

/** Whether a file says that mentor wrote it, in Markdown or in HTML. */
export const bearsMark = (text: string): boolean =>
  halves(text).below !== null || text.includes('<meta name="generator" content="mentor">');

/** The file in a folder of notes that says what mentor wrote there. */
export const listName = '.mentor-notes.json';

/** A note that was written: what it is, and what tells its last texts apart, the newest first. */
export type Written = { readonly key: string; readonly digests: readonly string[] };

/** All that was written into a folder, by path; `share` is whether private parts were left out. */
export type Manifest = {
  readonly share: boolean | null;
  readonly notes: Readonly<Record<string, Written>>;
};

/** What the list says; one that cannot be read says nothing. */
export function manifestOf(text: string | null): Manifest {
  const none: Manifest = { share: null, notes: {} };
  try {
    const { share, notes } = JSON.parse(text ?? 'null') ?? none;
    const known = Object.entries(notes ?? {}).filter(
      (entry): entry is [string, Written] => isPath.test(entry[0]) && isWritten(entry[1]),
    );
    return { share: typeof share === 'boolean' ? share : null, notes: Object.fromEntries(known) };
  } catch {
    return none;
  }
}

/** As mentor names its notes; a list edited by hand leads nowhere else. */
const isPath = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.[a-z]+$/;

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'digests' in value &&
  Array.isArray(value.digests) &&
  value.digests.every((digest) => typeof digest === 'string');

/** One note a line, in order of paths: a change shows as a change of its line. */
export function manifestText({ share, notes }: Manifest): string {
  const lines = Object.keys(notes)
    .sort()
    .map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(notes[path])}`);
  return `{\n  "about": "What mentor wrote here; without this list it takes your changes for none of its own.",\n  "share": ${share === true},\n  "notes": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Where an edited note is kept beside the new one: `ada.yours.md`, then `ada.yours-2.md`. */
export function yoursBeside(path: string, taken: (path: string) => boolean): string {
  const [, stem, ending] = /^(.*)(\.[a-z]+)$/.exec(path)!;
  for (let number = 1; ; number += 1) {
    const name = `${stem}.yours${number === 1 ? '' : `-${number}`}${ending}`;
    if (!taken(name)) return name;
  }
}
