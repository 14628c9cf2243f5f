import type { Context } from '../../context.ts';
import { todayIn } from '../../domain/dates.ts';
import { replaying } from '../../domain/ids.ts';
import type { Entry, Journal } from '../../domain/journal.ts';
import { stages } from '../../domain/journey.ts';
import { conclude, entryOf } from '../../engine/conclude.ts';
import { InvalidAnswers, type Problem } from '../../errors.ts';
import { readAnswersFile } from '../answersfile.ts';
import { checkAnswers } from '../checking.ts';
import { sayClosing } from '../closing.ts';
import { type Sheet, sheets } from '../sheets.ts';

/** One worksheet's answers in a file of several; `name` tells it from the others. */
type Part = {
  readonly name: string;
  readonly sheet: Sheet;
  readonly answers: Readonly<Record<string, unknown>>;
};

/**
 * A mapping from worksheet to its answers, or to a list of them where it is about several people: all of them
 * become one deed, or, if one is not valid, none.
 * @throws InvalidAnswers with every problem of every worksheet at once.
 */
export async function answerFromFile(context: Context, path: string): Promise<void> {
  const { store, out, now, mint } = context;
  const { parts, problems } = await readParts(context, path);
  const ids = replaying(mint);
  const filled: { readonly sheet: Sheet; readonly entry: Entry }[] = [];
  /** The same people and records each time it is run, with the entries as they are kept. */
  const concludeAll = (before: Journal): { journal: Journal; kept: readonly Entry[] } => {
    ids.rewind();
    let journal = before;
    const kept = filled.map(({ sheet, entry }) => {
      const concluded = conclude(journal, sheet.worksheet, entry, ids.mint);
      journal = concluded.journal;
      return concluded.entry;
    });
    return { journal, kept };
  };

  // Each part is read against what the parts before it come to: the shortlist may name people of the audit.
  const before = await store.read();
  let journal = before;
  const at = now();
  const wrong: Problem[] = [...problems];
  for (const part of parts) {
    const { sheet, name } = part;
    const reading = await readPart(part, { journal, now: at, zone: journal.profile.zone });
    if ('answers' in reading) {
      const ending = { about: null, answers: reading.answers };
      filled.push({ sheet, entry: entryOf({ now: () => at, mint }, sheet.worksheet, ending) });
      journal = concludeAll(before).journal;
    } else {
      const certain = reading.problems.filter(({ id }) => wrong.length === 0 || !names(sheet, id));
      wrong.push(...certain.map(({ id, reason }) => ({ id: `${name}: ${id}`, reason })));
    }
  }
  if (wrong.length > 0) throw refusal(wrong);

  const worksheets = [...new Set(filled.map(({ sheet }) => sheet.worksheet.id))];
  let kept: readonly Entry[] = [];
  const after = await store.change(
    (journal) => {
      const concluded = concludeAll(journal);
      kept = concluded.kept;
      return concluded.journal;
    },
    `Answered ${worksheets.join(', ')} from a file`,
  );
  const today = todayIn(at, after.profile.zone);
  for (const [i, { sheet }] of filled.entries()) sayClosing(out, await sheet.closing(after, kept[i]!, today));
}

/** Whether a question names somebody, whom a part that will not do might have written down. */
const names = ({ worksheet }: Sheet, id: string): boolean =>
  worksheet.questions.some((question) => question.id === id && question.kind === 'person');

async function readPart(
  { sheet, answers }: Part,
  around: Parameters<typeof checkAnswers>[2],
): Promise<{ readonly answers: Entry['answers'] } | { readonly problems: readonly Problem[] }> {
  try {
    return { answers: await checkAnswers(sheet.worksheet, answers, around) };
  } catch (error) {
    if (error instanceof InvalidAnswers) return { problems: error.problems };
    throw error;
  }
}

const refusal = (problems: readonly Problem[]): InvalidAnswers =>
  new InvalidAnswers(
    `${problems.length === 1 ? 'One answer' : `${problems.length} answers`} in the file will not do, so nothing was changed:`,
    problems,
    `The file holds answers under the name of their worksheet: ${stages.join(', ')}. See the form of one with, for example: mentor goals --template`,
  );

/** The parts in the order of the road, whatever order the file has them in, and what is no part of it. */
async function readParts(
  context: Pick<Context, 'files'>,
  path: string,
): Promise<{ readonly parts: readonly Part[]; readonly problems: readonly Problem[] }> {
  const given = await readAnswersFile(context, path);
  const problems: Problem[] = Object.keys(given)
    .filter((name) => !stages.some((stage) => stage === name))
    .map((id) => ({
      id,
      reason: Object.hasOwn(sheets, id)
        ? `is answered by itself: mentor ${id} --answers FILE`
        : 'is not a worksheet',
    }));
  const parts: Part[] = [];
  for (const id of stages.filter((name) => name in given)) {
    const sheet = await sheets[id]!();
    const several = Array.isArray(given[id]) && given[id].length > 1;
    for (const [i, answers] of [given[id]].flat().entries()) {
      const name = several ? `${id} ${i + 1}` : id;
      if (typeof answers === 'object' && answers !== null)
        parts.push({ name, sheet, answers: answers as Part['answers'] });
      else problems.push({ id: name, reason: 'should hold its answers, each under its question' });
    }
  }
  if (parts.length + problems.length === 0)
    throw new InvalidAnswers(
      'The file holds no answers, so nothing was changed.',
      [],
      `Write them under the names of their worksheets: ${stages.join(', ')}`,
    );
  return { parts, problems };
}
