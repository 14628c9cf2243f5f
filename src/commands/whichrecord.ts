import type { Context } from '../context.ts';
import { currentGoals, openObjectives } from '../domain/goals.ts';
import { idOrWord, shortestPrefixes } from '../domain/ids.ts';
import type { Journal } from '../domain/journal.ts';
import { findPeople, likelyPeople } from '../domain/names.ts';
import { allIds, type Found, findRecords } from '../domain/records.ts';
import { counted, shortened } from '../domain/wording.ts';
import { UserError } from '../errors.ts';
import { whichPerson, whomElse } from './which.ts';

/** What can be called by a name that is no person's: the newest goals, and the open objectives as G1, G2, … */
function byWord(journal: Journal, text: string): Found | undefined {
  const goals = currentGoals(journal);
  if (text === 'goals' && goals) return { kind: 'goal', record: goals };
  const [, number] = /^g([1-9])$/i.exec(text) ?? [];
  const objective = openObjectives(journal)[Number(number) - 1];
  return objective && { kind: 'objective', record: objective };
}

/** The record meant by the beginning of an id or a word for it, or the person meant by a name. */
export async function whichRecord(
  context: Pick<Context, 'ask' | 'screen'>,
  journal: Journal,
  text: string,
): Promise<Found> {
  const called = byWord(journal, text);
  if (called) return called;
  const people = findPeople(journal.people, text).map((record): Found => ({ kind: 'person', record }));
  const found = idOrWord(
    text,
    () => findRecords(journal, text),
    () => people,
  );
  if (found.length === 0) throw nothingCalled(journal, text);
  if (found.length === 1) return found[0]!;
  const ids = new Set(found.map(({ record }) => record.id));
  // A name means somebody sooner than several ids mean anything.
  if (found.every(({ kind }) => kind === 'person') || people.some(({ record }) => !ids.has(record.id)))
    return { kind: 'person', record: await whichPerson(context, journal, text) };
  throw severalRecords(journal, found, text);
}

function nothingCalled(journal: Journal, text: string): UserError {
  const open = openObjectives(journal).length;
  if (/^g[1-9]$/i.test(text)) return noSuchObjective(open, text.toUpperCase());
  return new UserError(
    `There is no record and no person called "${shortened(text, 60)}".`,
    likelyPeople(journal.people, text).length > 0
      ? whomElse(journal, text)
      : `Type a name, the first four characters of an id or more${open > 0 ? ', goals, or G1 for your first objective' : ''}.`,
  );
}

const noSuchObjective = (open: number, typed: string): UserError =>
  open === 0
    ? new UserError('You have no open objective, so there is no G1.', 'Write one down first: mentor goals')
    : new UserError(
        `You have ${counted(open, 'open objective')}, so there is no ${typed}.`,
        open === 1 ? 'It is G1.' : `They are G1 to G${open}.`,
      );

function severalRecords(journal: Journal, found: readonly Found[], text: string): UserError {
  const short = shortestPrefixes(allIds(journal));
  const some = found.slice(0, 8).map(({ kind, record }) => `${short(record.id)} (${kind})`);
  return new UserError(
    `Several ids begin with ${text}: ${some.join(', ')}.`,
    'Type a little more of the one you mean.',
  );
}
