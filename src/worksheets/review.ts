import { kinds, settings } from '../domain/kinds.ts';
import { nameOf, personById } from '../domain/people.ts';
import { keepReview, seedReview } from '../domain/reviewing.ts';
import { reviewLeft } from '../domain/reviews.ts';
import { decisionOptions, decisionQuestions } from './decision.ts';
import { tell } from './pointwords.ts';
import { defineWorksheet, type Option, type Question } from './worksheet.ts';

/** The three signs of S92, as one says them about oneself. */
export const doubtOptions: readonly Option[] = [
  { value: 'nowhere', label: 'It goes nowhere' },
  { value: 'their-side', label: 'They do not keep their side' },
  { value: 'not-needed', label: 'It is not the guidance I need' },
];

/** What the kinds and the settings want looked at, each asked where it matters. */
export const particularQuestions: readonly Question[] = [
  ...Object.values(kinds),
  ...Object.values(settings),
].flatMap(({ review }) => review.map(({ label: _label, ...question }) => question));

/** What they think, asked in the same sitting or on a second visit. */
export const theirQuestions: readonly Question[] = [
  {
    id: 'their-view',
    kind: 'line',
    ask: 'What do they say has worked?',
    hint: 'In their words. Ask them first, and tell them yours afterwards.',
    why: { text: 'A look back that only one of you takes sees half of it.', source: 'S18' },
  },
  {
    id: 'their-change',
    kind: 'line',
    ask: 'What would they change?',
    hint: 'Less, more, another day, another subject.',
    why: { text: 'Whoever asks for it hears it while it can still be mended.', source: 'S26' },
  },
  {
    id: 'their-turn',
    kind: 'line',
    ask: 'What could you do for them now?',
    hint: 'Help with something of theirs, or somebody they would like to meet.',
    why: { text: 'It lasts when both get something out of it.', source: 'S63' },
  },
].map((question) => ({ ...question, when: { with: ['together', null] } }) as Question);

export const privateQuestion: Question = {
  id: 'private',
  kind: 'essay',
  ask: 'What else is for yourself alone?',
  hint: 'It stays in your journal, out of every note you share.',
};

export const review = defineWorksheet({
  id: 'review',
  title: 'Review: look back together, and decide',
  intro: [
    'What can be counted stands above. Now what cannot: a few questions, then what they think, then a decision.',
  ],
  about: 'person',
  passing: true,
  questions: [
    { id: 'person', kind: 'person', ask: 'Which mentorship do you look back on?', required: true },
    {
      id: 'on',
      kind: 'date',
      tense: 'past',
      most: 'today',
      ask: 'When did you look at it?',
      hint: 'Today, unless you are catching up.',
    },
    {
      id: 'with',
      kind: 'choice',
      ask: 'Do you look at it together?',
      why: { text: 'A review is for both of you: ask what they think too.', source: 'S18' },
      options: [
        { value: 'together', label: 'Yes: they are here, or you know what they think' },
        {
          value: 'alone',
          label: 'Not yet: your half first, theirs when you have asked them',
          reply:
            'Your half is kept. Run the same command once you have heard them; only theirs is asked then.',
        },
      ],
    },
    {
      id: 'worked',
      kind: 'line',
      ask: 'What has helped you most?',
      hint: 'One thing, with what came of it. It goes well into your thanks.',
      example: 'Her question about who pays: it turned the interviews round.',
      why: { text: 'Progress is seen best in an example.', source: 'S25' },
    },
    {
      id: 'drifted',
      kind: 'line',
      ask: 'What has drifted, or never became what you agreed?',
      hint: 'The rhythm, the subject, the preparing: on either side.',
      why: { text: 'Talks that wander and dates that slip are how it fades.', source: 'S19' },
    },
    {
      id: 'worth',
      kind: 'scale',
      ask: 'How much do you get out of it, honestly?',
      low: 'hardly anything',
      high: 'a great deal',
      why: { text: 'An honest answer finds the one weak point worth mending.', source: 'S99' },
    },
    {
      id: 'weak',
      kind: 'line',
      ask: 'Where is the weak point, and what would mend it?',
      hint: 'Often it is on your own side: too few questions, too little told back.',
      why: { text: 'One thing mended does more than a general resolve.', source: 'S99' },
      when: { worth: [1, 2, 3] },
    },
    ...particularQuestions,
    {
      id: 'ratings',
      kind: 'rows',
      item: 'objective',
      ask: 'How far are you with each objective now?',
      why: { text: 'Judged against the start, growth can be seen.', source: 'S25' },
      questions: [
        { id: 'objective', kind: 'line', ask: 'Which objective?', hint: 'G1, or its words.', required: true },
        { id: 'rating', kind: 'scale', ask: 'How far are you?', low: 'at the very start', high: 'there' },
      ],
    },
    {
      id: 'doubts',
      kind: 'choices',
      ask: 'Which of these is true, if you are honest?',
      hint: 'None is a good answer. It stays with you.',
      why: { text: 'What was put into it is no reason to go on by itself.', source: 'S92' },
      options: doubtOptions,
    },
    {
      id: 'again',
      kind: 'yes',
      ask: 'Knowing what you know now, would you begin it again?',
      hint: 'A no says nothing against them, nor against you.',
      why: { text: 'The time already spent is spent either way.', source: 'S92' },
      when: { doubts: doubtOptions.map(({ value }) => value) },
    },
    ...theirQuestions,
    ...decisionQuestions,
    privateQuestion,
  ],
  seed: (journal, about, now) => ({
    ...(about && { person: personById(journal, about)?.slug ?? null }),
    ...seedReview(journal, about, now),
  }),
  keep: (journal, entry, mint) => keepReview(journal, entry, { mint, tell }),
  deed: (journal, entry) => {
    const decision = reviewLeft(journal, entry)?.decision;
    const label = decisionOptions.find(({ value }) => value === decision)?.label.split(':')[0];
    return `Looked back with ${nameOf(journal, entry.about)}${label ? `: ${label.toLowerCase()}` : ''}`;
  },
});
