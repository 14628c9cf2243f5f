import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/context.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';
import { agreement, idOf, journalOf, meeting } from '../support/people.ts';

const ada = idOf('p1');
const withAda = (more: Partial<Journal> = {}): Journal => ({
  ...journalOf({ name: 'Ada Lovelace', kind: 'traditional' }),
  ...more,
});

/** One command after another in the same journal, each on its own day; the last house. */
async function months(journal: Journal, calls: readonly (readonly [day: string, ...args: string[]])[]) {
  let home: House = house({ journal });
  for (const [day, ...args] of calls) {
    const next = house({ journal: home.journal, now: `${day}T18:00:00Z` });
    const { mint } = next;
    // Ids of different days must not be the same.
    const mark = day.replaceAll('-', '').slice(4).replace(/[01]/g, 'x');
    home = Object.assign(next, { mint: () => mark + mint().slice(4) });
    expect(await main(args, () => home), home.told).toBe(0);
  }
  return home;
}

const openIn = (home: House) =>
  home.journal.entries.findLast(({ worksheet }) => worksheet === 'debrief')?.answers['open-questions'];

/** Enter, until the questions are over: what stands there already is kept. */
const enter =
  (asked: { id: string; before?: unknown }[]): Ask =>
  async ({ id, kind }, { before } = {}) => {
    asked.push({ id, before });
    if (kind === 'list' || kind === 'rows' || id === 'what') return null;
    return before ?? null;
  };

/** A look back on a meeting of that day, with what stayed open. */
const debriefed = (day: string, points: string, ...open: readonly string[]): [string, ...string[]] => [
  day,
  ...['debrief', 'ada', '--met-on', 'today', '--points', points],
  ...open.flatMap((question) => ['--open-questions', question]),
];

describe('questions that were left open', () => {
  it('are still there after a meeting that nobody prepared', async () => {
    const home = await months(withAda(), [
      debriefed('2027-01-10', 'a', 'How to price?'),
      ['2027-02-10', 'meet', 'ada', '--line', '! try x'],
      ['2027-02-10', 'debrief', 'ada', '--points', 'b'],
      ['2027-03-08', 'prep', 'ada', '--template'],
    ]);
    expect(openIn(home)).toEqual(['How to price?']);
    expect(home.printed).toContain('How to price?');
  });

  it('are still there after one that was never in the calendar', async () => {
    const home = await months(withAda(), [
      debriefed('2027-01-10', 'a', 'How to price?'),
      debriefed('2027-02-10', 'b'),
      debriefed('2027-03-10', 'c'),
    ]);
    expect(openIn(home)).toEqual(['How to price?']);
  });

  it('are gone once ticked off, or taken out', async () => {
    const home = await months(withAda(), [
      debriefed('2027-01-10', 'a', 'One?', 'Two?'),
      ['2027-02-10', 'meet', 'ada', '--line', '1'],
      ['2027-02-10', 'debrief', 'ada', '--points', 'b'],
    ]);
    expect(openIn(home)).toEqual(['Two?']);
    const after = await months(home.journal, [
      ['2027-03-09', 'prep', 'ada', '--priorities', 'p', '--questions', 'Another?'],
      debriefed('2027-03-10', 'c'),
    ]);
    expect(openIn(after)).toEqual([]);
  });
});

describe('the next meeting', () => {
  const monthly = withAda({
    agreements: [agreement(idOf('g'), ada, { cadence: 'monthly' })],
    meetings: [
      meeting(idOf('m'), ada, { start: '2026-12-08T15:00', kind: 'regular', points: ['Price first'] }),
    ],
  });

  it('is not invented: what the rhythm proposes is a hint, and Enter leaves it blank', async () => {
    const asked: { id: string; before?: unknown; hint?: string }[] = [];
    const ask: Ask = async (question, given) => {
      if (question.id === 'next-meeting') asked.push({ id: 'hint', before: question.hint });
      return enter(asked)(question, given);
    };
    const home = house({ journal: monthly, ask, now: '2026-12-08T18:00:00Z' });
    expect(await main(['debrief', 'ada'], () => home)).toBe(0);
    expect(asked).toContainEqual({
      id: 'hint',
      before: 'By your rhythm it would be around 8 January; blank if nothing is fixed.',
    });
    expect(asked).toContainEqual({ id: 'next-meeting', before: null });
    expect(home.journal.meetings.map(({ state, next }) => [state, next])).toEqual([['held', null]]);
  });

  it('is none where no flag names one, and nothing is said of a date nobody gave', async () => {
    const home = await months(monthly, [
      ['2027-02-25', 'debrief', 'ada', '--met-on', '2027-02-25', '--points', 'a'],
    ]);
    expect(home.told).not.toContain('next date');
    expect(home.journal.meetings.map(({ state }) => state)).toEqual(['held', 'held']);
  });

  it('is the one in the calendar, and not the meeting looked back on', async () => {
    const today = meeting(idOf('n'), ada, { start: '2026-12-09T15:00', state: 'scheduled' });
    const later = meeting(idOf('o'), ada, { start: '2027-01-12T15:00', state: 'scheduled' });
    const only = { ...monthly, meetings: [today] };
    const alone = await months(only, [['2026-12-09', 'debrief', 'ada', '--points', 'a']]);
    expect(alone.journal.meetings[0]).toMatchObject({ state: 'held', next: null });
    const both = { ...monthly, meetings: [today, later] };
    const planned = await months(both, [['2026-12-09', 'debrief', 'ada', '--points', 'a']]);
    expect(planned.journal.meetings[0]).toMatchObject({ next: '2027-01-12T15:00' });
  });

  it('can be asked about before there is a journal', async () => {
    const home = house({ journal: emptyJournal });
    expect(await main(['debrief', '--template'], () => home)).toBe(0);
    expect(home.printed).toContain('blank if nothing is fixed');
  });
});

