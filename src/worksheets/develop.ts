import { keepPlan, seedPlan } from '../domain/plans.ts';
import { defineWorksheet } from './worksheet.ts';

export const develop = defineWorksheet({
  id: 'develop',
  title: 'Development: how you will get there',
  intro: [
    'An objective becomes work here: what is reached on the way, what you do between meetings, and which real problem it helps with.',
  ],
  about: 'objective',
  questions: [
    {
      id: 'objective',
      kind: 'line',
      ask: 'Which objective is it?',
      hint: 'Its id, or a few of its words.',
      required: true,
    },
    {
      id: 'milestones',
      kind: 'rows',
      item: 'milestone',
      ask: 'What will be reached on the way there?',
      why: { text: 'Two to four milestones show both of you that it moves.', source: 'S20' },
      questions: [
        {
          id: 'what',
          kind: 'line',
          ask: 'What is reached then?',
          hint: 'Small enough for a month or two.',
          example: 'Two interviews held and written up',
          why: { text: 'A near milestone is easier to begin than a far objective.', source: 'S20' },
          required: true,
        },
        {
          id: 'by',
          kind: 'date',
          tense: 'future',
          ask: 'By when?',
          hint: 'As you would say it: "end of January".',
          why: { text: 'A date lets you notice early that something is in the way.', source: 'S20' },
        },
        {
          id: 'sign',
          kind: 'line',
          ask: 'How will you both see it?',
          hint: 'Something that exists or has happened.',
          example: 'Two write-ups in the shared folder',
          why: { text: 'A sign keeps the talk about facts.', source: 'S20' },
        },
      ],
    },
    {
      id: 'activities',
      kind: 'list',
      item: 'activity',
      ask: 'What will you do between meetings?',
      hint: 'Reading, practising, watching somebody, trying it once.',
      example: 'Sit in on one interview that somebody else leads',
      why: { text: 'Most of the learning happens between the talks.', source: 'S20' },
    },
    {
      id: 'work-problem',
      kind: 'line',
      ask: 'Which problem at work, right now, does it help with?',
      hint: 'What you learn for real work is learned twice as well.',
      example: 'Nobody knows why clinics stop using the planner',
      why: { text: 'A live problem gives every meeting something to talk about.', source: 'S20' },
    },
    {
      id: 'rating',
      kind: 'scale',
      ask: 'How far are you with it, in your own judgement?',
      hint: 'You will be asked again in a few months.',
      low: 'at the very start',
      high: 'there',
      why: { text: 'Growth shows when you can compare.', source: 'S25' },
    },
    {
      id: 'person',
      kind: 'person',
      ask: 'With whom do you work on it?',
      hint: 'Somebody you have written down; blank for nobody yet.',
    },
  ],
  seed: seedPlan,
  keep: keepPlan,
  deed: (journal, { about }) =>
    `Planned how to reach "${journal.objectives.find(({ id }) => id === about)?.goal ?? 'an objective'}"`,
});
