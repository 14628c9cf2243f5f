import { compare, type Day, dayOf } from './dates.ts';
import { grouped } from './grouped.ts';
import type { Action, Advice, Journal, Meeting, Objective, Plan } from './journal.ts';
import { type Milestone, planFor } from './plans.ts';
import { deeds, ranks, tellingWords } from './telling.ts';

export type Rating = Plan['ratings'][number];

/** One objective with all that speaks for how far it has come (S25, N2). */
export type Growth = {
  readonly objective: Objective;
  readonly plan: Plan | null;
  /** Judgements of your own, the earliest first; those dated in the future are left out. */
  readonly ratings: readonly Rating[];
  readonly reached: readonly Milestone[];
  readonly ahead: readonly Milestone[];
  /** What you did for it. */
  readonly actions: readonly Action[];
  /** Advice you tried for it. */
  readonly advice: readonly Advice[];
  /** Meetings it was talked about in. */
  readonly meetings: readonly Meeting[];
};

/** What happened that speaks for some objective or other; `text` is what it is recognised by. */
type Evidence<Item> = { readonly item: Item; readonly text: string; readonly person: string | null };

/**
 * Every objective that is open or was reached, with its evidence. An action, advice or meeting belongs to the
 * objectives whose words it shares most; where it shares none, or words of doing alone, to the only one that is worked
 * on with its person.
 */
export function growthOf(journal: Journal, today: Day): readonly Growth[] {
  const objectives = journal.objectives.filter(({ state }) => state !== 'dropped');
  const topics = objectives.map((objective) => ({ objective, ...topicOf(journal, objective) }));
  const place = placing(topics);
  const past = (day: Day | null) => day === null || day.slice(0, 10) <= today;

  const actions = place(
    journal.actions
      .filter(({ who, state, closedOn }) => who === 'me' && state === 'done' && past(closedOn))
      .map((item) => ({ item, text: item.what, person: item.person })),
  );
  const advice = place(
    journal.advice
      .filter(({ state, triedOn }) => state !== 'heard' && state !== 'dropped' && past(triedOn))
      .filter(({ state, triedOn, result }) => state === 'tried' || triedOn !== null || result !== null)
      .map((item) => ({ item, text: `${item.text} ${item.result ?? ''}`, person: item.person })),
  );
  const preps = grouped(journal.preps, ({ meeting }) => meeting);
  const meetings = place(
    journal.meetings
      .filter(({ state, start }) => state === 'held' && past(start))
      .map((item) => {
        const brought = (preps.get(item.id) ?? []).flatMap(({ priorities }) => priorities);
        return { item, text: [...item.points, ...brought].join(' \n '), person: item.person };
      }),
  );

  return topics.map(({ objective, plan }) => ({
    objective,
    plan,
    ratings: (plan?.ratings ?? []).filter(({ on }) => on <= today).toSorted((a, b) => compare(a.on, b.on)),
    reached: (plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn !== null && reachedOn <= today),
    ahead: (plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === null),
    actions: (actions.get(objective.id) ?? []).toSorted((a, b) => compare(a.closedOn, b.closedOn)),
    advice: (advice.get(objective.id) ?? []).toSorted((a, b) => compare(a.triedOn, b.triedOn)),
    meetings: (meetings.get(objective.id) ?? []).toSorted((a, b) => compare(dayOf(a.start), dayOf(b.start))),
  }));
}

type Topic = {
  readonly objective: Objective;
  readonly plan: Plan | null;
  readonly words: ReadonlySet<string>;
};

/** The words an objective is known by: its own, and those of its plan. */
function topicOf(journal: Journal, objective: Objective): Omit<Topic, 'objective'> {
  const plan = planFor(journal, objective.id) ?? null;
  const texts = [
    objective.goal,
    objective.measure,
    objective.firstStep,
    ...(plan?.milestones ?? []).flatMap(({ what, sign }) => [what, sign]),
    ...(plan?.activities ?? []),
    plan?.workProblem ?? null,
  ];
  return { plan, words: new Set(stems(texts.filter((text) => text !== null).join(' \n '))) };
}

const stems = (text: string): readonly string[] =>
  [...tellingWords(text).keys()].filter((word) => !ranks.has(word));

/** Puts each piece of evidence with the objectives it belongs to, by their ids. */
function placing(topics: readonly Topic[]) {
  const byWord = new Map<string, readonly Topic[]>();
  for (const topic of topics)
    for (const word of topic.words) byWord.set(word, [...(byWord.get(word) ?? []), topic]);
  const byPerson = grouped(
    topics.filter(({ objective, plan }) => plan?.person && objective.state === 'open'),
    ({ plan }) => plan!.person,
  );

  return <Item>(evidence: readonly Evidence<Item>[]): ReadonlyMap<string, readonly Item[]> => {
    const placed = new Map<string, Item[]>();
    for (const { item, text, person } of evidence) {
      for (const { objective } of belongsTo(text, person)) {
        const items = placed.get(objective.id);
        if (items) items.push(item);
        else placed.set(objective.id, [item]);
      }
    }
    return placed;
  };

  function belongsTo(text: string, person: string | null): readonly Topic[] {
    const shared = new Map<Topic, number>();
    const words = stems(text).filter((word) => byWord.has(word));
    for (const word of words)
      for (const topic of byWord.get(word) ?? []) shared.set(topic, (shared.get(topic) ?? 0) + 1);
    const best = Math.max(0, ...shared.values());
    const theirs = (person !== null && byPerson.get(person)) || [];
    const own = theirs.length === 1 ? theirs : [];
    // "Write down two ways" says less of what it is for than whom it was promised to.
    if (best === 0 || (own.length === 1 && words.every((word) => deeds.has(word)))) return own;
    return [...shared].filter(([, count]) => count === best).map(([topic]) => topic);
  }
}

/** Advice on its way from heard to told, counted (N5). */
export type AdviceCount = {
  readonly heard: number;
  readonly tried: number;
  readonly told: number;
  readonly dropped: number;
};

/** All that was heard; of that, what was tried, told and put aside. Told without a trial counts as told alone. */
export function countAdvice(advice: readonly Advice[]): AdviceCount {
  const tried = advice.filter(
    ({ state, triedOn, result }) =>
      state !== 'dropped' && (state === 'tried' || triedOn !== null || (state === 'told' && result !== null)),
  );
  return {
    heard: advice.length,
    tried: tried.length,
    told: advice.filter(({ state }) => state === 'told').length,
    dropped: advice.filter(({ state }) => state === 'dropped').length,
  };
}
