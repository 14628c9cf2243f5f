import type { Advice, Answers, Exchange, Journal, Pause, Plan, Review } from '../../src/domain/journal.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { agreement, entryOf, goalsRecord, idOf, journalOf, meeting, objective, touch } from './people.ts';

export const [ada, bo] = [idOf('p1'), idOf('p2')];
export const at = '2026-06-01T09:00:00.000Z';

/** Ada and Bo, of whom nothing more is known, and your goals. */
export const people = {
  ...journalOf({ name: 'Ada' }, { name: 'Bo' }),
  goals: [goalsRecord(idOf('w'), { at })],
};
/** The same two, given to you by a programme of peers. */
export const assigned = {
  ...people,
  people: people.people.map((one) => ({ ...one, kind: 'peer' as const })),
};
/** A page agreed with Ada. */
export const page = (more: Parameters<typeof agreement>[2] = {}) =>
  agreement(idOf('g'), ada, { at, starts: '2026-06-01', review: '2027-06-01', ...more });
/** A meeting with Ada that was held and looked back on. */
export const met = (start: string, more: Parameters<typeof meeting>[2] = {}) =>
  meeting(idOf(`m${start.slice(5, 7)}${start.slice(8, 10)}`), ada, {
    at,
    start,
    debriefedOn: start,
    ...more,
  });
/** Thanks that Ada got on a day. */
export const thanked = (on: string, more: Partial<Exchange> = {}): Exchange => ({
  id: idOf('x'),
  at,
  person: ada,
  direction: 'given',
  kind: 'thanks',
  what: 'Thanks',
  on,
  how: null,
  advice: null,
  ...more,
});
/** Advice of hers. */
export const heard = (more: Partial<Advice> = {}): Advice => ({
  id: idOf('v'),
  at,
  text: 'Ask',
  person: ada,
  meeting: null,
  state: 'heard',
  heardOn: '2026-06-10',
  triedOn: null,
  result: null,
  toldOn: null,
  ...more,
});
/** A look back with her. */
export const review = (on: string, more: Partial<Review> = {}): Review => ({
  id: idOf('r'),
  at,
  person: ada,
  on,
  answers: {},
  decision: 'go-on',
  note: null,
  ...more,
});
/** A plan for the one aim. */
export const plan = (more: Partial<Plan> = {}): Plan => ({
  id: idOf('b'),
  at,
  objective: idOf('k'),
  person: null,
  milestones: [{ what: 'Two talks', by: '2026-09-01', sign: null, reachedOn: null }],
  activities: [],
  workProblem: null,
  ratings: [],
  ...more,
});
/** A rest of hers. */
export const pause = (from: string, until: string | null): Pause => ({
  id: idOf('s'),
  at,
  person: ada,
  kind: 'pause',
  step: null,
  from,
  until,
  why: null,
});
/** The one aim. */
export const aim = (more: Parameters<typeof objective>[2] = {}) =>
  objective(idOf('k'), 'Lead a team', { at, ...more });
/** The page once it has ended. */
export const ended = (on: string, keep: 'quarterly' | null = null) =>
  page({ state: 'ended', ending: { how: 'completed', on, lessons: [], ask: [], keep } });
/** Something she was asked in writing. */
export const asked = (sentOn: string, id = 't') =>
  touch(idOf(id), ada, { at: `${sentOn}T09:00:00.000Z`, sentOn });

/** A trouble with her that was looked at. */
export const trouble = (answers: Answers) => entryOf(idOf('q'), 'trouble', { at, about: ada, answers });

/** What one rule says of such a journal on a day, if it speaks. */
export const spoken = (records: Partial<Journal>, rule: string, day: string) =>
  nextSteps({ ...people, ...records }, day).find((step) => step.rule === rule);
