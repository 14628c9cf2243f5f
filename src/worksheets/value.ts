import { nameOf } from '../domain/people.ts';
import { keepValue, seedValue } from '../domain/values.ts';
import { defineWorksheet } from './worksheet.ts';

export const value = defineWorksheet({
  id: 'value',
  title: 'Value: why them, and what you bring',
  intro: [
    'Mentoring pays both sides. Before you write, know in a few words why you ask this person, what you hope for and what you promise.',
  ],
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', fresh: true, ask: 'Whom do you want to ask?', required: true },
    {
      id: 'why-them',
      kind: 'line',
      look: 'why-them',
      ask: 'Why this person, and nobody else?',
      hint: 'Something they did, said or wrote that touched your own road.',
      example: 'She moved from marketing into product at a clinic, which is the step I want to take.',
      why: { text: 'People say yes when they see why it is them you ask.', source: 'S84' },
      required: true,
    },
    {
      id: 'bring',
      kind: 'list',
      item: 'thing',
      ask: 'What do you bring?',
      hint: 'Work you have done, people you know, a view they lack, help with a task.',
      example: 'Six years of talking to customers',
      why: { text: 'Even a beginner sees things that somebody senior does not.', source: 'S11' },
      required: true,
    },
    {
      id: 'use',
      kind: 'line',
      ask: 'How will you use what they tell you?',
      example: 'Try it in the next project and tell them what came of it.',
      why: { text: 'Nobody likes to advise into the blue.', source: 'S11' },
    },
    {
      id: 'serves',
      kind: 'line',
      ask: 'How does that serve something they care about?',
      hint: 'Their team, their field, the next generation of it.',
      why: { text: 'Good mentoring pays both sides.', source: 'S1' },
    },
    {
      id: 'commitment',
      kind: 'line',
      ask: 'What do you promise?',
      hint: 'Time, preparation, telling what became of it. No calendar is needed yet.',
      example: 'I come prepared, and write to you within two days of each talk.',
      why: { text: 'A small promise, kept, says more than enthusiasm.', source: 'S84' },
    },
  ],
  seed: seedValue,
  keep: keepValue,
  deed: (journal, { about }) => `Wrote down why you ask ${nameOf(journal, about)}`,
});
