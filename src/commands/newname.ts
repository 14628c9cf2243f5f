import { BACK, type Context } from '../context.ts';
import { isWhole, likelyPeople, nameKey } from '../domain/names.ts';
import { personOf } from '../domain/people.ts';
import type { Question } from '../worksheets/worksheet.ts';
import type { Reception } from './newcomer.ts';
import { pickOrOther } from './which.ts';

/**
 * Asks who a new name is, which may be a slip of the finger; they are written down with the first answer kept. BACK
 * where it was one after all, and another name is to be typed.
 */
export async function somebodyNew(context: Reception, typed: string): Promise<string | typeof BACK> {
  const { store, welcome, now, mint } = context;
  const journal = await store.read();
  const likely = likelyPeople(journal.people, typed);
  const words = `There is nobody called ${typed.trim()}. Whom do you mean?`;
  let name: string | typeof BACK = BACK;
  while (name === BACK) {
    const meant =
      likely.length > 0
        ? await pickOrOther(context, likely, { id: 'meant', words, other: 'Somebody new' })
        : null;
    if (meant !== null) return meant;
    name = await wholeName(context, typed.trim());
    if (name === BACK && likely.length === 0) return BACK;
  }
  const known = journal.people.find((person) => nameKey(person.name) === nameKey(name));
  if (known) return known.id;
  const person = personOf(journal, { name }, { id: mint(), at: now().toISOString() });
  welcome(person);
  return person.id;
}

/** The name to write down: a first name alone is soon two people. BACK where nobody is to be written down. */
async function wholeName({ ask, out }: Context, typed: string): Promise<string | typeof BACK> {
  if (isWhole(typed)) {
    const words = `There is nobody called ${typed} yet. Write them down?`;
    const said = await ask({ id: 'new', kind: 'yes', required: true, ask: words }, { before: true });
    return said === true ? typed : BACK;
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
    if (name === BACK) return BACK;
    if (typeof name === 'string' && name.trim() !== '') return name.trim();
    out.warn('A name is needed here.');
  }
}
