import { closeActions } from './actions.ts';
import { dayIn, dayOf } from './dates.ts';
import { dropDraft } from './drafts.ts';
import type { Answers, Draft, Journal, Meeting } from './journal.ts';
import { addMeeting, changeMeeting } from './meetings.ts';
import { attachPrep } from './preps.ts';
import { safe } from './safe.ts';

/** One thing caught while talking. */
export type Line = Meeting['lines'][number];

/** The first character of a line, and what it makes of it; a line that begins otherwise is a note. */
const marks = {
  '!': 'advice',
  '-': 'action',
  '?': 'question',
  '@': 'introduction',
  '.': 'private',
} as const;

/** What somebody means by a line typed in the middle of a talk. */
export type Typed =
  | { readonly do: 'catch'; readonly kind: Exclude<Line['kind'], 'done'>; readonly text: string }
  /** An action or a point of the agenda that is done, by its number in the list. */
  | { readonly do: 'tick'; readonly number: number }
  /** Takes the tick away again. */
  | { readonly do: 'untick'; readonly number: number }
  | { readonly do: 'nothing' };

/**
 * "! call three customers" is advice, "- write to Bo" an action; "2" or "x 2" ticks number 2 off, and "-2" opens it
 * again: a number alone is nothing to do.
 */
export function readTyped(typed: string): Typed {
  const text = safe(typed).trim();
  const number = /^(?:x\s*)?(\d{1,2})$/i.exec(text)?.[1];
  if (number !== undefined) return { do: 'tick', number: Number(number) };
  const opened = /^-\s*(\d{1,2})$/.exec(text)?.[1];
  if (opened !== undefined) return { do: 'untick', number: Number(opened) };
  const kind = marks[text.charAt(0) as keyof typeof marks];
  const rest = kind ? text.slice(1).trim() : text;
  if (rest === '') return { do: 'nothing' };
  return { do: 'catch', kind: kind ?? 'note', text: rest };
}

/**
 * What can be ticked off: actions that were open, then the agenda. `action` is null for a point of the agenda;
 * `spare` ones wait for time that is left.
 */
export type Tick = { readonly text: string; readonly action: string | null; readonly spare: boolean };

/** A talk as far as it has been written down: what a draft of `meet` holds. */
export type Sitting = {
  readonly meeting: string | null;
  readonly ticks: readonly Tick[];
  readonly lines: readonly Line[];
};

/** What was caught so far, as the draft of a meeting keeps it. */
export const sittingAnswers = ({ meeting, ticks, lines }: Sitting): Answers => ({ meeting, ticks, lines });

/** The talk that a draft holds. */
export function sittingOf({ answers }: Pick<Draft, 'answers'>): Sitting {
  const { meeting, ticks, lines } = answers as Partial<Record<keyof Sitting, unknown>>;
  return {
    meeting: typeof meeting === 'string' ? meeting : null,
    ticks: Array.isArray(ticks) ? (ticks as readonly Tick[]) : [],
    lines: Array.isArray(lines) ? (lines as readonly Line[]) : [],
  };
}

/** The names in lines such as "Femi Bello, runs discovery at Helio"; what begins with no capital letter names nobody. */
export const introducedIn = ({ lines }: Pick<Meeting, 'lines'>): readonly string[] => [
  ...new Set(
    lines
      .filter(({ kind }) => kind === 'introduction')
      .map(({ text }) => text.split(/[,;:(]| [-–—] | (?:from|of|at|who|in|for|about) /)[0]!.trim())
      .filter((name) => /^\p{Lu}[^"$`\\]{0,59}$/u.test(name)),
  ),
];

/** Whether a point of the list is ticked off. */
export const isTicked = ({ lines }: Sitting, { text }: Tick): boolean =>
  lines.some((line) => line.kind === 'done' && line.text === text);

/**
 * Ends a talk: what was caught belongs to the meeting, and what was ticked off is done. `fresh` is the meeting as it
 * would be had nobody planned it: when and where it really was.
 */
export function endSitting(journal: Journal, sitting: Sitting, fresh: Meeting): Journal {
  const known = journal.meetings.find(({ id }) => id === sitting.meeting);
  const meeting = known ?? fresh;
  const on = dayIn(fresh.at, journal.profile.zone);
  const done = sitting.ticks.flatMap((tick) => (tick.action && isTicked(sitting, tick) ? [tick.action] : []));
  const there = known ? journal : addMeeting(journal, fresh);
  const attached = attachPrep(there, meeting.person, meeting.id);
  // Whoever meets a day before the one in the calendar has not met in the future.
  const early = known !== undefined && dayOf(known.start) > dayOf(fresh.start);
  const held = changeMeeting(attached, meeting.id, {
    state: 'held',
    ...(early && { start: fresh.start, zone: fresh.zone, movedFrom: [...meeting.movedFrom, meeting.start] }),
    lines: [...meeting.lines, ...sitting.lines],
  });
  const closed = closeActions(held, done, { state: 'done', on });
  return dropDraft(closed, { worksheet: 'meet', about: meeting.person });
}
