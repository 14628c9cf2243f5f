import { calendarOf, eventsOf, isCalendarOfOurs } from '../../documents/calendar/calendar.ts';
import { strangeZones } from '../../documents/calendar/meetings.ts';
import { givenIn, revisionsOf, worthGiving } from '../../documents/calendar/revisions.ts';
import type { Journal } from '../../domain/journal.ts';
import { UserError } from '../../errors.ts';
import type { Wanted } from './formats.ts';
import { type OneFile, refuseKind } from './onefile.ts';

/** Everything with a day or an hour, about one person or all. A calendar needs one event at least. */
export async function calendarFile(
  journal: Journal,
  { what, person, day, history, share, recall, retold }: Wanted,
): Promise<OneFile> {
  refuseKind('ics', what);
  const today = day();
  const all = eventsOf(journal, today)
    .filter((event) => person === null || event.person === person.id)
    .map((event) => ({ ...event, note: retold(event.note) }));
  // What is shared says less, and goes into the calendar of somebody else.
  const name = share ? 'calendar-shared' : 'calendar';
  const given = givenIn(await recall(name));
  const events = worthGiving(all, given, today);
  if (events.length === 0)
    throw new UserError(
      `Nothing${person ? ` about ${person.name}` : ''} has a date ${all.length > 0 ? 'that is not over' : 'yet'}, so there is no calendar to write.`,
      `To plan a meeting: mentor meet schedule ${person?.slug ?? 'NAME'} "next Tuesday 15:00"`,
    );
  const revisions = revisionsOf(events, { history, given: given ?? {} });
  return {
    text: calendarOf(events, revisions),
    isOurs: isCalendarOfOurs,
    memo: { name, text: JSON.stringify({ ...given, ...revisions }) },
    after: () => 'Open it in your calendar. After a change, export and open it again: nothing is doubled.',
    warnings: strangeZones(journal).map(
      (zone) =>
        `No time zone is called ${zone}. The hour stands in the calendar as it is written, without a zone.`,
    ),
  };
}
