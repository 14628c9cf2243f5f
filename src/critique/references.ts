import { all, anyOf, first, firstOf, type Phrases, pattern, phrases } from './find.ts';
import { ownDoingIn } from './possessions.ts';
import type { Reading, Span } from './reading.ts';

/**
 * What shows that a letter was written to this reader: something they made, said or did, a road they took,
 * a place or a person both know, a meeting. An employer or a field alone shows nothing (S53, S73).
 */

/** Things that somebody gave on one day: naming one is enough. */
const occasions =
  '(?:ted |tedx |keynote |conference |panel |guest |podcast |research |blog |linkedin |twitter |recent |latest |medium |substack |youtube |instagram |live |lightning )*' +
  '(?:talks?|presentations?|keynotes?|lectures?|speech|speeches|panels?|sessions?|workshops?|webinars?|fireside chat|ama|articles?|posts?|blog ?posts?|essays?|columns?|op-?eds?|papers?|publications?|book chapters?|chapters?|theses|thesis|dissertation|episodes?|interviews?|threads?|tweets?|comments?|tutorials?|case stud(?:y|ies)|keynote address|remarks|testimony|guest appearance|appearances?|promotions?|awards?|exhibitions?|ted ?x?|newsletter (?:issue|post|article)|tiktoks?|reels?|answers?|demos?|seminars?|q&a|performance at|memoir|documentary|profile in|feature in|piece (?:on|in|about)|write-?up|video (?:on|about|series)|guide (?:to|on)|series (?:on|about)|quote|recommendation|testimonial|volunteer work|side project|fundrais(?:er|ing)|acquisition|series [a-d]\\b|seed round|ipo|appointment|nomination|patents?)';

/** Things that need to be named or told apart before they show anything. */
const bodies =
  "(?:work|research|projects?|blog|books?|podcast|newsletter|videos?|channel|writings?|website|portfolio|studies|study|app|product|products|campaign|campaigns|startup|company|initiative|initiatives|contributions?|designs?|efforts|leadership|role|career|experience|efforts|framework|course|class|library|plugin|repo|repository|package|collection|team's work|lab|art|music|photography|reporting|coverage|scholarship|thinking|approach|perspective|insights?|ideas|points?|take|views?|advice|story)";

const made =
  '(?:wrote|written|spoke|presented|published|authored|shared|posted|founded|co-founded|launched|created|developed|built|gave|delivered|hosted|organi[sz]ed|won|received|designed|invented|recorded|taught|chaired|moderated|produced|directed|started|grew|scaled|raised|headed|spearheaded|pioneered|contributed|open-sourced|released|maintain|tweeted|discussed|outlined|described|explained|argued|said|made that|made the|made a|made your|moved from|moved into|moved to|transitioned|switched|pivoted|went from|left [a-z]+ (?:to|for)|turned|rose|led the|led a|lead the|ran the|ran a|spent \\w+ years|worked (?:on|with [a-z]+ (?:on|at)))';

/** Words between "your" and the thing: "your latest and widely read essay" has none that join or place. */
const qualities = "(?:(?!(?:and|or|to|for|with|in|on|at|of|as|is|was|has|from)\\b)[a-z0-9'&-]+ )";

