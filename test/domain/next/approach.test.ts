import { describe, expect, it } from 'vitest';
import { keepCandidate } from '../../../src/domain/candidates.ts';
import { addDays } from '../../../src/domain/dates.ts';
import type { Candidate, Journal, Message, Touch } from '../../../src/domain/journal.ts';
import { messageTo } from '../../../src/domain/messages.ts';
import { noteOutcome, noteSent, type Outcome } from '../../../src/domain/touches.ts';
import {
  agreement,
  candidate,
  entryOf,
  idOf,
  journalOf,
  meeting,
  message,
  value,
} from '../../support/people.ts';
import { heard } from '../../support/steps.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const start = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Ek' });

/** What somebody does, one after the other, each on a day. */
type Deed = (journal: Journal, day: string, id: string) => Journal;
const play = (...deeds: readonly (readonly [day: string, deed: Deed])[]): Journal =>
  deeds.reduce((journal, [day, deed], i) => deed(journal, day, idOf(`d${i + 2}`)), start);

const list =
  (person: string, more: Partial<Candidate> = {}): Deed =>
  (journal, day, id) => ({
    ...journal,
    candidates: [...journal.candidates, candidate(id, person, { at: `${day}T08:00:00.000Z`, ...more })],
  });
const say =
  (person: string): Deed =>
  (journal, _day, id) => ({ ...journal, values: [...journal.values, value(id, person)] });
const write =
  (person: string, kind: Message['kind'] = 'cold', more: Partial<Message> = {}): Deed =>
  (journal, day, id) => ({
    ...journal,
    messages: [...journal.messages, message(id, person, { kind, at: `${day}T09:00:00.000Z`, ...more })],
  });
const send =
  (person: string, channel: Touch['channel'] = 'mail'): Deed =>
  (journal, day, id) =>
    noteSent(journal, {
      id,
      at: `${day}T10:00:00.000Z`,
      person,
      channel,
      on: day,
      note: null,
      message: messageTo(journal, person) ?? null,
    });
const hear =
  (person: string, outcome: Outcome): Deed =>
  (journal, day) =>
    noteOutcome(journal, person, { outcome, on: day, note: null });
const set =
  (person: string, state: Candidate['state']): Deed =>
  (journal) => ({
    ...journal,
    candidates: journal.candidates.map((one) => (one.person === person ? { ...one, state } : one)),
  });

const stepFor = (journal: Journal, day: string, person = ada) =>
  heard(journal, day, person, ['approach', 'thank-for-no']);

describe('before anything is sent', () => {
  it.each<[string, readonly (readonly [string, Deed])[], string, string, string]>([
    [
      'a name',
      [['2026-11-01', list(ada)]],
      'Find out more about Ada Lovelace',
      'mentor shortlist ada-lovelace',
      'idea',
    ],
    [
      'something found out',
      [['2026-11-01', list(ada, { fit: 3 })]],
      'Say why you ask Ada Lovelace',
      'mentor value ada-lovelace',
      'researched',
    ],
    [
      'a reason',
      [
        ['2026-11-01', list(ada, { fit: 3 })],
        ['2026-11-01', say(ada)],
      ],
      'Write to Ada Lovelace',
      'mentor outreach ada-lovelace',
      'researched',
    ],
    [
      'a draft',
      [
        ['2026-11-01', list(ada, { fit: 3 })],
        ['2026-11-01', write(ada)],
      ],
      'Send your message to Ada Lovelace',
      'mentor outreach sent ada-lovelace',
      'researched',
    ],
  ])('%s leads on', (_what, deeds, step, command, stage) => {
    expect(stepFor(play(...deeds), '2026-11-02')).toMatchObject({ step, command, stage, urgency: 'soon' });
  });

  it('has nothing to say of people who are not on the shortlist', () => {
    expect(stepFor(play(['2026-11-01', write(ada)]), '2026-11-02')).toBeUndefined();
  });
});

