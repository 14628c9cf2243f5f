import { closeActions, openActions } from '../../src/domain/actions.ts';
import { tellAdvice, tryAdvice } from '../../src/domain/advice.ts';
import { agreementWith, newestAgreement, nextVersion } from '../../src/domain/agreements.ts';
import { proposedDay } from '../../src/domain/cadence.ts';
import { addDays, addMonths, type Day, dayOf, nextWorkday } from '../../src/domain/dates.ts';
import { openObjectives, reachObjective } from '../../src/domain/goals.ts';
import type { Agreement, Answers, Exchange, Journal, Person, Review } from '../../src/domain/journal.ts';
import { addMeeting, meetingsWith, newMeeting, toDebrief } from '../../src/domain/meetings.ts';
import { messageTo } from '../../src/domain/messages.ts';
import { restsOf, resume } from '../../src/domain/pauses.ts';
import { milestonesAhead, planFor, ratePlan, reachMilestone } from '../../src/domain/plans.ts';
import { seedPrep } from '../../src/domain/preps.ts';
import { seedAgreement } from '../../src/domain/proposals.ts';
import { keepAgreed } from '../../src/domain/settling.ts';
import type { Step } from '../../src/domain/step.ts';
import { noteSent } from '../../src/domain/touches.ts';
import { conclude } from '../../src/engine/conclude.ts';
import { audit } from '../../src/worksheets/audit.ts';
import { debrief } from '../../src/worksheets/debrief.ts';
import { develop } from '../../src/worksheets/develop.ts';
import { expect } from '../../src/worksheets/expect.ts';
import { goals } from '../../src/worksheets/goals.ts';
import { outreach } from '../../src/worksheets/outreach.ts';
import { prep } from '../../src/worksheets/prep.ts';
import { shortlist } from '../../src/worksheets/shortlist.ts';
import { value } from '../../src/worksheets/value.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';

/** What a meeting with somebody brings. */
export type Talk = {
  readonly points: readonly string[];
  readonly advice: readonly string[];
  /** What you promise, or they, and how many days later it is due. */
  readonly actions: readonly { readonly what: string; readonly who: 'me' | 'mentor'; readonly in: number }[];
  readonly fit: number;
  readonly decision: 'stop' | 'one-more' | 'ongoing';
};

/** Somebody the mentee meets, as they really are. */
export type Character = {
  readonly name: string;
  readonly facts: Answers;
  /** Days until they answer what is sent on a day; null is silence. */
  answers(day: Day): number | null;
  /** How they take the offer of a first talk, once they answered. */
  readonly saysNo?: true;
  talk(number: number): Talk;
  /** What the two of you come to at a review on that day. */
  decide(day: Day): Review['decision'];
};

export type Life = {
  readonly day: Day;
  readonly mint: () => string;
  readonly cast: readonly Character[];
  readonly goals: Answers;
};

type Around = Life & { readonly at: string; readonly journal: Journal; readonly step: Step };
type Deed = (around: Around, words: readonly string[]) => Journal;

/** Fills a worksheet, as the command of its name does. */
const fill = (
  { journal, at, mint }: Pick<Around, 'journal' | 'at' | 'mint'>,
  worksheet: Worksheet,
  about: string | null,
  answers: Answers,
): Journal =>
  conclude(journal, worksheet, { id: mint(), at, worksheet: worksheet.id, about, answers }, mint).journal;

const personIn = ({ journal }: Around, slug: string | undefined): Person =>
  journal.people.find((person) => person.slug === slug)!;
const characterOf = ({ cast }: Life, { name }: Person): Character => cast.find((one) => one.name === name)!;

/** A message goes out, drafted before or not. */
const send = (around: Around, { id: person }: Person): Journal =>
  noteSent(around.journal, {
    message: messageTo(around.journal, person) ?? null,
    id: around.mint(),
    at: around.at,
    person,
    channel: 'mail',
    on: around.day,
    note: null,
  });

/** A message about something, drafted and sent in one go. */
function write(around: Around, person: Person, kind: string): Journal {
  const journal = fill(around, outreach, person.id, {
    person: person.id,
    kind,
    purpose: 'to hear how you began',
    ask: 'twenty minutes of your time',
    subject: 'A question',
    body: `Dear ${person.name}, …`,
  });
  return kind === 'cold' ? journal : send({ ...around, journal }, person);
}

const give = (around: Around, { id }: Person, kind: Exchange['kind'], what: string): Journal => ({
  ...around.journal,
  exchanges: [
    ...around.journal.exchanges,
    {
      id: around.mint(),
      at: around.at,
      person: id,
      direction: 'given',
      kind,
      what,
      on: around.day,
      how: null,
      advice: null,
    },
  ],
});

