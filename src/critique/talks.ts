import { all, first, has, pattern, phrases } from './find.ts';
import type { Span } from './reading.ts';
import type { Window } from './windows.ts';

/** A conversation that is asked for: its forms, its length, its time, and what only looks like one. */

/** A conversation with a form: what two people put into a diary. */
const talkForms = phrases(
  '(?:(?:phone|zoom|video|virtual|quick|brief|short|introductory|intro|discovery|teams|skype|facetime|conference|follow-up|telephone|whatsapp|google meet|online|informal|exploratory|minute|hour|min) )*(?:calls?|chats?|coffees?|conversations?|meetings?|meet-?ups?|video ?chats?|zooms?|catch-?ups?|sit-?downs?|lunch|dinner|tea|drinks?|beer|breakfast|appointment|google meet|hangouts?|interviews?|walk|pair(?:ing)? session|sessions?|discussion)(?! (?:to action|center|centre|notes|process|room|questions|prep|invite request|for papers|schedule))',
  '(?:meet|speak|talk|chat|skype|pair|sit down|hop on|jump on|get on|catch up|connect(?:ing)? (?=again|over|by|via|for (?:a|coffee|\\d)|on (?:a|zoom|the phone)|to (?:discuss|talk|chat)|this|next)|video call|(?:call|ring|telephone|phone|visit) (?:you|up)|telephone|see you|come (?:and|to) see you|come by|stop by|face-?time|converse|get together|zoom)(?: up| in person| briefly| online| virtually| face to face| live| quickly| directly| further| more)*(?: (?:with|to) (?:you|each other|me|us|one another))?(?= (?:about|on|for|over|via|by|regarding|at|in|this|next|sometime|some time|some|briefly|to|so|any|and|one|during|when|if|around|again|the|tomorrow|tonight|or|with|further|more|a|mon|tue|wed|thu|fri|sat|sun|before|after|soon|virtually|through|whenever|anytime|online|up)|[.,?!;\\n)-]|$)',
  '(?:talk|speak|chat|meet|connect) (?:to|with) (?:you|me)|(?:minutes?|mins?|half an hour|half-hour|hour|moment|time)(?: or (?:two|so))?(?: (?:of|from|out of|in|over|on|during|with|this|next|sometime|some time|for|to|available|free|spare|together|in person|by phone|on the phone)){1,2}(?: [a-z]+){0,6}? ?(?:your|you|time|chat|talk|speak|call|phone|meet|discuss|answer|share|connect|coffee|conversation|schedule|calendar|week|help|glance|look)|run (?:some|a few|my|an idea|something)[^.?!\\n]{0,20} by you|ask you (?:a few|some|a couple|two|three|several|about)|answer (?:a few|some|a couple|two|three|several|my|1|2|3|one)[^.?!\\n]{0,20}questions?|buy you (?:a )?(?:coffee|lunch|tea|drink|beer)|take you (?:out )?(?:for|to) (?:a )?(?:coffee|lunch|tea|drink|dinner|breakfast)|treat you to|informational interview|get your (?:perspective|thoughts|insight|insights|take) (?:over|on a)|(?:learn|hear) (?:[a-z]+ ){0,6}over (?:coffee|zoom|lunch|tea|the phone)',
);

/** "15 minutes?" by itself is a talk when it is asked for. */
const minutesAsked = pattern(
  /\b(?:have|spare|borrow|get|give me|take|need|steal|find|grant|lend|share|for|ask for|request|schedule|free for|available for|just) (?:me |us )?(?:just |about |around |only |a quick |some |maybe |perhaps |up to |a |even )*(?:~?\d{1,3}(?: ?(?:-|to) ?\d{1,3})?|five|ten|fifteen|twenty|thirty|half an|a few|a couple of|few|couple)[- ]?(?:minutes?|mins?|hour)/,
);

/** What a conversation would be about. */
export const topics = phrases(
  '(?:about|regarding|concerning|discuss|discussing|learn|learning|hear|hearing|understand|on (?:how|what|my|your|the(?! phone)|an?(?! (?:[a-z]+ )?(?:call|zoom|chat|meeting|walk|day|video|phone))|whether|which|this|these|[\\[<])|around (?:how|your|my|the)|how (?:you|i|to|your|we|they|it|the|best)|what (?:it|you|your|life|worked|skills|i|the|led|a)|why you|which|whether|perspective|insights? (?:on|into|about)|questions?|advice (?:on|for|about|as)|explore|exploring|your (?:experience|experiences|journey|path|career|story|transition|work|role|thoughts|perspective|advice|insights?|approach|take|expertise|background|process|time at)|run [^.?!\\n]{0,20} by you|feedback|review|my (?:career|transition|project|idea|application|research|plan|resume|portfolio|thesis|startup|job search|next)|interested in|exploring|the role|the position|opening|help (?:us|me) (?:with|understand))',
);

