import { rowsIn } from '../domain/answers.ts';
import type { Answers, Entry, Row } from '../domain/journal.ts';
import { keepSetReview, type Mentor } from '../domain/portfolio.ts';
import { shortened } from '../domain/wording.ts';
import { decisionOptions } from './decision.ts';
import { privateQuestion } from './review.ts';
import { fourQuestions, reviewAll } from './reviewall.ts';
import type { Question, Worksheet } from './worksheet.ts';

/** So many are asked about at a stretch, those who need a look first; our figure. */
export const mostAsked = 12;

/** The same, mentor by mentor, and before each further stretch whether to go on to it. */
export function reviewAllSheet(mentors: readonly Mentor[]): Worksheet {
  const each = mentors.flatMap((mentor, i) => {
    const page = Math.floor(i / mostAsked);
    const begins = page > 0 && i % mostAsked === 0;
    return [
      ...(begins ? [{ ...goOn(mentors.length - i, page), ...onlyAfter(page - 1) }] : []),
      ...about(mentor, i + 1).map((question) => ({ ...question, ...onlyAfter(page) })),
    ];
  });
  return {
    ...reviewAll,
    questions: [...fourQuestions, ...each, privateQuestion],
    seed: (journal, about, now) => oneByOne(reviewAll.seed!(journal, about, now), mentors),
    keep: (journal, entry, mint) => {
      const before = proposed(reviewAll.seed!(journal, null, new Date(entry.at)));
      return keepSetReview(journal, inRows(entry, mentors, before), mint);
    },
  };
}

/** Where somebody wanted to go on to this stretch; the first is asked in any case. */
const onlyAfter = (page: number): Pick<Question, 'when'> =>
  page === 0 ? {} : { when: { [`further-${page}`]: [true] } };

/** Whoever has many may leave the others as they are. */
const goOn = (left: number, page: number): Question => ({
  id: `further-${page}`,
  kind: 'yes',
  ask: left === 1 ? 'There is one more: go on?' : `There are ${left} more: go on?`,
  hint: 'No leaves them as they are; those that need a look came first.',
});

/** What to do about one of them; where the journal shows signs, the question that no one likes comes first. */
const about = ({ person, standing }: Mentor, number: number): readonly Question[] => [
  ...(standing.doubts.length > 0
    ? [
        {
          id: `again-${number}`,
          kind: 'yes',
          ask: `${shortened(person.name, 24)}: would you begin it again, knowing what you know?`,
          hint: 'What was put into it already is no reason by itself.',
          why: { text: 'The time already spent is spent either way.', source: 'S92' },
        } as const,
      ]
    : []),
  {
    id: `decide-${number}`,
    kind: 'choice',
    ask: `${shortened(person.name, 24)}: what do you propose?`,
    hint: 'Blank leaves it as it is.',
    why: { text: 'To change it or to end it is no failure: both belong to it.', source: 'S27' },
    options: decisionOptions,
  },
];

/** What was proposed already, mentor by mentor. */
function oneByOne(answers: Answers, asked: readonly Mentor[]): Answers {
  const { decisions: _, ...rest } = answers;
  const rows = proposed(answers);
  return {
    ...rest,
    ...Object.fromEntries(
      asked.map(({ person }, i) => [`decide-${i + 1}`, rows.get(person.slug)?.['decision'] ?? null]),
    ),
  };
}

/** What was proposed, by the mentor it is about. */
const proposed = ({ decisions }: Answers): ReadonlyMap<unknown, Row> =>
  new Map(rowsIn(decisions).map((row) => [row['name'], row]));

/** Answers given mentor by mentor, as the rows that the record keeps; whoever was not asked about keeps theirs. */
function inRows(entry: Entry, asked: readonly Mentor[], before: ReadonlyMap<unknown, Row>): Entry {
  const rest = Object.fromEntries(
    Object.entries(entry.answers).filter(([id]) => !/^(?:decide|again|further)-\d+$/.test(id)),
  );
  const decisions = asked.map(({ person }, i): Row => {
    const known = before.get(person.slug);
    if (known && !(`decide-${i + 1}` in entry.answers)) return known;
    return {
      name: person.slug,
      note: known?.['note'] ?? null,
      decision: (entry.answers[`decide-${i + 1}`] ?? null) as string | null,
      again: (entry.answers[`again-${i + 1}`] ?? null) as boolean | null,
    };
  });
  return { ...entry, answers: { ...rest, decisions } };
}
