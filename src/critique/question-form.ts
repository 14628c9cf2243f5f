import { has, pattern } from './find.ts';

/** Open questions ask for a story; closed ones for yes or no, one of two, or a single fact. */

const auxiliary =
  "(?:is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|won't|wouldn't|shouldn't|ain't|any chance|got|ever|ok|okay|dare|need)";
/** Words people put before the question itself. */
const runUp =
  /^(?:(?:so|and|but|also|or|well|then|hi|hello|hey|sir|madam|ok|okay|oh|now|finally|first|second|lastly|honestly|personally|for example|in your (?:opinion|view|experience)|based on (?:your|what)[^,]{0,60}|from your (?:experience|perspective|point of view)|quick question|one (?:last|more) question|just curious|out of curiosity|[a-z]+ly)(?: ?- ?|[,:]? ))+/;

const yesNo = new RegExp(`^${auxiliary}\\b`);
const tag =
  /, (?:right|no|yes|correct|ok|or not|isn't it|aren't they|don't you(?: think)?|wouldn't you|would you|won't you|do you|does it|is it|are you|aren't you|isn't he|isn't she|didn't you|can't you|shouldn't (?:i|we|you)|eh|huh)\?|\bright\?$/;
const singleFact = pattern(
  ...[
    '^(?:roughly |about |approximately )?how (?:many|long|old|often|far|tall|big|large|soon|frequently)\\b(?! (?:do you think|would you say it should))',
    '^how much (?!better|worse|more|of (?:that|this|it|your)|do you|effort|should|time should|would you|detail|weight|freedom|did you)',
    '^how much (?:did you|do you) (?:earn|pay|make|charge|cost|spend)\\b',
    '^when (?:is|are|was|were|does|did|do|will|has|can|should|would)\\b(?! (?:i|we|you know|you think|it make sense|people|one)\\b)',
    '^where (?:is|are|was|were|did|does|can|do|will|have)\\b(?! (?:you see|i start|i begin|we go|you think|things|it|you draw)\\b)',
    '^where (?:is|are) (?:the|your)\\b',
    "^who(?:'s|m)? (?!inspired|had (?:the|an?) (?:[a-z]+ ){0,3}(?:impact|influence|effect|hand)|influenced|helped|shaped|has been|has (?:had|inspired|helped|influenced|shaped)|else|should|would you|do you look|do you admire)",
    '^(?:on |at |in |for |from |by |with )?(?:what|which) (?:time|year|day|date|month|city|country|number|percentage|percent|proportion|share|version|score|grade|salary|price|cost|fee|age|size|school|university|universities|college|degree|degrees|course|courses|certifications?|certificates?|language|languages|tools?|software|programs?|technolog(?:y|ies)|frameworks?|tech stack|stack|platforms?|companies|visa|department|hours|form|licence|license|qualifications?|books?|title|budget|salary range|kind of degree|type of degree|level of education)\\b(?!.{0,60}\\bwould you (?:take|choose|recommend|suggest|pick|advise))',
    '^what (?:does|do) (?:the )?[^?]{1,60} (?:stand for|mean|cost)\\b',
    "^what(?:'s| is| are| was) (?:the|an?|your|this year's|today's|[a-z]+'s) (?:[a-z0-9'-]+ ){0,6}?(?:rate|allowance|salary|salaries|salary range|pay|price|cost|fee|fees|name|title|definition|deadline|date|address|email|number|percentage|requirements?|prerequisites?|population|capital|gdp|minimum|maximum|limit|threshold|size|age limit|headcount|turnover|revenue|dress code|office hours|opening hours|website|url|tech stack|major|degree|budget|job title)\\b(?! (?!this\\b)[a-z]+s\\b| (?:in your (?:view|opinion)|you))",
    '^how [a-z]+ (?:is|are|was|were) (?!you|i|we)',
    '^what (?:kind of |sort of |range of )?(?:salary|pay|times|dates|days)\\b|^what are (?:some )?(?:times|dates|days)\\b',
    "^(?:what|which) (?:[a-z'-]+ ){0,4}?(?:offers?|offer|sells?|provides?|has the|have the|is the (?:largest|best-paid|oldest)|need to apply)\\b",
    "^(?:what|which) (?:did|do|would|was|is|are) (?:you )?(?:[a-z]+ ){0,3}?(?:prefer|find (?:harder|easier|better))?,? (?:[a-z' ]+,)? ?[a-z' ]{2,40} or [a-z' ]{2,40}\\?$",
  ],
);
/** "Could you tell me how …", "Would you mind …": yes or no by form, whatever is meant. */
const either =
  /^(?:should i|do i|would you|did you|is it|are you|was it|do you|will|would it)\b[^?]{0,120}\bor\b[^?]{2,80}\?/;

export type Form = 'open' | 'closed';

/** Open when any of the questions in the text is; what stands before them is the situation. */
export function formOf(sentences: readonly string[]): Form {
  const asked = sentences.filter((sentence) => sentence.includes('?'));
  const last = sentences.at(-1) ?? '';
  return (asked.length > 0 ? asked : [last]).some(isOpen) ? 'open' : 'closed';
}

function isOpen(sentence: string): boolean {
  const core = coreOf(sentence);
  if (yesNo.test(core) || tag.test(sentence) || either.test(core)) return false;
  if (/\b(?:right|correct|true)\?/.test(sentence)) return false;
  if (/^any (?!thoughts|advice|tips|suggestions|ideas)/.test(core)) return false;
  return !has(singleFact, core) || openClause.test(core);
}

/** "How often do you look at it, and what are you looking for?" ends open. */
const openClause = /,? and (?:what|how|why) (?!many|much|long|old|often|far)[a-z']+\b/;

const word =
  /^(?:what|how|why|which|when|where|who|whose|whom|in what|with what|at what|on what|to what|for what|by what|from what|on which|in which|at which)\b/;

/** The question without its run-up: after "If you had my class," or "My exam is in May:". */
export function coreOf(sentence: string): string {
  const core = sentence
    .replace(/^["'([-]+/, '')
    .replace(runUp, '')
    .trim();
  if (word.test(core) && !/^(?:when|where|what if|in what|whose)\b[^?]*, /.test(core)) return core;
  if (yesNo.test(core)) return core;
  for (const separator of [', ', ': ', ' - ', '; ']) {
    for (let at = core.lastIndexOf(separator); at > 0; at = core.lastIndexOf(separator, at - 1)) {
      const rest = core
        .slice(at + separator.length)
        .replace(runUp, '')
        .replace(/^(?:and|but|so|or|then) /, '');
      if ((word.test(rest) || yesNo.test(rest)) && rest.split(' ').length > 2) return rest;
      if (core.length - at > 240) break;
    }
  }
  return core;
}
