import { addDays, type Day, dayIn, dayOf, longDate } from '../dates.ts';
import { beganOn } from '../lifespan.ts';
import type { Found } from '../step.ts';
import { type Dossier, sentOn, upcomingIn } from './dossier.ts';
import { patience, unansweredOf } from './ladder.ts';
import type { World } from './rule.ts';

/** After a third attempt without an answer, so many days until it is time to decide; our figure. */
const decideAfter = 21;

/**
 * You wrote to them and hear nothing (S26, S65, S86): wait, one light reminder, then the offer of a rhythm that
 * asks less of them, then the question whether it has run its course.
 */
export function silence(dossier: Dossier, { today, zone }: World): Found | null {
  const { person, page, troubles, lastContact: heard } = dossier;
  // A date in the calendar is an answer.
  if (page?.state !== 'agreed' || upcomingIn(dossier, today)) return null;
  const began = beganOn(page, zone);
  const asks = dossier.asks.filter((touch) => {
    const sent = sentOn(touch, zone);
    // What was sent before you agreed, or took it up again, has had its answer.
    return sent >= began && (heard === null || sent > heard);
  });
  const last = asks.at(-1);
  const tries = unansweredOf(asks);
  if (!last || tries === 0 || last.state === 'answered' || last.state === 'declined') return null;

  const wait = tries === 1 ? patience.reminder : tries === 2 ? patience.otherChannel : decideAfter;
  const sent = sentOn(last, zone);
  const tried = troubles.findLast(({ at }) => dayIn(at, zone) >= sent);
  const from = tried ? dayIn(tried.at, zone) : sent;
  const due = last.state === 'silent' && !tried ? (last.endedOn ?? today) : addDays(from, wait);
  if (due > today)
    return {
      ...leaveTime(dossier, tries, due),
      kind: 'touch',
      id: last.id,
      due,
      urgency: 'later',
      since: sent,
    };
  const said =
    tries === 1
      ? {
          step: `Send ${person.name} one light reminder`,
          reason: 'a message is often just missed, also by people who like you',
          command: `mentor outreach ${person.slug} --kind second`,
        }
      : tries === 2
        ? lessOften(dossier)
        : {
            step: `Decide whether it has run its course with ${person.name}`,
            reason:
              'three messages found no answer; a kind end leaves the door open, and says nothing about you',
            command: `mentor close ${person.slug} --ending drifted`,
          };
  return { kind: 'touch', id: last.id, ...said, due, urgency: 'now', since: due };
}

const leaveTime = ({ person }: Dossier, tries: number, due: Day) => ({
  step: `Leave ${person.name} time to answer`,
  reason: `${tries === 1 ? 'people are busy, and a first silence means little' : 'your message is with them'}; there is nothing to do before ${longDate(due)}`,
  command: `mentor outreach answered ${person.slug}`,
});

const lessOften = ({ person, page }: Dossier) => {
  const rare = page?.cadence === 'quarterly' || page?.cadence === 'ad-hoc';
  return {
    step: rare
      ? `Ask ${person.name} whether it still fits into their days`
      : `Offer ${person.name} to meet once a quarter instead`,
    reason: 'two messages found no answer, and asking less is often what brings somebody back',
    command: `mentor trouble ${person.slug} --sign silent`,
  };
};

/** Two meetings in a row did not come about, and no other is fixed (S26). */
export function fellThrough(dossier: Dossier, { today, zone }: World): Found | null {
  const { person, page, meetings, held, troubles } = dossier;
  if (page?.state !== 'agreed' || upcomingIn(dossier, today)) return null;
  const last = held.at(-1)?.start ?? '';
  const began = beganOn(page, zone);
  const failed = meetings.filter(
    ({ state, start }) =>
      (state === 'missed' || state === 'cancelled') &&
      start > last &&
      dayOf(start) >= began &&
      dayOf(start) <= today,
  );
  const latest = failed.at(-1);
  if (!latest || failed.length < 2) return null;
  const since = dayOf(latest.start);
  if (troubles.some(({ at }) => dayIn(at, zone) >= since)) return null;
  return {
    kind: 'meeting',
    id: latest.id,
    step: `Ask ${person.name} whether there is less time now`,
    reason: 'two meetings in a row did not come about, and a rhythm that fits is kindness to both',
    command: `mentor trouble ${person.slug} --sign less-time`,
    due: null,
    urgency: 'now',
    since,
  };
}
