import { BACK } from '../context.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal } from '../domain/journal.ts';
import { findPeople } from '../domain/names.ts';
import { stages } from '../domain/stage.ts';
import { Stopped, UsageError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import type { Reception } from './newcomer.ts';
import { somebodyNew } from './newname.ts';
import type { Sheet } from './sheets.ts';
import { onlyOne, orStop, pickOrOther, pickPerson, whichOf, whichPerson } from './which.ts';

/**
 * What becomes of a name that is missing or fits nobody: where somebody is there it is asked for (`ask`); whoever gives
 * a file is asked nothing, and it is refused at once (`refuse`), or left for the answers to tell of it with all else that
 * is wrong (`leave`).
 */
type Unclear = 'ask' | 'refuse' | 'leave';

/**
 * Whom a worksheet is about: the person named; else the only one at a stage it is for; else one picked from a
 * list. A new name is somebody new when somebody is there to confirm it. Null when nobody is named and nobody
 * is to be asked, or a new name stands there: then the answers themselves say.
 */
export async function subjectOf(
  context: Reception,
  sheet: Pick<Sheet, 'worksheet' | 'stages' | 'reminds'>,
  name: unknown,
  unclear: Unclear = 'ask',
): Promise<string | null> {
  const { worksheet } = sheet;
  const question = worksheet.questions.find(({ id }) => id === worksheet.about);
  if (!question) return null;
  const { store, out, ask, screen } = context;
  const journal = await store.read();
  const asks = screen.interactive && unclear === 'ask';
  if (typeof name !== 'string' || name.trim() === '') {
    if (asks) return offered(context, journal, sheet, question);
    return unclear === 'ask' ? (onlyOne(context, likelyFor(context, journal, sheet))?.id ?? null) : null;
  }
  const found = findPeople(journal.people, name).length;
  if (unclear === 'leave' && found !== 1) return null;

  const fresh = question.kind === 'person' && question.fresh;
  if (fresh && found === 0) return asks ? orStop(await somebodyNew(context, name)) : null;
  const person = await whichPerson({ ask, screen: { interactive: asks } }, journal, name);
  if (asks && name !== person.id && name !== person.slug) out.hint(`This is about ${person.name}.`);
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

/** The only person at a stage for this, or a list to pick from, which always ends in somebody else. */
async function offered(
  context: Reception,
  journal: Journal,
  sheet: Pick<Sheet, 'worksheet' | 'stages' | 'reminds'>,
  question: Question,
): Promise<string> {
  const likely = likelyFor(context, journal, sheet);
  const only = onlyOne(context, likely);
  if (only) return only.id;
  const { id, ask: words } = question;
  const remembered = sheet.reminds?.(journal)[id];
  if (remembered) context.out.hint(remembered);
  for (;;) {
    const picked = likely.length > 1 ? orStop(await pickOrOther(context, likely, { id, words })) : null;
    const meant = picked ?? (await typed(context, journal, question));
    if (meant !== BACK) return meant;
    if (likely.length < 2) throw new Stopped();
  }
}

/** Whoever is at a stage that the worksheet is for. */
function likelyFor({ now }: Reception, journal: Journal, { stages: at }: Pick<Sheet, 'stages'>) {
  const stageOf = stages(journal, todayIn(now(), journal.profile.zone));
  return journal.people.filter(({ id }) => at?.includes(stageOf(id)));
}

/** A name typed, until it is somebody; who goes back from what is asked about it has it in hand again. */
async function typed(
  context: Reception,
  journal: Journal,
  { id, ask: words, hint }: Question,
): Promise<string | typeof BACK> {
  const question: Question = { id, kind: 'line', ask: words, required: true, ...(hint && { hint }) };
  let before: string | undefined;
  for (;;) {
    const name = await context.ask(question, { before });
    if (name === BACK) return BACK;
    before = typeof name === 'string' && name.trim() !== '' ? name : undefined;
    const meant = before === undefined ? BACK : await whoIs(context, journal, before);
    if (meant !== BACK) return meant;
    if (before === undefined) context.out.warn('A name is needed here.');
  }
}

async function whoIs(context: Reception, journal: Journal, name: string): Promise<string | typeof BACK> {
  const found = findPeople(journal.people, name);
  if (found.length === 0) return somebodyNew(context, name);
  const [person] = found;
  const meant = found.length > 1 ? await pickPerson(context, found, whichOf(name)) : person!;
  return meant === BACK ? BACK : meant.id;
}
