import { compare, dayIn, dayOf, type When } from './dates.ts';
import type { Exchange, Journal, Meeting, Message } from './journal.ts';
import { planFor } from './plans.ts';

/** One thing that happened with somebody. What was noted as private is never among them. */
export type Happening = {
  readonly on: When;
  readonly kind:
    | 'message'
    | 'agreement'
    | 'meeting'
    | 'advice'
    | 'action'
    | 'milestone'
    | 'exchange'
    | 'review';
  readonly what: string;
  readonly id: string;
};

/** All that happened with somebody, the earliest first (N1). */
export function happeningsWith(journal: Journal, person: string): readonly Happening[] {
  const { zone } = journal.profile;
  const theirs = <One extends { readonly person: string | null }>(list: readonly One[]) =>
    list.filter((one) => one.person === person);
  const letters = new Map(theirs(journal.messages).map((message) => [message.id, message]));

  const happened: readonly (readonly Happening[])[] = [
    theirs(journal.touches).flatMap(({ id, message, sentOn, state, endedOn }) => [
      // Thanks that went out stand among what was given.
      ...(letters.get(message ?? '')?.thanks
        ? []
        : on(sentOn, { kind: 'message', what: sentWords(letters.get(message ?? '')), id })),
      ...(state === 'answered' || state === 'declined'
        ? on(endedOn, { kind: 'message', what: state === 'answered' ? 'They answered' : 'They said no', id })
        : []),
    ]),
    theirs(journal.agreements)
      .filter(({ state }) => state !== 'proposed')
      .flatMap(({ id, at, version, purpose, ending, changed }) => [
        ...on(dayIn(at, zone), {
          kind: 'agreement',
          what: version === 1 ? `Agreed: ${purpose}` : `Agreed anew${changed ? `: ${changed}` : ''}`,
          id,
        }),
        ...on(ending?.on ?? null, { kind: 'agreement', what: 'It came to its end', id }),
      ]),
    theirs(journal.meetings).flatMap(({ id, start, state, kind, points }) =>
      state === 'held'
        ? on(start, { kind: 'meeting', what: [metAs[kind], points[0]].filter(Boolean).join(': '), id })
        : state === 'missed'
          ? on(start, { kind: 'meeting', what: 'A meeting that did not take place', id })
          : [],
    ),
    theirs(journal.advice).flatMap(({ id, text, heardOn, triedOn, toldOn, result }) => [
      ...on(heardOn, { kind: 'advice', what: `Heard: ${text}`, id }),
      ...on(triedOn, { kind: 'advice', what: `Tried: ${text}${result ? ` (${result})` : ''}`, id }),
      ...on(toldOn, { kind: 'advice', what: `Told them what became of it: ${text}`, id }),
    ]),
    theirs(journal.actions).flatMap(({ id, what, who, state, closedOn }) =>
      state === 'done'
        ? on(closedOn, { kind: 'action', what: `${who === 'me' ? 'You did' : 'They did'}: ${what}`, id })
        : [],
    ),
    milestones(journal, person),
    theirs(journal.exchanges).flatMap(({ id, on: day, direction, what }) =>
      on(day, { kind: 'exchange', what: `${gave[direction]}: ${what}`, id }),
    ),
    theirs(journal.reviews).flatMap(({ id, on: day }) =>
      on(day, { kind: 'review', what: 'You looked at how it goes', id }),
    ),
  ];
  return happened.flat().toSorted((a, b) => compare(a.on, b.on));
}

const on = (day: When | null, happening: Omit<Happening, 'on'>): readonly Happening[] =>
  day === null ? [] : [{ on: day, ...happening }];

const milestones = (journal: Journal, person: string): readonly Happening[] =>
  journal.objectives.flatMap((objective) => {
    const plan = planFor(journal, objective.id);
    if (plan?.person !== person) return [];
    const reached = plan.milestones.flatMap(({ what, reachedOn }) =>
      on(reachedOn && dayOf(reachedOn), { kind: 'milestone', what: `Reached: ${what}`, id: plan.id }),
    );
    return objective.state === 'reached'
      ? [
          ...reached,
          ...on(objective.closedOn, {
            kind: 'milestone',
            what: `Reached: ${objective.goal}`,
            id: objective.id,
          }),
        ]
      : reached;
  });

const sentWords = (message: Message | undefined): string => {
  if (!message) return 'You got in touch';
  const { kind, subject } = message;
  const words = kind === 'thanks' ? 'You thanked them' : 'You wrote to them';
  return subject ? `${words}: ${subject}` : words;
};

const metAs: Readonly<Record<Meeting['kind'], string>> = {
  talk: 'A first talk',
  'kick-off': 'The kick-off',
  regular: 'A meeting',
  review: 'A review together',
  last: 'The last meeting',
  flash: 'One sitting',
  group: 'A circle',
};

const gave: Readonly<Record<Exchange['direction'], string>> = {
  given: 'You gave',
  received: 'They gave',
  forward: 'You passed on to them',
};
