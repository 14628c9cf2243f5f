/** A note as a part of a larger document: its headings one level further down, and no line break at its end. */
export const downOneLevel = (note: string): string => note.trim().replace(/^#/gm, '##');
