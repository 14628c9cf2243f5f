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
  "(?:totally|completely|fully|absolutely|entirely|perfectly|of course|certainly|also|would|will|i'd|i'll|i) (?:totally |completely |fully |absolutely |entirely |perfectly )?understand(?: if| that you (?:can't|cannot|may not|might not)| should)?",
  "(?:please )?(?:don't|do not) (?:feel|worry|hesitate to (?:say no|decline|ignore))[^.?!\\n]{0,40}(?:need|oblig|pressure|have to|reply|respond|answer|about|no|decline)",
  "feel free to (?:say no|decline|ignore|pass|skip|disregard)|(?:if (?:that's|it's|this is|it is|that is)|it's|it is|that's|absolutely|totally|perfectly|completely|also) (?:too much|not possible|not feasible|a bad time|an imposition|fine (?:if|to|too)|ok(?:ay)? (?:if|to)|no)",
  "(?:won't|will not|wouldn't|would not|don't want to|promise (?:not )?to|not) (?:take|keep|need|require|ask for|use|want)? ?(?:up )?(?:more than|much of your|too much of your|any more of your|long|you long|you longer)|(?:keep|make|be) (?:this|it|my questions|things) (?:very |super |really )?(?:brief|short|quick)|(?:i'll|i will|i promise to|i'd) (?:be|keep (?:it|this)) (?:very )?(?:brief|short|quick|to the point)|i'll stick to the",
  "if (?:you have|you've|you can spare|time (?:allows|permits)|your (?:schedule|time|calendar) (?:allows|permits)|(?:now|this|it) (?:isn't|is not|'s not) (?:a|the) good|you can't|you cannot|you're (?:too|not)|you are (?:too|not)|not,? (?:i|no|that|it))[^.?!\\n]{0,20}(?:time|moment|minute|able|busy|understand|fine|problem|ok|allows|permits|not|good time|best time|convenient|worries)",
  "(?:at|whenever (?:it is|it's)) (?:your|you) (?:own )?(?:convenience|leisure|convenient)|only if (?:you have|it's|it is|you're)",
  'even (?:a |an )?(?:one|two|1|2|single|short|quick|brief)[- ](?:line|liner|sentence|word|minute|reply|answer)|if \\d+ ?min(?:utes?)? is too much',
  '(?:small|light|low|little) (?:ask|lift|commitment|time commitment)|either way|whether or not you',
);

