import { journalsAbout } from '../domain/aboutwhom.ts';
import { auditOf } from '../domain/audit.ts';
import { comparisonOf } from '../domain/comparison.ts';
import { dayOf } from '../domain/dates.ts';
import { growthOf } from '../domain/growth.ts';
import type { Agreement, Journal, Message, Person } from '../domain/journal.ts';
import { networkOf } from '../domain/network.ts';
import { nameOf } from '../domain/people.ts';
import { actionsView } from './actions.ts';
import { agreementView, versionsOf } from './agreement.ts';
import { auditView } from './audit.ts';
import { asParts } from './bundle.ts';
import { debriefed, meetingView } from './debrief.ts';
import { developView } from './develop.ts';
import { closingView, type Ended, endedPages } from './ending.ts';
import { goalsView } from './goals.ts';
import type { LinkTo } from './links.ts';
import { heading } from './markdown.ts';
import { kindTitles } from './meetings.ts';
import { messageKinds, messageView } from './message.ts';
import { networkView } from './network.ts';
import { noteName } from './notename.ts';
import { onePageView } from './onepage.ts';
import { pageView } from './page.ts';
import { personPages } from './person.ts';
import { networkPicture } from './pictures/networkpicture.ts';
import { setReviewView } from './portfolio.ts';
import { newestPreps, prepView } from './prep.ts';
import { mentorsOf, progressPictures, progressView } from './progress.ts';
import { reviewView } from './review.ts';
import { type Kind, type Note, type Shelf, shelf } from './shelf.ts';
import { shortlistView } from './shortlist.ts';
import { updateView } from './update.ts';
import { valueView } from './value.ts';

const goals: Kind<Journal['goals'][number]> = {
  title: 'Goals',
  kind: 'goal',
  template: 'goals',
  of: (journal) => journal.goals.toReversed(),
  // What you add to your goals stays with the ones that hold.
  key: ({ id }, i) => (i === 0 ? 'all' : id),
  file: ({ id, at }, { dayOf }, i) => (i === 0 ? 'goals' : `goals-${dayOf(at)}-${id}`),
  says: () => 'Goals',
  view: goalsView,
};

const audit: Kind<object> = {
  title: 'The people I know',
  kind: 'audit',
  template: 'audit',
  of: ({ entries }) => (entries.some(({ worksheet }) => worksheet === 'audit') ? [{}] : []),
  file: () => 'audit',
  says: () => 'The people I know',
  view: (journal, _, { today, asOf }) => ({ ...auditView(auditOf(journal, today), today), date: asOf }),
};

const network: Kind<object> = {
  title: 'The map of my people',
  kind: 'network',
  template: 'network',
  of: (journal, today) => (networkOf(journal, today).places.length > 0 ? [{}] : []),
  file: () => 'network',
  says: () => 'The map of my people',
  view: (journal, _, { today, link }) => networkView(networkOf(journal, today), link),
  pictures: (journal, _, { today }) => [networkPicture(networkOf(journal, today))],
};

const shortlist: Kind<object> = {
  title: 'Shortlist',
  kind: 'shortlist',
  template: 'shortlist',
  of: ({ candidates }) => (candidates.some(({ state }) => state === 'open') ? [{}] : []),
  file: () => 'shortlist',
  says: () => 'Shortlist',
  view: (journal, _, { today, asOf }) => ({ ...shortlistView(comparisonOf(journal), today), date: asOf }),
};

const value: Kind<Journal['values'][number]> = {
  title: 'What I bring',
  kind: 'value',
  template: 'value',
  of: ({ values }) => values.toReversed(),
  file: ({ person }, { slugOf }) => `value-${slugOf(person)}`,
  says: ({ person }, { nameOf }) => `What I bring to ${nameOf(person)}`,
  view: valueView,
};

const outreach: Kind<Message & { readonly first: string }> = {
  title: 'Messages',
  kind: 'message',
  template: 'message',
  of: newestMessages,
  key: ({ first }) => first,
  file: ({ person, kind }, { slugOf }) => `message-${slugOf(person)}-${kind}`,
  says: ({ person, kind }, { nameOf }) =>
    person === null ? messageKinds[kind] : `${messageKinds[kind]}: ${nameOf(person)}`,
  view: messageView,
};