/** A date is found when they answer within a few days; else the question stands, and is noted. */
function schedule(around: Around, person: Person, kind?: 'review'): Journal {
  const { journal, day, at, mint } = around;
  if (characterOf(around, person).answers(day) === null) return write(around, person, 'question');
  const soonest = nextWorkday(addDays(day, 4));
  const proposed = proposedDay(journal, person.id, soonest) ?? soonest;
  const start = `${proposed < soonest ? soonest : proposed}T15:00`;
  const meeting = newMeeting(journal, {
    id: mint(),
    at,
    person: person.id,
    start,
    zone: null,
    ...(kind && { kind }),
  });
  return addMeeting(journal, meeting);
}

function lookBack(around: Around, person: Person): Journal {
  const { journal, day } = around;
  const meeting = toDebrief(journal, person.id, day);
  if (!meeting) return journal;
  const number = meetingsWith(journal, person.id).filter(({ state }) => state === 'held').length;
  const talk = characterOf(around, person).talk(number);
  const kept = fill(around, debrief, person.id, {
    person: person.id,
    'met-on': dayOf(meeting.start),
    points: talk.points,
    advice: talk.advice,
    actions: talk.actions.map(({ what, who, in: days }) => ({ what, who, by: addDays(day, days) })),
    fit: talk.fit,
    decision: talk.decision,
    told: true,
  });
  // The command drafts a recap, which is a message of thanks.
  return fill({ ...around, journal: kept }, outreach, person.id, {
    person: person.id,
    kind: 'thanks',
    subject: 'Thank you',
    body: 'Thank you for the talk …',
  });
}

const changePage = (around: Around, person: Person, change: Partial<Agreement>): Journal => {
  const page = agreementWith(around.journal, person.id)!;
  const next = nextVersion(
    page,
    { ...page, ...change, id: around.mint(), at: around.at },
    'After the review',
  );
  return { ...around.journal, agreements: [...around.journal.agreements, next] };
};

function review(around: Around, person: Person | null): Journal {
  const { day, at, mint } = around;
  const decision = person ? characterOf(around, person).decide(day) : 'go-on';
  const record = { id: mint(), at, person: person?.id ?? null, on: day, answers: {}, decision, note: null };
  const journal = { ...around.journal, reviews: [...around.journal.reviews, record] };
  if (!person || decision === 'close') return journal;
  return changePage({ ...around, journal }, person, { review: addMonths(day, 6), ends: addMonths(day, 12) });
}

function close(around: Around, person: Person, how: NonNullable<Agreement['ending']>['how']): Journal {
  const ending = { how, on: around.day, lessons: [], ask: [], keep: 'quarterly' as const };
  return changePage(around, person, { state: 'ended', ending });
}

