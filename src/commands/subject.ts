import { BACK, type Context } from '../context.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { findPeople } from '../domain/names.ts';
import { toldApart } from '../domain/namesakes.ts';
import { addPerson, personOf } from '../domain/people.ts';
import { stages } from '../domain/stage.ts';
import { Stopped } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import type { Sheet } from './sheets.ts';
import { whichPerson } from './which.ts';

/**
 * Whom a worksheet is about: the person named; else the only one at a stage it is for; else one picked from a
 * list. A new name is written down when somebody is there to confirm it. Null when nobody is named and nobody
 * is to be asked, or a new name stands there: then the answers themselves say. `silent` asks nothing, as
 * somebody who gives a file expects.
 */
export async function subjectOf(
  context: Context,
  sheet: Pick<Sheet, 'worksheet' | 'stages'>,
  name: unknown,
  { silent = false }: { readonly silent?: boolean } = {},
): Promise<string | null> {
  const { worksheet } = sheet;
  const question = worksheet.questions.find(({ id }) => id === worksheet.about);
  if (!question) return null;
  const journal = await context.store.read();
  const asks = context.screen.interactive && !silent;
  if (typeof name !== 'string' || name.trim() === '')
    return asks ? offered(context, journal, sheet, question) : null;

  const fresh = question.kind === 'person' && question.fresh;
  if (fresh && findPeople(journal.people, name).length === 0) return asks ? somebodyNew(context, name) : null;
  const person = await whichPerson(context, journal, name);
  if (asks && name !== person.id && name !== person.slug) context.out.hint(`This is about ${person.name}.`);
  return person.id;
}

/** Asks before it writes down a name that may be a slip of the finger. */
async function somebodyNew(context: Context, name: string): Promise<string> {
  const { ask, store, now, mint } = context;
  const question: Question = {
    id: 'new',
    kind: 'yes',
    required: true,
    ask: `You have nobody called ${name} yet. Write them down?`,
  };
  if ((await ask(question, { before: true })) !== true) throw new Stopped();
  const stamp = { id: mint(), at: now().toISOString() };
  await store.change(
    (journal) => addPerson(journal, personOf(journal, { name: name.trim() }, stamp)),
    `Wrote down ${name.trim()}`,
  );
  return stamp.id;
}

/** The only person at a stage for this, or a list to pick from, which always ends in somebody else. */
async function offered(
  context: Context,
  journal: Journal,
  sheet: Pick<Sheet, 'worksheet' | 'stages'>,
  question: Question,
): Promise<string> {
  const { ask, out, now } = context;
  const stageOf = stages(journal, todayIn(now(), journal.profile.zone));
  const likely = journal.people.filter(({ id }) => sheet.stages?.includes(stageOf(id)));
  if (likely.length === 1) {
    out.hint(`This is about ${likely[0]!.name}. For somebody else, add their name.`);
    return likely[0]!.id;
  }
  if (likely.length > 1) {
    const picked = await ask({ ...pickFrom(likely), id: question.id, ask: question.ask });
    if (picked === BACK) throw new Stopped();
    if (picked !== other) return String(picked);
  }
  return typed(context, journal, question);
}

const other = 'somebody-else';

const pickFrom = (people: readonly Person[]) =>
  ({
    kind: 'choice',
    required: true,
    options: [
      ...toldApart(people.slice(0, 30)).map(({ person, label }) => ({ value: person.id, label })),
      { value: other, label: 'Somebody else' },
    ],
  }) as const;

async function typed(context: Context, journal: Journal, question: Question): Promise<string> {
  const { id, ask: words, hint } = question;
  for (;;) {
    const name = await context.ask({ id, kind: 'line', ask: words, required: true, ...(hint && { hint }) });
    if (name === BACK) throw new Stopped();
    if (typeof name === 'string' && name.trim() !== '') return whoIs(context, journal, name);
    context.out.warn('A name is needed here.');
  }
}

const whoIs = async (context: Context, journal: Journal, name: string): Promise<string> =>
  findPeople(journal.people, name).length > 0
    ? (await whichPerson(context, journal, name)).id
    : somebodyNew(context, name);
