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
