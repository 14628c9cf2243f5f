import { firstWord } from './fragments.ts';
import { bases, breaks, finite, ongoing } from './words.ts';

/**
 * How a fragment is built, which says what can stand before it: "I went to …" is a `sentence`, "How did you …?" a
 * `question`, "to learn …" and "learn …" are `to`, "moving into …" is `ongoing`, "how you moved" a `clause`, "your
 * talk" a `thing`. A `slot` is one of ours; of a `bare` one nothing is known, and a colon joins it.
 */
export type Shape = 'sentence' | 'question' | 'to' | 'ongoing' | 'clause' | 'thing' | 'slot' | 'bare';

const asks = /^(?:how|what|why|which|when|where|who)\b/i;
const clauses = /^(?:how|what|why|which|when|where|who|whether|if)\b/i;
const inverted =
  /^(?:\S+ ){1,5}?(?:did|do|does|would|should|could|can|will|have|has) (?:you|i|we|one|they|people|your|my|somebody|someone|anyone)\b/i;
const subjects =
  /^(?:i|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|d|ll)|you|you['’](?:re|ve|d|ll)|it|it['’]s|there)\b/i;
const determined = /^(?:your|the|a|an|my|our|this|that|these|those|some|one|two|three|any|both) /i;

/** How a fragment is built, read from its first words. */
export function shapeOf(text: string): Shape {
  const word = firstWord(text);
  if (text.startsWith('[')) return 'slot';
  if (text.endsWith('?') || isInverted(text)) return 'question';
  if (subjects.test(text)) return 'sentence';
  if (/^to \p{L}/iu.test(text)) return 'to';
  if (clauses.test(text)) return 'clause';
  if (ongoing.has(word)) return 'ongoing';
  if (bases.has(word)) return 'to';
  if (hasVerb(text)) return 'sentence';
  return determined.test(text) ? 'thing' : 'bare';
}

/** "how would you …" asks; "how you would …" tells. */
const isInverted = (text: string): boolean =>
  asks.test(text) && inverted.test(text) && !/^\S+ (?:you|i|we|your|my|they|people)\b/i.test(text);

/** Whether a verb that makes a sentence comes before any word that begins a clause of its own. */
function hasVerb(text: string): boolean {
  for (const word of text.toLowerCase().split(' ').slice(1)) {
    if (breaks.has(word) || /^["“‘'(]/.test(word)) return false;
    if (finite.has(word)) return true;
  }
  return false;
}

const third = /\b(?:she|he|her|his|hers|him)\b/i;

/**
 * What was noted about somebody, said to them: "her talk" is "your talk". What is told in the third person
 * throughout cannot be turned safely: it becomes a slot, which the coach names.
 */
export function toThem(text: string): string {
  const turned = text.replace(/^(?:her|his|their|its) (?=\p{L})/iu, 'your ');
  const first = turned.search(third);
  const about = /^(?:she|he|they)\b/i.test(turned);
  if (!about && (first === -1 || namesSomebody(turned.slice(0, first)))) return turned;
  const spoken = turned
    .replace(
      /\b(?:him|her)(?= (?:at|in|on|speak|talk|present|explain|say|and|last|this|that|the|an?|my|about|when|how|what|where|why|whether|if)\b|[,.]|$)/gi,
      'you',
    )
    .replace(/\b(?:her|his) (?=\p{Ll})/giu, 'your ');
  if (!about && !third.test(spoken)) return spoken;
  return `[say this to them: ${text.replace(/\[/g, '(').replace(/\]/g, ')')}]`;
}

/** Somebody else comes first, of whom "she" may be said: "Sara Lind told me about her team". */
const namesSomebody = (before: string): boolean =>
  /^(?!(?:I|We|My|Our|You|Your|The|An?|How|What|Why|When|Where|Read|Saw|Heard|Met|Watched)\b)\p{Lu}\p{Ll}+ /u.test(
    before,
  ) || /\s(?!I\b)\p{Lu}\p{Ll}+/u.test(before);
