import { all, phrases } from './find.ts';
import type { Span } from './reading.ts';

/** "Be my mentor", in the many ways people put it; a mentor somebody else has is not meant. */
const mentorAsk = phrases(
  '(?:(?:as|become|becoming) (?:my|our)|(?:be|being|act as|serve as|have you as|be considered|for you to be|you to be) (?:my|a|our|an|the)) (?:[a-z]+ ){0,2}?(?:mentor|mentors)(?! (?:i|who|told|suggested|recommended|said|at|in|of mine|and i))',
  '(?:would|could|can|will|to|you|consider|considering|interested in|open to|willing to|about|for|up for|please|if you|agree to|like to|love to|possibly|and|time to|able to|help|start) (?:[a-z]+ ){0,2}?(?:mentor|mentoring|coach|coaching) (?:me|us|someone (?:like me|in my)|a |an |another|students|junior|young|people like)',
  '(?:mentored|coached) by you|(?:you|your|with you|from you)(?: [a-z]+){0,6} mentorship|mentorship (?:from|by|with|under) (?:you|someone (?:like|of|with)|somebody)|your (?:mentorship|mentee|proteg[ée]e?|protégée?|apprentice)|(?:request|requesting|seeking|seek|asking for|ask for|looking for|look for|need|want|interested in|explore|exploring|discuss|for|about|start|begin|establish|potential|possible|in need of|offer|hoping for|inquire about|provide|open to|explore a|the possibility of|possibility of|opportunity for|value|welcome|appreciate|a|some) (?:[a-z]+ ){0,2}?(?:mentorship|mentoring)(?! (?:program|programme|schedule|platform|scheme|app|site|event|session|community|network|initiative|at|work|circle|group|month|others))',
  '(?:take|taking) me (?:on )?(?:under your wing|as (?:a|your) (?:mentee|proteg[ée]e?|protégée?|student|apprentice))|under your (?:wing|guidance|tutelage)|(?:looking|searching|hoping|seeking|need|want|wanting|search|hunt) (?:for |to have |to find )?(?:a|an|someone as a|my) (?:[a-z]+ ){0,2}?mentor(?:s)?(?= |[.,?!;\\n]|$)(?! (?:told|recommended|suggested)|s)(?=[^.?!\\n]{0,60}(?:\\byou\\b|\\?|like you|such as you|yourself|[.!] ?(?:would|could|can|will|are|i think you|i believe you|you)))',
  "mentor me|mentor[- ]?mentee|you(?:'d| would|'re| are)? (?:be )?(?:a |an |the |my )?(?:great|perfect|ideal|amazing|good|excellent|fantastic|right|wonderful|best) (?:person to )?mentor(?:s)?|(?:guide|advise|teach) me (?:throughout|through) my (?:whole |entire )?(?:career|life)|you(?:'re| are)? (?:taking|accepting|open to|looking for) (?:on )?(?:new |any )?mentees?|as (?:a|your) mentee|be (?:your|a) mentee|mentee(?!s)",
);

/** Words without one of which nobody asks for it: looking for them is cheap. */
const mentoring =
  /mentor|coach|mentee|wing|tutelage|guid|prot[eé]g|apprentice|(?:advise|teach) me|as (?:a|your) student/;

/** Denied in the same breath: "I am not asking you to be my mentor". */
const denied =
  /\b(?:not|n't|isn't|never|without|rather than|instead of|no)\b[^.?!,;\n]{0,40}$|\b(?:ask|find|want|need|get|look for|looking for) (?:somebody|someone|anybody|anyone) (?:to )?$|\b(?:somebody|someone|anybody|anyone|him|her|them) $/;

/** Where a sentence asks the reader to be the writer's mentor, if it does. */
export function mentorAskIn(words: string): Span | null {
  if (!mentoring.test(words)) return null;
  const asked = all(mentorAsk, words).find(
    ({ start }) => !denied.test(words.slice(Math.max(0, start - 60), start)),
  );
  return asked ?? null;
}
