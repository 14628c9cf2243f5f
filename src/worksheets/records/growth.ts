import { goals } from '../goals.ts';
import type { Question, QuestionOf } from '../worksheet.ts';

const rows = goals.questions.find((question): question is QuestionOf<'rows'> => question.kind === 'rows')!;

/** The goals of one day, without the objectives, which are records of their own. */
export const goalQuestions: readonly Question[] = goals.questions.filter(({ kind }) => kind !== 'rows');

/** An objective, as the goals worksheet asks for it, and how it stands. */
export const objectiveQuestions: readonly Question[] = [
  ...rows.questions,
  {
    id: 'state',
    kind: 'choice',
    ask: 'How do things stand?',
    required: true,
    options: [
      { value: 'open', label: 'Open' },
      { value: 'reached', label: 'Reached' },
      { value: 'dropped', label: 'Dropped' },
    ],
  },
  { id: 'closed-on', kind: 'date', tense: 'past', ask: 'When was it reached or dropped?' },
];

/** How an objective is worked on (S20). */
export const planQuestions: readonly Question[] = [
  {
    id: 'milestones',
    kind: 'rows',
    item: 'milestone',
    ask: 'Which milestones lead there?',
    questions: [
      { id: 'what', kind: 'line', ask: 'What is reached then?', required: true },
      { id: 'by', kind: 'date', tense: 'future', ask: 'By when?' },
      { id: 'sign', kind: 'line', ask: 'How will you see it?' },
      { id: 'reached-on', kind: 'date', tense: 'past', ask: 'When was it reached?' },
    ],
  },
  { id: 'activities', kind: 'list', item: 'activity', ask: 'What will you do between meetings?' },
  { id: 'work-problem', kind: 'line', ask: 'Which present problem at work is it tied to?' },
];

/** Something given, received or passed on (S24). */
export const exchangeQuestions: readonly Question[] = [
  {
    id: 'direction',
    kind: 'choice',
    ask: 'Which way did it go?',
    required: true,
    options: [
      { value: 'given', label: 'You gave it' },
      { value: 'received', label: 'They gave it' },
      { value: 'forward', label: 'You passed it on to somebody newer' },
    ],
  },
  {
    id: 'kind',
    kind: 'choice',
    ask: 'What kind of thing was it?',
    required: true,
    options: [
      { value: 'resource', label: 'An article or a resource' },
      { value: 'introduction', label: 'An introduction' },
      { value: 'view', label: 'A point of view' },
      { value: 'help', label: 'Help with a project' },
      { value: 'feedback', label: 'Feedback on what advice did' },
      { value: 'thanks', label: 'Thanks' },
      { value: 'achievement', label: 'News of an achievement' },
      { value: 'other', label: 'Something else' },
    ],
  },
  { id: 'what', kind: 'line', ask: 'What was it?', required: true },
  { id: 'on', kind: 'date', tense: 'past', ask: 'When?', required: true },
  { id: 'how', kind: 'line', ask: 'In which way?' },
  { id: 'whom', kind: 'line', ask: 'Who was it for, if they are not in your journal?' },
];

/** A look back at one relationship, or at all of them (S64). */
export const reviewQuestions: readonly Question[] = [
  { id: 'on', kind: 'date', tense: 'past', ask: 'When did you review it?', required: true },
  {
    id: 'decision',
    kind: 'choice',
    ask: 'What did you decide?',
    options: [
      { value: 'go-on', label: 'Go on' },
      { value: 'adjust', label: 'Adjust' },
      { value: 'evolve', label: 'Let it become something else' },
      { value: 'close', label: 'Close it' },
    ],
  },
  { id: 'note', kind: 'essay', ask: 'What else is there to remember?' },
];
