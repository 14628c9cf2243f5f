import { addDays, type Day, dayIn, dayOf, daysBetween, longDate, relative, timeOf } from '../dates.ts';
import type { Meeting, Prep } from '../journal.ts';
import type { Found } from '../step.ts';
import { counted } from '../wording.ts';
import { type Dossier, sentOn, thankedSince, unsentOf, upcomingIn } from './dossier.ts';
import type { World } from './rule.ts';

/** How many days before a meeting a sheet is worth beginning, and when it becomes pressing; our figures. */
const prepAhead = { soon: 7, now: 2 } as const;
/** So many days before a meeting its topics go out (S61). */
const agendaAhead = 2;
/** Thanks and a recap belong to the first 48 hours (S48), and still do some good in the first week (ours). */
const thanksWithin = 2;
const thanksUntil = 7;
/** A meeting from longer ago that was only noted is history, not a task; our figure. */
const historyAfter = 30;

/** The last meeting that took place, or should have, when nothing is written down of it. */
export function untoldMeeting({ meetings }: Dossier, today: Day): Meeting | null {
  const last = meetings.findLast(
    ({ state, start }) =>
      (state === 'held' && dayOf(start) <= today) || (state === 'scheduled' && dayOf(start) < today),
  );
  if (!last || (last.state === 'held' && last.debriefedOn !== null)) return null;
  return daysBetween(last.start, today) > historyAfter ? null : last;
}

/** You meet today: said on the day itself, also where the sheet is ready. */
export function meetToday(dossier: Dossier, { today }: World): Found | null {
  const { person } = dossier;
  const next = upcomingIn(dossier, today);
  if (!next || dayOf(next.start) !== today) return null;
  const time = timeOf(next.start);
  return {
    kind: 'meeting',
    id: next.id,
    step: `Meet ${person.name} today${time ? ` at ${time}` : ''}`,
    reason: `what is said is kept line by line while you talk; if you would rather just listen, mentor debrief ${person.slug} asks afterwards`,
    command: `mentor meet ${person.slug}`,
    due: today,
    urgency: 'now',
    since: today,
  };
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
    command: `mentor outreach sent ${person.slug}`,
    due,
    urgency: 'now',
    since: drafted,
  };
}

/** A letter to them is drafted: thanks, a few lines, words for something hard. */
export function sendLetter(dossier: Dossier, { today, zone }: World): Found | null {
  const { person } = dossier;
  const letter = unsentOf(dossier);
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

/** A meeting comes near, and there is no sheet for it. */
export function prepare(dossier: Dossier, { today, zone }: World): Found | null {
  const { person } = dossier;
  const next = upcomingIn(dossier, today);
  if (!next || daysBetween(today, next.start) > prepAhead.soon || sheetOf(dossier, zone)) return null;
  const near = daysBetween(today, next.start) <= prepAhead.now;
  const from = addDays(next.start, -(near ? prepAhead.now : prepAhead.soon));
  const planned = dayIn(next.at, zone);
  return {
    kind: 'meeting',
    id: next.id,
    step: `Prepare for ${person.name}`,
    reason: `you meet ${relative(next.start, today)}, and an agenda sent ahead makes it worth the time`,
    command: `mentor prep ${person.slug}`,
    due: dayOf(next.start),
    urgency: near ? 'now' : 'soon',
    since: planned > from ? planned : from,
  };
}

/** The sheet is ready, and they should have its topics two days ahead (S61); where it went out, nobody notes it. */
export function sendAgenda(dossier: Dossier, { today, zone }: World): Found | null {
  const { person, touches } = dossier;
  const next = upcomingIn(dossier, today);
  const sheet = next && sheetOf(dossier, zone);
  if (!next || !sheet || next.kind === 'group') return null;
  const ahead = daysBetween(today, next.start);
  const made = dayIn(sheet.at, zone);
  if (ahead === 0 || ahead > agendaAhead || touches.some((touch) => sentOn(touch, zone) >= made)) return null;
  const from = addDays(next.start, -agendaAhead);
  const since = made > from ? made : from;
  return {
    kind: 'prep',
    id: sheet.id,
    step: `Send ${person.name} what you want to talk about`,
    reason: `you meet ${relative(next.start, today)}, and whoever knows the topics comes with better answers`,
    command: `mentor prep ${person.slug} --copy`,
    due: dayOf(next.start),
    // Once is enough where nobody can say that it is done.
    urgency: since === today ? 'soon' : 'later',
    since,
  };
}

/** The sheet for the meeting that comes next, if it was begun. */
function sheetOf({ prep, held }: Dossier, zone: string | null): Prep | undefined {
  if (!prep) return undefined;
  if (prep.meeting !== null) return held.some(({ id }) => id === prep.meeting) ? undefined : prep;
  const last = held.at(-1);
  return last && dayIn(prep.at, zone) < dayOf(last.start) ? undefined : prep;
}

/** They come to the meeting in the calendar, or there is something of yours to be sent: nothing is missing. */
export function onTrack(dossier: Dossier, { today }: World): Found | null {
  const { person, page, lastContact, actions } = dossier;
  const next = upcomingIn(dossier, today);
  if (!page && !next) return null;
  const open =
    actions.length > 0 ? `${counted(actions.length, 'thing is', 'things are')} still to be done` : null;
  if (unsentOf(dossier)) return null;
  return {
    kind: next ? 'meeting' : 'agreement',
    id: next?.id ?? page?.id ?? null,
    step: next ? `Meet ${person.name}` : `Leave it as it is with ${person.name}`,
    reason: next
      ? `it is in the calendar for ${longDate(next.start)}, and ${open ? `${open} between you` : 'there is nothing to do before'}`
      : `${lastContact ? `you were last in touch ${relative(lastContact, today)}, and ` : ''}${open ? `${open} between you, and nothing of it is due` : 'nothing is open between you'}`,
    command: next ? `mentor prep ${person.slug}` : `mentor show ${person.slug}`,
    due: next ? dayOf(next.start) : null,
    urgency: 'later',
    since: today,
  };
}

/** A meeting so near that whatever there is to tell can wait for it. */
export const meetsWithin = (dossier: Dossier, today: Day, days: number): boolean => {
  const next = upcomingIn(dossier, today);
  return next !== undefined && daysBetween(today, next.start) <= days;
};
