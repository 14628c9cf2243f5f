import { type Day, dayOf } from './dates.ts';
import type { Journal } from './journal.ts';
import { goesTo } from './messages.ts';

/**
 * The day of the last real contact with each person, where one is known: a meeting that was held, an answer
 * that came, or what the person remembered, whichever is latest. An older note never moves a day back, and a
 * message that nobody answered is no contact (S75, S108). Whoever was asked for an introduction to somebody answers for
 * themselves: that is contact with them, and none yet with the other. Nor is a day after `today`, which a clock that was put
 * back can bring.
 */
export function lastContacts(journal: Journal, today: Day): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  const note = (person: string | null, day: string | null | undefined) => {
    if (person === null || !day || dayOf(day) > today) return;
    const before = last.get(person);
    if (before === undefined || before < day) last.set(person, dayOf(day));
  };
  for (const { id, lastContact } of journal.people) note(id, lastContact);
  for (const { person, state, start } of journal.meetings) if (state === 'held') note(person, start);
  const asked = new Map(
    journal.messages.flatMap((one) => (one.kind === 'introduction' ? [[one.id, goesTo(one)] as const] : [])),
  );
  for (const { person, message, state, endedOn } of journal.touches) {
    if (state === 'answered' || state === 'declined') note(asked.get(message ?? '') ?? person, endedOn);
  }
  for (const { person, on, direction } of journal.exchanges) if (direction === 'received') note(person, on);
  return last;
}
