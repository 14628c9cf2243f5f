import { whenName } from '../domain/dates.ts';
import type { Meeting } from '../domain/journal.ts';

/** What each kind of meeting is called above a sheet. */
export const kindTitles: Readonly<Record<Meeting['kind'], string>> = {
  talk: 'First talk',
  'kick-off': 'Kick-off',
  regular: 'Meeting',
  review: 'Review',
  last: 'Last meeting',
  flash: 'One sitting',
  group: 'Circle',
};

/** When and where on earth: "Tuesday 8 December 2026, 15:00 (Europe/Lisbon)". */
export const whenOf = ({ start, zone }: Pick<Meeting, 'start' | 'zone'>): string =>
  zone !== null && start.length > 10 ? `${whenName(start)} (${zone})` : whenName(start);
