import { addDays, longDate } from './dates.ts';
import { grouped } from './grouped.ts';
import type { Candidate, Journal, Message, Person, Touch, Value } from './journal.ts';
import { stages } from './stage.ts';
import type { Step, Urgency } from './step.ts';

/** How long to wait before each rung of the ladder, in days (COVERAGE 2.6: chase after ten days). */
const patience = { reminder: 10, otherChannel: 10, park: 14 } as const;
/** A no is thanked for while it is fresh. */
const thanksWithin = 14;

/** What is known of one candidate, gathered in one pass. */
type File = {
  readonly candidate: Candidate;
  readonly person: Person;
  readonly value?: Value;
  /** Drafts to them, oldest first. */
  readonly messages: readonly Message[];
  /** Attempts that were made, oldest first. */
  readonly touches: readonly Touch[];
};

/** The next step for everybody on the shortlist (S16, S48, S86). */
export function approachSteps(journal: Journal, today: string): readonly Step[] {
  const stageOf = stages(journal, today);
  const files = filesOf(journal);
  const accepted = files.find(({ candidate }) => candidate.state === 'agreed');
  return files.flatMap((file) => {
    const step = accepted && file !== accepted ? withdrawal(file, accepted) : nextFor(file, today);
    if (!step) return [];
    const about = { kind: 'candidate', id: file.candidate.id, person: file.person.id };
    return [{ about, stage: stageOf(file.person.id), ...step }];
  });
}

type Next = Omit<Step, 'about' | 'stage'>;

function nextFor(file: File, today: string): Next | null {
  const { candidate, messages, touches } = file;
  const last = touches.at(-1);
  if (candidate.state === 'declined') return thanksForANo(file, today);
  if (candidate.state !== 'open') return null;
  if (last?.state === 'answered') return answered(file);
  const unsent = messages.findLast(({ id }) => !touches.some(({ message }) => message === id));
  if (unsent && (!last || last.at < unsent.at)) return toSend(file);
  return last ? afterSilence(file, last, today) : beforeWriting(file);
}

/** From a name to a draft: find out, say why, write. */
function beforeWriting({ candidate, person, value }: File): Next {
  const researched = [
    candidate.path,
    candidate.background,
    candidate.style,
    candidate.reach,
    candidate.fit,
  ].some((score) => score !== null);
  if (!researched)
    return soon(
      `Find out more about ${person.name}`,
      'five things are worth knowing before you write',
      `mentor shortlist ${person.slug}`,
    );
  if (!value)
    return soon(
      `Say why you ask ${person.name}`,
      'they will want to know why it is them',
      `mentor value ${person.slug}`,
    );
  return soon(
    `Write to ${person.name}`,
    'you know why them, and what you bring',
    `mentor outreach ${person.slug}`,
  );
}

const toSend = ({ person }: File): Next =>
  soon(
    `Send your message to ${person.name}`,
    'the draft is ready; note it here once it is out',
    `mentor outreach sent ${person.slug}`,
  );

const answered = ({ person }: File): Next => ({
  ...soon(
    `Fix a time with ${person.name}`,
    'they answered, and a quick reply keeps it warm',
    `mentor show ${person.slug}`,
  ),
  urgency: 'now',
});

/** Wait, one light reminder, one other channel, then let it rest; never more unless they answer. */
function afterSilence({ person, touches }: File, last: Touch, today: string): Next {
  const unanswered = touches.length - (touches.findLastIndex(({ state }) => state === 'answered') + 1);
  const wait = [patience.reminder, patience.otherChannel, patience.park][Math.min(unanswered, 3) - 1]!;
  const due = last.state === 'silent' ? today : addDays(last.sentOn ?? last.at.slice(0, 10), wait);
  if (due > today) {
    return {
      step: `Leave ${person.name} time to answer`,
      reason: `a first silence means little; there is nothing to do before ${longDate(due)}`,
      command: `mentor outreach answered ${person.slug}`,
      due,
      urgency: 'later',
    };
  }
  const now = (step: string, reason: string, command: string): Next => ({
    step,
    reason,
    command,
    due,
    urgency: 'now',
  });
  if (unanswered === 1)
    return now(
      `Send ${person.name} one light reminder`,
      'the first message is often just missed',
      `mentor outreach ${person.slug} --kind second`,
    );
  if (unanswered === 2)
    return now(
      `Try one other way to reach ${person.name}`,
      'two messages went unanswered, and a note or a call reads differently',
      `mentor outreach ${person.slug} --kind other-channel`,
    );
  return now(
    `Let ${person.name} rest, and turn to somebody else`,
    'three friendly attempts are enough, and it says nothing about you',
    `mentor shortlist park ${person.slug}`,
  );
}

function thanksForANo({ person, messages, touches }: File, today: string): Next | null {
  const no = touches.findLast(({ state }) => state === 'declined');
  if (!no?.endedOn || addDays(no.endedOn, thanksWithin) < today) return null;
  if (messages.some(({ kind }) => kind === 'no-thanks')) return null;
  return soon(
    `Thank ${person.name} for the answer`,
    'a kind word after a no leaves the door open',
    `mentor outreach ${person.slug} --kind no-thanks`,
  );
}

/** After a yes elsewhere, nobody should be left waiting. */
function withdrawal({ candidate, person, messages, touches }: File, accepted: File): Next | null {
  if (candidate.state !== 'open' || touches.at(-1)?.state !== 'sent') return null;
  if (messages.some(({ kind }) => kind === 'withdraw'))
    return toSend({ candidate, person, messages, touches });
  return soon(
    `Tell ${person.name} that you have found somebody`,
    `${accepted.person.name} said yes, and ${person.name} should not be left waiting`,
    `mentor outreach ${person.slug} --kind withdraw`,
  );
}

const soon = (step: string, reason: string, command: string): Next => ({
  step,
  reason,
  command,
  due: null,
  urgency: 'soon' satisfies Urgency,
});

function filesOf(journal: Journal): readonly File[] {
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const values = new Map(journal.values.map((value) => [value.person, value]));
  const messages = grouped(journal.messages, ({ person }) => person);
  const touches = grouped(
    journal.touches.filter(({ state }) => state !== 'draft'),
    ({ person }) => person,
  );
  return journal.candidates.flatMap((candidate) => {
    const person = people.get(candidate.person);
    const value = values.get(candidate.person);
    if (!person) return [];
    return [
      {
        candidate,
        person,
        ...(value && { value }),
        messages: messages.get(person.id) ?? [],
        touches: touches.get(person.id) ?? [],
      },
    ];
  });
}
