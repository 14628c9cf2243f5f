import { modeOptions, whoOptions } from '../options.ts';
import type { Question } from '../worksheet.ts';

/** A meeting: when, and what came out of it (S57, S89). */
export const meetingQuestions: readonly Question[] = [
  { id: 'start', kind: 'date', time: true, ask: 'When is it, or was it?', required: true },
  { id: 'zone', kind: 'line', ask: 'In which time zone?', example: 'Europe/Lisbon' },
  { id: 'minutes', kind: 'number', unit: 'minutes', whole: true, most: 480, ask: 'For how many minutes?' },
  { id: 'place', kind: 'line', ask: 'Where, or by which channel?' },
  {
    id: 'kind',
    kind: 'choice',
    ask: 'What kind of meeting is it?',
    required: true,
    options: [
      { value: 'talk', label: 'A first talk' },
      { value: 'kick-off', label: 'The kick-off' },
      { value: 'regular', label: 'A regular one' },
      { value: 'review', label: 'A review' },
      { value: 'last', label: 'The last one' },
      { value: 'flash', label: 'A flash session' },
      { value: 'group', label: 'A group or circle' },
    ],
  },
  {
    id: 'state',
    kind: 'choice',
    ask: 'Did it take place?',
    required: true,
    options: [
      { value: 'scheduled', label: 'It is still to come' },
      { value: 'held', label: 'It took place' },
      { value: 'missed', label: 'Somebody did not come' },
      { value: 'cancelled', label: 'It was called off' },
    ],
  },
  { id: 'points', kind: 'list', item: 'point', ask: 'What were the main points?' },
  { id: 'private', kind: 'essay', ask: 'What is for yourself alone?' },
  { id: 'next', kind: 'date', time: true, tense: 'future', ask: 'When is the next one?' },
  { id: 'fit', kind: 'scale', ask: 'How well did it fit?', low: 'not at all', high: 'very well' },
];

/** The sheet made before a meeting (S22). */
export const prepQuestions: readonly Question[] = [
  { id: 'priorities', kind: 'list', item: 'priority', ask: 'What matters most this time?', required: true },
  { id: 'updates', kind: 'list', item: 'update', ask: 'What became of what they advised?' },
  {
    id: 'questions',
    kind: 'list',
    item: 'question',
    look: 'question',
    ask: 'What will you ask?',
    required: true,
  },
  { id: 'scenario', kind: 'essay', ask: 'Which situation would you like to talk through?' },
  { id: 'next-steps', kind: 'list', item: 'step', ask: 'Which next steps do you consider?' },
  {
    id: 'mode',
    kind: 'choice',
    ask: 'What kind of feedback do you want?',
    options: modeOptions,
  },
];

/** Something to do, by one of you (S60). */
export const actionQuestions: readonly Question[] = [
  { id: 'what', kind: 'line', ask: 'What is to be done?', required: true },
  {
    id: 'who',
    kind: 'choice',
    ask: 'Who does it?',
    required: true,
    options: whoOptions,
  },
  { id: 'by', kind: 'date', tense: 'future', ask: 'By when?' },
  {
    id: 'state',
    kind: 'choice',
    ask: 'How do things stand?',
    required: true,
    options: [
      { value: 'open', label: 'Open' },
      { value: 'done', label: 'Done' },
      { value: 'dropped', label: 'Dropped' },
    ],
  },
  { id: 'closed-on', kind: 'date', tense: 'past', ask: 'When was it done or dropped?' },
];

/** Advice, from hearing it to telling what came of it (S57, S113). */
export const adviceQuestions: readonly Question[] = [
  { id: 'text', kind: 'line', ask: 'What did they advise?', required: true },
  {
    id: 'state',
    kind: 'choice',
    ask: 'What became of it?',
    required: true,
    options: [
      { value: 'heard', label: 'Heard, not tried yet' },
      { value: 'tried', label: 'Tried' },
      { value: 'told', label: 'Tried, and they know the result' },
      { value: 'dropped', label: 'Not for you' },
    ],
  },
  { id: 'heard-on', kind: 'date', tense: 'past', ask: 'When did you hear it?' },
  { id: 'tried-on', kind: 'date', tense: 'past', ask: 'When did you try it?' },
  { id: 'result', kind: 'line', ask: 'What came of it?' },
  { id: 'told-on', kind: 'date', tense: 'past', ask: 'When did you tell them?' },
];
