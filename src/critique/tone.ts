import { all, phrases } from './find.ts';
import type { Reading, Span } from './reading.ts';

/** How a letter sounds to the person who gets it. */

/** Praise without an object. Specific admiration is welcome; this is not it (COVERAGE 2.8 no. 3). */
export const gush = phrases(
  '(?:huge|big|biggest|massive|die-?hard|number one|#1|lifelong|great|true) (?:fan|admirer)|(?:my|an absolute|a real|an) (?:idol|hero|heroine|inspiration to (?:me|us all|everyone|all))|role model|legend(?:ary)?|genius|guru|rock ?star|visionary|superstar|god(?:dess)?|icon(?:ic)?|goat',
  '(?:absolutely|truly|so|such an?|simply|utterly|totally|really|incredibly|just|literally) (?:amazing|incredible|brilliant|awesome|inspiring|inspirational|fantastic|phenomenal|wonderful|extraordinary|outstanding|remarkable|impressive|admirable|amazed|blown away|honou?red|in awe|perfect|breathtaking|mind-blowing|stunning)',
  "(?:you(?:'re| are)|your (?:[a-z]+ ){1,3}(?:is|are|has been)|work is|career is|everything you (?:do|have done|touch)(?: is)?) (?:an? |so |the |all )?(?:amazing|incredible|brilliant|awesome|inspiring|inspirational|inspiration|fantastic|phenomenal|wonderful|extraordinary|outstanding|perfect|great|best|greatest|smartest|beautiful|unbelievable|legendary|mind-blowing|second to none)",
  'unparalleled|unmatched|magnificent|world-famous|masterpieces?|flawless|divine(?:ly)?|lifetime|greatness|brightest|boundless|without equal|perfection|beyond perfect|queen|bow before|(?:dream|inspiration) come true|every word you|in awe|blown away|worship|adore|idoli[sz]e|greatest|one of the (?:best|greatest|smartest|most (?:brilliant|inspiring|talented|successful|amazing))|the best (?:in|at|engineer|designer|person|leader|mentor|ever)|changed my life|(?:great|amazing|incredible|wonderful|fantastic|awesome) work|admire (?:you|everything)(?! (?:handled|moved|for))|dream come true|once in a lifetime|nobody else|no one else (?:can|could)|only person who|everyone (?:knows|admires|loves)|(?:amazing|incredible|unparalleled|unmatched|impressive|stellar|illustrious|remarkable|extraordinary|phenomenal|outstanding) (?:career|journey|success|achievements?|accomplishments?|background|profile|experience|wisdom|person|talent|mind|track record|knowledge|expertise)|world for me|obsessed with',
);

/** Hurry, claims and reproach: the reader is told what they owe. */
export const pressure = phrases(
  'asap(?! is\\b)|a\\.s\\.a\\.p|urgent(?:ly)?|immediately|right away|as soon as (?:possible|you can|humanly)|time[- ]sensitive|at (?:the|your) earliest',
  "i (?:expect (?:you|a|an|your|to hear)(?! are| must|r schedule|'re)|demand|insist|require|deserve|trust you will|assume you(?:'ll| will)|need you to|need your (?:answer|reply|response|help) (?:by|now|today|asap|soon)|want you to|need (?:an |a )?(?:answer|reply|response) (?:by|today|now|soon)|need an? (?:[a-z0-9-]+ ){0,2}(?:call|meeting|chat) with you)|(?:have to|must) have (?:your|an?) (?:reply|answer|response)|(?:will not|won't) (?:refuse|let me down|say no|disappoint me|ignore)|you (?:must (?!be\\b|get\\b|have\\b|receive\\b|know\\b|hear\\b|feel\\b|see\\b)|need to (?!be\\b|know\\b)|should (?:help|reply|respond|answer|meet|give|be (?:able|willing|happy))|owe|ought to|can't say no|cannot say no|won't regret|would be (?:crazy|foolish|stupid))|it(?:'s| is) (?:your (?:duty|job|responsibility)|the least you|only fair|only (?:\\d+|a few|five|ten) min)|the least you (?:can|could)|surely you|someone in your position|people like you should|it won't kill you|what's the worst",
  "(?:why (?:haven't|have not|didn't|did not|aren't|won't|don't) you)|(?:still )?(?:haven't|have not) (?:heard|received|gotten)(?: a| any| anything)? (?:back|reply|response|answer|from you)[^.?!\\n]{0,30}(?:!|\\?|yet again|once again|disappoint|why|rude)|(?:third|fourth|fifth|3rd|4th|5th|last|final|second|2nd) (?:time|email|message|attempt|notice|chance|warning|e-mail)(?: (?:i|that|i'm|i've|i'll|you))|(?:ignore|ignoring|ignored) (?:me|my|this)|don't (?:ignore|let me down|disappoint|make me|waste)|do not (?:ignore|let me down|disappoint)|(?:rude|disappointed|disappointing|unprofessional|disrespectful)(?! (?:when|in my|with my|by my))|you never (?:replied|responded|answered|wrote)|i(?:'ve| have) (?:already )?(?:emailed|messaged|written|called|contacted|sent)(?: you)? (?:\\d|two|three|four|several|many|multiple|numerous) (?:times|emails|messages)|awaiting your (?:reply|response|positive)|waiting for your (?:reply|response|answer)|please (?:reply|respond|answer|confirm|revert) (?:by|today|before|within|now|quickly|soon|immediately|asap)|(?:reply|respond|answer) (?:within|by) (?:\\d|the end|tomorrow|today|tonight)|looking forward to your (?:positive|favou?rable|quick|immediate|prompt)|prompt (?:reply|response|attention)|(?:call|text|email|write|get back to) me (?:back )?(?:now|today|asap|tonight|immediately)|final (?:notice|reminder)|i(?:'ll| will) (?:keep|continue) (?:emailing|calling|messaging|writing|trying|following up)|won't take no|not take no for",
);

