import { describe, expect, it } from 'vitest';
import { newAction } from '../../src/domain/actions.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { agreement, idOf, journalOf, meeting } from '../support/people.ts';
import { script, stop } from '../support/script.ts';

const ada = idOf('p1');
const page = agreement(idOf('g1'), ada, { at: '2026-05-20T09:00:00.000Z', starts: '2026-05-20' });
const met = meeting(idOf('m1'), ada, { start: '2026-11-02', kind: 'regular' });
const ending = { how: 'mutual' as const, on: '2026-11-01', lessons: [], ask: [], keep: null };

const start = (more: Partial<Journal> = {}, facts: object = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace', ...facts }),
  agreements: [page],
  meetings: [met],
  ...more,
});

async function call(args: readonly string[], journal: Journal) {
  const home = house({ journal });
  const code = await main(args, () => home);
  return { code, home, said: home.told.replace(/\s+/g, ' ') };
}

describe('a closing says in one sentence why it makes no sense', () => {
  const proposed = { ...page, state: 'proposed' as const };
  const table: readonly [string, readonly string[], Journal, number, RegExp][] = [
    [
      'with nothing agreed',
      ['ada'],
      start({ agreements: [], meetings: [] }),
      1,
      /agreed on nothing yet.*--kind withdraw/,
    ],
    [
      'with a talk and nothing agreed',
      ['ada'],
      start({ agreements: [] }),
      1,
      /agreed on nothing yet.*mentor thank ada-lovelace/,
    ],
    [
      'proposed and never met',
      ['ada'],
      start({ agreements: [proposed], meetings: [] }),
      1,
      /only proposed and you have not met/,
    ],
    ['one sitting', ['ada'], start({ agreements: [] }, { kind: 'flash' }), 1, /ends by itself/],
    [
      'ended already',
      ['ada'],
      start({ agreements: [{ ...page, state: 'ended', ending }] }),
      1,
      /ended already, on 1 November 2026.*mentor close reopen ada-lovelace/,
    ],
    ['without a kind of ending', ['ada'], start(), 2, /--ending/],
    ['with no such ending', ['ada', '--ending', 'cancelled'], start(), 2, /ending/],
    ['on a day to come', ['ada', '--ending', 'mutual', '--on', '2026-12-24'], start(), 2, /on/],
    [
      'with a last meeting in the past',
      ['ada', '--ending', 'mutual', '--meeting', 'to-come', '--last-on', '2026-01-01'],
      start(),
      2,
      /last-on/,
    ],
    [
      'handing over to nobody known',
      ['ada', '--ending', 'mutual', '--open-actions', 'hand-over', '--hand-to', 'Zoe'],
      start(),
      2,
      /hand-to/,
    ],
    ['reopening what goes on', ['reopen', 'ada'], start(), 1, /has not been closed/],
    [
      'reopening what never was',
      ['reopen', 'ada'],
      start({ agreements: [] }),
      1,
      /no mentorship with Ada Lovelace.*mentor expect ada-lovelace/,
    ],
    ['reopening nobody', ['reopen', 'zoe'], start(), 1, /not written down anybody/],
  ];
  it.each(table)('%s', async (_name, args, journal, code, says) => {
    const ended = await call(['close', ...args], journal);
    expect([ended.code, ended.said]).toEqual([code, expect.stringMatching(says)]);
    expect(ended.home.journal).toBe(journal);
  });
});

it('ends in one call, as one named deed', async () => {
  const { code, home } = await call(
    ['close', 'ada', '--ending', 'completed-early', '--thanks', 'Her questions'],
    start(),
  );
  expect(code).toBe(0);
  expect(home.deeds).toEqual(['Closed the mentorship with Ada Lovelace: completed early']);
  expect(home.journal.agreements[0]).toMatchObject({
    state: 'ended',
    ending: { how: 'completed-early', on: '2026-11-21', keep: 'quarterly' },
  });
});

describe('with a template of your own that cannot be filled in', () => {
  const broken = async (...args: readonly string[]) => {
    const home = house({ journal: start() });
    const files = { ...home.files, template: async () => '{{ nothing.here }}' };
    const code = await main(['close', 'ada', '--ending', 'completed', ...args], () => ({ ...home, files }));
    return { code, deeds: home.deeds, told: home.told };
  };

  it.each([
    ['the letter', []],
    ['the words for a last meeting', ['--meeting', 'to-come', '--last-on', '2026-12-01']],
  ])('says so before anything is kept: %s', async (_what, args) => {
    const { code, deeds, told } = await broken(...args);
    expect(code).toBe(1);
    expect(deeds).toEqual([]);
    expect(told).toContain('messages/close-completed');
  });

  it('needs none for a letter of your own', async () => {
    const { code, deeds } = await broken('--letter', 'Dear Ada, thank you for your question about who pays.');
    expect(code).toBe(0);
    expect(deeds).toEqual(['Closed the mentorship with Ada Lovelace: completed']);
  });
});

