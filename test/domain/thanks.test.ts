import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { type Occasion, occasionsFor } from '../../src/domain/occasions.ts';
import { stages } from '../../src/domain/stage.ts';
import { isAbout, keepThanks, noteThanks, unsentThanks } from '../../src/domain/thanks.ts';
import { action, minter } from '../support/journals.ts';
import {
  advice,
  agreement,
  entryOf,
  exchange,
  idOf,
  journalOf,
  meeting,
  message,
  objective,
  plan,
  touch,
} from '../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const today = '2026-11-21';
const start = journalOf({ name: 'Ada' }, { name: 'Bo' });

const full: Journal = {
  ...start,
  objectives: [
    objective('b2222222', 'Run five interviews', {
      state: 'reached',
      closedOn: '2026-11-01',
      measure: 'Five write-ups',
    }),
    objective('b3222222', 'Alone', { state: 'reached', closedOn: '2026-11-01' }),
  ],
  plans: [
    plan('pn222222', 'b2222222', {
      person: ada,
      milestones: [
        { what: 'Two held', by: null, sign: null, reachedOn: '2026-10-01' },
        { what: 'Four held', by: null, sign: null, reachedOn: null },
        { what: 'Long ago', by: null, sign: null, reachedOn: '2025-01-01' },
      ],
    }),
  ],
  advice: [
    advice('d2222222', 'Heard only', { person: ada }),
    advice('d3222222', 'Tried first', { person: ada, state: 'tried', triedOn: '2026-10-20' }),
    advice('d4222222', 'Tried last', {
      person: ada,
      state: 'tried',
      triedOn: '2026-11-01',
      result: 'it worked',
    }),
    advice('d5222222', 'Told', { person: ada, state: 'told', result: 'good', triedOn: '2026-10-12' }),
    advice('d6222222', 'Dropped', { person: ada, state: 'dropped' }),
    advice('d7222222', 'Of Bo', { person: bo, state: 'tried' }),
  ],
  actions: [
    action('cd222222', 'Write to one customer', { person: ada, state: 'done', closedOn: '2026-11-02' }),
    action('cd322222', 'Theirs', { person: ada, who: 'mentor', state: 'done', closedOn: '2026-11-02' }),
  ],
  meetings: [meeting('mt222222', ada, { start: '2026-11-10T15:00', points: ['Discovery first'] })],
};

const named = (journal: Journal, person = ada) =>
  occasionsFor(journal, person, today).map(({ kind, what }) => `${kind}: ${what}`);

describe('what somebody can be thanked for', () => {
  it('begins with advice they wait to hear of, then news, the last meeting, and other advice', () => {
    expect(named(full)).toEqual([
      'advice: Tried last',
      'advice: Tried first',
      'objective: Run five interviews',
      'milestone: Two held',
      'action: Write to one customer',
      'talk: Discovery first',
      'advice: Told',
      'advice: Heard only',
    ]);
    expect(named(full, bo)).toEqual(['advice: Of Bo']);
    expect(named(start)).toEqual([]);
  });

  it('takes nothing that was done for them as good news', () => {
    const done = (what: string) =>
      action('cd222222', what, { person: ada, state: 'done', closedOn: '2026-11-02' });
    const offers = (what: string) => named({ ...start, actions: [done(what)] });
    expect(offers('send her my interview guide')).toEqual([]);
    expect(offers('Show Ada the slides')).toEqual([]);
    expect(offers('Send the offer to three customers')).toEqual([
      'action: Send the offer to three customers',
    ]);
    expect(offers('Try her way of asking')).toEqual(['action: Try her way of asking']);
  });

  it('counts an objective as theirs when the agreement names it', () => {
    const agreed = { ...full, plans: [], agreements: [agreement('g2222222', ada, { goals: ['Alone'] })] };
    expect(named(agreed)).toContain('objective: Alone');
    expect(named(agreed)).not.toContain('objective: Run five interviews');
  });

  it('leaves out what lies in the future, in a journal edited by hand', () => {
    const later = { ...full, objectives: [{ ...full.objectives[0]!, closedOn: '2027-01-01' }] };
    expect(named(later)).not.toContain('objective: Run five interviews');
  });

  it('offers an impact note when its day has come', () => {
    const old = { ...start, meetings: [meeting('mt222222', ada, { start: '2024-11-01T10:00' })] };
    expect(named(old)[0]).toBe('impact: 2 years');
  });

  it('leaves out what they were thanked for, by a letter that went out or by what was noted', () => {
    const letter = keep(full, occasion('advice: Tried last'));
    expect(named(letter)).toContain('advice: Tried last');
    const gone = { ...letter, touches: [touch('t2222222', ada, { message: letter.messages[0]!.id })] };
    expect(named(gone)).not.toContain('advice: Tried last');
    const noted = { ...full, exchanges: [exchange('x2222222', ada, { kind: 'thanks', advice: 'd5222222' })] };
    expect(named(noted)).not.toContain('advice: Told');
  });
});

