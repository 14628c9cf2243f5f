import { keepSetReview, seedSetReview } from '../domain/portfolio.ts';
import { decisionOptions } from './decision.ts';
import { privateQuestion } from './review.ts';
import { defineWorksheet, type Question } from './worksheet.ts';

/** What one question asks of all of them, the decisions apart. */
export const fourQuestions: readonly Question[] = [
  {
    id: 'goals-moved',
    kind: 'line',
    ask: 'Have your goals moved, and do your mentors still fit them?',
    hint: 'A goal reached, dropped or new; somebody you no longer need for it.',
    why: { text: 'Goals move faster than the people one has chosen for them.', source: 'S64' },
  },
  {
    id: 'most',
    kind: 'line',
    ask: 'From whom do you get most, and from whom least?',
    hint: 'For yourself. Then ask what the difference is.',
    why: { text: 'What works with one can often be asked of another.', source: 'S99' },
  },
  {
    id: 'owed',
    kind: 'line',
    ask: 'Whom do you owe thanks, help or news?',
    hint: 'Whoever came to mind first is usually right.',
    why: { text: 'A set of mentors lasts as long as it goes both ways.', source: 'S63' },
  },
  {
    id: 'missing',
    kind: 'list',
    item: 'voice',
    ask: 'Whose voice is missing?',
    hint: 'Another field, another level, somebody who disagrees with you.',
    example: 'Somebody who left the industry',
    why: { text: 'Several people see what one of them cannot.', source: 'S5' },
  },
];

export const reviewAll = defineWorksheet({
  id: 'review all',
  call: 'review all',
  title: 'All your mentors together',
  intro: [
    'Four questions about all of them, then a word on each. You decide here; each step is taken by itself.',
  ],
  passing: true,
  questions: [
    ...fourQuestions,
    {
      id: 'decisions',
      kind: 'rows',
      item: 'mentor',
      ask: 'What do you propose for each of them?',
      why: { text: 'To change it or to end it is no failure: both belong to it.', source: 'S27' },
      questions: [
        { id: 'name', kind: 'line', ask: 'Who?', required: true },
        { id: 'decision', kind: 'choice', ask: 'What do you propose?', options: decisionOptions },
        { id: 'note', kind: 'line', ask: 'Why?' },
      ],
    },
    privateQuestion,
  ],
  seed: (journal, _about, now) => seedSetReview(journal, now),
  keep: keepSetReview,
  deed: () => 'Looked at all mentors together',
});
