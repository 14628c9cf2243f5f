import { whenOf } from '../../documents/meetings.ts';
import { proposedDay } from '../../domain/cadence.ts';
import { dayOf, todayIn, whenName } from '../../domain/dates.ts';
import type { Journal, Meeting, Person } from '../../domain/journal.ts';
import {
  addMeeting,
  changeMeeting,
  meetingsWith,
  moveMeeting,
  newMeeting,
  upcoming,
} from '../../domain/meetings.ts';
import { UserError } from '../../errors.ts';
import { meetingQuestions } from '../../worksheets/records/meetings.ts';
import { type Command, defineCommand, type Flag } from '../command.ts';
import { whichPerson } from '../which.ts';
import { oneOf } from '../wordflag.ts';
import { dayNamed, minutesGiven, timeGiven, zoneFor } from './times.ts';

type Input = {
  person: string;
  when?: readonly string[];
  zone?: string;
  minutes?: string;
  place?: string;
  kind?: string;
};

const zoneFlag: Flag = {
  flags: '--zone <zone>',
  meaning: 'the time zone it is meant in, such as Europe/Lisbon',
};

const kinds = meetingQuestions.flatMap((question) =>
  question.id === 'kind' && 'options' in question
    ? question.options.map(({ value }) => value as Meeting['kind'])
    : [],
);

export const schedule = defineCommand<Input>({
  args: '<person> [when...]',
  options: [
    zoneFlag,
    { flags: '--minutes <number>', meaning: 'how long it is' },
    { flags: '--place <text>', meaning: 'where, or by which channel' },
    { flags: '--kind <kind>', meaning: `what it is: ${kinds.join(', ')}`, words: kinds },
  ],
  more: 'For example:\n  mentor meet schedule ada "next Tuesday 15:00" --minutes 45 --place "Café Central"\nWithout a date, the rhythm you agreed on proposes one.',
  async run(context, { person: name, when, zone, minutes, place, kind }) {
    const { store, out, now, mint } = context;
    const journal = await store.read();
    const person = await whichPerson(context, journal, name);
    const there = zoneFor(context, journal, zone);
    const start = await timeGiven(context, journal, { person, words: when, zone: there });
    const planned = meetingsWith(journal, person.id).find(
      (one) => one.state === 'scheduled' && one.start === start,
    );
    if (planned)
      throw new UserError(
        `That meeting is in the calendar already: ${whenOf(planned)}.`,
        `To change it: mentor meet move ${person.slug} WHEN`,
      );
    const wanted = oneOf(kind, kinds, '--kind');
    const meeting = newMeeting(journal, {
      id: mint(),
      at: now().toISOString(),
      person: person.id,
      start,
      zone: there,
      ...(minutes !== undefined && { minutes: minutesGiven(minutes) }),
      ...(place !== undefined && { place }),
      ...(wanted && { kind: wanted }),
    });
    await store.change(
      (journal) => addMeeting(journal, meeting),
      `Put a meeting with ${person.name} into the calendar`,
    );
    out.done(`In the calendar: ${person.name}, ${whenOf(meeting)}.`);
    out.hint(
      `  To prepare for it: mentor prep ${person.slug}\n  To have it in your calendar: mentor export --format ics`,
    );
  },
});

export const move = defineCommand<Input>({
  args: '<person> <when...>',
  options: [zoneFlag],
  more: 'For example:\n  mentor meet move ada "8 December 16:00"',
  async run(context, { person: name, when, zone }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const person = await whichPerson(context, journal, name);
    const meeting = movable(journal, person.id, todayIn(now(), journal.profile.zone));
    if (!meeting) throw nothingPlanned(person);
    const there = zone === undefined ? meeting.zone : zoneFor(context, journal, zone);
    const start = await timeGiven(context, journal, { person, words: when, zone: there });
    if (meeting.state === 'scheduled' && meeting.start === start && meeting.zone === there)
      return out.say(`It stands in the calendar so already: ${person.name}, ${whenOf(meeting)}.`);
    await store.change(
      (journal) => changeMeeting(moveMeeting(journal, meeting.id, start), meeting.id, { zone: there }),
      `Moved the meeting with ${person.name}`,
    );
    out.done(`Moved: ${person.name}, ${whenOf({ start, zone: there })}.`);
  },
});

export const missed = ending('missed', (name) => `The meeting with ${name} did not take place`);
export const cancel = ending('cancelled', (name) => `Called off the meeting with ${name}`);

/** A meeting that did not come about: the one named by its day, else the one nearest at hand. */
function ending(state: 'missed' | 'cancelled', said: (name: string) => string): Command {
  return defineCommand<Input>({
    args: '<person> [when...]',
    more: 'WHEN names the day of the meeting, where there are several.',
    async run(context, { person: name, when }) {
      const { store, out, now } = context;
      const journal = await store.read();
      const person = await whichPerson(context, journal, name);
      const today = todayIn(now(), journal.profile.zone);
      const day = when?.length ? dayNamed(context, journal, when.join(' ')) : null;
      const all = meetingsWith(journal, person.id).filter((one) => one.state === 'scheduled');
      const meeting = day
        ? all.find(({ start }) => dayOf(start) === day)
        : state === 'missed'
          ? (all.findLast(({ start }) => dayOf(start) <= today) ?? all[0])
          : (upcoming(journal, person.id, today) ?? all.at(-1));
      if (!meeting) throw nothingPlanned(person);
      if (state === 'missed' && dayOf(meeting.start) > today) throw stillToCome(person, meeting);
      await store.change((journal) => changeMeeting(journal, meeting.id, { state }), said(person.name));
      out.done(`${said(person.name)} (${whenName(meeting.start)}).`);
      const next = proposedDay(journal, person.id, today);
      out.hint(`  To find another date: mentor meet schedule ${person.slug} ${next ?? 'WHEN'}`);
    },
  });
}

/** The next meeting, or the last that was planned, missed or called off: those are moved as well. */
function movable(journal: Journal, person: string, today: string): Meeting | undefined {
  const next = upcoming(journal, person, today);
  return next ?? meetingsWith(journal, person).findLast(({ state }) => state !== 'held');
}

const stillToCome = ({ name, slug }: Person, { start }: Meeting): UserError =>
  new UserError(
    `Your meeting with ${name} is on ${whenName(start)}, so nobody has missed it yet.`,
    `To call it off: mentor meet cancel ${slug} ${dayOf(start)}`,
  );

const nothingPlanned = ({ name, slug }: Person): UserError =>
  new UserError(
    `No meeting with ${name} is in the calendar.`,
    `To put one there: mentor meet schedule ${slug} "next Tuesday 15:00"`,
  );
