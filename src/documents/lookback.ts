import { dayOf, daysBetween, longDate, relative, weekdayOf, weekdays } from '../domain/dates.ts';
import { heldWith } from '../domain/held.ts';
import type { Journal, Message } from '../domain/journal.ts';
import { heardOf, referenceOf, stepOf } from './clauses.ts';
import { topicOf } from './topic.ts';
import { askOf } from './wish.ts';

/** Kinds of letter that look back on another one. */
const later: ReadonlySet<Message['kind']> = new Set([
  'second',
  'other-channel',
  'thanks',
  'no-thanks',
  'withdraw',
]);

/** The last letter that asked somebody for something, and how long ago it went out. */
export function earlierOf(journal: Journal, person: string | null, today: string) {
  const message = journal.messages.findLast(
    (message) => message.person === person && !later.has(message.kind),
  );
  const touch = journal.touches.findLast((touch) => touch.person === person && touch.sentOn !== null);
  const on = touch?.sentOn ?? null;
  const reference = message?.reference ?? null;
  const ask = message?.ask ?? null;
  return {
    ago: on !== null && on <= today ? inWords(relative(on, today)) : null,
    topic: askOf(ask)?.to?.replace(/^talk about /, '') ?? topicOf(referenceOf(reference)?.thing ?? null),
    reference,
    ask,
  };
}

/** The last talk that was held with somebody: one thing heard in it, and what follows for the writer. */
export function lastTalkOf(journal: Journal, person: string | null, today: string) {
  const meeting = heldWith(journal, person, today).at(-1);
  if (!meeting) return { when: null, heard: null, step: null };
  const advice = journal.advice.find((advice) => advice.meeting === meeting.id);
  const action = journal.actions.find(
    (action) => action.meeting === meeting.id && action.who === 'me' && action.state !== 'dropped',
  );
  const step = stepOf(action?.what);
  return {
    when: dayInWords(dayOf(meeting.start), today),
    heard: heardOf(advice?.text, 'advice') ?? heardOf(meeting.points[0], 'point'),
    step: step && action?.by ? step.replace(/\.$/, `, by ${withoutYear(longDate(action.by))}.`) : step,
  };
}

/** "today", "yesterday", "on Tuesday", "on 12 November". */
function dayInWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days === 0 || days === 1) return relative(day, today);
  return `on ${days > 1 && days < 7 ? weekdays[weekdayOf(day)] : withoutYear(longDate(day))}`;
}

/** "12 November" of "12 November 2026". */
export const withoutYear = (date: string): string => date.replace(/ \d{4}(?=,|$)/, '');

/** "2 weeks ago" as people write it. */
const inWords = (ago: string): string => ago.replace(/^\d+(?= )/, (count) => numberWord(Number(count)));

/** "two", and 20 as it is. */
export const numberWord = (count: number): string => numbers[count] ?? String(count);
const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
