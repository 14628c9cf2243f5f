import { type Asked, BACK, type Context } from '../context.ts';
import { isBlank } from '../domain/answers.ts';
import type { Finding, Look } from '../domain/finding.ts';
import type { Answer, Answers } from '../domain/journal.ts';
import { findPeople } from '../domain/names.ts';
import { toldApart } from '../domain/namesakes.ts';
import { nameOf } from '../domain/people.ts';
import type { Question, Simple } from '../worksheets/worksheet.ts';
import { type Around, readAnswer } from './read.ts';

/** What the engine holds while one worksheet is being filled. */
export type Sitting = Pick<Context, 'ask' | 'out'> & {
  readonly around: Around;
  readonly look: Coach | undefined;
};

/** A look whose rules may be loaded when they are first wanted. */
export type Coach = (...args: Parameters<Look>) => ReturnType<Look> | Promise<ReturnType<Look>>;

/** Asks until there is an answer that the question can take. */
export async function askOne(
  sitting: Sitting,
  question: Simple,
  asked: Asked,
): Promise<Answer | typeof BACK> {
  const { ask, out, around } = sitting;
  let before = inWords(question, asked.before, around);
  for (;;) {
    const reply = await ask(question, { ...asked, before });
    if (reply === BACK) return BACK;
    const picked = question.kind === 'person' ? await pick(sitting, question, reply) : reply;
    if (picked === BACK) continue;

    const reading = await readAnswer(question, picked, around);
    if (!reading.ok) {
      out.warn(`That ${reading.reason}.`);
      before = reply;
    } else if (question.required && isBlank(reading.answer)) {
      out.warn('This one is needed: a few words will do.');
      before = undefined;
    } else if (question.kind === 'date' && reading.answer !== null && reading.answer !== reply) {
      out.say(`That is ${reading.shown}. Enter keeps it.`);
      before = reading.answer;
    } else {
      return reading.answer;
    }
  }
}

/** An id is nothing to edit: an earlier person is shown by name. */
function inWords({ kind }: Question, before: Answer | undefined, { journal }: Around): Answer | undefined {
  const person =
    kind === 'person' && typeof before === 'string' && journal.people.some(({ id }) => id === before);
  return person ? nameOf(journal, before) : before;
}

/** When a name could be several people, asks which. */
async function pick(
  { ask, around }: Sitting,
  { id, ask: words }: Simple,
  reply: Answer,
): Promise<Answer | typeof BACK> {
  const found = typeof reply === 'string' ? findPeople(around.journal.people, reply) : [];
  if (found.length < 2) return found[0]?.id ?? reply;
  const options = toldApart(found).map(({ person, label }) => ({ value: person.id, label }));
  return ask({ id, kind: 'choice', ask: words, required: true, options });
}

/** Where an answer goes: with the answers around it, and onto the disk. */
export type Place = { readonly answers: Answers; readonly keep: (answer: Answer) => Promise<void> };

/** Asks one question, keeps the answer, and lets the coach look at it. */
export async function askAndLook(
  sitting: Sitting,
  question: Simple,
  asked: Asked,
  place: Place,
): Promise<Answer | typeof BACK> {
  const answer = await askOne(sitting, question, asked);
  if (answer === BACK) return BACK;
  await place.keep(answer);
  return lookAt(sitting, question, asked, place, answer);
}

/**
 * Lets the coach say one thing about an answer already kept: the answer is asked for again, in hand to be
 * edited, and a second Enter keeps it as it is.
 */
export async function lookAt(
  sitting: Sitting,
  question: Simple,
  asked: Asked,
  { answers, keep }: Place,
  first: Answer,
): Promise<Answer | typeof BACK> {
  let answer = first;
  let before: Finding | null = null;
  for (;;) {
    const finding = (await sitting.look?.(question, answer, { ...answers, [question.id]: answer })) ?? null;
    if (before && before.rule !== finding?.rule) sitting.out.done('That is mended.');
    before = finding;
    if (!finding) break;
    sitting.out.remark(finding);
    sitting.out.hint('Enter keeps it as it is.');
    const again = await askOne(sitting, question, { ...asked, before: answer });
    if (again === BACK) return BACK;
    if (again === answer) break;
    answer = again;
    await keep(answer);
  }
  sayReplies(sitting, question, answer);
  return answer;
}

/** What the coach answers to the options somebody picked. */
function sayReplies({ out }: Sitting, question: Simple, answer: Answer): void {
  if (question.kind !== 'choice' && question.kind !== 'choices') return;
  const picked = Array.isArray(answer) ? answer : [answer];
  for (const { value, reply } of question.options) {
    if (reply && picked.includes(value)) out.say(reply);
  }
}
