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
import { languageOf } from './language.ts';
import { leadingIn } from './leading.ts';
import { placeholdersIn } from './placeholders.ts';
import { definiteOf } from './question-facts.ts';
import { coreOf, formOf } from './question-form.ts';
import { questionRules } from './question-rules.ts';
import { type Reading, read, wordsOf } from './reading.ts';
import { searchableIn } from './searchable.ts';
import { secondIn } from './second-questions.ts';

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
  const empty = reading.tokens.length === 0;
  const labels: Labels = empty
    ? unknown
    : {
        form,
        specific: definite.specific,
        generic: definite.generic,
        double_barrelled: second !== null,
        leading: leading !== null,
        searchable,
      };
  const strikes: (readonly [Rule, Strike])[] = [];
  const strike = (rule: Rule, at: Strike | null) => at && strikes.push([rule, at]);
  if (empty) strike(questionRules.empty, absent);
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

/** Of nothing, and of what the rules cannot read. */
const unknown: Labels = {
  form: null,
  specific: null,
  generic: null,
  double_barrelled: null,
  leading: null,
  searchable: null,
};

function inOtherLanguage(reading: Reading): Critique {
  const open = strikeAt(placeholdersIn(reading)[0]);
  const findings = [
    ...(open ? [toFinding(questionRules.placeholder, open, reading)] : []),
    ...(reading.words > 45
      ? [toFinding(questionRules.long, { span: null, facts: { words: reading.words } }, reading)]
      : []),
    toFinding(questionRules.language, absent, reading),
  ];
  return { verdict: verdictOf(findings), words: reading.words, labels: unknown, findings, language: 'other' };
}

/** A start for the open version, in the reader's own direction. */
function opened(sentences: readonly string[]): string {
  const core = coreOf(sentences.find((sentence) => sentence.includes('?')) ?? sentences[0] ?? '');
  if (/^(?:should|do|can|could|would|shall) (?:i|we)\b/.test(core))
    return 'How would you decide whether to …?';
  if (/^(?:did|have|were|had|was) you\b/.test(core)) return 'How did it come about that you …?';
  return 'What was your experience with …?';
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