/** A choice of time or form, or the choice left to the reader. */
export const flexibility = phrases(
  'flexible|flexibility|work around (?:your|you)|accommodate(?! (?:our|the|customers|users))|adapt to your|adjust (?:to|around|my)|fit (?:in |into |around )?(?:with )?your (?:schedule|calendar|diary|time)|your (?:schedule|calendar|diary|availability|preferences?|preferred (?:time|format|way|channel|method))(?! (?:is (?:likely |probably |very |quite |really |so |must be )?(?:busy|full|packed|hectic|tight|demanding)|must|to keep))',
  "(?:whenever|whatever|wherever|whichever|however|anytime|any time|any day|any way|anywhere)(?: (?:is|it's|it is|would be|day|time|format|way|one|that|else|medium|platform|channel|method|date|option|form))? (?:[a-z]+ ){0,2}(?:work|works|suit|suits|convenient|easiest|easier|best|fits?|prefer|like|you|for you)",
  '(?:at|to) (?:a time (?:of|that)|your (?:own )?(?:earliest )?convenience|your leisure)|convenient (?:for|to) you|(?:a|the|any|other|another|some|what|which|few) (?:time|times|day|days|date|slot|slots|way|place|spot|dates|format|option)(?:s?/[a-z]+)? (?:and (?:place|day|date|time|format) )?(?:that |which |and place )?(?:(?:would |might |may |could |will )?(?:work|works|suit|suits|fits|is|are|be|we)|you)[^.?!\\n]{0,20}(?:you|best|better|convenient|good|meet|your|easiest|prefer)?',
  'what (?:day|time|times|days|dates?|works|would work|might work|format|suits)[^?\\n]{0,40}(?:you|best)|when (?:would|might|could|will|are|is|do|works)[^?\\n]{0,30}(?:you|best|good|free|available|convenient|work)',
  "(?:which|what)(?:ever)? (?:would you prefer|do you prefer|you prefer|you'd prefer)|(?:if )?you(?:'d| would)? prefer|if (?:it's|it is|that's|that is|that would be) (?:easier|more convenient|simpler|better)|easier for you|better for you|best for you|suits you|good for you|works? (?:better |best |well )?(?:for|with|on) (?:you|your|both|us)",
  "if (?:that|those|this|these|neither|none|not|it)[^.?!\\n]{0,40}(?:doesn't|don't|do not|does not|isn't|is not|aren't|won't)? (?:work|suit|convenient|fit|good)[^.?!\\n]{0,40}(?:,|let me|happy|propose|suggest|another|other|different|better|perhaps|maybe|could|can)",
  "if not,? (?:please )?(?:let me know|what|when|perhaps|maybe|is there|could|i'm|i am|i can|another|happy|send)",
  "if (?:now|next week|this week|it|this|that|[a-z]+ \\d{1,2}|[a-z]+day)? ?(?:isn't|is not|'s not|doesn't|does not)[^.?!\\n]{0,30}(?:,|-)? ?(?:[^.?!\\n]{0,30}(?:later|another|other|different|alternative|email|happy|suggest|propose))",
  '(?:another|other|different|alternative|alternate|better|later) (?:times?|days?|dates?|date/time|slots?|format|arrangements?|week|options?|ways?)',
  "(?:phone|call|calls|zoom|video|coffee|email|e-mail|in person|in-person|chat|skype|teams|meet|online|virtually|virtual|person|text|message|dm|linkedin|lunch|remotely|voice note|hangouts?|facetime|video chat|video call|phone call|zoom call)(?: [a-z]+){0,3},? or (?:[a-z'-]+ ){0,5}(?:phone|call|zoom|video|coffee|email|e-mail|in person|in-person|virtual|virtually|online|skype|teams|chat|meet|lunch|tea|message|text|dm|dms|linkedin|facetime|hangouts?|writing|voice|asynchronously|drink|walk)",
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day[^.?!\\n]{0,40} or (?:[^.?!\\n]{0,25})(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next) week or (?:the )?(?:next|following|week)|(?:morning|afternoon|evening)s? or (?:[a-z ]{0,20})(?:morning|afternoon|evening)|(?:tomorrow|today) or (?:tomorrow|[a-z]+day|next|later)|\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)? or (?:at )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)',
  "i(?:'m| am)? (?:[a-z]+ ){0,2}(?:free|available|open|around)(?: [a-z]+){0,3} (?:most|all|any|every|on|for|between|after|before|weekday|weekdays|mornings|afternoons|evenings|mon|tues|wednes|thurs|fri|satur|sun|next|this|tomorrow)[^.?!\\n]{0,30}|(?:lunch hour|calendar|schedule|week|afternoons?|mornings?|evenings?) (?:is|are) (?:open|free|clear|wide open)",
  '(?:happy|glad|willing|pleased|able|delighted|more than happy) to (?:meet|come|travel|talk|speak|chat|connect|do|work|send|email|e-mail|hop|jump|call|use|write|join|communicate|adapt|move|go)[^.?!\\n]{0,40}(?:your|you|whatever|any|instead|whenever|wherever|over|by|near|around|email|questions|time|via)',
  "(?:or|perhaps|maybe|alternatively|otherwise)[, ]+(?:[a-z']+ ){0,6}(?:by|via|over|through|on an?|on) (?:e-?mail|phone|zoom|skype|video|teams|text|message|a call|slack|linkedin|call|session|skype session)",
  'even (?:an? )?(?:one|two|1|2|single|short|quick|brief|few|couple)(?:[- ][a-z]+){0,3}[- ](?:line|liner|sentence|sentences|lines|word|reply|answer|email|note|verdict|pointers?|thoughts|response|bullet points?)|if \\d+ ?min(?:utes?)?[^.?!\\n]{0,20}too much|even a quick',
  "by (?:phone|email|video)[,/]|(?:phone|zoom|email|video|coffee|call)/(?:phone|zoom|email|video|coffee|call|in-person)|in (?:the )?coming (?:weeks|months|days)|up to you|you (?:choose|pick|decide)|your choice|your call|let me know (?:when|what time|what day|which|a time|a day|some times|your|what works|where|how you'd)|on your terms|either (?:is|works|way works|would|one)",
);
