/**
 * The lines below the flags in `--help`, set for a terminal so many columns wide. Lines that begin with a blank are
 * examples and stay lines of their own; what runs over goes further in. The others are prose, and flow together.
 */
export function epilogue(text: string, columns: number): string {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    const last = paragraphs.at(-1);
    const flows = last !== undefined && !isExample(last) && !isExample(line) && !last.endsWith(':');
    if (flows && last !== '' && line !== '') paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs.flatMap((paragraph) => broken(paragraph, columns)).join('\n');
}

const isExample = (line: string): boolean => line.startsWith(' ');

/** A line as rows of whole words. */
function broken(line: string, columns: number): readonly string[] {
  const further = isExample(line) ? `${/^ */.exec(line)![0]}    ` : '';
  const rows: string[] = [];
  let row = '';
  for (const word of line.match(/\s*\S+/g) ?? []) {
    if (row !== '' && row.length + word.length > columns) {
      rows.push(row);
      row = further + word.trimStart();
    } else row += word;
  }
  return [...rows, row];
}
