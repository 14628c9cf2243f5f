import { keepClosing, seedClosing } from '../domain/closings.ts';
import { endingOf } from '../domain/endings.ts';
import { nameOf, personById } from '../domain/people.ts';
import { endingLabel, endingOptions } from './ending.ts';
import { openQuestions, over } from './leftopen.ts';
import { cadenceOptions } from './options.ts';
import { defineWorksheet, type Option } from './worksheet.ts';

/** What stays in touch afterwards looks like; less often than that is nothing to plan. */
const keepOptions: readonly Option[] = [
  ...cadenceOptions.filter(({ value }) => ['monthly', 'six-weekly', 'quarterly', 'ad-hoc'].includes(value)),
  { value: 'none', label: 'Not for now' },
];

export const close = defineWorksheet({
  id: 'close',
  title: 'Close: end it well',
  intro: ['Most of them end one day. Said aloud and with thanks, an ending is a good one.'],
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', ask: 'Which mentorship ends?', required: true },
    {
      id: 'ending',
      kind: 'choice',
      ask: 'How does it end?',
      why: { text: 'It ends for good reasons too; name the one that is true.', source: 'S93' },
      options: endingOptions,
      required: true,
    },
    {
      id: 'meeting',
      kind: 'choice',
      ask: 'Have you had your last meeting?',
      why: { text: 'Thanks are best said in person, and once more in writing.', source: 'S109' },
      options: [
        {
          value: 'to-come',
          label: 'It is still to come: help me prepare it',
          reply: 'It goes into your calendar as the last one. Nothing has ended until you have had it.',
        },
        { value: 'held', label: 'Yes: it is over, with this' },
        { value: 'none', label: 'There will be none: I write instead' },
      ],
    },
    {
      id: 'last-on',
      kind: 'date',
      tense: 'future',
      time: true,
      least: 'today',
      ask: 'When is it?',
      hint: 'Blank while nothing is fixed.',
      example: '8 December 15:00',
      when: { meeting: ['to-come'] },
    },
    {
      id: 'on',
      kind: 'date',
      tense: 'past',
      most: 'today',
      ask: 'When did it end?',
      hint: 'The day of the last meeting, or today.',
      when: over,
    },
    {
      id: 'thanks',
      kind: 'line',
      ask: 'What do you thank them for, above all?',
      hint: 'One thing they did, and what it changed. It goes into your letter.',
      example: 'Her question about who pays, which turned my interviews round',
      why: { text: 'Thanks that name a thing are kept for years.', source: 'S109' },
      when: over,
    },
    {
      id: 'lessons',
      kind: 'list',
      item: 'lesson',
      ask: 'What do you take along?',
      hint: 'About the matter, and about being mentored. The list stays yours.',
      example: 'Ask who pays before asking what they want',
      why: { text: 'An ending teaches, whichever kind it is.', source: 'S26' },
      when: over,
    },
    ...openQuestions,
    {
      id: 'ask',
      kind: 'list',
      item: 'name',
      ask: 'Whom did they suggest you talk to next?',
      hint: 'If you have not asked them, the letter does.',
      why: { text: 'Whoever knows you by now knows who would suit you.', source: 'S66' },
      when: over,
    },
    {
      id: 'keep',
      kind: 'choice',
      ask: 'How do you stay in touch?',
      hint: 'A light sign of life, no meeting. They need never answer.',
      why: { text: 'The formal end is not the end of knowing each other.', source: 'S27' },
      options: keepOptions,
      when: over,
    },
    {
      id: 'letter',
      kind: 'essay',
      look: 'farewell',
      ask: 'What do you write to them?',
      hint: 'Here is a draft. Make it yours; a note by hand says it even better.',
      why: { text: 'Choose thanks that they would value.', source: 'S96' },
      when: over,
    },
    {
      id: 'private',
      kind: 'essay',
      ask: 'What else is for yourself alone?',
      hint: 'Why it ended, if that helps you. Nobody else reads it.',
      when: over,
    },
  ],
  seed: (journal, about, now) => ({
    ...(about && { person: personById(journal, about)?.slug ?? null }),
    ...seedClosing(journal, about, now),
  }),
  keep: keepClosing,
  deed: (journal, { about, answers }) => {
    const how = endingLabel(endingOf(journal, about ?? '')?.how ?? String(answers['ending']));
    return answers['meeting'] === 'to-come'
      ? `Planned the last meeting with ${nameOf(journal, about)}: ${how}`
      : `Closed the mentorship with ${nameOf(journal, about)}: ${how}`;
  },
});
