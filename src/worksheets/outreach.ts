import { keepMessage, seedMessage } from '../domain/messages.ts';
import { nameOf } from '../domain/people.ts';
import { formatOptions, messageOptions } from './options.ts';
import { defineWorksheet } from './worksheet.ts';

/** Kinds of message that ask for a talk, and so name its length and times. */
const talks = ['cold', 'introduction', 'informational', 'event', 'alumni', 'second', 'other-channel'];

export const outreach = defineWorksheet({
  id: 'outreach',
  title: 'Outreach: a message that deserves an answer',
  intro: [
    'You answer a few questions, and a draft comes out of them for you to make your own. Nothing is ever sent from here: you copy it, or open it in your mail program.',
  ],
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', fresh: true, ask: 'Whom do you want to write to?', required: true },
    {
      id: 'kind',
      kind: 'choice',
      ask: 'What kind of message will it be?',
      required: true,
      options: messageOptions,
    },
    {
      id: 'via',
      kind: 'person',
      ask: 'Who could introduce you?',
      hint: 'The message goes to them, with a text they can pass on.',
      why: { text: 'A warm introduction opens more doors than a cold message.', source: 'S12' },
      when: { kind: ['introduction'] },
    },
    {
      id: 'reference',
      kind: 'line',
      ask: 'What of theirs made you think of them?',
      hint: 'A talk, an article, a project, a step they took, somebody you both know.',
      example: 'your talk on pricing at the spring meet-up',
      why: { text: 'One particular thing says more than any praise.', source: 'S53' },
      when: {
        kind: [
          'cold',
          'introduction',
          'informational',
          'event',
          'alumni',
          'question',
          'second',
          'other-channel',
        ],
      },
    },
    {
      id: 'purpose',
      kind: 'line',
      ask: 'What do you want to learn or reach?',
      example: 'to learn how you moved from marketing to product work',
      why: { text: 'Whoever knows the purpose can see whether they can help.', source: 'S53' },
    },
    {
      id: 'ask',
      kind: 'line',
      ask: 'What exactly do you ask of them?',
      hint: 'One thing they can say yes or no to.',
      example: 'a short call about your first year in product work',
      why: { text: 'Start small: one plain request is easy to grant.', source: 'S15' },
      when: { kind: [...talks, 'question', 'thanks', 'network'] },
    },
    {
      id: 'minutes',
      kind: 'number',
      unit: 'minutes',
      whole: true,
      least: 5,
      most: 240,
      ask: 'How many minutes do you ask for?',
      hint: 'Twenty is easy to grant; thirty is the most for a first talk.',
      why: { text: 'A limit shows that you respect their time.', source: 'S52' },
      when: { kind: talks },
    },
    {
      id: 'times',
      kind: 'list',
      item: 'time',
      ask: 'Which times can you offer?',
      hint: 'Two or three, as you would write them.',
      example: 'Tuesday 8 December after 16:00',
      why: { text: 'Several times to choose from save them a letter.', source: 'S53' },
      when: { kind: talks },
    },
    {
      id: 'format',
      kind: 'choice',
      ask: 'In which form would you talk?',
      options: formatOptions,
      why: { text: 'Leave them a choice; online is fine.', source: 'S85' },
      when: { kind: talks },
    },
    {
      id: 'offer',
      kind: 'line',
      ask: 'Is there something small you could offer in return?',
      hint: 'Leave it blank rather than make something up.',
      why: { text: 'A light, useful request is the easiest to answer.', source: 'S69' },
      when: { kind: [...talks, 'question', 'thanks', 'network'] },
    },
    {
      id: 'subject',
      kind: 'line',
      ask: 'What should stand in the subject line?',
      hint: 'Left blank, the draft brings one.',
    },
    {
      id: 'body',
      kind: 'essay',
      look: 'message',
      ask: 'Here is a draft. What would you say in your own words?',
      hint: 'Enter keeps it; :e opens it in your editor.',
      why: { text: 'No template reads like you. Change what does not sound like your voice.', source: 'S51' },
    },
    {
      id: 'forward',
      kind: 'essay',
      ask: 'And the few lines to be passed on, or to say aloud?',
      hint: 'They should stand by themselves. Enter keeps them.',
      why: { text: 'An introduction that is easy to make gets made.', source: 'S12' },
      when: { kind: ['introduction', 'other-channel'] },
    },
  ],
  seed: seedMessage,
  keep: keepMessage,
  deed: (journal, { about }) => `Drafted a message to ${nameOf(journal, about)}`,
});