/** What each command comes to when somebody does what it says. */
const deeds: readonly (readonly [RegExp, Deed])[] = [
  [/^goals$/, (around) => fill(around, goals, null, around.goals)],
  [
    /^audit$/,
    (around) =>
      fill(around, audit, null, {
        people: around.cast.map(({ name, facts }) => ({ name, ...facts })),
        missing: [],
      }),
  ],
  [
    /^shortlist$/,
    (around) => {
      const { journal } = around;
      const next = journal.people.find(({ id }) => !journal.candidates.some(({ person }) => person === id));
      return next ? fill(around, shortlist, next.id, { person: next.id }) : journal;
    },
  ],
  [/^shortlist park (\S+)$/, (around, [slug]) => setCandidate(around, slug, 'parked')],
  [/^shortlist agreed (\S+)$/, (around, [slug]) => setCandidate(around, slug, 'agreed')],
  [
    /^shortlist (\S+)$/,
    (around, [slug]) => {
      const { id } = personIn(around, slug);
      return fill(around, shortlist, id, { person: id, path: 4, fit: 4, questions: ['How did you begin?'] });
    },
  ],
  [
    /^value (\S+)$/,
    (around, [slug]) => {
      const { id } = personIn(around, slug);
      return fill(around, value, id, {
        person: id,
        bring: ['a fresh eye'],
        'why-them': 'They took the same step.',
      });
    },
  ],
  [/^outreach sent (\S+)$/, (around, [slug]) => send(around, personIn(around, slug))],
  [/^outreach (\S+) --kind (\S+)$/, (around, [slug, kind]) => write(around, personIn(around, slug), kind!)],
  [/^outreach (\S+)$/, (around, [slug]) => write(around, personIn(around, slug), 'cold')],
  [
    /^expect (\S+)$/,
    (around, [slug]) => {
      const { id } = personIn(around, slug);
      const page = newestAgreement(around.journal, id);
      if (page?.state === 'proposed') return keepAgreed(around.journal, page);
      const seed = seedAgreement(around.journal, id, new Date(around.at));
      return fill(around, expect, id, { ...seed, person: id, success: 'A first product of my own' });
    },
  ],
  [/^meet schedule (\S+)$/, (around, [slug]) => schedule(around, personIn(around, slug))],
  [
    /^meet schedule (\S+) --kind review$/,
    (around, [slug]) => schedule(around, personIn(around, slug), 'review'),
  ],
  [
    /^prep (\S+)$/,
    (around, [slug]) => {
      const { id } = personIn(around, slug);
      return fill(around, prep, id, { ...seedPrep(around.journal, id, new Date(around.at)), person: id });
    },
  ],
  [/^debrief (\S+)$/, (around, [slug]) => lookBack(around, personIn(around, slug))],
  [/^actions$/, (around) => doActions(around, null)],
  [/^actions (\S+)$/, (around, [slug]) => doActions(around, personIn(around, slug).id)],
  [
    /^advice (\S+)$/,
    ({ journal, day, step }) => tryAdvice(journal, [step.about.id!], { on: day, result: 'It worked' }),
  ],
  [
    /^thank (\S+) --advice (\S+)$/,
    (around, [slug, id]) => ({
      ...tellAdvice(give(around, personIn(around, slug), 'thanks', 'for the advice'), [id!], around.day),
    }),
  ],
  [
    /^thank (\S+)(?: --impact)?$/,
    (around, [slug]) => give(around, personIn(around, slug), 'thanks', 'for all of it'),
  ],
  [/^give (\S+)$/, (around, [slug]) => give(around, personIn(around, slug), 'resource', 'an article')],
  [/^review all$/, (around) => review(around, null)],
  [/^review (\S+)$/, (around, [slug]) => review(around, personIn(around, slug))],
  [
    /^trouble (\S+) --sign \S+$/,
    (around, [slug]) => {
      const person = personIn(around, slug);
      const entry = { id: around.mint(), at: around.at, worksheet: 'trouble', about: person.id, answers: {} };
      const journal = { ...around.journal, entries: [...around.journal.entries, entry] };
      return write({ ...around, journal }, person, 'second');
    },
  ],
  [/^close (\S+) --ending drifted$/, (around, [slug]) => close(around, personIn(around, slug), 'drifted')],
  [/^close (\S+)$/, (around, [slug]) => close(around, personIn(around, slug), 'not-a-fit')],
  [
    /^develop done "(.+)"$/,
    ({ journal, day }, [words]) => {
      const ahead = milestonesAhead(journal).find(({ milestone }) => milestone.what === words);
      return ahead ? reachMilestone(journal, ahead.plan, ahead.milestone.what, day) : journal;
    },
  ],
  [/^develop reached (\S+)$/, ({ journal, day }, [id]) => reachObjective(journal, id!, day)],
  [
    /^develop rate (\S+)$/,
    ({ journal, day }, [id]) => ratePlan(journal, planFor(journal, id!)!, { on: day, value: 4 }),
  ],
  [
    /^develop (\S+)$/,
    (around, [id]) =>
      fill(around, develop, id!, {
        objective: id!,
        milestones: [40, 120, 240].map((days, i) => ({
          what: `Step ${i + 1} of ${openObjectives(around.journal).findIndex((one) => one.id === id) + 1}`,
          by: addDays(around.day, days),
        })),
        rating: 2,
      }),
  ],
  [
    /^next resume(?: (\S+))?$/,
    (around, [slug]) => {
      const person = slug ? personIn(around, slug).id : null;
      const ids = restsOf(around.journal, person, around.day).map(({ id }) => id);
      return resume(around.journal, ids, around.day);
    },
  ],
  // To look at something changes nothing.
  [/^(?:show|history|progress|outreach answered|meet \S+$|prep \S+ --copy$)/, ({ journal }) => journal],
];

const setCandidate = (around: Around, slug: string | undefined, state: 'parked' | 'agreed'): Journal => {
  const { id } = personIn(around, slug);
  return {
    ...around.journal,
    candidates: around.journal.candidates.map((one) => (one.person === id ? { ...one, state } : one)),
  };
};

const doActions = ({ journal, day }: Around, person: string | null): Journal =>
  closeActions(
    journal,
    openActions(journal, person)
      .filter(({ by, who }) => (by !== null && by <= addDays(day, 3)) || who === 'mentor')
      .map(({ id }) => id),
    { state: 'done', on: day },
  );

/** Does what a step says; fails on a command that nobody knows how to obey. */
export function obey(journal: Journal, step: Step, life: Life): Journal {
  const words = step.command.replace(/^mentor /, '');
  for (const [shape, deed] of deeds) {
    const found = shape.exec(words);
    if (found) return deed({ ...life, journal, step, at: `${life.day}T18:00:00.000Z` }, found.slice(1));
  }
  throw new Error(`Nobody knows how to obey: ${step.command}`);
}
