import * as z from 'zod/mini';
import { isAnswer } from './answers.ts';
import { cadences, endings } from './choices.ts';
import type { Answer } from './journal.ts';
import { supportKinds } from './support.ts';

/**
 * What the JSON file may hold: the one definition of every record, from which the types follow.
 * It is used to check, not to copy: a key added by hand or by another tool is kept and not lost.
 * Absent is null, never missing: a file always shows what could be filled in.
 */

/** A random id of eight characters that cannot be misread; two machines' journals can be merged. */
const id = z.string().check(z.regex(/^[23456789bcdfghjkmnpqrstvwxyz]{8}$/, 'is not an id'));
/** The days there are: 30 February would be read as one in March, and no date may move. */
const days = [
  String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)`,
  String.raw`\d{4}-(?:0[13578]|1[02])-31`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
].join('|');
/** A civil date, which never moves with the zone of the machine. */
const day = z.string().check(z.regex(new RegExp(`^(?:${days})$`), 'is not a date'));
/** A civil date, with the local time of day where somebody named one. */
const dayOrTime = z
  .string()
  .check(z.regex(new RegExp(`^(?:${days})(?:T(?:[01]\\d|2[0-3]):[0-5]\\d)?$`), 'is not a date'));
/** A moment, in UTC. */
const moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'is not a timestamp in UTC'));

const text = z.string();
const texts = z.array(text);
const yes = z.boolean();
const count = z.number().check(z.int(), z.gte(0));
const number = z.number().check(z.gte(0));
const score = z.number().check(z.int(), z.gte(1), z.lte(5));
const none = z.nullable;

/** An answer as a worksheet got it; rows are answers by question id. */
const answers = z.record(text, z.custom<Answer>(isAnswer, 'is not an answer'));

export const levels = ['junior', 'peer', 'senior', 'executive'] as const;
export const kinds = [
  'traditional',
  'peer',
  'reverse',
  'group',
  'flash',
  'project',
  'sponsor',
  'assigned',
] as const;
export const contexts = ['internal', 'external', 'cross-cultural', 'cross-gender'] as const;
export const pools = ['own-firm', 'association', 'alumni', 'online', 'other'] as const;
export const barriers = ['self-doubt', 'expectations', 'time', 'structure'] as const;
export const helpKinds = ['stories', 'advice', 'challenge', 'connections'] as const;
export { cadences, endings };
export const messageKinds = [
  'cold',
  'introduction',
  'informational',
  'event',
  'alumni',
  'question',
  'second',
  'other-channel',
  'thanks',
  'no-thanks',
  'withdraw',
  'network',
] as const;
export const formats = ['call', 'video', 'coffee', 'in-person', 'email', 'any'] as const;
/** Ways to be thanked (S96): a mail, a few lines by hand, a small gift, a word in public. */
export const thanksForms = ['mail', 'note', 'gift', 'public'] as const;
/** What somebody is thanked for, or told of as thanks (S104, S109). */
export const occasions = [
  'advice',
  'objective',
  'milestone',
  'action',
  'talk',
  'impact',
  'progress',
  'other',
] as const;
export const directions = ['given', 'received', 'forward'] as const;
export const feedbacks = ['stories', 'advice', 'challenge', 'mix'] as const;

const profile = z.object({
  name: none(text),
  role: none(text),
  organisation: none(text),
  field: none(text),
  /** What closes a letter; the name when null. */
  signature: none(text),
  /** An IANA zone; the machine's when null. */
  zone: none(text),
});

const settings = z.object({
  /** Ask line by line without redrawing, as `--plain` does. */
  plain: none(yes),
  /** The program for long text, before $VISUAL and $EDITOR. */
  editor: none(text),
  /** The writer's name was left open on purpose: it is not asked for again; missing until it was. */
  nameless: z.optional(yes),
  /** What headings of imported tables turned out to mean; missing until somebody has said so. */
  columns: z.optional(z.record(text, text)),
  /** The day on which a demo was set up; nobody's own journal has it. */
  demo: z.optional(none(day)),
});

/** One finished goals worksheet; the objectives it named are records of their own. */
const goals = z.object({
  id,
  at: moment,
  destination: text,
  skills: texts,
  knowledge: texts,
  navigation: none(text),
  opportunities: texts,
  perspective: texts,
  inMind: texts,
  barrier: z.array(z.enum(barriers)),
  earlier: none(text),
  helpKind: z.array(z.enum(helpKinds)),
  /** Hours a month. */
  time: none(number),
  objectives: z.array(id),
});

const objective = z.object({
  id,
  at: moment,
  goal: text,
  measure: none(text),
  why: none(text),
  by: none(day),
  firstStep: none(text),
  state: z.enum(['open', 'reached', 'dropped']),
  closedOn: none(day),
});

const person = z.object({
  id,
  at: moment,
  /** Stands for the person on the command line: lower-case words joined by hyphens, unique. */
  slug: text,
  name: text,
  email: none(text),
  phone: none(text),
  company: none(text),
  role: none(text),
  field: none(text),
  url: none(text),
  connectedOn: none(day),
  /** Where you know each other from, or where they work: a firm, a school, an association. */
  place: none(text),
  level: none(z.enum(levels)),
  /** 1 is barely acquainted, 5 is close. */
  closeness: none(score),
  support: z.array(z.enum(supportKinds)),
  kind: none(z.enum(kinds)),
  context: z.array(z.enum(contexts)),
  /** As the person remembers it; what really happened since counts before it. */
  lastContact: none(day),
  introducedBy: none(id),
  /** People of this journal whom they know. */
  knows: z.array(id),
  /** How they like to be thanked; missing in journals from before. */
  thanksAs: z.optional(none(z.enum(thanksForms))),
  notes: none(text),
});

const candidate = z.object({
  id,
  at: moment,
  person: id,
  path: none(score),
  pathNote: none(text),
  background: none(score),
  backgroundNote: none(text),
  style: none(score),
  styleNote: none(text),
  reach: none(score),
  reachNote: none(text),
  fit: none(score),
  fitNote: none(text),
  /** Years ahead on the same road. */
  ahead: none(number),
  values: none(text),
  stretch: none(text),
  pool: none(z.enum(pools)),
  connection: none(id),
  questions: texts,
  state: z.enum(['open', 'parked', 'withdrawn', 'agreed', 'declined']),
});

const value = z.object({
  id,
  at: moment,
  person: id,
  bring: texts,
  use: none(text),
  serves: none(text),
  whyThem: text,
  commitment: none(text),
});

/** What a letter of thanks is about: the record it speaks of, and what the writer said of it. */
const thanks = z.object({
  occasion: z.enum(occasions),
  /** The advice, objective, plan, action or meeting. */
  of: none(id),
  as: z.enum(thanksForms),
  result: none(text),
  difference: none(text),
  /** What they are given with it. */
  present: none(text),
  /** What is to be worked on next. */
  next: none(text),
});

const message = z.object({
  id,
  at: moment,
  /** Null for a note to the whole network. */
  person: none(id),
  kind: z.enum(messageKinds),
  /** Who makes the introduction. */
  via: none(id),
  reference: none(text),
  purpose: none(text),
  ask: none(text),
  minutes: none(count),
  times: texts,
  format: none(z.enum(formats)),
  offer: none(text),
  subject: none(text),
  body: text,
  /** For an introduction: the text the connector can pass on. */
  forward: none(text),
  version: count,
  /** The version before this one. */
  replaces: none(id),
  /** Missing in every other letter, and in journals from before. */
  thanks: z.optional(none(thanks)),
});

const touch = z.object({
  id,
  at: moment,
  person: id,
  message: none(id),
  channel: z.enum(['mail', 'note', 'call', 'in-person', 'chat', 'other']),
  state: z.enum(['draft', 'sent', 'answered', 'declined', 'silent']),
  sentOn: none(day),
  /** When they answered or declined, or when you gave up waiting. */
  endedOn: none(day),
  note: none(text),
});

const agreement = z.object({
  id,
  at: moment,
  person: id,
  kind: z.enum(kinds),
  purpose: text,
  goals: texts,
  cadence: z.enum(cadences),
  minutes: count,
  channel: none(text),
  commitments: texts,
  hopes: texts,
  confidentiality: text,
  offLimits: texts,
  success: text,
  feedback: none(z.enum(feedbacks)),
  accountability: none(text),
  starts: none(day),
  review: none(day),
  ends: none(day),
  /** What its kind and setting add, and how it may end, by question id; missing in journals from before. */
  extras: z.optional(answers),
  /** What the mentor said where it differs, by question id. */
  theirs: answers,
  /** Questions both have settled. */
  settled: texts,
  state: z.enum(['proposed', 'agreed', 'ended']),
  version: count,
  replaces: none(id),
  /** What changed against the version before, and why. */
  changed: none(text),
  /** How it ended: what you take along, whom to ask next, and how often you stay in light contact. */
  ending: z.optional(
    none(
      z.object({ how: z.enum(endings), on: day, lessons: texts, ask: texts, keep: none(z.enum(cadences)) }),
    ),
  ),
});

const plan = z.object({
  id,
  at: moment,
  objective: id,
  person: none(id),
  milestones: z.array(z.object({ what: text, by: none(day), sign: none(text), reachedOn: none(day) })),
  activities: texts,
  workProblem: none(text),
  ratings: z.array(z.object({ on: day, value: score })),
});

const meeting = z.object({
  id,
  at: moment,
  person: id,
  /** Local to `zone`: nobody's meeting moves when they travel. */
  start: dayOrTime,
  zone: none(text),
  minutes: none(count),
  place: none(text),
  kind: z.enum(['talk', 'kick-off', 'regular', 'review', 'last', 'flash', 'group']),
  state: z.enum(['scheduled', 'held', 'missed', 'cancelled']),
  /** Earlier starts, when it was moved. */
  movedFrom: z.array(dayOrTime),
  /** What was caught while talking, line by line. */
  lines: z.array(
    z.object({
      at: moment,
      kind: z.enum(['advice', 'action', 'question', 'introduction', 'note', 'private', 'done']),
      text,
    }),
  ),
  points: texts,
  private: none(text),
  next: none(dayOrTime),
  fit: none(score),
  /** Heard, honest, dependable, respectful, advised. */
  felt: texts,
  decision: none(z.enum(['stop', 'one-more', 'ongoing'])),
  debriefedOn: none(day),
});

const prep = z.object({
  id,
  at: moment,
  person: id,
  meeting: none(id),
  priorities: texts,
  updates: texts,
  questions: texts,
  scenario: none(text),
  nextSteps: texts,
  mode: none(z.enum(['talk', 'plan', 'problem'])),
});

const action = z.object({
  id,
  at: moment,
  what: text,
  who: z.enum(['me', 'mentor']),
  by: none(day),
  state: z.enum(['open', 'done', 'dropped']),
  closedOn: none(day),
  person: none(id),
  meeting: none(id),
});

const advice = z.object({
  id,
  at: moment,
  text,
  person: none(id),
  meeting: none(id),
  state: z.enum(['heard', 'tried', 'told', 'dropped']),
  heardOn: none(day),
  triedOn: none(day),
  result: none(text),
  toldOn: none(day),
});

const exchange = z.object({
  id,
  at: moment,
  /** Null when it was passed on to somebody outside the journal. */
  person: none(id),
  direction: z.enum(directions),
  kind: z.enum(['resource', 'introduction', 'view', 'help', 'feedback', 'thanks', 'achievement', 'other']),
  what: text,
  on: day,
  how: none(text),
  advice: none(id),
  /** Who it was passed on to, when they are not in the journal; missing in journals from before. */
  whom: z.optional(none(text)),
});

const review = z.object({
  id,
  at: moment,
  /** Null when it looks at the whole set of mentors. */
  person: none(id),
  on: day,
  answers,
  decision: none(z.enum(['go-on', 'adjust', 'evolve', 'close'])),
  note: none(text),
});

/** A stretch in which somebody, or a step, is left in peace. */
const pause = z.object({
  id,
  at: moment,
  person: none(id),
  kind: z.enum(['pause', 'away', 'snooze']),
  /** The step a snooze silences. */
  step: none(text),
  from: day,
  until: none(day),
  why: none(text),
});

/** A worksheet somebody finished, as it was answered. */
const entry = z.object({ id, at: moment, worksheet: text, about: none(text), answers });

/**
 * A worksheet somebody is in the middle of. `open` is the list or rows still being added to, with the
 * answers of the row at `index` so far.
 */
const draft = z.object({
  id,
  at: moment,
  worksheet: text,
  about: none(text),
  answers,
  open: none(z.object({ question: text, index: count, row: none(answers) })),
});

/**
 * A named deed. `undoes` is the deed that this one took back; `whole` that it put another journal in the place of the
 * one that was there, drafts and all, and missing for every other deed.
 */
const deed = z.object({ id, at: moment, deed: text, undoes: none(id), whole: z.optional(yes) });

export const records = {
  goals,
  objectives: objective,
  people: person,
  candidates: candidate,
  values: value,
  messages: message,
  touches: touch,
  agreements: agreement,
  plans: plan,
  meetings: meeting,
  preps: prep,
  actions: action,
  advice,
  exchanges: exchange,
  reviews: review,
  pauses: pause,
  entries: entry,
  drafts: draft,
  history: deed,
};

export const journal = z.object({
  version: z.literal(1),
  profile,
  settings,
  goals: z.array(goals),
  objectives: z.array(objective),
  people: z.array(person),
  candidates: z.array(candidate),
  values: z.array(value),
  messages: z.array(message),
  touches: z.array(touch),
  agreements: z.array(agreement),
  plans: z.array(plan),
  meetings: z.array(meeting),
  preps: z.array(prep),
  actions: z.array(action),
  advice: z.array(advice),
  exchanges: z.array(exchange),
  reviews: z.array(review),
  pauses: z.array(pause),
  entries: z.array(entry),
  drafts: z.array(draft),
  history: z.array(deed),
});

export type JournalFile = z.infer<typeof journal>;
