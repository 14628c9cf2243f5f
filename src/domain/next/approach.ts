import { addDays, compare, type Day, dayIn, dayOf } from '../dates.ts';
import type { Touch } from '../journal.ts';
import type { PersonStage } from '../stage.ts';
import type { Found } from '../step.ts';
import { type Dossier, pendingLetter, sentOn, upcomingIn } from './dossier.ts';
import { ladderStep, toSend } from './ladder.ts';
import type { Accepted, Candidacy, World } from './rule.ts';

/** A no, or an answer, is replied to while it is fresh. */
const freshFor = 14;

/** Stages at which approaching is over: what comes next is another matter. */
const beyond: readonly PersonStage[] = ['agreed', 'active', 'paused', 'review-due', 'closing', 'closed'];

type Said = Omit<Found, 'kind' | 'id'>;

const about = ({ candidate }: Candidacy, said: Said | null): Found | null =>
  said && { kind: 'candidate', id: candidate.id, ...said };

const isCandidacy = (dossier: Dossier): dossier is Candidacy => dossier.candidate !== undefined;

/** On the way to a yes: find out, say why, write, wait, reply. */
export function approach(file: Dossier, world: World): Found | null {
  if (!isCandidacy(file) || file.candidate.state !== 'open' || beyond.includes(file.stage)) return null;
  const last = file.asks.at(-1);
  if (last?.state === 'answered') return about(file, afterAnswer(file, last, world));
  // A date in the calendar is an answer, too.
  if (upcomingIn(file, world.today)) return null;
  const yes = yesBefore(file, world);
  if (yes) return last?.state === 'sent' ? about(file, withdrawal(file, yes, world)) : null;
  if (last) return about(file, ladderStep(file, last, world));
  return about(file, pendingLetter(file) ? sending(file, world) : beforeWriting(file, world));
}

/** The last yes that stands, and one without a date if there is any: as much as the others need to know. */
export function acceptedAmong(dossiers: readonly Dossier[]): readonly Accepted[] {
  const all = dossiers
    .filter(({ candidate, stage }) => candidate?.state === 'agreed' && stage !== 'closed')
    .map(({ person, asks }) => ({
      person,
      on: asks.findLast(({ state }) => state === 'answered')?.endedOn ?? null,
    }));
  const undated = all.filter(({ on }) => on === null).slice(0, 1);
  const latest = all.filter(({ on }) => on !== null).toSorted((a, b) => compare(b.on, a.on));
  return [...undated, ...latest.slice(0, 1)];
}

/** Somebody who said yes after this one was asked or thought of; an undated yes counts for all who wait. */
function yesBefore({ candidate, asks }: Candidacy, { accepted, zone }: World): Accepted | undefined {
  const last = asks.at(-1);
  const from = last ? sentOn(last, zone) : dayIn(candidate.at, zone);
  return accepted.find(({ on }) => (on === null ? last !== undefined : from <= on));
}

function sending(file: Candidacy, { zone }: World): Said {
  return { ...toSend(file), due: null, urgency: 'soon', since: dayIn(pendingLetter(file)!.at, zone) };
}

/** From a name to a draft. */
function beforeWriting({ person, candidate, stage, value }: Candidacy, { zone }: World): Said {
  const soon = { due: null, urgency: 'soon', since: dayIn((value ?? candidate).at, zone) } as const;
  if (stage === 'idea' || stage === 'contact')
    return {
      ...soon,
      step: `Find out more about ${person.name}`,
      reason: 'five things are worth knowing before you write',
      command: `mentor shortlist ${person.slug}`,
    };
  if (!value)
    return {
      ...soon,
      step: `Say why you ask ${person.name}`,
      reason: 'they will want to know why it is them',
      command: `mentor value ${person.slug}`,
    };
  return {
    ...soon,
    step: `Write to ${person.name}`,
    reason: 'you know why them, and what you bring',
    command: `mentor outreach ${person.slug}`,
  };
}

/** They answered: reply, meet, thank, and then say whether it goes on. */
function afterAnswer(file: Candidacy, last: Touch, world: World): Said | null {
  const { person, touches, messages, meetings } = file;
  const { zone, today } = world;
  const since = last.endedOn ?? sentOn(last, zone);
  const unsent = pendingLetter(file);
  const chases = unsent?.kind === 'second' || unsent?.kind === 'other-channel';
  if (unsent && !chases && dayIn(unsent.at, zone) >= since) return sending(file, world);

  const thanks = new Set(messages.filter(({ kind }) => kind === 'thanks').map(({ id }) => id));
  const thanked = touches.findLast(({ message }) => message !== null && thanks.has(message));
  const met = meetings.filter(({ state, start }) => state !== 'cancelled' && dayOf(start) >= since);
  const held = met.findLast(({ state }) => state === 'held');
  if (thanked || addDays(since, freshFor) < today)
    return {
      step: `Say how it went with ${person.name}`,
      reason:
        'one good talk may be enough, or be the beginning; note a yes, or let it rest with shortlist park',
      command: `mentor shortlist agreed ${person.slug}`,
      due: null,
      urgency: 'soon',
      since: thanked ? sentOn(thanked, zone) : addDays(since, freshFor + 1),
    };
  if (held)
    return {
      step: `Thank ${person.name} for the talk`,
      reason: 'thanks are warmest within two days',
      command: `mentor outreach ${person.slug} --kind thanks`,
      due: null,
      urgency: 'now',
      since: dayOf(held.start),
    };
  if (met.length > 0) return null;
  return {
    step: `Fix a time with ${person.name}`,
    reason: 'they answered, and a quick reply keeps it warm',
    command: `mentor meet schedule ${person.slug}`,
    due: null,
    urgency: 'now',
    since,
  };
}

/** They said no, and have not been thanked for the answer. */
export function thankForNo(file: Dossier, world: World): Found | null {
  if (!isCandidacy(file) || file.candidate.state !== 'declined') return null;
  const { person, messages, touches } = file;
  const no = touches.findLast(({ state }) => state === 'declined');
  if (!no?.endedOn || addDays(no.endedOn, freshFor) < world.today) return null;
  if (pendingLetter(file)?.kind === 'no-thanks') return about(file, sending(file, world));
  if (messages.some(({ kind }) => kind === 'no-thanks')) return null;
  return about(file, {
    step: `Thank ${person.name} for the answer`,
    reason: 'a kind word after a no leaves the door open',
    command: `mentor outreach ${person.slug} --kind no-thanks`,
    due: null,
    urgency: 'soon',
    since: no.endedOn,
  });
}

/** After a yes elsewhere, nobody should be left waiting. */
function withdrawal(file: Candidacy, yes: Accepted, world: World): Said | null {
  const { person, messages, asks } = file;
  if (pendingLetter(file)?.kind === 'withdraw') return sending(file, world);
  if (messages.some(({ kind }) => kind === 'withdraw')) return null;
  const asked: Day = sentOn(asks.at(-1)!, world.zone);
  return {
    step: `Tell ${person.name} that you have found somebody`,
    reason: `${yes.person.name} said yes, and ${person.name} should not be left waiting`,
    command: `mentor outreach ${person.slug} --kind withdraw`,
    due: null,
    urgency: 'soon',
    since: yes.on ?? asked,
  };
}
