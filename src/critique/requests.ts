import { first, pattern } from './find.ts';
import { type Reading, type Span, tokensIn, wordsOf } from './reading.ts';

/** Things a reader can be asked to do, as bare verbs. */
const deeds = new Set(
  (
    'tell read join recommend review meet refer introduce send share look write give check help teach come observe ' +
    'forward call speak talk explain suggest correct edit connect invite pass put show lend let get find chat advise ' +
    'proofread critique mentor coach visit sign answer respond fill complete follow subscribe post hire borrow ' +
    'support sponsor attend comment rate vouch endorse list map bring pair build test host walk provide arrange nominate'
  ).split(' '),
);

const asksFor = pattern(
  /\b(?:(?:would|could|can|will|might) you|if you (?:could|would|can)|please|(?:could|can|may|might) (?:we|i)|i(?:'d| would| want| need)(?: [a-z]+){0,2} you to|and also)\b/,
);

/** "4. do you know …": an item of a list that asks, though not for one of the deeds above. */
const listedRequest = pattern(/^(?:\d{1,2}[.)]|[-*•]) (?:do|does|should|may|might|is|are) /);

/** Ways to have one and the same talk. */
const talks = new Set(['talk', 'call', 'chat', 'speak', 'meet', 'connect']);

/** "If not, could you …", "Or would you rather …": instead of what was asked, not beside it. */
const instead = pattern(
  /^(?:or|otherwise|alternatively|failing that)\b|\bif (?:not|that|this|it|you(?:'d| would)? (?:prefer|rather|like)|(?:a|an|the) [a-z]+ is)\b|\binstead\b/,
);

/**
 * What is asked for beside the rest: of the ways to talk the first counts, and neither what is offered in place of
 * something nor "let me know" does; and who looks at a plan "and tells me" what is missing does one thing.
 */
export function separateRequestsIn(reading: Reading): readonly Span[] {
  const all = requestsIn(reading);
  const sentenceOf = (request: Span) =>
    reading.sentences.find(({ start, end }) => start <= request.start && request.end <= end);
  const talk = all.find((request) => talks.has(wordsOf(reading, request)));
  return all.filter((request, index) => {
    const word = wordsOf(reading, request);
    const sentence = sentenceOf(request);
    const before = all[index - 1];
    if (word === 'let' || (word === 'tell' && before && sentenceOf(before) === sentence)) return false;
    if (talks.has(word) && request !== talk) return false;
    if (sentence && first(instead, wordsOf(reading, sentence))) return false;
    return !reading.folded.slice(0, request.start).endsWith(' or ');
  });
}

/**
 * Every separate thing the reader is asked to do: "tell me …, read …, join … and recommend …" is four, and
 * so is one request for four objects of the writer's own.
 */
function requestsIn(reading: Reading): readonly Span[] {
  const found: Span[] = [];
  for (const sentence of reading.sentences) {
    const words = reading.folded.slice(sentence.start, sentence.end);
    const from = first(asksFor, words)?.start ?? -1;
    if (first(listedRequest, words)) found.push(sentence);
    if (from < 0) continue;
    let objects = 0;
    const tokens = tokensIn(reading, { start: sentence.start + from, end: sentence.end });
    let lastDeed = -9;
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      const joint = before ? reading.folded.slice(before.end, token.start) : '';
      const starts =
        !before ||
        /^(?:you|please|to|and|also|or|i|we|then|kindly|possibly|maybe|perhaps)$/.test(before.word) ||
        (tokens[index - 2]?.word === 'you' && /^(?:could|can|would)$/.test(before.word)) ||
        joint.includes(',');
      if (starts && deeds.has(token.word) && index - lastDeed > 2) {
        found.push(token);
        lastDeed = index;
      }
      if (token.word === 'my' && before && (joint.includes(',') || /^(?:and|at|over)$/.test(before.word)))
        objects += 1;
      if (token.word === 'my' && objects > 1) found.push(token);
    }
  }
  return found;
}
