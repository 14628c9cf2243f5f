import { lastEntry } from './drafts.ts';
import { heldWith } from './held.ts';
import type { Journal, Meeting } from './journal.ts';
import { toBring } from './kinds.ts';
import { personById } from './people.ts';
import { room, talks } from './talks.ts';

/**
 * Questions still open after the last meeting with somebody: what its debrief says, and before there is one
 * what was prepared and not ticked off while talking, with those that came up.
 */
export function openQuestions(journal: Journal, person: string): readonly string[] {
  const last = heldWith(journal, person).at(-1);
  if (!last) return [];
  return last.debriefedOn === null ? leftOver(journal, last) : keptOpen(journal, person);
}

function keptOpen(journal: Journal, person: string): readonly string[] {
  const open = lastEntry(journal, { worksheet: 'debrief', about: person })?.answers['open-questions'];
  return Array.isArray(open) ? open.filter((text): text is string => typeof text === 'string') : [];
}

/**
 * What a meeting left open; where nothing was caught while talking, nobody can know, and nothing is. Spare
 * questions that only the sheet had brought do not come back: they would crowd out your own.
 */
export function leftOver(journal: Journal, meeting: Meeting): readonly string[] {
  if (meeting.lines.length === 0) return [];
  const prep = journal.preps.findLast((prep) => prep.meeting === meeting.id);
  const person = personById(journal, meeting.person);
  const done = new Set(meeting.lines.filter(({ kind }) => kind === 'done').map(({ text }) => text));
  const spare = new Set([
    ...Object.values(talks).flatMap(({ questions }) => questions),
    ...(person ? toBring(person).map(({ ask }) => ask) : []),
  ]);
  const asked = (prep?.questions ?? []).filter(
    (question, i) => !done.has(question) && (i < room.questions || !spare.has(question)),
  );
  const came = meeting.lines.filter(({ kind }) => kind === 'question').map(({ text }) => text);
  return [...new Set([...asked, ...came])];
}
