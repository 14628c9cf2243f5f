import { addDays, dayIn } from './dates.ts';
import { dayOf, type File, filesOf, unsentOf } from './file.ts';
import type { Journal, Touch } from './journal.ts';
import { ladderStep } from './ladder.ts';
import type { PersonStage } from './stage.ts';
import { type Next, now, type Step, soon, toSend } from './step.ts';

/** A no, or an answer, is replied to while it is fresh. */
const freshFor = 14;

/** Stages at which approaching is over: what comes next is another matter. */
const beyond: readonly PersonStage[] = ['agreed', 'active', 'paused', 'review-due', 'closing', 'closed'];

/** The next step for everybody on the shortlist (S16, S48, S86). */
export function approachSteps(journal: Journal, today: string): readonly Step[] {
  const files = filesOf(journal, today);
  const accepted = files.filter(({ candidate, stage }) => candidate.state === 'agreed' && stage !== 'closed');
  return files.flatMap((file) => {
    const step = nextFor(file, accepted, today);
    if (!step) return [];
    const about = { kind: 'candidate', id: file.candidate.id, person: file.person.id };
    return [{ about, stage: file.stage, ...step }];
  });
}

function nextFor(file: File, accepted: readonly File[], today: string): Next | null {
  const { candidate, stage, asks } = file;
  if (candidate.state === 'declined') return thanksForANo(file, today);
  if (candidate.state !== 'open' || beyond.includes(stage)) return null;
  const last = asks.at(-1);
  if (last?.state === 'answered') return afterAnswer(file, last, today);
  const yes = accepted.find((other) => cameBefore(file, other));
  if (yes) return last?.state === 'sent' ? withdrawal(file, yes) : null;
  if (last) return ladderStep(file, last, today);
  return unsentOf(file) ? toSend(file) : beforeWriting(file);
}

/** Whether somebody said yes after this one was asked or thought of; an undated yes counts for all who wait. */
function cameBefore({ candidate, asks, zone }: File, { asks: theirs }: File): boolean {
  const yesOn = theirs.findLast(({ state }) => state === 'answered')?.endedOn;
  const last = asks.at(-1);
  if (!yesOn) return last !== undefined;
  return (last ? dayOf(last, zone) : dayIn(candidate.at, zone)) <= yesOn;
}

/** From a name to a draft: find out, say why, write. */
function beforeWriting({ person, stage, value }: File): Next {
  if (stage === 'idea' || stage === 'contact')
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

/** They answered: reply, meet, thank, and then say whether it goes on. */
function afterAnswer(file: File, last: Touch, today: string): Next | null {
  const { person, touches, messages, meetings, zone } = file;
  const since = last.endedOn ?? dayOf(last, zone);
  const unsent = unsentOf(file);
  const chases = unsent?.kind === 'second' || unsent?.kind === 'other-channel';
  if (unsent && !chases && dayIn(unsent.at, zone) >= since) return toSend(file);

  const thanks = new Set(messages.filter(({ kind }) => kind === 'thanks').map(({ id }) => id));
  const thanked = touches.some(({ message }) => message !== null && thanks.has(message));
  const met = meetings.filter(({ state, start }) => state !== 'cancelled' && start.slice(0, 10) >= since);
  if (thanked || addDays(since, freshFor) < today)
    return soon(
      `Say how it went with ${person.name}`,
      'one good talk may be enough, or be the beginning; note a yes, or let it rest with park',
      `mentor shortlist agreed ${person.slug}`,
    );
  if (met.some(({ state }) => state === 'held'))
    return now(`Thank ${person.name} for the talk`, 'thanks are warmest within two days', {
      command: `mentor outreach ${person.slug} --kind thanks`,
      due: null,
    });
  if (met.length > 0) return null;
  return now(`Fix a time with ${person.name}`, 'they answered, and a quick reply keeps it warm', {
    command: `mentor show ${person.slug}`,
    due: null,
  });
}

function thanksForANo(file: File, today: string): Next | null {
  const { person, messages, touches } = file;
  const no = touches.findLast(({ state }) => state === 'declined');
  if (!no?.endedOn || addDays(no.endedOn, freshFor) < today) return null;
  if (unsentOf(file)?.kind === 'no-thanks') return toSend(file);
  if (messages.some(({ kind }) => kind === 'no-thanks')) return null;
  return soon(
    `Thank ${person.name} for the answer`,
    'a kind word after a no leaves the door open',
    `mentor outreach ${person.slug} --kind no-thanks`,
  );
}

/** After a yes elsewhere, nobody should be left waiting. */
function withdrawal(file: File, accepted: File): Next | null {
  const { person, messages } = file;
  if (unsentOf(file)?.kind === 'withdraw') return toSend(file);
  if (messages.some(({ kind }) => kind === 'withdraw')) return null;
  return soon(
    `Tell ${person.name} that you have found somebody`,
    `${accepted.person.name} said yes, and ${person.name} should not be left waiting`,
    `mentor outreach ${person.slug} --kind withdraw`,
  );
}
