import { addMonths, compare, type Day, dayOf } from './dates.ts';
import { heldWith } from './held.ts';
import { impactOf } from './impact.ts';
import type { Journal, Message } from './journal.ts';
import { plainName } from './names.ts';
import { nameOf } from './people.ts';
import { planFor } from './plans.ts';
import { counted } from './wording.ts';

export type Thanks = NonNullable<Message['thanks']>;
export type OccasionKind = Thanks['occasion'];

/** Something to thank somebody for: what it was, when, and the record that says so. */
export type Occasion = {
  readonly kind: OccasionKind;
  /** The advice, objective, plan, action or meeting; null for what no single record stands for. */
  readonly of: string | null;
  readonly what: string;
  readonly on: Day | null;
  /** What came of it, where that is known. */
  readonly result: string | null;
};

/** Good news older than this is history. */
const freshFor = 12;

/**
 * What somebody could be thanked for, the best first: advice whose result they do not know (S57, S109), then news of
 * what you reached with their help (S104), then an impact note that is due, the last meeting, and other advice of
 * theirs. What they were thanked for already is left out.
 */
export function occasionsFor(journal: Journal, person: string, today: Day): readonly Occasion[] {
  const done = thankedFor(journal, person);
  const fresh = (occasion: Occasion) => !done.has(keyOf(occasion));
  const advice = adviceOf(journal, person);
  const of = (...states: readonly string[]) => advice.filter(({ state }) => states.includes(state));
  return [
    ...of('tried').map(({ occasion }) => occasion),
    ...newsFor(journal, person, today),
    ...impactDue(journal, person, today),
    ...lastMeeting(journal, person, today),
    ...of('told')
      .filter(({ occasion }) => occasion.result !== null)
      .map(({ occasion }) => occasion),
    ...of('heard').map(({ occasion }) => occasion),
  ].filter(fresh);
}

const adviceOf = ({ advice }: Journal, person: string) =>
  advice
    .filter((one) => one.person === person)
    .toSorted((a, b) => compare(b.triedOn ?? b.heardOn ?? b.at, a.triedOn ?? a.heardOn ?? a.at))
    .map((one) => ({ state: one.state, occasion: occasionOfAdvice(one) }));

export const occasionOfAdvice = ({
  id,
  text,
  result,
  heardOn,
}: Pick<Journal['advice'][number], 'id' | 'text' | 'result' | 'heardOn'>): Occasion => ({
  kind: 'advice',
  of: id,
  what: text,
  on: heardOn,
  result,
});

/** Objectives and milestones reached with them, and what they had you do, within the year; the newest first. */
function newsFor(journal: Journal, person: string, today: Day): readonly Occasion[] {
  const since = addMonths(today, -freshFor);
  const name = nameOf(journal, person);
  const goals = new Set(
    journal.agreements.flatMap((page) =>
      page.person === person ? page.goals.map((goal) => goal.trim()) : [],
    ),
  );
  const news = journal.objectives.flatMap((objective): readonly Occasion[] => {
    const plan = planFor(journal, objective.id);
    if (plan?.person !== person && !goals.has(objective.goal.trim())) return [];
    return [
      ...(objective.state === 'reached'
        ? [
            {
              kind: 'objective' as const,
              of: objective.id,
              what: objective.goal,
              on: objective.closedOn,
              result: objective.measure,
            },
          ]
        : []),
      ...(plan?.milestones ?? []).flatMap(({ what, sign, reachedOn }) =>
        reachedOn === null
          ? []
          : [{ kind: 'milestone' as const, of: plan!.id, what, on: reachedOn, result: sign }],
      ),
    ];
  });
  const done = journal.actions
    .filter((one) => one.person === person && one.who === 'me' && one.state === 'done')
    .filter(({ what }) => !isForThem(what, name))
    .map(({ id, what, closedOn }) => ({ kind: 'action' as const, of: id, what, on: closedOn, result: null }));
  const byDay = (some: readonly Occasion[]) => some.toSorted((a, b) => compare(b.on, a.on));
  return [...byDay(news), ...byDay(done)].filter(({ on }) => on === null || (on >= since && on <= today));
}

/** Something done for them, such as "send her my guide": they have it already, and it is no news of yours. */
function isForThem(what: string, name: string): boolean {
  const [verb = '', ...rest] = plainName(what).replace(/^i /, '').split(' ');
  const [first = ''] = plainName(name).split(' ');
  return handing.has(verb) && rest.some((word) => ['her', 'him', 'them', first].includes(word));
}

const handing: ReadonlySet<string> = new Set(
  'send show tell give email mail write ask call text message share bring lend thank introduce invite remind update forward pass return'.split(
    ' ',
  ),
);

function impactDue(journal: Journal, person: string, today: Day): readonly Occasion[] {
  const impact = impactOf(journal, person, today);
  return impact?.due ? [impactOccasion(impact.due.years, impact.due.on)] : [];
}

/** Thanks years after the end, for what has become of it since (S97). */
export const impactOccasion = (years: number, on: Day | null): Occasion => ({
  kind: 'impact',
  of: null,
  what: counted(years, 'year'),
  on,
  result: null,
});

function lastMeeting(journal: Journal, person: string, today: Day): readonly Occasion[] {
  const last = heldWith(journal, person, today).at(-1);
  if (!last) return [];
  return [
    { kind: 'talk', of: last.id, what: last.points[0] ?? 'the talk', on: dayOf(last.start), result: null },
  ];
}

/** One occasion from another: a plan has several milestones, and every impact note its years. */
const keyOf = ({ kind, of, what }: Pick<Occasion, 'kind' | 'of' | 'what'>): string =>
  kind === 'milestone' || kind === 'impact' || kind === 'other' ? `${kind} ${of} ${what}` : `${kind} ${of}`;

/** What letters that went out were about, and what was noted as thanked for. */
function thankedFor({ messages, touches, exchanges }: Journal, person: string): ReadonlySet<string> {
  const gone = new Set(
    touches.flatMap(({ message, state }) => (message && state !== 'draft' ? [message] : [])),
  );
  const letters = messages.flatMap(({ id, person: to, thanks, reference }) =>
    to === person && thanks && gone.has(id)
      ? [keyOf({ kind: thanks.occasion, of: thanks.of, what: reference ?? '' })]
      : [],
  );
  const noted = exchanges.flatMap((one) =>
    one.person === person && one.direction === 'given' && one.kind === 'thanks' && one.advice !== null
      ? [`advice ${one.advice}`]
      : [],
  );
  return new Set([...letters, ...noted]);
}
