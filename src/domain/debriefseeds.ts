import { untoldAdvice } from './advice.ts';
import { proposedDay } from './cadence.ts';
import { dayOf, todayIn } from './dates.ts';
import { actionFrom } from './heardactions.ts';
import { heldWith } from './held.ts';
import type { Answers, Journal, Meeting } from './journal.ts';
import { kindOfNext, toDebrief, upcoming } from './meetings.ts';
import { nameOf } from './people.ts';
import { leftOver } from './questions.ts';

/** What a debrief starts from: all that was caught while talking, each where it belongs (S57, S89). */
export function seedDebrief(journal: Journal, about: string | null, now: Date): Answers {
  if (about === null) return {};
  const today = todayIn(now, journal.profile.zone);
  const meeting = toDebrief(journal, about, today);
  return {
    'met-on': meeting ? dayOf(meeting.start) : null,
    points: meeting?.points ?? [],
    ...(meeting ? caughtIn(journal, meeting) : nothingCaught),
    told: untoldAdvice(journal, about).some(({ state }) => state === 'tried') ? true : null,
    'next-meeting': laterThan(journal, about, today) ?? proposedDay(journal, about, today),
    fit: meeting?.fit ?? null,
    felt: meeting?.felt ?? [],
    decision: meeting?.decision ?? null,
    'self-check': [],
    blunt: null,
  };
}

const nothingCaught = { advice: [], actions: [], 'open-questions': [], private: null };

const laterThan = (journal: Journal, about: string, today: string) =>
  upcoming(journal, about, today)?.start ?? null;

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
