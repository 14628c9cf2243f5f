import { type Day, dayIn } from './dates.ts';
import type { Journal, ListName } from './journal.ts';

/** The day on which anything in the journal was last written down, and `today` at the latest: how things stood since. */
export function lastChange(journal: Journal, today: Day): Day {
  let newest = '';
  for (const name of Object.keys(journal) as readonly ListName[])
    if (Array.isArray(journal[name])) for (const { at } of journal[name]) if (at > newest) newest = at;
  const day = newest === '' ? today : dayIn(newest, journal.profile.zone);
  return day < today ? day : today;
}
