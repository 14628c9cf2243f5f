import { isBlank } from '../domain/answers.ts';
import type { Answer, Row } from '../domain/journal.ts';
import { nearest } from '../domain/nearest.ts';
import { InvalidAnswers, type Problem } from '../errors.ts';
import type { Question, QuestionOf } from '../worksheets/worksheet.ts';
import { type Around, means, type Reading, readAnswer, refused } from './read.ts';
import { settle } from './route.ts';

/** The answer to a question of any kind. Rows that are wrong inside name their row and question in the reason. */
export const readAny = async (question: Question, given: unknown, around: Around): Promise<Reading> =>
  question.kind === 'rows' ? readRows(given, question, around) : readAnswer(question, given, around);

async function readRows(given: unknown, question: QuestionOf<'rows'>, around: Around): Promise<Reading> {
  if (given === undefined || isBlank(given as Answer)) return means(null);
  const rows = Array.isArray(given) ? given : [given];
  const read: Awaited<ReturnType<typeof readRow>>[] = [];
  for (const [i, row] of rows.entries())
    read.push(await readRow(row, question, around, `${question.item} ${i + 1}`));
  const wrong = read.flatMap((row) => ('reasons' in row ? row.reasons : []));
  if (wrong.length > 0) return refused(wrong.join('; '));
  return means(read.flatMap((row) => ('row' in row ? [row.row] : [])));
}

/** A row may carry the id of the record that it stands for, so that running a worksheet again changes that one. */
async function readRow(
  given: unknown,
  { questions }: QuestionOf<'rows'>,
  around: Around,
  name: string,
): Promise<{ row: Row } | { reasons: readonly string[] }> {
  if (given instanceof InvalidAnswers) return { reasons: [`${name}${given.message}`] };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { reasons: [`${name} should be named values such as {${questions[0]!.id}: …}`] };
  }
  const { id, ...rest } = given as Record<string, unknown>;
  const { answers, problems } = await readAnswers(questions, rest, around);
  if (problems.length > 0) return { reasons: problems.map(({ id, reason }) => `${name}, ${id} ${reason}`) };
  return { row: { ...(typeof id === 'string' ? { id } : {}), ...answers } };
}

/**
 * All of a sheet's answers at once, with every problem: what cannot be read, what is missing, what nobody
 * asked. Optional questions left out are null; those on a road not taken are left out.
 */
export async function readAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
  around: Around,
): Promise<{ answers: Readonly<Record<string, Answer>>; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const read: Record<string, Answer> = {};
  for (const question of questions) {
    const reading = await readAny(question, given[question.id], around);
    if (reading.ok) read[question.id] = reading.answer;
    else problems.push({ id: question.id, reason: reading.reason });
  }

  const broken = new Set(problems.map(({ id }) => id));
  const answers = settle(questions, read);
  for (const question of questions) {
    const { id, required } = question;
    if (required && id in answers && isBlank(answers[id]!) && !broken.has(id))
      problems.push({ id, reason: needed(question) });
  }
  const known = questions.map(({ id }) => id);
  for (const id of Object.keys(given).filter((id) => !known.includes(id))) {
    const meant = nearest(id, known);
    const help = meant ? `did you mean ${meant}?` : `the questions are ${known.join(', ')}`;
    problems.push({ id, reason: `is not a question here; ${help}` });
  }
  return { answers, problems };
}

/** How the reason begins that an answer is missing. */
export const isNeeded = 'is needed';

/** Where one of a few words will do, they are named. */
const needed = (question: Question): string =>
  question.kind === 'choice' || question.kind === 'choices'
    ? `${isNeeded}: ${question.kind === 'choices' ? 'some' : 'one'} of ${question.options.map(({ value }) => value).join(', ')}`
    : isNeeded;
