/** Words about doing, for goals: what can be ticked off, and what never can. Data. */

const list = (words: string) => words.trim().split(/\s+/);

/** One can tell at the end whether these were done. */
const outcomes = list(`
  pass finish have hand tick complete submit publish launch ship deliver release present perform apply enrol enroll register
  join attend obtain earn acquire secure win land find hire recruit close contribute solve create design fix migrate
  automate lead organise organize host run teach record post schedule interview save repay lose reduce cut raise sell
  graduate chair transfer switch move volunteer achieve hit score rank double triple read write draft prepare
  deploy build make code program implement install test document translate review audit present pitch propose
  negotiate sign send mail email call phone ask invite meet visit conduct hold give deliver take sit start-up
  found establish open set-up file patent refactor rewrite merge resolve answer survey train coach onboard certify
  qualify swim cycle hike walk jog cook bake paint draw compose cancel delete donate plant collect compile map
  practise practice rehearse facilitate moderate sponsor supervise co-author author edit analyse analyze
  benchmark measure track log journal blog tweet stream upload follow-up network-with shadow swap rotate
  accept decline choose pick select decide list identify request commit eliminate remove replace convert buy
  purchase rent pay invest fund clear drink eat sleep quit stop attain reach gain generate book add put produce
  spend limit reserve block limit keep maintain respond reply speak talk return retire relocate upgrade
  transition revisit update redo rework refresh
`);

/** Done or not is a matter of opinion, though the action is named. */
const opinion = new Set(
  list('revisit rework refresh review practise practice rehearse analyse analyze follow maintain keep'),
);

/** Words that name a direction and not a destination. */
const directions = list(`
  improve increase grow develop enhance better become be learn understand know explore think work focus strengthen
  boost expand advance progress succeed try deepen broaden sharpen master network manage optimise
  optimize maximise maximize minimise minimize support help begin start get feel enjoy care excel thrive evolve
  cultivate foster refine hone upskill study research investigate leverage embrace pursue strive seek aim hope wish
  want like love consider discover train exercise stay continue contribute-more change transform fix-up
  step act communicate collaborate engage connect polish perfect empower inspire influence
  balance prioritise prioritize rise climb level lead-better modernise modernize streamline
`);

const doubled = new Set(
  list(
    'run get set put swim cut hit win sit log plan map quit stop begin blog jog ship submit commit step transfer',
  ),
);

/** A verb's forms: start, starts, started, starting. Irregular pasts are not worth their weight here. */
function formsOf(verb: string): string[] {
  if (verb.includes('-')) return [verb];
  const last = verb.at(-1)!;
  if (doubled.has(verb)) return [verb, `${verb}s`, `${verb}${last}ed`, `${verb}${last}ing`];
  if (last === 'e') return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (last === 'y' && !/[aeou]y$/.test(verb)) {
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  }
  const plural = /(?:s|x|sh|ch)$/.test(verb) ? 'es' : 's';
  return [verb, verb + plural, `${verb}ed`, `${verb}ing`];
}

const irregular: Readonly<Record<string, string>> = {
  built: 'build',
  made: 'make',
  wrote: 'write',
  written: 'write',
  found: 'find',
  won: 'win',
  led: 'lead',
  taught: 'teach',
  sold: 'sell',
  ran: 'run',
  given: 'give',
  gave: 'give',
  taken: 'take',
  took: 'take',
  held: 'hold',
  met: 'meet',
  sent: 'send',
  lost: 'lose',
  hit: 'hit',
  paid: 'pay',
  drawn: 'draw',
  spoken: 'speak',
  chosen: 'choose',
  bought: 'buy',
  read: 'read',
};

function lookUp(verbs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(verbs.flatMap((verb) => formsOf(verb).map((form) => [form, verb] as const)));
}

const outcomeForms = lookUp(outcomes);
const directionForms = lookUp(directions);

/** The verb a word is a form of, when doing it can be ticked off. */
export const outcomeOf = (word: string): string | null => irregular[word] ?? outcomeForms.get(word) ?? null;

/** The verb a word is a form of, when it only points somewhere. */
export const directionOf = (word: string): string | null => directionForms.get(word) ?? null;

/** Whether the end of it can be judged by somebody else. */
export const isCheckable = (verb: string) => !opinion.has(verb);
