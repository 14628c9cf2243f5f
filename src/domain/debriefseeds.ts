import { untoldAdvice } from './advice.ts';
import { proposedDay } from './cadence.ts';
import { type Day, dayOf, todayIn } from './dates.ts';
import { actionFrom } from './heardactions.ts';
import { heldWith } from './held.ts';
import type { Answers, Journal, Meeting } from './journal.ts';
import { addMeeting, changeMeeting, kindOfNext, meetingsWith, newMeeting, toDebrief } from './meetings.ts';
import { nameOf } from './people.ts';
import { prepFor } from './preps.ts';
import { leftOver, openQuestions } from './questions.ts';

/** What a debrief starts from: all that was caught while talking, each where it belongs (S57, S89). */
export function seedDebrief(journal: Journal, about: string | null, now: Date): Answers {
  if (about === null) return {};
  const today = todayIn(now, journal.profile.zone);
  const meeting = toDebrief(journal, about, today);
  return {
    'met-on': meeting ? dayOf(meeting.start) : null,
    points: meeting?.points ?? [],
    ...(meeting
      ? caughtIn(journal, meeting)
      : { ...nothingCaught, 'open-questions': stillWaiting(journal, about) }),
    told: untoldAdvice(journal, about).some(({ state }) => state === 'tried') ? true : null,
    'next-meeting': inTheCalendar(journal, about, today)?.start ?? null,
    fit: meeting?.fit ?? null,
    felt: meeting?.felt ?? [],
    decision: meeting?.decision ?? null,
    'self-check': [],
    blunt: null,
  };
}

const nothingCaught = { advice: [], actions: [], private: null };

/** What was open before a meeting that nobody had planned; what was taken from its sheet waits no longer. */
function stillWaiting(journal: Journal, about: string): readonly string[] {
  const sheet = prepFor(journal, about)?.questions;
  return openQuestions(journal, about).filter((question) => !sheet || sheet.includes(question));
}

/** The next meeting that has its date already, after the one looked back on. */
function inTheCalendar(journal: Journal, about: string, today: Day): Meeting | undefined {
  const meeting = toDebrief(journal, about, today);
  const after = meeting && dayOf(meeting.start);
  return meetingsWith(journal, about).find(
    ({ state, start }) =>
      state === 'scheduled' && dayOf(start) >= today && (after === undefined || dayOf(start) > after),
  );
}

/** The day that the rhythm has in mind after this meeting; null where a date is fixed, or there is no rhythm. */
export function proposedNext(journal: Journal, about: string, today: Day): Day | null {
  if (inTheCalendar(journal, about, today)) return null;
  const meeting = toDebrief(journal, about, today);
  const now = { id: '', at: today, person: about, start: today, zone: null, state: 'held' } as const;
  const held = meeting
    ? changeMeeting(journal, meeting.id, { state: 'held' })
    : addMeeting(journal, newMeeting(journal, now));
  return proposedDay(held, about, today);
}

/** Lines caught in a meeting as answers; an introduction is something to follow up. */
export function caughtIn(journal: Journal, meeting: Meeting): Answers {
  const { lines, zone, person } = meeting;
  const texts = (kind: Meeting['lines'][number]['kind']) =>
    lines.filter((line) => line.kind === kind).map(({ text }) => text);
  const said = { on: dayOf(meeting.start), zone, name: nameOf(journal, person) };
  return {
    points: [...new Set([...meeting.points, ...texts('note')])],
    advice: texts('advice'),
    actions: [
      ...texts('action').map((text) => actionFrom(text, said)),
      ...texts('introduction').map((whom) => ({
        what: `Follow up the introduction: ${whom}`,
        who: 'me',
        by: null,
      })),
    ],
    'open-questions': leftOver(journal, meeting),
    private: texts('private').join('\n') || null,
  };
}

/** Whether the meeting a debrief would be about is the first talk, after which one decides (S100). */
export function isFirstTalk(journal: Journal, person: string, today: string): boolean {
  const meeting = toDebrief(journal, person, today);
  if (meeting) return meeting.kind === 'talk';
  return heldWith(journal, person).length === 0 && kindOfNext(journal, person, today) === 'talk';
}
