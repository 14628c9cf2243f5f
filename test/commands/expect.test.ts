import { expect, it } from 'vitest';
import type { Agreement, Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { agreement, idOf, journalOf } from '../support/people.ts';
import { type Line, script, stop } from '../support/script.ts';

const ada = idOf('p1');

const journal = (facts: object, ...agreements: readonly Agreement[]): Journal => ({
  ...journalOf({ name: 'Ada Lovelace', ...facts }),
  agreements,
});

async function answered(start: Journal, ...lines: readonly Line[]) {
  const { ask, heard } = script(...lines);
  const home = house({ journal: start, ask });
  const code = await main(['expect', 'ada'], () => home);
  return { home, heard, code };
}

const page = agreement(idOf('g1'), ada, { starts: '2026-11-01', review: '2027-05-01' });

it('asks nothing more once it is one sitting', async () => {
  const { home, code } = await answered(journal({}), ['kind', 'flash']);
  expect(code).toBe(0);
  expect(home.journal.agreements).toEqual([]);
  expect(home.told).toContain('One sitting with Ada Lovelace needs no page');
  expect(home.deeds).toEqual(['Noted that it is one sitting with Ada Lovelace']);
});

it('does not ask again what kind it is, nor what is to mind', async () => {
  const { code, heard } = await answered(journal({ kind: 'peer', context: ['external'] }), ['purpose', stop]);
  expect([code, heard[0]?.id]).toEqual([130, 'purpose']);
});

it('asks at once what a new kind adds', async () => {
  const { home } = await answered(
    journal({}, page),
    ['change', ['kind']],
    ['kind', 'project'],
    ['project', 'The planner, until it ships'],
    ['changed', 'it became a project'],
    ['both', true],
  );
  expect(home.journal.people[0]?.kind).toBe('project');
  expect(home.journal.agreements.at(-1)).toMatchObject({
    kind: 'project',
    state: 'agreed',
    version: 2,
    extras: { project: 'The planner, until it ships' },
  });
  expect(home.journal.agreements.at(-1)?.changed).toMatch(
    /^Kind of mentoring: .*Project: .*Why: it became a project$/,
  );
});

it('comes back after the talk with what was left open, and what they said in hand', async () => {
  const open: Agreement = {
    ...page,
    state: 'proposed',
    theirs: { minutes: 30 },
    settled: ['purpose', 'cadence', 'commitments', 'confidentiality', 'success', 'starts', 'review'],
  };
  const { home, heard } = await answered(
    journal({}, open),
    ['differs', ['minutes']],
    ['theirs-minutes', '30'],
    ['minutes', '30'],
  );
  expect(heard.map(({ id, before }) => [id, before])).toEqual([
    ['differs', ['minutes']],
    ['theirs-minutes', 30],
    ['minutes', 30],
  ]);
  expect(home.journal.agreements.at(-1)).toMatchObject({ minutes: 30, state: 'agreed', version: 2 });
  expect(home.deeds).toEqual(['Agreed expectations with Ada Lovelace']);
});

it('keeps the page that holds while a change waits for their word', async () => {
  const { home } = await answered(
    journal({}, page),
    ['change', ['ends']],
    ['ends', '2027-05-01'],
    ['changed', null],
    ['both', false],
  );
  expect(home.journal.agreements.map(({ state, ends }) => [state, ends])).toEqual([
    ['agreed', null],
    ['proposed', '2027-05-01'],
  ]);
  expect(home.told).toContain('Still open: Ends.');
  expect(home.told).not.toContain('has passed');
});
