import type { Journal } from './journal.ts';
import { same } from './same.ts';

/** Whether a change without a deed changes anything. An Error when that is anything but drafts: a bug of ours. */
export function changesDrafts(before: Journal, after: Journal): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Journal>;
  const changed = [...keys].filter((key) => !same(before[key], after[key]));
  const others = changed.filter((key) => key !== 'drafts');
  if (others.length > 0)
    throw new Error(`Only drafts may change without a deed, and this changed ${others.join(', ')}.`);
  return changed.length > 0;
}

/** A deed may bring old history with it, from a backup; an Error when it drops what is there: a bug of ours. */
export function keepsHistory(before: Journal, after: Journal): void {
  if (before.history === after.history) return;
  const ids = new Set(after.history.map(({ id }) => id));
  if (!before.history.every(({ id }) => ids.has(id)))
    throw new Error('A deed may not drop any of the history.');
}
