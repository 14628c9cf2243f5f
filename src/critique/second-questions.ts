import { within } from './find.ts';
import { coreOf } from './question-form.ts';
import { type Reading, type Span, wordsOf } from './reading.ts';

const asking =
  '(?:what|how|why|which|when|where|who|is|are|was|were|do|does|did|should|would|could|can|will|have|has|if so|if not)';

const secondClause =
  /(?:,? and (?:also )?(?:then )?|, |; |,? or |,? but )(?=(?:what|how|why|which|when|where|who|whom|did|do|does|is|are|was|were|should|would|could|can|will|have|has)\b (?!ever\b|you$))(?!(?:what|how|which|who|where|when|why) (?:to|not to)\b)/g;

/** The second question in a text: another sentence that asks, or another clause that does. */
export function secondIn(reading: Reading): Span | null {
  const asked = reading.sentences.filter((sentence) => wordsOf(reading, sentence).trimEnd().endsWith('?'));
  if (asked.length > 1) return asked[1]!;
  const only = asked[0] ?? reading.sentences.at(-1);
  if (!only) return null;
  const words = wordsOf(reading, only);
  const firstAsk = words.search(new RegExp(`(?:^|[,:;-] )${asking}\\b`));
  if (firstAsk < 0) return null;
  for (const match of words.matchAll(secondClause)) {
    if (match.index <= firstAsk + 4) continue;
    const start = match.index + match[0].length;
    const clause = words.slice(start);
    if (isQuestionClause(clause, words.slice(0, match.index), match[0]))
      return within(only, { start, end: words.length });
  }
  return null;
}

/** "… and what do you do when" is one; "… how you noticed and what you saw" after "tell me" is not. */
function isQuestionClause(clause: string, before: string, joint: string): boolean {
  if (
    /^(?:what|how|why|which|when|where|who|whom) (?:[a-z']+ ){0,3}?(?:do|does|did|is|are|was|were|would|should|could|can|will|have|has|am|might|must)\b (?:you|i|we|they|it|he|she|the|your|my|people|a|that|this)\b/.test(
      clause,
    )
  ) {
    return coreIsQuestion(before);
  }
  if (
    /^(?:what|which|who) (?:[a-z]+ )?(?:would|should|is|are|was|made|helped|happened|comes|makes|went)\b/.test(
      clause,
    )
  )
    return coreIsQuestion(before) && joint.includes('and');
  if (
    /^(?:do|does|did|is|are|was|were|should|would|could|can|will|have|has) (?:you|i|we|they|it|he|she|the|your|my|people|that|this|there)\b/.test(
      clause,
    )
  ) {
    return (
      joint.includes('and') ||
      (joint.includes(',') &&
        /^(?:what|how|why|which|where|who|do|does|did|is|are|was|were|should|would|could|can)\b/.test(
          before,
        ) &&
        !/^(?:when|if|since|after|before|as|given|suppose|with|in|on|at|for|because|while)\b/.test(before))
    );
  }
  return false;
}

const coreIsQuestion = (before: string) => {
  const core = coreOf(before);
  return (
    /^(?:what|how|why|which|where|who|is|are|was|were|do|does|did|should|would|could|can|will|have|has|when)\b/.test(
      core,
    ) && !/^(?:when|if|since|after|before|given|suppose)\b[^,]*$/.test(core)
  );
};
