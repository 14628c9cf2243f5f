import { phrases } from './find.ts';

/** Thanks, in any place of a letter; "thanks to your article" thanks nobody. */
export const thanks = phrases(
  'thanks?(?: you)?(?! to (?:your|the|his|her|their|a|an|my)\\b)(?! god\\b)(?!ful\\b)',
  'thankful|thanking|thx|thnx|tysm|many thanks|much obliged|with thanks|grateful|gratefully|gratitude|indebted',
  "(?:i|we|i'd|we'd|i would|would|really|truly|greatly|deeply|sincerely|so|much|very much|definitely|genuinely|will|also) appreciate(?:d|s)?(?! (?:how|that you(?:r| have| are)|what you|the way|your (?:work|approach|point|focus|style|perspective on|take on|honesty|commitment|candou?r|writing|posts?|articles?)))",
  'be (?:much |greatly |really |so |very |highly |most )?appreciated|(?:much|greatly|highly|truly) appreciated|appreciative|appreciate (?:it|you|your (?:time|help|consideration|reply|response|support|advice|guidance|input|insights?|kindness))|appreciation',
  '(?:means|mean|meant) (?:a lot|so much|the world) to me',
);

/** The reader's time is theirs: busy is understood, no is a fine answer, it will be short. */
export const respectForTime = phrases(
  "(?:i |i'm |we )?(?:know|understand|realise|realize|recognise|recognize|appreciate|imagine|aware|sure|certain|guess|expect|assume|gather|bet) (?:that )?(?:you|your|how)[^.?!\\n]{0,50}(?:busy|packed|full|hectic|valuable|precious|limited|tight|a lot on|plate|demands|in demand|swamped|many (?:requests|emails|messages|people|demands|commitments)|time|schedule)",
  "(?:you're|you are|you must be|you might be|you may be|if you're|you were|you have an?|your) (?:[a-z]+ ){0,4}(?:busy|swamped|slammed|overwhelmed|in demand|packed|hectic)",
  '(?:busy|hectic|packed|full|tight|demanding) (?:schedule|calendar|diary|person|time|day|week|season|period)',
  '(?:respect|value|appreciate|mindful of|conscious of|considerate of|protective of|respectful of|sensitive to|waste|take up (?:much|too much) of|monopoli[sz]e) (?:how valuable )?your (?:valuable |precious |limited )?(?:time|schedule|inbox|boundaries)',
  'your time is|your (?:valuable|precious|limited) time|time is (?:valuable|precious|limited|short)',
  'no (?:worries|problem|pressure|rush|hurry|obligation|hard feelings|expectations?|need to (?:reply|respond|answer|rush))(?: at all)?',
  "(?:totally|completely|fully|absolutely|entirely|perfectly|of course|certainly|would|will|i'd|i'll) understand|understand(?: completely| entirely| perfectly)? (?:if|should|that you (?:can't|cannot|may not|might not|may be|might be))",
  "(?:please )?(?:don't|do not) (?:feel|worry|hesitate to (?:say no|decline|ignore))[^.?!\\n]{0,40}(?:need|oblig|pressure|have to|reply|respond|answer|about|no|decline)",
  "feel free to (?:say no|decline|ignore|pass|skip|disregard)|(?:if (?:that's|it's|this is|it is|that is)|it's|it is|that's|absolutely|totally|perfectly|completely|also) (?:too much|not possible|not feasible|a bad time|an imposition|fine (?:if|to|too)|ok(?:ay)? (?:if|to)|no)",
  "(?:won't|will not|wouldn't|would not|don't want to|promise (?:not )?to|not) (?:take|keep|need|require|ask for|use|want)? ?(?:up )?(?:more than|much of your|too much of your|any more of your|long|you long|you longer)|(?:keep|make|be) (?:this|it|my questions|things) (?:very |super |really )?(?:brief|short|quick)|(?:i'll|i will|i promise to|i'd) (?:be|keep (?:it|this)) (?:very )?(?:brief|short|quick|to the point)|i'll stick to the",
  "if (?:time (?:allows|permits)|your (?:schedule|time|calendar) (?:allows|permits)|(?:now|this|it) (?:isn't|is not|'s not) (?:a|the) good|you can't|you cannot|you're (?:too|not)|you are (?:too|not)|not,? (?:i|no|that|it))[^.?!\\n]{0,20}(?:time|moment|minute|able|busy|understand|fine|problem|ok|allows|permits|not|good time|best time|convenient|worries)",
  "(?:at|whenever (?:it is|it's)) (?:your|you) (?:own )?(?:convenience|leisure|convenient)|only if (?:you have|it's|it is|you're)",
  'even (?:a |an )?(?:one|two|1|2|single|short|quick|brief)[- ](?:line|liner|sentence|word|minute|reply|answer)|if \\d+ ?min(?:utes?)? is too much',
  '(?:small|light|low|little) (?:ask|lift|commitment|time commitment)|either way|whether or not you',
);

