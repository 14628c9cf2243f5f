import type { Context } from '../context.ts';
import { giveClosing, ideasShown } from '../documents/give.ts';
import { draftOf } from '../domain/drafts.ts';
import { personById } from '../domain/people.ts';
import { give as worksheet } from '../worksheets/give.ts';
import { type Command, defineCommand } from './command.ts';
import { receiving } from './newcomer.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

/** Whoever helps, or has helped: also a mentorship that has ended has room for a gift. */
export const givers: NonNullable<Sheet['stages']> = [
  'talked',
  'agreed',
  'active',
  'paused',
  'review-due',
  'closing',
  'closed',
];

export const sheet: Sheet = {
  worksheet,
  stages: givers,
  closing: (journal, { about }) => giveClosing(journal, about),
};

const asked = worksheetCommand(sheet);

type Input = WorksheetInput;

export const give: Command = defineCommand<Input>({
  ...asked,
  subcommands: [
    {
      name: 'ideas',
      summary: 'what you could give somebody, of five kinds',
      load: async () => (await import('./give/ideas.ts')).ideas,
    },
    {
      name: 'list',
      summary: 'what went both ways',
      load: async () => (await import('./give/list.ts')).list,
    },
    {
      name: 'received',
      summary: 'note what somebody gave you',
      load: async () => (await import('./give/other.ts')).received,
    },
    {
      name: 'forward',
      summary: 'note what you passed on to somebody newer',
      load: async () => (await import('./give/other.ts')).forward,
    },
  ],
  more: 'Some ideas come first, drawn from what you know of them.\n  mentor give ada --kind resource --what "The write-up on pricing"',
  async run(world, input) {
    const context = receiving(readingOnce(world));
    if (input.template || input.answers !== undefined || !context.screen.interactive)
      return asked.run(context, input as never) as Promise<void>;
    const about = await subjectOf(context, sheet, input.person);
    await showIdeas(context, about, input);
    const person = personById(await context.store.read(), about);
    await runWorksheet(context, sheet, person ? { ...input, person: person.slug } : input);
  },
});

/** Ideas before the questions; not again for somebody who goes on, or knows already what it is. */
async function showIdeas({ store, out }: Context, about: string | null, input: Input): Promise<void> {
  const journal = await store.read();
  const person = personById(journal, about);
  if (!person || input['what'] !== undefined || draftOf(journal, { worksheet: 'give', about })) return;
  out.title(`What you could give ${person.name}`);
  for (const idea of ideasShown(journal, person)) out.point(idea);
}
