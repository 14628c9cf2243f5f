import { compare, dayIn, dayOf, type When } from './dates.ts';
import type { Exchange, Journal, Meeting, Message, Touch } from './journal.ts';
import { goesTo } from './messages.ts';
import { personById } from './people.ts';
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

/**
 * All that happened with somebody, the earliest first (N1). Of what was noted for one day, what was asked and answered
 * stands before the meeting, then what was heard, done and given, and thanks at its end.
 */
export function happeningsWith(journal: Journal, person: string): readonly Happening[] {
  const { zone } = journal.profile;
  const theirs = <One extends { readonly person: string | null }>(list: readonly One[]) =>
    list.filter((one) => one.person === person);
  const letters = new Map(theirs(journal.messages).map((message) => [message.id, message]));
  const touches = theirs(journal.touches).map((touch) => ({
    touch,
    letter: letters.get(touch.message ?? ''),
  }));
  const isThanks = ({ letter }: (typeof touches)[number]) => letter?.kind === 'thanks';
  const agreements = theirs(journal.agreements).filter(({ state }) => state !== 'proposed');
  const advice = theirs(journal.advice);
  const ended = new Set<string | null>(agreements.flatMap(({ ending }) => ending?.on ?? []));

  const happened: readonly (readonly Happening[])[] = [
    touches.filter((one) => !isThanks(one)).flatMap(({ touch, letter }) => written(journal, touch, letter)),
    theirs(journal.meetings)
      .toSorted((a, b) => compare(a.start, b.start))
      .flatMap(({ id, start, state, kind, points }) =>
        state === 'held'
          ? on(start, { kind: 'meeting', what: [metAs[kind], points[0]].filter(Boolean).join(': '), id })
          : state === 'missed'
            ? on(start, { kind: 'meeting', what: 'A meeting that did not take place', id })
            : [],
      ),
    agreements.flatMap(({ id, at, version, purpose, changed }) =>
      on(dayIn(at, zone), {
        kind: 'agreement',
        what: version === 1 ? `Agreed: ${purpose}` : `Agreed anew${changed ? `: ${changed}` : ''}`,
        id,
      }),
    ),
    advice.flatMap(({ id, text, heardOn }) => on(heardOn, { kind: 'advice', what: `Heard: ${text}`, id })),
    advice.flatMap(({ id, text, triedOn, result }) =>
      on(triedOn, { kind: 'advice', what: `Tried: ${text}${result ? ` (${result})` : ''}`, id }),
    ),
    advice.flatMap(({ id, text, toldOn }) =>
      on(toldOn, { kind: 'advice', what: `Told them what became of it: ${text}`, id }),
    ),
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
    agreements.flatMap(({ id, ending }) =>
      on(ending?.on ?? null, { kind: 'agreement', what: 'It came to its end', id }),
    ),
    touches
      .filter(isThanks)
      .flatMap(({ touch, letter }) =>
        written(journal, touch, letter, ended.has(touch.sentOn) ? ' for the whole of it' : ''),
      ),
  ];
  return happened.flat().toSorted((a, b) => compare(dayOf(a.on), dayOf(b.on)));
}

/**
 * A message that went out, and what came back; of thanks that stand among what was given, the answer alone. `why` is
 * said of one that says it in no subject of its own.
 */
function written(
  journal: Journal,
  { id, sentOn, state, endedOn }: Touch,
  letter: Message | undefined,
  why = '',
): readonly Happening[] {
  const asked = letter?.kind === 'introduction' ? personById(journal, goesTo(letter))?.name : undefined;
  const who = asked ?? 'They';
  return [
    ...(letter?.thanks
      ? []
      : on(sentOn, { kind: 'message', what: sentWords(letter, { to: asked ?? 'them', why }), id })),
    ...(state === 'answered' || state === 'declined'
      ? on(endedOn, {
          kind: 'message',
          what: state === 'answered' ? `${who} answered` : `${who} said no`,
          id,
        })
      : []),
  ];
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

const sentWords = (
  message: Message | undefined,
  { to, why }: { readonly to: string; readonly why: string },
): string => {
  if (!message) return 'You got in touch';
  const { kind, subject } = message;
  const words = kind === 'thanks' ? 'You thanked them' : `You wrote to ${to}`;
  return subject ? `${words}: ${subject}` : `${words}${why}`;
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
