import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { journey } from '../../src/domain/journey.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { draft } from '../support/journals.ts';
import {
  agreement,
  candidate,
  entryOf,
  goalsRecord,
  idOf,
  journalOf,
  meeting,
  message,
  touch,
  value,
} from '../support/people.ts';

const today = '2026-11-21';
const [ada, bo, cy] = [idOf('p1'), idOf('p2'), idOf('p3')];
const people = journalOf({ name: 'Ada' }, { name: 'Bo' }, { name: 'Cy' });

const goals = { goals: [goalsRecord('gg222222')] };
const audited = { ...goals, entries: [entryOf('n2222222', 'audit')] };
const listed = { ...audited, candidates: [candidate('c2222222', ada)] };
const valued = { ...listed, values: [value('v2222222', ada)] };
const drafted = { ...valued, messages: [message('m2222222', ada)] };
const sent = { ...drafted, touches: [touch('t2222222', ada, { message: 'm2222222' })] };

describe('the journey', () => {
  const states = (records: Partial<Journal>) =>
    journey({ ...people, ...records })
      .map(({ state }) => state)
      .join(' ');

  it.each<[string, Partial<Journal>, string]>([
    ['at the start', {}, 'next later later later later later'],
    ['with goals', goals, 'done next later later later later'],
    ['with an audit', audited, 'done done next later later later'],
    ['with a candidate', listed, 'done done done next later later'],
    ['with a value', valued, 'done done done done next later'],
    ['with a draft: nothing to agree on yet', drafted, 'done done done done done later'],
    ['with a message out', sent, 'done done done done waiting later'],
    [
      'with an answer',
      { ...sent, touches: [touch('t2222222', ada, { state: 'answered' })] },
      'done done done done done next',
    ],
    [
      'with one answer and one message out',
      { ...sent, touches: [touch('t2222222', ada, { state: 'answered' }), touch('t3222222', bo)] },
      'done done done done waiting next',
    ],
    [
      'with the candidate parked',
      { ...sent, candidates: [candidate('c2222222', ada, { state: 'parked' })] },
      'done done done done done later',
    ],
    [
      'with a thank-you out, which waits for nothing',
      { ...sent, messages: [message('m2222222', ada, { kind: 'thanks' })] },
      'done done done done done later',
    ],
    [
      'with a talk held',
      { ...drafted, meetings: [meeting('mt222222', ada)] },
      'done done done done done next',
    ],
    [
      'with a yes',
      { ...sent, candidates: [candidate('c2222222', ada, { state: 'agreed' })] },
      'done done done done done next',
    ],
    [
      'with a page agreed',
      { ...sent, agreements: [agreement('g2222222', ada)] },
      'done done done done done done',
    ],
    ['when a stage was passed over', { ...valued, entries: [] }, 'done next done done later later'],
  ])('%s', (_when, records, expected) => expect(states(records)).toBe(expected));
});

describe('the next steps', () => {
  const steps = (records: Partial<Journal>, day = today) => nextSteps({ ...people, ...records }, day);
  const first = (records: Partial<Journal>) => steps(records)[0]?.command;

  it.each<[string, Partial<Journal>, string | undefined]>([
    ['the first stage', {}, 'mentor goals'],
    ['the second', goals, 'mentor audit'],
    ['the third', audited, 'mentor shortlist'],
    ['a candidate, by name', listed, 'mentor shortlist ada'],
    ['a message to send', drafted, 'mentor outreach sent ada'],
    ['a reminder that is due', sent, 'mentor outreach ada --kind second'],
    ['a draft begun', { drafts: [draft('d2222222', 'goals')] }, 'mentor goals'],
    [
      'a draft about somebody',
      { ...listed, drafts: [draft('d2222222', 'value', '', ada)] },
      'mentor value ada',
    ],
    ['an edit begun', { ...audited, drafts: [draft('d2222222', 'edit-person', '', bo)] }, 'mentor edit bo'],
    [
      'an edit of another record',
      { ...audited, drafts: [draft('d2222222', 'edit-goal', '', 'gg222222')] },
      'mentor edit gg222222',
    ],
  ])('begin with %s', (_what, records, command) => expect(first(records)).toBe(command));

  it('say one thing about each person, the most pressing', () => {
    const all = steps({
      ...sent,
      candidates: [candidate('c2222222', ada), candidate('c3222222', bo), candidate('c4222222', cy)],
      drafts: [draft('d2222222', 'outreach', '', ada), draft('d3222222', 'value', '', bo)],
    });
    const about = all.flatMap(({ about: { person } }) => person ?? []);
    expect(new Set(about).size).toBe(about.length);
    expect(all.map(({ urgency, command }) => `${urgency} ${command}`)).toEqual([
      'now mentor outreach ada --kind second',
      'soon mentor value bo',
      'soon mentor shortlist cy',
    ]);
  });

  it('put what is due now before what is soon, and what can wait last', () => {
    const order = steps({
      ...sent,
      entries: [entryOf('n2222222', 'audit', { at: '2026-01-01T10:00:00.000Z' })],
      candidates: [candidate('c2222222', ada), candidate('c3222222', bo)],
    }).map(({ urgency }) => urgency);
    expect(order).toEqual(['now', 'soon', 'later', 'later']);
  });

  it('ask for a longer shortlist below three, and for a new one when nobody is left', () => {
    const wanted = (...states: readonly ('open' | 'declined' | 'agreed')[]) =>
      steps({
        ...audited,
        candidates: states.map((state, i) => candidate(idOf(`c${i + 2}`), [ada, bo, cy][i]!, { state })),
      })
        .filter(({ command }) => command === 'mentor shortlist')
        .map(({ step, urgency }) => `${urgency}: ${step}`);
    expect(wanted('open')).toEqual(['later: Put two more people on your shortlist']);
    expect(wanted('open', 'declined', 'open')).toEqual(['later: Put one more person on your shortlist']);
    expect(wanted('open', 'open', 'open')).toEqual([]);
    expect(wanted('declined', 'declined')).toEqual(['soon: Think of somebody else to ask']);
    expect(wanted('agreed')).toEqual([]);
  });

  it('offer the audit again half a year after the last, and not a day before', () => {
    const again = (day: string) =>
      steps(audited, day).some(({ step }) => step === 'Look at your people again');
    expect(again('2027-05-20')).toBe(false);
    expect(again('2027-05-21')).toBe(true);
  });

  it('are sentences that a command follows', () => {
    for (const { step, reason, command } of steps({ ...sent, drafts: [draft('d2222222', 'audit')] })) {
      expect(step).toMatch(/^[A-Z].*[^.]$/);
      expect(reason).toMatch(/^[^A-Z].*[^.]$|^[A-Z][a-z]+ said/);
      expect(command).toMatch(/^mentor [a-z]/);
    }
  });
});
