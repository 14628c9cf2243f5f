import { has, pattern } from './find.ts';
import { coreOf } from './question-form.ts';

/** A definition, a number, a rule or a list that anybody can look up; what only they can know is not. */
const lookUp = pattern(
  ...[
    '^what (?:does|do) [^?]{1,60} (?:stand for|mean)\\b',
    // "What is a product manager?", and not "What is a realistic pace?": of that they have a view.
    "^what(?:'s| is) an? (?!(?:typical|normal|common|average|usual|good|great|bad|better|best|right|wrong|fair|reasonable|realistic|healthy|sensible|sane|safe|useful|smart|wise|decent|real|true|strong|big|small|first|recent|day|week|year|mistake|lesson|skill|habit|book|question|thing|piece|way|time|moment|decision|belief|challenge)\\b)(?:[a-z0-9&/-]{2,30} ?){1,3}\\?",
    "^what(?:'s| is| are| was) (?:the |an? |this year's |today's |current )*(?:[a-z0-9'-]+ ){0,8}?(?:rate|allowance|average salary|salary range|salary|minimum wage|price|fee|fees|cost|definition|deadline|date|address|phone number|requirements?|prerequisites?|population|capital|gdp|age limit|threshold|pass mark|syllabus|opening hours|dress code|tax|formula|acronym|revenue|headcount|website|difference between [a-z0-9.+#/ -]+ and [a-z0-9.+#/-]+)\\b(?! (?:you|we|your|in your))",
    '^(?:what|which) (?:universit(?:y|ies)|schools?|colleges?|courses?|visa|companies|exams?|licen[cs]es?|form|version|degrees?|certifications?|cities|countries|qualifications?|platforms?) [^?]{0,60}?(?:offers?|have|has|do i need|is required|are required|need|sells?|provides?|supports?|accepts?|is the|are the|count|uses?)\\b',
    '^(?:what|which) (?:year|day|date|time) (?:was|is|did|does|were|are) (?!you|i |we )',
    '^when (?:is|are|was|were|does|did|do|will) (?!you\\b|i\\b|we\\b|your\\b|my\\b|our\\b|it\\b|people\\b|one\\b)',
    '^where (?:is|are|can i (?:find|buy|download|apply|register)|do i (?:find|buy|download|apply|register)) (?!you\\b|your\\b)',
    '^who (?:is|was|are|founded|invented|wrote|owns|runs|publishes|created|won) (?!your\\b|you\\b|the (?:best|right|person) (?:to|person|for|i)|on your|in your|the most)',
    '^how (?:many|much|long|old|big|large|far|often|tall) (?:[a-z-]+ ){0,3}?(?:does|do|is|are|did|has|have|was|were|will|can) (?!you\\b|i\\b|we\\b|your\\b|my\\b|our\\b|it\\b|people\\b)',
    '^how (?:do|does|can|would|should) (?:you|i|one|we) (?:do|use|install|calculate|convert|write|make|create|set up|format|spell|pronounce|apply for|register for|configure|open|download|insert|compute|get) (?:an? |the |my )?(?:[a-z0-9-]+ ){0,2}?(?:vlookup|pivot table|in (?:excel|python|word|sql|git|javascript|java|r|powerpoint|google|photoshop|figma|css|linux)|visa|passport|github account|linkedin (?:profile|account)|license|licence|ein|vat number)\\b',
    '^(?:does|do|is|are|did|has|have|can|was|were) (?!you\\b|i\\b|we\\b|your\\b|my\\b|our\\b|it\\b|there (?:any|anything|something|someone)\\b|the (?:board|team|reason|company|new|project|evening)\\b|people\\b|this\\b|that\\b|they\\b|these\\b|those\\b)[^?]{0,60}\\b(?:ship|support|require|include|allow|offer|cost|open|need|exist|available|accredited|legal|taxable|free|compatible|deprecated|required|mandatory|count|part of|have an? (?:office|api|website)|still (?:ship|support|exist|use))\\b',
  ],
);

/** Whether a question could be looked up in less time than it takes to answer it (S112). */
export function searchableIn(sentences: readonly string[]): boolean {
  const asked = sentences.find((sentence) => sentence.includes('?')) ?? sentences[0];
  if (!asked) return false;
  const core = coreOf(asked);
  if (
    /\b(?:in your (?:opinion|view|experience)|do you think|would you say|for you|your (?:team|first|own))\b/.test(
      core,
    )
  )
    return false;
  const founded =
    /^(?:what year|when) (?:was|were) (?:your|the) (?:company|firm|organi[sz]ation|charity|school) (?:founded|started|established)/.test(
      core,
    );
  return founded || has(lookUp, core);
}
