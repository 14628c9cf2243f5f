import type { Reading, Token } from './reading.ts';

/** How definite a question is: which of its words only a definite matter would need. */

const list = (words: string) => words.trim().split(/\s+/);

const small = new Set(
  list(`a an the i you he she it we they me him her us them my your his its our their mine yours this that these those who whom
  whose which what when where why how and or but if so as than then of in on at by for with from to into onto about within
  over under after before during between through up down out off is are am was were be been being do does did done
  have has had having can could will would shall should may might must not no nor don't doesn't didn't isn't aren't
  i'm i'd i've i'll you'd you're you've it's that's what's how's there here one ones any some all most more much many
  very too also just only even still yet else ever never always often sometimes usually now today other another each
  every own such same both few lot lots bit kind sort type types way ways thing things someone anyone people somebody
  anybody everyone everything anything something nothing please sir madam hi hello because while though really actually
  currently recently generally personally ago like get got gets getting go goes going went gone come came make makes
  made making take takes took taken give gives gave given let put keep kept know knows knew known think thinks thought
  feel feels felt see sees saw seen say says said tell tells told talk talks ask asks asked want wants wanted need needs
  needed find finds found look looks looked use used try tried help helped helps start started begin began become became
  becoming mean means meant seem seems share describe explain yourself myself were weren't wasn't haven't couldn't won't
  wondering wonder curious may again along around back per via mind would first last next`),
);

/** Words that could be put to anybody with any work at all. */
const anyWork = new Set(
  list(`career careers job jobs work works worked working life lives role roles position field industry industries sector
  company companies organisation organization business firm employer advice guidance tips tip wisdom help pointers thoughts words general
  suggestions recommendations recommend suggest day days week typical normal average routine challenge challenges
  challenging difficult difficulties hard hardest harder easy easier biggest greatest best worst most least favourite favorite enjoy
  enjoyed enjoyable love like liked hate dislike rewarding satisfying interesting exciting exciting frustrating surprised surprising surprise
  surprises success successful succeed succeeding fail failed failure failures mistake mistakes lesson lessons learn learned learnt learning
  skill skills quality qualities strengths strength weakness weaknesses trait traits important essential key main secret
  future trends trend changes change changed differently different path journey story background experience
  experiences education training degree school motivated motivate motivates motivation inspired inspire inspires inspiration proud proudest
  goal goals dream dreams balance years year time positive negative issues advantages disadvantages pros cons rewards upsides downsides young younger self older person professional professionals
  professionally grow growth growing improve improvement better develop development advance network networking
  connect resources books book read podcasts blogs follow mentor mentors mentoring mentorship manager boss leader leaders
  leadership opportunity opportunities happy happiness happen happens happening proudest admire moment moments
  expect expectations prepare prepared entry level beginner beginners newcomer  newbie starting living line culture environment team colleagues coworkers place hear question questions good great
  bad new old big small right wrong long short high low top ideal perfect kept things dos don'ts do's personal regret regrets
  achieve achieved achievement achievements accomplishment accomplishments confident confidence decide decision decisions keep
  stay staying going profession professions occupation occupations avenues explore openings soft significant impact stressful stress handle capabilities technical aside contribute junior young developer obtain entry-level responsibilities responsibility duties duty tasks task involved involve projects project part parts piece aspect aspects
  attracted attract led lead path interest interested interests passion passionate major choose chose looking today's
  world market interview interviews resume cv hire hired hiring job-search search process helpful pay
  enter entering break breaking get-started stand watching watch talk doing talked years' technologies tools`),
);

const sayings =
  /\b(?:younger self|words of wisdom|pick your brain|get where you are|where you are today|do it all|what should i do|share your (?:wisdom|experience|story)|key to|secret (?:to|of)|makes? (?:people|someone|a good)|succeed in|in (?:life|general)|the future|how does one|your thoughts|any thoughts|any (?:tips|advice|suggestions|pointers|ideas)|(?:any|some|general|best|what) (?:[a-z]+ )?(?:advice|tips|wisdom|guidance)|guide me|help me|become (?:successful|better)|get better|be successful|do with my (?:career|life))\b/;

