import type { Finding } from '../domain/finding.ts';
import { type Rule, toFinding } from './critique.ts';
import { first, phrases } from './find.ts';
import { languageOf } from './language.ts';
import { critiqueMessage, type MessageToCheck } from './messages.ts';
import { read } from './reading.ts';

/** Letters that ask for nothing on purpose: only what is wrong in any letter counts. */
const wrongAnywhere = new Set([
  'empty',
  'placeholder',
  'name',
  'shouting',
  'pressure',
  'self-deprecation',
  'gushing',
  'too-long',
]);

/** Whether a finding counts in a letter of thanks, too. */
export const isWrongAnywhere = ({ rule }: Finding): boolean => wrongAnywhere.has(rule);

const vague: Rule = {
  id: 'vague-thanks',
  level: 'should',
  looksFor: 'thanks for everything, or for all the help',
  say: '"{quote}" could be said to anybody.',
  mend: 'Name the one thing that helped, and what it did.',
  source: 'S109',
};

const forAll = phrases(
  'for everything(?: you (?:have done|did|do))?',
  'for all (?:of )?(?:your|the) (?:help|support|guidance|advice|time|wisdom|kindness)(?: and (?:your )?(?:help|support|guidance|advice|time|wisdom|kindness))?',
  'for all (?:that )?you(?: have|.ve)? (?:done|did|do)',
);

/** Looks at thanks, or at news sent as thanks: one thing, named, and what it did (S94, S109). */
export function critiqueThanks(message: MessageToCheck): readonly Finding[] {
  const { findings } = critiqueMessage(message);
  const reading = read(message.text);
  const known = languageOf(reading.folded, reading.tokens) !== 'other';
  const span = known ? first(forAll, reading.folded) : null;
  const wrong = findings.filter(isWrongAnywhere);
  const must = wrong.filter(({ level }) => level === 'must');
  return [
    ...must,
    ...(span ? [toFinding(vague, { span }, reading)] : []),
    ...wrong.filter((finding) => !must.includes(finding)),
  ];
}
