import { answersOn, newestAgreement, nextVersion, pageWith, saysOn, settledOn, usual } from './agreements.ts';
import { addMonths, todayIn } from './dates.ts';
import { currentGoals, openObjectives } from './goals.ts';
import type { Agreement, Answer, Answers, Entry, Journal } from './journal.ts';
import { needsAgreement } from './kinds.ts';
import { changePerson, personById } from './people.ts';
import { same } from './same.ts';

/** What the points are worth where nobody said anything: monthly, 45 minutes, half a year (S18). */
export function seedAgreement(journal: Journal, about: string | null, now: Date): Answers {
  const newest = newestAgreement(journal, about);
  const person = personById(journal, about);
  const who = { kind: person?.kind ?? newest?.kind ?? 'traditional', context: person?.context ?? [] };
  const starts = todayIn(now, journal.profile.zone);
  const review = addMonths(starts, usual.months);
  // Whoever begins anew begins today: only the words of the page that ended stay.
  if (newest)
    return {
      ...who,
      ...answersOn(newest),
      ...(newest.state === 'ended' && { starts, review, ends: review }),
    };
  const goals = currentGoals(journal);
  const objectives = openObjectives(journal);
  const measures = objectives.flatMap(({ measure }) => measure ?? []);
  const promise = journal.values.findLast(({ person }) => person === about)?.commitment;
  return {
    ...who,
    ...(goals && { purpose: goals.destination }),
    goals: objectives.map(({ goal }) => goal),
    cadence: usual.cadence,
    minutes: usual.minutes,
    channel: 'Mail, answered within two days',
    commitments: [
      ...(promise ? [promise] : []),
      'Send my topics two days ahead, and come prepared',
      'Try what we talked about, and tell you what came of it',
    ],
    hopes: hopesOf(goals?.helpKind ?? []),
    confidentiality: 'What we say stays between us, unless both agree',
    ...(measures.length > 0 && { success: measures.join('; ') }),
    feedback: feedbackOf(goals?.helpKind ?? []),
    accountability: 'Each talk opens with what came of the last one',
    starts,
    review,
    ends: review,
    ending: 'Either of us may end it at any time, with thanks and without blame',
  };
}

/** What good mentors do, asked for (S114). */
const hopes = {
  stories: 'Tell me how it went for you, also where it went wrong',
  advice: 'Say plainly what you would do',
  challenge: 'Ask hard questions and be frank with me',
  connections: 'Tell me whom I should meet',
} as const;

const hopesOf = (help: readonly (keyof typeof hopes)[]): readonly string[] => help.map((kind) => hopes[kind]);

function feedbackOf(help: readonly string[]): Answer {
  const asked = help.filter((kind) => kind !== 'connections');
  return asked.length === 1 ? asked[0]! : 'mix';
}

/** A finished page is proposed; one that was there before it stays, and this is its next version. */
export function keepAgreement(journal: Journal, { at, about, answers }: Entry, mint: () => string): Journal {
  if (about === null) return journal;
  const before = newestAgreement(journal, about);
  const known = inTheirKind(journal, about, answers);
  const kind = personById(known, about)?.kind ?? 'traditional';
  if (!needsAgreement(kind)) return known;
  const page = pageWith(blankPage({ id: mint(), at, person: about, kind }), answers);
  if (!before || before.state === 'ended') return { ...known, agreements: [...known.agreements, page] };
  const next = nextVersion(before, page, null);
  const differs = (id: string) => !same(saysOn(page, id), saysOn(before, id));
  const settled = settledOn(before).filter((id) => !differs(id));
  return { ...known, agreements: [...known.agreements, { ...next, settled, theirs: before.theirs }] };
}

/** The kind and the setting are chosen once and belong to the person. */
function inTheirKind(journal: Journal, about: string, answers: Answers): Journal {
  const { kind, context } = answers as { kind?: Agreement['kind'] | null; context?: readonly never[] | null };
  return changePerson(journal, about, { ...(kind && { kind }), ...(context && { context }) });
}

/** A page that says nothing yet. */
export const blankPage = (given: Pick<Agreement, 'id' | 'at' | 'person' | 'kind'>): Agreement => ({
  ...given,
  purpose: '',
  goals: [],
  cadence: usual.cadence,
  minutes: usual.minutes,
  channel: null,
  commitments: [],
  hopes: [],
  confidentiality: '',
  offLimits: [],
  success: '',
  feedback: null,
  accountability: null,
  starts: null,
  review: null,
  ends: null,
  extras: {},
  theirs: {},
  settled: [],
  state: 'proposed',
  version: 1,
  replaces: null,
  changed: null,
});

/** The versions before a page that were only proposed, the newest first: what was on the table. */
export function proposalsBefore({ agreements }: Journal, page: Agreement): readonly Agreement[] {
  const byId = new Map(agreements.map((one) => [one.id, one]));
  const before: Agreement[] = [];
  for (
    let one = byId.get(page.replaces ?? '');
    one?.state === 'proposed';
    one = byId.get(one.replaces ?? '')
  ) {
    if (before.includes(one)) break;
    before.push(one);
  }
  return before;
}

/** What you proposed on a point: your last words before it was settled. */
export function proposedOn(page: Agreement, before: readonly Agreement[], id: string): Answer {
  const open = settledOn(page).includes(id) ? before.find(({ settled }) => !settled.includes(id)) : page;
  return saysOn(open ?? page, id);
}
