import { keepAudit, seedAudit } from '../domain/auditing.ts';
import { todayIn } from '../domain/dates.ts';
import { levelOptions, supportOptions } from './options.ts';
import { defineWorksheet } from './worksheet.ts';

export const audit = defineWorksheet({
  id: 'audit',
  title: 'Audit: the people you know, and what is missing',
  intro: [
    'Write down the people who help you, or could: colleagues, friends of friends, old teachers, people from an association. Six are enough to see a pattern.',
    'If few come to mind, that is where many people begin. Put down those few; the rest of this is made for you.',
  ],
  questions: [
    {
      id: 'people',
      kind: 'rows',
      item: 'person',
      ask: 'Who helps you in your work, or might?',
      why: { text: 'You may have informal mentors already, and only a map shows the gaps.', source: 'S8' },
      required: true,
      questions: [
        {
          id: 'name',
          kind: 'line',
          ask: 'What is their name?',
          hint: 'Nobody sees this list but you.',
          example: 'Ada Lovelace',
          required: true,
        },
        {
          id: 'support',
          kind: 'choices',
          ask: 'What kind of help do they give, or could they?',
          why: { text: 'Different needs want different people; few give everything.', source: 'S8' },
          options: supportOptions,
        },
        {
          id: 'closeness',
          kind: 'scale',
          ask: 'How close are you?',
          low: 'barely acquainted',
          high: 'would call them any day',
        },
        {
          id: 'level',
          kind: 'choice',
          ask: 'Where do they stand, compared with you?',
          options: levelOptions,
        },
        {
          id: 'place',
          kind: 'line',
          ask: 'Where do they work, or where do you know each other from?',
          hint: 'A firm, a school, an association, a neighbourhood.',
          example: 'Northwind Health',
          why: { text: 'Mentors may come from outside your own firm.', source: 'S4' },
        },
        {
          id: 'role',
          kind: 'line',
          ask: 'What do they do?',
          hint: 'A few words on their work; they show which of your goals it touches.',
          example: 'Product lead for clinic software',
        },
        {
          id: 'last-contact',
          kind: 'date',
          tense: 'past',
          rough: true,
          ask: 'When were you last in touch?',
          hint: 'Roughly: "last month", "May 2025", "2023".',
          example: 'three weeks ago',
        },
      ],
    },
    {
      id: 'missing',
      kind: 'list',
      item: 'perspective',
      ask: 'Whose point of view is missing from this list?',
      hint: 'Another field, generation, country, kind of work.',
      why: { text: 'People who resemble you share your blind spots.', source: 'S8' },
    },
  ],
  seed: (journal, _about, now) => seedAudit(journal, todayIn(now, journal.profile.zone)),
  keep: keepAudit,
  deed: (_journal, { answers }) => {
    const count = Array.isArray(answers['people']) ? answers['people'].length : 0;
    return `Looked at ${count} ${count === 1 ? 'person' : 'people'} you know`;
  },
});
