import { first, pattern } from './find.ts';
import { type Reading, type Span, type Token, tokensIn } from './reading.ts';
import { outcomeOf } from './verbs.ts';

/**
 * "Your field diary from Jokkmokk", "you turned the branch around": what the writer says about the reader,
 * outside of what is asked. Anything somebody owns or did shows that the letter is meant for them, but for
 * what everybody has: a profile, a career, a company, a schedule.
 */

const list = (words: string) => words.trim().split(/\s+/);

const everybodyHas = new Set(
  list(`time help advice guidance consideration support schedule schedules convenience profile profiles background experience
  experiences career careers work works company companies team teams industry field role position job jobs knowledge expertise insight insights
  perspective perspectives feedback thought thoughts opinion opinions reply response answer answers email e-mail mail attention interest
  interests name contact network connection connections calendar availability willingness kindness patience
  understanding day days week weekend journey path success successes achievement achievements accomplishment accomplishments story wisdom business
  businesses organisation organization firm department departments life lives brain shoes place office inbox mind family self wing mentorship assistance
  input view views take service services product mentee mentees skill skills passion leadership dedication request resume cv
  linkedin page account content client clients customer customers colleague colleagues student students staff need needs
  sales pipeline way ways earliest own behalf part side end door area areas sector world people posts post hiring
  recruiting recruitment hr open opening openings vacancy posting listing requirements website site application
  decision terms direction hands words word kind good great wonderful continued generosity trajectory growth group organization's
  company's firm's team's project projects blog videos channel talent talents app research book books mentoring
  mentor program programme requests message messages note reach post-graduate level levels eyes heart hard efforts effort
  professional personal progress impact influence reputation name's activities activity platform goals revenue
  current previous past future everyday daily busy hectic full packed next status qualifications resumé house home city town
  country permission approval recommendation pick choice preference preferences sake budget brand competitors market data audience
  investors institute institution university college grade review reference perusal records supervision lab laboratory biography studies running thoughts' earliest similar excellence excellent vast amazing incredible impressive
  extensive presence vision genius legacy greatness energy brilliance plate lap diary evening morning month minute hour choosing existence details detail number contacts directory number info information`),
);

const isEverybodys = (word: string) =>
  everybodyHas.has(word) || everybodyHas.has(word.replace(/(?:'s|s)$/, ''));

const stops = new Set(
  list(`a an the and or but of in on at by for with from to into about as is are was were be been being has have had do does did
  will would can could should may might must that which who where when while because so if i me my you your we us our
  he she it they them this these those not also really very just than then over under since after before during through
  made makes helped helps gave gives got gets resonated inspired caught struck came seems looks sounds said says meant means`),
);

const pasts = new Set(
  list(`said told had ran went made gave took wrote written spoke left built kept won taught stood drew rose grew began
  found cut chose put set led read sold sat showed shown spent thought brought bought fought held ate met hired fell
  drove flew knew lost paid sent shot sang slept swam threw understood wore beat broke dealt dug fed hid hit hurt lit
  rode shut stuck struck swore tore woke done turned`),
);
/** What can be said of anybody: that they joined, decided, were hired. */
const anybodyDid = new Set(
  list(`accepted connected added reached viewed received requested needed wanted liked got achieved accomplished interested
  advised experienced located based involved qualified impressed supposed named hired employed succeeded skilled tried
  matched offered listed posted opened dedicated associated considered busy had read understood`),
);
const between = new Set(
  list(`have had 've both also just recently once first then never always really personally kindly only since already actually so
  later even too still clearly briefly successfully`),
);

const askBegins = pattern(
  /\b(?:(?:would|could|can|will|do|are|might) you|(?:could|can|may|might|shall|should) (?:we|i)|please|let me know|i(?:'d| would) (?:really |very much |also )?(?:like|love|appreciate|be (?:grateful|honou?red|happy|glad|thrilled))|i hope you|i(?:'m| was| am) (?:hoping|wondering|looking)|looking forward|if you|would love|hop(?:e|ing) (?:to|you)|(?:interested in|eager to|keen to|like to|want to) (?:learn|hear|know|understand)|(?:what|how) (?:did|do|would|should|was|were|is) |tell me|(?:interested in|curious about|curious to) (?:what|how|why|which|your|the))\b/,
);

/** What is stated in a sentence, up to where something is asked. */
function statementOf(reading: Reading, sentence: Span): Span {
  const words = reading.folded.slice(sentence.start, sentence.end);
  const asked = first(askBegins, words)?.start ?? -1;
  return asked < 0 ? sentence : { start: sentence.start, end: sentence.start + asked };
}

/** The first thing said of the reader that could not be said of anybody. */
export function ownDoingIn(reading: Reading): Span | null {
  for (const sentence of reading.sentences) {
    const tokens = tokensIn(reading, statementOf(reading, sentence));
    for (const [index, token] of tokens.entries()) {
      const found =
        token.word === 'your'
          ? ownedAt(reading, tokens, index)
          : token.word === 'you' || token.word === "you've"
            ? doneAt(reading, tokens, index)
            : null;
      if (found) return found;
    }
  }
  return null;
}

function ownedAt({ folded, shown }: Reading, tokens: readonly Token[], index: number): Span | null {
  let end = tokens[index]!.end;
  let last: Token | null = null;
  for (let next = index + 1; next < tokens.length && next <= index + 7; next += 1) {
    const token = tokens[next]!;
    if (/[.,;:!?\n()[\]<>{}_/]/.test(folded.slice(end, token.start)) || stops.has(token.word)) break;
    if (isEverybodys(token.word)) return null;
    end = token.end;
    last = token;
  }
  const capital = last && /\p{Lu}/u.test(shown[last.start] ?? '') && last === tokens[index + 1];
  return last && !capital && last.word.length > 2 ? { start: tokens[index]!.start, end } : null;
}

function doneAt({ folded }: Reading, tokens: readonly Token[], index: number): Span | null {
  if (
    /^(?:if|thank|thanks|unless|once|like|that's|hope|appreciate|whether)$/.test(
      tokens[index - 1]?.word ?? '',
    )
  )
    return null;
  let next = index + 1;
  while (next < tokens.length && next < index + 4 && between.has(tokens[next]!.word)) next += 1;
  const verb = tokens[next];
  const object = tokens[next + 1];
  if (!verb || !object || /[.,;:!?\n]/.test(folded.slice(tokens[index]!.end, verb.start))) return null;
  const word = verb.word;
  const past =
    pasts.has(word) ||
    (word.endsWith('ed') && word.length > 4) ||
    word === 'were' ||
    (outcomeOf(word) !== null && /(?:ed|t)$/.test(word) && outcomeOf(word) !== word);
  const regular =
    /^(?:run|teach|organi[sz]e|host|coach|judge|edit|maintain|chair)$/.test(word) &&
    /^(?:the|a|an|our|my)$/.test(object.word);
  if (word === 'were' && !/^(?:the|my|our|in|on|kind|so)$/.test(object.word)) return null;
  if (!(past || regular) || anybodyDid.has(word)) return null;
  if (word === 'worked' && !/^(?:with|on|alongside|under|through|beside)$/.test(object.word)) return null;
  const rest = folded.slice(object.start, object.start + 50);
  if (/^(?:[a-z]+ ){0,4}(?:opening|position|role|vacancy|job|posting|invitation|request)\b/.test(rest))
    return null;
  return { start: tokens[index]!.start, end: object.end };
}
