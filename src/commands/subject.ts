import { BACK, type Context } from '../context.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { findPeople, isWhole, likelyPeople, nameKey } from '../domain/names.ts';
import { toldApart } from '../domain/namesakes.ts';
import { personOf } from '../domain/people.ts';
import { stages } from '../domain/stage.ts';
import { Stopped, UsageError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import type { Reception } from './newcomer.ts';
import type { Sheet } from './sheets.ts';
import { whichPerson } from './which.ts';

/**
 * Whom a worksheet is about: the person named; else the only one at a stage it is for; else one picked from a
 * list. A new name is somebody new when somebody is there to confirm it. Null when nobody is named and nobody
 * is to be asked, or a new name stands there: then the answers themselves say. `silent` asks nothing, as
 * somebody who gives a file expects; with `file`, a name in it that fits nobody is told with all else that is wrong.
 */
export async function subjectOf(
  context: Reception,
  sheet: Pick<Sheet, 'worksheet' | 'stages'>,
  name: unknown,
  { file = false, silent = file }: { readonly silent?: boolean; readonly file?: boolean } = {},
): Promise<string | null> {
  const { worksheet } = sheet;
  const question = worksheet.questions.find(({ id }) => id === worksheet.about);
  if (!question) return null;
  const journal = await context.store.read();
  const asks = context.screen.interactive && !silent;
  if (typeof name !== 'string' || name.trim() === '') {
    if (asks) return offered(context, journal, sheet, question);
    return silent ? null : onlyOne(context, likelyFor(context, journal, sheet));
  }
  if (file && findPeople(journal.people, name).length !== 1) return null;

  const fresh = question.kind === 'person' && question.fresh;
  if (fresh && findPeople(journal.people, name).length === 0) return asks ? somebodyNew(context, name) : null;
  const person = await whichPerson(context, journal, name);
  if (asks && name !== person.id && name !== person.slug) context.out.hint(`This is about ${person.name}.`);
  return person.id;
}

/**
 * The name in the call, or in the file of answers.
 * @throws UsageError where they name two people.
 */
export function nameOnce({ people }: Journal, called: unknown, written: unknown): unknown {
  if (typeof called !== 'string' || typeof written !== 'string') return called ?? written;
  const [one, other] = [called, written].map((name) => findPeople(people, name));
  if (one?.length === 1 && other?.length === 1 && one[0] !== other[0])
    throw new UsageError(
      `The call is about ${one[0]!.name}, and the file about ${other[0]!.name}.`,
      'Take the name out of one of them.',
    );
  return called;
}

/** Asks who a new name is, which may be a slip of the finger; they are written down with the first answer kept. */
async function somebodyNew(context: Reception, typed: string): Promise<string> {
  const { store, welcome, now, mint } = context;
  const journal = await store.read();
  const meant = await oneOfThem(context, likelyPeople(journal.people, typed), typed);
  if (meant !== null) return meant;
  const name = await wholeName(context, typed.trim());
  const known = journal.people.find((person) => nameKey(person.name) === nameKey(name));
  if (known) return known.id;
  const person = personOf(journal, { name }, { id: mint(), at: now().toISOString() });
  welcome(person);
  return person.id;
}

/** Whoever has a name much like it, if one of them was meant. */
async function oneOfThem({ ask }: Context, likely: readonly Person[], typed: string): Promise<string | null> {
  if (likely.length === 0) return null;
  const words = `There is nobody called ${typed.trim()}. Whom do you mean?`;
  const picked = await ask({ ...pickFrom(likely, 'Somebody new'), id: 'meant', ask: words });
  if (picked === BACK) throw new Stopped();
  return picked === other ? null : String(picked);
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

/** The only person at a stage for this, or a list to pick from, which always ends in somebody else. */
async function offered(
  context: Reception,
  journal: Journal,
  sheet: Pick<Sheet, 'worksheet' | 'stages'>,
  question: Question,
): Promise<string> {
  const likely = likelyFor(context, journal, sheet);
  const only = onlyOne(context, likely);
  if (only !== null) return only;
  if (likely.length > 1) {
    const picked = await context.ask({ ...pickFrom(likely), id: question.id, ask: question.ask });
    if (picked === BACK) throw new Stopped();
    if (picked !== other) return String(picked);
  }
  return typed(context, journal, question);
}

/** Whoever is at a stage that the worksheet is for. */
function likelyFor({ now }: Reception, journal: Journal, { stages: at }: Pick<Sheet, 'stages'>) {
  const stageOf = stages(journal, todayIn(now(), journal.profile.zone));
  return journal.people.filter(({ id }) => at?.includes(stageOf(id)));
}

function onlyOne({ out }: Reception, [person, another]: readonly Person[]): string | null {
  if (!person || another) return null;
  out.hint(`This is about ${person.name}. For somebody else, add their name.`);
  return person.id;
}

const other = 'somebody-else';

const pickFrom = (people: readonly Person[], another = 'Somebody else') =>
  ({
    kind: 'choice',
    required: true,
    options: [
      ...toldApart(people.slice(0, 30)).map(({ person, label }) => ({ value: person.id, label })),
      { value: other, label: another },
    ],
  }) as const;

async function typed(context: Reception, journal: Journal, question: Question): Promise<string> {
  const { id, ask: words, hint } = question;
  for (;;) {
    const name = await context.ask({ id, kind: 'line', ask: words, required: true, ...(hint && { hint }) });
    if (name === BACK) throw new Stopped();
    if (typeof name === 'string' && name.trim() !== '') return whoIs(context, journal, name);
    context.out.warn('A name is needed here.');
  }
}

const whoIs = async (context: Reception, journal: Journal, name: string): Promise<string> =>
  findPeople(journal.people, name).length > 0
    ? (await whichPerson(context, journal, name)).id
    : somebodyNew(context, name);