/** Ways of letting somebody off that are not about their time. */
export const waysOut = phrases(
  "no (?:bother|stress|biggie|big deal|harm|hurry|trouble|offen[cs]e|need to)|never mind|(?:all good|that's (?:totally |perfectly |completely |absolutely )?(?:cool|fine|ok|okay|alright)|fine too|silence is|a \"?no\"?|no reply needed|i(?:'d| would|'ll| will) (?:completely |totally |fully |of course |certainly )?understand|i(?:'ll| will) (?:manage|survive))|if (?:you're|you are|you've|it's|it is|this is|that's|now is|sundays?|this week|the week|the date) (?:[a-z]+ ){0,4}?(?:heads-down|busy|buried|swamped|slammed|snowed|full|bad|hectic|enough|tired|away|family|impossible|underwater|flat out|crazy|tight|up to your|too much|pressed|stretched)|(?:i know|i realise|i realize|i'm sure|i imagine|i gather|since i know) (?:you|it's|how|this is|that)[^.?!\\n]{0,30}(?:get (?:many|lots|a lot|dozens|hundreds)|season|short-staffed|until|in demand|stretched|flat out|full|month-end|year-end|deadlines?|buried|exam|marking|grading|post)|(?:thanks|thank you|grateful|thankful) (?:in any case|either way|anyway|regardless|all the same)|in any case",
);

/** A smaller answer that would do as well. */
export const smallerAnswers = phrases(
  '(?:an? (?:[a-z]+ ){0,2}?(?:word|line|number|photo|yes|no|sentence|e-?mail|note|text|reply|thumbs up|voice note|pointer|answer|sketch)|(?:one|two|three|some|a few|a couple of|answers in) (?:[a-z]+ ){0,3}?(?:words?|lines?|sentences?|each|answer|e-?mails?|bullets?|bullet points?|remarks?|comments?|hints?|thoughts?|notes?))(?: (?:by|in|via|over|or|and|on|for) (?:[a-z-]+ ?){1,3}| or down| here)? ?(?:is|are|would|will|suffices?|works)(?: already| also| be| just)* (?:fine|enough|plenty|good|great|very good|welcome|useful|perfect|do|help|gold|ok|okay|no less|lovely|settle|suffice|more than|a help|as|wonderful|too)',
);

/** One line, one word: an answer so small that nobody's day is spoilt by it. */
export const tinyAnswers = phrases(
  '(?:an? (?:[a-z]+ )?(?:word|line|yes|no|sentence|number|thumbs up)|one (?:line|word|sentence)|two (?:lines|words|sentences)|answers in one word each)(?: [a-z-]+){0,3} (?:is|are|would|will)',
);

