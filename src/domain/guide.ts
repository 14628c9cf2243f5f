import type { Person } from './journal.ts';
import { type Kind, kinds, type Setting, settings } from './kinds.ts';
import { lowered } from './wording.ts';

/** A topic of the guide: its text is `templates/guide/<id>.md`. */
export type Topic = {
  readonly id: string;
  /** What it answers, in one line of the list. */
  readonly line: string;
};

/** The table of contents, in the order a reader needs it. */
export const groups: Readonly<Record<string, readonly Topic[]>> = {
  'Before you ask': [
    { id: 'roles', line: 'What a mentor does, and what is yours to do' },
    { id: 'forms', line: 'The forms mentoring can take, and which suits what' },
    { id: 'sponsor-or-coach', line: 'Mentor, coach or sponsor: whom you need' },
    { id: 'barriers', line: 'What holds people back, and what helps' },
    { id: 'where-to-look', line: 'Where to find people, also without a network' },
  ],
  Asking: [
    { id: 'asking', line: 'A message that deserves an answer' },
    { id: 'silence', line: 'No answer, or a no: what to do and when to stop' },
    { id: 'first-talk', line: 'The first talk: getting to know each other' },
  ],
  Agreeing: [
    { id: 'expectations', line: 'One page on how you work together' },
    { id: 'confidentiality', line: 'What stays between you' },
  ],
  'Working together': [
    { id: 'preparing', line: 'Coming prepared, and leading the talk' },
    { id: 'feedback', line: 'Asking for feedback, and hearing it' },
    { id: 'advice', line: 'From advice heard to advice told' },
    { id: 'giving', line: 'What you can give back, and pass on' },
    { id: 'thanking', line: 'Thanks that mean something' },
  ],
  'As it goes on': [
    { id: 'review', line: 'Looking at it together, and at all of them' },
    { id: 'trouble', line: 'When it does not go well' },
    { id: 'evolving', line: 'When it becomes something else' },
    { id: 'ending', line: 'Ending well, early or on time' },
  ],
  'What is between you': [
    { id: 'internal', line: 'A mentor in your own organisation' },
    { id: 'external', line: 'A mentor from somewhere else' },
    { id: 'cross-cultural', line: 'A mentor from another culture' },
    { id: 'cross-gender', line: 'A mentor of another gender' },
  ],
  'Kinds of mentoring': [
    { id: 'peer', line: 'Peers: each in turn' },
    { id: 'reverse', line: 'Reverse: the junior teaches too' },
    { id: 'group', line: 'Groups and circles' },
    { id: 'flash', line: 'One sitting, one question' },
    { id: 'project', line: 'For the length of a project' },
    { id: 'assigned', line: 'A mentor whom a programme gave you' },
  ],
  'This program': [
    { id: 'reminders', line: 'Being reminded without opening it' },
    { id: 'formats', line: 'What comes in and goes out, and how' },
    { id: 'privacy', line: 'What is kept, where, and who can read it' },
  ],
};

/** Every topic of the guide, in the order of its groups. */
export const topics: readonly Topic[] = Object.values(groups).flat();

/** Whether the guide has a topic of this name. */
export const isTopic = (id: string): boolean => topics.some((topic) => topic.id === id);

/** What a topic answers, to follow something else. */
export function lineOf(id: string): string {
  return lowered(topics.find((topic) => topic.id === id)?.line ?? '');
}

/** The topic on each kind of mentoring (S5, S36, S37, S82, S98, S102, S117, S118). */
const onKinds: Readonly<Record<Kind, string>> = {
  traditional: 'roles',
  peer: 'peer',
  reverse: 'reverse',
  group: 'group',
  flash: 'flash',
  project: 'project',
  sponsor: 'sponsor-or-coach',
  assigned: 'assigned',
};

/** The topic on what can be between two people (S28 to S31). */
const onSettings: Readonly<Record<Setting, string>> = {
  internal: 'internal',
  external: 'external',
  'cross-cultural': 'cross-cultural',
  'cross-gender': 'cross-gender',
};

/** What to read beside a command: named at the end of its help. */
const onCommands: Readonly<Record<string, readonly string[]>> = {
  plan: ['roles', 'forms'],
  goals: ['barriers', 'forms'],
  audit: ['where-to-look'],
  shortlist: ['where-to-look', 'sponsor-or-coach'],
  value: ['asking', 'giving'],
  outreach: ['asking', 'silence'],
  check: ['asking'],
  expect: ['expectations', 'confidentiality'],
  develop: ['feedback'],
  prep: ['preparing', 'first-talk'],
  meet: ['preparing'],
  debrief: ['advice', 'feedback'],
  actions: ['preparing'],
  advice: ['advice'],
  next: ['reminders'],
  give: ['giving'],
  thank: ['thanking'],
  progress: ['review'],
  trouble: ['trouble'],
  review: ['review', 'evolving'],
  close: ['ending'],
  export: ['formats', 'confidentiality'],
  import: ['formats'],
  backup: ['privacy'],
  doctor: ['privacy'],
  config: ['privacy'],
  demo: ['roles', 'privacy'],
};

/** What says more about one question of a worksheet: named when somebody types `?`. */
const onQuestions: Readonly<Record<string, string>> = {
  'goals.barrier': 'barriers',
  'goals.help-kind': 'feedback',
  'goals.earlier': 'roles',
  'audit.missing': 'where-to-look',
  'shortlist.ahead': 'sponsor-or-coach',
  'shortlist.pool': 'where-to-look',
  'value.bring': 'giving',
  'outreach.kind': 'asking',
  'outreach.ask': 'asking',
  'expect.kind': 'forms',
  'expect.cadence': 'expectations',
  'expect.confidentiality': 'confidentiality',
  'expect.off-limits': 'confidentiality',
  'expect.feedback': 'feedback',
  'expect.ending': 'ending',
  'prep.mode': 'feedback',
  'prep.questions': 'preparing',
  'debrief.advice': 'advice',
  'debrief.blunt': 'feedback',
  'debrief.decision': 'first-talk',
  'trouble.sign': 'trouble',
  'trouble.leaked': 'confidentiality',
  'trouble.serves': 'ending',
  'trouble.true-part': 'feedback',
};

/** What to read about a relationship: its kind where it is a particular one, then what is between the two. */
export const readingFor = ({ kind, context }: Pick<Person, 'kind' | 'context'>): readonly string[] => [
  ...(kind === null || kind === 'traditional' ? [] : [onKinds[kind]]),
  ...context.map((setting) => onSettings[setting]),
];

/** What to read beside a command. */
export const readingOn = (command: string): readonly string[] =>
  Object.hasOwn(onCommands, command) ? onCommands[command]! : [];

/** What a kind or a setting adds to the page of expectations, its own topic explains. */
const onPoints: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(kinds).flatMap(([kind, { settle }]) =>
    settle.map(({ id }) => [id, onKinds[kind as Kind]]),
  ),
  ...Object.entries(settings).flatMap(([setting, { settle }]) =>
    settle.map(({ id }) => [id, onSettings[setting as Setting]]),
  ),
]);

/** What says more about one question of a worksheet; undefined where nothing does. */
export const readingAt = (worksheet: string, question: string): string | undefined =>
  onQuestions[`${worksheet}.${question}`] ?? (worksheet === 'expect' ? onPoints[question] : undefined);

/** Every place from which a topic is named, for whoever checks that they all lead somewhere. */
export const hooks = { onKinds, onSettings, onCommands, onQuestions };
