import { directionIn, hollow, outcomeIn } from './deeds.ts';
import { all, first, pattern } from './find.ts';
import type { Reading, Span } from './reading.ts';
import { somedayIn, type Time, timesIn } from './times.ts';
import { directionOf, outcomeOf } from './verbs.ts';

/** What there is in the text of a goal, before anybody judges it. */
export type GoalFacts = {
  readonly reading: Reading;
  readonly times: readonly Time[];
  readonly someday: Span | null;
  /** A number of something: "three apps", "15%", "under 25 minutes". */
  readonly quantity: Span | null;
  /** An action that can be ticked off, with what it is done to. */
  readonly outcome: Span | null;
  /** That action's end can be checked by somebody else. */
  readonly checkable: boolean;
  /** A direction without a destination: "improve my leadership". */
  readonly direction: Span | null;
  /** "better", "more", "harder", "successful". */
  readonly loose: Span | null;
  /** A status to reach: "a senior engineer", "team lead". */
  readonly status: Span | null;
  /** How it will be done: "by reading …". */
  readonly method: Span | null;
  /** What it is for: "so that …". */
  readonly reason: Span | null;
};

const few =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozen';

const quantityPattern = pattern(
  ...[
    '[$€£¥] ?\\d[\\d,.]{0,12}(?: ?[km]\\b| million\\b| thousand\\b)?',
    '\\d[\\d,.]{0,12} ?(?:%|percent\\b|per cent\\b|percentage points?\\b|pp\\b|x\\b|×|k\\b|kg\\b|lbs?\\b|km\\b|miles?\\b|ms\\b)',
    '(?:<=|>=|<|>|≤|≥) ?\\d{1,9}',
    `\\b(?:at least|at most|up to|no more than|no fewer than|a minimum of|a total of|exactly|minimum|another) (?:one|an?|${few}|\\d[\\d,]*)\\b`,
    `\\b(?:\\d[\\d,.]{0,12}\\+?k?|${few})[ -](?!(?:of|and|or|to|the|my|in|at|by|on|a|things?|areas?|goals?)\\b)(?:[a-z][a-z/'-]{2,})`,
    '\\bone (?!of\\b|day\\b|who\\b|that\\b|another\\b|to\\b|on\\b)[a-z][a-z-]{2,}',
    '\\b(?:once|twice|three times|thrice|\\d{1,9} ?x|\\d{1,9} times|daily|every (?:day|week|month|morning|evening))\\b',
    '\\b(?:by (?:half|a third|a quarter)|in half|double|triple|halve|top (?:ten|five|three|\\d{1,9})|zero|from \\d{1,9} to \\d{1,9}|to \\d{1,9}\\b)',
    '\\b(?:score|grade|rating|level|band|gpa) (?:of )?(?:at least |above |over )?(?:\\d|[abc][12+-]\\b)',
    '\\b[abc][12] (?:level|certificate|exam)|\\blevel [abc]?[12]\\b',
  ],
);

const looseWords = pattern(
  /\b(?:better|more|harder|faster|stronger|fitter|healthier|smarter|happier|less|successful|rich|wealthy|famous|happy|healthy|confident|world-class|look up to|good|great|nice|well|expert|guru|guy|professional|productive|efficient|effective|strong|quality|(?:good|great|better|top) (?:shape|leader)|some|several|many|various|things|stuff|lots?|as much as|overall|generally|properly|regularly|effectively)\b/,
);

const statusPattern = pattern(
  /\b(?:be|become|becoming|being|am|i'm) (?:promoted|hired|certified|accepted|admitted|licensed|appointed|elected|recognised|recognized|published|fluent|(?:an?|the) (?!world-class\b|better\b|good\b|great\b|successful\b|expert\b|best\b|effective\b|confident\b|strong\b|stronger\b|more\b|happier\b|happy\b|rich\b|person\b)[a-z][a-z'-]{2,})/,
);

const prize = pattern(
  /\b(?:start|starting|get|getting|got|have|having|find|finding|land|landing|earn|earning|secure|obtain|receive|win|gain) (?:[a-z'-]+ ){0,5}?(?:jobs?|promotion|promoted|offers?|certificate|certification|certified|hired|raise|degree|diploma|licen[cs]e|internship|apprenticeship|position|role|visa|phd|mba|scholarship|grant|place|clients?|customers?|interviews?|mentors?|badge|business|company|accreditation|funding|contract)\b/,
);

const methodPattern = pattern(
  /\b(?:by (?!the\b|my\b|our\b|end\b|then\b)[a-z-]{2,}ing\b|through (?:an?|my|the|weekly|monthly|regular|[a-z]+ing)\b|with the help of\b|using\b|first step\b)/,
);

const reasonPattern = pattern(
  /\b(?:so that|so i can|so we can|because|in order to|to be able to|to help (?:me|my|our|us|the)|to support|to prepare (?:for|me)|to qualify for|which (?:will|would|lets|helps)|since (?:my|i|our|we)|as part of|towards? (?:my|a|the)|that will (?:help|let|allow))\b/,
);

/** Finds everything a goal's rules want to know, in one pass for each kind of thing. */
export function factsOf(reading: Reading): GoalFacts {
  const { folded } = reading;
  const times = timesIn(folded);
  const reason = first(reasonPattern, folded);
  const action = outcomeIn(beforeReason(reading, reason));
  const won = first(prize, folded);
  return {
    reading,
    times,
    someday: somedayIn(folded),
    quantity: quantityIn(folded, times),
    outcome: action?.span ?? won,
    checkable: won !== null || (action?.checkable ?? false),
    direction: directionIn(reading),
    loose: first(looseWords, folded),
    status: first(statusPattern, folded),
    method: first(methodPattern, folded),
    reason,
  };
}

/** What a goal is for is no deed of it: "read more, so that I can talk to the policy team". */
function beforeReason(reading: Reading, reason: Span | null): Reading {
  const tokens = reason ? reading.tokens.filter(({ start }) => start < reason.start) : reading.tokens;
  return tokens.length > 1 ? { ...reading, tokens } : reading;
}

/** A number that counts something: one inside "in ten weeks" counts nothing. */
function quantityIn(folded: string, times: readonly Time[]): Span | null {
  let next = 0;
  for (const span of all(quantityPattern, folded)) {
    while (next < times.length && times[next]!.end <= span.start) next += 1;
    const time = times[next];
    const inside = time !== undefined && time.start < span.end && time.kind !== 'frequency';
    if (
      !inside &&
      !/(?:days?|weeks?|months?|quarters?|years?|sprints?|semesters?)$/.test(
        folded.slice(span.start, span.end),
      )
    )
      return span;
  }
  return null;
}

/**
 * The things a direction is about, beyond what every goal is about: "understand how our procurement rules work".
 * Two of them, with a day set, make it definite enough.
 */
export const ownWordsOf = ({ tokens }: Reading) =>
  tokens.filter(
    ({ word }) =>
      word.length > 3 && !everyGoal.has(word) && !hollow.has(word) && !directionOf(word) && !outcomeOf(word),
  ).length;

const everyGoal = new Set(
  (
    'this that next year years month months week weeks quarter over with within will want would like more better into about ' +
    'from have been career professional personal team work working company manager leader person some very good great ' +
    'writing speaking public communication leadership skills developer expert engineer scientist field industry role job ' +
    'january february march april june july august september october november december before every three four five six ' +
    'seven eight nine twelve going than then when while also their there really during easter christmas summer winter coming ' +
    'understanding organisation organization technologies programming language software things time'
  ).split(' '),
);