const occasion = (name: string): Occasion =>
  occasionsFor(full, ada, today).find(({ kind, what }) => `${kind}: ${what}` === name)!;

const keep = (journal: Journal, about: Occasion, answers: object = {}): Journal =>
  keepThanks(
    journal,
    entryOf('n2222222', 'thank', {
      about: ada,
      at: `${today}T09:00:00.000Z`,
      answers: { body: 'Hi', ...answers },
    }),
    { occasion: about, mint: minter(journal.messages.length + 5) },
  );

describe('a letter of thanks', () => {
  it('says what it is about, and is a version of the one that waits', () => {
    const once = keep(full, occasion('advice: Tried last'), { difference: 'I ask first now' });
    expect(once.messages[0]).toMatchObject({
      kind: 'thanks',
      reference: 'Tried last',
      version: 1,
      replaces: null,
      thanks: { occasion: 'advice', of: 'd4222222', as: 'mail', difference: 'I ask first now', next: null },
    });
    const twice = keep(once, occasion('advice: Tried last'));
    expect(twice.messages[1]).toMatchObject({ version: 2, replaces: once.messages[0]!.id });
    const other = keep(twice, occasion('milestone: Two held'));
    expect(other.messages[2]).toMatchObject({ version: 1, replaces: null });
    expect(unsentThanks(other, ada)?.reference).toBe('Two held');
    expect(isAbout(other.messages[2]!, { ...occasion('milestone: Two held'), what: 'Four held' })).toBe(
      false,
    );
  });

  it('puts a new result into the ledger, and remembers how they like to be thanked', () => {
    const kept = keep(full, occasion('advice: Heard only'), { result: 'all agreed', 'thanks-as': 'note' });
    expect(kept.advice[0]).toMatchObject({ state: 'tried', triedOn: today, result: 'all agreed' });
    expect(kept.people[0]?.thanksAs).toBe('note');
    expect(keep(kept, occasion('talk: Discovery first')).messages[1]?.thanks?.as).toBe('note');
    const same = keep(full, occasion('advice: Tried last'), { result: 'it worked' });
    expect(same.advice).toEqual(full.advice);
    expect(same.people[0]).not.toHaveProperty('thanksAs');
  });
});

const going = {
  id: 't9222222',
  exchange: 'x9222222',
  at: `${today}T09:00:00.000Z`,
  person: ada,
  channel: 'mail',
  note: null,
  on: '2026-11-20',
} as const;

describe('thanks that went out', () => {
  it('for advice: a letter sent, a gift in the ledger, and its giver knows', () => {
    const letter = keep(full, occasion('advice: Tried last'));
    const message = unsentThanks(letter, ada)!;
    const sent = noteThanks(letter, { ...going, message, advice: null });
    expect(sent.touches).toMatchObject([{ message: message.id, state: 'sent', sentOn: '2026-11-20' }]);
    expect(sent.exchanges).toMatchObject([
      { direction: 'given', kind: 'thanks', what: 'Thanks for "Tried last"', advice: 'd4222222', how: null },
    ]);
    expect(sent.advice[2]).toMatchObject({ state: 'told', toldOn: '2026-11-20' });
    expect(unsentThanks(sent, ada)).toBeUndefined();
  });

  it('as news are an achievement, with the way it was told', () => {
    const letter = keep(full, occasion('milestone: Two held'), { 'thanks-as': 'gift', present: 'a map' });
    const sent = noteThanks(letter, { ...going, message: unsentThanks(letter, ada), advice: null });
    expect(sent.exchanges).toMatchObject([
      { kind: 'achievement', what: 'News of "Two held"', how: 'with a map', advice: null },
    ]);
    expect(sent.advice).toEqual(full.advice);
  });

  it('without a letter leave nothing to wait for, and keep the day they were told before', () => {
    const told = {
      ...full,
      advice: [advice('d5222222', 'Told', { person: ada, state: 'told', toldOn: '2026-10-01' })],
    };
    const sent = noteThanks(told, { ...going, message: undefined, advice: 'd5222222', note: 'over lunch' });
    expect(sent.touches).toEqual([]);
    expect(sent.exchanges).toMatchObject([{ what: 'Thanks for "Told"', how: 'over lunch' }]);
    expect(sent.advice[0]?.toldOn).toBe('2026-10-01');
  });

  it('ask for nothing: nobody counts as asked because they were thanked', () => {
    const thanks = keep(
      start,
      { kind: 'other', of: null, what: '', on: null, result: null },
      { what: 'a word' },
    );
    const sent = noteThanks(thanks, { ...going, message: unsentThanks(thanks, ada), advice: null });
    expect(stages(sent, today)(ada)).toBe('contact');
    const cold = {
      ...start,
      messages: [message('m2222222', ada)],
      touches: [touch('t2222222', ada, { message: 'm2222222' })],
    };
    expect(stages(cold, today)(ada)).toBe('asked');
  });
});
