import { linesIn } from './answers.ts';
import { dayOf } from './dates.ts';
import { lastEntry } from './drafts.ts';
import { heldWith } from './held.ts';
import type { Journal, Meeting } from './journal.ts';
import { toBring } from './kinds.ts';
import { personById } from './people.ts';
import { room, talks } from './talks.ts';

/**
 * Questions still open with somebody: what the last debrief says, and what the meetings since then left. A
 * question stays until it was ticked off, taken from a sheet, or taken out of a debrief.
 */
export const openQuestions = (journal: Journal, person: string): readonly string[] =>
  openAfter(journal, person, heldWith(journal, person));

/**
 * What was open after a meeting that took place: what was said so when looking back on it, else what it leaves.
 * Of another meeting there is nothing yet.
 */
export function openAfterMeeting(journal: Journal, meeting: Meeting): readonly string[] {
  if (meeting.state !== 'held') return [];
  if (meeting.debriefedOn === null) return leftOver(journal, meeting);
  const told = journal.entries.findLast(
    ({ worksheet, about, answers }) =>
      worksheet === 'debrief' &&
      about === meeting.person &&
      typeof answers['met-on'] === 'string' &&
      dayOf(answers['met-on']) === dayOf(meeting.start),
  );
  return linesIn(told?.answers['open-questions']);
}

/** What a meeting leaves open, of what was open before it, was prepared for it, and came up. */
export function leftOver(journal: Journal, meeting: Meeting): readonly string[] {
  const before = heldWith(journal, meeting.person).filter(({ start }) => start < meeting.start);
  return leftOf(journal, meeting, openAfter(journal, meeting.person, before));
}

/** `held` are meetings with somebody, the earliest first. */
function openAfter(journal: Journal, person: string, held: readonly Meeting[]): readonly string[] {
  const last = held.findLastIndex(({ debriefedOn }) => debriefedOn !== null);
  return held
    .slice(last + 1)
    .reduce((open, meeting) => leftOf(journal, meeting, open), last === -1 ? [] : keptOpen(journal, person));
}

function keptOpen(journal: Journal, person: string): readonly string[] {
  const open = lastEntry(journal, { worksheet: 'debrief', about: person })?.answers['open-questions'];
  return Array.isArray(open) ? open.filter((text): text is string => typeof text === 'string') : [];
}

/**
 * Where nothing was caught while talking, nobody can know what was asked: only what had waited since an earlier
 * meeting stays. What came with the sheet alone comes back only from the agenda: it would crowd out your own.
 */
function leftOf(journal: Journal, meeting: Meeting, before: readonly string[]): readonly string[] {
  const prep = journal.preps.findLast((prep) => prep.meeting === meeting.id);
  const done = new Set(meeting.lines.filter(({ kind }) => kind === 'done').map(({ text }) => text));
  const spare = stockQuestions(journal, meeting.person);
  const prepared = (prep?.questions ?? before).filter((question, i) =>
    meeting.lines.length === 0
      ? before.includes(question)
      : !done.has(question) && (!prep || i < room.questions || !spare.has(question)),
  );
  const came = meeting.lines.filter(({ kind }) => kind === 'question').map(({ text }) => text);
  return [...new Set([...prepared, ...came])];
}

/** Questions that a sheet may bring by itself; all others are your own. */
export function stockQuestions(journal: Journal, about: string): ReadonlySet<string> {
  const person = personById(journal, about);
  return new Set([
    ...Object.values(talks).flatMap(({ questions }) => questions),
    ...(person ? toBring(person).map(({ ask }) => ask) : []),
  ]);
}
