/** What stands on a command line before the word that is being typed, without its quotes, and that word so far. */
export type Typed = { readonly before: readonly string[]; readonly current: string };

/**
 * A line up to the cursor, as a shell would take it apart: blanks part words, quotes and backslashes hold them
 * together, and a quote that is still open is closed by the end. Nothing is expanded: `$HOME` stays as it is typed.
 * The name of the program goes, with what is set for it alone (`MENTOR_FILE=… mentor`).
 */
export function typedIn(line: string): Typed {
  const words: string[] = [];
  let [word, quote, begun] = ['', '', false];
  const end = () => {
    if (begun) words.push(word);
    [word, begun] = ['', false];
  };
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i]!;
    const escapes = sign === '\\' && quote !== "'" && i + 1 < line.length;
    if (escapes && (quote === '' || /["\\$`]/.test(line[i + 1]!))) {
      word += line[i + 1];
      begun = true;
      i += 1;
    } else if (quote !== '') {
      if (sign === quote) quote = '';
      else word += sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      begun = true;
    } else if (/\s/.test(sign)) end();
    else {
      word += sign;
      begun = true;
    }
  }
  const current = word;
  const program = words.findIndex((one) => !/^\w+=/.test(one));
  return { before: program < 0 ? [] : words.slice(program + 1), current };
}
