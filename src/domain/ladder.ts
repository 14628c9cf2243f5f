import { addDays, longDate } from './dates.ts';
import { dayOf, type File, unsentOf } from './file.ts';
import type { Touch } from './journal.ts';
import { type Next, now, toSend } from './step.ts';

/**
 * How many days to wait before each rung: a reminder, one other channel, letting it rest (S86; COVERAGE 2.8).
 * The figures at hand for a first reminder are 7 and 10 days (COVERAGE 2.6): we take the longer, because a
 * stranger owes nothing. A note or a call, which may need to be found or passed on, gets two weeks. The whole
 * ladder ends after five weeks, while other candidates can be asked from the first day on.
 */
export const patience = { reminder: 10, otherChannel: 10, park: 14 } as const;

/** Wait, one light reminder, one other channel, then let it rest; never more unless they answer. */
export function ladderStep(file: File, last: Touch, today: string): Next {
  const unanswered = file.asks.length - (file.asks.findLastIndex(({ state }) => state === 'answered') + 1);
  const wait = [patience.reminder, patience.otherChannel, patience.park][Math.min(unanswered, 3) - 1]!;
  const due = last.state === 'silent' ? today : addDays(dayOf(last, file.zone), wait);
  if (due > today) return waiting(file, unanswered, due);
  if (unanswered >= 3) return rest(file, due);
  return unsentOf(file) ? { ...toSend(file), urgency: 'now', due } : rung(file, unanswered, due);
}

function waiting({ person, via }: File, unanswered: number, due: string): Next {
  const meaning = [
    'people are busy, and a first silence means little',
    'your reminder is with them',
    'you have tried more than one way',
  ][Math.min(unanswered, 3) - 1]!;
  return {
    step: via
      ? `Leave ${via.name} time to introduce you to ${person.name}`
      : `Leave ${person.name} time to answer`,
    reason: `${meaning}; there is nothing to do before ${longDate(due)}`,
    command: `mentor outreach answered ${person.slug}`,
    due,
    urgency: 'later',
  };
}

function rung({ person, via }: File, unanswered: number, due: string): Next {
  if (via && unanswered === 1)
    return now(
      `Ask ${via.name} once more about ${person.name}`,
      'an introduction is easily forgotten, and seldom refused',
      { command: `mentor outreach ${person.slug} --kind introduction`, due },
    );
  if (via)
    return now(
      `Write to ${person.name} yourself`,
      `no introduction has come, and you may name ${via.name} in your own message`,
      { command: `mentor outreach ${person.slug} --kind cold`, due },
    );
  if (unanswered === 1)
    return now(`Send ${person.name} one light reminder`, 'a first message is often just missed', {
      command: `mentor outreach ${person.slug} --kind second`,
      due,
    });
  return now(
    `Try one other way to reach ${person.name}`,
    'two messages went unanswered, and a note or a call reads differently',
    { command: `mentor outreach ${person.slug} --kind other-channel`, due },
  );
}

const rest = ({ person }: File, due: string): Next =>
  now(
    `Let ${person.name} rest, and turn to somebody else`,
    'three friendly attempts are enough, and the silence says nothing about you',
    { command: `mentor shortlist park ${person.slug}`, due },
  );
