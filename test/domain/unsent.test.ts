import { expect, it } from 'vitest';
import type { Journal, Message } from '../../src/domain/journal.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { noteSent } from '../../src/domain/touches.ts';
import { unsentTo } from '../../src/domain/unsent.ts';
import { idOf, journalOf, meeting, message, touch } from '../support/people.ts';

const ada = idOf('p1');
const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const draft = (id: string, day: number, more: Partial<Message>) =>
  message(idOf(id), ada, { at: on(day), ...more });

const journal = (messages: readonly Message[]): Journal => ({
  ...journalOf({ name: 'Ada Lovelace' }),
  messages,
});
const sent = (before: Journal, letter: Message, day: number): Journal =>
  noteSent(before, {
    ...{ id: idOf(`t${day}`), at: on(day), person: ada, channel: 'mail', note: null },
    ...{ on: on(day).slice(0, 10), message: letter },
  });

const recap = draft('m2', 10, { kind: 'thanks', subject: 'Tuesday' });
const request = draft('m3', 11, { kind: 'question' });
const ids = (from: Journal) => unsentTo(from, ada).map(({ id }) => id);

it('finds every draft that has not gone out, and no version that was replaced', () => {
  const better = draft('m4', 12, { kind: 'question', version: 2, replaces: request.id });
  expect(ids(journal([recap, request]))).toEqual([recap.id, request.id]);
  expect(ids(journal([recap, request, better]))).toEqual([recap.id, better.id]);
  expect(ids(sent(journal([recap, request]), request, 13))).toEqual([recap.id]);
});

it('leaves out what a later letter made pointless: a request by any, thanks by thanks for the same', () => {
  const later = draft('m5', 12, { kind: 'thanks' });
  expect(ids(sent(journal([request, recap, later]), later, 13))).toEqual([]);
  const called = { ...journal([recap, request]), touches: [touch(idOf('t9'), ada, { at: on(14) })] };
  expect(ids(called)).toEqual([recap.id]);
});

it.each([
  ['the newest first', journal([recap, request]), ['mentor outreach sent ada-lovelace']],
  [
    'the older one once the newest is out',
    sent(journal([recap, request]), request, 11),
    [`mentor outreach sent ada-lovelace --message ${recap.id.slice(0, 4)}`],
  ],
])('next speaks of %s, also for somebody on no road', (_, from, commands) => {
  const said = nextSteps(from, '2026-11-12').filter(({ command }) => command.includes('outreach sent'));
  expect(said.map(({ command }) => command)).toEqual(commands);
});

it('next names the recap by its id where a newer draft would be taken for it', () => {
  const talked = meeting(idOf('t2'), ada, { start: '2026-11-09T15:00', debriefedOn: '2026-11-09' });
  const from = { ...journal([recap, request]), meetings: [talked] };
  const commands = nextSteps(from, '2026-11-12').map(({ command }) => command);
  expect(commands).toContain(`mentor outreach sent ada-lovelace --message ${recap.id.slice(0, 4)}`);
  expect(commands).toContain('mentor outreach sent ada-lovelace');
});
