import type { Journal } from '../domain/journal.ts';
import { messageTo } from '../domain/messages.ts';
import { personById } from '../domain/people.ts';
import { outreach as worksheet } from '../worksheets/outreach.ts';
import { checkFlags } from './checking.ts';
import { type Command, defineCommand } from './command.ts';
import { readFlags } from './flags.ts';
import { type Reception, receiving } from './newcomer.ts';
import { letterClosing } from './outreach/closing.ts';
import { draftLetter } from './outreach/drafting.ts';
import { type Handing, handOver, handOverFlags, isNamed } from './outreach/handover.ts';
import { isPlainThanks, thankInstead, unlessThanks } from './outreach/thanks.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  stages: ['researched', 'asked', 'silent'],
  draft: draftLetter,
  closing: letterClosing,
};

const asked = worksheetCommand(sheet);

const touches = () => import('./outreach/touches.ts');

type Input = Handing & WorksheetInput;

type Written = { readonly journal: Journal; readonly person: string | null };

export const outreach: Command = defineCommand<Input>({
  ...asked,
  options: [...(asked.options ?? []), ...handOverFlags],
  subcommands: [
    {
      name: 'list',
      summary: 'every letter, and what became of it',
      load: async () => (await import('./outreach/list.ts')).list,
    },
    { name: 'sent', summary: 'note that a message went out', load: async () => (await touches()).sent },
    { name: 'answered', summary: 'note that they answered', load: async () => (await touches()).answered },
    { name: 'declined', summary: 'note that they said no', load: async () => (await touches()).declined },
    { name: 'silent', summary: 'note that no answer came', load: async () => (await touches()).silent },
  ],
  async run(context, input) {
    if (input.template) {
      await asked.run(context, input as never);
      return;
    }
    if (await isPlainThanks(context, input)) return thankInstead(context, input);
    const world = receiving(context);
    const named = await withSomebody(world, input);
    const done = await unlessThanks(world, (world) => written(world, named));
    if (done) return handOver(context, done.journal, done.person, input);
    context.out.hint('Thanks have questions of their own: what it was, and what it did.');
    await thankInstead(world, named);
  },
});

/** The call with the person it is about, where somebody may still pick thanks, which `thank` writes to them. */
async function withSomebody(context: Reception, input: Input): Promise<Input> {
  if (!context.screen.interactive || input.answers !== undefined || input['kind'] !== undefined) return input;
  await checkFlags(context, worksheet, await readFlags(worksheet, { ...input, person: undefined }));
  const about = await subjectOf(context, sheet, input['person']);
  const slug = personById(await context.store.read(), about)?.slug;
  return slug === undefined ? input : { ...input, person: slug };
}

/** A message written now; or, when only a way to hand it over is named, the newest there is. */
async function written(context: Reception, input: Input): Promise<Written> {
  const flags = await readFlags(worksheet, { ...input, person: undefined });
  if (isNamed(input) && input.answers === undefined && Object.keys(flags).length === 0) {
    const journal = await context.store.read();
    const person = await subjectOf(context, sheet, input['person']);
    if (messageTo(journal, person)) return { journal, person };
  }
  const { journal, entry } = await runWorksheet(context, sheet, input);
  return { journal, person: entry.about };
}
