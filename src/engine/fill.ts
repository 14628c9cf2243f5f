import { BACK, type Context } from '../context.ts';
import { isBlank, linesIn, rowsIn } from '../domain/answers.ts';
import { draftOf, dropDraft, keepDraft, lastEntry } from '../domain/drafts.ts';
import { readingAt } from '../domain/guide.ts';
import type { Answer, Answers, Draft, Journal, Open, Row } from '../domain/journal.ts';
import type { Question, Worksheet } from '../worksheets/worksheet.ts';
import { askAndLook, type Coach, type Sitting } from './asking.ts';
import { type Filled, finish } from './conclude.ts';
import { askList } from './lists.ts';
import { resumeAt, route } from './route.ts';
import { askRows } from './rows.ts';

export type Filling = {
  /** Answers already given as flags: their questions are not asked. */
  readonly given?: Answers;
  /** The person or objective this is about. */
  readonly about?: string | null;
  /** Starts over instead of going on with a draft. */
  readonly fresh?: boolean;
  readonly look?: Coach | undefined;
  readonly draft?: FirstDraft | undefined;
  readonly aside?: Aside | undefined;
};

/** Something to say before a question is asked, given the answers so far. */
export type Aside = (question: Question, answers: Answers) => void;

/** A first text for a question nobody has answered yet, made from the answers so far; undefined for none. */
export type FirstDraft = (question: Question, answers: Answers) => Promise<Answer | undefined>;

type Needs = Pick<Context, 'store' | 'ask' | 'out' | 'now' | 'mint'>;

/** Walks one worksheet to its end. Every answer is on disk before the next question is shown. */
export async function fill(
  context: Needs,
  worksheet: Worksheet,
  { given = {}, about = null, fresh = false, look, draft: firstDraft, aside }: Filling = {},
): Promise<Filled> {
  const { store, ask, out, now, mint } = context;
  const { questions } = worksheet;
  const desk = { worksheet: worksheet.id, about };
  const there = await store.read();
  const journal =
    fresh && draftOf(there, desk) ? await store.change((journal) => dropDraft(journal, desk)) : there;
  const draft = draftOf(journal, desk);
  const seed = seedOf(worksheet, journal, about, now());
  const around = { journal, now: now(), zone: journal.profile.zone };
  const sitting: Sitting = { ask, out, look, around };

  let answers: Answers = { ...draft?.answers, ...given };
  let saved = draft?.answers;
  let open = draft?.open ?? null;
  const save = async (next: Answers, still: Open | null) => {
    answers = next;
    saved = next;
    open = still;
    const at = now().toISOString();
    const id = mint();
    await store.change((journal) => keepDraft(journal, desk, { answers, open, id, at }));
  };

  const whole = draft !== undefined && isWhole(questions, draft);
  let at = whole ? firstOpen(questions, answers, given) : resumeAt(questions, answers, open?.question);
  out.title(worksheet.title);
  if (whole) out.hint('Your answers stand here to be changed; Enter keeps each. To start over, add --fresh.');
  else if (draft) out.hint(`Going on where you stopped, at question ${at + 1}. To start over, add --fresh.`);
  else if (worksheet.intro) for (const line of worksheet.intro) out.say(line);

  for (;;) {
    const asked = route(questions, answers);
    const question = asked[at];
    if (!question) break;
    const before = answers[question.id] ?? (await firstDraft?.(question, answers)) ?? seed[question.id];
    aside?.(question, answers);
    const progress = `Question ${at + 1} of ${asked.length}`;
    const answer = await askAny(sitting, withTopic(worksheet, question), {
      before,
      open,
      progress,
      answers,
      save,
    });
    at = answer === BACK ? Math.max(0, at - 1) : at + 1;
  }
  return finish({ store, now, mint }, worksheet, { about, answers, ...(saved && { desk: saved }) });
}

/** A finished worksheet that was taken back leaves all its answers: whoever took it back wants to change some. */
const isWhole = (questions: readonly Question[], { answers, open }: Draft): boolean =>
  resumeAt(questions, answers, open?.question) === route(questions, answers).length;

/** The first question on the road that was not answered with the call. */
function firstOpen(questions: readonly Question[], answers: Answers, given: Answers): number {
  const asked = route(questions, answers);
  const at = asked.findIndex(({ id }) => !(id in given));
  return at === -1 ? asked.length : at;
}

/** A question with what the guide has to say about it. */
function withTopic({ id }: Worksheet, question: Question): Question {
  const topic = readingAt(id, question.id);
  return topic === undefined ? question : { ...question, topic };
}

/** Answers to start from: the last finished ones, then what the journal says today. */
export function seedOf(worksheet: Worksheet, journal: Journal, about: string | null, now: Date): Answers {
  const last = lastEntry(journal, { worksheet: worksheet.id, about })?.answers;
  const seed = { ...last, ...worksheet.seed?.(journal, about, now) };
  // An entry may be older than the questions.
  return Object.fromEntries(worksheet.questions.flatMap(({ id }) => (id in seed ? [[id, seed[id]!]] : [])));
}

type Turn = {
  readonly before: Answer | undefined;
  readonly open: Open | null;
  readonly progress: string;
  readonly answers: Answers;
  readonly save: (answers: Answers, open: Open | null) => Promise<void>;
};

/** One question of any kind, kept as it is answered. */
async function askAny(
  sitting: Sitting,
  question: Question,
  { before, open, progress, answers, save }: Turn,
): Promise<Answer | typeof BACK> {
  const with_ = (answer: Answer): Answers => ({ ...answers, [question.id]: answer });
  const stillOpen = open?.question === question.id ? open : null;
  switch (question.kind) {
    case 'list': {
      const items = linesIn(before);
      const keep = (items: readonly string[]) =>
        save(with_(items), { question: question.id, index: items.length, row: null });
      const list = await askList(sitting, question, { items, progress, answers, keep });
      if (list !== BACK) await save(with_(list), null);
      return list;
    }
    case 'rows': {
      const rows = rowsIn(before);
      const keep = (rows: readonly Row[], open: Pick<Open, 'index' | 'row'>) =>
        save(with_(rows), { question: question.id, ...open });
      const filled = await askRows(sitting, question, { rows, open: stillOpen, progress, answers, keep });
      if (filled !== BACK) await save(with_(filled), null);
      return filled;
    }
    default:
      return askAndLook(
        sitting,
        question,
        { before, progress },
        {
          answers,
          // A list left open further on stays open.
          keep: (answer) => save(with_(answer), open),
        },
      );
  }
}

/** The required questions on the road that still have no answer. */
export const missing = (worksheet: Worksheet, answers: Answers): readonly Question[] =>
  route(worksheet.questions, answers).filter(({ id, required }) => required && isBlank(answers[id] ?? null));