/** Follows every step on the day it falls due, and writes down what was done when. */
function follow(until: string, kinds: Readonly<Record<string, Message['kind']>>): readonly string[] {
  let journal = play(
    ['2026-11-01', list(ada, { fit: 4 })],
    ['2026-11-01', say(ada)],
    ['2026-11-01', write(ada)],
    ['2026-11-01', send(ada)],
  );
  const done: string[] = [];
  const used = new Set<number>();
  const next = () => idOf(`f${used.add(used.size + 40).size + 40}`);
  for (let day = '2026-11-01'; day <= until; day = addDays(day, 1)) {
    const step = stepFor(journal, day);
    if (step?.urgency !== 'now') continue;
    done.push(`${day} ${step.step}`);
    const kind = Object.entries(kinds).find(([words]) => step.step.startsWith(words))?.[1];
    if (kind) journal = send(ada)(write(ada, kind)(journal, day, next()), day, next());
    else journal = set(ada, 'parked')(journal, day, next());
  }
  return done;
}

describe('the ladder after silence', () => {
  const rungs = { 'Send Ada': 'second', 'Try one other way': 'other-channel' } as const;

  it('has three attempts and an end, each on its day', () => {
    expect(follow('2028-01-01', rungs)).toEqual([
      '2026-11-11 Send Ada Lovelace one light reminder',
      '2026-11-21 Try one other way to reach Ada Lovelace',
      '2026-12-05 Let Ada Lovelace rest, and turn to somebody else',
    ]);
  });

  it('says until when there is nothing to do, in words of its own at each wait', () => {
    const first = play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', write(ada)],
      ['2026-11-01', send(ada)],
    );
    expect(stepFor(first, '2026-11-10')).toMatchObject({
      step: 'Leave Ada Lovelace time to answer',
      reason:
        'people are busy, and a first silence means little; there is nothing to do before 11 November 2026',
      urgency: 'later',
      due: '2026-11-11',
      stage: 'asked',
    });
    expect(stepFor(first, '2026-11-11')).toMatchObject({ urgency: 'now', due: '2026-11-11' });
    const second = send(ada)(write(ada, 'second')(first, '2026-11-12', 'm3222222'), '2026-11-12', 't3222222');
    expect(stepFor(second, '2026-11-13')?.reason).toBe(
      'your reminder is with them; there is nothing to do before 22 November 2026',
    );
  });

  it('never asks for a fourth attempt, however many were made and whatever is drafted', () => {
    const many = play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ...['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].flatMap(
        (day) =>
          [
            [day, write(ada, 'second')],
            [day, send(ada)],
          ] as const,
      ),
      ['2026-11-06', write(ada, 'second')],
    );
    expect(stepFor(many, '2026-11-18')?.urgency).toBe('later');
    expect(stepFor(many, '2026-11-19')).toMatchObject({
      step: 'Let Ada Lovelace rest, and turn to somebody else',
      command: 'mentor shortlist park ada-lovelace',
    });
  });

  it('holds a reminder back that was drafted too early, and then asks for it to be sent', () => {
    const early = play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', write(ada)],
      ['2026-11-01', send(ada)],
      ['2026-11-03', write(ada, 'second')],
    );
    expect(stepFor(early, '2026-11-04')?.step).toBe('Leave Ada Lovelace time to answer');
    expect(stepFor(early, '2026-11-11')).toMatchObject({
      step: 'Send your message to Ada Lovelace',
      urgency: 'now',
    });
  });

  it('goes on at once when somebody says that no answer came', () => {
    const silent = play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', send(ada)],
      ['2026-11-08', hear(ada, 'silent')],
    );
    expect(stepFor(silent, '2026-11-08')).toMatchObject({
      step: 'Send Ada Lovelace one light reminder',
      stage: 'silent',
    });
  });

  it('begins anew after an answer', () => {
    const again = play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', send(ada)],
      ['2026-11-11', send(ada)],
      ['2026-11-12', hear(ada, 'answered')],
      ['2026-11-20', send(ada)],
    );
    expect(stepFor(again, '2026-11-30')?.step).toBe('Send Ada Lovelace one light reminder');
  });

  it('is silent about somebody who was parked', () => {
    expect(stepFor(play(['2026-11-01', list(ada, { state: 'parked' })]), '2026-11-02')).toBeUndefined();
  });

  it('turns to the connector when an introduction was asked for, then to a message of your own', () => {
    const asked = play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', write(ada, 'introduction', { via: bo })],
    );
    expect(stepFor(asked, '2026-11-01')?.step).toBe('Send your message to Bo Ek, about Ada Lovelace');
    const out = send(ada)(asked, '2026-11-01', 't2222222');
    expect(stepFor(out, '2026-11-02')?.step).toBe('Leave Bo Ek time to introduce you to Ada Lovelace');
    expect(stepFor(out, '2026-11-11')?.step).toBe('Ask Bo Ek once more about Ada Lovelace');
    const twice = send(ada)(out, '2026-11-11', 't3222222');
    expect(stepFor(twice, '2026-11-21')).toMatchObject({
      step: 'Write to Ada Lovelace yourself',
      command: 'mentor outreach ada-lovelace --kind cold',
    });
  });
});

