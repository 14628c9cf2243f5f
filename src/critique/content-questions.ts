import type { Ask } from './ask.ts';
import { has, pattern, phrases } from './find.ts';
import type { Span } from './reading.ts';
import { scheduling } from './talks.ts';

/** Questions in a letter that ask for knowledge, with or without a question mark, and not for a talk. */

/** Pleasantries and questions that are no request for knowledge. */
const smallTalk = phrases(
  "how(?:'s| is| are| have| was) (?:it|you|things|everything|life|your (?:day|week|weekend|summer|year|family)|the family|the weather)(?: (?:been|going|doing|holding|goes|all)){0,2}(?=[?.!,]|$)|how(?:'s| is) it going|what's up|how do you do|remember me|are you (?:hungry|well|there|ok|okay)|hope (?:you|all|this)|sound (?:good|fair|okay|interesting)|make sense|interested\\?|thoughts\\?|what do you (?:think|say)|any (?:interest|thoughts|advice|tips|help|suggestions|ideas|questions|chance)\\?|did you (?:get|see|receive|have a chance)|have you (?:had (?:a chance|time)|seen|read|received)|(?:know|understand)\\?|looking for (?:a )?(?:new )?(?:job|work|role|opportunit)|right\\?|why not\\?|who do you know|is (?:this|that|it) (?:something|of interest|ok|okay|possible|you|still|a good|the right)|(?:can|may|could) i ask(?: you)?(?![^?\\n]{0,120}\\b(?:how|what|why|which|whether|if|where|who)\\b)|can you help|could you help|would you help|can you guide|could you guide|would you guide|please guide|(?:can|could|would|will) you (?:please )?(?:give|offer|share|provide)(?: me)? (?:some|any|your|a bit of)? ?(?:advice|tips|guidance|help|wisdom|knowledge|support)",
);

/** Whether a sentence asks for knowledge, and not for a talk, a favour or how one is. */
export const isContentQuestion = (words: string, found: readonly Ask[]) =>
  words.length > 16 &&
  !has(smallTalk, words) &&
  !has(scheduling, words) &&
  !found.some(({ kind }) => kind !== 'favour' && kind !== 'question' && kind !== 'connect') &&
  !/^(?:can|could|may|shall) we\b/.test(words) &&
  !/^(?:would|could|can|will) (?:you|we|i) (?:please |possibly |maybe |kindly )?(?:be |have |consider |spare |meet|talk|chat|connect|help|guide|mentor|refer|tell you|share with you|send you)/.test(
    words,
  ) &&
  /\b(?:what|how|why|which|where|when|who|should|is|are|do|does|did|would|could|can|any|was|have|has|am)\b/.test(
    words,
  );

/** "May I send you one page?", "Would you write to them?": a deed, though none of those that have a name here. */
const deed = pattern(
  /\b(?:(?:could|can|may|might) (?:we|i)|(?:would|could|can|will) you)(?: (?:please|possibly|perhaps|maybe|kindly|also|be (?:open|willing|able|happy) to|mind|consider)){0,3} (?!help\b|guide\b|tell you\b|ask you\b|do\b|swing\b|advise\b|support\b|be\b|have\b|like\b|connect\b|add\b|refer\b|mentor\b)[a-z]{2,}/,
);

/** Whether a sentence asks for a deed of some other kind. */
export const isRequest = (words: string) =>
  words.includes('?') &&
  words.length > 24 &&
  has(deed, words) &&
  !has(smallTalk, words) &&
  !has(scheduling, words);

/** "I was wondering how you …", "I'd love to know what …": answerable, though no question mark stands there. */
const indirect = pattern(
  /\b(?:wondering|wonder|like to (?:know|ask)(?! (?:a (?:little )?bit )?more)|love to (?:know|ask)(?! (?:a (?:little )?bit )?more)|curious(?: to know)?|tell me|let me know|question is|want(?:ed)? to (?:know|ask)|advise(?: me)?|confirm|clarify|share)(?: (?:a (?:little )?bit|more|briefly|with me|about|a little))*:? (?:how|what|why|which|where|when|whether|if|who|is|are|your (?:thoughts|opinion|view|perspective|take) on) (?!to (?:start|get started|begin)\b|there(?:'s| is| are)? (?:any|anything|some)|any(?:thing)?\b|i can\b|you(?:'d| would|'re| are| could| might| can| have| had|'ve)? ?(?:be|like|open|willing|interested|available|free|have|time|up|a few|some|consider|meet|spare|need|want|know anyone|mind|chat|speak|talk|mentor|help))/,
);

/** Whether a sentence asks for knowledge without a question mark. */
export const isIndirectQuestion = (words: string, found: readonly Ask[]) =>
  !found.some(({ kind }) => ['talk', 'mentor', 'introduction', 'referral', 'vague'].includes(kind)) &&
  has(indirect, words);

/** A sentence up to its last question mark. */
export function questionSpan(words: string): Span {
  const end = words.lastIndexOf('?') + 1;
  return { start: 0, end };
}