const expect: Kind<Agreement & { readonly held: boolean }> = {
  title: 'Expectations',
  kind: 'agreement',
  template: 'agreement',
  of: pages,
  // What you add to the page that holds stays there when it gets a new version.
  key: ({ id, held, person }) => (held ? person : id),
  file: ({ person, held, version }, { slugOf }) => `expect-${slugOf(person)}${held ? '' : `-v${version}`}`,
  says: ({ person, version, held }, { nameOf }) =>
    `Expectations with ${nameOf(person)}${held ? '' : `, version ${version}`}`,
  view: (journal, page, { today }) => agreementView(journal, page, today),
  related: (page, journal) => [`sheet/${page.person}`, ...versionsOf(journal, page).map(({ id }) => id)],
};

const sheet: Kind<Agreement> = {
  title: 'Expectations on one sheet',
  kind: 'sheet',
  template: 'agreement.html',
  of: (journal) => pages(journal).filter(({ held }) => held),
  key: ({ person }) => person,
  file: ({ person }, { slugOf }) => `expect-${slugOf(person)}-sheet`,
  says: ({ person }, { nameOf }) => `Expectations with ${nameOf(person)} on one sheet`,
  view: onePageView,
};

const prep: Kind<Journal['preps'][number]> = {
  title: 'Preparation',
  kind: 'prep',
  template: 'prep',
  of: newestPreps,
  file: ({ person, at, id }, { slugOf, dayOf }) => `prep-${slugOf(person)}-${dayOf(at)}-${id}`,
  says: ({ person }, { nameOf }) => `Preparation for ${nameOf(person)}`,
  view: (journal, prep, { today }) => prepView(journal, prep, today),
  related: ({ meeting }) => [meeting],
};

const debrief: Kind<Journal['meetings'][number]> = {
  title: 'Meetings',
  kind: 'meeting',
  template: 'meeting',
  of: debriefed,
  file: ({ person, start, id }, { slugOf }) => `meeting-${slugOf(person)}-${dayOf(start)}-${id}`,
  says: ({ kind, person }, { nameOf }) => `${kindTitles[kind]} with ${nameOf(person)}`,
  day: ({ start }) => dayOf(start),
  view: meetingView,
  related: ({ id }, { preps }) => preps.filter(({ meeting }) => meeting === id).map((prep) => prep.id),
};

const actions: Kind<{ readonly person?: string }> = {
  title: 'What is to be done',
  kind: 'actions',
  template: 'actions',
  of: ({ actions }) => (actions.some(({ state }) => state !== 'dropped') ? [{}] : []),
  key: ({ person }) => person ?? 'all',
  file: ({ person }, { slugOf }) => (person ? `actions-${slugOf(person)}` : 'actions'),
  says: ({ person }, { nameOf }) => (person ? `What is to be done: ${nameOf(person)}` : 'What is to be done'),
  view: (journal) => actionsView(journal),
};

const actionsAbout: Shelf['about'] = (journal, today, person) => {
  const of = ({ actions }: Journal) =>
    actions.some((one) => one.person === person && one.state !== 'dropped') ? [{ person }] : [];
  return shelf('actions', { ...actions, of }).notes(journal, today);
};

const develop: Kind<Journal['plans'][number] & { readonly goal: string }> = {
  title: 'Development plans',
  kind: 'plan',
  template: 'develop',
  of: plans,
  file: ({ goal, id }) => `develop-${noteName([goal], id)}-${id.slice(0, 4)}`,
  says: ({ goal }) => goal,
  view: (journal, plan) =>
    developView(journal, journal.objectives.find(({ id }) => id === plan.objective)!, plan),
};

const progress: Kind<object> = {
  title: 'Progress',
  kind: 'progress',
  template: 'progress',
  of: ({ objectives }) => (objectives.some(({ state }) => state !== 'dropped') ? [{}] : []),
  file: () => 'progress',
  says: () => 'My progress',
  view: (journal, _, { today, asOf }) => ({ ...progressView(journal, today), date: asOf }),
  pictures: (journal, _, { today }) => progressPictures(journal, today),
};

