import { addAction, newAction } from './actions.ts';
import { addAdvice, newAdvice, tellAdvice, untoldAdvice } from './advice.ts';
import { compare, dayIn, dayOf } from './dates.ts';
import type { Action, Answers, Entry, Journal, Meeting, Row } from './journal.ts';
import {
  addMeeting,
  changeMeeting,
  kindOfNext,
  meetingOn,
  moveMeeting,
  newMeeting,
  upcoming,
} from './meetings.ts';
import { attachPrep } from './preps.ts';

/**
 * What a debrief means: the meeting took place, advice is heard, actions are open, and the next date is fixed, in
 * `zone`, which is that of the machine, where the profile names none.
 */
export function keepDebrief(
  journal: Journal,
  entry: Entry,
  mint: () => string,
  zone: string | null = null,
): Journal {
  const { about, at, answers } = entry;
  const day = answers['met-on'];
  if (about === null || typeof day !== 'string') return journal;
  const known = meetingOn(journal, about, day);
  const meeting =
    known ?? newMeeting(journal, { id: mint(), at, person: about, start: day, zone: null, state: 'held' });
  const there = known ? journal : addMeeting(journal, meeting);
  const held = changeMeeting(attachPrep(there, about, meeting.id), meeting.id, {
    ...outcome(answers, meeting, day),
    debriefedOn: dayIn(at, journal.profile.zone),
  });
  const heard = keepHeard(held, entry, { meeting: meeting.id, day, mint });
  const told = answers['told'] === true ? tellAll(heard, { about, day, meeting: meeting.id }) : heard;
  return fixNext(decide(told, about, answers), entry, { day, mint, zone: journal.profile.zone ?? zone });
}

/** Everything but the date, which a meeting that was held on another day than planned gets as well. */
function outcome(answers: Answers, meeting: Meeting, day: string): Partial<Meeting> {
  const moved = dayOf(meeting.start) !== day;
  const next = answers['next-meeting'];
  return {
    state: 'held',
    ...(moved && { start: day, movedFrom: [...meeting.movedFrom, meeting.start] }),
    points: listOf(answers['points']),
    private: privateOf(answers) ?? meeting.private,
    next: typeof next === 'string' && dayOf(next) > day ? next : null,
    fit: (answers['fit'] as number | null | undefined) ?? meeting.fit,
    felt: answers['felt'] ? listOf(answers['felt']) : meeting.felt,
    decision: (answers['decision'] as Meeting['decision'] | undefined) ?? meeting.decision,
  };
}

/** What was hard to hear is for yourself as well (S116). */
function privateOf({ private: kept, blunt }: Answers): string | null {
  const parts = [kept, typeof blunt === 'string' && blunt ? `Hard to hear: ${blunt}` : null];
  return parts.filter(Boolean).join('\n\n') || null;
}

const listOf = (answer: Answers[string] | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : [];

type Place = { readonly meeting: string; readonly day: string; readonly mint: () => string };
type Next = Pick<Place, 'day' | 'mint'> & { readonly zone: string | null };

/** Advice and actions, each once, however often the debrief of one meeting is written. */
function keepHeard(journal: Journal, { at, about, answers }: Entry, place: Place): Journal {
  const { meeting, day, mint } = place;
  const knownAdvice = new Set(
    journal.advice.filter((one) => one.meeting === meeting).map(({ text }) => text),
  );
  const advice = listOf(answers['advice']).filter((text) => !knownAdvice.has(text));
  const withAdvice = advice.reduce(
    (before, text) =>
      addAdvice(before, newAdvice({ id: mint(), at, text, person: about, meeting, heardOn: day })),
    journal,
  );
  const knownActions = new Set(
    journal.actions.filter((one) => one.meeting === meeting).map(({ what }) => what),
  );
  const rows = Array.isArray(answers['actions']) ? (answers['actions'] as readonly Row[]) : [];
  return rows
    .filter(({ what }) => !knownActions.has(String(what)))
    .reduce(
      (before, { what, who, by }) =>
        addAction(
          before,
          newAction({
            id: mint(),
            at,
            what: String(what),
            who: (who as Action['who'] | null) ?? 'me',
            by: typeof by === 'string' ? by : null,
            person: about,
            meeting,
          }),
        ),
      withAdvice,
    );
}

/** What you had tried before the meeting they know now. */
function tellAll(
  journal: Journal,
  { about, day, meeting }: { readonly about: string; readonly day: string; readonly meeting: string },
): Journal {
  const tried = untoldAdvice(journal, about).filter(
    (one) => one.state === 'tried' && one.meeting !== meeting && (one.triedOn ?? '') <= day,
  );
  return tellAdvice(
    journal,
    tried.map(({ id }) => id),
    day,
  );
}

/** A first talk that was enough takes them off the shortlist (S100). */
const decide = (journal: Journal, about: string, { decision }: Answers): Journal =>
  decision !== 'stop'
    ? journal
    : {
        ...journal,
        candidates: journal.candidates.map((candidate) =>
          candidate.person === about && candidate.state === 'open'
            ? { ...candidate, state: 'withdrawn' as const }
            : candidate,
        ),
      };

/** The next date goes into the calendar; one that is there already moves. A date that is past is no next date. */
function fixNext(journal: Journal, { at, about, answers }: Entry, { day, mint, zone }: Next): Journal {
  const next = answers['next-meeting'];
  const today = dayIn(at, journal.profile.zone);
  if (about === null || typeof next !== 'string' || dayOf(next) <= day || dayOf(next) < today) return journal;
  const planned = upcoming(journal, about, today);
  // A day alone says nothing against the hour that is in the calendar for it.
  if (planned && compare(planned.start, next) !== 0 && dayOf(planned.start) === next) return journal;
  if (planned) return moveMeeting(journal, planned.id, next);
  const kind = kindOfNext(journal, about, dayOf(next));
  return addMeeting(journal, newMeeting(journal, { id: mint(), at, person: about, start: next, zone, kind }));
}
