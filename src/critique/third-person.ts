import type { Finding } from '../domain/finding.ts';
import { type Rule, toFinding } from './critique.ts';
import { first, phrases } from './find.ts';
import { languageOf } from './language.ts';
import { read } from './reading.ts';

const spokenOf: Rule = {
  id: 'third-person',
  level: 'could',
  looksFor: 'the reader of a letter spoken of as she or he, as in notes taken for oneself',
  say: 'This goes to {reader}, and says "{quote}".',
  mend: 'Where that means {reader}, write "you" or "your".',
  source: 'S48',
};

const pronouns = phrases('she', 'hers?', 'herself', 'he', 'him', 'his', 'himself');

/** Somebody who reads of themselves as "she" holds your notes in their hand. Nobody can tell whom it means, so it asks. */
export function lookForThirdPerson(text: string, reader: string | null): Finding | null {
  const reading = read(text);
  if (reader === null || languageOf(reading.folded, reading.tokens) === 'other') return null;
  const span = first(pronouns, reading.folded);
  return span && toFinding(spokenOf, { span, facts: { reader: reader.split(/\s+/)[0] ?? reader } }, reading);
}
