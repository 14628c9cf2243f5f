import type { Agreement, Person } from './journal.ts';
import type { Kind, Setting } from './kinds.ts';

/** How a mentorship ended. */
type Ending = NonNullable<Agreement['ending']>['how'];

/** What can be wrong between two people, the graver first where two are equally likely. */
export const signs = [
  'broken-confidence',
  'clash',
  'blunt',
  'silent',
  'less-time',
  'one-sided',
  'unclear',
  'drifting',
] as const;
export type Sign = (typeof signs)[number];

/** Whether this names one of the troubles there is a playbook for. */
export const isSign = (text: unknown): text is Sign => signs.some((sign) => sign === text);

/** A fact about a relationship, by the name of its sentence in `documents/evidence.ts`. */
export type FactName =
  | 'contact'
  | 'rhythm'
  | 'missed'
  | 'next'
  | 'waiting'
  | 'page'
  | 'goals'
  | 'success'
  | 'private'
  | 'prepared'
  | 'fit'
  | 'milestones'
  | 'promises'
  | 'untold'
  | 'ledger'
  | 'blunt';

/** Something to change on the page: the question of `expect`, what is proposed where one thing is, and in words. */
export type Change = {
  readonly point: string;
  readonly to?: (cadence: Agreement['cadence']) => Agreement['cadence'];
  readonly say: string;
};

/** What to do about one kind of trouble, in the order one does it. */
export type Playbook = {
  /** As somebody would say it. */
  readonly label: string;
  /** What it may mean, kindly. */
  readonly meaning: string;
  /** What to look at in the journal before anything is said. */
  readonly look: readonly FactName[];
  /** How to say it; the words themselves are `templates/messages/trouble-<sign>.md`. */
  readonly say: string;
  readonly change: Change;
  /** When to stop, and which ending that is. */
  readonly stop: {
    readonly when: string;
    readonly ending: Ending;
  };
  readonly source: string;
};

/** The next slower rhythm. */
const slower: Readonly<Record<Agreement['cadence'], Agreement['cadence']>> = {
  weekly: 'fortnightly',
  fortnightly: 'monthly',
  monthly: 'six-weekly',
  'six-weekly': 'quarterly',
  quarterly: 'ad-hoc',
  'ad-hoc': 'ad-hoc',
};

/** Every three months is what one offers somebody who has gone quiet; below that, whenever it suits (S65). */
export const quietRhythm = (cadence: Agreement['cadence']): Agreement['cadence'] =>
  cadence === 'quarterly' || cadence === 'ad-hoc' ? 'ad-hoc' : 'quarterly';

/** The next slower rhythm, for two who have less time. */
export const slowerRhythm = (cadence: Agreement['cadence']): Agreement['cadence'] => slower[cadence];

