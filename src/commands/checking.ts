import type { Context } from '../context.ts';
import type { Answer, Answers } from '../domain/journal.ts';
import { isNeeded, readAnswers, readAny } from '../engine/answers.ts';
import type { Around } from '../engine/read.ts';
import { InvalidAnswers, type Problem, UsageError } from '../errors.ts';
import { callOf, type Worksheet } from '../worksheets/worksheet.ts';

/** All answers at once, read. @throws InvalidAnswers with every problem. */
export async function checkAnswers(
  worksheet: Worksheet,
  given: Readonly<Record<string, unknown>>,
  around: Around,
  fromFile = true,
): Promise<Answers> {
  if (fromFile) refuseNested(worksheet, given);
  const { answers, problems } = await readAnswers(worksheet.questions, given, around);
  if (problems.length > 0) throw refusal(worksheet, problems, fromFile);
  return answers;
}

/** Answers under the name of their worksheet are written as for the whole plan. */
function refuseNested({ id, questions }: Worksheet, given: Readonly<Record<string, unknown>>): void {
  const inner = given[id];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return;
  if (questions.some((question) => question.id === id)) return;
  throw new UsageError(
    `The answers in the file stand under "${id}:", one level too deep for mentor ${id}.`,
    'Take that line and the indent away. A file with several worksheets is for: mentor plan --answers FILE',
  );
}

/** Refuses flags that their questions cannot take; the one who it is about is looked for elsewhere. */
export async function checkFlags(
  { store, now }: Pick<Context, 'store' | 'now'>,
  worksheet: Worksheet,
  flags: Readonly<Record<string, unknown>>,
): Promise<void> {
  const journal = await store.read();
  const around = { journal, now: now(), zone: journal.profile.zone };
  const questions = worksheet.questions.filter(({ id }) => id !== worksheet.about);
  await readFlagAnswers({ ...worksheet, questions }, flags, around);
}

/**
 * Only the answers given as flags, read; the others are still to be asked.
 * @throws InvalidAnswers with every problem.
 */
export async function readFlagAnswers(
  worksheet: Worksheet,
  given: Readonly<Record<string, unknown>>,
  around: Around,
): Promise<Answers> {
  const problems: Problem[] = [];
  const answers: Record<string, Answer> = {};
  for (const question of worksheet.questions.filter(({ id }) => id in given)) {
    const reading = await readAny(question, given[question.id], around);
    if (reading.ok) answers[question.id] = reading.answer;
    else problems.push({ id: question.id, reason: reading.reason });
  }
  if (problems.length > 0) throw refusal(worksheet, problems, false);
  return answers;
}

/** Names every problem of a file of answers; `hint` says where its form is to be seen. */
export const fileRefusal = (problems: readonly Problem[], hint: string): InvalidAnswers =>
  new InvalidAnswers(
    `${problems.length === 1 ? 'One answer' : `${problems.length} answers`} in the file will not do, so nothing was changed:`,
    problems,
    hint,
  );

/** Names every problem; when answers are merely missing, says how to give them. */
function refusal(worksheet: Worksheet, problems: readonly Problem[], fromFile: boolean): UsageError {
  const { id: sheet, about } = worksheet;
  const call = callOf(worksheet);
  if (fromFile) return fileRefusal(problems, `See the form with: ${call} --template`);
  const only = problems.every(({ reason }) => reason.startsWith(isNeeded));
  const flagOf = (id: string) => (id === about ? id.toUpperCase() : `--${id}`);
  return new InvalidAnswers(
    only
      ? `There is nobody to ask here, and ${sheet} needs more answers:`
      : `Some answers for ${sheet} will not do, so nothing was changed:`,
    problems.map(({ id, reason }) => ({ id: flagOf(id), reason })),
    only
      ? `Give them with the call (${problems.map(({ id }) => flagOf(id)).join(' ')}), or all together with: ${call} --answers FILE`
      : `See what is asked with: ${call} --help`,
  );
}
