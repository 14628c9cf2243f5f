import type { Decision } from '../domain/reviews.ts';
import { cadenceOptions } from './options.ts';
import type { Option, Question } from './worksheet.ts';

export const decisionOptions: readonly Option[] = [
  { value: 'go-on', label: 'Go on as you are' },
  { value: 'adjust', label: 'Adjust: change something on the page' },
  { value: 'evolve', label: 'Let it become something else' },
  { value: 'close', label: 'Close it well' },
];

/** What each decision means next, said once it is taken. */
const meanings: Readonly<Record<Decision, string>> = {
  'go-on': 'Good. Tell them so, with one thing that helped: people like to know why they are asked again.',
  adjust: 'Your page comes next: change what should change, and the version before stays readable.',
  evolve: 'Then say it to each other, so that neither of you waits for what the other has left behind.',
  close: 'An ending that is said aloud is a good one. The next step finds the words with you.',
};

const onward = { decision: ['go-on', 'adjust', 'evolve'] };
const evolving = { decision: ['evolve'] };

/** The decision, and what each of them has to settle. */
export const decisionQuestions: readonly Question[] = [
  {
    id: 'decision',
    kind: 'choice',
    ask: 'How do you go on?',
    hint: 'Leave it blank while you still want to hear them.',
    why: { text: 'To change it or to end it is no failure: both belong to it.', source: 'S27' },
    options: decisionOptions.map((option) => ({ ...option, reply: meanings[option.value as Decision] })),
  },
  {
    id: 'next-review',
    kind: 'date',
    tense: 'future',
    least: 'today',
    ask: 'When do you look at it again?',
    hint: 'Half a year from now is usual.',
    why: { text: 'What is looked at twice a year does not drift far.', source: 'S64' },
    when: onward,
  },
  {
    id: 'becomes',
    kind: 'choice',
    ask: 'What does it become?',
    options: [
      { value: 'peer', label: 'Peers: help goes both ways from here on' },
      { value: 'colleague', label: 'Colleagues: no programme, but each is there for the other' },
      { value: 'sponsor', label: 'A sponsor: they speak for you where you are not' },
    ],
    why: { text: 'You have grown, and it may grow with you.', source: 'S27' },
    required: true,
    when: evolving,
  },
  {
    id: 'cadence',
    kind: 'choice',
    ask: 'In which rhythm?',
    hint: 'Less often is usual, for you need less.',
    why: { text: 'A new shape deserves a rhythm of its own.', source: 'S27' },
    options: cadenceOptions,
    when: evolving,
  },
  {
    id: 'letter',
    kind: 'essay',
    look: 'farewell',
    ask: 'How do you say it to them?',
    hint: 'Here is a draft. Make it yours, or say it when you meet.',
    why: { text: 'A change that was never said is only a silence.', source: 'S109' },
    when: evolving,
  },
];
