import type { Context } from '../../context.ts';
import { todayIn } from '../../domain/dates.ts';
import { replaying } from '../../domain/ids.ts';
import type { Entry, Journal } from '../../domain/journal.ts';
import { stages } from '../../domain/journey.ts';
import { conclude, entryOf } from '../../engine/conclude.ts';
import type { Around } from '../../engine/read.ts';
import { InvalidAnswers, type Problem } from '../../errors.ts';
import { readAnswersFile } from '../answersfile.ts';
import { checkAnswers, fileRefusal } from '../checking.ts';
import { sayClosing } from '../closing.ts';
import { type Sheet, sheets } from '../sheets.ts';

/** One worksheet's answers in a file of several; `name` tells it from the others. */
type Part = {
  readonly name: string;
  readonly sheet: Sheet;
  readonly answers: Readonly<Record<string, unknown>>;
};

type Filled = { readonly sheet: Sheet; readonly entry: Entry };

/**
 * A mapping from worksheet to its answers, or to a list of them where it is about several people: all of them
 * become one deed, or, if one is not valid, none.
 * @throws InvalidAnswers with every problem of every worksheet at once.
 */
export async function answerFromFile(context: Context, path: string): Promise<void> {
  const { store, out, now, mint } = context;
  const { parts, problems } = await readParts(context, path);
  const at = now();
  // The same people and records each time they are drawn: here, and when they are kept.
  const ids = replaying(mint);
  const wrong: Problem[] = [...problems];
  const filled: Filled[] = [];
  let journal = await store.read();
  for (const part of parts) {
    const { sheet } = part;
    // Against what the parts before it come to: the shortlist may name people of the audit.
    const reading = await readPart(part, { journal, now: at, zone: journal.profile.zone });
    if ('problems' in reading) {
      wrong.push(...certain(part, reading.problems, wrong.length > 0));
      continue;
    }
    const ending = { about: null, answers: reading.answers };
    const entry = entryOf({ now: () => at, mint }, sheet.worksheet, ending);
    filled.push({ sheet, entry });
    journal = conclude(journal, sheet.worksheet, entry, ids.mint).journal;
  }
  if (wrong.length > 0)
    throw fileRefusal(
      wrong,
      `The file holds answers under the name of their worksheet: ${stages.join(', ')}. See the form of one with, for example: mentor goals --template`,
    );

  let kept: readonly Entry[] = [];
  const after = await store.change(
    (journal) => {
      ids.rewind();
      const concluded = concludeAll(journal, filled, ids.mint);
      kept = concluded.kept;
      return concluded.journal;
    },
    `Answered ${[...new Set(filled.map(({ sheet }) => sheet.worksheet.id))].join(', ')} from a file`,
  );
  const today = todayIn(at, after.profile.zone);
  for (const [i, { sheet }] of filled.entries()) sayClosing(out, await sheet.closing(after, kept[i]!, today));
}

/** All of it in the journal, with the entries as they are kept. */
function concludeAll(
  before: Journal,
  filled: readonly Filled[],
  mint: () => string,
): { readonly journal: Journal; readonly kept: readonly Entry[] } {
  let journal = before;
  const kept = filled.map(({ sheet, entry }) => {
    const concluded = conclude(journal, sheet.worksheet, entry, mint);
    journal = concluded.journal;
    return concluded.entry;
  });
  return { journal, kept };
}

/** What is wrong with a part in any case: after another that will not do, a name may be right that nobody has yet. */
const certain = (
  { name, sheet }: Part,
  problems: readonly Problem[],
  afterOthers: boolean,
): readonly Problem[] =>
  problems
    .filter(({ id }) => !afterOthers || !names(sheet, id))
    .map(({ id, reason }) => ({ id: `${name}: ${id}`, reason }));

/** Whether a question names somebody. */
const names = ({ worksheet }: Sheet, id: string): boolean =>
  worksheet.questions.some((question) => question.id === id && question.kind === 'person');

async function readPart(
  { sheet, answers }: Part,
  around: Around,
): Promise<{ readonly answers: Entry['answers'] } | { readonly problems: readonly Problem[] }> {
  try {
    return { answers: await checkAnswers(sheet.worksheet, answers, around) };
  } catch (error) {
    if (error instanceof InvalidAnswers) return { problems: error.problems };
    throw error;
  }
}

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
