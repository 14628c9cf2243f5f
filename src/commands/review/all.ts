import type { Context } from '../../context.ts';
import { portfolioClosing, portfolioLines, portfolioTable } from '../../documents/portfolio.ts';
import { rowsIn } from '../../domain/answers.ts';
import { todayIn } from '../../domain/dates.ts';
import { draftOf } from '../../domain/drafts.ts';
import type { Answer, Journal } from '../../domain/journal.ts';
import { type Portfolio, personIn, portfolioOf } from '../../domain/portfolio.ts';
import { setReviewDue } from '../../domain/setreview.ts';
import { UsageError, UserError } from '../../errors.ts';
import { reviewAll as worksheet } from '../../worksheets/reviewall.ts';
import { mostAsked, reviewAllSheet } from '../../worksheets/reviewallsheet.ts';
import { readAnswersFile } from '../answersfile.ts';
import { type Command, defineCommand } from '../command.ts';
import { readFlags } from '../flags.ts';
import { readingOnce } from '../readonce.ts';
import type { Sheet } from '../sheets.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from '../worksheet.ts';

export const sheet: Sheet = { worksheet, closing: portfolioClosing };

const asked = worksheetCommand(sheet);

type Input = WorksheetInput & {
  readonly report?: boolean;
  readonly json?: boolean;
};

/** All of them at once: the table, what is missing, four questions, and a proposal for each. */
export const all: Command = defineCommand<Input>({
  ...asked,
  options: [
    ...(asked.options ?? []),
    { flags: '--report', meaning: 'only the table and what is missing; nothing is asked' },
    { flags: '--json', meaning: 'that, as one JSON document' },
  ],
  more: `${asked.more ?? ''}\nEvery six months is often enough; each of them has a review of their own: mentor review NAME`,
  async run(world, input) {
    const context = readingOnce(world);
    if (input.template) return asked.run(context, input as never) as Promise<void>;
    const { store, out, now, screen } = context;
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const portfolio = portfolioOf(journal, today);
    if (input.json) return out.print(JSON.stringify(jsonOf(journal, portfolio), null, 2));
    if (portfolio.mentors.length === 0)
      throw new UserError(
        'You have no mentor to look at yet: nobody has agreed on a page with you.',
        'See where you are on the road: mentor plan',
      );
    if (input.report) return report(context, portfolio);

    const file = input.answers === undefined ? undefined : await readAnswersFile(context, input.answers);
    const given = await readFlags(worksheet, input);
    const told = Object.keys(given).length > 0 || file !== undefined;
    if (!told && !screen.interactive) throw nothingGiven();
    checkNames(journal, (given['decisions'] ?? file?.['decisions']) as Answer | undefined);
    if (!told && !draftOf(journal, { worksheet: worksheet.id, about: null })) sayReport(context, portfolio);
    await runWorksheet(context, told ? sheet : { ...sheet, worksheet: reviewAllSheet(portfolio.mentors) }, {
      ...input,
      ...(file && { answers: file }),
    });
  },
});

function report({ out }: Context, portfolio: Portfolio): void {
  out.table(portfolioTable(portfolio));
  out.print('');
  out.list(portfolioLines(portfolio));
}

function sayReport({ out }: Context, portfolio: Portfolio): void {
  out.title('Where things stand with all of them');
  out.table(portfolioTable(portfolio));
  for (const line of portfolioLines(portfolio)) out.point(line);
  const rest = portfolio.mentors.length - mostAsked;
  if (rest > 0)
    out.hint(`You are asked about the first ${mostAsked}, then whether to go on with the other ${rest}.`);
}

const jsonOf = (journal: Journal, { mentors, objectives, alone, lacking, lopsided }: Portfolio) => ({
  due: setReviewDue(
    journal,
    mentors.map(({ standing }) => standing.page),
  ),
  mentors: mentors.map(({ person, stage, standing, attendance, serves }) => ({
    person: person.id,
    name: person.name,
    stage,
    objectives: serves.map(({ id }) => id),
    lastContact: standing.lastContact,
    kept: attendance.held,
    agreed: attendance.agreed,
    doubts: standing.doubts,
  })),
  objectives: objectives.map(({ id, goal }) => ({ id, goal })),
  alone: alone.map(({ id }) => id),
  lacking,
  lopsided,
});

/** @throws UsageError when a proposal is about nobody, or about two people of one name. */
function checkNames(journal: Journal, rows: Answer | undefined): void {
  const strange = rowsIn(rows).find((row) => !personIn(journal, row));
  if (strange)
    throw new UsageError(
      `--decisions names nobody you have written down, or several people: "${strange['name'] ?? ''}".`,
      'Name each as in: mentor people',
    );
}

const nothingGiven = (): UsageError =>
  new UsageError(
    'There is nobody to ask here, and nothing was said about your mentors.',
    'What can be counted: mentor review all --report. A form: mentor review all --template',
  );