describe('an answer', () => {
  const until = (...more: readonly (readonly [string, Deed])[]) =>
    play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', write(ada)],
      ['2026-11-01', send(ada)],
      ...more,
    );
  const answered = ['2026-11-05', hear(ada, 'answered')] as const;

  it('is replied to now, also when a reminder lies there drafted', () => {
    expect(stepFor(until(answered), '2026-11-06')).toMatchObject({
      step: 'Fix a time with Ada Lovelace',
      urgency: 'now',
    });
    const drafted = until(['2026-11-05', write(ada, 'second')], answered);
    expect(stepFor(drafted, '2026-11-06')?.step).toBe('Fix a time with Ada Lovelace');
  });

  it('is thanked for after the talk, and then comes the question whether it goes on', () => {
    const held = meeting('mt222222', ada, { start: '2026-11-09T10:00' });
    const fixed = { ...until(answered), meetings: [{ ...held, state: 'scheduled' as const }] };
    expect(stepFor(fixed, '2026-11-07')).toBeUndefined();
    const talked = { ...until(answered), meetings: [held] };
    expect(stepFor(talked, '2026-11-09')).toMatchObject({
      step: 'Thank Ada Lovelace for the talk',
      stage: 'talked',
    });
    const thanks = write(ada, 'thanks')(talked, '2026-11-10', 'm4222222');
    expect(stepFor(thanks, '2026-11-10')?.step).toBe('Send your message to Ada Lovelace');
    const thanked = send(ada)(thanks, '2026-11-10', 't4222222');
    expect(stepFor(thanked, '2026-11-11')?.step).toBe('Say how it went with Ada Lovelace');
    expect(stepFor(thanked, '2027-11-11')?.step).toBe('Say how it went with Ada Lovelace');
  });

  it('that is a no is thanked for once, within two weeks', () => {
    const no = until(['2026-11-05', hear(ada, 'declined')]);
    expect(no.candidates[0]!.state).toBe('declined');
    expect(stepFor(no, '2026-11-19')).toMatchObject({
      step: 'Thank Ada Lovelace for the answer',
      stage: 'closed',
    });
    expect(stepFor(no, '2026-11-20')).toBeUndefined();
    const drafted = write(ada, 'no-thanks')(no, '2026-11-06', 'm4222222');
    expect(stepFor(drafted, '2026-11-06')?.step).toBe('Send your message to Ada Lovelace');
    const sent = send(ada)(drafted, '2026-11-06', 't4222222');
    expect(stepFor(sent, '2026-11-07')).toBeUndefined();
    expect(stepFor(sent, '2026-12-07')).toBeUndefined();
  });

  it('that led to an agreement leaves nothing to approach', () => {
    const agreed = { ...until(answered), agreements: [agreement('g2222222', ada)] };
    expect(stepFor(agreed, '2026-11-06')).toBeUndefined();
  });
});

