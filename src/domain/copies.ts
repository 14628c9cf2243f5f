/** What the copies of our templates were made from: by their names, what tells that text from any other. */
export type Copies = Readonly<Record<string, string>>;

/** Stands among the copies, and is no template. */
export const copiesFile = '.copied.json';

export const writeCopies = (copies: Copies): string => `${JSON.stringify(copies, null, 2)}\n`;

/** What was noted; nothing of a file that somebody wrote over: then only what is the same is known to be unedited. */
export function readCopies(text: string | null): Copies {
  if (text === null) return {};
  try {
    const noted: unknown = JSON.parse(text);
    if (typeof noted !== 'object' || noted === null) return {};
    return Object.fromEntries(Object.entries(noted).filter(([, digest]) => typeof digest === 'string'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
