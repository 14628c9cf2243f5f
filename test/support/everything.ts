import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { personAs } from '../../src/domain/people.ts';
import { idOf } from './house.ts';
import { action } from './journals.ts';
import {
  advice,
  agreement,
  candidate,
  entryOf,
  exchange,
  goalsRecord,
  meeting,
  message,
  objective,
  plan,
  prep,
  touch,
  value,
} from './people.ts';

const at = '2026-10-01T09:00:00.000Z';
const [ada, bo] = [idOf(1), idOf(2)];

const person = (number: number, name: string, slug: string) =>
  personAs(
    {
      ...{ name, company: 'Northwind', level: 'senior', closeness: 4 },
      ...{ support: ['technical'], lastContact: '2026-09-01' },
    },
    { id: idOf(number), at, slug },
  );

/** A page from before there were extras. */
const { extras: _extras, ...page } = agreement(idOf(16), bo, {
  at,
  purpose: 'Grow into product work',
  success: 'One decision a month',
  feedback: 'mix',
  starts: '2026-10-01',
  review: '2027-04-01',
});

/** A journal with a record of every kind, each of which can be changed. */
export const everything: Journal = {
  ...emptyJournal,
  goals: [
    goalsRecord(idOf(10), {
      at,
      destination: 'Lead product work',
      skills: ['Pricing'],
      barrier: ['time'],
      time: 3,
      objectives: [idOf(11)],
    }),
  ],
  objectives: [
    objective(idOf(11), 'Run five interviews', { at, measure: 'Five write-ups', by: '2027-03-31' }),
  ],
  people: [person(1, 'Ada Lovelace', 'ada-lovelace'), person(2, 'Bo Diaz', 'bo-diaz')],
  candidates: [
    candidate(idOf(12), ada, {
      at,
      path: 4,
      pathNote: 'Made the same move',
      ahead: 3,
      pool: 'alumni',
      connection: bo,
      questions: ['How did you begin?'],
    }),
  ],
  values: [value(idOf(13), ada, { at, bring: ['Interviews'], whyThem: 'Her move' })],
  messages: [
    message(idOf(14), ada, {
      at,
      reference: 'your talk',
      minutes: 20,
      times: ['Tuesday'],
      format: 'call',
      subject: 'Your talk',
      body: 'Dear Ada,\n\nThank you for your talk.',
    }),
  ],
  touches: [touch(idOf(15), ada, { at, message: idOf(14), sentOn: '2026-10-02' })],
  agreements: [page],
  plans: [
    plan(idOf(17), idOf(11), {
      at,
      person: bo,
      milestones: [{ what: 'Two interviews', by: '2026-12-31', sign: null, reachedOn: null }],
      activities: ['Read two write-ups'],
      ratings: [{ on: '2026-10-01', value: 2 }],
    }),
  ],
  meetings: [
    meeting(idOf(18), bo, {
      at,
      start: '2026-10-05T15:00',
      zone: 'Europe/Lisbon',
      minutes: 45,
      kind: 'regular',
      lines: [{ at, kind: 'advice', text: 'Begin with one customer' }],
      points: ['One customer first'],
      fit: 4,
    }),
  ],
  preps: [
    prep(idOf(19), bo, {
      at,
      meeting: idOf(18),
      priorities: ['Pricing'],
      questions: ['What would you cut?'],
    }),
  ],
  actions: [
    action(idOf(20), 'Write to one customer', { at, by: '2026-10-20', person: bo, meeting: idOf(18) }),
  ],
  advice: [
    advice(idOf(21), 'Begin with one customer', {
      ...{ at, person: bo, meeting: idOf(18), heardOn: '2026-10-05' },
    }),
  ],
  exchanges: [exchange(idOf(22), bo, { at, what: 'An article', on: '2026-10-06' })],
  reviews: [{ id: idOf(23), at, person: bo, on: '2026-10-07', answers: {}, decision: 'go-on', note: null }],
  entries: [
    entryOf(idOf(24), 'audit', {
      at,
      answers: {
        people: [{ id: ada, name: 'Ada Lovelace', support: ['technical'] }],
        missing: ['Somebody new'],
      },
    }),
  ],
};
