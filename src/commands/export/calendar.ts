import { calendarOf, eventsOf, isCalendarOfOurs } from '../../documents/calendar/calendar.ts';
import { strangeZones } from '../../documents/calendar/meetings.ts';
import type { Journal } from '../../domain/journal.ts';
import { UserError } from '../../errors.ts';
import type { Wanted } from './formats.ts';
import { type OneFile, refuseKind } from './onefile.ts';

/** Everything with a day or an hour, about one person or all. A calendar needs one event at least. */
export function calendarFile(journal: Journal, { what, person, day, history }: Wanted): OneFile {
  refuseKind('ics', what);
  const events = eventsOf(journal, day()).filter((event) => person === null || event.person === person.id);
  if (events.length === 0)
    throw new UserError(
      `Nothing${person ? ` about ${person.name}` : ''} has a date yet, so there is no calendar to write.`,
      `To plan a meeting: mentor meet schedule ${person?.slug ?? 'NAME'} "next Tuesday 15:00"`,
    );
  return {
    text: calendarOf({ history }, events),
    isOurs: isCalendarOfOurs,
    after: () => 'Open it in your calendar. After a change, export and open it again: nothing is doubled.',
    warnings: strangeZones(journal).map(
      (zone) =>
        `No time zone is called ${zone}. The hour stands in the calendar as it is written, without a zone.`,
    ),
  };
}
