import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { idOf, journalOf, meeting, prep } from '../support/people.ts';

const ada = idOf('p1');
const planned = meeting(idOf('m'), ada, {
  kind: 'regular',
  state: 'scheduled',
  start: '2026-11-25T15:00',
  zone: 'Europe/Lisbon',
});

async function meet(meetings: readonly Meeting[], ...args: readonly string[]) {
  const home = house({ journal: { ...journalOf({ name: 'Ada Lovelace' }), meetings } });
  const code = await main(['meet', ...args], () => home);
  return { home, code, told: home.told };
}

it('is not held by lines that say nothing', async () => {
  const { home, code, told } = await meet([planned], 'ada', '--line', '5', '--line', '! ', '--line', '');
  expect([code, home.deeds, home.journal.meetings]).toEqual([2, [], [planned]]);
  expect(told).toContain('no number 5');
});

describe('a line caught while talking', () => {
  const sheet = prep(idOf('r'), ada, { priorities: ['The role'], questions: ['How?'] });
  const along = async (...lines: readonly string[]) => {
    const home = house({ journal: { ...journalOf({ name: 'Ada Lovelace' }), preps: [sheet] } });
    const code = await main(['meet', 'ada', ...lines.flatMap((line) => ['--line', line])], () => home);
    expect(code).toBe(0);
    return { told: home.told, lines: home.journal.meetings[0]!.lines.map(({ kind, text }) => [kind, text]) };
  };

  it('with a number after the minus opens a point again, and is never something to do', async () => {
    const { told, lines } = await along('2', '-2', '-1', '-9', '- write 2 pages');
    expect(lines).toEqual([['action', 'write 2 pages']]);
    expect(told).toContain('Open again: How?');
    expect(told).toContain('Number 1 is not ticked off');
    expect(told).toContain('no number 9');
  });

  it('says by when it was understood, and why not', async () => {
    const { told, lines } = await along('- send the sheet next friday', '- send my guide by 3/4');
    expect(told).toContain('hint:   You, by 27 November: send the sheet');
    expect(told).toMatch(/warn: "3\/4" could be 3 April or 4 March.*kept, without a day/);
    expect(lines).toHaveLength(2);
  });
});

describe('a meeting in the calendar', () => {
  it('is not missed before its day', async () => {
    for (const when of [[], ['2026-11-25']]) {
      const { home, code, told } = await meet([planned], 'missed', 'ada', ...when);
      expect(code).toBe(1);
      expect(told).toContain('mentor meet cancel ada-lovelace 2026-11-25');
      expect(home.journal.meetings).toEqual([planned]);
    }
  });

  it('is missed on its day, and not the one after it', async () => {
    const today = { ...planned, id: idOf('n'), start: '2026-11-21T08:00' };
    const { home } = await meet([planned, today], 'missed', 'ada');
    expect(home.journal.meetings.map(({ state }) => state)).toEqual(['scheduled', 'missed']);
  });

  it('is planned again when it moves to the time it was called off for', async () => {
    const { home } = await meet([{ ...planned, state: 'cancelled' }], 'move', 'ada', '2026-11-25 15:00');
    expect(home.journal.meetings).toEqual([planned]);
  });

  it('does not move to where it is', async () => {
    const { home, told } = await meet([planned], 'move', 'ada', '2026-11-25 15:00');
    expect(told).toContain('so already');
    expect(home.deeds).toEqual([]);
  });
});
