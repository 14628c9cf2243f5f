import type { Context } from '../context.ts';
import { developClosing } from '../documents/develop.ts';
import { todayIn } from '../domain/dates.ts';
import { develop as worksheet } from '../worksheets/develop.ts';
import { answerWorksheet } from './answering.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { sayClosing } from './closing.ts';
import { type Command, defineCommand } from './command.ts';
import { whichObjective } from './develop/which.ts';
import { readFlags } from './flags.ts';
import type { Sheet } from './sheets.ts';
import { type WorksheetInput, worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  closing: (journal, { about }, today) => developClosing(journal, about, today),
};

type Input = WorksheetInput & {
  readonly objective?: string;
};

export const develop: Command = defineCommand<Input>({
  ...worksheetCommand(sheet),
  subcommands: [
    {
      name: 'done',
      summary: 'tick off a milestone that is reached',
      load: async () => (await import('./develop/done.ts')).done,
    },
    {
      name: 'reached',
      summary: 'note that an objective is reached',
      load: async () => (await import('./develop/reached.ts')).reached,
    },
    {
      name: 'move',
      summary: 'give an objective or a milestone a new day',
      load: async () => (await import('./develop/move.ts')).move,
    },
    {
      name: 'rate',
      summary: 'note how far you judge yourself to be',
      load: async () => (await import('./develop/rate.ts')).rate,
    },
    {
      name: 'list',
      summary: 'list your objectives, and how far each is',
      load: async () => (await import('./develop/list.ts')).list,
    },
  ],
  run,
});

/** One objective is planned at a time: the one named, the only one, or one picked from a list. */
async function run(context: Context, { template, answers, fresh, ...flags }: Input): Promise<void> {
  const { store, out, now } = context;
  const file = answers === undefined ? undefined : await readAnswersFile(context, answers);
  const named = flags.objective ?? file?.['objective'];
  const { id } = await whichObjective(context, await store.read(), typeof named === 'string' ? named : null);
  if (template) return out.print(await templateOf(context, worksheet, id));

  const { journal } = await answerWorksheet(context, worksheet, {
    flags: { ...(await readFlags(worksheet, flags)), objective: id },
    file,
    about: id,
    ...(fresh && { fresh }),
  });
  sayClosing(out, developClosing(journal, id, todayIn(now(), journal.profile.zone)));
}
