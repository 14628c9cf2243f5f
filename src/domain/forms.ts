import type { Goals, Objective } from './journal.ts';

/** Who helps, and in which shape. */
type Role = 'mentor' | 'sponsor' | 'coach';
export type Shape = 'one-to-one' | 'peer' | 'reverse' | 'group' | 'flash';

/** The form of mentoring that suits one objective, and why. */
export type Form = { readonly role: Role; readonly shape: Shape; readonly because: string };

type Rule = Form & {
  /** What in the objective points this way; any of them does. */
  readonly signs: readonly RegExp[];
  /** Whether the sign of success may point this way too, where the goal says nothing. */
  readonly byMeasure?: true;
};

/**
 * To present is a skill where the goal says how, or to nobody in particular. One thing put before those who decide on
 * it takes somebody who knows them, and what they will ask.
 */
const presenting =
  /^present(?:ing)?\b(?:(?=.*\b(?:in (?:\w+|\d+) minutes|without|freely|clearly|calmly|confidently|better)\b)|(?!.*\bto (?:\w+ ){0,3}(?:boards?|committees?|council|cabinet|ministers?|management|directors?|partners|executives?|leadership|investors?|funders?)\b))/i;

/**
 * In the order they are tried: the first with a sign decides. A sponsor speaks for you where you are not in the
 * room (S82, S117); a coach trains one skill (S82); the shapes are those of S5, S36 and S102. A sign names what
 * somebody does or gets, not a bare word: "raise money" is no pay rise, and "collect feedback" no skill to train.
 */
