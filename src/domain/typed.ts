/**
 * Words as one argument of a command line, so that a command that is shown works when it is pasted: in double quotes,
 * which every shell knows, and in single ones where the words hold something that a shell would take for its own.
 */
export const typed = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return /["$`\\!]/.test(line) ? `'${line.replaceAll("'", `'\\''`)}'` : `"${line}"`;
};