/** Turns of a question that tie it to one matter, and what each is worth beside a word of its own. */
const definiteFrames: readonly (readonly [RegExp, number])[] = [
  // the asker's own case
  [/\b(?:my|our|i'm|i am|i've|i have|when i|we're|we have) [a-z]/, 0.5],
  [/\b(?:should|do|can|could|would|may) (?:i|we) [a-z]|\bin my shoes\b/, 0.5],
  // something that happened once
  [
    /\b(?:when|after|before|since|once|until) (?:you|your|the|we|our|my|i|they|getting|joining|starting|leaving)\b|\byou (?:turned|moved|left|chose|decided|switched|built|wrote|went|ran|founded|said|mentioned|told)\b/,
    0.5,
  ],
  [
    /\b(?:an?|one) (?!typical\b|average\b|normal\b|day\b|person\b|bit\b|little\b|lot\b|few\b|good\b|career\b|job\b|successful\b|mentor\b|leader\b|better\b)(?:[a-z]+ ){0,3}?(?:that|which|you(?:'ve|'d| have| had| made| wish| regret| tried| learned)|when|where|who)\b/,
    0.5,
  ],
  [/\b(?:a|your|the) (?:recent|last|latest|previous|first|next) [a-z]+/, 1],
  [/\bthe (?:first|last|only|one) [a-z]+ (?:that |who |whom )?you\b/, 1],
  // this one, and not any
  [
    /\b(?:this|these|those) (?!year|time|kind|sort|type|field|industry|career|profession|sector|business|line|path|work|is\b|was\b|would\b|you\b|i\b|we\b|the\b|has\b|are\b|makes?\b|[a-z]+ed\b)(?:particular |specific |exact |very )?[a-z]{3,}/,
    1,
  ],
  [/\b(?:this|that) (?:particular|specific|exact|very) [a-z]{3,}/, 1],
  [/[[<{][^\]>}]{1,60}[\]>}]|_{3,}/, 2],
  [/\byour team\b/, 0.5],
  [
    /\b(?:right now|at the moment|these days|in the next|from [a-z]+ to [a-z]+|this (?:job|company|role|field) (?:chang|differ|compar))/,
    0.5,
  ],
  // a fact, a number, one of two
  [
    /^(?:is|are|was|were) (?!you|i|there|it)|^how (?:many|long|much|late|soon|far)\b|^(?:what|which) (?:year|day|month)\b|^when (?:did|was|were)\b|\b(?:salary|salaries|wages?|hours|fees?|budget)\b/,
    1,
  ],
  [/^(?:do|does|did|is|are|was|were|should|would|will|have|has|can)\b[^?]{4,} or [a-z]/, 1],
];

type Definite = { readonly specific: boolean; readonly generic: boolean };

/** Specific when it needs words that belong to one matter; generic when anybody could be asked it. */
export function definiteOf(reading: Reading): Definite {
  const words = reading.tokens.filter(({ word }) => !small.has(word));
  const own = words.filter((token) => !isAnyWork(token));
  const named = own.filter((token) => isNamed(reading, token)).length;
  const numbers = own.filter(({ word }) => /\d/.test(word)).length;
  const frames = definiteFrames.reduce(
    (sum, [frame, worth]) => (frame.test(reading.folded) ? sum + worth : sum),
    0,
  );
  const weight = own.length + named + numbers * 0.5 + frames + Math.max(0, words.length - 6) * 0.25;
  const specific = weight >= 2;
  return { specific, generic: !specific && (sayings.test(reading.folded) || words.length <= 1) };
}

function isAnyWork({ word }: Token): boolean {
  const bare = word.replace(/'s$|'$/, '');
  return anyWork.has(bare) || anyWork.has(bare.replace(/s$/, ''));
}

/** A capital inside a sentence, or a word in capitals: somebody's or something's name. */
function isNamed({ shown, sentences }: Reading, { start }: Token): boolean {
  return /\p{Lu}/u.test(shown[start] ?? '') && sentences.every((sentence) => sentence.start !== start);
}
