import type { Context } from '../context.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal } from '../domain/journal.ts';
import { addPerson, personById, personOf } from '../domain/people.ts';
import type { Filled } from '../engine/conclude.ts';
import type { Aside, FirstDraft } from '../engine/fill.ts';
import { callOf } from '../worksheets/worksheet.ts';
import { answerWorksheet } from './answering.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { checkFlags } from './checking.ts';
import { sayClosing } from './closing.ts';
import { type Command, defineCommand, type Flag } from './command.ts';
import { flagOf, readFlags } from './flags.ts';
import { receiving } from './newcomer.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce, subjectOf } from './subject.ts';
import { whichPerson } from './which.ts';

type Given = Readonly<Record<string, unknown>>;

/** Answers come from a file, or as they were read from it already: standard input is read only once. */
type Input = {
  readonly answers?: string | Given;
  readonly template?: boolean;
  readonly fresh?: boolean;
  readonly [flag: string]: unknown;
};

/** What may be typed after the command of any worksheet: its questions are flags as well. */
export type WorksheetInput = Input & { readonly person?: string; readonly answers?: string };

/** A worksheet as a command: every question is also a flag, and the person it is about its argument. */
export const worksheetCommand = (sheet: Sheet): Command => {
  const { worksheet } = sheet;
  const { about, questions } = worksheet;
  const call = callOf(worksheet);
  return defineCommand<Input>({
    ...(about && { args: `[${about}]` }),
    options: [...questions.map(flagOf), ...worksheetFlags],
    more: `Answer at the prompts, with flags, or all at once:\n  ${call} --template > answers.yaml\n  ${call} --answers answers.yaml`,
    async run(context, { template, ...input }) {
      if (template)
        return context.out.print(
          await templateOf(context, worksheet, await personNamed(context, about && input[about])),
        );
      await runWorksheet(context, sheet, input);
    },
  });
};

/** The id of the person a form is asked for, when one is named. */
async function personNamed(context: Context, name: unknown): Promise<string | null> {
  return typeof name === 'string' ? (await whichPerson(context, await context.store.read(), name)).id : null;
}

/** Answers a worksheet in whichever way its answers come, and says what comes of it. */
export async function runWorksheet(
  world: Context,
  sheet: Sheet,
  { answers, fresh, ...input }: Input,
): Promise<Filled> {
  const context = receiving(world);
  const { worksheet, closing, draft, aside, reminds } = sheet;
  const flags = await readFlags(worksheet, input);
  const file = typeof answers === 'string' ? await readAnswersFile(context, answers) : answers;
  const name =
    worksheet.about && nameOnce(await context.store.read(), flags[worksheet.about], file?.[worksheet.about]);
  // Before anybody is asked or written down; where nobody is, what is missing is told with what is wrong.
  if (!file && context.screen.interactive) await checkFlags(context, worksheet, flags);
  const about = await subjectOf(context, sheet, name, file ? 'leave' : 'ask');
  const before = await context.store.read();
  const filled = await answerWorksheet(context, worksheet, {
    flags: about !== null && worksheet.about ? { ...flags, [worksheet.about]: about } : flags,
    file,
    about,
    draft: draft && draftFor(context, draft, before, { about, name }),
    aside: aside ?? (about === null ? remembering(context, reminds?.(before)) : undefined),
    ...(fresh && { fresh }),
  });
  sayNew(context.out, before, filled);
  sayClosing(
    context.out,
    await closing(filled.journal, filled.entry, todayIn(context.now(), filled.journal.profile.zone)),
  );
  return filled;
}

/** Says what is well remembered before its question, however often that is come back to. */
const remembering =
  ({ out }: Context, words: ReturnType<NonNullable<Sheet['reminds']>> = {}): Aside =>
  ({ id }) => {
    const reminder = words[id];
    if (reminder) out.hint(reminder);
  };

/** Drafts speak to somebody by name, also to somebody who is written down only when the worksheet is done. */
function draftFor(
  context: Context,
  draft: NonNullable<Sheet['draft']>,
  journal: Journal,
  { about, name }: { readonly about: string | null; readonly name: unknown },
): FirstDraft {
  if (about !== null || typeof name !== 'string') return draft(context, journal, about);
  const person = personOf(journal, { name }, { id: context.mint(), at: context.now().toISOString() });
  return draft(context, addPerson(journal, person), person.id);
}

/** A new name in a call may be a slip of the finger, so it is said aloud. */
function sayNew(out: Context['out'], { people }: Journal, { journal, entry }: Filled): void {
  const person = personById(journal, entry.about);
  if (person && !people.some(({ id }) => id === person.id)) {
    out.hint(`${person.name} was not written down yet, and is now. If that was a slip: mentor undo`);
  }
}

const worksheetFlags: readonly Flag[] = [
  {
    flags: '--answers <file>',
    meaning: 'take all answers from this YAML or JSON file (- is standard input)',
  },
  { flags: '--template', meaning: 'print that file, with every question and your present answers' },
  { flags: '--fresh', meaning: 'start over instead of going on with a draft' },
];
