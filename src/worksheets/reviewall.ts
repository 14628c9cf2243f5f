import type { Answers, Entry, Row } from '../domain/journal.ts';
import { keepSetReview, type Mentor, seedSetReview } from '../domain/portfolio.ts';
import { shortened } from '../domain/wording.ts';
import { decisionOptions, privateQuestion } from './review.ts';
import { defineWorksheet, type Question, type Worksheet } from './worksheet.ts';

/** What one question asks of all of them, the decisions apart. */
const four: readonly Question[] = [
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
    ...four,
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

/** So many are asked about one by one, those who need a look first; our figure. */
export const mostAsked = 12;

/** The same, mentor by mentor; where the journal shows signs, the question that no one likes comes first. */
export function reviewAllSheet(mentors: readonly Mentor[]): Worksheet {
  const asked = mentors.slice(0, mostAsked);
  const each = asked.flatMap(({ person, standing }, i): readonly Question[] => [
    ...(standing.doubts.length > 0
      ? [
          {
            id: `again-${i + 1}`,
            kind: 'yes',
            ask: `${shortened(person.name, 24)}: would you begin it again, knowing what you know?`,
            hint: 'What was put into it already is no reason by itself.',
            why: { text: 'The time already spent is spent either way.', source: 'S92' },
          } as const,
        ]
      : []),
    {
      id: `decide-${i + 1}`,
      kind: 'choice',
      ask: `${shortened(person.name, 24)}: what do you propose?`,
      hint: 'Blank leaves it as it is.',
      why: { text: 'To change it or to end it is no failure: both belong to it.', source: 'S27' },
      options: decisionOptions,
    },
  ]);
  return {
    ...reviewAll,
    questions: [...four, ...each, privateQuestion],
    seed: (journal, about, now) => oneByOne(reviewAll.seed!(journal, about, now), asked),
    keep: (journal, entry, mint) => keepSetReview(journal, inRows(entry, asked), mint),
  };
}

/** What was proposed already, mentor by mentor. */
function oneByOne({ decisions, ...rest }: Answers, asked: readonly Mentor[]): Answers {
  const rows = new Map((decisions as readonly Row[]).map((row) => [row['name'], row['decision'] ?? null]));
  return {
    ...rest,
    ...Object.fromEntries(asked.map(({ person }, i) => [`decide-${i + 1}`, rows.get(person.slug) ?? null])),
  };
}

/** Answers given mentor by mentor, as the rows that the record keeps. */
function inRows(entry: Entry, asked: readonly Mentor[]): Entry {
  const rest = Object.fromEntries(
    Object.entries(entry.answers).filter(([id]) => !/^(?:decide|again)-\d+$/.test(id)),
  );
  const decisions = asked.map(({ person }, i) => ({
    name: person.slug,
    decision: (entry.answers[`decide-${i + 1}`] ?? null) as string | null,
    again: (entry.answers[`again-${i + 1}`] ?? null) as boolean | null,
  }));
  return { ...entry, answers: { ...rest, decisions } };
}
