import {
  absent,
  type Critique,
  type Labels,
  type Rule,
  type Strike,
  strikeAt,
  toFinding,
  verdictOf,
} from './critique.ts';
import { first, has, pattern, within } from './find.ts';
import { languageOf } from './language.ts';
import { placeholdersIn } from './placeholders.ts';
import { definiteOf } from './question-facts.ts';
import { coreOf, formOf } from './question-form.ts';
import { questionRules } from './question-rules.ts';
import { type Reading, read, type Span, wordsOf } from './reading.ts';

export type QuestionContext = {
  /** What the person wants to reach, to see whether the question serves it. */
  readonly goals?: readonly string[] | undefined;
};

/** Looks at a question for a mentor: open, definite, one at a time, without its answer in it. S21, S56, S90. */
export function critiqueQuestion(text: string, { goals = [] }: QuestionContext = {}): Critique {
  const reading = read(text);
  const language = languageOf(reading.folded, reading.tokens);
  if (language === 'other') return inOtherLanguage(reading);
  const sentences = reading.sentences.map((sentence) => wordsOf(reading, sentence));
  const form = formOf(sentences);
  const leading = leadingIn(reading);
  const second = secondIn(reading);
  const searchable = searchableIn(sentences);
  const definite = definiteOf(reading);
  const labels: Labels = {
    form,
    specific: definite.specific,
    generic: definite.generic,
    double_barrelled: second !== null,
    leading: leading !== null,
    searchable,
  };
  const strikes: (readonly [Rule, Strike])[] = [];
  const strike = (rule: Rule, at: Strike | null) => at && strikes.push([rule, at]);
  if (reading.tokens.length === 0) strike(questionRules.empty, absent);
  else {
    strike(questionRules.placeholder, strikeAt(placeholdersIn(reading)[0]));
    strike(questionRules.leading, strikeAt(leading));
    strike(questionRules.searchable, searchable ? absent : null);
    strike(questionRules.generic, definite.generic ? strikeAt(reading.sentences[0]) : null);
    strike(questionRules.double, strikeAt(second));
    strike(
      questionRules.closed,
      form === 'closed' && !searchable ? { span: null, facts: { open: opened(sentences) } } : null,
    );
    strike(questionRules.long, reading.words > 45 ? { span: null, facts: { words: reading.words } } : null);
    strike(questionRules.goal, goals.length > 0 && !servesGoal(reading, goals) ? absent : null);
  }
  const findings = strikes.map(([rule, at]) => toFinding(rule, at, reading));
  return { verdict: verdictOf(findings), words: reading.words, labels, findings, language };
}

function inOtherLanguage(reading: Reading): Critique {
  const open = strikeAt(placeholdersIn(reading)[0]);
  const findings = [
    ...(open ? [toFinding(questionRules.placeholder, open, reading)] : []),
    ...(reading.words > 45
      ? [toFinding(questionRules.long, { span: null, facts: { words: reading.words } }, reading)]
      : []),
    toFinding(questionRules.language, absent, reading),
  ];
  const labels: Labels = {
    form: null,
    specific: null,
    generic: null,
    double_barrelled: null,
    leading: null,
    searchable: null,
  };
  return { verdict: verdictOf(findings), words: reading.words, labels, findings, language: 'other' };
}

/** A start for the open version, in the reader's own direction. */
function opened(sentences: readonly string[]): string {
  const core = coreOf(sentences.find((sentence) => sentence.includes('?')) ?? sentences[0] ?? '');
  if (/^(?:should|do|can|could|would|shall) (?:i|we)\b/.test(core))
    return 'How would you decide whether to …?';
  if (/^(?:did|have|were|had|was) you\b/.test(core)) return 'How did it come about that you …?';
  return 'What was your experience with …?';
}

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

function leadingIn(reading: Reading): Span | null {
  for (const sentence of reading.sentences) {
    const words = wordsOf(reading, sentence);
    const span = words.includes('?') ? first(leadingPattern, words) : null;
    if (span) return within(sentence, span);
  }
  return null;
}

const asking =
  '(?:what|how|why|which|when|where|who|is|are|was|were|do|does|did|should|would|could|can|will|have|has|if so|if not)';
const secondClause =
  /(?:,? and (?:also )?(?:then )?|, |; |,? or |,? but )(?=(?:what|how|why|which|when|where|who|whom|did|do|does|is|are|was|were|should|would|could|can|will|have|has)\b (?!ever\b|you$))(?!(?:what|how|which|who|where|when|why) (?:to|not to)\b)/g;

/** The second question in a text: another sentence that asks, or another clause that does. */
function secondIn(reading: Reading): Span | null {
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

/** A definition, a number, a rule or a list that anybody can look up; what only they can know is not. */
const lookUp = pattern(
  ...[
    '^what (?:does|do) [^?]{1,60} (?:stand for|mean)\\b',
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

function searchableIn(sentences: readonly string[]): boolean {
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

/** A question serves a goal when they have a word of substance in common. */
function servesGoal({ tokens }: Reading, goals: readonly string[]): boolean {
  const stems = new Set(tokens.filter(({ word }) => word.length > 3).map(({ word }) => stem(word)));
  return goals.some((goal) =>
    read(goal).tokens.some(({ word }) => word.length > 3 && !common.has(word) && stems.has(stem(word))),
  );
}

const common = new Set(
  'with that this from have what when your will would could should about into than then them they their there which where more become three next first year month week'.split(
    ' ',
  ),
);
const stem = (word: string) => word.replace(/(?:'s|ing|ed|es|s|ment|ship|er|ers)$/, '').slice(0, 7);
