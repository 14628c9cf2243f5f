import type { Context } from '../context.ts';
import { reviewClosing } from '../documents/review.ts';
import { standingJson, standingLines } from '../documents/standing.ts';
import { longDate, todayIn } from '../domain/dates.ts';
import { draftOf } from '../domain/drafts.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { openReview, reviewToday } from '../domain/reviews.ts';
import { stages } from '../domain/stage.ts';
import { type Standing, standingWith } from '../domain/standing.ts';
import { UsageError } from '../errors.ts';
import { review as worksheet } from '../worksheets/review.ts';
import { reviewForm, reviewSheet } from '../worksheets/reviewsheet.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { type Command, defineCommand } from './command.ts';
import { readFlags } from './flags.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOverFlags, isNamed } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import { checkRatings, refuseReview } from './review/checks.ts';
import { evolveDraft } from './review/evolving.ts';
import { leadOn } from './review/onward.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce, subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  stages: ['review-due', 'active', 'closing', 'paused'],
  draft: evolveDraft,
  closing: (journal, entry) => reviewClosing(journal, entry),
};

const asked = worksheetCommand(sheet);

type Input = Handing &
  WorksheetInput & {
    readonly report?: boolean;
    readonly json?: boolean;
  };

export const review: Command = defineCommand<Input>({
  ...asked,
  options: [
    ...(asked.options ?? []),
    { flags: '--report', meaning: 'only say what can be counted, and ask nothing' },
    { flags: '--json', meaning: 'that, as one JSON document' },
    ...handOverFlags.map((flag) => ({ ...flag, meaning: flag.meaning.replace('message', 'note') })),
  ],
  more: `${asked.more ?? ''}\nAll your mentors together: mentor review all`,
  subcommands: [
    {
      name: 'all',
      summary: 'look at all your mentors together',
      load: async () => (await import('./review/all.ts')).all,
    },
    {
      name: 'list',
      summary: 'list your reviews and what was decided',
      load: async () => (await import('./review/list.ts')).list,
    },
    {
      name: 'letter',
      summary: 'hand over the note that says what it becomes',
      load: async () => (await import('./review/letter.ts')).letter,
    },
  ],
  run,
});

async function run(world: Context, input: Input): Promise<void> {
  const context = receiving(readingOnce(world));
  const { store, out, now, screen } = context;
  const file = input.answers === undefined ? undefined : await readAnswersFile(context, input.answers);
  const given = await readFlags(worksheet, input);
  const before = await store.read();
  const today = todayIn(now(), before.profile.zone);
  const name = nameOnce(before, given['person'], file?.['person']);
  const about = await subjectOf(context, dueFirst(before, today), name, file ? 'leave' : 'ask');
  const journal = await store.read();
  const person = personById(journal, about);
  if (input.template) return out.print(await templateOf(context, reviewForm(person), about));
  if (!person) {
    await runWorksheet(context, sheet, { ...input, ...(file && { answers: file }) });
    return;
  }
  refuseReview(journal, person, today);
  const standing = standingWith(journal, person, today)!;
  if (input.report || input.json) return report(context, journal, { person, standing, today }, input);

  const told = Object.keys(given).some((id) => id !== 'person') || file !== undefined;
  if (!told && !screen.interactive) throw nothingGiven(person);
  checkRatings(journal, given['ratings'] ?? file?.['ratings']);
  if (!told) sayStanding(context, journal, { person, standing, today });
  const closing: Sheet['closing'] = (journal, entry) =>
    reviewClosing(journal, entry, screen.interactive && file === undefined);
  const questions = told ? worksheet : reviewSheet(journal, person, standing);
  const asked = { ...sheet, worksheet: questions, closing };
  const filled = await runWorksheet(context, asked, {
    ...input,
    ...(file === undefined ? { person: person.slug } : { answers: file }),
  });
  // Whoever gives a file is asked nothing afterwards either.
  if (file === undefined || isNamed(input))
    await leadOn(context, filled, { person, handing: input, asks: file === undefined });
}

/** Whoever is due comes before whoever could be looked back on as well. */
function dueFirst(journal: Journal, today: string): Sheet {
  const stageOf = stages(journal, today);
  const due = journal.people.some(({ id }) => stageOf(id) === 'review-due');
  return due ? { ...sheet, stages: ['review-due'] } : sheet;
}

type Case = { readonly person: Person; readonly standing: Standing; readonly today: string };

/** What can be counted, for whoever only wants to read it. */
function report(
  { out }: Context,
  journal: Journal,
  { person, standing, today }: Case,
  { json }: Pick<Input, 'json'>,
): void {
  if (json) out.print(JSON.stringify(standingJson(journal, person, standing), null, 2));
  else out.list(standingLines(person, standing, today));
}

/** The facts come before the questions: what is counted need not be remembered. */
function sayStanding({ out }: Context, journal: Journal, { person, standing, today }: Case): void {
  out.title(`Where things stand with ${person.name}`);
  for (const line of standingLines(person, standing, today)) out.point(line);
  if (draftOf(journal, { worksheet: 'review', about: person.id })) return;
  const half = openReview(journal, person.id);
  if (half) out.hint(`You looked at your half on ${longDate(half.on)}; theirs is asked now.`);
  else if (reviewToday(journal, person.id, today))
    out.hint('You have reviewed this today already: what you say now changes that review.');
}

const nothingGiven = ({ slug, name }: Person): UsageError =>
  new UsageError(
    `There is nobody to ask here, and nothing was said about the review with ${name}.`,
    `Say at least what you decide: mentor review ${slug} --decision go-on. What can be counted: mentor review ${slug} --report`,
  );
