import { addDays, type Day, longDate } from '../dates.ts';
import type { Touch } from '../journal.ts';
import type { Found } from '../step.ts';
import { pendingLetter, sentOn } from './dossier.ts';
import type { Candidacy, World } from './rule.ts';

/**
 * How many days to wait before each rung: a reminder, one other channel, letting it rest (S86; COVERAGE 2.8).
 * The figures at hand for a first reminder are 7 and 10 days (COVERAGE 2.6): we take the longer, because a
 * stranger owes nothing. A note or a call, which may need to be found or passed on, gets two weeks. The whole
 * ladder ends after five weeks, while other candidates can be asked from the first day on.
 */
export const patience = { reminder: 10, otherChannel: 10, park: 14 } as const;

type Said = Omit<Found, 'kind' | 'id'>;

/** Wait, one light reminder, one other channel, then let it rest; never more unless they answer. */
export function ladderStep(file: Candidacy, last: Touch, { today, zone }: World): Said {
  const unanswered = unansweredOf(file.asks);
  const wait = [patience.reminder, patience.otherChannel, patience.park][Math.min(unanswered, 3) - 1]!;
  const sent = sentOn(last, zone);
  const due = last.state === 'silent' ? (last.endedOn ?? today) : addDays(sent, wait);
  if (due > today) return { ...waiting(file, unanswered, due), since: sent };
  const rung = unanswered >= 3 ? rest(file) : pendingLetter(file) ? toSend(file) : rungOf(file, unanswered);
  return { ...rung, due, urgency: 'now', since: due };
}

/** How many attempts stand without an answer. */
export const unansweredOf = (asks: readonly Touch[]): number =>
  asks.length - (asks.findLastIndex(({ state }) => state === 'answered') + 1);

function waiting({ person, via }: Candidacy, unanswered: number, due: Day): Omit<Said, 'since'> {
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

type Words = Pick<Found, 'step' | 'reason' | 'command'>;

function rungOf({ person, via }: Candidacy, unanswered: number): Words {
  if (via && unanswered === 1)
    return {
      step: `Ask ${via.name} once more about ${person.name}`,
      reason: 'an introduction is easily forgotten, and seldom refused',
      command: `mentor outreach ${person.slug} --kind introduction`,
    };
  if (via)
    return {
      step: `Write to ${person.name} yourself`,
      reason: `no introduction has come, and you may name ${via.name} in your own message`,
      command: `mentor outreach ${person.slug} --kind cold`,
    };
  if (unanswered === 1)
    return {
      step: `Send ${person.name} one light reminder`,
      reason: 'a first message is often just missed',
      command: `mentor outreach ${person.slug} --kind second`,
    };
  return {
    step: `Try one other way to reach ${person.name}`,
    reason: 'two messages went unanswered, and a note or a call reads differently',
    command: `mentor outreach ${person.slug} --kind other-channel`,
  };
}

const rest = ({ person }: Candidacy): Words => ({
  step: `Let ${person.name} rest, and turn to somebody else`,
  reason: 'three friendly attempts are enough, and the silence says nothing about you',
  command: `mentor shortlist park ${person.slug}`,
});

/** A draft is ready; an introduction goes to the one who makes it. */
export const toSend = ({ person, via }: Pick<Candidacy, 'person' | 'via'>): Words => ({
  step: `Send your message to ${via ? `${via.name}, about ${person.name}` : person.name}`,
  reason: 'the draft is ready; note it here once it is out',
  command: `mentor outreach sent ${person.slug}`,
});
