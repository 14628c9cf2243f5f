import { first, pattern, within } from './find.ts';
import { type Reading, type Span, wordsOf } from './reading.ts';

/** The answer inside the question: a tag, a loaded word, "don't you think". */
const leadingPattern = pattern(
  ...[
    "\\b(?:don't|do not|wouldn't|shouldn't|isn't|aren't|didn't|doesn't|won't|can't|couldn't|haven't|hasn't) (?:you|we|it|that|this|they|i|there|he|she|the [a-z]+|my [a-z]+|everyone|people) (?:think|agree|feel|find|believe|[a-z]+)[^?\\n]{0,120}\\?",
    "^(?:isn't|aren't|wasn't|don't|doesn't|didn't|wouldn't|shouldn't|couldn't|hasn't|haven't|won't|can't)\\b[^?\\n]{0,160}\\?",
    ", (?:right|correct|isn't it|aren't they|don't you(?: think| agree)?|wouldn't you(?: say| agree)?|would you|won't you|aren't you|didn't you|can't you|isn't that so|doesn't it|do you|shouldn't (?:i|we)|no)\\?",
    "\\b(?:surely|obviously|clearly|of course|everyone knows|i assume (?:you|that you)|i take it (?:you|that)|you must (?:agree|think|be|have|admit|find)|i'm sure you(?:'d| would| will|'ll)? (?:agree|think|find)|you(?:'d| would) agree|wouldn't you (?:say|agree)|admit that|as we (?:both|all) know|am i right (?:to think|in thinking|in saying) that)\\b[^?\\n]{0,160}\\?",
    '\\bhow (?:badly|terribly|awful|terrible|bad|late|wrong|much (?:better|worse|easier|harder|happier|longer)|little|great|amazing|stupid|poorly|unfair|disappointed|happy|excited|much do you (?:love|hate|regret|enjoy)|wonderful|angry|frustrated|overrated|useless)\\b[^?\\n]{0,120}\\?',
    '\\bwhy (?:is it that|do (?:so many|all|most|people|they|companies|managers|you think)|does (?:nobody|no one|everyone|everybody)|should (?:any|anyone|anybody|a serious|i|we|a)|would (?:any|anyone|anybody|a)|are (?:all|so many|most|you so))\\b[^?\\n]{0,80}\\b(?:never|always|still|bother|so (?:bad|slow|hard|terrible|poor|difficult)|fail|terrible|bad|wrong|useless|waste|hate|refuse|ignore|even)\\b[^?\\n]{0,60}\\?',
    '\\b(?:dreadful|awful|horrible|terrible|ridiculous|stupid|pointless|useless|outdated|disastrous|silly|incompetent|overpriced|hopeless|miserable|toxic)\\b[^?\\n]{0,60}\\?',
  ],
);

/** A question that carries its own answer (S56). */
export function leadingIn(reading: Reading): Span | null {
  for (const sentence of reading.sentences) {
    const words = wordsOf(reading, sentence);
    const span = words.includes('?') ? first(leadingPattern, words) : null;
    if (span) return within(sentence, span);
  }
  return null;
}
