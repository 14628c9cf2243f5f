import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { dossiersOf } from '../../src/domain/next/dossiers.ts';
import { stages } from '../../src/domain/stage.ts';
import { agreement, candidate, idOf, journalOf, meeting, message, touch } from '../support/people.ts';
import { heard } from '../support/steps.ts';

/** In Los Angeles still the evening of 20 November. */
const at = '2026-11-21T05:00:00.000Z';
const [ada, bo] = [idOf('p1'), idOf('p2')];

const there = (records: Partial<Journal>): Journal => {
  const journal = journalOf({ name: 'Ada' }, { name: 'Bo' });
  return { ...journal, profile: { ...journal.profile, zone: 'America/Los_Angeles' }, ...records };
};
const stepFor = (journal: Journal, person: string, today: string) =>
  heard(journal, today, person, ['approach']);

it('an agreement without a first day holds from the day it was made where its owner lives', () => {
  const journal = there({
    agreements: [agreement('g2222222', ada, { at, starts: null })],
    meetings: [meeting('mt222222', ada, { start: '2026-11-20T22:00' })],
  });
  expect(stages(journal, '2026-11-22')(ada)).toBe('active');
});

it('what went out without a date went out on its day there: the ladder counts from it, and the order holds', () => {
  const journal = there({
    candidates: [candidate('c2222222', ada, { fit: 3 })],
    touches: [
      touch('t3222222', ada, { at: '2026-11-20T05:00:00.000Z', sentOn: '2026-11-21' }),
      touch('t2222222', ada, { at, sentOn: null }),
    ],
  });
  expect(dossiersOf(journal, '2026-11-22')[0]!.touches.map(({ id }) => id)).toEqual(['t2222222', 't3222222']);
  const [, first] = journal.touches;
  expect(stepFor({ ...journal, touches: [first!] }, ada, '2026-11-22')?.due).toBe('2026-11-30');
});

it('a draft of the day of an answer is a reply to it', () => {
  const journal = there({
    candidates: [candidate('c2222222', ada, { fit: 3 })],
    messages: [message('m2222222', ada, { at: '2026-11-21T12:00:00.000Z' })],
    touches: [touch('t2222222', ada, { at, sentOn: '2026-11-01', state: 'answered', endedOn: '2026-11-21' })],
  });
  expect(stepFor(journal, ada, '2026-11-22')?.step).toBe('Send your message to Ada');
  const before = { ...journal, messages: [message('m2222222', ada, { at: '2026-11-21T07:59:00.000Z' })] };
  expect(stepFor(before, ada, '2026-11-22')?.step).toBe('Fix a time with Ada');
});

it('somebody thought of on the day of a yes elsewhere came before it', () => {
  const journal = there({
    candidates: [candidate('c2222222', ada, { state: 'agreed' }), candidate('c3222222', bo, { at, fit: 3 })],
    touches: [touch('t2222222', ada, { sentOn: '2026-11-01', state: 'answered', endedOn: '2026-11-20' })],
  });
  expect(stepFor(journal, bo, '2026-11-22')).toBeUndefined();
});
