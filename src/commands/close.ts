import type { Context } from '../context.ts';
import { endingClosing } from '../documents/ending.ts';
import { keepClosing } from '../domain/closings.ts';
import { todayIn } from '../domain/dates.ts';
import { endings, usualKeep } from '../domain/endings.ts';
import { fieldOf } from '../domain/fields.ts';
import type { Answer, Answers, Entry, Journal } from '../domain/journal.ts';
import { leftOpen, pickable } from '../domain/leftopen.ts';
import { personById } from '../domain/people.ts';
import type { FirstDraft } from '../engine/fill.ts';
import { close as worksheet } from '../worksheets/close.ts';
import { openIds } from '../worksheets/leftopen.ts';
import type { Option, Worksheet } from '../worksheets/worksheet.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { refuseClosing } from './close/checks.ts';
import { type Command, defineCommand } from './command.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOver, handOverFlags, isNamed } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import { letterFrom } from './review/evolving.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce, subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

/** The letter from what was answered so far, and a rhythm afterwards that suits the ending. */
const draft =
  (context: Context, journal: Journal, about: string | null): FirstDraft =>
  async ({ id }, answers) => {
    if (id === 'keep') return usualKeep(answers['ending']);
    if (!needsWords.includes(id)) return undefined;
    const words = await wordsFor(context, journal, { about, answers });
    return id === 'letter' ? words?.letter : undefined;
  };

/** The letter, and the day of a last meeting, after which there are words to say. */
const needsWords: readonly string[] = ['last-on', 'letter'];

/** What to write and what to say, for this kind of ending. */
async function wordsFor(
  context: Context,
  journal: Journal,
  { about, answers }: { readonly about: string | null; readonly answers: Answers },
) {
  const person = personById(journal, about);
  const how = answers['ending'];
  if (!person || !endings.some((one) => one === how)) return undefined;
  return letterFrom(context, journal, { name: `close-${how}`, person, answers });
}

/** Words for a last meeting are said once it is kept: a template that cannot be filled in is found out before. */
async function tryWords(
  context: Context,
  journal: Journal,
  { about, given }: { readonly about: string | null; readonly given: Readonly<Record<string, unknown>> },
): Promise<void> {
  if (given['meeting'] !== 'to-come') return;
  await wordsFor(context, journal, { about, answers: { ending: given['ending'] as Answer } });
}

/** What the coach would still mend in a letter that nobody looked at with it. */
async function secondLook({ answers }: Entry): Promise<readonly string[]> {
  const letter = answers['letter'];
  if (typeof letter !== 'string') return [];
  const { lookAt } = await import('../critique/look.ts');
  const finding = lookAt({ id: 'letter', look: 'farewell' }, letter, answers);
  return finding ? [`In your letter: ${finding.say} ${finding.mend}`] : [];
}

const sheetIn = (context: Context | null): Sheet => ({
  worksheet,
  stages: ['closing', 'review-due', 'active', 'agreed', 'paused'],
  draft,
  async closing(journal, entry, today) {
    const toCome = entry.answers['meeting'] === 'to-come';
    const words = context && toCome ? await wordsFor(context, journal, entry) : null;
    const said = endingClosing(journal, entry, { today, aloud: words?.aloud ?? null });
    return { ...said, lines: [...said.lines, ...(await secondLook(entry))] };
  },
});

export const sheet: Sheet = sheetIn(null);

const asked = worksheetCommand(sheet);

type Input = Handing & WorksheetInput;

export const close: Command = defineCommand<Input>({
  ...asked,
  options: [...(asked.options ?? []), ...handOverFlags],
  more: `${asked.more ?? ''}\nWith the last meeting still to come it is only planned, and you run it again afterwards.`,
  subcommands: [
    {
      name: 'reopen',
      summary: 'take up again what was closed',
      load: async () => (await import('./close/reopen.ts')).reopen,
    },
  ],
  async run(world, input) {
    const context = receiving(readingOnce(world));
    const file = input.answers === undefined ? undefined : await readAnswersFile(context, input.answers);
    const ours = sheetIn(context);
    const name = nameOnce(await context.store.read(), input.person, file?.['person']);
    const about = await subjectOf(context, ours, name, file ? 'leave' : 'ask');
    const journal = await context.store.read();
    if (input.template) {
      const asked = about === null ? worksheet : withOpen(journal, about, context.screen.zone());
      return context.out.print(await templateOf(context, asked, about));
    }
    const person = personById(journal, about);
    const today = todayIn(context.now(), journal.profile.zone);
    if (person) refuseClosing(journal, person, today);
    await tryWords(context, journal, { about, given: file ?? input });
    const ofTheirs = person ? withOpen(journal, person.id, context.screen.zone()) : worksheet;
    const questions = person && !file ? withoutOpen(ofTheirs, journal, person.id, input) : ofTheirs;
    const named = person && !file ? { ...input, person: person.slug } : input;
    const filled = await runWorksheet(
      context,
      { ...ours, worksheet: questions },
      { ...named, ...(file && { answers: file }) },
    );
    // Whoever gives a file is asked nothing afterwards either.
    if (filled.entry.answers['letter'] && (file === undefined || isNamed(input)))
      await handOver(context, filled.journal, filled.entry.about, input);
  },
});

/** With what is open between the two of you, to be picked one by one. */
function withOpen(journal: Journal, person: string, zone: string | null): Worksheet {
  const { actions, advice } = pickable(journal, person);
  const open: Readonly<Record<string, readonly Option[]>> = {
    'go-on-actions': actions,
    'go-on-advice': advice,
  };
  return {
    ...worksheet,
    keep: (journal, entry, mint) => keepClosing(journal, entry, mint, zone),
    questions: worksheet.questions.map((question) =>
      question.kind === 'choices' && open[question.id]
        ? { ...question, options: open[question.id]! }
        : question,
    ),
  };
}

/** Nobody is asked what becomes of nothing; what was said of it in the call counts all the same. */
function withoutOpen(worksheet: Worksheet, journal: Journal, person: string, input: Input): Worksheet {
  const open = leftOpen(journal, person);
  const hidden = (['actions', 'advice'] as const)
    .filter((what) => open[what].length === 0)
    .flatMap((what) => openIds[what])
    .filter((id) => !(fieldOf(id) in input));
  return { ...worksheet, questions: worksheet.questions.filter(({ id }) => !hidden.includes(id)) };
}
