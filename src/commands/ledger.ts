import { BACK, type Context } from '../context.ts';
import { beginningWith, idOrWord, shortestPrefixes } from '../domain/ids.ts';
import type { Action, Advice, Journal } from '../domain/journal.ts';
import { meantBy } from '../domain/names.ts';
import { milestoneAt } from '../domain/plans.ts';
import { allIds, findRecords } from '../domain/records.ts';
import { Stopped, UserError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';

type Item = Action | Advice;
type Kind = 'action' | 'advice';
type Needs = Pick<Context, 'ask' | 'screen'>;

/**
 * The records of one kind meant by the beginnings of their ids or by words of theirs, each once, in the order named.
 * Words mean what is open, and what is over where nothing open has them; several words need no quotes.
 */
export function meant(
  context: Needs,
  journal: Journal,
  kind: 'action',
  typed: readonly string[],
): Promise<readonly Action[]>;
export function meant(
  context: Needs,
  journal: Journal,
  kind: 'advice',
  typed: readonly string[],
): Promise<readonly Advice[]>;
export async function meant(
  context: Needs,
  journal: Journal,
  kind: Kind,
  typed: readonly string[],
): Promise<readonly Item[]> {
  const whole = typed.join(' ');
  const asOne = typed.length > 1 && !typed.some(looksLikeId) && byWords(journal, kind, whole).length > 0;
  const found: Item[] = [];
  for (const text of asOne ? [whole] : typed) found.push(await one(context, journal, kind, text));
  return [...new Set(found)];
}

const nouns = { action: 'action', advice: 'piece of advice' } as const;
const listOf = { action: 'mentor actions', advice: 'mentor advice' } as const;

/** Ids have no vowels, and few words have none. */
const looksLikeId = (text: string): boolean => /^[2-9b-df-hj-np-tv-z]{2,8}$/i.test(text);

const textOf = (item: Item): string => ('what' in item ? item.what : item.text);

const all = (journal: Journal, kind: Kind): readonly Item[] =>
  kind === 'action' ? journal.actions : journal.advice;

const isOpen = ({ state }: Item): boolean => state === 'open' || state === 'heard' || state === 'tried';

function byWords(journal: Journal, kind: Kind, words: string): readonly Item[] {
  const open = meantBy(all(journal, kind).filter(isOpen), textOf, words);
  return open.length > 0 ? open : meantBy(all(journal, kind), textOf, words);
}

async function one(context: Needs, journal: Journal, kind: Kind, typed: string): Promise<Item> {
  const hits = idOrWord<Item>(
    typed,
    () => beginningWith(all(journal, kind), typed),
    () => byWords(journal, kind, typed),
  );
  if (hits.length === 1) return hits[0]!;
  if (hits.length > 1) return pick(context, journal, kind, { hits, typed });
  const milestone = milestoneAt(journal, typed);
  if (milestone)
    throw new UserError(
      `${typed} is a milestone: ${milestone.what}.`,
      `To tick it off: mentor develop done ${typed}`,
    );
  const other = typed.length < 4 ? undefined : findRecords(journal, typed)[0];
  throw new UserError(
    other
      ? `${typed} is no ${nouns[kind]} but of another kind: ${other.kind}.`
      : looksLikeId(typed)
        ? `No ${nouns[kind]} has an id that begins with "${typed}".`
        : `No ${nouns[kind]} has the words "${typed}".`,
    openOnes(journal, kind),
  );
}

/** What it could have been. */
function openOnes(journal: Journal, kind: Kind): string {
  const open = all(journal, kind).filter(isOpen);
  return open.length === 0
    ? `See them all with: ${listOf[kind]} --all`
    : `Open are: ${named(journal, open)}. See them with: ${listOf[kind]}`;
}

const most = 5;

function named(journal: Journal, items: readonly Item[]): string {
  const short = shortestPrefixes(allIds(journal));
  const names = items.slice(0, most).map((item) => `${short(item.id)} (${textOf(item)})`);
  return `${names.join(', ')}${items.length > most ? ', …' : ''}`;
}

async function pick(
  { ask, screen }: Needs,
  journal: Journal,
  kind: Kind,
  { hits, typed }: { readonly hits: readonly Item[]; readonly typed: string },
): Promise<Item> {
  if (!screen.interactive)
    throw new UserError(
      `Several could be meant by "${typed}": ${named(journal, hits)}.`,
      'Type more of its words, or its id.',
    );
  const options = hits.map((item) => ({ value: item.id, label: textOf(item) }));
  const question: Question = { id: kind, kind: 'choice', ask: 'Which one is it?', required: true, options };
  const picked = await ask(question);
  if (picked === BACK) throw new Stopped();
  return hits.find(({ id }) => id === picked)!;
}
