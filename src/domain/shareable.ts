import { heldAgreements } from './agreements.ts';
import { publicEnding } from './endings.ts';
import type { Agreement, Journal, Meeting, Person } from './journal.ts';
import { hasOwnPart, publicReview } from './reviews.ts';
import { same } from './same.ts';
import { counted } from './wording.ts';

/** A journal without what is for its owner's eyes only, and what was left out, in words: "2 private lines". */
export type Shareable = {
  readonly journal: Journal;
  readonly leftOut: readonly string[];
  /** What was agreed on confidentiality with people who are still in it. */
  readonly promised: readonly { readonly person: Person; readonly text: string }[];
};

/**
 * What can be shown to somebody: goals, plans, what was agreed, prepared and talked about. Left out are private
 * parts, what is off limits, how people are rated, reached and described, everything written to or about people you
 * have not agreed anything with yet, and of reviews and endings what is yours alone. A fact is kept by being named here.
 */
export function shareable(journal: Journal): Shareable {
  const { people, meetings, agreements, goals } = journal;
  const count = <One>(list: readonly One[], has: (one: One) => boolean) => list.filter(has).length;
  const sum = <One>(list: readonly One[], of: (one: One) => number) =>
    list.reduce((total, one) => total + of(one), 0);
  const met = new Set([...agreements, ...meetings, ...journal.plans].map(({ person }) => person));
  const left: readonly (readonly [count: number, one: string, many?: string])[] = [
    [
      count(meetings, ({ private: text }) => !!text),
      'private part of a meeting',
      'private parts of meetings',
    ],
    [sum(meetings, ({ lines }) => count(lines, ({ kind }) => kind === 'private')), 'private line'],
    [
      sum(meetings, ({ lines }) => count(lines, ({ kind }) => kind !== 'private')),
      'line caught while talking',
      'lines caught while talking',
    ],
    [
      count(meetings, hasVerdict),
      'judgement of yours on how a meeting went',
      'judgements of yours on how meetings went',
    ],
    [
      count(agreements, ({ offLimits, theirs }) => offLimits.length > 0 || 'off-limits' in theirs),
      'list of what is off limits',
      'lists of what is off limits',
    ],
    [
      count(agreements, ({ ending }) => !!ending && !same(ending, publicEnding(ending))),
      'look back at how it ended',
      'looks back at how it ended',
    ],
    [count(people, ({ notes }) => !!notes), 'note about a person', 'notes about people'],
    [
      count(people, ({ id }) => !met.has(id)),
      'person you have not met or agreed anything with',
      'people you have not met or agreed anything with',
    ],
    [Math.min(1, count(journal.entries, isAudit)), 'audit of the people you know'],
    [count(people, isPlaced), 'person’s place, setting and ties', 'people’s places, settings and ties'],
    [
      count(people, isRated),
      'answer on how close somebody is, and what they could help with',
      'answers on how close people are, and what they could help with',
    ],
    [count(people, ({ email, phone }) => !!(email || phone)), 'address or number', 'addresses and numbers'],
    [journal.candidates.length, 'candidate you weighed', 'candidates you weighed'],
    [journal.values.length, 'reason to ask somebody', 'reasons to ask somebody'],
    [journal.messages.length, 'message'],
    [journal.pauses.length, 'pause'],
    [count(journal.reviews, hasOwnPart), 'private part of a review', 'private parts of reviews'],
    [count(goals, isCandid), 'candid answer about your goals', 'candid answers about your goals'],
  ];
  const isKnown = ({ person }: { readonly person: string | null }) => person === null || met.has(person);
  return {
    journal: {
      ...journal,
      goals: goals.map((one) => ({ ...one, barrier: [], earlier: null, inMind: [], navigation: null })),
      people: people.filter(({ id }) => met.has(id)).map(publicPerson),
      candidates: [],
      values: [],
      messages: [],
      touches: [],
      agreements: agreements.map(publicAgreement),
      meetings: meetings.map(publicMeeting),
      actions: journal.actions.filter(isKnown),
      advice: journal.advice.filter(isKnown),
      exchanges: journal.exchanges.filter(isKnown),
      reviews: journal.reviews.flatMap((review) => publicReview(review) ?? []),
      pauses: [],
      entries: [],
      drafts: [],
      history: [],
    },
    promised: [...heldAgreements(journal).values()].flatMap(({ person: id, confidentiality }) => {
      const person = people.find((one) => one.id === id);
      return person && confidentiality.trim() !== '' ? [{ person, text: confidentiality.trim() }] : [];
    }),
    leftOut: left.flatMap(([number, one, many]) => (number > 0 ? [counted(number, one, many)] : [])),
  };
}

const isAudit = ({ worksheet }: Journal['entries'][number]): boolean => worksheet === 'audit';

const isPlaced = ({ place, url, connectedOn, context, lastContact, introducedBy, knows }: Person): boolean =>
  [place, url, connectedOn, lastContact, introducedBy].some((fact) => fact !== null) ||
  context.length + knows.length > 0;

const isRated = ({ closeness, level, support }: Person): boolean =>
  closeness !== null || level !== null || support.length > 0;

const hasVerdict = ({ fit, felt, decision }: Meeting): boolean =>
  fit !== null || felt.length > 0 || decision !== null;

const isCandid = ({ barrier, earlier, inMind, navigation }: Journal['goals'][number]): boolean =>
  barrier.length > 0 || inMind.length > 0 || !!earlier || !!navigation;

const publicPerson = ({ id, at, slug, name, company, role, field, kind }: Person): Person => ({
  id,
  at,
  slug,
  name,
  email: null,
  phone: null,
  company,
  role,
  field,
  url: null,
  connectedOn: null,
  place: null,
  level: null,
  closeness: null,
  support: [],
  kind,
  context: [],
  lastContact: null,
  introducedBy: null,
  knows: [],
  notes: null,
});

function publicAgreement(page: Agreement): Agreement {
  const { 'off-limits': _hidden, ...theirs } = page.theirs;
  const settled = page.settled.filter((id) => id !== 'off-limits');
  return {
    ...page,
    offLimits: [],
    theirs,
    settled,
    ...(page.ending && { ending: publicEnding(page.ending) }),
  };
}

const publicMeeting = (meeting: Meeting): Meeting => ({
  ...meeting,
  lines: [],
  private: null,
  fit: null,
  felt: [],
  decision: null,
});