/** To be sent: only what concerns its reader, and nothing private. */
const updates: Kind<{ readonly person: string; readonly view: () => object }> = {
  title: 'Progress',
  kind: 'update',
  template: 'progress-update',
  of(journal, today) {
    const about = journalsAbout(journal);
    let growth: ReturnType<typeof growthOf> | null = null;
    return mentorsOf(journal).map((person) => ({
      person: person.id,
      view() {
        growth ??= growthOf(journal, today);
        return updateView(about(person.id), person, today, growth);
      },
    }));
  },
  key: ({ person }) => person,
  file: ({ person }, { slugOf }) => `progress-${slugOf(person)}`,
  says: ({ person }, { nameOf }) => `How far I have come, for ${nameOf(person)}`,
  view: (_, { view }, { asOf }) => ({ ...view(), date: asOf }),
};

const reviews: Kind<Journal['reviews'][number]> = {
  title: 'Reviews',
  kind: 'review',
  template: 'review',
  of: ({ reviews }) => reviews.filter(({ person }) => person !== null).toReversed(),
  file: ({ person, on }, { slugOf }) => `review-${slugOf(person)}-${on}`,
  says: ({ person }, { nameOf }) => `Review with ${nameOf(person)}`,
  day: ({ on }) => on,
  view: (journal, review) => reviewView(journal, review),
};

/** Looks at all mentors together, which are nobody's alone. */
const setReviews: Kind<Omit<Journal['reviews'][number], 'person'>> = {
  title: 'Reviews',
  kind: 'review',
  template: 'review-all',
  of: ({ reviews }) =>
    reviews.flatMap(({ person, ...review }) => (person === null ? [review] : [])).toReversed(),
  file: ({ on }) => `review-all-${on}`,
  says: () => 'All my mentors',
  day: ({ on }) => on,
  view: (journal, review) => setReviewView(journal, { ...review, person: null }),
};

const closing: Kind<Ended> = {
  title: 'How it ended',
  kind: 'closing',
  template: 'closing',
  of: endedPages,
  file: ({ person, ending }, { slugOf }) => `closing-${slugOf(person)}-${ending.on}`,
  says: ({ person }, { nameOf }) => `How it ended with ${nameOf(person)}`,
  day: ({ ending }) => ending.on,
  view: (journal, page) => closingView(journal, page),
};

type Somebody = {
  readonly id: string;
  readonly person: string;
  readonly front: Readonly<Record<string, string>>;
  readonly view: (link: LinkTo) => object;
};

const people: Kind<Somebody> = {
  title: 'People',
  kind: 'person',
  template: 'person',
  of(journal, today) {
    let pageOf: ReturnType<typeof personPages> | null = null;
    return journal.people.map((person) => ({
      id: person.id,
      person: person.id,
      front: factsIn(person),
      view(link: LinkTo) {
        pageOf ??= personPages(journal, today, { kept: true });
        return pageView(pageOf(person), link);
      },
    }));
  },
  file: ({ person }, { slugOf }) => `people/${slugOf(person)}`,
  says: ({ person }, { nameOf }) => nameOf(person),
  front: ({ front }) => front,
  view: (_, { view }, { link }) => view(link),
};

/** What is known of somebody, each under a name of its own: the page says it in words. */
function factsIn(person: Person): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const [name, field] of factNames) {
    const fact = person[field];
    if (fact !== null) facts[name] = fact;
  }
  return facts;
}

const factNames = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['company', 'company'],
  ['role', 'role'],
  ['field', 'field'],
  ['url', 'url'],
  ['connected-on', 'connectedOn'],
  ['place', 'place'],
  ['level', 'level'],
] as const satisfies readonly (readonly [string, keyof Person])[];

