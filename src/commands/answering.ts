import type { Context } from '../context.ts';
import { isBlank } from '../domain/answers.ts';
import type { Answers } from '../domain/journal.ts';
import type { Coach } from '../engine/asking.ts';
import { type Filled, finish } from '../engine/conclude.ts';
import { type Aside, type FirstDraft, fill, missing, seedOf } from '../engine/fill.ts';
import { route } from '../engine/route.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { checkAnswers, readFlagAnswers } from './checking.ts';

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

  const answers = await readFlagAnswers(worksheet, flags, around);
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
