import { keepGoals, seedGoals } from '../domain/goals.ts';
import { helpOptions } from './options.ts';
import { defineWorksheet, type Option } from './worksheet.ts';

/** The four reasons people hold back (S71), each with what helps (S41, S69). */
const barriers: readonly Option[] = [
  {
    value: 'self-doubt',
    label: 'I doubt that I am worth their time',
    reply:
      'Many capable people wait for that reason. You are not asking for a verdict on you: you ask for twenty minutes on one question, and a small, polite request is easier to grant than you think.',
  },
  {
    value: 'expectations',
    label: 'I would not know what to expect, or what they expect',
    reply:
      'Nobody knows that at the start. You will write it down together on one page before the second meeting; `mentor expect` walks you through it.',
  },
  {
    value: 'time',
    label: 'I have no time, or fear that they have none',
    reply:
      'A good rhythm costs less than it seems: 45 minutes a month, and a few minutes before and after. Start with a single talk, which commits nobody.',
  },
  {
    value: 'structure',
    label: 'There is no programme where I am',
    reply:
      'You do not need one. The worksheets here give you the frame a programme would: goals, people, a message, an agreement, a sheet for each meeting.',
  },
];

export const goals = defineWorksheet({
  id: 'goals',
  title: 'Goals: where you want to go, and what a mentor could help with',
  intro: [
    'This part is yours to do: finding a mentor is work, not luck, and it starts with a direction. Nobody has to be perfect for it, neither you nor the people you will ask.',
    'Every answer is kept as you give it. Stop whenever you like.',
  ],
  questions: [
    {
      id: 'destination',
      kind: 'line',
      ask: 'Where would you like to be in about two years?',
      hint: 'A role, a kind of work, a way of living. One sentence is enough.',
      example: 'Leading product work for software that nurses use every day.',
      why: {
        text: 'People can help with a direction once they can see it. It may be about life as well as work.',
        source: 'S79',
      },
      required: true,
    },
    {
      id: 'skills',
      kind: 'list',
      item: 'skill',
      ask: 'Which skills do you want to build on the way?',
      hint: 'The ones you would miss if you started there tomorrow.',
      example: 'Running a discovery interview',
      why: { text: 'A named skill tells you whom to look for.', source: 'S7' },
      required: true,
    },
    {
      id: 'knowledge',
      kind: 'list',
      item: 'subject',
      ask: 'What do you need to understand better about your field?',
      hint: 'How the industry works, who decides, what is changing.',
      example: 'How hospitals buy software',
      why: { text: 'This is what an insider can explain in one talk, and no book does.', source: 'S7' },
    },
    {
      id: 'navigation',
      kind: 'essay',
      ask: 'What is hard to find your way through at the moment?',
      hint: 'The step that you keep turning over in your mind.',
      example: 'I am asked to lead projects, but the title and the decisions stay with others.',
      why: { text: 'The step that is hard now makes the best first question to a mentor.', source: 'S79' },
    },
    {
      id: 'opportunities',
      kind: 'list',
      item: 'opportunity',
      ask: 'Which opportunities would you like to come within reach?',
      hint: 'A project, a role, a stage, an introduction.',
      example: 'A place on the team that plans the new product line',
      why: { text: 'Some doors are opened by somebody who speaks for you.', source: 'S7' },
    },
    {
      id: 'perspective',
      kind: 'list',
      item: 'perspective',
      ask: 'Whose way of seeing is missing around you?',
      hint: 'Another profession, generation, country, kind of company.',
      example: 'Somebody who left a large company for a small one',
      why: { text: 'People who think as you do share your blind spots.', source: 'S7' },
    },
    {
      id: 'in-mind',
      kind: 'list',
      item: 'name',
      ask: 'Does anybody come to mind already?',
      hint: 'Names only. Writing one down commits you to nothing.',
      why: { text: 'The first names often lead to the right ones.', source: 'S79' },
    },
    {
      id: 'barrier',
      kind: 'choices',
      ask: 'What has kept you from asking somebody so far?',
      hint: 'Whatever is true; nobody else reads this.',
      why: {
        text: 'Most people hold back for one of these four reasons, and each has an answer.',
        source: 'S71',
      },
      options: barriers,
    },
    {
      id: 'earlier',
      kind: 'essay',
      ask: 'What made earlier mentoring work for you, or not work?',
      hint: 'A teacher, a manager, a colleague counts. Blank if there was none.',
      why: { text: 'What helped before is the best guess at what will help again.', source: 'S39' },
    },
    {
      id: 'help-kind',
      kind: 'choices',
      ask: 'What kind of help would you welcome most?',
      hint: 'You can say so later, too; a mentor is glad to know.',
      why: {
        text: 'Some people give stories and some give straight advice. Ask for what you need.',
        source: 'S115',
      },
      options: helpOptions,
    },
    {
      id: 'time',
      kind: 'number',
      unit: 'hours',
      most: 200,
      ask: 'How many hours a month will you give this?',
      hint: 'Preparing and following up count. Two is a fair start.',
      why: { text: 'A promise you can keep is worth more than a large one.', source: 'S79' },
    },
    {
      id: 'objectives',
      kind: 'rows',
      item: 'objective',
      look: 'objectives',
      ask: 'Now the two or three things you want to reach with a mentor. What are they?',
      why: { text: 'Two or three objectives get done; a longer list stays a list.', source: 'S20' },
      required: true,
      questions: [
        {
          id: 'goal',
          kind: 'line',
          look: 'goal',
          ask: 'What do you want to have reached?',
          hint: 'A result that somebody else could see.',
          example: 'Run five discovery interviews and present what we learned to the team',
          why: { text: 'Specific goals can be helped with; wishes can only be wished well.', source: 'S43' },
          required: true,
        },
        {
          id: 'measure',
          kind: 'line',
          ask: 'How will you both see that it is reached?',
          hint: 'A number, a decision, a thing that exists then.',
          example: 'Five write-ups in the shared folder, and one decision that used them',
          why: { text: 'Without a sign of success nobody can say whether the talks help.', source: 'S20' },
        },
        {
          id: 'why',
          kind: 'line',
          ask: 'Why does it matter to you?',
          hint: 'The reason that will still hold on a bad week.',
          example: 'I want my work to begin with the people who use it.',
          why: { text: 'A mentor who knows the reason gives better advice.', source: 'S106' },
        },
        {
          id: 'by',
          kind: 'date',
          tense: 'future',
          ask: 'By when?',
          hint: 'As you would say it: "end of March", "in six months".',
          example: 'end of March',
          why: { text: 'A date turns a wish into a plan; it may move later.', source: 'S106' },
        },
        {
          id: 'first-step',
          kind: 'line',
          ask: 'What is the smallest first step you can take without anybody?',
          hint: 'Something for this week.',
          example: 'Write to one customer and ask for half an hour',
          why: { text: 'It is your road: a mentor walks beside you, not in front.', source: 'S78' },
        },
      ],
    },
  ],
  seed: seedGoals,
  keep: keepGoals,
  deed: ({ goals }) => (goals.length > 1 ? 'Wrote down your goals again' : 'Wrote down your goals'),
});
