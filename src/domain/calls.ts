import { inShell } from './shell.ts';

type Retell = (text: string) => string;

/** What is said in the demo, with its commands as they are typed there: `mentor demo prep ada`. */
export function inTheDemo(names: readonly string[]): Retell {
  const called = callsOf(names);
  return (text) => text.replace(called, 'mentor demo ');
}

/**
 * What is said of a journal that had to be named, with its commands as they are typed for it: `mentor --file my.json
 * undo`. Without the name they would be about another journal.
 */
export function ofTheFile(file: string, names: readonly string[]): Retell {
  const named = `mentor --file ${inShell(file)}`;
  const called = callsOf(names, '(?!.* --file )');
  return (text) => text.replace(called, () => `${named} `).replace(/(?<=: )mentor$/gm, () => named);
}

/** Where a command is called in a sentence, and nobody's mentor spoken of. */
const callsOf = (names: readonly string[], unless = ''): RegExp =>
  new RegExp(
    String.raw`(?<!\b(?:an?|the|my|your|our|his|her|their) )\bmentor (?=(?:${names.join('|')})\b(?!-)${unless})`,
    'g',
  );
