import { rhythmDay } from './cadence.ts';
import { addDays, type Day, dayOf, daysBetween, longDate, relative } from './dates.ts';
import type { Action, Advice, Journal, Meeting, Message, Person } from './journal.ts';
import { agreementWith } from './meetings.ts';
import { prepFor } from './preps.ts';
import type { PersonStage } from './stage.ts';
import { type Next, now, soon } from './step.ts';
import { counted } from './wording.ts';

/** How many days before a meeting a sheet is worth beginning, and when it becomes pressing; our figures. */
const prepAhead = { soon: 7, now: 2 } as const;
/** Thanks and a recap belong to the first 48 hours (S48). */
const recapWithin = 2;
/** After so many days, advice that was not tried tends to be forgotten; our figure. */
const tryWithin = 21;
/** So many days before the rhythm would have you meet, a date should stand; our figure. */
const fixAhead = 14;

/** What is known of one person and the meetings with them. */
export type Dossier = {
  readonly person: Person;
  readonly stage: PersonStage;
  readonly meetings: readonly Meeting[];
  readonly actions: readonly Action[];
  readonly advice: readonly Advice[];
  readonly recap: Message | undefined;
};

export type Rule = (journal: Journal, dossier: Dossier, today: Day) => Found | null;
export type Found = Next & { readonly kind: string; readonly id: string | null };

/** It took place, or should have, and nothing is written down. */
export function lookBack(_journal: Journal, { person, meetings }: Dossier, today: Day): Found | null {
  const last = meetings.findLast(
    ({ state, start }) => state === 'held' || (state === 'scheduled' && dayOf(start) < today),
  );
  if (!last || (last.state === 'held' && last.debriefedOn !== null)) return null;
  // A meeting from long ago that was only noted is history, not a task.
  if (daysBetween(last.start, today) > 30) return null;
  const due = addDays(last.start, recapWithin);
  const about = { kind: 'meeting', id: last.id };
  return last.state === 'held'
    ? {
        ...about,
        ...now(
          `Look back on your meeting with ${person.name}`,
          'five minutes now keep the advice, and the thanks are warmest within two days',
          { command: `mentor debrief ${person.slug}`, due },
        ),
      }
    : {
        ...about,
        ...now(
          `Say how it went with ${person.name} on ${longDate(last.start)}`,
          'the day has passed; if it did not take place, note that with meet missed',
          { command: `mentor debrief ${person.slug}`, due },
        ),
      };
}

/** The recap is drafted and has not gone out. */
export function sendRecap(
  { touches }: Journal,
  { person, meetings, recap }: Dossier,
  today: Day,
): Found | null {
  const last = meetings.findLast(({ state }) => state === 'held');
  if (!recap || !last?.debriefedOn || recap.at.slice(0, 10) < dayOf(last.start)) return null;
  const due = addDays(last.start, recapWithin);
  if (addDays(due, 7) < today || touches.some(({ message }) => message === recap.id)) return null;
  return {
    kind: 'message',
    id: recap.id,
    ...now(
      `Send ${person.name} your thanks and the recap`,
      'the draft is ready; note it here once it is out',
      {
        command: `mentor outreach sent ${person.slug}`,
        due,
      },
    ),
  };
}

/** A meeting comes near, and there is no sheet for it. */
export function prepare(journal: Journal, { person, meetings }: Dossier, today: Day): Found | null {
  const next = meetings.find(({ state, start }) => state === 'scheduled' && dayOf(start) >= today);
  if (!next || daysBetween(today, next.start) > prepAhead.soon || prepFor(journal, person.id)) return null;
  const near = daysBetween(today, next.start) <= prepAhead.now;
  return {
    kind: 'meeting',
    id: next.id,
    step: `Prepare for ${person.name}`,
    reason: `you meet ${relative(next.start, today)}, and an agenda sent ahead makes it worth the time`,
    command: `mentor prep ${person.slug}`,
    due: dayOf(next.start),
    urgency: near ? 'now' : 'soon',
  };
}

/** What you promised has passed its day. */
export function overdue(_journal: Journal, { person, actions }: Dossier, today: Day): Found | null {
  const late = actions.filter(({ by }) => by !== null && by < today);
  const first = late[0];
  if (!first) return null;
  return {
    kind: 'action',
    id: first.id,
    ...now(
      `Do or move what you promised ${person.name}: ${first.what}`,
      late.length === 1
        ? 'its day has gone by, and a new date is better than a bad conscience'
        : `${counted(late.length, 'day has', 'days have')} gone by, and new dates are better than a bad conscience`,
      { command: `mentor actions ${person.slug}`, due: first.by },
    ),
  };
}

/** You know what came of it, and its giver does not. */
export function tell(_journal: Journal, { person, advice, meetings }: Dossier, today: Day): Found | null {
  const tried = advice.findLast(({ state }) => state === 'tried');
  // Soon there is a meeting for it, whose sheet says it by itself.
  const meets = meetings.some(
    ({ state, start }) =>
      state === 'scheduled' && dayOf(start) >= today && daysBetween(today, start) <= fixAhead,
  );
  if (!tried || meets) return null;
  return {
    kind: 'advice',
    id: tried.id,
    ...soon(
      `Tell ${person.name} what came of "${short(tried.text)}"`,
      'whoever hears what their advice did is glad to give more',
      `mentor advice told ${tried.id}`,
    ),
  };
}

/** Heard some weeks ago, and not tried. */
export function tryIt(_journal: Journal, { person, advice }: Dossier, today: Day): Found | null {
  const old = advice.find(
    ({ state, heardOn, at }) =>
      state === 'heard' && daysBetween(heardOn ?? at.slice(0, 10), today) >= tryWithin,
  );
  if (!old) return null;
  return {
    kind: 'advice',
    id: old.id,
    ...soon(
      `Try what ${person.name} advised: "${short(old.text)}"`,
      `you heard it ${relative(old.heardOn ?? old.at.slice(0, 10), today)}; if it is not for you, drop it`,
      `mentor advice ${person.slug}`,
    ),
  };
}

/** The rhythm would have you meet, and nothing is in the calendar. */
export function fixDate(journal: Journal, { person, meetings }: Dossier, today: Day): Found | null {
  if (meetings.some(({ state, start }) => state === 'scheduled' && dayOf(start) >= today)) return null;
  if (agreementWith(journal, person.id)?.state !== 'agreed') return null;
  const due = rhythmDay(journal, person.id);
  if (due === null || daysBetween(today, due) > fixAhead) return null;
  return {
    kind: 'meeting',
    id: null,
    ...soon(
      `Fix the next meeting with ${person.name}`,
      due < today
        ? `by the rhythm you agreed it was to be around ${longDate(due)}`
        : `by the rhythm you agreed it comes ${relative(due, today)}`,
      `mentor meet schedule ${person.slug}`,
    ),
    due,
  };
}

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text);
