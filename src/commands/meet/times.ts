import { BACK, type Context } from '../../context.ts';
import { proposedDay } from '../../domain/cadence.ts';
import { clockTrouble } from '../../domain/clocktrouble.ts';
import {
  compare,
  dayOf,
  relative,
  timeOf,
  todayIn,
  type When,
  wallClock,
  whenName,
  zoneExists,
} from '../../domain/dates.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import { readWhen } from '../../domain/when.ts';
import { Stopped, UsageError } from '../../errors.ts';
import type { Simple } from '../../worksheets/worksheet.ts';

/** The zone a meeting is meant in: the one named, else yours, else null, which is said. */
export function zoneFor({ screen, out }: Context, journal: Journal, zone: string | undefined): string | null {
  if (zone === undefined) {
    const yours = journal.profile.zone ?? screen.zone();
    if (yours === null) out.warn(noZone);
    return yours;
  }
  if (zoneExists(zone)) return zone;
  throw new UsageError(
    `"${zone}" is not a time zone.`,
    'Zones are named by a region and a city, such as Europe/Lisbon or America/New_York.',
  );
}

const noZone =
  'This machine names no time zone that exists, so the hour is kept without one. To say yours: mentor config zone Europe/Lisbon';

export function minutesGiven(typed: string): number {
  const minutes = Number(typed);
  if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 480) return minutes;
  throw new UsageError(`--minutes cannot be "${typed}".`, 'Use a whole number from 5 to 480.');
}

type Wanted = {
  readonly person: Person;
  readonly words: readonly string[] | undefined;
  readonly zone: string | null;
};

/** When it is to be, as it was typed, or as somebody says it who is asked. */
export async function timeGiven(
  context: Context,
  journal: Journal,
  { person, words, zone }: Wanted,
): Promise<When> {
  const proposal = proposedDay(journal, person.id, todayIn(context.now(), zone));
  const typed = words?.length ? words.join(' ') : await asked(context, { person, proposal });
  const when = readWhen(typed, { now: context.now(), zone, tense: 'future', time: true });
  if (!when.ok)
    throw new UsageError(when.reason, `For example: mentor meet schedule ${person.slug} "8 Dec 15:00"`);
  refusePast(context, { person, start: when.value, zone });
  const trouble = clockTrouble(when.value, zone);
  if (trouble) throw new UsageError(trouble, 'Name an hour that is clear, earlier or later that day.');
  if (timeOf(when.value) === null)
    context.out.hint('  Only the day is noted. Once you know the hour, move it there.');
  return when.value;
}

async function asked(
  { ask, screen }: Context,
  { person, proposal }: { readonly person: Person; readonly proposal: string | null },
): Promise<string> {
  const example = proposal ?? '"next Tuesday 15:00"';
  if (!screen.interactive)
    throw new UsageError(
      proposal
        ? `When? By the rhythm you agreed, ${whenName(proposal)} would be next.`
        : `When do you meet ${person.name}?`,
      `Type: mentor meet schedule ${person.slug} ${example}`,
    );
  const question: Simple = {
    id: 'when',
    kind: 'line',
    ask: `When do you meet ${person.name}?`,
    hint: proposal ? 'Your agreed rhythm proposes this; add the hour.' : 'Such as "next Tuesday 15:00".',
    required: true,
  };
  const reply = await ask(question, proposal ? { before: proposal } : {});
  if (reply === BACK || typeof reply !== 'string') throw new Stopped();
  return reply;
}

function refusePast(
  { now }: Context,
  { person, start, zone }: { readonly person: Person; readonly start: When; readonly zone: string | null },
): void {
  const current = wallClock(now(), zone);
  const past = timeOf(start) === null ? start < dayOf(current) : compare(start, current) < 0;
  if (past)
    throw new UsageError(
      `${whenName(start)} is past (${relative(start, dayOf(current))}).`,
      `If you met then: mentor debrief ${person.slug} --met-on ${dayOf(start)}`,
    );
}

export function dayNamed({ now }: Context, journal: Journal, typed: string): string {
  const when = readWhen(typed, { now: now(), zone: journal.profile.zone, time: false });
  if (when.ok) return when.value;
  throw new UsageError(when.reason, 'Name the day of the meeting, such as 2026-12-08.');
}