const references = anyOf(
  // your talk, the article you wrote, your work on …
  `your ${qualities}{0,4}?${occasions}`,
  `(?<!(?:love|appreciate|value|like|get|hear|share|welcome|want|need|seek|offer|from) (?:[a-z]+ ){0,2})your ${qualities}{0,3}?${bodies} (?:on|about|called|titled|entitled|named|into how|around|surrounding|regarding|exploring|examining|studying|helping|fighting|building|leading|for the|for [a-z]+ing|with the|with [\\[<]|(?:in|at) (?:the |[\\[<])?(?:specific|[a-z]+ing)|in \\[(?:specific)|developing|advancing|introducing|promoting|to (?:help|make|bring|improve|reduce)|using|the "|"|that)`,
  '(?<=(?:your|you made|made|that|the|similar|same) (?:[a-z]{1,16} ){0,3})(?:path|journey|transition|move|switch|pivot|jump|leap|shift|career|trajectory|career change|progression|evolution|rise|road) (?:[a-z]+ ){0,3}?(?:from (?!scratch)|out of)[^.?!\\n]{1,60}? (?:to|into)',
  "(?:transition|move|switch|pivot|jump|leap|career change|promotion|appointment)(?:ed|ing)? (?:in|in)?to (?!you\\b|me\\b|the next)(?=[^.?!\\n]{0,80})(?<=(?:your|you|you've|you made|made|recent)[^.?!\\n]{1,40})",
  `(?:you|you've|you have|you had|you both|you recently|you also|you just|you once|you and your team|that you|which you|as you) (?:recently |also |just |once |successfully |personally |already |so |have |had )*${made}`,
  "you(?:'ve|'d| have| had)? (?:also |already |recently |successfully )*(?:built|made (?:the|that|this|a) (?:\\w+ )?(?:leap|move|switch|jump|transition|change|shift|pivot|career|similar|same)|done (?:y\\b|that|this|exactly|the same|it)|been (?:in|through) (?:a |the )?(?:similar|same)|navigated|taken (?:a|the|that) (?:similar|same|path|leap|step)|followed (?:a|the) similar)",
  "the (?:[a-z'-]+ ){0,4}?(?:talk|article|post|paper|piece|book|essay|interview|podcast|episode|webinar|panel|presentation|workshop|blog|thread|video|course|class|tool|library|project|app|lecture|keynote|case study|report|newsletter|speech|session|chapter|comment|guide|point|story|example|advice|program|programme|strategy|campaign|study|team|company|framework) (?:that |which )?you(?:'ve| have| recently| just| both)? (?!have to\\b|need\\b|are hiring\\b|are looking\\b)(?:[a-z]+)",
  '(?:the part|your point|your points|your comment|your comments|your remark|your answer|your suggestion|your observation|your argument|your insights?|your ideas?|your advice|your tips?|your take|your perspective|your thoughts|your story|your lesson|your emphasis|your discussion|your explanation|your description|your analysis) (?:about|on|regarding|of|around|that|into|concerning) (?!working (?:at|in|for)\\b|the (?:industry|field|job|role|company|position|market)\\b|my\\b|how (?:i|to)\\b|what (?:i|it)\\b|whether\\b|this\\b|any\\b|it\\b|these\\b|a few\\b)(?<=(?:enjoyed|loved|liked|read|saw|heard|resonated|found|appreciated|by|with|was|were|inspired|[-,.]) (?:[a-z]+ ){0,3}your [a-z]+ [a-z]+ )',
  // congratulations on something
  'congrat(?:s|ulations)(?: to you| again)? (?:on|for|upon) (?!everything\\b|all\\b)',
  // a place or a road in common
  "fellow (?:[a-z&'.-]+ |\\[[^\\]\\n]{1,40}\\] ){0,5}?(?:alum|alumni|alumna|alumnus|grads?|graduates?|students?|members?|engineers?|marketers?|designers?|[a-z]+er|[a-z]+ist|[a-z]+ian|woman|women|veteran|parent|immigrant|native|fan|runner|founder|volunteer|employee|colleague|mentee|attendee|[a-z]+)",
  "(?:we(?:'re| are)? both|we (?:also )?share(?:d)? an?|we have (?:an? )?(?:mutual|common|several|a few|some)|in common|we went to the same|we grew up|we attended|we worked|we overlapped|we studied|we once|both (?:from|went|attended|graduated|grew|studied|members|alumni|alums|worked|love|share|belong|volunteer))",
  "(?:you|you're|you are|you were|you've|you have) (?:also|too)(?: been)? (?:went|attended|studied|graduated|worked|work|grew|came|come|moved|started|an? |from|did|majored|served|volunteer|played|live|lived|use|love|run|speak)",
  '(?:same|shared) (?:school|university|college|alma mater|program|programme|bootcamp|hometown|high school|department|major|fraternity|sorority|lab|advisor|team|path|background|cohort|company|journey|club|city|neighbou?rhood|conference|event|class)',
  "(?:alum|alumni|alumna|alumnus) (?:of|from|directory|database|network|association|here|myself|at|like)|(?:as|i'm|i am) (?:an? |also )?(?:[a-z]+ ){0,3}(?:alum|alumna|alumnus)|(?:our|my|your) (?:shared |mutual )?(?:alma mater|alumni)",
  // a person in common
  "(?:mutual|common|shared) (?:friends?|contacts?|connections?|colleagues?|acquaintances?|interests?|connection)|(?:referred|introduced|pointed|directed|connected|sent) (?:me )?(?:to you |by )?(?:by|to you|your way|us|me to)|(?:suggested|recommended|(?<!\\b(?:i|and|also|just) )thought|said|mentioned|encouraged|advised|urged|told|proposed|insisted|believed|felt|suggests|recommends|thinks|says|encourages|advises) (?:that )?(?:me (?:to |that )?)?(?:i|we|you|your|she|he|to)? ?(?:should |could |might |would |'d )?(?:also )?(?:reach|contact|get in touch|talk|speak|write|connect|e-?mail|message|would be|were|are|might be|be (?:a|an|the|happy)|be able|be willing|call|look you up|approach|follow|you)",
  '(?:gave|given|passed|shared|provided) (?:me |along |on )*your (?:name|contact|email|e-mail|number|details|info)|your name (?:came|was|kept|has)|speaks? (?:so |very )?highly of you|(?:recommendation|suggestion|introduction|referral|request|encouragement|advice) (?:of|from|by) (?:my|our|your|a|dr|prof|professor|[\\[<])|(?:through|via|from) (?:our |my |your )(?:mutual|friend|colleague|professor|former|old|manager|boss|coworker|sister|brother|cousin|classmate|connection)',
  "you(?:'re| are) (?:also )?(?:connected|friends|linked|close|colleagues|in touch) (?:to|with)|(?:your|you) (?:connection|connected|know|friend|colleague|contact) (?:[a-z]+ ){0,2}?(?:to|with|at)? ?[\\[<]",
  // a meeting
  '(?:meet|meeting|met|talking|talk(?:ed)?|speaking|spoke|chatting|chatted|seeing|saw|connecting|connected|working|worked|studying|studied|hearing|heard|heard from|hear|listening to|listen to|watching|watched|running into|ran into|sitting next to|bumped into|bumping into|catching up) (?:(?:to|with|from|into) )?you(?: (?:[a-z]+ ){0,1})?(?: (?:speak|talk|present|discuss|give|deliver|explain|interviewed|speaking|talking|presenting)| (?:at|yesterday|last|during|in|through|on|today|earlier|this (?:week|morning|afternoon|month)|briefly|when|back|after|over|via|about|for|and|with)|[.!,]? ?(?:at|yesterday))',
  '(?:when|since|after|where|before) (?:we|you and i) (?:last |first |briefly |recently |both )?(?:met|spoke|talked|chatted|connected|worked|discussed|caught up|were|saw)|we (?:last |first |briefly |recently |had |have |actually |once )*(?:met|spoke|talked|chatted|discussed|crossed paths|exchanged|corresponded|caught up|connected (?:at|during|on|last|through))',
  "our (?:[a-z'-]+ ){0,3}?(?:conversation|chat|discussion|talk|meeting|call|time|work|session|exchange|interview|coffee|lunch|encounter|class|days)(?: (?:at|on|about|last|yesterday|in|during|together|today|this|earlier|with|from|when|over|and|regarding|around)|[,.!])",
  "as you (?:suggested|mentioned|recommended|said|advised|may remember|might remember|may recall|might recall|know|asked|requested|put it|pointed|wrote|noted)|you (?:had |have |recently |so kindly |kindly |also |once |briefly )*(?:mentioned|suggested|recommended|advised|told|introduced|helped|encouraged|said|explained|talked about|spoke about|taught|interviewed|shared|offered|were kind|inspired me to|showed)|(?:i|i've|i have|i had|i just|i recently) (?:[a-z]+ ){0,2}?(?:attended|took|enrolled in|sat in on|joined|tried|followed|applied|implemented|put) your",
  // the work of their house, when it is named
  "(?:[a-z0-9\\]>]+'s|[a-z0-9\\]>]+s') (?:[a-z-]+ ){0,3}?(?:work|efforts?|initiative|project|launch|approach|campaign|research|program|programme|announcement|expansion|acquisition|push|rollout|redesign|partnership|release|success|growth|commitment|strategy|focus|move|plans?) (?:on|in|to|for|with|into|of|around|at|toward|towards|by)",
  '(?:admire|following|impressed by|love|loved|inspired by|interested in|fascinated by|appreciate|enjoy) (?:the )?(?:work|research|projects?|product|campaign|approach) (?:that )?(?:you|your|[\\[<]|[a-z]+ (?:has|is|have|are|did))',
  "(?:saw|see|noticed|heard|read|gather|know|understand|learned|learnt)(?: that)? you(?:'re| are)(?: also)? (?:into|involved (?:in|with)|active in|passionate about|a fan of|originally from|volunteering)",
  'came to mind|reminded me of you|thought of you|your (?:name|company) in (?:the|an?)',
  "(?:demos?|designs?|articles?|posts?|videos?|talks?|papers?|books?|work) (?:of yours|by you)|(?:read|seen|watched|followed|used|studied|loved|enjoyed|reading|using|seeing|watching|using) (?:some |many |a few |several |all |most |much )?(?:of )?your (?!profile|linkedin|website|job|posting|resume|bio|page|background|company|email|message|note|work(?: [^aeiou]|$|[.,!])|content|team)(?:[a-z0-9'\\[<-]+ ){0,2}?(?:[a-z]+)",
  '(?:reading|exploring|through|using|contributing to|read through|reviewed|studied) (?:the|your) (?:[a-z0-9<>\\[\\]-]+ ){0,3}?(?:codebase|source code|repo|repository|docs|documentation|library)',
);

