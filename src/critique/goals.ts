import { civil, datesIn, isImpossible, isPast } from './calendar.ts';
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
import { first, pattern } from './find.ts';
import { factsOf, type GoalFacts, ownWordsOf } from './goal-facts.ts';
import { goalRules } from './goal-rules.ts';
import { languageOf } from './language.ts';
import { placeholdersIn } from './placeholders.ts';
import { read, tokensIn } from './reading.ts';

/** `now` is needed to see that a date is past; `by` is a deadline kept beside the text, YYYY-MM-DD. */
export type GoalContext = {
  readonly now?: Date | undefined;
  readonly by?: string | null | undefined;
  readonly measure?: string | null | undefined;
  readonly why?: string | null | undefined;
  readonly firstStep?: string | null | undefined;
};

/** Looks at a goal: the five letters of SMART, one goal and not several, a date that exists. S43, S106, S20. */
export function critiqueGoal(text: string, context: GoalContext = {}): Critique {
  const reading = read(text);
  const language = languageOf(reading.folded, reading.tokens);
  const facts = factsOf(reading);
  const labels = language === 'other' ? unknownLabels(facts, context) : labelsOf(facts, context);
  const strikes = language === 'other' ? strikesAnywhere(facts, context) : strikesOf(facts, labels, context);
  const findings = strikes.map(([rule, strike]) => toFinding(rule, strike, reading));
  return { verdict: verdictOf(findings), words: reading.words, labels, findings, language };
}

type Struck = readonly [Rule, Strike];

/** What is true of the goal: null where the rules cannot tell. */
function labelsOf(facts: GoalFacts, context: GoalContext): Labels {
  if (facts.reading.tokens.length === 0) {
    return { specific: false, measurable: false, achievable: null, relevant: null, time_bound: false };
  }
  const timed = facts.times.length > 0 || Boolean(context.by);
  const frequent = facts.times.some(({ kind }) => kind === 'frequency');
  const reached = facts.status !== null && (timed || isCertain(facts));
  const named = facts.outcome !== null && !isEmptyAction(facts);
  const definite =
    timed && facts.loose === null && facts.direction !== null && ownWordsOf(facts.reading) >= 2;
  const measurable =
    facts.quantity !== null ||
    Boolean(context.measure) ||
    (named && facts.checkable) ||
    reached ||
    (named && frequent);
  return {
    specific: facts.quantity !== null || named || reached || definite,
    measurable,
    achievable: unreal(facts) ? false : facts.method !== null || context.firstStep ? true : null,
    relevant: facts.reason !== null || context.why ? true : null,
    time_bound: timed,
  };
}

/** "Publish more": an action and a comparison, and nothing else. */
const isEmptyAction = ({ loose, outcome, reading }: GoalFacts) =>
  loose !== null && outcome !== null && loose.end >= outcome.start && reading.tokens.length <= 4;

/** Promoted, hired, certified: it happens or it does not, with or without a date. */
const isCertain = ({ reading, status }: GoalFacts) =>
  status !== null &&
  /(?:promoted|hired|certified|accepted|admitted|licensed|appointed|elected|published)$/.test(
    reading.folded.slice(status.start, status.end),
  );

const unrealPattern = pattern(
  /\b(?:(?:expert|master|fluent|mastery|guru|everything|proficient)\b[^.\n]{0,40}\b(?:in|within|by) (?:an? |one |two |three |\d |the next )?(?:days?|weeks?|weekend|tomorrow|tonight|hours?|fortnight|next week)\b|overnight|never (?:again|make|fail|miss)|everyone (?:will|in the)|everything about|know everything|(?:best|richest|most \w+) [a-z ]{0,20}in the world|100 ?% of the time|change the world|perfectly|in no time)/,
);

const unreal = ({ reading }: GoalFacts) => first(unrealPattern, reading.folded);

function strikesOf(facts: GoalFacts, labels: Labels, context: GoalContext): Struck[] {
  const { reading } = facts;
  if (reading.tokens.length === 0) return [[goalRules.empty, absent]];
  const strikes: Struck[] = [];
  const strike = (rule: Rule, at: Strike | null) => at && strikes.push([rule, at]);
  strike(goalRules.placeholder, strikeAt(placeholdersIn(reading)[0]));
  strikes.push(...dateStrikes(facts, context));
  strike(goalRules.unreal, strikeAt(unreal(facts)));
  if (!labels['specific']) strike(goalRules.vague, strikeAt(facts.direction ?? facts.loose ?? whole(facts)));
  strike(goalRules.several, severalIn(facts));
  if (!labels['measurable'] && labels['specific']) strike(goalRules.measure, strikeAt(facts.loose) ?? absent);
  if (!labels['time_bound']) {
    if (facts.someday) strike(goalRules.someday, strikeAt(facts.someday));
    else strike(goalRules.date, absent);
  }
  if (!labels['measurable'] && !labels['specific']) strike(goalRules.measure, absent);
  if (reading.words > 60) strike(goalRules.long, { span: null, facts: { words: reading.words } });
  strike(goalRules.control, strikeAt(first(controlPattern, reading.folded)));
  strike(goalRules.activity, activityIn(facts));
  return strikes;
}

