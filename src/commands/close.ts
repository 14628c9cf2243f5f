import type { Context } from '../context.ts';
import { endingClosing } from '../documents/ending.ts';
import { todayIn } from '../domain/dates.ts';
import { fieldOf } from '../domain/fields.ts';
import type { Entry } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { close as worksheet } from '../worksheets/close.ts';
import { aboutNothing, closeSheet } from '../worksheets/closesheet.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { refuseClosing } from './close/checks.ts';
import { draftFarewell, tryWords, wordsFor } from './close/words.ts';
import { type Command, defineCommand } from './command.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOver, handOverFlags, isNamed } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce, subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

/** What the coach would still mend in a letter that nobody looked at with it. */
async function secondLook({ answers }: Entry): Promise<readonly string[]> {
  const letter = answers['letter'];
  if (typeof letter !== 'string') return [];
  const { lookAt } = await import('../critique/look.ts');
  const finding = lookAt({ id: 'letter', look: 'farewell' }, letter, answers);
  return finding ? [`In your letter: ${finding.say} ${finding.mend}`] : [];
}

/** With a context it also says the words for a last meeting that is still to come, which a template holds. */
const sheetIn = (context: Context | null): Sheet => ({
  worksheet,
  stages: ['closing', 'review-due', 'active', 'agreed', 'paused'],
  draft: draftFarewell,
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
    const person = personById(journal, about);
    const zone = context.screen.zone();
    if (input.template) {
      const form = person ? closeSheet(journal, person.id, { without: [], zone }) : worksheet;
      return context.out.print(await templateOf(context, form, about));
    }
    const today = todayIn(context.now(), journal.profile.zone);
    if (person) refuseClosing(journal, person, today);
    await tryWords(context, journal, { about, given: file ?? input });
    // What was said of it in the call counts, even where nothing is open.
    const without =
      person && !file ? aboutNothing(journal, person.id).filter((id) => !(fieldOf(id) in input)) : [];
    const questions = person ? closeSheet(journal, person.id, { without, zone }) : worksheet;
    const filled = await runWorksheet(
      context,
      { ...ours, worksheet: questions },
      { ...input, ...(file ? { answers: file } : person && { person: person.slug }) },
    );
    // Whoever gives a file is asked nothing afterwards either.
    if (filled.entry.answers['letter'] && (file === undefined || isNamed(input)))
      await handOver(context, filled.journal, filled.entry.about, input);
  },
});
