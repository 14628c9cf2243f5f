import { actionInWords } from '../domain/actions.ts';
import { type Day, dayAndMonth } from '../domain/dates.ts';
import { keepDebrief } from '../domain/debriefs.ts';
import { seedDebrief } from '../domain/debriefseeds.ts';
import { nameOf } from '../domain/people.ts';
import { whoOptions } from './options.ts';
import { defineWorksheet, type Worksheet } from './worksheet.ts';

export const debrief = defineWorksheet({
  id: 'debrief',
  title: 'Debrief: what to take home',
  intro: [
    'Five minutes now are worth an hour in a month. What you caught while talking is here already; Enter keeps it.',
  ],
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', ask: 'Whom did you meet?', required: true },
    {
      id: 'met-on',
      kind: 'date',
      tense: 'past',
      most: 'today',
      ask: 'When was it?',
      example: 'yesterday',
      required: true,
    },
    {
      id: 'points',
      kind: 'list',
      item: 'point',
      ask: 'What were the main points?',
      hint: 'Three are enough. They go into the recap you send.',
      example: 'Discovery first: five talks before any feature',
      why: { text: 'Whoever closes with the main points has listened.', source: 'S89' },
      required: true,
    },
    {
      id: 'advice',
      kind: 'list',
      item: 'piece of advice',
      ask: 'What did they advise?',
      hint: 'Each goes into the ledger, until they know what became of it.',
      example: 'Ask three customers before you decide',
      why: { text: 'Quoting it later with what you did is the best thanks.', source: 'S57' },
    },
    {
      id: 'actions',
      kind: 'rows',
      item: 'action',
      ask: 'What is to be done, by whom and by when?',
      shown: actionInWords,
      why: { text: 'A name and a date make an action out of an intention.', source: 'S60' },
      questions: [
        {
          id: 'what',
          kind: 'line',
          ask: 'What is to be done?',
          example: 'Send them the three interview notes',
          required: true,
        },
        { id: 'who', kind: 'choice', ask: 'Who does it?', options: whoOptions },
        { id: 'by', kind: 'date', tense: 'future', ask: 'By when?', example: 'end of next week' },
      ],
    },
    {
      id: 'open-questions',
      kind: 'list',
      item: 'question',
      ask: 'Which questions are still open?',
      hint: 'They come back on the sheet for the next meeting by themselves.',
      why: { text: 'What was left out this time should not have to be remembered.', source: 'S88' },
    },
    {
      id: 'told',
      kind: 'yes',
      ask: 'Did you tell them what became of their earlier advice?',
      why: { text: 'Advice is finished when its giver knows what it did.', source: 'S113' },
    },
    {
      id: 'next-meeting',
      kind: 'date',
      tense: 'future',
      time: true,
      least: 'today',
      ask: 'When do you meet next?',
      hint: 'The date you agreed on, "8 December 15:00"; blank if nothing is fixed.',
      why: { text: 'A date in the calendar is what keeps a rhythm.', source: 'S108' },
    },
    {
      id: 'felt',
      kind: 'choices',
      ask: 'What was true of this talk?',
      hint: 'Your own impression; nobody else reads it.',
      options: [
        { value: 'heard', label: 'They listened, and it mattered to them' },
        { value: 'honest', label: 'They were honest' },
        { value: 'dependable', label: 'I believe they keep what they promise' },
        { value: 'respectful', label: 'They were respectful' },
        { value: 'advised', label: 'I got advice I can use' },
      ],
      why: { text: 'These five are what people praise in their mentors afterwards.', source: 'S100' },
    },
    {
      id: 'fit',
      kind: 'scale',
      ask: 'How well do the two of you fit?',
      low: 'not at all',
      high: 'very well',
      why: { text: 'Look whether it fits before either of you commits.', source: 'S100' },
    },
    {
      id: 'decision',
      kind: 'choice',
      ask: 'How would you like to go on?',
      options: [
        {
          value: 'stop',
          label: 'Leave it at this one talk',
          reply: 'One good talk is worth having. Thank them warmly; nothing more is owed.',
        },
        {
          value: 'one-more',
          label: 'Have one more talk',
          reply: 'Ask for it with your thanks, with one question that makes it worth their time.',
        },
        {
          value: 'ongoing',
          label: 'Propose to meet regularly',
          reply:
            'Propose a small beginning: three talks, then a look at it together. `mentor expect` makes one page of it.',
        },
      ],
      why: { text: 'Good mentoring starts small and grows when both want it.', source: 'S38' },
    },
    {
      id: 'self-check',
      kind: 'choices',
      ask: 'And you: what did you do this time?',
      hint: 'For yourself. Whatever is missing is a hint for next time.',
      options: [
        { value: 'listened', label: 'Listened more than I talked' },
        { value: 'thanked', label: 'Thanked them, and meant it' },
        { value: 'honest', label: 'Said honestly what is hard' },
        { value: 'growth', label: 'Showed what I did with earlier advice' },
        { value: 'bounds', label: 'Kept to the time and to what we agreed' },
      ],
      why: { text: 'These five make the relationship good from your side.', source: 'S23' },
    },
    {
      id: 'blunt',
      kind: 'line',
      ask: 'Was anything hard to hear, and what could be true in it?',
      hint: 'Private. Whoever tells you straight takes you seriously.',
      why: { text: 'Blunt feedback is meant as help: look for the part you can use.', source: 'S116' },
    },
    {
      id: 'private',
      kind: 'essay',
      ask: 'What else is for yourself alone?',
      hint: 'It stays in your journal, out of every note and message.',
    },
  ],
  seed: seedDebrief,
  keep: keepDebrief,
  deed: (journal, { about }) => `Looked back on the meeting with ${nameOf(journal, about)}`,
});

type Circumstances = {
  /** Questions that make no sense this time. */
  readonly without: readonly string[];
  /** When the rhythm would have the two of you meet; only they can say when you do. */
  readonly rhythm: Day | null;
  /** The machine's, for the next date of somebody who named none; null where it says none. */
  readonly zone: string | null;
};

/** The debrief as it is asked after one meeting. */
export const debriefAfter = ({ without, rhythm, zone }: Circumstances): Worksheet => ({
  ...debrief,
  keep: (journal, entry, mint) => keepDebrief(journal, entry, mint, zone),
  questions: debrief.questions
    .filter(({ id }) => !without.includes(id))
    .map((question) =>
      question.id === 'next-meeting' && rhythm !== null
        ? {
            ...question,
            hint: `By your rhythm it would be around ${dayAndMonth(rhythm)}; blank if nothing is fixed.`,
          }
        : question,
    ),
});
