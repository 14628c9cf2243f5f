import { agreementWith } from './agreements.ts';
import { linesIn } from './answers.ts';
import { proposedDay } from './cadence.ts';
import { dayIn, dayOf, todayIn } from './dates.ts';
import type { Ending, How } from './endings.ts';
import { heldWith } from './held.ts';
import type { Agreement, Answers, Entry, Journal } from './journal.ts';
import { pickable, settleOpen } from './leftopen.ts';
import { addMeeting, changeMeeting, newMeeting, upcoming } from './meetings.ts';
import { keepLetter } from './messages.ts';
import { bestOf } from './reviews.ts';

/** A closing starts from what was planned of it, and from the calendar. */
export function seedClosing(journal: Journal, about: string | null, now: Date): Answers {
  if (about === null) return {};
  const today = todayIn(now, journal.profile.zone);
  const page = agreementWith(journal, about);
  const planned = page?.state === 'agreed' ? page.ending : null;
  const last = heldWith(journal, about, today).at(-1);
  const next = upcoming(journal, about, today);
  const isOver = last?.kind === 'last' && !next;
  return {
    ending: planned?.how ?? null,
    meeting: isOver ? 'held' : null,
    'last-on': next?.start ?? proposedDay(journal, about, today),
    on: isOver ? dayOf(last.start) : today,
    lessons: planned?.lessons ?? [],
    ask: planned?.ask ?? [],
    'open-actions': 'keep',
    'open-advice': 'keep',
    // What they meant to do was meant for the two of you; what you took upon yourself goes on.
    'go-on-actions': pickable(journal, about).actions.flatMap(({ value, mine }) => (mine ? [value] : [])),
    'go-on-advice': pickable(journal, about).advice.map(({ value }) => value),
    thanks: bestOf(journal, about),
    // An earlier ending with them was another one.
    keep: null,
    'hand-to': null,
    letter: null,
    private: null,
  };
}

/** `zone` is that in which the last meeting is meant. */
type Tools = { readonly mint: () => string; readonly zone: string | null };

/**
 * A finished closing: with the last meeting still to come it is only planned; otherwise the mentorship has ended, what
 * was open is settled as one wished, and the letter is kept. One deed, which can be taken back. `zone` is that of the
 * machine, for a last meeting of somebody who named none.
 */
export function keepClosing(
  journal: Journal,
  entry: Entry,
  mint: () => string,
  zone: string | null = null,
): Journal {
  const { about, answers } = entry;
  const page = agreementWith(journal, about);
  if (about === null || !page) return journal;
  if (answers['meeting'] === 'to-come')
    return planLast(journal, page, entry, { mint, zone: journal.profile.zone ?? zone });
  const on = typeof answers['on'] === 'string' ? dayOf(answers['on']) : dayIn(entry.at, journal.profile.zone);
  const ended = end(journal, page, endingIn(answers, on));
  return settleOpen(keepLetter(calledOff(ended, about, on), entry, 'thanks', mint), about, { answers, on });
}

const endingIn = (answers: Answers, on: string): Ending => ({
  how: answers['ending'] as How,
  on,
  lessons: [...linesIn(answers['lessons'])],
  ask: [...linesIn(answers['ask'])],
  keep: answers['keep'] === 'none' ? null : ((answers['keep'] as Ending['keep'] | undefined) ?? null),
});

/** Nothing stays on the table: a change that was only proposed ends with the page it would have changed. */
const end = (journal: Journal, page: Agreement, ending: Ending): Journal => ({
  ...journal,
  agreements: journal.agreements.map((one) =>
    one.id === page.id ||
    (one.person === page.person && one.state === 'proposed' && one.version > page.version)
      ? { ...one, state: 'ended', ending }
      : one,
  ),
});

/** The last meeting stands in the calendar, and how it will end on the page, which holds until then. */
function planLast(journal: Journal, page: Agreement, { at, answers }: Entry, { mint, zone }: Tools): Journal {
  const today = dayIn(at, journal.profile.zone);
  const given = typeof answers['last-on'] === 'string' ? answers['last-on'] : null;
  const next = upcoming(journal, page.person, today);
  const start = given ?? next?.start ?? null;
  const planned: Journal = {
    ...journal,
    agreements: journal.agreements.map((one) =>
      one.id === page.id ? { ...one, ending: endingIn(answers, start ? dayOf(start) : today) } : one,
    ),
  };
  if (start === null) return planned;
  if (next && dayOf(next.start) === dayOf(start))
    return changeMeeting(planned, next.id, {
      kind: 'last',
      // A day alone says nothing against the hour that is in the calendar for it.
      ...(start.length > 10 && { start }),
    });
  const meeting = newMeeting(planned, { id: mint(), at, person: page.person, start, zone, kind: 'last' });
  return addMeeting(planned, meeting);
}

/** What was still in the calendar after the end does not take place. */
const calledOff = (journal: Journal, person: string, on: string): Journal => ({
  ...journal,
  meetings: journal.meetings.map((meeting) =>
    meeting.person === person && meeting.state === 'scheduled' && dayOf(meeting.start) > on
      ? { ...meeting, state: 'cancelled' }
      : meeting,
  ),
});
