import {
  contextOptions,
  kindOptions,
  levelOptions,
  poolOptions,
  supportOptions,
  thanksOptions,
} from '../options.ts';
import type { Question } from '../worksheet.ts';

/** Everything the journal keeps of a person; each is also a flag of `people add`. */
export const personQuestions: readonly Question[] = [
  { id: 'name', kind: 'line', ask: 'What is their name?', required: true },
  { id: 'email', kind: 'line', ask: 'What is their mail address?' },
  { id: 'phone', kind: 'line', ask: 'And their phone number?' },
  { id: 'company', kind: 'line', ask: 'Which organisation do they work for?' },
  { id: 'role', kind: 'line', ask: 'What do they do?', example: 'Product lead for clinic software' },
  { id: 'field', kind: 'line', ask: 'In which field do they work?' },
  { id: 'url', kind: 'line', ask: 'Where can one read about them?', hint: 'A page or a profile.' },
  { id: 'connected-on', kind: 'date', tense: 'past', rough: true, ask: 'Since when are you in contact?' },
  {
    id: 'place',
    kind: 'line',
    ask: 'Where do you know each other from?',
    hint: 'A firm, a school, an association.',
  },
  { id: 'level', kind: 'choice', ask: 'Where do they stand, compared with you?', options: levelOptions },
  {
    id: 'closeness',
    kind: 'scale',
    ask: 'How close are you?',
    low: 'barely acquainted',
    high: 'would call them any day',
  },
  {
    id: 'support',
    kind: 'choices',
    ask: 'What kind of help do they give, or could they?',
    options: supportOptions,
  },
  { id: 'kind', kind: 'choice', ask: 'What kind of mentoring is it?', options: kindOptions },
  { id: 'context', kind: 'choices', ask: 'What else is there to mind between you?', options: contextOptions },
  { id: 'last-contact', kind: 'date', tense: 'past', rough: true, ask: 'When were you last in touch?' },
  { id: 'introduced-by', kind: 'person', ask: 'Who introduced you?' },
  { id: 'thanks-as', kind: 'choice', ask: 'How do they like to be thanked?', options: thanksOptions },
  { id: 'notes', kind: 'essay', ask: 'What else do you want to remember about them?' },
];

const criterion = (id: string, ask: string, note: string): readonly Question[] => [
  { id, kind: 'scale', ask, low: 'hardly', high: 'entirely' },
  { id: `${id}-note`, kind: 'line', ask: note },
];

/** A candidate of the shortlist (S9, S81, S105). */
export const candidateQuestions: readonly Question[] = [
  ...criterion('path', 'Does their path fit where you want to go?', 'What on their path shows it?'),
  ...criterion('background', 'Do their background and results speak to you?', 'Which of them?'),
  ...criterion(
    'style',
    'Do you like how they lead and what is said of them?',
    'What have you heard or seen?',
  ),
  ...criterion('reach', 'Can they be reached, and do they answer?', 'How would you reach them?'),
  ...criterion('fit', 'Would you get on with each other?', 'What makes you think so?'),
  { id: 'ahead', kind: 'number', unit: 'years', ask: 'How many years ahead of you are they on this road?' },
  { id: 'values', kind: 'line', ask: 'What do you both hold dear?' },
  { id: 'stretch', kind: 'line', ask: 'Where would they stretch you?' },
  { id: 'pool', kind: 'choice', ask: 'Where did you find them?', options: poolOptions },
  { id: 'connection', kind: 'person', ask: 'Who could introduce you?' },
  { id: 'questions', kind: 'list', item: 'question', look: 'question', ask: 'What would you ask them?' },
  {
    id: 'state',
    kind: 'choice',
    ask: 'How do things stand?',
    required: true,
    options: [
      { value: 'open', label: 'Open' },
      { value: 'parked', label: 'Parked for now' },
      { value: 'withdrawn', label: 'You withdrew' },
      { value: 'agreed', label: 'They agreed' },
      { value: 'declined', label: 'They declined' },
    ],
  },
];

/** Why this person, and what you bring (S11). */
export const valueQuestions: readonly Question[] = [
  { id: 'bring', kind: 'list', item: 'thing', ask: 'What do you bring?', required: true },
  { id: 'use', kind: 'line', ask: 'How will you use their guidance?' },
  { id: 'serves', kind: 'line', ask: 'How does it serve what they care about?' },
  { id: 'why-them', kind: 'line', ask: 'Why this person, and nobody else?', required: true },
  { id: 'commitment', kind: 'line', ask: 'What do you promise?' },
];
