import { all, pattern } from './find.ts';
import type { MessageFacts } from './message-facts.ts';
import type { Span } from './reading.ts';
import { lengths, minutesOf, type Window } from './windows.ts';

/** How much an ask asks for. */

/** Something asked for again and again, before there was a first time. */
export const recurring = pattern(
  /\b(?:weekly|monthly|fortnightly|biweekly|bi-weekly|daily|regular(?:ly)?|ongoing|recurring|every (?:week|month|other week|day|two weeks)|once a (?:week|month)|twice a (?:week|month)|(?:each|per) (?:week|month)|long[- ]term|on a regular basis)\b(?= (?:calls?|meetings?|chats?|basis|sessions?|check-ins?|catch-?ups?|conversations?|mentor|to (?:talk|meet|discuss)|or|for|and|guidance|coaching|talks?|with|if)|[.,?!\n]|$)/,
);

export const heavy = pattern(
  /\b(?:(?:read|review|edit|proofread|check|correct|go through|comment on|look (?:at|over|through)|annotate) (?:my|our|the|all (?:of )?my) (?:whole|full|entire|complete|finished|final)|(?:read|review|look at|comment on|edit|proofread|check)[^.?!\n]{0,60} \d{2,} ?-?pages?\b|(?:for|of|through|throughout) (?:the|my|our) (?:whole|entire) (?:project|degree|career|year|course|thesis|programme|program|process|job search)|(?:build|write|code|design|create|develop|program) (?:[a-z'-]+ ){1,6}for (?:me|us)\b|(?:letter|letters) of recommendation (?:for|to)|for the next (?:\w+ )?(?:years?|months|six months)|shadow you full-time|be my co-?founder|invest in my|lend me|borrow (?:money|\$)|write (?:me )?(?:my|a) (?:letter of )?(?:recommendation|reference|resume|cv|essay)|(?:read|review|edit|proofread) my (?:whole |entire |full |\d+[- ]page |complete |finished )?(?:novel|manuscript|book|thesis|dissertation|business plan|screenplay)|get me (?:a|the|an) (?:job|internship|interview)|(?:give|offer) me (?:a|the|an) (?:job|internship|position|chance)|hire me|teach me everything|help me (?:get|find|land) (?:a|an|my first) (?:job|internship)|do my (?:homework|assignment|project)|(?:a|the|one|two) (?:full|whole|half)[- ]?day|shadow you for)\b/,
);

/** The longest length named in the asks. */
export function longest({ windows, reading }: MessageFacts): { span: Span; minutes: number } | null {
  let found: { span: Span; minutes: number } | null = null;
  for (const window of windows) {
    if (window.kind !== 'length') continue;
    const minutes = minutesOf(reading.folded.slice(window.start, window.end)) ?? 0;
    if (minutes > (found?.minutes ?? 0)) found = { span: window, minutes };
  }
  return found;
}

/** In a language the rules do not know, every length in the text may be the ask's. */
export const lengthsAnywhere = (folded: string): Window[] =>
  all(lengths, folded).map((span) => ({ ...span, kind: 'length' }));
