import type { Agreement, Meeting } from './journal.ts';

/** How a mentorship is going to end. */
type How = NonNullable<Agreement['ending']>['how'];

/** What a meeting of one kind is for, and what to bring before you have thought of anything yourself. */
export type Talk = {
  readonly title: string;
  /** What the coach says before the sheet. */
  readonly intro: readonly string[];
  readonly priorities: readonly string[];
  /** In the words you would say to them. */
  readonly questions: readonly string[];
};

/** Room on the sheet: two priorities and three questions; what is more waits below (S22, S90). */
export const room = { priorities: 2, questions: 3 } as const;

/**
 * The sheets for each kind of meeting. A first talk is for rapport, with no paper on the table (S55, S56); the
 * second settles how you work together (S18; COVERAGE 2.8); the last looks back and thanks (S93, S109).
 */
export const talks: Readonly<Record<Meeting['kind'], Talk>> = {
  talk: {
    title: 'Before the first talk: get to know each other',
    intro: [
      'This one is for getting to know each other. Goals and agreements can wait: find out what you have in common, and hear their story.',
      'Leave them most of the time. A talk in which they did the talking is one they remember well.',
    ],
    priorities: ['Find out what we have in common', 'Hear how they came to where they are'],
    questions: [
      'How did you come to the work you do now?',
      'What was harder on the way than you had expected?',
      'What would you do differently if you began again today?',
      'What do you like most about your work at the moment?',
      'Whom else would you talk to in my place?',
    ],
  },
  'kick-off': {
    title: 'Before the kick-off: settle how you work together',
    intro: [
      'You know each other a little; now settle on one page what it is for, how often you meet and what stays between you.',
    ],
    priorities: ['Settle how we work together, on one page'],
    questions: [
      'What would make these talks worth your time?',
      'How do you like to be asked for advice?',
      'How should I tell you when something does not help me?',
      'When shall we look at it together and decide whether to go on?',
    ],
  },
  regular: {
    title: 'Before the meeting: what to bring',
    intro: ['What you bring decides what you take home. Enter keeps what is there already.'],
    priorities: [],
    questions: [],
  },
  review: {
    title: 'Before the review: look at it together',
    intro: ['This time you look at the whole: what came of it so far, and what should change.'],
    priorities: ['Look together at what came of it so far', 'Decide what we change'],
    questions: [
      'What has worked for you in our talks, and what has not?',
      'Which of my goals should come first now?',
      'What should we change about how we meet?',
    ],
  },
  last: {
    title: 'Before the last meeting: look back, and thank them',
    intro: [
      'An ending that is named is a good one. Tell them what their time did, and say how you would like to stay in touch.',
    ],
    priorities: ['Tell them what changed because of them', 'Say how we stay in touch'],
    questions: [
      'What have you seen change in me since we began?',
      'What should I go on working at by myself?',
      'What could I do for you, or for somebody newer?',
      'How would you like to stay in touch?',
      'Whom would you suggest I talk to next?',
    ],
  },
  flash: {
    title: 'Before the session: one sitting, one question',
    intro: ['You have one sitting. Bring one situation, told in three sentences, and one question about it.'],
    priorities: ['The one situation I come with'],
    questions: ['What would you do first in my place?', 'What do people in my situation often overlook?'],
  },
  group: {
    title: 'Before the circle: what you bring, and what you want to hear',
    intro: ['In a circle everybody is short of time: bring one thing to give and one thing to ask.'],
    priorities: ['One thing I can give the circle', 'One thing I want to hear from the others'],
    questions: ['What did you try when you were where I am now?'],
  },
};

/** The last meeting differs with how it ends; everything not said here is as in any last one (S26, S66, S93). */
const lastTalks: Readonly<Record<How, Partial<Talk>>> = {
  completed: {
    title: 'Before the last meeting: what you set out to do is done',
    priorities: ['Tell them what came of it, and what their part in it was', 'Say how we stay in touch'],
  },
  'completed-early': {
    title: 'Before the last meeting: done sooner than planned',
    intro: [
      'Early is not cancelled: it worked, and it took less time than you both had feared. Say so first, before they wonder what went wrong.',
    ],
    priorities: ['Tell them that it is done, and why sooner than planned', 'Say how we stay in touch'],
    questions: [
      'What do you think made it go so fast?',
      'What would you have brought up in the months that are left?',
      'Whom would you suggest I talk to about what comes next?',
      'What could I do for you, or for somebody newer?',
    ],
  },
  mutual: {
    title: 'Before the last meeting: it is enough, for both of you',
    intro: [
      'You both feel that it is time. Look at what it was good for, and leave the door as open as you both like.',
    ],
    priorities: ['Look together at what it was good for', 'Settle what we do about what is still open'],
    questions: [
      'What was it good for, from where you stand?',
      'What would each of us do differently with the next one?',
      'How would you like to stay in touch?',
      'Whom would you suggest I talk to next?',
    ],
  },
  drifted: {
    title: 'Before the last meeting: what faded gets a proper end',
    intro: [
      'It has faded, as it does when lives are full. Nobody has to explain anything: thank them, say what came of their advice, and let nothing hang.',
    ],
    priorities: ['Thank them, and say what came of their advice', 'Let nothing hang between us'],
    questions: [
      'Is there anything you had still hoped to hear from me?',
      'Is anything open between us that we should let go?',
      'Whom would you suggest I talk to next?',
    ],
  },
  'not-a-fit': {
    title: 'Before the last meeting: stop, kindly and clearly',
    intro: [
      'It may be awkward for five minutes. Say early and simply that you stop, thank them for something real, and do not argue about reasons. Half an hour is plenty.',
    ],
    priorities: ['Say that we stop, without blame', 'Thank them for one thing that was real'],
    questions: [
      'Is there anything you would like me to know before we stop?',
      'Knowing me a little by now, whom would you suggest I talk to?',
    ],
  },
};

/** A kick-off where the page is agreed already: there is nothing to settle, and the work begins. */
const kickOffSettled: Talk = {
  title: 'Before the kick-off: begin the work',
  intro: ['How you work together is agreed; now begin with what it is for.'],
  priorities: [],
  questions: talks['kick-off'].questions.slice(0, 1),
};

/**
 * The sheet for a meeting of a kind; the last one for the ending that is planned, and the kick-off for whether the
 * page is agreed.
 */
export function talkFor(
  kind: Meeting['kind'],
  { how, agreed }: { readonly how: How | null; readonly agreed: boolean },
): Talk {
  if (kind === 'kick-off' && agreed) return kickOffSettled;
  return kind === 'last' && how !== null ? { ...talks.last, ...lastTalks[how] } : talks[kind];
}
