import { BACK } from '../context.ts';
import { isBlank } from '../domain/answers.ts';
import type { Answer, Answers } from '../domain/journal.ts';
import { placeOf, withoutRepeats } from '../domain/repeats.ts';
import { capital } from '../domain/wording.ts';
import type { Question, QuestionOf, Simple } from '../worksheets/worksheet.ts';
import { askOne, lookAt, type Sitting } from './asking.ts';

/** A list as far as it has come, and how it is put on disk. */
export type ListSheet = {
  readonly items: readonly string[];
  readonly progress: string;
  readonly answers: Answers;
  readonly keep: (items: readonly string[]) => Promise<void>;
};

/** Items one a line until a blank one, or several lines pasted at once; a number changes an earlier one, a negative number takes it out. */
export async function askList(
  sitting: Sitting,
  question: QuestionOf<'list'>,
  { items: start, progress, answers, keep }: ListSheet,
): Promise<readonly string[] | typeof BACK> {
  let items = start;
  const change = async (next: readonly string[]) => {
    items = next;
    await keep(items);
  };

  const look = (index: number) => {
    const text = items[index]!;
    const put = (answer: Answer) => change(withAt(items, index, String(answer ?? text)));
    const line = lineOf(question, `${capital(question.item)} ${index + 1}?`);
    return lookAt(sitting, line, {}, { answers, keep: put }, text);
  };
  /** Lines that were pasted at once are kept at once. */
  const addAll = async (pasted: readonly string[]) => {
    const first = items.length;
    const texts = withoutRepeats(pasted).filter((text) => placeOf(text, items) === null);
    await change([...items, ...texts]);
    showItems(sitting, items);
    for (const i of texts.keys()) await look(first + i);
  };

  // What is there already is shown under its question; the prompt below only asks for more.
  if (items.length > 0) sitting.out.say(`\n${question.ask}`);
  showItems(sitting, items);
  for (;;) {
    const asked = items.length > 0 ? { progress, blank: noMore } : { progress };
    const reply = await askOne(sitting, itemQuestion(question, items.length), asked);
    if (reply === BACK) return BACK;
    const several = Array.isArray(reply) && reply.length > 1 ? reply.map(String) : [];
    if (several.length > 0) {
      await addAll(several);
      continue;
    }
    const move = moveOf(Array.isArray(reply) ? String(reply[0] ?? '') : reply, items.length);
    if (move.do === 'finish') return items;
    if (move.do === 'nothing') {
      sitting.out.warn(move.why);
    } else if (move.do === 'remove') {
      await change(without(items, move.index));
      showItems(sitting, items);
    } else if (move.do === 'change') {
      const before = items[move.index]!;
      const reply = await askOne(sitting, lineOf(question, `${capital(question.item)} ${move.index + 1}?`), {
        before,
      });
      if (reply !== BACK) {
        await change(isBlank(reply) ? without(items, move.index) : withAt(items, move.index, String(reply)));
      }
      showItems(sitting, items);
    } else {
      const there = placeOf(move.text, items);
      if (there !== null) {
        sitting.out.warn(`That is there already, as number ${there + 1}: ${items[there]}`);
        continue;
      }
      await change([...items, move.text]);
      await look(items.length - 1);
    }
  }
}

/** What somebody means by what they type where an item is expected. */
export type Move =
  | { readonly do: 'finish' }
  | { readonly do: 'change'; readonly index: number }
  | { readonly do: 'remove'; readonly index: number }
  | { readonly do: 'add'; readonly text: string }
  /** A number nothing stands under, or a key that works elsewhere; `why` says so. */
  | { readonly do: 'nothing'; readonly why: string };

/** Nothing finishes; `2` changes number 2, `-2` takes it out; everything else is a new item. */
export function moveOf(reply: Answer, length: number): Move {
  const text = String(reply ?? '').trim();
  if (text === '') return { do: 'finish' };
  if (text === ':e')
    return { do: 'nothing', why: 'The editor is for long texts; here one line is one answer.' };
  const [, minus, digits] = /^(-?)(\d{1,2})$/.exec(text) ?? [];
  if (digits === undefined || (length === 0 && !minus)) return { do: 'add', text };
  const index = Number(digits) - 1;
  if (index < 0 || index >= length) return { do: 'nothing', why: `There is no number ${digits} here.` };
  return { do: minus ? 'remove' : 'change', index };
}

/** The keys that work where the next item is expected. */
export const listKeys = (length: number): string =>
  length === 0
    ? 'Enter alone when there is none.'
    : 'Enter alone when done; 1 changes number 1, -1 takes it out.';

/** What Enter alone says where there are items already. */
export const noMore = 'no more';

/** The prompt for the next item: the question itself the first time, then a short one. */
function itemQuestion(question: QuestionOf<'list'>, length: number): QuestionOf<'list'> {
  const { required: _, ...rest } = question;
  if (length > 0) return { ...rest, ask: `Another ${question.item}?`, hint: listKeys(length) };
  const keys = question.required
    ? `One ${question.item} a line.`
    : `One ${question.item} a line. ${listKeys(0)}`;
  return { ...question, hint: [question.hint, keys].filter(Boolean).join(' ') };
}

const lineOf = ({ id, look, hint, example, why, topic }: Question, ask: string): Simple => ({
  kind: 'line',
  id,
  ask,
  ...(look && { look }),
  ...(hint && { hint }),
  ...(example && { example }),
  ...(why && { why }),
  ...(topic && { topic }),
});

export function showItems({ out }: Sitting, items: readonly string[]): void {
  if (items.length > 0) out.say(items.map((item, i) => `  ${i + 1}. ${item}`).join('\n'));
}

export const without = <T>(items: readonly T[], index: number): readonly T[] =>
  items.filter((_, i) => i !== index);
export const withAt = <T>(items: readonly T[], index: number, item: T): readonly T[] =>
  index < items.length ? items.map((kept, i) => (i === index ? item : kept)) : [...items, item];
