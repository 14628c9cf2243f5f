import { UserError } from '../errors.ts';
import { beginningWith, shortestPrefixes } from './ids.ts';
import type { Deed } from './journal.ts';

type History = readonly Deed[];

/**
 * From the id of each deed that is taken back to the id of the deed that took it back.
 * An undo that was itself taken back counts for nothing, so its deed stands again.
 */
export function takenBack(history: History): ReadonlyMap<string, string> {
  const by = new Map<string, string>();
  // Newest first: whatever could have taken an undo back has been seen before the undo itself.
  for (const deed of history.toReversed())
    if (deed.undoes !== null && !by.has(deed.id) && !by.has(deed.undoes)) by.set(deed.undoes, deed.id);
  return by;
}

/**
 * The deed to take back: the newest that stands and is not itself an undo, or the one whose id begins
 * with `prefix`. A UserError when there is none, several, or it is taken back already.
 */
export function deedToTakeBack(history: History, prefix?: string): Deed {
  const back = takenBack(history);
  if (prefix === undefined) {
    const newest = history.findLast((deed) => deed.undoes === null && !back.has(deed.id));
    if (newest) return newest;
    const hint = 'Every deed you can take back is listed by: mentor history';
    throw new UserError('There is nothing to take back.', hint);
  }

  const deed = deedCalled(history, prefix);
  const by = back.get(deed.id);
  if (by === undefined) return deed;
  throw new UserError(
    `"${deed.deed}" is taken back already.`,
    `To put it back, type: mentor undo ${briefId(history, by)}`,
  );
}

function deedCalled(history: History, prefix: string): Deed {
  const list = 'To see every deed with its id, type: mentor history';
  const hits = beginningWith(history, prefix);
  const [only] = hits;
  if (!only) throw new UserError(`No deed has an id that begins with "${prefix}".`, list);
  if (hits.length === 1) return only;
  const names = hits.map((deed) => `  mentor undo ${briefId(history, deed.id)}   ${deed.deed}`);
  throw new UserError(
    `"${prefix}" fits ${hits.length} deeds.`,
    ['Say which, with one of these:', ...names].join('\n'),
  );
}

/** The id of a deed as it is shown and typed: its shortest beginning that no other deed shares. */
export const briefId = (history: History, id: string): string =>
  shortestPrefixes(history.map((deed) => deed.id))(id);

/** How history tells of a taking back: "Took back: Added Ada", and of its undoing "Put back: Added Ada". */
export function takingBackOf(history: History, deed: Deed): string {
  const { root, turns } = rootOf(history, deed);
  return `${turns % 2 === 0 ? 'Took back' : 'Put back'}: ${root.deed}`;
}

/** Whether an undo has put something back that another one had taken. */
export const putsBack = (history: History, undo: Deed): boolean => {
  const { turns } = rootOf(history, undo);
  return turns > 0 && turns % 2 === 0;
};

/** The deed that a row of undos is about, and how many of them there are. */
export function rootOf(history: History, deed: Deed): { readonly root: Deed; readonly turns: number } {
  let [root, turns] = [deed, 0];
  for (;;) {
    const undone = root.undoes === null ? undefined : history.find(({ id }) => id === root.undoes);
    if (!undone) return { root, turns };
    [root, turns] = [undone, turns + 1];
  }
}
