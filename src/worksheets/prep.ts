import { nameOf } from '../domain/people.ts';
import { keepPrep, seedPrep } from '../domain/preps.ts';
import { type Talk, talks } from '../domain/talks.ts';
import { modeOptions } from './options.ts';
import { defineWorksheet, type Worksheet } from './worksheet.ts';

export const prep = defineWorksheet({
  id: 'prep',
  title: 'Prep: what to bring to the meeting',
  intro: talks.regular.intro,
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', ask: 'Whom are you going to meet?', required: true },
    {
      id: 'priorities',
      kind: 'list',
      item: 'priority',
      ask: 'What matters most this time?',
      hint: 'Two get done; what comes after them waits for spare time.',
      example: 'Decide whether I take the team lead role',
      why: { text: 'You lead these talks: the agenda is yours to set.', source: 'S112' },
      required: true,
    },
    {
      id: 'updates',
      kind: 'list',
      item: 'update',
      ask: 'What became of what they advised?',
      hint: 'Filled from your ledger of advice; change what has moved on since.',
      why: { text: 'Whoever hears what their advice did will give more of it.', source: 'S113' },
    },
    {
      id: 'questions',
      kind: 'list',
      item: 'question',
      look: 'question',
      ask: 'What will you ask?',
      hint: 'Yours come first, and three go on the agenda; more than fit is right.',
      example: 'How did you find out which customers to listen to?',
      why: { text: 'Bring more questions than will fit, the best ones first.', source: 'S90' },
      required: true,
    },
    {
      id: 'scenario',
      kind: 'essay',
      ask: 'Is there one situation to talk through?',
      hint: 'What happened, what you did, what you would like to know.',
      why: { text: 'Examples make advice concrete.', source: 'S21' },
    },
    {
      id: 'mode',
      kind: 'choice',
      ask: 'Would you like feedback on something you bring?',
      options: modeOptions,
      why: { text: 'Feedback is better when you say on what.', source: 'S111' },
    },
    {
      id: 'next-steps',
      kind: 'list',
      item: 'step',
      ask: 'Which next steps are you thinking of?',
      hint: 'Your own ideas first: they can say yes, or something better.',
      why: { text: 'A proposed answer gets better advice than an open problem.', source: 'S22' },
    },
  ],
  seed: seedPrep,
  keep: keepPrep,
  deed: (journal, { about }) => `Prepared for ${nameOf(journal, about)}`,
});

/** The same sheet, introduced for what the meeting is for. */
export const prepBefore = ({ title, intro }: Talk): Worksheet => ({ ...prep, title, intro });
