import { addDays, type Day, dayIn, dayOf, daysBetween, longDate, relative, timeOf } from '../dates.ts';
import type { Prep } from '../journal.ts';
import type { Found } from '../step.ts';
import { counted } from '../wording.ts';
import { type Dossier, pendingLetter, sentOn, upcomingIn } from './dossier.ts';
import type { World } from './rule.ts';

/** How many days before a meeting a sheet is worth beginning, and when it becomes pressing; our figures. */
const prepAhead = { soon: 7, now: 2 } as const;
/** So many days before a meeting its topics go out (S61). */
const agendaAhead = 2;

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
  if (pendingLetter(dossier)) return null;
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