it('also ends what was met for and never agreed on aloud', async () => {
  const { code } = await call(
    ['close', 'ada', '--ending', 'drifted'],
    start({ agreements: [{ ...page, state: 'proposed' }] }),
  );
  expect(code).toBe(0);
});

it('asks what becomes of actions only where some are open', async () => {
  const open = newAction({ id: idOf('t1'), at: page.at, what: 'Send the notes', who: 'me', person: ada });
  const asked = async (journal: Journal, ...more: readonly (readonly [string, typeof stop | string])[]) => {
    const { ask, heard } = script(
      ['ending', 'completed'],
      ['meeting', 'held'],
      ['on', '2026-11-21'],
      ['thanks', null],
      ['lessons', ''],
      ...more,
    );
    const home = house({ journal, ask });
    await main(['close', 'ada'], () => home);
    return heard.map(({ id }) => id);
  };
  expect(await asked(start(), ['ask', stop])).not.toContain('open-actions');
  expect(await asked(start({ actions: [open] }), ['open-actions', 'hand-over'], ['hand-to', stop])).toContain(
    'hand-to',
  );
});

it('shows what is open to be picked one by one', async () => {
  const open = (id: string, what: string, who: 'me' | 'mentor') =>
    newAction({ id: idOf(id), at: page.at, what, who, person: ada });
  const actions = [open('t2', 'Send the notes', 'me'), open('t3', 'Ask around', 'mentor')];
  const { ask, heard } = script(
    ['ending', 'completed'],
    ['meeting', 'held'],
    ['on', '2026-11-21'],
    ['thanks', null],
    ['lessons', ''],
    ['open-actions', 'choose'],
    ['go-on-actions', stop],
  );
  let labels: readonly string[] = [];
  const home = house({
    journal: start({ actions }),
    async ask(question, asked) {
      if (question.kind === 'choices') labels = question.options.map(({ label }) => label);
      return ask(question, asked);
    },
  });
  await main(['close', 'ada'], () => home);
  const asked = heard.at(-1);
  expect(asked?.before).toEqual(['t2vv']);
  expect(labels).toEqual(['You: Send the notes', 'They: Ask around']);
});

it('plans the last meeting in the zone of the machine, where the profile names none', async () => {
  const flags = ['--ending', 'mutual', '--meeting', 'to-come', '--last-on', '2026-12-01 15:00'];
  const { home } = await call(['close', 'ada', ...flags], start());
  expect(home.journal.meetings.at(-1)).toMatchObject({ kind: 'last', zone: 'UTC' });
});

it('takes the picked ones as flags too', async () => {
  const action = newAction({ id: idOf('t2'), at: page.at, what: 'Send the notes', who: 'me', person: ada });
  const { code, home } = await call(
    ['close', 'ada', '--ending', 'mutual', '--open-actions', 'choose', '--go-on-actions', 't2vv'],
    start({ actions: [action, { ...action, id: idOf('t3') }] }),
  );
  expect(code).toBe(0);
  expect(home.journal.actions.map(({ state }) => state)).toEqual(['open', 'dropped']);
});

it('reopens what was closed, as one named deed', async () => {
  const { home, code } = await call(
    ['close', 'reopen', 'ada'],
    start({ agreements: [{ ...page, state: 'ended', ending }] }),
  );
  expect(code).toBe(0);
  expect(home.deeds).toEqual(['Took up the mentorship with Ada Lovelace again']);
  expect(home.journal.agreements.map(({ state }) => state)).toEqual(['ended', 'agreed']);
  expect(home.told).toContain('21 May 2027');
});

it('asks nothing after answers from a file, also at a terminal', async () => {
  const { ask, heard } = script();
  const home = house({ journal: start(), ask, files: { 'a.yaml': 'person: ada\nending: mutual' } });
  expect(await main(['close', '--answers', 'a.yaml'], () => home)).toBe(0);
  expect(heard).toEqual([]);
  expect(home.journal.agreements[0]?.state).toBe('ended');
});