const rules: readonly Rule[] = [
  {
    role: 'mentor',
    shape: 'flash',
    because: 'it is one decision, and one good talk with somebody who has made it may be enough',
    signs: [
      /\b(?:decide|choose) (?:whether|if|between|on|what|which)\b/i,
      /\b(?:find out|know|see|be clear|be sure|work out) (?:whether|if|which of)\b/i,
      /\bwhether (?:to|i|it)\b/i,
      /\bsecond opinion\b|\bmake up my mind\b/i,
    ],
  },
  {
    role: 'sponsor',
    shape: 'one-to-one',
    because:
      'it depends on people who decide when you are not in the room, so you need somebody who speaks for you there',
    byMeasure: true,
    signs: [
      /\b(?:promoted|promotion|nominated|nomination|stretch assignment|tenured?|partner track|put forward|spoken for)\b/i,
      /\bbe (?:considered|chosen|picked|selected|appointed|recommended|trusted with|offered|seen by|known to)\b/i,
      /\b(?:seat|place) (?:on|at) the (?:\w+ )?(?:board|committee|table|council|team)\b|\b(?:board|committee) seat\b|\bseat on\b/i,
      /\b(?:make|made|become|becoming) (?:an? )?(?:\w+ )?partner\b/i,
      /\b(?:pay|salary) (?:rise|raise|increase)\b|\b(?:a|my|next) raise\b/i,
      /\bvisib(?:le|ility)\b|\brecogni[sz]ed (?:by|as|for|in)\b|\bopen doors\b|\bget noticed\b/i,
      /\ba sponsor\b/i,
    ],
  },
  {
    role: 'coach',
    shape: 'one-to-one',
    because:
      'it is one skill that grows by practice and feedback in a short time, which is what a coach does',
    signs: [
      /\bpublic speaking\b|\bpresentation skills\b|\bstage fright\b|^learn(?:ing)? to present\b|\b(?:give|giving|hold|holding) (?:\w+ ){0,2}(?:talks?|speech(?:es)?|presentations?)\b/i,
      presenting,
      /\b(?:better|improv\w+|work(?:ing)? on|practi[sc]\w+|train\w*|sharpen)\b.{0,12}\b(?:speaking|presenting|my (?:presentations?|speech|voice|communication)|communicating|communication skills|body language|small talk|how i (?:speak|present|listen|write))\b/i,
      /\bbetter (?:at listening|(?:public )?speaker\b(?! to)|listener|presenter|negotiator|communicator)\b/i,
      /\bspeak(?:ing)? (?:up|out|in public|in front|in meetings|at|clearly|calmly|confidently|with(?:out)?)\b/i,
      /\b(?:negotiat|delegat|facilitat|procrastinat|priorit[iy])\w*/i,
      /\b(?:give|giving|receive|receiving|take|taking|accept) (?:\w+ ){0,3}feedback\b/i,
      /\b(?:difficult|hard|tough) (?:conversations?|talks?)\b|\b(?:handle|settle|manage|mediate) (?:\w+ )?conflicts?\b/i,
      /\btime management\b|\b(?:plan|manage|organi[sz]e) my (?:own )?(?:time|day|week)\b|\bstop working\b|\bsay(?:ing)? no\b|\bset boundaries\b/i,
      /\b(?:job|hiring) interviews\b|\binterview(?:ing)? skills\b|\blisten better\b|\b(?:more |self-)confiden(?:t|ce)\b|\bassertive\w*/i,
      /\bwrit(?:e|ing) (?:more )?(?:clear|short|plain)\w*/i,
    ],
  },
  {
    role: 'mentor',
    shape: 'reverse',
    because:
      'people who came to it later than you may know it better, and you have your own experience to give in return',
    signs: [
      /\b(?:use|using|apply|comfortable with|used to|understand|catch up|keep up|work with)\b.{0,30}\b(?:ai|chatbots?|llms?|social media|tiktok|instagram|new tools?|digital tools?)\b/i,
      /\bgen(?:eration)? z\b|\b(?:understand|reach|learn)\b.{0,20}\b(?:younger|young people|students today|teenagers)\b/i,
    ],
  },
  {
    role: 'mentor',
    shape: 'group',
    because:
      'many people are on the same road at once, and a circle gives you several answers and some company',
    signs: [
      /\b(?:new|first-time|first time|newly (?:made|qualified|promoted)) (?:\w+ )?(?:managers?|leads?|heads?|parents?|teachers?|nurses?)\b/i,
      /\b(?:women|men) (?:in|among)\b|\b(?:few|only) (?:wom[ae]n|m[ae]n)\b|\bonly one of\b/i,
      /\breturn(?:ing)? (?:to|from)\b|\b(?:parental|maternity|paternity|sick) leave\b|\breturners?\b|\bcareer changers?\b/i,
      /\b(?:exchange|compare notes|meet|talk) with (?:other|fellow)\b|\bcircle\b|\bcohort\b|\bpeer group\b|\bother founders\b/i,
      /\bnew (?:in|to) (?:the|this) (?:country|city|language)\b/i,
    ],
  },
  {
    role: 'mentor',
    shape: 'peer',
    because: 'somebody who learns it beside you, or finished last year, remembers what is hard about it',
    byMeasure: true,
    signs: [
      /\b(?:pass|passed|passing|sit|resit|take|prepare for)\b.{0,40}\b(?:exams?|examinations?|tests?|bar|boards|licen[cs]e|certificat\w+)\b/i,
      /\bexams?\b|\bcertifi(?:ed|cat\w+)\b|\b(?:thesis|dissertation)\b|\b(?:finish|complete|take) (?:\w+ ){0,3}(?:course|degree|bootcamp)\b/i,
      /\bopen[- ]source\b|\bportfolio\b|\bcode reviews?\b|\bfluent\b|\bfluency\b|\b[ABC][12]\b/,
      /\b(?:learn|study)(?:ing)? (?!how|from|about|what|why|when|whether|to (?:lead|manage|run|build|sell|think))\w/i,
    ],
  },
];

const usual: Form = {
  role: 'mentor',
  shape: 'one-to-one',
  because:
    'it takes time and judgement, and somebody who walked this road a few years ago can see further along it',
};

/** The form that suits an objective (S39); somebody who asks above all for connections may need a sponsor. */
export function formFor({ goal, measure }: Pick<Objective, 'goal' | 'measure'>, goals?: Goals): Form {
  const points = (text: string) => (rule: Rule) => rule.signs.some((sign) => sign.test(text));
  const found =
    rules.find(points(goal.trim())) ??
    rules.find((rule) => rule.byMeasure && measure !== null && points(measure)(rule));
  if (found) return { role: found.role, shape: found.shape, because: found.because };
  const asksForDoors = goals?.helpKind.length === 1 && goals.helpKind[0] === 'connections';
  return asksForDoors
    ? {
        role: 'sponsor',
        shape: 'one-to-one',
        because: 'you asked for connections above all, and opening doors is what a sponsor does',
      }
    : usual;
}

/** A form in words: "a mentor, one to one". */
export function formInWords({ role, shape }: Form): string {
  if (role !== 'mentor') return `a ${role}`;
  return {
    'one-to-one': 'a mentor, one to one',
    peer: 'a peer mentor',
    reverse: 'a reverse mentor',
    group: 'a group or circle',
    flash: 'one flash session',
  }[shape];
}
