import type { Context } from '../context.ts';
import { agendaView } from '../documents/agenda.ts';
import { splitLetter } from '../documents/letters.ts';
import { briefLines, prepClosing } from '../documents/prep.ts';
import { briefFor } from '../domain/briefs.ts';
import { todayIn } from '../domain/dates.ts';
import { draftOf } from '../domain/drafts.ts';
import { fieldOf } from '../domain/fields.ts';
import type { Entry, Journal, Person, Prep } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { prepFor, seedPrep } from '../domain/preps.ts';
import { meetingStages } from '../domain/stage.ts';
import { UserError } from '../errors.ts';
import { prepBefore, prep as worksheet } from '../worksheets/prep.ts';
import { type Command, defineCommand } from './command.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOut, handOverFlags, isNamed, partsOf } from './outreach/handover.ts';
import { signed } from './outreach/signing.ts';
import { noteNews } from './prep/news.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  stages: meetingStages,
  /** The news is in the ledger already, also where nobody is asked for it. */
  draft:
    ({ now }, journal, about) =>
    async ({ id }) =>
      id === 'updates' ? seedPrep(journal, about, now())[id] : undefined,
  closing: (journal, { about }) => prepClosing(journal, about),
};

const asked = worksheetCommand(sheet);

type Input = Handing &
  WorksheetInput & {
    agenda?: boolean;
  };

export const prep: Command = defineCommand<Input>({
  ...asked,
  options: [
    ...(asked.options ?? []),
    { flags: '--agenda', meaning: 'print the agenda, as a mail to send ahead' },
    ...handOverFlags.map((flag) => ({ ...flag, meaning: flag.meaning.replace('message', 'agenda') })),
  ],
  async run(world, input) {
    const context = receiving(readingOnce(world));
    if (input.template) return asked.run(context, input as never) as Promise<void>;
    // A file says itself whom it is about.
    const about = input.answers === undefined ? await subjectOf(context, sheet, input.person) : null;
    const journal = await context.store.read();
    const person = personById(journal, about);
    const wanted = input.agenda || isNamed(input);
    const ready = person && !answersGiven(input) && wanted ? prepFor(journal, person.id) : undefined;
    const entry = ready ? null : await fillSheet(context, journal, { person, input });
    if (entry) await noteNews(context, entry);
    const whom = ready?.person ?? entry?.about ?? null;
    if (wanted && whom !== null) await giveAgenda(context, whom, input);
  },
});

/** Whether any question is answered on the command line. */
const answersGiven = (input: Input): boolean =>
  input.answers !== undefined ||
  worksheet.questions.some(({ id }) => id !== 'person' && fieldOf(id) in input);

async function fillSheet(
  context: Context,
  journal: Journal,
  { person, input }: { readonly person: Person | undefined; readonly input: Input },
): Promise<Entry> {
  if (!person) return (await runWorksheet(context, sheet, input)).entry;
  const today = todayIn(context.now(), journal.profile.zone);
  const brief = briefFor(journal, person.id, today);
  if (context.screen.interactive) {
    const lines = briefLines(brief, today);
    if (lines.length > 0) context.out.title(`Where things stand with ${person.name}`);
    for (const line of lines) context.out.point(line);
    const begun = draftOf(journal, { worksheet: 'prep', about: person.id });
    if (!begun && prepFor(journal, person.id))
      context.out.hint('You go on with the sheet you made for this meeting; Enter keeps what is there.');
  }
  const named = { ...input, person: person.slug };
  return (await runWorksheet(context, { ...sheet, worksheet: prepBefore(brief.talk) }, named)).entry;
}

async function giveAgenda(context: Context, whom: string, input: Input): Promise<void> {
  const journal = await context.store.read();
  const made = prepFor(journal, whom);
  const person = personById(journal, whom);
  if (!made || !person) {
    const slug = person?.slug ?? 'NAME';
    throw new UserError('There is no sheet for that meeting yet.', `Make it with: mentor prep ${slug}`);
  }
  const mail = await agendaMail(context, journal, made);
  const outgoing = await signed(context, partsOf(journal, { id: made.id, person: person.id, ...mail }));
  if (input.agenda) context.out.print(outgoing.copied);
  await handOut(context, outgoing, input);
}

/** The agenda to send ahead (S61). */
async function agendaMail({ files }: Context, journal: Journal, made: Prep) {
  const { render } = await import('../documents/render.ts');
  const name = 'messages/agenda';
  return splitLetter(render({ name, text: await files.template(name) }, agendaView(journal, made)));
}
