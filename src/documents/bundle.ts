/** A note to become a part of a larger document; `about` tells its headings from those of other parts. */
export type Part = { readonly note: string; readonly about: string };

/**
 * Notes as parts of one document: their headings one level further down, and no two of them the same, for one
 * finds one's way by them. What stands in `about` is safe in Markdown, and so are the notes.
 */
export function asParts(parts: readonly Part[]): readonly string[] {
  const met = new Set<string>();
  return parts.map(({ note, about }) =>
    note.trim().replace(/^#(#*) (.*)$/gm, (_, deeper: string, text: string) => {
      const tries = [text, ...(deeper === '' ? [] : [`${text} (${about})`])];
      const free = tries.find((one) => !met.has(one)) ?? numbered(tries.at(-1)!, met);
      met.add(free);
      return `##${deeper} ${free}`;
    }),
  );
}

function numbered(text: string, met: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!met.has(`${text} ${number}`)) return `${text} ${number}`;
}