/** A slot that stands for such a thing: "[specific achievement]", "<talk or article>". */
const referenceSlot = pattern(
  /[[<{(][^\]>})\n]{0,60}\b(?:specific (?!industry|skill|role|company|position|job|field|ask|goal|challenge you|day|time)[a-z]+|achievements?|accomplishments?|articles?|talk|(?<!job )post(?! (?:title|url))|paper|publication|project or|project you|project they|their project|events?|in common|mutual|shared (?:interest|experience|connection)|fun fact|initiative|award|conference|presentation|podcast|book|podcasts|something (?:specific|they|about|you)|discussed|talked about|referr(?:er|al)|common interest|detail|compliment|personalized|personalised|what (?:you|impressed|inspired)|hobby|alma mater|connection's name|contact's name|mutual connection|connection point|specifics)\b[^\]>})\n]{0,80}[\]>})]/,
);

/** Mistaken for a reference: finding a profile, seeing a vacancy. */
const nothing = phrases(
  'your (?:linkedin )?profile (?:on linkedin|and)',
  'your (?:linkedin )?profile|your (?:job (?:post|ad)|posting|advert|listing|vacancy|opening)s?(?: (?:for|on))|your (?:talk|interview) (?:schedule)?(?= request)|our (?:speed )?(?:mentoring|first) session(?! (?:on|yesterday|last|earlier|was)\\b)',
);