const plan: Kind<{ readonly parts: readonly Note[] }> = {
  title: 'Everything so far',
  kind: 'overview',
  template: 'plan',
  of(journal, today) {
    const parts = journeyNotes(journal, today);
    return parts.length > 0 ? [{ parts }] : [];
  },
  file: () => 'plan',
  says: () => 'My plan',
  view: async (journal, { parts }, pen) => ({
    parts: asParts(
      await Promise.all(
        parts.map(async ({ template, view, person, title }) => ({
          note: await pen.fill(template, await view(pen)),
          about: heading(person === null ? title : nameOf(journal, person)),
        })),
      ),
    ),
  }),
  related: ({ parts }) => [...parts.map(({ key }) => key), ...parts.map(({ person }) => person)],
};

/** What can be exported, as it is typed: a line for each kind of note, in the order of the index. */
export const shelves: Readonly<Record<string, Shelf>> = {
  plan: shelf('plan', plan),
  goals: shelf('goals', goals),
  audit: shelf('audit', audit),
  network: shelf('network', network),
  shortlist: shelf('shortlist', shortlist),
  value: shelf('value', value),
  outreach: shelf('outreach', outreach),
  expect: shelf('expect', expect),
  prep: shelf('prep', prep),
  debrief: shelf('debrief', debrief),
  actions: { ...shelf('actions', actions), about: actionsAbout },
  develop: shelf('develop', develop),
  progress: {
    title: progress.title,
    notes: (journal, today, since) => [
      ...shelf('progress', progress).notes(journal, today, since),
      ...shelf('progress', updates).notes(journal, today, since),
    ],
  },
  review: {
    title: reviews.title,
    notes: (journal, today) =>
      [
        ...shelf('review', reviews).notes(journal, today),
        ...shelf('review', setReviews).notes(journal, today),
      ].toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)),
  },
  closing: shelf('closing', closing),
  people: shelf('people', people),
};

/** What is there as HTML alone: made for paper. */
export const printed: Readonly<Record<string, Shelf>> = { sheet: shelf('sheet', sheet) };

/** What is for the next time only: the newest is meant, unless everything is exported. */
export const newestOnly: ReadonlySet<string> = new Set(['prep']);

/** What the journey has led to so far, for one document of it all: of goals and expectations those that hold. */
export const journeyNotes = (journal: Journal, today: string): readonly Note[] => [
  ...shelf('goals', goals).notes(journal, today).slice(0, 1),
  ...[shelf('audit', audit), shelf('shortlist', shortlist), shelf('value', value)].flatMap(({ notes }) =>
    notes(journal, today),
  ),
  ...shelf('outreach', { ...outreach, of: attempts }).notes(journal, today),
  ...shelf('expect', { ...expect, of: (journal) => pages(journal).filter(({ held }) => held) }).notes(
    journal,
    today,
  ),
];

/** Every version of every page of expectations, the newest first; the last of each is the one that holds. */
function pages({ agreements }: Journal): readonly (Agreement & { readonly held: boolean })[] {
  const met = new Set<string>();
  return agreements.toReversed().map((page) => {
    const held = !met.has(page.person);
    met.add(page.person);
    return { ...page, held };
  });
}

/** Messages that no later version replaces, the newest first, each with the id of its first version. */
function newestMessages({ messages }: Journal): readonly (Message & { readonly first: string })[] {
  const replaced = new Set(messages.map(({ replaces }) => replaces));
  const before = new Map(messages.map(({ id, replaces }) => [id, replaces]));
  const firstOf = (id: string) => {
    const met = new Set([id]);
    for (let at = before.get(id); at && before.has(at) && !met.has(at); at = before.get(at)) met.add(at);
    return [...met].at(-1)!;
  };
  return messages
    .filter(({ id }) => !replaced.has(id))
    .toReversed()
    .map((message) => ({ ...message, first: firstOf(message.id) }));
}

/** Messages that were to begin something; thanks for every talk would drown the plan. */
const attempts = (journal: Journal) =>
  newestMessages(journal).filter(({ kind }) => kind !== 'thanks' && kind !== 'no-thanks');

/** Development plans with what they are for, the newest first. */
function plans({ plans, objectives }: Journal) {
  const goals = new Map(objectives.map(({ id, goal }) => [id, goal]));
  return plans.toReversed().flatMap((plan) => {
    const goal = goals.get(plan.objective);
    return goal === undefined ? [] : [{ ...plan, goal }];
  });
}
