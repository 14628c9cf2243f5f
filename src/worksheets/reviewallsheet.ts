import type { Answers, Entry, Row } from '../domain/journal.ts';
import { keepSetReview, type Mentor } from '../domain/portfolio.ts';
import { shortened } from '../domain/wording.ts';
import { decisionOptions } from './decision.ts';
import { privateQuestion } from './review.ts';
import { fourQuestions, reviewAll } from './reviewall.ts';
import type { Question, Worksheet } from './worksheet.ts';

/** So many are asked about at a stretch, those who need a look first; our figure. */
export const mostAsked = 12;

/** Before each further stretch somebody may leave the others as they are. */
const goOn = (i: number): string => `further-${i / mostAsked}`;
const isPage = (i: number): boolean => i > 0 && i % mostAsked === 0;

/** The same, mentor by mentor; where the journal shows signs, the question that no one likes comes first. */
export function reviewAllSheet(mentors: readonly Mentor[]): Worksheet {
  const each = mentors.flatMap(({ person, standing }, i): readonly Question[] => {
    const left = mentors.length - i;
    const page = i - (i % mostAsked);
    const when = page > 0 ? { when: { [goOn(page)]: [true] } } : {};
    return [
      ...(isPage(i)
        ? [
            {
              id: goOn(i),
              kind: 'yes',
              ask: left === 1 ? 'There is one more: go on?' : `There are ${left} more: go on?`,
              hint: 'No leaves them as they are; those that need a look came first.',
              ...(i > mostAsked && { when: { [goOn(i - mostAsked)]: [true] } }),
            } as const,
          ]
        : []),
      ...(standing.doubts.length > 0
        ? [
            {
              id: `again-${i + 1}`,
              kind: 'yes',
              ask: `${shortened(person.name, 24)}: would you begin it again, knowing what you know?`,
              hint: 'What was put into it already is no reason by itself.',
              why: { text: 'The time already spent is spent either way.', source: 'S92' },
              ...when,
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
        ...when,
      },
    ];
  });
  return {
    ...reviewAll,
    questions: [...fourQuestions, ...each, privateQuestion],
    seed: (journal, about, now) => oneByOne(reviewAll.seed!(journal, about, now), mentors),
    keep: (journal, entry, mint) =>
      keepSetReview(
        journal,
        inRows(entry, mentors, said(reviewAll.seed!(journal, null, new Date(entry.at)))),
        mint,
      ),
  };
}

/** What was proposed already, mentor by mentor. */
function oneByOne({ decisions, ...rest }: Answers, asked: readonly Mentor[]): Answers {
  const rows = said({ decisions: decisions ?? null });
  return {
    ...rest,
    ...Object.fromEntries(
      asked.map(({ person }, i) => [`decide-${i + 1}`, rows.get(person.slug)?.['decision'] ?? null]),
    ),
  };
}

const said = ({ decisions }: Answers): ReadonlyMap<unknown, Row> =>
  new Map((decisions as readonly Row[]).map((row) => [row['name'], row]));

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