describe('a yes elsewhere', () => {
  const yes = (...more: readonly (readonly [string, Deed])[]) =>
    play(
      ['2026-11-01', list(ada, { fit: 4 })],
      ['2026-11-01', list(bo, { fit: 4 })],
      ['2026-11-01', send(ada)],
      ['2026-11-02', send(bo)],
      ...more,
      ['2026-11-05', hear(ada, 'answered')],
      ['2026-11-06', set(ada, 'agreed')],
    );

  it('asks to tell those who wait, once, until it is done', () => {
    const waiting = yes();
    expect(stepFor(waiting, '2026-11-07', bo)).toMatchObject({
      step: 'Tell Bo Ek that you have found somebody',
      reason: 'Ada Lovelace said yes, and Bo Ek should not be left waiting',
      command: 'mentor outreach bo-ek --kind withdraw',
    });
    expect(stepFor(waiting, '2026-11-07')).toBeUndefined();
    const drafted = write(bo, 'withdraw')(waiting, '2026-11-07', 'm5222222');
    expect(stepFor(drafted, '2026-11-07', bo)?.step).toBe('Send your message to Bo Ek');
    const told = send(bo)(drafted, '2026-11-07', 't5222222');
    expect(told.candidates.map(({ state }) => state)).toEqual(['agreed', 'withdrawn']);
    expect(stepFor(told, '2026-11-20', bo)).toBeUndefined();
  });

  it('still lets somebody who answered have a reply', () => {
    expect(stepFor(yes(['2026-11-04', hear(bo, 'answered')]), '2026-11-07', bo)?.step).toBe(
      'Fix a time with Bo Ek',
    );
  });

  it('leaves those alone whose silence was noted', () => {
    expect(stepFor(yes(['2026-11-04', hear(bo, 'silent')]), '2026-11-07', bo)).toBeUndefined();
  });

  it('says nothing to people asked after it: one may have several mentors', () => {
    const later = send(bo)(yes(), '2026-11-10', 't5222222');
    expect(stepFor(later, '2026-11-11', bo)?.step).toBe('Leave Bo Ek time to answer');
  });

  it('says nothing once that mentorship is over', () => {
    const over = { ...yes(), agreements: [agreement('g2222222', ada, { state: 'ended' })] };
    expect(stepFor(over, '2026-11-12', bo)?.step).toBe('Send Bo Ek one light reminder');
  });

  it('counts without a date for all who wait', () => {
    const undated = play(
      ['2026-11-01', list(ada, { state: 'agreed' })],
      ['2026-11-01', list(bo, { fit: 4 })],
      ['2026-11-02', send(bo)],
    );
    expect(stepFor(undated, '2026-11-03', bo)?.step).toBe('Tell Bo Ek that you have found somebody');
  });
});

describe('keeping a candidate', () => {
  const mint = () => 'cc222222';
  const look = (journal: Journal, answers = {}) =>
    keepCandidate(
      journal,
      entryOf('n2222222', 'shortlist', { about: ada, answers: { person: ada, ...answers } }),
      mint,
    );

  it('is one for each person, changed when looked at again, and opened when it was parked', () => {
    const once = look(start, { path: 4, 'path-note': 'Same step', questions: ['How?'] });
    expect(once.candidates).toEqual([
      candidate('cc222222', ada, {
        path: 4,
        pathNote: 'Same step',
        questions: ['How?'],
        at: once.candidates[0]!.at,
      }),
    ]);
    const parked = set(ada, 'parked')(once, '', '');
    expect(look(parked, { path: 2 }).candidates).toMatchObject([{ id: 'cc222222', path: 2, state: 'open' }]);
    expect(look(set(ada, 'declined')(once, '', '')).candidates[0]!.state).toBe('declined');
  });
});