/** A choice, seen from its grammar: any of several times, one form or else another. */
export const choices = phrases(
  '(?:any|whichever|whatever|either) (?:other |convenient |free )?(?:(?<!either |in any )way|time|times(?! [a-z]+ing)|day|days|weekday|weekdays|evening|evenings|morning|mornings|afternoon|afternoons|hour|weekend|date|form|format|channel|place|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?! (?:that )?you (?:can|could|might|may|are able|would be able|have|spend|take|give)| and|,? (?:attention|effort|advice|guidance|feedback))|at whatever time|every (?:evening|morning|afternoon|weekday|day) (?:is|works|after|before)|one (?:afternoon|morning|evening|lunchtime)|some (?:morning|afternoon|evening)|one day (?:next|this|in the) (?:week|month|coming|next)',
  "(?:,| -) (?:or|and if not,|alternatively,?|otherwise,?) (?:(?:i|we) (?:can|could|would|may|am|'ll|will)|i'm|i'll|shall i|should i|if|by|just|drop|a (?:reply|call|short|quick|weekend|text|line|note|message|time|chat|coffee)|when|leave|could|come|on (?:sat|sun|mon|tue|wed|thu|fri|the)|over|via|stop|send|point|text|reply|even|mail|write|answer|email|phone|at your|in person|in writing|you (?:pick|choose)|do you|saturday|sunday|monday|tuesday|wednesday|thursday|friday|another|any|the (?:next|following|week|weekend))",
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|evening|morning|afternoon|weekday|tues|wed|thurs|mornings?)s? (?:and (?:[a-z]+ ){0,2}?(?:[a-z]+day|weekend|evening|morning|afternoon)s? )?(?:after [a-z0-9:. ]{1,8} )?(?:are|is|both|suit|work|would) (?:[a-z]+ )?(?:good|clear|free|easiest|open|best|fine|calm|easy|quiet|work|suit|possible|okay|ok)',
  "(?:easy|relaxed|open|not fussy|easygoing|no preference) (?:about|on|as to) (?:when|where|time|timing|dates?|the)|(?:as|whatever|however|whichever|whenever|wherever|if it|what|when) (?:it )?(?:would )?(?:suits?|you (?:like|wish|please|choose|want))|when(?:ever)? (?:would|might|could) (?:that |it )?suit|happy to flex|flex on|(?:day|time|hour|place|whenever|wherever|whatever) you (?:pick|choose|decide|name|say)|you (?:pick|choose|decide)|(?:pick|name|choose) (?:any|a|the|whatever)|your pick\\b|i(?:'m| am) around|if you(?:'d)? (?:like|rather|prefer)(?: (?:to|talking|writing|a|that))?|in case you prefer|whenever (?:you (?:find|have|can|like)|it)|(?:i|we) (?:can|could) (?:also )?(?:come to|come by|come over|drive|travel|stop by|call you (?:any|at)|fit around|fit in|do (?:any|early|mornings|evenings|whatever|most))|i'll (?:come to you|fit|work round|work around)|fit (?:around|round|in with) (?:you|your|any)|work round",
);

