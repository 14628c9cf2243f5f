import type { Context } from '../context.ts';
import type { Closing } from '../documents/closing.ts';
import { newestAgreement, usual } from '../domain/agreements.ts';
import { addMonths, todayIn } from '../domain/dates.ts';
import type { Agreement, Answer, Journal } from '../domain/journal.ts';
import { needsAgreement } from '../domain/kinds.ts';
import { personById } from '../domain/people.ts';
import type { FirstDraft } from '../engine/fill.ts';
import { expect as worksheet } from '../worksheets/expect.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { sayClosing } from './closing.ts';
import { type Command, defineCommand } from './command.ts';
import { oneSitting, pageClosing } from './expect/closing.ts';
import { changesNothing, named, readTheirs, sheetFor } from './expect/given.ts';
import { printPage } from './expect/printing.ts';
import { nothingGiven } from './expect/refusals.ts';
import { sitDown } from './expect/sitting.ts';
import { readFlags } from './flags.ts';
import { receiving } from './newcomer.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce, subjectOf } from './subject.ts';
import { type WorksheetInput, worksheetCommand } from './worksheet.ts';

/** Half a year after the start it is looked at together, and ends unless both go on (S18, S95). */
const firstDates =
  (context: Context, journal: Journal): FirstDraft =>
  async ({ id }, answers) => {
    const after = (day: Answer | undefined) =>
      typeof day === 'string' ? addMonths(day, usual.months) : undefined;
    if (id === 'starts') return todayIn(context.now(), journal.profile.zone);
    if (id === 'review') return after(answers['starts']);
    return id === 'ends' ? (answers['review'] ?? undefined) : undefined;
  };

/** The newest page, unless it has ended: then another one begins. */
function openPage(journal: Journal, about: string | null): Agreement | undefined {
  const newest = newestAgreement(journal, about);
  return newest?.state === 'ended' ? undefined : newest;
}

export const sheet: Sheet = {
  worksheet,
  stages: ['talked', 'agreed', 'active', 'review-due'],
  draft: (context, journal, about) =>
    openPage(journal, about) ? async () => undefined : firstDates(context, journal),
  closing: (journal, { about }, today): Closing => pageClosing(journal, about, today),
};

const asked = worksheetCommand(sheet);

type Input = WorksheetInput & {
  readonly html?: string;
  readonly theirs?: readonly string[];
  readonly differs?: readonly string[];
  readonly change?: readonly string[];
  readonly changed?: string;
  readonly both?: string;
};

export const expect: Command = defineCommand<Input>({
  ...asked,
  options: [
    ...(asked.options ?? []),
    { flags: '--differs <point>', meaning: 'after the talk: a point that is still open', many: true },
    {
      flags: '--theirs <yaml>',
      meaning: 'after the talk: what they said, such as "cadence: quarterly"',
      many: true,
    },
    { flags: '--changed <why>', meaning: 'why a page that is there already changes' },
    {
      flags: '--both <yes-or-no>',
      meaning: 'whether both have agreed on the change (default: yes)',
      words: ['yes', 'no'],
    },
    { flags: '--html <file>', meaning: 'write the page as HTML that prints on one sheet' },
  ],
  more: `${asked.more ?? ''}\nRun it again after the talk: only what they see differently is asked. Once you both\nagree, it asks only what is to change.`,
  subcommands: [
    {
      name: 'agreed',
      summary: 'note that they agree to the page as it is',
      load: async () => (await import('./expect/agreed.ts')).agreed,
    },
  ],
  run,
});

async function run(world: Context, { template, html, answers, fresh, ...flags }: Input): Promise<void> {
  const context = receiving(world);
  const { store, screen, out } = context;
  const file = answers === undefined ? undefined : await readAnswersFile(context, answers);
  const given = { ...(await readFlags(worksheet, flags)), ...(await readTheirs(flags)) };
  const name = nameOnce(await store.read(), given['person'], file?.['person']);
  const about = await subjectOf(context, sheet, name, file ? 'refuse' : 'ask');
  const journal = await store.read();
  const person = personById(journal, about);
  const page = openPage(journal, about);
  const told = named(given) || file !== undefined;

  if (template) return out.print(await templateOf(context, await sheetFor(journal, page, false), about));
  if (html !== undefined && page && !told) return printPage(context, journal, page, html);
  if (person && !needsAgreement(person.kind) && !given['kind'] && !file?.['kind'])
    return sayClosing(out, oneSitting(person));
  if (page && !told && !screen.interactive) throw nothingGiven(page, person);

  if (page && told && changesNothing(page, { ...file, ...given })) {
    out.say('The page says so already, so nothing was changed.');
    return html === undefined ? undefined : printPage(context, journal, page, html);
  }

  const filled = await sitDown(context, {
    ...{ journal, page, person, about, given, file, fresh },
    first: page ? undefined : firstDates(context, journal),
  });
  const closed = newestAgreement(filled.journal, filled.entry.about);
  if (html !== undefined && closed) await printPage(context, filled.journal, closed, html);
}
