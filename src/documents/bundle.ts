/** Notes as one document: each becomes a part, its headings one level further down. */
export function bundle(title: string, notes: readonly string[]): string {
  const parts = notes.map((note) => note.trim().replace(/^#/gm, '##'));
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}
