import { expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/dates.ts';
import type {
  Action,
  Agreement,
  Candidate,
  Journal,
  Meeting,
  Pause,
  Touch,
} from '../../src/domain/journal.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { rest, resume, snooze } from '../../src/domain/pauses.ts';
import { faultsOn, repeatedOn } from '../support/daylaws.ts';
import { action, minter } from '../support/journals.ts';
import { seeded } from '../support/kills.js';
import type { Character } from '../support/mentee.ts';
import {
  agreement,
  candidate,
  goalsRecord,
  journalOf,
  meeting,
  objective,
  touch,
} from '../support/people.ts';
import { goals, live } from '../support/year.ts';

type Dice = ReturnType<typeof dice>;
function dice(seed: number) {
  const random = seeded(seed);
  return {
    chance: (share: number) => random() < share,
    to: (most: number) => Math.floor(random() * (most + 1)),
    one: <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!,
  };
}

const names = ['Ada Lovelace', 'Bo Ek', 'Cy Young', 'Dana Cole', 'Eve Lind'];

const somebody = (name: string, { to, chance, one }: Dice): Character => {
  const days = to(20);
  const fades = chance(0.4) ? `2027-0${1 + to(8)}-15` : '9999';
  const decides = one(['go-on', 'adjust', 'evolve', 'close'] as const);
  return {
    name,
    facts: { closeness: 1 + to(4), level: 'senior' },
    answers: (day) => (day > fades ? null : days),
    ...(chance(0.15) && { saysNo: true as const }),
    decide: () => decides,
    talk: (number) => ({
      points: ['A point'],
      advice: chance(0.5) ? [`Advice ${number}`] : [],
      actions: chance(0.7)
        ? [{ what: `Thing ${number}`, who: one(['me', 'mentor'] as const), in: to(30) }]
        : [],
      fit: 1 + to(4),
      decision: one(['one-more', 'ongoing'] as const),
    }),
  };
};

/** Things that happen in a life, now and then. */
const chances =
  ({ chance, one, to }: Dice) =>
  (journal: Journal, day: Day, mint: () => string): Journal => {
    const who = journal.people.length > 0 ? one(journal.people).id : null;
    const made = { id: mint(), at: `${day}T08:00:00.000Z`, from: day, until: addDays(day, 1 + to(30)) };
    if (chance(0.02) && who)
      return rest(journal, { ...made, person: who, kind: one(['pause', 'away'] as const), why: null });
    if (chance(0.01)) return rest(journal, { ...made, person: null, kind: 'away', why: null });
    if (chance(0.01))
      return resume(
        journal,
        journal.pauses.map(({ id }) => id),
        day,
      );
    const [first] = nextSteps(journal, day);
    if (chance(0.01) && first) return snooze(journal, first, made);
    if (chance(0.03)) {
      const more = action(mint(), `Something ${day}`, {
        person: chance(0.7) ? who : null,
        by: addDays(day, to(20)),
      });
      return { ...journal, actions: [...journal.actions, more] };
    }
    return journal;
  };

it.each(Array.from({ length: 8 }, (_, i) => i + 1))(
  'year %i: no day with a contradiction, a repeated nag or an overdue thing unmentioned',
  (seed) => {
    const luck = dice(seed);
    const cast = names.slice(0, 2 + luck.to(3)).map((name) => somebody(name, luck));
    const diligence = luck.one([0.1, 0.4, 0.9]);
    const { days } = live({
      from: '2027-01-04',
      days: 240,
      seed,
      cast,
      goals,
      obeys: (steps) =>
        steps
          .filter(
            ({ urgency, rule }) => rule !== 'resting' && luck.chance(urgency === 'later' ? 0.02 : diligence),
          )
          .slice(0, 3),
      happens: chances(luck),
    });
    const faults = days.flatMap(({ day, journal }) =>
      [...faultsOn(journal, day), ...repeatedOn(journal, day)].map((fault) => `${day}: ${fault}`),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  },
);

/** A journal that no year would write: anything beside anything, with dates on both sides of today. */
function anything(seed: number, today: Day): Journal {
  const luck = dice(seed);
  const { chance, one, to } = luck;
  const mint = minter(seed);
  const journal = journalOf(
    ...names.slice(0, to(5)).map((name) => ({ name, kind: one([null, 'flash', 'peer'] as const) })),
  );
  const ids = journal.people.map(({ id }) => id);
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: to(most) }, make);
  const day = () => addDays(today, to(500) - 350);
  const at = () => `${day()}T09:00:00.000Z`;
  const maybe = <T>(value: T): T | null => (chance(0.5) ? value : null);
  const about = <T>(make: (person: string) => T): T[] => (ids.length === 0 ? [] : [make(one(ids))]);
  return {
    ...journal,
    goals: chance(0.8) ? [goalsRecord(mint(), { at: at() })] : [],
    objectives: some(3, () => objective(mint(), `Goal ${to(99)}`, { at: at(), by: maybe(day()) })),
    candidates: ids
      .filter(() => chance(0.6))
      .map(
        (person): Candidate =>
          candidate(mint(), person, {
            at: at(),
            state: one(['open', 'open', 'parked', 'agreed', 'declined']),
            fit: maybe(3),
          }),
      ),
    touches: some(6, () =>
      about((person): Touch => {
        const sentOn = day();
        const state = one(['sent', 'answered', 'declined', 'silent'] as const);
        return touch(mint(), person, {
          at: `${sentOn}T09:00:00.000Z`,
          sentOn,
          state,
          endedOn: state === 'sent' ? null : addDays(sentOn, to(9)),
        });
      }),
    ).flat(),
    agreements: some(4, () =>
      about(
        (person): Agreement =>
          agreement(mint(), person, {
            at: at(),
            cadence: one(['weekly', 'monthly', 'quarterly', 'ad-hoc']),
            starts: maybe(day()),
            review: maybe(day()),
            ends: maybe(day()),
            state: one(['proposed', 'agreed', 'agreed', 'ended']),
          }),
      ),
    ).flat(),
    meetings: some(8, () =>
      about((person): Meeting => {
        const start = `${day()}T15:00`;
        return meeting(mint(), person, {
          at: at(),
          start,
          state: one(['scheduled', 'held', 'missed', 'cancelled']),
          kind: one(['talk', 'regular', 'last']),
          debriefedOn: maybe(day()),
        });
      }),
    ).flat(),
    actions: some(
      8,
      (): Action =>
        action(mint(), `Do ${to(99)}`, {
          at: at(),
          by: maybe(day()),
          who: one(['me', 'mentor']),
          person: ids.length === 0 ? null : maybe(one(ids)),
          state: one(['open', 'open', 'done']),
        }),
    ),
    pauses: some(
      2,
      (): Pause => ({
        id: mint(),
        at: at(),
        person: ids.length === 0 ? null : one(ids),
        kind: one(['pause', 'away']),
        step: null,
        from: day(),
        until: maybe(day()),
        why: null,
      }),
    ),
  };
}

it('any journal, however unlikely, keeps the same laws on any day', () => {
  const today = '2027-06-01';
  const faults = Array.from({ length: 400 }, (_, seed) => {
    const journal = anything(seed + 1, today);
    return [...faultsOn(journal, today), ...repeatedOn(journal, today)].map(
      (fault) => `seed ${seed + 1}: ${fault}`,
    );
  }).flat();
  expect(faults.slice(0, 8)).toEqual([]);
});
