import { endingOf, keepClosing, seedClosing } from '../domain/endings.ts';
import { nameOf, personById } from '../domain/people.ts';
import { cadenceOptions } from './options.ts';
import { defineWorksheet, type Option, type Question } from './worksheet.ts';

/** The five ways in which it ends, and what the coach says to each (S27, S93, S95). */
export const endingOptions: readonly Option[] = [
  {
    value: 'completed',
    label: 'Completed: what you agreed on is done',
    reply: 'Well done, both of you. Mark it: an end that is celebrated is remembered as a success.',
  },
  {
    value: 'completed-early',
    label: 'Completed early: done sooner than planned',
    reply:
      'Early is not cancelled. You got there sooner, and it counts as completed; say so to them as well.',
  },
  {
    value: 'mutual',
    label: 'By mutual wish: both of you feel it is enough',
    reply: 'Most of them end like this one day. Say it aloud once, with thanks, and leave the door open.',
  },
  {
    value: 'drifted',
    label: 'Drifted: it has faded, and nobody said so',
    reply: 'Nobody is to blame when life gets full. A late, warm word is better than none.',
  },
  {
    value: 'not-a-fit',
    label: 'Not a fit, or your priorities have moved',
    reply:
      'It may feel awkward for a day. Be cordial and brief, thank them for something real, and owe no reasons.',
  },
];

/** Whether it takes effect now: not before the last meeting has been. */
const over = { meeting: ['held', 'none', null] };

const fates: readonly Option[] = [
  { value: 'keep', label: 'Keep it: I still mean to do it, and to tell them' },
  { value: 'drop', label: 'Let it go, on both sides' },
];

const oneByOne: Option = { value: 'choose', label: 'Some of each: I choose one by one' };

/** What stays in touch afterwards looks like; less often than that is nothing to plan. */
const keepOptions: readonly Option[] = [
  ...cadenceOptions.filter(({ value }) => ['monthly', 'six-weekly', 'quarterly', 'ad-hoc'].includes(value)),
  { value: 'none', label: 'Not for now' },
];

const openQuestions: readonly Question[] = [
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

/** "completed early" */
export const endingLabel = (how: string): string =>
  (endingOptions.find(({ value }) => value === how)?.label ?? how).split(/[:,]/)[0]!.toLowerCase();
