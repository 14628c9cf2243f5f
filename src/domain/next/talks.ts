import { addDays, type Day, dayIn, dayOf, daysBetween, longDate } from '../dates.ts';
import { shortestPrefixes } from '../ids.ts';
import type { Meeting, Message } from '../journal.ts';
import { allIds } from '../records.ts';
import type { PersonStage } from '../stage.ts';
import type { Found } from '../step.ts';
import { type Dossier, pendingLetter, thankedSince } from './dossier.ts';
import type { World } from './rule.ts';

/** Thanks and a recap belong to the first 48 hours (S48), and still do some good in the first week (ours). */
const thanksWithin = 2;
const thanksUntil = 7;
/** A meeting from longer ago that was only noted is history, not a task; our figure. */
export const historyAfter = 30;

/** The last meeting that took place, or should have, when nothing is written down of it. */
export function untoldMeeting({ meetings }: Dossier, today: Day): Meeting | null {
  const last = meetings.findLast(
    ({ state, start }) =>
      (state === 'held' && dayOf(start) <= today) || (state === 'scheduled' && dayOf(start) < today),
  );
  if (!last || (last.state === 'held' && last.debriefedOn !== null)) return null;
  return daysBetween(last.start, today) > historyAfter ? null : last;
}

/** It took place, or should have, and nothing is written down. */
export function lookBack(dossier: Dossier, { today }: World): Found | null {
  const { person } = dossier;
  const last = untoldMeeting(dossier, today);
  if (!last) return null;
  const held = last.state === 'held';
  return {
    kind: 'meeting',
    id: last.id,
    step: held
      ? `Look back on your meeting with ${person.name}`
      : `Say how it went with ${person.name} on ${longDate(last.start)}`,
    reason: held
      ? 'five minutes now keep the advice, and the thanks are warmest within two days'
      : `the day has passed; if it did not take place, note that with mentor meet missed ${person.slug}`,
    command: `mentor debrief ${person.slug}`,
    due: addDays(last.start, thanksWithin),
    urgency: 'now',
    since: held ? dayOf(last.start) : addDays(last.start, 1),
  };
}

/** The recap is drafted and has not gone out. */
export function sendRecap(dossier: Dossier, world: World): Found | null {
  const { person, page, held, messages, touches } = dossier;
  // After the end a letter says goodbye, which is no recap.
  if (page?.state === 'ended') return null;
  const last = held.at(-1);
  const recap = messages.findLast(({ kind }) => kind === 'thanks');
  if (!recap || !last?.debriefedOn) return null;
  const drafted = dayIn(recap.at, world.zone);
  const due = addDays(last.start, thanksWithin);
  if (drafted < dayOf(last.start) || addDays(due, thanksUntil) < world.today) return null;
  if (touches.some(({ message }) => message === recap.id)) return null;
  return {
    kind: 'message',
    id: recap.id,
    step: `Send ${person.name} your thanks and the recap`,
    reason: 'the draft is ready; note it here once it is out',
    command: sentCommand(dossier, world, recap),
    due,
    urgency: 'now',
    since: drafted,
  };
}

/** What notes that a letter went out; where a newer one would be taken for it, by its id. */
export function sentCommand({ person, messages }: Dossier, { journal }: World, letter: Message): string {
  const call = `mentor outreach sent ${person.slug}`;
  if (letter.id === messages.at(-1)?.id) return call;
  return `${call} --message ${shortestPrefixes(allIds(journal))(letter.id)}`;
}

/** Whoever is not on the way to a yes, or resting: there the road, or peace, says what to do with a letter. */
export const letterStages: readonly PersonStage[] = ['agreed', 'active', 'review-due', 'closing', 'closed'];

/** A letter to them is drafted: thanks, a few lines, words for something hard. */
export function sendLetter(dossier: Dossier, { today, zone }: World): Found | null {
  const { person } = dossier;
  const letter = pendingLetter(dossier);
  const drafted = letter && dayIn(letter.at, zone);
  if (!letter || !drafted || addDays(drafted, historyAfter) < today) return null;
  return {
    kind: 'message',
    id: letter.id,
    step: `Send ${person.name} what you have drafted`,
    reason: 'the draft is ready; note it here once it is out',
    command: `mentor outreach sent ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: drafted,
  };
}

/** You met, looked back on it, and no thanks are on their way. */
export function thankThem(dossier: Dossier, world: World): Found | null {
  const { person, held, messages } = dossier;
  const last = held.at(-1);
  if (!last || last.debriefedOn === null || last.kind === 'group') return null;
  const day = dayOf(last.start);
  if (addDays(day, thanksUntil) < world.today) return null;
  const thanked =
    messages.some(({ kind, at }) => kind === 'thanks' && dayIn(at, world.zone) >= day) ||
    thankedSince(dossier, day, world.zone);
  if (thanked) return null;
  return {
    kind: 'meeting',
    id: last.id,
    step: `Thank ${person.name} for the talk`,
    reason: 'thanks are warmest within two days, and two lines are enough',
    command: `mentor thank ${person.slug}`,
    due: addDays(day, thanksWithin),
    urgency: addDays(day, thanksWithin) >= world.today ? 'now' : 'soon',
    since: last.debriefedOn,
  };
}
