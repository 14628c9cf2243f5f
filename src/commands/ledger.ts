import { shortestPrefixes } from '../domain/ids.ts';
import type { Action, Advice, Journal } from '../domain/journal.ts';
import { allIds, findRecords } from '../domain/records.ts';
import { UsageError, UserError } from '../errors.ts';

/** The records of one kind meant by the beginnings of their ids, each once, in the order named. */
export function meant(journal: Journal, kind: 'action', ids: readonly string[]): readonly Action[];
export function meant(journal: Journal, kind: 'advice', ids: readonly string[]): readonly Advice[];
export function meant(
  journal: Journal,
  kind: 'action' | 'advice',
  ids: readonly string[],
): readonly (Action | Advice)[] {
  return [...new Set(ids.map((id) => one(journal, kind, id.toLowerCase())))];
}

function one(journal: Journal, kind: 'action' | 'advice', text: string): Action | Advice {
  const list = kind === 'action' ? 'mentor actions' : 'mentor advice';
  const noun = kind === 'action' ? 'action' : 'piece of advice';
  if (text.length < 4)
    throw new UsageError(`"${text}" is too short: give 4 letters of the id at least.`, `See them: ${list}`);
  const found = findRecords(journal, text);
  const hits = found.filter((hit) => hit.kind === kind).map(({ record }) => record as Action | Advice);
  if (hits.length === 1) return hits[0]!;
  if (hits.length > 1) {
    const short = shortestPrefixes(allIds(journal));
    const names = hits.map((hit) => `${short(hit.id)} (${'what' in hit ? hit.what : hit.text})`);
    throw new UserError(
      `Several ids begin with ${text}: ${names.join(', ')}.`,
      'Type a little more of the one you mean.',
    );
  }
  const other = found[0];
  throw new UserError(
    other
      ? `${text} is no ${noun} but of another kind: ${other.kind}.`
      : `No ${noun} has an id that begins with "${text}".`,
    `See them with their ids: ${list}`,
  );
}
