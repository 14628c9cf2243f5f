import type { Ask } from './ask.ts';
import { has, phrases } from './find.ts';
import type { MessageFacts } from './message-facts.ts';

const followUp = phrases(
  'follow(?:ing)?[- ]?up (?:on|to|with|regarding)|(?:my|our|the) (?:previous|last|earlier|original|first|initial|recent) (?:email|e-mail|message|note|letter|communication|mail)|(?:email|message|note|mail) (?:i|that i) (?:sent|wrote)|check(?:ing)? in|(?:gentle|friendly|quick|brief|short) reminder|resending|bump(?:ing)? this|in case (?:you missed|my|it got)|circling back|i (?:wrote|emailed|messaged|reached out) (?:to you )?(?:last|a |two|on|about)',
);

const thanksForPast = phrases(
  '(?:thank you|thanks)(?: [a-z]+){0,5}? for (?:taking|meeting|speaking|talking|chatting|interviewing|your time (?:yesterday|today|on|last|this|earlier)|the (?:interview|call|meeting|conversation|chat|talk|coffee|introduction|advice|time)|your (?:advice|help|guidance|support|kind|thoughtful|reply|response|introduction|insights)|all|sharing|helping|being|giving|introducing|everything|having)',
  'congrat(?:s|ulations)|happy (?:birthday|new year|holidays)',
);

/** What a message is: the first, one after silence, or thanks for what has been. */
export function occasionOf(folded: string, asks: readonly Ask[]): MessageFacts['occasion'] {
  const start = folded.slice(0, 400);
  if (has(followUp, start)) return 'follow-up';
  return has(thanksForPast, folded) && asks.every(({ kind, direct }) => !direct || kind === 'connect')
    ? 'thanks'
    : 'first';
}
