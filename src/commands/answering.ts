import type { Context } from '../context.ts';
import { isBlank } from '../domain/answers.ts';
import type { Answer, Answers } from '../domain/journal.ts';
import { isNeeded, readAnswers, readAny } from '../engine/answers.ts';
import type { Coach } from '../engine/asking.ts';
import { type Filled, finish } from '../engine/conclude.ts';
import { type Aside, type FirstDraft, fill, missing, seedOf } from '../engine/fill.ts';
import type { Around } from '../engine/read.ts';
import { route } from '../engine/route.ts';
import { InvalidAnswers, type Problem, UsageError } from '../errors.ts';
import { callOf, type Question, type Worksheet } from '../worksheets/worksheet.ts';

/** Answers that came with the call: as flags, by question id, or all of them from a file. */
export type Given = {
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly file?: Readonly<Record<string, unknown>> | undefined;
  readonly about?: string | null;
  readonly fresh?: boolean;
  readonly draft?: FirstDraft | undefined;
  readonly aside?: Aside | undefined;
};

/**
 * One worksheet answered, in whichever way the answers come: a file or flags that answer all that is required
 * need no terminal; otherwise somebody is asked for the rest. Flags change what they name and leave the other
 * answers as they were; a file says all there is to say.
 * @throws InvalidAnswers with every problem at once; nothing is changed then.
 */
export async function answerWorksheet(
  context: Context,
  worksheet: Worksheet,
  { flags = {}, file, about = null, fresh, draft, aside }: Given,
): Promise<Filled> {
  const { store, screen, now } = context;
  const journal = await store.read();
  const around = { journal, now: now(), zone: journal.profile.zone };
  const named = Object.keys(flags).some((id) => id !== worksheet.about);
  const before = named && !fresh ? seedOf(worksheet, journal, about, now()) : {};

  if (file || !screen.interactive) {
    const given = file ? { ...file, ...flags } : { ...before, ...flags };
    const answers = await checkAnswers(worksheet, given, around, file !== undefined);
    return finish(context, worksheet, {
      about,
      answers: await draftBlanks(worksheet, answers, draft),
      keepDesk: true,
    });
  }

  const { answers, problems } = await readGiven(worksheet.questions, flags, around);
  if (problems.length > 0) throw refusal(worksheet, problems, false);
  const complete = { ...before, ...answers };
  // What is drafted wants to be looked at by whoever signs it.
  if (named && !draft && missing(worksheet, complete).length === 0) {
    return finish(context, worksheet, { about, answers: complete, keepDesk: true });
  }
  return fill(context, worksheet, {
    given: answers,
    about,
    look: coach,
    draft,
    aside,
    ...(fresh && { fresh }),
  });
}

/** The coach's rules, loaded with the first answer that they look at. */
export const coach: Coach = async (question, answer, answers) =>
  question.look === undefined
    ? null
    : (await import('../critique/look.ts')).lookAt(question, answer, answers);

/** What nobody answered, drafted where there is a draft. */
async function draftBlanks(
  { questions }: Worksheet,
  answers: Answers,
  draft: FirstDraft | undefined,
): Promise<Answers> {
  let drafted = answers;
  for (const question of route(questions, answers)) {
    if (!draft || !isBlank(drafted[question.id] ?? null)) continue;
    const text = await draft(question, drafted);
    if (text !== undefined) drafted = { ...drafted, [question.id]: text };
  }
  return drafted;
}

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
  const { problems } = await readGiven(questions, flags, around);
  if (problems.length > 0) throw refusal(worksheet, problems, false);
}

/** Only the answers given, read; the others are still to be asked. */
async function readGiven(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
  around: Around,
): Promise<{ answers: Readonly<Record<string, Answer>>; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const answers: Record<string, Answer> = {};
  for (const question of questions.filter(({ id }) => id in given)) {
    const reading = await readAny(question, given[question.id], around);
    if (reading.ok) answers[question.id] = reading.answer;
    else problems.push({ id: question.id, reason: reading.reason });
  }
  return { answers, problems };
}

/** Names every problem; when answers are merely missing, says how to give them. */
function refusal(worksheet: Worksheet, problems: readonly Problem[], fromFile: boolean): UsageError {
  const { id: sheet, about } = worksheet;
  const call = callOf(worksheet);
  if (fromFile) {
    const count = problems.length === 1 ? 'One answer' : `${problems.length} answers`;
    return new InvalidAnswers(
      `${count} in the file will not do, so nothing was changed:`,
      problems,
      `See the form with: ${call} --template`,
    );
  }
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
