import type { Ask, AskKind } from './ask.ts';
import { isContentQuestion, isIndirectQuestion, isRequest, questionSpan } from './content-questions.ts';
import { anyOf, first, firstOf, has, pattern, phrases, within } from './find.ts';
import { mentorAskIn } from './mentor-asks.ts';
import { type Reading, type Span, wordsOf } from './reading.ts';
import {
  availabilityIn,
  isAboutTheirPractice,
  isThanksForThePast,
  lengthAsked,
  minutesIn,
  scheduling,
  talkIn,
} from './talks.ts';
import { windowsIn } from './windows.ts';

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

/** Help without an edge: nobody can tell what a yes would mean. */
const vagueHelp = phrases(
  'pick(?:ing)? your brain|(?:any|some|general|your|for|a little|a bit of|bit of|all your|all the|further|career|a piece of|words? of|more|the best) (?:kind of |sort of |form of |general |career |helpful |useful |valuable |little |more |and all |of your |life |professional |bits? of |additional |sound )*(?:advice|guidance|tips?|help|pointers|wisdom|knowledge|suggestions|insights?|support|mentoring|direction|assistance)(?! (?:on|about|regarding|for (?!me|my career|the future|someone|a beginner|people|newbies)|with (?!my career|my life|this)|into|as i|when|how|in (?!general|my career|life)|from when))',
  '(?:guide|help|assist|advise|coach|support|teach) (?:me|us)(?: out)?(?: (?:on how to start|in my career|with my career|with everything|please|a bit|in any way|to (?:grow|succeed|start|be successful|get started|improve|learn|get better|become better)|find (?:my way|a job|my path)|in (?:life|general|this field|the right direction)|with (?:my )?(?:life|career|job search|job hunt)))?(?=[.?!,\\n]|$)',
  '(?:guide|help|advise) me (?:on how to start|in my career|with my career|please|to (?:grow|succeed|start|be successful|get started)|(?:in|with) (?:life|general))|share (?:your|any|some) (?:wisdom|knowledge|advice|experience|experiences|story|journey)(?=[.?!,\\n]|$)|(?:who|what) do you know|(?:chat|talk|connect|meet|catch up|speak|hang out|get together|coffee|call|touch base) (?:some ?time|some ?day|soon|one day|in the future|at some point|when you can)(?=[.?!,\\n]|$)|learn (?:(?:everything|anything|as much as|all)(?: (?:that )?(?:i|you|possible)(?: can)?)?(?: from you)?|from (?:you|the best|your experience|your expertise))(?=[.?!,\\n]|$| and\\b| when)|tell me (?:everything|more about yourself|about yourself|about your (?:job|career|work|company|experience|life|journey))|help (?:with|in) (?:my|finding|getting) (?:career|job|life)|point me in the right direction|what (?:should|can|could|do) i do(?: next| now)?\\?|(?:how|what) (?:can|do|should|could) i (?:get|become) (?:successful|rich|better|started|where you are|a job|like you|into)|how (?:to|do i|can i|should i) (?:start|get started|begin|succeed)|opportunity to (?:connect|network|collaborate)|(?:any|some|job|potential|possible|mutually beneficial|future) (?:opportunities|opportunity|openings|possibilities|synergies)(?! (?:to|for me to))',
);

const connectAsk = phrases(
  '(?:connect(?:ing)?|network|link up|keep in touch|stay in touch|be connected|add you|join (?:my|your) network|expand (?:my|our) network|grow (?:my|our) network|add(?:ing)? (?:you|me)|accept my (?:connection |invitation|request|invite)|follow (?:you|your|each other|along))(?! (?:me|us) (?:with|to)\\b)',
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
  if (isThanksForThePast(words) && !/\bconsider/.test(words)) return found;
  add('mentor', mentorAskIn(words));
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

const bareVague = phrases('pick(?:ing)? your brain|(?:please )?(?:guide|help) me(?=[.!,\\n]|$)');
