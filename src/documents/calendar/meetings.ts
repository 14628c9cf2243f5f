import { type Day, dayOf, timeOf, zoneExists } from '../../domain/dates.ts';
import { byId } from '../../domain/items.ts';
import type { Journal, Meeting, Person } from '../../domain/journal.ts';
import { minutesFor } from '../../domain/meetings.ts';
import { remembering } from '../../domain/remembering.ts';
import { counted } from '../../domain/wording.ts';
import { kindTitles } from '../meetings.ts';
import type { Alarm, Event } from './event.ts';

/**
 * Every meeting: those called off or missed as called off. One whose zone nobody knows stands at its time of day,
 * wherever the calendar is looked at.
 */
export function meetingEvents(journal: Journal, today: Day): readonly Event[] {
  const people = byId<Person>(journal.people);
  const exists = remembering(zoneExists);
  return journal.meetings.map((meeting) => {
    const person = people.get(meeting.person);
    const timed = timeOf(meeting.start) !== null;
    const zone = timed ? (meeting.zone ?? journal.profile.zone) : null;
    const cancelled = meeting.state === 'cancelled' || meeting.state === 'missed';
    const ahead = meeting.state === 'scheduled' && dayOf(meeting.start) >= today;
    return {
      uid: `meeting-${meeting.id}@mentor`,
      title: `${kindTitles[meeting.kind]} with ${person?.name ?? 'somebody'}`,
      note: [
        ...(ahead ? [`To prepare: mentor prep ${person?.slug ?? 'NAME'}`] : []),
        ...(meeting.state === 'cancelled' ? ['It was called off.'] : []),
        ...(meeting.state === 'missed' ? ['It did not take place.'] : []),
        ...(meeting.state === 'held' ? [`What was said: mentor show ${meeting.id}`] : []),
        ...(zone !== null && !exists(zone) ? [`It was meant in the time zone "${zone}".`] : []),
      ].join('\n'),
      start: meeting.start,
      zone: zone !== null && exists(zone) ? zone : null,
      minutes: timed ? minutesFor(journal, meeting.person, meeting) : null,
      place: meeting.place,
      cancelled,
      alarms: ahead ? alarmsFor(person?.name ?? 'somebody', timed) : [],
      made: meeting.at,
      person: meeting.person,
    };
  });
}

/** The day before there is still time to prepare (S60); of a day without an hour, at nine. */
const alarmsFor = (name: string, timed: boolean): readonly Alarm[] =>
  timed
    ? [
        { trigger: '-P1D', say: `Tomorrow you meet ${name}: a good moment to prepare` },
        { trigger: '-PT1H', say: `You meet ${name} in an hour` },
      ]
    : [
        { trigger: '-PT15H', say: `Tomorrow you meet ${name}: a good moment to prepare` },
        { trigger: 'PT9H', say: `Today you meet ${name}` },
      ];

/** Zones of meetings that this machine does not know, each once, with how many meetings that concerns. */
export function strangeZones({ meetings, profile }: Journal): readonly string[] {
  const counts = new Map<string, number>();
  for (const { start, zone } of meetings as readonly Meeting[]) {
    const named = zone ?? profile.zone;
    if (timeOf(start) !== null && named !== null) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  return [...counts]
    .filter(([zone]) => !zoneExists(zone))
    .map(([zone, count]) => `${zone} (${counted(count, 'meeting')})`);
}
