import { all, anyOf, first, firstOf, has, pattern, phrases, within } from './find.ts';
import { type Reading, type Span, wordsOf } from './reading.ts';
import { type Window, windowsIn } from './windows.ts';

/** What is asked for. `vague` is help without an edge; `connect` an addition to somebody's list. */
export type AskKind =
  | 'talk'
  | 'question'
  | 'review'
  | 'introduction'
  | 'favour'
  | 'referral'
  | 'mentor'
  | 'vague'
  | 'connect';

/** `direct` asks can be answered with yes, no or a time; a wish ("I would love to …") cannot. */
export type Ask = Span & {
  readonly kind: AskKind;
  readonly direct: boolean;
  readonly windows: readonly Window[];
};

/** An ask in the making: "would you", "could we", "I was hoping". */
const question = pattern(
  /(?:^|[,;:(\n-] ?|\b(?:and|but|so|or|if so|if not|also|therefore|then|please|wondering|hoping|perhaps|maybe|possible|know|ask|asking|see) (?:if |whether |that )?)(?:would|could|can|may|might|will|do|are|is|shall|should|have|did|does|any chance|what|how|when|which|where|who|why|am|has|was|were|you (?:would|could|might|can|may|have|are)|we (?:could|might|can)|i (?:could|might|can|may)|there(?:'s| is| was| would| might))\b/,
);
const requests = anyOf(
  '(?:please )?(?:let me know|let us know|tell me|send me|reply|respond|get back to me|advise|contact me|reach out|call me|email me|e-mail me|text me|dm me|ping me|drop me|shoot me|click|book|schedule|pick a time|choose a time|find a time|grab a time)',
  "if (?:you|you'd|you're|you've|your|that|this|it|so|possible|there|at all|interested|open|willing)(?! can't| cannot| don't)",
  "(?:i'm|i am|i was|we are|we're|am|i've been|was) (?:just |also |really |simply |respectfully |kindly |only |therefore |hence )*(?:asking|requesting|wondering|hoping|writing to (?:ask|request|see|inquire|enquire|invite)|reaching out to (?:ask|see|request|inquire|enquire|invite)|emailing to (?:ask|see|request)|contacting you to (?:ask|see|request)|looking for|seeking|inviting)",
  "(?:i|we)(?:'d| would| will|'ll)? (?:really |greatly |deeply |truly |very much |so |also |sincerely |certainly |definitely |be (?:[a-z]+ )?)*(?:appreciate|grateful|honou?red|thankful|thrilled|delighted|obliged|happy|glad)[^.?!\\n]{0,40}(?:if|for|to|the (?:chance|opportunity)|an? (?:chance|opportunity|quick|brief|short|few|\\d|introduction)|any|your|\\d|a few)",
  "(?:i'd|i would|we'd|we would|i) (?:really |very much |also |just |kindly |hereby |respectfully )*(?:like|want|wanted|wish) to (?:ask|request|invite|schedule|set up|arrange|book|see if|propose|find out (?:if|whether)|know (?:if|whether|how|what|which|why)|check (?:if|whether))",
  "(?:i'd|i would|would|i'm) (?:love|like|curious) to know (?:if|how|what|which|whether|why)|any chance|is it possible|would it be|it would be (?:great|wonderful|helpful|nice|fantastic|amazing|awesome) if|mind if|might i|let's|lets|let us|shall we|how about|what about|why don't we|feel free to|please|looking to (?:schedule|set up|book)|my (?:ask|request|question) is|care to|want to (?:grab|hop|jump|meet|chat|get)|up for|open to|free (?:for|to)|available (?:for|to)|interested in (?:a|chatting|meeting|talking|hopping)|requesting|request (?:a|an|your|some)|up to (?:a|chat)",
);
const wishes = anyOf(
  "(?:i'd|i would|we'd|we would|would|i|i'll|'d) (?:really |absolutely |very much |so |also |truly |greatly |personally |just |certainly |definitely |be )*(?:love|like|enjoy|welcome|value|want|hope|wish|appreciate|honou?red|thrilled|delighted|happy|keen|eager|grateful)",
  '(?:hoping|hope|eager|keen|excited|want|wanted|wanting|wish|wishing|aiming|looking forward|look forward|forward) (?:to|that|for|we)|would be (?:great|wonderful|lovely|nice|an honou?r|amazing|awesome|fantastic|a pleasure|good|cool|ideal|fun|thrilled|happy)|(?:chance|opportunity|pleasure) (?:to|of)|need|(?:happy|glad|willing|available|free|open) to',
);

/** A conversation with a form: what two people put into a diary. */
export const talkForms = phrases(
  '(?:(?:phone|zoom|video|virtual|quick|brief|short|introductory|intro|discovery|teams|skype|facetime|conference|follow-up|telephone|whatsapp|google meet|online|informal|exploratory|minute|hour|min) )*(?:calls?|chats?|coffees?|conversations?|meetings?|meet-?ups?|video ?chats?|zooms?|catch-?ups?|sit-?downs?|lunch|dinner|tea|drinks?|beer|breakfast|appointment|google meet|hangouts?|interviews?|walk|pair(?:ing)? session|sessions?|discussion)(?! (?:to action|center|centre|notes|process|room|questions|prep|invite request|for papers|schedule))',
  '(?:meet|speak|talk|chat|skype|pair|sit down|hop on|jump on|get on|catch up|connect(?:ing)? (?=again|over|by|via|for (?:a|coffee|\\d)|on (?:a|zoom|the phone)|to (?:discuss|talk|chat)|this|next)|video call|(?:call|ring|telephone|phone|visit) (?:you|up)|telephone|see you|come (?:and|to) see you|come by|stop by|face-?time|converse|get together|zoom)(?: up| in person| briefly| online| virtually| face to face| live| quickly| directly| further| more)*(?: (?:with|to) (?:you|each other|me|us|one another))?(?= (?:about|on|for|over|via|by|regarding|at|in|this|next|sometime|some time|some|briefly|to|so|any|and|one|during|when|if|around|again|the|tomorrow|tonight|or|with|further|more|a|mon|tue|wed|thu|fri|sat|sun|before|after|soon|virtually|through|whenever|anytime|online|up)|[.,?!;\\n)-]|$)',
  '(?:talk|speak|chat|meet|connect) (?:to|with) (?:you|me)|(?:minutes?|mins?|half an hour|half-hour|hour|moment|time)(?: or (?:two|so))?(?: (?:of|from|out of|in|over|on|during|with|this|next|sometime|some time|for|to|available|free|spare|together|in person|by phone|on the phone)){1,2}(?: [a-z]+){0,6}? ?(?:your|you|time|chat|talk|speak|call|phone|meet|discuss|answer|share|connect|coffee|conversation|schedule|calendar|week|help|glance|look)|run (?:some|a few|my|an idea|something)[^.?!\\n]{0,20} by you|ask you (?:a few|some|a couple|two|three|several|about)|answer (?:a few|some|a couple|two|three|several|my|1|2|3|one)[^.?!\\n]{0,20}questions?|buy you (?:a )?(?:coffee|lunch|tea|drink|beer)|take you (?:out )?(?:for|to) (?:a )?(?:coffee|lunch|tea|drink|dinner|breakfast)|treat you to|informational interview|get your (?:perspective|thoughts|insight|insights|take) (?:over|on a)|(?:learn|hear) (?:[a-z]+ ){0,6}over (?:coffee|zoom|lunch|tea|the phone)',
);

/** "15 minutes?" by itself is a talk when it is asked for. */
const minutesAsked = pattern(
  /\b(?:have|spare|borrow|get|give me|take|need|steal|find|grant|lend|share|for|ask for|request|schedule|free for|available for|just) (?:me |us )?(?:just |about |around |only |a quick |some |maybe |perhaps |up to |a |even )*(?:~?\d{1,3}(?: ?(?:-|to) ?\d{1,3})?|five|ten|fifteen|twenty|thirty|half an|a few|a couple of|few|couple)[- ]?(?:minutes?|mins?|hour)/,
);

const reviewAsk = phrases(
  "(?:review|critique|look (?:over|at|through)|take a (?:quick |brief )?look|glance (?:at|over|through)|feedback (?:on|about|for|regarding)|comments? on|proofread|check out|give (?:me )?(?:[a-z]+ )?feedback|thoughts on|eyes on|evaluate|evaluating|read (?:through |over )?|opinion (?:on|of)|input on|critique of|(?:have|having) a (?:quick |brief |short )?look|a (?:quick |brief |short )?look)[^.?!\\n]{0,30}\\b(?:my|our|this|the|it|attached|a draft) ?(?:[a-z0-9&'<\\[\\]>-]+ ){0,4}?(?:resumes?|résumé|cv|portfolio|draft|proposal|pitch|deck|project|plan|website|app|application|manuscript|essay|letter|code|pr|pull request|presentation|slides|design|designs|business plan|demo|article|paper|thesis|statement|github|profile|work|prototype|outline|chapter|idea|abstract|script|piece|repo|post|it|credentials|breakdown|screenplay|story|budget|model|analysis|framework|research|survey)",
);
const introAsk = phrases(
  '(?:introduce|introducing) (?:me|us)|(?:an |a |brief |quick |warm |email |making |make |the |your )*introductions? (?:to|with|email|request)|(?:make|making|facilitate|provide|offer) (?:an? |the )?(?:brief |quick |warm |email |short |virtual |e-?mail )*(?:intro|introduction|connection)s?|put(?:ting)? (?:me|us) in (?:touch|contact)|connect(?:ing)? (?:me|us) (?:with|to)|(?:an?|quick|warm|brief|email) intro(?: to)?|point(?:ing)? me (?:to|towards?|in the direction)|refer(?:ring)? me to (?:someone|somebody|anyone|the right|a )|(?:anyone|someone|somebody|who|people|person|folks|others|contacts?|else|colleagues?) (?:else )?(?:that |who )?(?:you (?:know|think|would|could|might|can|recommend|suggest)|i (?:should|could|might|can) (?:talk|speak|contact|reach|be talking|connect|meet))',
);
const referralAsk = phrases(
  'refer me(?! to (?:someone|somebody|anyone|the right|a ))|referring me|(?:a|your|for|employee|job|internal) referral|recommend me|put in a (?:good )?word|pass (?:along |on )?my (?:resume|cv|application|name|details|portfolio)|(?:forward|share|submit|hand|send) my (?:resume|cv|application)(?: (?:to|with))|(?:write|writing|provide|providing) (?:me )?(?:a|my)? ?(?:letter of )?(?:recommendation|reference)|letter of recommendation|serve as (?:a|my) reference|serving as (?:a|my) reference|a reference from|hire me|give me (?:a|the|this) (?:job|chance|internship|role|position)|(?:get|find|land) me (?:a|an|the|this) (?:job|internship|interview|role|position)|(?:any|an?) (?:job|internship|position|vacancy|opening|openings|jobs|vacancies|opportunit(?:y|ies)) (?:for me|at your|in your|available|with your|on your)',
);
const favourAsk = phrases(
  "(?:provide|give|tell|send|share|let)(?: with)? (?:me|us)(?: know)? (?:with |about )?(?:a |an |the |your |some |any )*(?:decision|timeline|status|update|details|information|list|link|copy|slides|names?|resources|recording|data|template|steps|date|deadline|agenda)|(?:status of|update on|decision on|word on|news on) (?:my|the|your)|let me know (?:whether|if|what|which|how|where)(?! to (?:start|get started|begin)| (?:there(?:'s| is| are)? (?:any|some|more)|any|i can|we can|i should)| you(?:'re| are|'d| would| have| can| could| need| want)? ?(?:interested|open|available|free|up|willing|any questions|questions|be|need|have any|want|would like|think|like))|share (?:your|the|any|some|a|one|two|three) (?:[a-z]+ ){0,3}?(?:resources?|books?|courses?|slides?|tips?|thoughts on|perspective on|experience (?:with|of|in)|advice on|insights? (?:on|about|into)|lessons?)|recommend (?:a|any|one|some|me|two|three|your|which)|suggest (?:a|any|one|some|which|what)|speak at|join (?:us|our)|be (?:a|our|my) (?:guest|speaker|judge|panelist|interviewee)|participate in|fill (?:out|in)|take (?:a|my|our|this) (?:\\S+ )?survey|(?:complete|answer) (?:my|our|this|a) (?:\\S+ )?(?:survey|questionnaire)|host|present at|come (?:to|speak)|attend (?:our|my|the)|shadow(?:ing)? (?:you|your|for)|(?:one|two|three|one or two|two or three|a couple of) (?:pieces of |brief |quick |short |words of )*(?:advice|tips?|pointers?|suggestions?|recommendations?|lessons?) (?:on|about|regarding|for)|(?:ask|inquire|enquire|find out|wondering|know|learn|see) (?:whether|if) you (?:currently |also |still )?(?:have|had|offer|take|are taking|are accepting|are recruiting|are planning|plan)(?! (?:time|an? (?:moment|minute|few|spare|quick|couple|bit)|any (?:time|advice|availability|tips|guidance)|some|\\d|fifteen|twenty|ten|thirty|half|availability|capacity|room|to\\b|(?:any |further |other |additional |more )*(?:questions?|concerns?|feedback|thoughts)))|co-author|collaborate (?:on|with)|supervis(?:e|ing)|any student|taking (?:on )?(?:any |new |graduate |phd )*students?|quote|sponsor",
);

/** "Be my mentor", in the many ways people put it; a mentor somebody else has is not meant. */
export const mentorAsk = phrases(
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
export const denied =
  /\b(?:not|n't|isn't|never|without|rather than|instead of|no)\b[^.?!,;\n]{0,40}$|\b(?:ask|find|want|need|get|look for|looking for) (?:somebody|someone|anybody|anyone) (?:to )?$|\b(?:somebody|someone|anybody|anyone|him|her|them) $/;

/** Help without an edge: nobody can tell what a yes would mean. */
export const vagueHelp = phrases(
  'pick(?:ing)? your brain|(?:any|some|general|your|for|a little|a bit of|bit of|all your|all the|further|career|a piece of|words? of|more|the best) (?:kind of |sort of |form of |general |career |helpful |useful |valuable |little |more |and all |of your |life |professional |bits? of |additional |sound )*(?:advice|guidance|tips?|help|pointers|wisdom|knowledge|suggestions|insights?|support|mentoring|direction|assistance)(?! (?:on|about|regarding|for (?!me|my career|the future|someone|a beginner|people|newbies)|with (?!my career|my life|this)|into|as i|when|how|in (?!general|my career|life)|from when))',
  '(?:guide|help|assist|advise|coach|support|teach) (?:me|us)(?: out)?(?: (?:on how to start|in my career|with my career|with everything|please|a bit|in any way|to (?:grow|succeed|start|be successful|get started|improve|learn|get better|become better)|find (?:my way|a job|my path)|in (?:life|general|this field|the right direction)|with (?:my )?(?:life|career|job search|job hunt)))?(?=[.?!,\\n]|$)',
  '(?:guide|help|advise) me (?:on how to start|in my career|with my career|please|to (?:grow|succeed|start|be successful|get started)|(?:in|with) (?:life|general))|share (?:your|any|some) (?:wisdom|knowledge|advice|experience|experiences|story|journey)(?=[.?!,\\n]|$)|(?:who|what) do you know|(?:chat|talk|connect|meet|catch up|speak|hang out|get together|coffee|call|touch base) (?:some ?time|some ?day|soon|one day|in the future|at some point|when you can)(?=[.?!,\\n]|$)|learn (?:(?:everything|anything|as much as|all)(?: (?:that )?(?:i|you|possible)(?: can)?)?(?: from you)?|from (?:you|the best|your experience|your expertise))(?=[.?!,\\n]|$| and\\b| when)|tell me (?:everything|more about yourself|about yourself|about your (?:job|career|work|company|experience|life|journey))|help (?:with|in) (?:my|finding|getting) (?:career|job|life)|point me in the right direction|what (?:should|can|could|do) i do(?: next| now)?\\?|(?:how|what) (?:can|do|should|could) i (?:get|become) (?:successful|rich|better|started|where you are|a job|like you|into)|how (?:to|do i|can i|should i) (?:start|get started|begin|succeed)|opportunity to (?:connect|network|collaborate)|(?:any|some|job|potential|possible|mutually beneficial|future) (?:opportunities|opportunity|openings|possibilities|synergies)(?! (?:to|for me to))',
);

const connectAsk = phrases(
  '(?:connect(?:ing)?|network|link up|keep in touch|stay in touch|be connected|add you|join (?:my|your) network|expand (?:my|our) network|grow (?:my|our) network|add(?:ing)? (?:you|me)|accept my (?:connection |invitation|request|invite)|follow (?:you|your|each other|along))(?! (?:me|us) (?:with|to)\\b)',
);

/** What a conversation would be about. */
export const topics = phrases(
  '(?:about|regarding|concerning|discuss|discussing|learn|learning|hear|hearing|understand|on (?:how|what|my|your|the(?! phone)|an?(?! (?:[a-z]+ )?(?:call|zoom|chat|meeting|walk|day|video|phone))|whether|which|this|these|[\\[<])|around (?:how|your|my|the)|how (?:you|i|to|your|we|they|it|the|best)|what (?:it|you|your|life|worked|skills|i|the|led|a)|why you|which|whether|perspective|insights? (?:on|into|about)|questions?|advice (?:on|for|about|as)|explore|exploring|your (?:experience|experiences|journey|path|career|story|transition|work|role|thoughts|perspective|advice|insights?|approach|take|expertise|background|process|time at)|run [^.?!\\n]{0,20} by you|feedback|review|my (?:career|transition|project|idea|application|research|plan|resume|portfolio|thesis|startup|job search|next)|interested in|exploring|the role|the position|opening|help (?:us|me) (?:with|understand))',
);

/** Pleasantries and questions that are no request for knowledge. */
const smallTalk = phrases(
  "how(?:'s| is| are| have| was) (?:it|you|things|everything|life|your (?:day|week|weekend|summer|year|family)|the family|the weather)(?: (?:been|going|doing|holding|goes|all)){0,2}(?=[?.!,]|$)|how(?:'s| is) it going|what's up|how do you do|remember me|are you (?:hungry|well|there|ok|okay)|hope (?:you|all|this)|sound (?:good|fair|okay|interesting)|make sense|interested\\?|thoughts\\?|what do you (?:think|say)|any (?:interest|thoughts|advice|tips|help|suggestions|ideas|questions|chance)\\?|did you (?:get|see|receive|have a chance)|have you (?:had (?:a chance|time)|seen|read|received)|(?:know|understand)\\?|looking for (?:a )?(?:new )?(?:job|work|role|opportunit)|right\\?|why not\\?|who do you know|is (?:this|that|it) (?:something|of interest|ok|okay|possible|you|still|a good|the right)|(?:can|may|could) i ask(?: you)?(?![^?\\n]{0,120}\\b(?:how|what|why|which|whether|if|where|who)\\b)|can you help|could you help|would you help|can you guide|could you guide|would you guide|please guide|(?:can|could|would|will) you (?:please )?(?:give|offer|share|provide)(?: me)? (?:some|any|your|a bit of)? ?(?:advice|tips|guidance|help|wisdom|knowledge|support)",
);
const scheduling = phrases(
  "(?:are|is|would|will|when|what(?:'s| is| does)?|how) (?:you|your|there|does|is|about|would|works?|time|times|day|days|are|be|look|it|that)[^?\\n]{0,50}(?:free|available|availability|schedule|work for you|work best|suit|convenient|sound|look|next week|this week|(?:mon|tues|wednes|thurs|fri)day|\\d ?(?:am|pm)|good for you|open to it|best for you|works)",
);

/** Every ask in a text, in order, one for each kind in a sentence. */
export function asksIn(reading: Reading): readonly Ask[] {
  const asks = reading.sentences.flatMap((sentence) => asksOf(sentence, wordsOf(reading, sentence)));
  return isScheduled(reading)
    ? asks.map((ask) => (ask.kind === 'talk' ? { ...ask, direct: true } : ask))
    : asks;
}

/** "When would you be available?" makes a proposal of the wish that stood before it. */
const isScheduled = (reading: Reading) =>
  reading.sentences.some((sentence) => {
    const words = wordsOf(reading, sentence);
    return words.includes('?') && has(scheduling, words);
  });

function asksOf(sentence: Span, words: string): Ask[] {
  const isQuestion = words.includes('?') && !words.startsWith('p.s');
  const found: Ask[] = [];
  const windows = windowsIn(words).map((window) => ({ ...window, ...within(sentence, window)! }));
  const add = (kind: AskKind, span: Span | null, direct = true) => {
    if (span) found.push({ kind, direct, windows, ...within(sentence, span)! });
  };
  const mentor = (mentoring.test(words) ? all(mentorAsk, words) : []).find(
    ({ start }) => !denied.test(words.slice(Math.max(0, start - 60), start)),
  );
  if (isThanksForThePast(words) && !/\bconsider/.test(words)) return found;
  add('mentor', mentor ?? null);
  if (isThanksForThePast(words)) return found;
  const direct = isQuestion ? has(question, words) || words.length < 160 : firstOf(requests, words) !== null;
  const wish = firstOf(wishes, words) !== null;
  if (direct || wish) {
    if (!isAboutTheirPractice(words))
      add('talk', talkIn(words) ?? availabilityIn(words, isQuestion, windows), direct);
    add('review', first(reviewAsk, words), direct);
    add('introduction', first(introAsk, words), direct);
    add('referral', first(referralAsk, words), direct);
    if (direct) add('favour', first(favourAsk, words));
    add('connect', first(connectAsk, words), direct);
  }
  if (found.length === 0) add('talk', isQuestion ? lengthAsked(words, windows) : minutesIn(words, windows));
  add('vague', direct || wish ? first(vagueHelp, words) : first(bareVague, words), direct);
  if (isQuestion && isContentQuestion(words, found)) add('question', questionSpan(words));
  else if (found.length === 0 && isRequest(words)) add('favour', questionSpan(words));
  else if (isIndirectQuestion(words, found)) add('question', { start: 0, end: words.length });
  return found;
}

/** "20 minutes on Thursday would be ample": no verb asks, and yet it is asked. */
function minutesIn(words: string, windows: readonly Window[]): Span | null {
  const length = windows.find(({ kind }) => kind === 'length');
  return length && offered.test(words) && !/\b(?:ago|took|lasted|spent|last|yesterday)\b/.test(words)
    ? { start: 0, end: words.length }
    : null;
}
/** "Is it possible to sit with you for 30 minutes?": a length in a question to the reader is a talk, whatever its verb. */
const lengthAsked = (words: string, windows: readonly Window[]): Span | null =>
  windows.some(({ kind }) => kind === 'length') &&
  words.length < 200 &&
  /\b(?:you|your|we|us)\b/.test(words) &&
  !isAboutTheirPractice(words)
    ? { start: 0, end: words.length }
    : null;
const offered = /\b(?:would|is|are|will|by|on|over|next|this|before|any|could|or)\b/;

const bareVague = phrases('pick(?:ing)? your brain|(?:please )?(?:guide|help) me(?=[.!,\\n]|$)');

/** "It was great talking to you", "thank you for the call": a conversation that has been. */
const past =
  /^(?:[a-z]+, )?(?:thank you|thanks|it was|i (?:really |truly |thoroughly |very much )?(?:enjoyed|loved|appreciated|attended|met|saw|heard|appreciate (?:your|the|you) (?:time|opportunity|taking))|great|we (?:met|spoke|talked|chatted)|so (?:great|nice|good)|lovely|nice)\b|\bthank you(?: [a-z]+){0,4} for (?:taking|making|the time|your time)\b/;
const isThanksForThePast = (words: string) =>
  past.test(words) &&
  !words.includes('?') &&
  !/\b(?:i'd|i would|would|could|can|let me know|please|hope to)\b/.test(words);

function talkIn(words: string): Span | null {
  const minutes = first(minutesAsked, words);
  const form = all(talkForms, words).find((span) => !isPastTalk(words, span));
  if (minutes && (!form || minutes.start < form.start)) return minutes;
  return form ?? null;
}

/** "Are you free on Wednesday?" asks for a talk when a time is named. */
function availabilityIn(words: string, isQuestion: boolean, windows: readonly Window[]): Span | null {
  return isQuestion && windows.length > 0 ? first(availability, words) : null;
}
const availability = pattern(
  /\b(?:are you|would you be|will you be|might you be|do you happen to be)(?: [a-z]+){0,2} (?:free|available|around)\b/,
);

/** "What did you agree about meetings?", "How do you run your calls?": the reader's own, and not asked for. */
const isAboutTheirPractice = (words: string) =>
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

const isContentQuestion = (words: string, found: readonly Ask[]) =>
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
const isRequest = (words: string) =>
  words.includes('?') &&
  words.length > 24 &&
  has(deed, words) &&
  !has(smallTalk, words) &&
  !has(scheduling, words);

/** "I was wondering how you …", "I'd love to know what …": answerable, though no question mark stands there. */
const indirect = pattern(
  /\b(?:wondering|wonder|like to (?:know|ask)(?! (?:a (?:little )?bit )?more)|love to (?:know|ask)(?! (?:a (?:little )?bit )?more)|curious(?: to know)?|tell me|let me know|question is|want(?:ed)? to (?:know|ask)|advise(?: me)?|confirm|clarify|share)(?: (?:a (?:little )?bit|more|briefly|with me|about|a little))*:? (?:how|what|why|which|where|when|whether|if|who|is|are|your (?:thoughts|opinion|view|perspective|take) on) (?!to (?:start|get started|begin)\b|there(?:'s| is| are)? (?:any|anything|some)|any(?:thing)?\b|i can\b|you(?:'d| would|'re| are| could| might| can| have| had|'ve)? ?(?:be|like|open|willing|interested|available|free|have|time|up|a few|some|consider|meet|spare|need|want|know anyone|mind|chat|speak|talk|mentor|help))/,
);
const isIndirectQuestion = (words: string, found: readonly Ask[]) =>
  !found.some(({ kind }) => ['talk', 'mentor', 'introduction', 'referral', 'vague'].includes(kind)) &&
  has(indirect, words);

function questionSpan(words: string): Span {
  const end = words.lastIndexOf('?') + 1;
  return { start: 0, end };
}
