import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { everything } from '../support/everything.ts';
import { house } from '../support/house.ts';
import { at, entryOf, idOf, journalOf, meeting, objective } from '../support/people.ts';

const bo = everything.people[1]!.id;
const journal: Journal = {
  ...everything,
  pauses: [
    {
      id: 'pvvvvvvv',
      at: '2026-10-01T09:00:00Z',
      person: bo,
      kind: 'away',
      step: null,
      from: '2026-12-01',
      until: '2027-01-10',
      why: 'Parental leave',
    },
  ],
  drafts: [
    {
      id: 'dvvvvvvv',
      at: '2026-11-20T09:00:00Z',
      worksheet: 'value',
      about: bo,
      answers: { 'why-them': 'The relaunch' },
      open: null,
    },
  ],
};
const shown = async (...args: string[]) => {
  const home = house({ journal });
  const code = await main(['show', ...args], () => home);
  return { code, printed: home.printed, told: home.told };
};

it('shows a person on one page, with the next step and its command last', async () => {
  const { code, printed } = await shown('bo');
  expect(code).toBe(0);
  expect(printed).toMatch(/^Bo Diaz\nNorthwind\n\n {2}stage /);
  expect(printed).toContain(
    '\nTo do between you\n  - You: Write to one customer (was for 20 October 2026) (',
  );
  expect(printed).toMatch(
    /\nNext\n {2}\S[^\n]*\n(?: {2}\S[^\n]*\n)* {4}mentor [^\n]*\n\nThe letters at the end/,
  );
  expect(printed.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('shows what only it can name: a pause, and a worksheet nobody has finished', async () => {
  const pause = await shown('pvvv');
  expect(pause.printed).toContain('The pause with Bo Diaz');
  expect(pause.printed).toContain('Parental leave');
  expect(pause.printed).toContain('10 January 2027');
  const draft = await shown('dvvv');
  expect(draft.printed).toContain('The relaunch');
  expect(draft.printed).toContain('    mentor value bo-diaz');
  expect(JSON.parse((await shown('pvvv', '--json')).printed)).toMatchObject({
    record: 'pause',
    id: 'pvvvvvvv',
  });
});

it('shows an entry under the questions it answers', async () => {
  const { printed } = await shown(everything.entries[0]!.id);
  expect(printed).toContain('Ada Lovelace');
  expect(printed).toContain('Somebody new');
});

it('gives a person as JSON with the stage, the last contact and the next step', async () => {
  expect(JSON.parse((await shown('bo', '--json')).printed)).toMatchObject({
    record: 'person',
    slug: 'bo-diaz',
    stage: 'active',
    lastContact: '2026-10-05',
    next: { command: expect.stringMatching(/^mentor /) },
  });
});

it.each([
  [['nobody'], 1, 'no record and no person'],
  [['bbbbbb'], 1, 'Several ids begin with bbbbbb'],
  [['x'.repeat(10_000)], 1, 'no record and no person'],
  [['.*'], 1, 'no record and no person'],
])('answers when %j is not there', async (args, code, says) => {
  const answered = await shown(...args);
  expect(answered.code).toBe(code);
  expect(answered.told).toContain(says);
});

it('says of a meeting that it took place, and what each line caught in it was', async () => {
  const held = meeting(idOf('m1'), idOf('p1'), {
    state: 'held',
    kind: 'regular',
    lines: [{ at, kind: 'advice', text: 'Say the price first' }],
  });
  const home = house({ journal: { ...journalOf({ name: 'Ada Lovelace' }), meetings: [held] } });
  expect(await main(['show', held.id], () => home)).toBe(0);
  expect(home.printed).toMatch(/state +it took place\n/i);
  expect(home.printed).toMatch(/kind +a regular one\n/i);
  expect(home.printed).toContain('advice: Say the price first');
});

it('says of a meeting which questions it left open, each of its own', async () => {
  const ada = idOf('p1');
  const looked = (day: string, open: readonly string[], id: string) =>
    entryOf(idOf(id), 'debrief', { about: ada, answers: { 'met-on': day, 'open-questions': open } });
  const held = (id: string, start: string, more: object = {}) =>
    meeting(idOf(id), ada, { start, debriefedOn: start.slice(0, 10), ...more });
  const home = house({
    journal: {
      ...journalOf({ name: 'Ada' }),
      meetings: [
        held('m2', '2026-10-02T15:00'),
        held('m3', '2026-11-02T15:00'),
        held('m4', '2026-11-20T15:00', {
          debriefedOn: null,
          lines: [{ at, kind: 'question', text: 'And who pays then?' }],
        }),
      ],
      entries: [looked('2026-10-02', ['Who pays?'], 'd2'), looked('2026-11-02', ['What next?'], 'd3')],
    },
  });
  const questionsOf = async (id: string) => {
    home.printed = '';
    await main(['show', id, '--json'], () => home);
    return JSON.parse(home.printed).openQuestions;
  };
  expect(await questionsOf('m2vv')).toEqual(['Who pays?']);
  expect(await questionsOf('m3vv')).toEqual(['What next?']);
  expect(await questionsOf('m4vv')).toEqual(['What next?', 'And who pays then?']);
  home.printed = '';
  await main(['show', 'm2vv'], () => home);
  expect(home.printed).toContain('Still open\n  - Who pays?');
});

it('says how many objectives there are to whoever asks for one there is not', async () => {
  const home = house({ journal: journalOf({ name: 'Ada' }) });
  expect(await main(['progress', 'G1'], () => home)).toBe(1);
  expect(home.told).toContain('You have no open objective, so there is no G1.');
  expect(home.told).toContain('mentor goals');
  home.journal = { ...home.journal, objectives: [objective(idOf('b2'), 'A product role')] };
  expect(await main(['progress', 'g2'], () => home)).toBe(1);
  expect(home.told).toContain('You have 1 open objective, so there is no G2.');
});

it('takes an id in capitals', async () => {
  const { code, printed } = await shown('PVVV');
  expect([code, printed]).toEqual([0, (await shown('pvvv')).printed]);
});
