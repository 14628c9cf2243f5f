import { formatOptions, messageOptions } from '../options.ts';
import type { Question } from '../worksheet.ts';

/** A message, as it was drafted (S13, S53). */
export const messageQuestions: readonly Question[] = [
  { id: 'kind', kind: 'choice', ask: 'What kind of message is it?', required: true, options: messageOptions },
  { id: 'via', kind: 'person', ask: 'Who makes the introduction?' },
  { id: 'reference', kind: 'line', ask: 'What of theirs do you refer to?' },
  { id: 'purpose', kind: 'line', ask: 'Why do you write?' },
  { id: 'ask', kind: 'line', ask: 'What do you ask for?' },
  {
    id: 'minutes',
    kind: 'number',
    unit: 'minutes',
    whole: true,
    most: 240,
    ask: 'How many minutes do you ask for?',
  },
  { id: 'times', kind: 'list', item: 'time', ask: 'Which times do you offer?' },
  { id: 'format', kind: 'choice', ask: 'In which form?', options: formatOptions },
  { id: 'offer', kind: 'line', ask: 'What do you offer?' },
  { id: 'subject', kind: 'line', ask: 'What stands in the subject line?' },
  { id: 'body', kind: 'essay', look: 'message', ask: 'And the message itself?', required: true },
  { id: 'forward', kind: 'essay', ask: 'What can be passed on for you?' },
];

/** One attempt to reach somebody, and what became of it. */
export const touchQuestions: readonly Question[] = [
  {
    id: 'channel',
    kind: 'choice',
    ask: 'How did you reach out?',
    required: true,
    options: [
      { value: 'mail', label: 'By mail' },
      { value: 'note', label: 'With a hand-written note' },
      { value: 'call', label: 'By phone' },
      { value: 'in-person', label: 'In person' },
      { value: 'chat', label: 'In a chat or on a network' },
      { value: 'other', label: 'Another way' },
    ],
  },
  {
    id: 'state',
    kind: 'choice',
    ask: 'What became of it?',
    required: true,
    options: [
      { value: 'draft', label: 'Not sent yet' },
      { value: 'sent', label: 'Sent' },
      { value: 'answered', label: 'Answered' },
      { value: 'declined', label: 'Declined' },
      { value: 'silent', label: 'No answer' },
    ],
  },
  { id: 'sent-on', kind: 'date', tense: 'past', ask: 'When did you send it?' },
  { id: 'ended-on', kind: 'date', tense: 'past', ask: 'When did they answer, or you stop waiting?' },
  { id: 'note', kind: 'line', ask: 'Anything to remember about it?' },
];
