import { BACK, type Context } from '../context.ts';
import { isWhole, likelyPeople, nameKey } from '../domain/names.ts';
import { personOf } from '../domain/people.ts';
import { Stopped } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import type { Reception } from './newcomer.ts';
import { pickOrOther } from './which.ts';

/** Asks who a new name is, which may be a slip of the finger; they are written down with the first answer kept. */
export async function somebodyNew(context: Reception, typed: string): Promise<string> {
  const { store, welcome, now, mint } = context;
  const journal = await store.read();
  const likely = likelyPeople(journal.people, typed);
  const words = `There is nobody called ${typed.trim()}. Whom do you mean?`;
  const meant =
    likely.length > 0
      ? await pickOrOther(context, likely, { id: 'meant', words, other: 'Somebody new' })
      : null;
  if (meant !== null) return meant;
  const name = await wholeName(context, typed.trim());
  const known = journal.people.find((person) => nameKey(person.name) === nameKey(name));
  if (known) return known.id;
  const person = personOf(journal, { name }, { id: mint(), at: now().toISOString() });
  welcome(person);
  return person.id;
}

/** The name to write down: a first name alone is soon two people. */
async function wholeName({ ask, out }: Context, typed: string): Promise<string> {
  if (isWhole(typed)) {
    const words = `There is nobody called ${typed} yet. Write them down?`;
    if ((await ask({ id: 'new', kind: 'yes', required: true, ask: words }, { before: true })) !== true)
      throw new Stopped();
    return typed;
  }
  const question: Question = {
    id: 'whole-name',
    kind: 'line',
    required: true,
    ask: `There is nobody called ${typed} yet. Write them down? Then with their whole name:`,
    hint: `Type ${typed} again if that is all you know. Ctrl-C stops, and nobody is written down.`,
    example: 'Ada Lovelace',
  };
  for (;;) {
    const name = await ask(question);
    if (name === BACK) throw new Stopped();
    if (typeof name === 'string' && name.trim() !== '') return name.trim();
    out.warn('A name is needed here.');
  }
}