/** Somebody else who knows the reader, or a place where both have been; the shapes are many, the verbs few. */
const together = anyOf(
  "(?:told|says|said|mentioned|tells|thinks|reckons|explained|showed|let)(?: (?:me|us))?(?: about)?(?: that)? (?:you|your)|(?:passed|gave|showed|lent|forwarded|sent|handed) me your|you and i (?:both )?[a-z]+|we (?:both|sat|shared|overlapped|clerked|trained together|(?:haven't|have not) (?:talked|spoken|seen|met|been)[^.?!\\n]{0,30} since|were (?:both|in the same|on the same|at the same|neighbou?rs|classmates|colleagues|roommates)|used to)|in your (?:audience|class|lecture|course|workshop|lab|seminar|group|talk|session)|in the audience|i was (?:the|your|one of (?:the|your)) (?!first|only|best)[a-z]+|your (?:former|old|ex-?) ?(?:student|colleague|intern|pupil|trainee|apprentice|employee|classmate)",
  '(?:episode|thread|post|video|talk|piece|chapter|bit|part|section|passage|scene|article|interview|letter|paragraph|page|line|story|panel|lecture|story) (?:where|in which|when|about when|on how|about how) you',
  '(?:thank you|thanks)(?: [a-z]+){0,4}? for (?!taking|considering|reading|connecting|accepting|adding|meeting with|replying|responding|being|having|getting|listening|helping|thinking|giving|any|sparing|looking|reviewing|your|everything|all|the|this|it|that|considering|making time|agreeing|offering|reaching|letting|allowing|sharing your time|bearing|understanding|following|hearing|existing|stopping)[a-z]+ing (?!with me\\b|to me\\b|with you\\b|you\\b)[a-z]+',
  '(?:ate|stayed|shopped|worked|trained|studied|volunteered|interned|was|been) (?:at|in|with|under) your (?!company|office|firm|city|industry|field|country|department)[a-z]+',
);

