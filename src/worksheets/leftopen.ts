import type { Option, Question } from './worksheet.ts';

/** Whether it takes effect now: not before the last meeting has been. */
export const over = { meeting: ['held', 'none', null] };

const fates: readonly Option[] = [
  { value: 'keep', label: 'Keep it: I still mean to do it, and to tell them' },
  { value: 'drop', label: 'Let it go, on both sides' },
];

const oneByOne: Option = { value: 'choose', label: 'Some of each: I choose one by one' };

export const openQuestions: readonly Question[] = [
  {
    id: 'open-actions',
    kind: 'choice',
    ask: 'What becomes of the actions that are still open?',
    why: { text: 'Nothing should hang over you after a goodbye.', source: 'S88' },
    options: [
      ...fates,
      { value: 'hand-over', label: 'Take mine along, to somebody else or on my own' },
      oneByOne,
    ],
    when: over,
  },
  {
    id: 'hand-to',
    kind: 'person',
    ask: 'To whom do you take them?',
    hint: 'Somebody of your journal; blank when they are simply yours from here on.',
    when: { 'open-actions': ['hand-over'] },
  },
  {
    id: 'go-on-actions',
    kind: 'choices',
    ask: 'Which of them go on without the meetings?',
    hint: 'What you leave out is let go.',
    options: [],
    when: { 'open-actions': ['choose'] },
  },
  {
    id: 'open-advice',
    kind: 'choice',
    ask: 'And of the advice that has no answer yet?',
    hint: 'They will still like to hear in a year what it did.',
    why: { text: 'Advice lasts longer than the talks it came from.', source: 'S97' },
    options: [...fates, oneByOne],
    when: over,
  },
  {
    id: 'go-on-advice',
    kind: 'choices',
    ask: 'Which of it do you still mean to try, or to tell them about?',
    hint: 'What you leave out is let go.',
    options: [],
    when: { 'open-advice': ['choose'] },
  },
];

/** Questions that make sense only while something is open. */
export const openIds: Readonly<Record<'actions' | 'advice', readonly string[]>> = {
  actions: ['open-actions', 'hand-to', 'go-on-actions'],
  advice: ['open-advice', 'go-on-advice'],
};