export const scheduling = phrases(
  "(?:are|is|would|will|when|what(?:'s| is| does)?|how) (?:you|your|there|does|is|about|would|works?|time|times|day|days|are|be|look|it|that)[^?\\n]{0,50}(?:free|available|availability|schedule|work for you|work best|suit|convenient|sound|look|next week|this week|(?:mon|tues|wednes|thurs|fri)day|\\d ?(?:am|pm)|good for you|open to it|best for you|works)",
);

/** "20 minutes on Thursday would be ample": no verb asks, and yet it is asked. */
export function minutesIn(words: string, windows: readonly Window[]): Span | null {
  const length = windows.find(({ kind }) => kind === 'length');
  return length && offered.test(words) && !/\b(?:ago|took|lasted|spent|last|yesterday)\b/.test(words)
    ? { start: 0, end: words.length }
    : null;
}

/** "Is it possible to sit with you for 30 minutes?": a length in a question to the reader is a talk, whatever its verb. */
export const lengthAsked = (words: string, windows: readonly Window[]): Span | null =>
  windows.some(({ kind }) => kind === 'length') &&
  words.length < 200 &&
  /\b(?:you|your|we|us)\b/.test(words) &&
  !isAboutTheirPractice(words)
    ? { start: 0, end: words.length }
    : null;

const offered = /\b(?:would|is|are|will|by|on|over|next|this|before|any|could|or)\b/;

/** "It was great talking to you", "thank you for the call": a conversation that has been. */
const past =
  /^(?:[a-z]+, )?(?:thank you|thanks|it was|i (?:really |truly |thoroughly |very much )?(?:enjoyed|loved|appreciated|attended|met|saw|heard|appreciate (?:your|the|you) (?:time|opportunity|taking))|great|we (?:met|spoke|talked|chatted)|so (?:great|nice|good)|lovely|nice)\b|\bthank you(?: [a-z]+){0,4} for (?:taking|making|the time|your time)\b/;

/** Whether a sentence thanks for a talk that has been, and asks for none. */
export const isThanksForThePast = (words: string) =>
  past.test(words) &&
  !words.includes('?') &&
  !/\b(?:i'd|i would|would|could|can|let me know|please|hope to)\b/.test(words);

/** A talk that is asked for: the minutes, else the kind of talk. */
export function talkIn(words: string): Span | null {
  const minutes = first(minutesAsked, words);
  const form = all(talkForms, words).find((span) => !isPastTalk(words, span));
  if (minutes && (!form || minutes.start < form.start)) return minutes;
  return form ?? null;
}

/** "Are you free on Wednesday?" asks for a talk when a time is named. */
export function availabilityIn(words: string, isQuestion: boolean, windows: readonly Window[]): Span | null {
  return isQuestion && windows.length > 0 ? first(availability, words) : null;
}

const availability = pattern(
  /\b(?:are you|would you be|will you be|might you be|do you happen to be)(?: [a-z]+){0,2} (?:free|available|around)\b/,
);

/** "What did you agree about meetings?", "How do you run your calls?": the reader's own, and not asked for. */
export const isAboutTheirPractice = (words: string) =>
  /^(?:what|how|why|which) (?:[a-z]+ ){0,2}?(?:do|did|does|was|were|have|has|is|are) (?!about\b)(?:you|your|the|it|they|people)\b/.test(
    words,
  ) && !has(scheduling, words);

/** "our conversation", "the call we had", "your interview with": a talk that is spoken of, not asked for. */
function isPastTalk(words: string, { start, end }: Span): boolean {
  const before = words.slice(Math.max(0, start - 26), start);
  const after = words.slice(end, end + 14);
  if (
    /\b(?:continue|resume|continuing|schedule|set up|arrange|book|have|for|join) (?:our|the|a|this) ?(?:[a-z]+ )?$/.test(
      before,
    )
  )
    return false;
  return (
    /\b(?:our|last|previous|your|enjoyed the|during (?:the|a)|after (?:the|a)|from (?:the|a)|met (?:you )?(?:at|in) (?:the|a)|in (?:a|the|an) (?:recent|podcast)?|recent) ?(?:[a-z]+ )?$/.test(
      before,
    ) || /^ (?:we had|with (?:the|forbes|cnn)|you (?:gave|did))/.test(after)
  );
}