/** Inside a slot ("[your rank]", "[where you saw it]") "you" is whoever fills it in. */
const slotInside = pattern(/(?<=[[<{])[^[\]<>{}\n]{1,120}(?=[\]>}])/);

/** The first words that show the letter was written to this reader. */
export function referenceIn(whole: Reading): Span | null {
  const reading = withSlotsEmptied(whole);
  const { folded } = reading;
  return namedIn(folded) ?? firstOf(together, folded) ?? ownDoingIn(reading) ?? slotForOne(whole.folded);
}

/** A slot for something "specific" shows nothing unless it is the reader's: "interested in [specific topic]" is not. */
const slotForOne = (folded: string): Span | null =>
  all(referenceSlot, folded).find(({ start, end }) => {
    const slot = folded.slice(start, end);
    return (
      !/specific (?:[a-z]+[ /])?(?:areas?|topics?|questions?|ideas?|contributions?|interests?|fields?)\b/.test(
        slot,
      ) || theirs.test(folded.slice(Math.max(0, start - 40), end))
    );
  }) ?? null;
const theirs = /\b(?:you|your|you've|they|their)\b(?! name)/;

/** What stands in a slot made as long a row of underscores: places stay what they are. */
function withSlotsEmptied(reading: Reading): Reading {
  const slots = all(slotInside, reading.folded);
  if (slots.length === 0) return reading;
  let folded = '';
  let from = 0;
  for (const { start, end } of slots) {
    folded += reading.folded.slice(from, start) + '_'.repeat(end - start);
    from = end;
  }
  folded += reading.folded.slice(from);
  const outside = ({ start }: Span) => !slots.some((slot) => start >= slot.start && start < slot.end);
  return { ...reading, folded, tokens: reading.tokens.filter(outside) };
}

function namedIn(folded: string): Span | null {
  for (const reference of references) {
    const found = reallyNamed(reference, folded);
    if (found) return found;
  }
  return null;
}

function reallyNamed(reference: Phrases, folded: string): Span | null {
  for (let from = 0; ; ) {
    const found = first(reference, folded, from);
    if (!found) return null;
    const look = first(nothing, folded.slice(found.start, found.end + 30));
    if (!look || look.start > 0) return found;
    from = found.end;
  }
}