/** Making oneself small. One "sorry to bother you" is a habit; more is a burden on the reader. */
export const smallness = phrases(
  "(?:i'm|i am|i) (?:just|only|merely|but|nothing but|simply) (?:a|an) (?:[a-z]+ ){0,2}?(?:beginner|newbie|noob|nobody|student|intern|junior|fresher|amateur|novice|kid|lowly|humble|small|simple|poor|regular|nobody|little|random)|(?:i'm|i am) (?:a )?(?:nobody|no one|not (?:worthy|smart|good|experienced|qualified|important|very good|really qualified|that good|much of|anyone|as (?:smart|good|successful))|unworthy|a failure|stupid|dumb|clueless|useless|hopeless|terrible|nothing|insignificant|completely lost|a mess|ashamed|embarrassed|desperate)|someone like me|a nobody|lowly",
  "(?:i )?(?:probably|might be|may be|am probably|know i(?:'m| am)|don't want to be|hate to be|hope i(?:'m| am) not|am sorry (?:for|to)|fear i(?:'m| am)) (?:being )?(?:wasting|a waste|wast|annoying|bothering|bother|burden|a bother|nuisance|pest|spamming|disturbing|a pain)(?:ing)?|waste (?:of )?your time|wasting your time|(?:don't|do not) (?:really )?(?:deserve|have (?:much|anything|a lot) to offer|expect you to (?:reply|respond|answer|read|remember|know))|i have nothing|nothing to offer|(?:stupid|dumb|silly|foolish|naive|ignorant|basic) (?:question|ask|request|idea|of me|favo(?:u)?r|email)|(?:forgive|pardon|excuse) (?:me|my|the|this)|beg(?:ging)? (?:you|your)|hate to (?:ask|bother|impose|trouble|disturb)|(?:you|would) (?:probably|never|likely) (?:won't|will not|wouldn't|don't|never|want|ignore|delete|too (?:busy|important))[^.?!\\n]{0,20}(?:me|this|read|reply|respond|remember|answer|to (?:read|talk|help))|too important|out of my league|your humble",
  "(?:so |very |really |terribly |extremely |deeply |truly )?sorry (?:for|to|if|about|that)(?! (?:hear|the (?:short|late)|your loss|your|i missed|missing|learn))|apologi[sz]e(?:s)?(?: (?:for|if|in advance|to))?|apologies (?:for|if|in advance)|my apologies|i know (?:i(?:'m| am)|this is) (?:a lot|asking a lot|a big|just|nobody|random|a stranger|out of the blue|not|annoying|a long shot|probably|too much)|imposing|impose on|trouble you|bother you|disturb(?:ing)? you|hope (?:i'm|i am|this isn't|this is not|it's not) (?:not )?(?:a )?(?:bother|annoy|imposing|disturb|too)[a-z]*",
);