/** The playbooks (S26, S65 to S67, S92, S116). */
export const playbooks: Readonly<Record<Sign, Playbook>> = {
  silent: {
    label: 'They have gone quiet',
    meaning:
      'Silence is mostly a full desk, and seldom about you. Somebody who feels they owe you an answer finds it harder to write with every week.',
    look: ['contact', 'waiting', 'rhythm', 'missed', 'next', 'untold'],
    say: 'Write once, lightly: take the debt off them, offer a slower rhythm, and make it easy to say no.',
    change: {
      point: 'cadence',
      to: quietRhythm,
      say: 'a rhythm they can keep is better than one they cannot',
    },
    stop: {
      when: 'If nothing comes within a month of that, let it rest with thanks. They can begin again whenever they like.',
      ending: 'drifted',
    },
    source: 'S65',
  },
  clash: {
    label: 'Our values or ways of working clash',
    meaning:
      "Two decent people can be wrong for each other. It is worth one honest talk, and it is nobody's fault.",
    look: ['fit', 'page', 'private'],
    say: 'Name one situation and what it did to you, never a trait of theirs. Then ask how they saw it.',
    change: {
      point: 'off-limits',
      say: 'say which kind of help suits you, and leave out what you would rather not touch',
    },
    stop: {
      when: 'If the next two talks feel the same, part as you would like to be remembered, and ask whom they would suggest.',
      ending: 'not-a-fit',
    },
    source: 'S66',
  },
  unclear: {
    label: 'It is not clear what we are working on',
    meaning: 'Talks without an aim are pleasant, and after a while nobody can say what they are for.',
    look: ['page', 'goals', 'success', 'prepared', 'milestones'],
    say: 'Propose one goal that is definite, that both could see, that is within reach and has a date. Ask whether it is the right one.',
    change: { point: 'goals', say: 'put one goal on the page that both of you can name' },
    stop: {
      when: 'If no goal comes to mind that needs them, it may be complete. That is a good end.',
      ending: 'completed',
    },
    source: 'S67',
  },
  drifting: {
    label: 'It is petering out',
    meaning: 'Nobody has decided anything; each waits for the other. Whoever names it does both a favour.',
    look: ['contact', 'rhythm', 'next', 'fit', 'milestones', 'untold'],
    say: 'Propose a day and a topic, and leave them free to say that it has run its course.',
    change: { point: 'ends', say: 'set an end, so that the months until then have a point' },
    stop: {
      when: 'If you find no topic that you would look forward to, plan a last talk, and thank them for the whole of it.',
      ending: 'drifted',
    },
    source: 'S26',
  },
  'less-time': {
    label: 'One of us has less time than before',
    meaning:
      'Lives change. A rhythm that no longer fits makes both feel guilty, and that costs more than the hour.',
    look: ['missed', 'rhythm', 'next', 'promises'],
    say: 'Say it before the next meeting is called off: what you have noticed, and two smaller shapes to choose from.',
    change: { point: 'cadence', to: slowerRhythm, say: 'rarer, and kept' },
    stop: {
      when: 'If even a talk every few months is too much for one of you, close it for now. It can be opened again.',
      ending: 'mutual',
    },
    source: 'S26',
  },
  'one-sided': {
    label: 'It is one-sided',
    meaning: 'Seldom does somebody mean it so. What nobody asks for is seldom given, in either direction.',
    look: ['ledger', 'promises', 'untold', 'page'],
    say: 'Say what you need, once and plainly, and ask what would make it worthwhile for them.',
    change: { point: 'hopes', say: 'write down what you hope for, in words they can act on' },
    stop: {
      when: 'If you have asked twice and the promises still stay open, you need not ask a third time.',
      ending: 'not-a-fit',
    },
    source: 'S92',
  },
  'broken-confidence': {
    label: 'Something I said in confidence has gone further',
    meaning:
      'It hurts, and often it was an accident. You can ask without accusing, as long as you do not know.',
    look: ['private', 'page'],
    say: 'By voice rather than in writing, and soon. Ask what happened first, then say what you need from now on.',
    change: { point: 'confidentiality', say: 'write down more exactly what stays between you' },
    stop: {
      when: 'If it was on purpose, or happens again, stop. Keep to yourself what they told you, all the same.',
      ending: 'not-a-fit',
    },
    source: 'S26',
  },
  blunt: {
    label: 'Something they said was hard to hear',
    meaning:
      'Whoever speaks plainly to you has taken you seriously. It can sting and be useful, both at once.',
    look: ['blunt', 'fit', 'page'],
    say: 'Thank them for it, say what you take from it and what you will try. If the manner hurt, say which words.',
    change: { point: 'hopes', say: 'write down which kind of frankness helps you' },
    stop: {
      when: 'Hard words are no reason to stop. Contempt is: if it comes with every talk, go.',
      ending: 'not-a-fit',
    },
    source: 'S116',
  },
};

/** What its kind asks you to think of when something is wrong (S32, S36, S37, S117, S118). */
const besidesKind: Readonly<Partial<Record<Kind, string>>> = {
  peer: 'Between peers look at your own half first: did both get their turn, and did you ask after their plan?',
  reverse:
    'Where rank is between you, say first that it stays in the room; the junior one cannot begin otherwise.',
  group: 'In a circle speak with whoever leads next, or with the one it concerns, before you say it to all.',
  project:
    'See whether it is the project that is in trouble. If its end has moved, move the end on your page.',
  sponsor: 'A sponsor who hears nothing has nothing to say. Send them a result before you ask for anything.',
  assigned:
    'Say it to them first. If that does not help, whoever runs the programme can match you anew; that is what they are there for.',
};

/** And what is between the two of you (S28 to S31). */
const besidesSetting: Readonly<Record<Setting, string>> = {
  internal: 'You share a house: keep it between the two of you, and out of the ears of both your managers.',
  external: 'They cannot see your weeks from outside: say what has changed at work before you judge.',
  'cross-cultural':
    'Ask first whether something was misread: a silence, a no, a joke can mean another thing where they come from.',
  'cross-gender':
    'If it is about bounds, you owe nobody a reason for another place or pace; if a line was crossed, stop, and speak to somebody you trust.',
};

/** What its kind and its setting add to whatever is difficult. */
export const besides = ({ kind, context }: Pick<Person, 'kind' | 'context'>): readonly string[] => [
  ...(kind && besidesKind[kind] ? [besidesKind[kind]] : []),
  ...context.map((setting) => besidesSetting[setting]),
];
