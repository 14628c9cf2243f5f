import { BACK } from '../context.ts';
import type { Answer, Answers, Open, Row } from '../domain/journal.ts';
import type { QuestionOf, Simple } from '../worksheets/worksheet.ts';
import { askAndLook, askOne, lookAt, type Sitting } from './asking.ts';
import { listKeys, moveOf, noMore, showItems, withAt, without } from './lists.ts';
import { resumeAt, route, settle } from './route.ts';

/** Rows as far as they have come; `open` is the one half answered, `keep` puts both on disk. */
export type RowsSheet = {
  readonly rows: readonly Row[];
  readonly open: Pick<Open, 'index' | 'row'> | null;
  readonly progress: string;
  readonly answers: Answers;
  readonly keep: (rows: readonly Row[], open: Pick<Open, 'index' | 'row'>) => Promise<void>;
};

/** A small worksheet repeated until its first question is left blank. */
export async function askRows(
  sitting: Sitting,
  question: QuestionOf<'rows'>,
  { rows: start, open, progress, answers, keep }: RowsSheet,
): Promise<readonly Row[] | typeof BACK> {
  const { out } = sitting;
  let rows = start;
  let next = open?.row ? { index: open.index, row: open.row } : null;
  const names = () =>
    rows.map((row) => question.shown?.(row) ?? String(row[question.questions[0]!.id] ?? ''));

  out.say(`\n${question.ask}`);
  showItems(sitting, names());
  for (;;) {
    const { index, row } = next ?? { index: rows.length, row: {} };
    const filled = await fillRow(sitting, question, {
      row,
      rows,
      index,
      progress,
      keep: (row) => keep(rows, { index, row }),
    });
    next = null;

    if (filled === BACK) {
      if (index === rows.length) return BACK;
    } else if ('row' in filled) {
      rows = withAt(rows, index, filled.row);
      await keep(rows, { index: rows.length, row: null });
      const finding = await sitting.look?.(question, rows, { ...answers, [question.id]: rows });
      if (finding) out.remark(finding);
    } else if (filled.do === 'finish') {
      return rows;
    } else if (filled.do === 'nothing') {
      out.warn(filled.why);
    } else if (filled.do === 'remove') {
      rows = without(rows, filled.index);
      await keep(rows, { index: rows.length, row: null });
      showItems(sitting, names());
    } else {
      next = { index: filled.index, row: rows[filled.index]! };
    }
  }
}

type Turn = {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly index: number;
  readonly progress: string;
  readonly keep: (row: Row | null) => Promise<void>;
};
type Filled =
  | { readonly row: Row }
  | { readonly do: 'finish' }
  | { readonly do: 'change'; readonly index: number }
  | { readonly do: 'remove'; readonly index: number }
  | { readonly do: 'nothing'; readonly why: string };

/**
 * Walks the questions of one row. Where a new row begins, a blank finishes the rows and a number means an
 * earlier one; a row being changed is walked from its start with its answers in hand.
 */
async function fillRow(
  sitting: Sitting,
  { item, questions, required }: QuestionOf<'rows'>,
  { row: start, rows, index, progress, keep }: Turn,
): Promise<Filled | typeof BACK> {
  const changing = index < rows.length;
  let row = start;
  let at = changing ? 0 : resumeAt(questions, row);

  for (;;) {
    const asked = route(questions, row);
    const question = asked[at];
    if (!question) return { row: { ...(row['id'] ? { id: row['id'] } : {}), ...settle(questions, row) } };

    const name = String(row[questions[0]!.id] ?? '') || `${item} ${index + 1}`;
    const turn = {
      before: row[question.id],
      progress: `${progress} · ${name}, ${at + 1} of ${asked.length}`,
    };
    const place = {
      answers: row,
      keep: async (answer: Answer) => {
        row = { ...row, [question.id]: answer };
        await keep(row);
      },
    };

    let answer: Answer | typeof BACK;
    if (at === 0 && !changing) {
      const first = opening(question, rows.length, required);
      answer = await askOne(sitting, first, rows.length > 0 ? { ...turn, blank: noMore } : turn);
      if (answer === BACK) return BACK;
      const move = moveOf(answer, rows.length);
      if (move.do !== 'add') return move;
      await place.keep(answer);
      answer = await lookAt(sitting, first, turn, place, answer);
    } else {
      answer = await askAndLook(sitting, question, turn, place);
    }
    if (answer === BACK && at === 0) return BACK;
    at += answer === BACK ? -1 : 1;
  }
}

/** The first question of a new row: leaving it blank is how rows end. */
function opening(question: Simple, length: number, required: true | undefined): Simple {
  const keys = length === 0 && required ? '' : listKeys(length);
  const needed = length === 0 ? required : undefined;
  return { ...question, required: needed, hint: [question.hint, keys].filter(Boolean).join(' ') };
}