/** A pitch: something is for sale, or the reader is a pair of hands. */
export const sales = phrases(
  "(?:our|my|a|an|the) (?:[a-z-]+ ){0,3}?(?:solution|platform|software|saas|offering|agency|tool|product|service|services|crm|api|package|webinar|newsletter|packages)(?= (?:can|that|to|helps?|will|for|has|which|is designed|offers?|provides?|and|gives|lets|allows|enables|could))|(?:we|our (?:team|company|platform|clients|customers|agency|product|software|services?)) (?:help|helps|offer|offers|provide|provides|specialize|specialise|work with (?:companies|businesses|teams|brands|clients|startups)|deliver|enable|enables|guarantee|recently helped|have helped|'ve helped|built a|increase|save|saves|boost|deliver|partner with|have a (?:[a-z]+ )?(?:platform|solution|product|tool|offer))",
  "(?:10x|2x|3x|5x|roi|revenue growth|sales pipeline|pipeline|lead gen(?:eration)?|qualified leads|conversion rates?|bottom line|boost (?:your|sales|revenue)|increase (?:your )?(?:sales|revenue|conversions?|productivity|leads|traffic|engagement)|save (?:you|your (?:team|company)) (?:time|money|up to|\\d)|cut (?:your )?costs|scale (?:your|quickly)|grow your (?:business|revenue|sales|brand|audience))|(?:trusted by|walk you through (?:pricing|the (?:product|platform|demo))|pricing|zero cost|no cost to you|exclusive pilot|claim your|join (?:over )?\\d[\\d,]*\\+?|happy customers|unlock (?:their|your|the)|special package|have helped (?:more than |over )?\\d+|\\d+\\+? (?:leaders|companies|clients|customers|businesses|schools|teams|brands))|our (?:[a-z-]+ ){0,3}?(?:engine|solution|suite|platform|saas)|(?:free|14-day|30-day|no-obligation) (?:trial|demo|consultation|audit|quote|webinar)|(?:book|schedule|see|quick|product|live|request|get) (?:a )?demo|limited[- ]time|special (?:offer|price|discount)|\\d+ ?% (?:off|discount|equity)|exclusive (?:offer|deal|opportunity|access)|act now|sign up (?:today|now|for our|here)|money[- ]back|guaranteed?|risk[- ]free|don't miss",
  '(?:revolutionary|cutting[- ]edge|game[- ]chang(?:ing|er)|world[- ]class|best[- ]in[- ]class|state[- ]of[- ]the[- ]art|next[- ]gen(?:eration)?|industry[- ]leading|award-winning|disruptive|one-stop|turnkey|groundbreaking|unprecedented|proven (?:system|track record|results|strategy))|companies like yours|businesses like yours|(?:similar|other|top) (?:companies|businesses|brands|firms|clients|customers) (?:like yours|use|have|are|trust|such as|achieve|see)|(?:great|amazing|exciting|incredible|unique|lucrative|huge|perfect|killer|brilliant|once-in-a-lifetime|million[- ]dollar|billion[- ]dollar) (?:startup idea|business idea|business opportunity|opportunity for you|investment|app idea|idea for|idea)|(?:passive|extra) income|financial freedom|equity once|offer (?:you )?\\d+ ?%|in exchange for equity|need a (?:developer|designer|technical co-?founder|coder|programmer)|ground floor|invest in (?:my|our)|(?:your|their) pain points?|decision[- ]maker|how we can help|(?:would|could|can) (?:help|benefit) your (?:team|company|business|organi[sz]ation)|(?:perfect|great|good|excellent) fit for your (?:team|company|business|needs)(?= (?:and|\\.|,|we))|currently (?:use|using) (?:for|to) (?:your)|your (?:current )?(?:provider|vendor|stack)|like uber for',
);

const capitals =
  /(?<![A-Z'’&.@#/_-])[A-Z]{4,}(?:[ ,]+[A-Z']{2,}){1,20}[!?.]*|(?<![A-Z'’&.@#/_-])(?:[A-Z']{2,}[ ,]+){2,20}[A-Z]{4,}[!?.]*/g;
const loudWords =
  /(?<![A-Za-z@#/_.&-])(?:PLEASE|URGENT|HELP|NEED|NOW|VERY|REALLY|MUST|NEVER|ALWAYS|IMPORTANT|AMAZING|LOVE|READ|REPLY|THANK YOU|MENTOR|BEST|SO|ANY|HUGE|FREE|IMMEDIATELY|INCREDIBLE)(?![A-Za-z@/_.-])[!?]*/g;
const marks = /[!?]{3,}|\?!|!\?/g;

/** Words in capitals, rows of exclamation marks, or one after every sentence. */
export function shoutingIn(reading: Reading): Span | null {
  const loud = all(loudWords, reading.shown).filter(
    ({ start, end }) => !/^(?:SO|ANY|BEST|HELP|FREE|NOW)$/.test(reading.shown.slice(start, end)),
  );
  const row = all(capitals, reading.shown).find(({ start, end }) =>
    isSpoken(reading.folded.slice(start, end)),
  );
  const many = all(marks, reading.folded)[0];
  if (row) return row;
  if (loud[0]) return loud[0];
  if (many) return many;
  const exclaimed = all(/!/g, reading.folded);
  return exclaimed.length >= 5 && exclaimed.length * 3 > reading.sentences.length ? exclaimed.at(-1)! : null;
}

/** A row of capitals is loud when it holds a word of speech; "AWS, GCP, SQL" is a list of names. */
const isSpoken = (words: string) =>
  /\b(?:i|you|the|to|and|is|are|me|my|a|for|your|please|this|not|need|want|help|so|very|can|will|of|it|now)\b/.test(
    words,
  );

const mine = new Set(
  "i me my mine myself i'm i've i'd i'll we us our ours we're we've we'd we'll".split(' '),
);
const yours = new Set("you your yours yourself you're you've you'd you'll".split(' '));

/** How often a letter speaks of its writer and of its reader. */
export function balanceOf({ tokens }: Reading): { me: number; you: number } {
  let me = 0;
  let you = 0;
  for (const { word } of tokens) {
    if (mine.has(word)) me += 1;
    else if (yours.has(word)) you += 1;
  }
  return { me, you };
}
