import { keepCandidate } from '../../src/domain/candidates.ts';
import { addDays, type Day } from '../../src/domain/dates.ts';
import { type Candidate, emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { rest } from '../../src/domain/pauses.ts';
import { changePerson } from '../../src/domain/people.ts';
import type { Step } from '../../src/domain/step.ts';
import { noteOutcome } from '../../src/domain/touches.ts';
import { minter } from './journals.ts';
import { type Character, type Life, obey, type Talk } from './mentee.ts';

/** One day: what `next` said in the morning, and what was done about it by the evening. */
export type Lived = {
  readonly day: Day;
  readonly steps: readonly Step[];
  readonly did: readonly Step[];
  readonly journal: Journal;
};

export type Year = { readonly journal: Journal; readonly days: readonly Lived[] };

type Script = Omit<Life, 'day' | 'mint'> & {
  readonly from: Day;
  readonly days: number;
  readonly start?: Journal;
  readonly seed?: number;
  /** Which of the steps of a day are obeyed. */
  obeys(steps: readonly Step[], day: Day): readonly Step[];
  /** What else happens on a day, before anybody asks. */
  happens?(journal: Journal, day: Day, mint: () => string): Journal;
};

/** Lives day after day: what comes from others arrives, `next` speaks, and some of it is done. */
export function live({ from, days, start = emptyJournal, seed = 1, obeys, happens, ...life }: Script): Year {
  const mint = minter(seed);
  const lived: Lived[] = [];
  let journal = start;
  for (let day = from; day < addDays(from, days); day = addDays(day, 1)) {
    journal = answersOn(journal, day, life.cast);
    journal = happens?.(journal, day, mint) ?? journal;
    const morning = journal;
    const steps = nextSteps(journal, day);
    const did = obeys(steps, day);
    for (const step of did) journal = obey(journal, step, { ...life, day, mint });
    lived.push({ day, steps, did, journal: morning });
  }
  return { journal, days: lived };
}

/** Whoever was written to answers after as many days as is their habit. */
function answersOn(journal: Journal, day: Day, cast: readonly Character[]): Journal {
  return journal.people.reduce((before, { id, name }) => {
    const character = cast.find((one) => one.name === name);
    const touch = before.touches.findLast(({ person, state }) => person === id && state === 'sent');
    const asks = before.messages.find((message) => message.id === touch?.message)?.kind !== 'thanks';
    if (!character || !touch?.sentOn || !asks) return before;
    const days = character.answers(touch.sentOn);
    if (days === null || addDays(touch.sentOn, days) > day) return before;
    const outcome = character.saysNo ? ('declined' as const) : ('answered' as const);
    return noteOutcome(before, id, { outcome, on: day, note: null });
  }, journal);
}

const talk = (more: Partial<Talk> = {}): Talk => ({
  points: ['Where I stand'],
  advice: [],
  actions: [],
  fit: 4,
  decision: 'ongoing',
  ...more,
});

/** Answers within days, says things worth trying, and keeps coming. */
const thea: Character = {
  name: 'Thea Okafor',
  facts: { support: ['strategic'], closeness: 3, level: 'senior', place: 'Alumni circle' },
  answers: () => 2,
  decide: () => 'go-on',
  talk: (number) =>
    talk({
      advice:
        number % 2 === 0
          ? [`Ask ${['one', 'three', 'five', 'ten'][number / 2] ?? 'more'} customers first`]
          : [],
      actions: [
        { what: `Write up talk ${number + 1}`, who: 'me', in: 10 },
        ...(number === 2
          ? [{ what: 'Introduce me to the product lead', who: 'mentor', in: 14 } as const]
          : []),
      ],
    }),
};

/** Warm at first; from the middle of June on there is no answer any more. */
const quentin: Character = {
  name: 'Quentin Marsh',
  facts: { support: ['industry'], closeness: 2, level: 'executive', place: 'Trade fair' },
  answers: (day) => (day < '2027-06-10' ? 5 : null),
  decide: () => 'go-on',
  talk: () => talk({ actions: [{ what: 'Send the figures he asked for', who: 'me', in: 7 }] }),
};

/** Friendly, and looking for something else: the first review says so. */
const nora: Character = {
  name: 'Nora Lindqvist',
  facts: { support: ['technical'], closeness: 2, level: 'senior', place: 'Northwind' },
  answers: () => 3,
  decide: () => 'close',
  talk: () => talk({ fit: 2 }),
};

const cast = [thea, quentin, nora] as const;

export const goals = {
  destination: 'Lead product work at a health company',
  objectives: [
    { goal: 'Run five discovery interviews', by: '2027-06-30' },
    { goal: 'Move into a product role', by: '2027-12-15' },
  ],
};

/** On a working day the first two things that are due or come soon are done. */
const diligent = (steps: readonly Step[], day: Day): readonly Step[] => {
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return weekend ? [] : steps.filter(({ urgency }) => urgency !== 'later').slice(0, 2);
};

/** What happens of itself: who comes onto the shortlist, who is away, and a match that others made. */
function happens(journal: Journal, day: Day, mint: () => string): Journal {
  const at = `${day}T08:00:00.000Z`;
  const idOf = (name: string) => journal.people.find((person) => person.name === name)!.id;
  const candidate = (name: string): Journal => {
    const person = idOf(name);
    const entry = { id: mint(), at, worksheet: 'shortlist', about: person, answers: { person, path: 4 } };
    return keepCandidate(journal, entry, mint);
  };
  const quiet = { id: mint(), at, from: day, why: null } as const;
  switch (day) {
    case '2027-02-08':
      return candidate(quentin.name);
    case '2027-03-01': {
      const nora1 = changePerson(candidate(nora.name), idOf(nora.name), {
        kind: 'assigned',
        context: ['internal'],
      });
      const match = (one: Candidate) =>
        one.person === idOf(nora.name) ? { ...one, state: 'agreed' as const } : one;
      return { ...nora1, candidates: nora1.candidates.map(match) };
    }
    case '2027-07-30':
      return rest(journal, {
        ...quiet,
        person: idOf(thea.name),
        kind: 'away',
        from: '2027-08-01',
        until: '2027-08-23',
      });
    case '2027-12-22':
      return rest(journal, { ...quiet, person: null, kind: 'away', until: '2028-01-03' });
    default:
      return journal;
  }
}

/** A scripted year: a mentee who does what `next` says, and three mentors: one thrives, one goes quiet, one is no fit. */
export const year = (): Year =>
  live({ from: '2027-01-04', days: 365, cast, goals, obeys: diligent, happens });