/** What holds in any language: slots left open, and dates. */
function strikesAnywhere(facts: GoalFacts, context: GoalContext): Struck[] {
  const open = strikeAt(placeholdersIn(facts.reading)[0]);
  const strikes: Struck[] = open ? [[goalRules.placeholder, open]] : [];
  return [...strikes, ...dateStrikes(facts, context), [goalRules.language, absent]];
}

const unknownLabels = (facts: GoalFacts, { by }: GoalContext): Labels => ({
  specific: null,
  measurable: null,
  achievable: null,
  relevant: null,
  time_bound: by || datesIn(facts.reading.folded).some((date) => !isImpossible(date)) ? true : null,
});

function dateStrikes({ reading }: GoalFacts, { now, by }: GoalContext): Struck[] {
  const written = datesIn(reading.folded);
  const impossible = written.find(isImpossible);
  if (impossible) return [[goalRules.impossible, { span: impossible }]];
  const kept = by ? datesIn(by)[0] : undefined;
  if (kept && isImpossible(kept)) return [[goalRules.impossible, { span: null, facts: { quote: by! } }]];
  if (!now) return [];
  const today = civil(now);
  const dated = written.filter(({ year }) => year !== null);
  if (dated.length > 0 && dated.every((date) => isPast(date, today))) {
    return [[goalRules.past, { span: dated.at(-1)! }]];
  }
  if (kept && isPast(kept, today)) return [[goalRules.past, { span: null, facts: { quote: by! } }]];
  return [];
}

const whole = ({ reading }: GoalFacts) => reading.sentences[0] ?? null;

const controlPattern = pattern(
  /\b(?:(?:get|be|getting|being|receive|win) (?:an? |the |my |some )?(?:promoted|promotion|recognised|recognized|noticed|chosen|selected|pay rise|raise|award|picked|liked|respected|appreciated|famous)|(?:subscribers|followers|likes|views|stars|downloads|upvotes)\b|my (?:boss|manager|team|colleagues|company|employer|client|customers?) (?:to|will|must|should|gives?|promotes?|agrees?|lets?)|make (?:my|the|our) (?:boss|manager|team|company|client)|go viral)/,
);

const activityPattern =
  /^(?:i (?:want|plan|intend|would like|am going) to |i will |i'll |to )?(?:attend|read|watch|join|take|meet|research|follow|listen|go to|study)(?: [a-z'-]+){1,}/g;

function activityIn(facts: GoalFacts): Strike | null {
  if (facts.reason || facts.reading.tokens.length > 25) return null;
  const span = first(activityPattern, facts.reading.folded.slice(0, 120));
  const goesOn =
    span && /\b(?:to|and|so|for) (?!the|a|my)[a-z]+/.test(facts.reading.folded.slice(span.start + 8));
  return span && !goesOn ? { span } : null;
}

/** A second clause that is a goal itself: joined by "and" or "also", with a verb and an object of its own. */
const joined =
  /(?:\band (?:also |then )?(?:to |i (?:will|want to|also want to) )|; ?(?:and )?|\n[-*•\d]|\balso (?:want to|i want|i will|to )|\bas well as (?:to |becom|improv|learn|get))/g;
const plainAnd =
  /,? and (?=(?:become|learn|get|improve|find|start|build|lose|earn|launch|write|publish|buy|run|move|switch|change|be|grow|master|develop|travel|increase)\b)/g;

function severalIn(facts: GoalFacts): Strike | null {
  const { reading } = facts;
  const join = first(joined, reading.folded) ?? first(plainAnd, reading.folded);
  if (!join || join.start < 8) return null;
  const after = tokensIn(reading, { start: join.end, end: reading.folded.length });
  if (after.length < 2) return null;
  const end = reading.sentences.find((sentence) => sentence.end > join.end)?.end ?? reading.folded.length;
  return { span: { start: after[0]!.start, end } };
}