/** A choice of time or form, or the choice left to the reader. */
export const flexibility = phrases(
  'flexible|flexibility|work around (?:your |you\\b)|accommodate(?! (?:our|the|customers|users))|adapt to your|adjust (?:to|around|my)|fit (?:in |into |around )?(?:with )?your (?:schedule|calendar|diary|time)|(?:fit|suit|check|know|see|whatever|around|on|match|what is|about|share|depending on|per) your (?:schedule|calendar|diary)(?! this| next)|your (?:availability|preferences?|preferred (?:time|format|way|channel|method))(?! (?:is (?:likely |probably |very |quite |really |so |must be )?(?:busy|full|packed|hectic|tight|demanding)|must|to keep))',
  "(?:whenever|whatever|wherever|whichever|however|anytime|any time|any day|any way|anywhere)(?: (?:is|it's|it is|would be|day|time|format|way|one|that|else|medium|platform|channel|method|date|option|form))? (?:[a-z]+ ){0,2}(?:work|works|helps?|suit|suits|convenient|easiest|easier|best|fits?|prefer|like|for you)|w/e (?:helps|works|suits)|(?:whenever|anytime|any time|any day) (?:you (?:like|want|wish|prefer|choose|are free|are available|have (?:a|the|some|time)|'re (?:free|available))|you're (?:free|available|around))",
  '(?:at|to) (?:a time (?:of|that)|your (?:own )?(?:earliest )?convenience|your leisure)|convenient (?:for|to) you|(?:a|the|any|other|another|some|what|which|few) (?:time|times|day|days|date|slot|slots|place|spot|dates|format|option)(?:s?/[a-z]+)? (?:and (?:place|day|date|time|format) )?(?:that |which |and place )?(?:(?:would |might |may |could |will )?(?:work|works|suit|suits|fits|is|are|be|we)|you)[^.?!\\n]{0,20}(?:you|best|better|convenient|good|meet|your|easiest|prefer)?',
  'what (?:day|time|times|days|dates?|works|would work|might work|format|suits)[^?\\n]{0,40}(?:you|best)|when (?:would|might|could|will|are|is|do|works)[^?\\n]{0,30}(?:you|best|good|free|available|convenient|work)',
  "(?:which|what)(?:ever)? (?:would you prefer|do you prefer|you prefer|you'd prefer)|(?:if )?you(?:'d| would)? prefer|if (?:it's|it is|that's|that is|that would be) (?:easier|more convenient|simpler|better)|easier for you|better for you|best for you|suits you|good for you|works? (?:better |best |well )?(?:for (?:you|both|us)|with your (?:schedule|calendar|diary|timetable))",
  "if (?:that|those|this|these|neither|none|not|it)[^.?!\\n]{0,40}(?:doesn't|don't|do not|does not|isn't|is not|aren't|won't)? (?:work|suit|convenient|fit|good)[^.?!\\n]{0,40}(?:,|let me|happy|propose|suggest|another|other|different|better|perhaps|maybe|could|can)",
  'if not,? (?:please )?(?:let me know|what (?:time|day|works)|when|perhaps|maybe|i am|i can|another|happy)',
  "if (?:now|next week|this week|it|this|that|[a-z]+ \\d{1,2}|[a-z]+day)? ?(?:isn't|is not|'s not|doesn't|does not)[^.?!\\n]{0,30}(?:,|-)? ?(?:[^?!\\n]{0,40}(?:perhaps|maybe|later|another|other|different|alternative|email|happy|suggest|propose))",
  '(?:another|other|different|alternative|alternate|better|later) (?:times?|days?|dates?|date/time|slots?|format|arrangements?|week)',
  "i(?:'m| am)? (?:[a-z]+ ){0,2}(?:free|available|open|around)(?: [a-z]+){0,3} (?:most|all|any|every|on|for|between|after|before|weekday|weekdays|mornings|afternoons|evenings|mon|tues|wednes|thurs|fri|satur|sun|next|this|tomorrow)[^.?!\\n]{0,30}|(?:lunch hour|calendar|schedule|week|afternoons?|mornings?|evenings?) (?:is|are) (?:open|free|clear|wide open)",
  '(?:happy|glad|willing|pleased|delighted|more than happy) to (?:meet|come|travel|talk|speak|chat|connect|do|work|send|email|e-mail|hop|jump|call|use|write|join|communicate|adapt|move|go)[^.?!\\n]{0,40}(?:your|you|whatever|any|instead|whenever|wherever|over|by|near|around|email|questions|time|via)',
  "(?:or|perhaps|maybe|alternatively|otherwise)[, ]+(?:[a-z']+ ){0,6}(?:by|via|over|through|on an?|on) (?:e-?mail|phone|zoom|skype|video|teams|text|message|a call|slack|linkedin|call|session|skype session)",
  'even (?:an? )?(?:one|two|1|2|single|short|quick|brief|few|couple)(?:[- ][a-z]+){0,3}[- ](?:line|liner|sentence|sentences|lines|word|reply|answer|email|note|verdict|pointers?|thoughts|response|bullet points?)|if \\d+ ?min(?:utes?)?[^.?!\\n]{0,20}too much|even a quick',
  '(?:e-?mail|phone|text|zoom|video|writing|message|dm|letter|voice note|in person|call|chat|teams|reply) (?:is|are|works|would be|would work|will do|suits me)(?: [a-z]+){0,3}? (?:fine|great|good|ok|okay|perfect|welcome|well|easier|too)',
  "by (?:phone|email|video)[,/]|(?:phone|zoom|email|video|coffee|call)/(?:phone|zoom|email|video|coffee|call|in-person)|up to you|you (?:choose|pick|decide)|your choice|your call|let me know (?:when|what time|what day|which|a time|a day|some times|your|what works|where|how you'd)|on your terms|either (?:is fine|works|way works|would|one)",
);
