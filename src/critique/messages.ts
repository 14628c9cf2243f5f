import {
  absent,
  type Critique,
  type Labels,
  type Rule,
  type Strike,
  toFinding,
  verdictOf,
} from './critique.ts';
import { languageOf } from './language.ts';
import { detectors } from './message-detectors.ts';
import { factsOfMessage, type MessageFacts } from './message-facts.ts';
import { messageRules } from './message-rules.ts';
import { lengthsAnywhere } from './sizes.ts';

export type MessageToCheck = {
  readonly text: string;
  readonly subject?: string | null | undefined;
  /** The name of the reader, to compare the greeting with. */
  readonly to?: string | null | undefined;
};

/** Looks at a letter, a note, an e-mail to somebody whose help is wanted. S13, S51-S53, S15, S72, S73. */
export function critiqueMessage({ text, subject, to }: MessageToCheck): Critique {
  const read = factsOfMessage(text, subject);
  const { reading } = read;
  const language = languageOf(reading.folded, reading.tokens);
  const known = language !== 'other';
  const facts = known ? read : { ...read, windows: lengthsAnywhere(reading.folded) };
  const labels = known ? labelsOf(facts) : labelsAnywhere(facts);
  const findings = rulesInOrder
    .filter((name) => known || anywhere.has(name))
    .flatMap((name) => {
      const strike: Strike | null =
        name === 'language' ? (known ? null : absent) : detectors[name]({ ...facts, to: to ?? null });
      if (!strike) return [];
      const strikes = name === 'placeholder' ? eachSlot(facts, strike) : [strike];
      return strikes.map((one) => toFinding(messageRules[name], one, reading));
    });
  return {
    verdict: verdictOf(findings),
    words: reading.words,
    labels,
    findings: onePerRule(findings),
    language,
  };
}

type RuleName = keyof typeof messageRules;
const rank: Readonly<Record<Rule['level'], number>> = { must: 0, should: 1, could: 2 };
const rulesInOrder = (Object.keys(messageRules) as RuleName[]).sort(
  (one, other) => rank[messageRules[one].level] - rank[messageRules[other].level],
);

/** The rules that hold in any language. */
const anywhere: ReadonlySet<RuleName> = new Set<RuleName>([
  'empty',
  'subjectSlot',
  'placeholder',
  'tooLong',
  'aBitLong',
  'oversized',
  'wrongName',
  'language',
]);

/** Every open slot is named, up to six: a template has dozens. */
const eachSlot = ({ placeholders }: MessageFacts, all: Strike): Strike[] => [
  ...placeholders.slice(0, 5).map((span) => ({ span, facts: { more: '' } })),
  ...placeholders.slice(5, 6).map((span) => ({ span, facts: { more: all.facts?.['more'] ?? '' } })),
];

/** A rule speaks once, at its highest level; open slots are each their own. */
const onePerRule = (findings: Critique['findings']) =>
  findings.filter(
    ({ rule }, index) =>
      rule === 'placeholder' || findings.findIndex((finding) => finding.rule === rule) === index,
  );

/** What the letter has. */
function labelsOf(facts: MessageFacts): Labels {
  const { reading, asks, clear } = facts;
  return {
    personalised: facts.reference !== null,
    specific_ask: clear.length > 0,
    purpose: facts.purpose !== null,
    flexible: facts.flexible !== null,
    gratitude: facts.thanks !== null,
    under_150_words: reading.words < 150,
    placeholder: isSlotted(facts),
    asks_to_be_mentor_outright: asks.some(({ kind }) => kind === 'mentor'),
    next_step: clear.some(({ direct }) => direct),
    ask_bounded: facts.windows.length > 0,
    respects_time: facts.respect !== null,
  };
}

const isSlotted = ({ placeholders, subjectSlot }: MessageFacts): boolean =>
  placeholders.length > 0 || subjectSlot !== null;

const labelsAnywhere = (facts: MessageFacts): Labels => ({
  personalised: null,
  specific_ask: null,
  purpose: null,
  flexible: null,
  gratitude: null,
  under_150_words: facts.reading.words < 150,
  placeholder: isSlotted(facts),
  asks_to_be_mentor_outright: null,
  next_step: null,
  ask_bounded: facts.windows.length > 0 ? true : null,
  respects_time: null,
});