it('shows what is to be done with who does it and by when', async () => {
  const lines = ['Ada: send the book', 'write the memo next friday'].map((text) => ({
    at: '2026-12-08T15:10:00Z',
    kind: 'action' as const,
    text,
  }));
  const journal = withAda({ meetings: [meeting(idOf('m'), ada, { start: '2026-12-08T15:00', lines })] });
  const home = house({ journal, ask: enter([]), now: '2026-12-08T18:00:00Z' });
  await main(['debrief', 'ada', '--points', 'a'], () => home);
  expect(home.told).toContain('1. They: send the book\n  2. You, by 18 December: write the memo');
});

describe('the recap', () => {
  const shorthand = [
    { at: '2026-12-08T15:10:00Z', kind: 'note' as const, text: 'She sold to a hospital first' },
  ];
  const journal = withAda({
    profile: { ...emptyJournal.profile, name: 'Leila Haddad' },
    meetings: [meeting(idOf('m'), ada, { start: '2026-12-08T15:00', kind: 'regular', lines: shorthand })],
  });
  const files = { template: async () => readFileSync('templates/messages/recap.md', 'utf8') };
  const after = async (body: (before: string) => string, copies = false) => {
    const bodies: string[] = [];
    const ways: (readonly string[])[] = [];
    const ask: Ask = async (question, given = {}) => {
      if (question.id === 'where' && 'options' in question) {
        ways.push(question.options.map(({ value }) => value));
        return 'nowhere';
      }
      if (question.id !== 'body') return enter([])(question, given);
      bodies.push(String(given.before));
      return body(String(given.before));
    };
    const home = house({ journal, ask, now: '2026-12-08T18:00:00Z' });
    const tools = { ...home.tools, canCopy: async () => copies };
    const world = { ...home, tools, files: { ...home.files, ...files } };
    expect(await main(['debrief', 'ada'], () => world)).toBe(0);
    return { home, bodies, ways, told: home.told };
  };

  it('can be changed before it goes anywhere, and the coach minds words about its reader', async () => {
    const { home, bodies, told } = await after((text) => text.replace('She sold', 'You sold'));
    expect(bodies).toEqual([expect.stringContaining('She sold')]);
    expect(told).not.toContain('third-person');
    expect(home.journal.messages.map(({ body }) => body.includes('You sold'))).toEqual([false, true]);
    expect(home.deeds.at(-1)).toBe('Changed the recap for Ada Lovelace');
  });

  it('is kept by Enter, once the coach has said that it speaks of her', async () => {
    const { home, told } = await after((text) => text);
    expect(told).toContain('third-person: This goes to Ada, and says "She".');
    expect(home.journal.messages).toHaveLength(1);
  });

  it('is one deed with the debrief, and a recap that cannot be written costs nobody the debrief', async () => {
    expect((await after((text) => text)).home.deeds).toEqual([
      'Looked back on the meeting with Ada Lovelace',
    ]);

    const home = house({ journal, now: '2026-12-08T18:00:00Z' });
    const template = async () => '{% if points.size > 0 %}{{ gone }}{% endif %}Subject: x\n\nHi';
    const world = { ...home, files: { ...home.files, template } };
    const args = ['debrief', 'ada', '--met-on', '2026-12-08', '--points', 'Prices'];
    expect(await main(args, () => world)).toBe(1);
    expect(home.told).toContain('nothing called "gone"');
    expect(home.deeds).toEqual(['Looked back on the meeting with Ada Lovelace']);
    expect(home.journal.meetings[0]!.points).toEqual(['Prices']);
    expect(home.journal.messages).toEqual([]);
  });

  it('goes to the clipboard only where there is one', async () => {
    expect((await after((text) => text)).ways).toEqual([['mailto', 'eml', 'nowhere']]);
    expect((await after((text) => text, true)).ways).toEqual([['copy', 'mailto', 'eml', 'nowhere']]);
  });
});

it('puts the next date down in the zone of the machine, where the profile names none', async () => {
  const zoneAfter = async (journal: Journal) => {
    const home = house({ journal });
    const args = ['debrief', 'ada', '--met-on', '2026-11-20', '--points', 'Prices'];
    expect(await main([...args, '--next-meeting', '2026-12-08 15:00'], () => home), home.told).toBe(0);
    return home.journal.meetings.at(-1)?.zone;
  };
  expect(await zoneAfter(withAda())).toBe('UTC');
  const lisbon = { ...emptyJournal.profile, zone: 'Europe/Lisbon' };
  expect(await zoneAfter(withAda({ profile: lisbon }))).toBe('Europe/Lisbon');
});
