import { expect, it } from 'vitest';
import { desk } from '../support/mentor.ts';

const on = (day: string) => ({ MENTOR_NOW: `${day}T09:00:00Z` });

/** Somebody met yesterday, and something promised. */
function begun() {
  const home = desk();
  home.run(['people', 'add', 'Ada Lovelace']);
  home.run(['meet', 'schedule', 'ada', '2026-11-24 15:00'], '', on('2026-11-21'));
  home.run(['actions', 'add', 'Write to Bo', '--person', 'ada', '--by', '2026-11-25'], '', on('2026-11-21'));
  return home;
}

it('shows the first thing on a screen, then what is due, and lets it rest in the words one would say', async () => {
  const home = begun();
  const first = home.open([], { env: on('2026-11-25') });
  expect(await first.exit).toBe(0);
  const screen = first.screen();
  expect(screen).toContain('Say how it went with Ada Lovelace on 24 November 2026');
  expect(screen).toMatch(/Then:\n- .*mentor actions ada-lovelace/);

  const resting = home.open(['next', 'pause', 'ada', 'until', '1', 'March'], { env: on('2026-11-25') });
  await resting.see('To go on before: mentor next resume ada-lovelace');
  expect(await resting.exit).toBe(0);
  expect(home.run(['next'], '', on('2026-11-25')).stdout).not.toContain('Ada');
  expect(home.run(['people', '--json'], '', on('2026-11-25')).code).toBe(0);
  expect(home.run(['next', 'resume', 'ada'], '', on('2026-11-25')).code).toBe(0);
  expect(home.run(['next'], '', on('2026-11-25')).stdout).toContain('mentor debrief ada-lovelace');
});

it('puts a step off and takes that back with undo', () => {
  const home = begun();
  expect(home.start(['next', '--quiet'], '', on('2026-11-25'))).toMatchObject({ code: 3 });
  expect(home.run(['next', 'snooze', 'ada', '--until', 'next Monday'], '', on('2026-11-25')).code).toBe(0);
  expect(home.run(['next', 'snooze'], '', on('2026-11-25')).code).toBe(0);
  expect(home.run(['next', '--quiet'], '', on('2026-11-25'))).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(home.run(['undo'], '', on('2026-11-25')).code).toBe(0);
  expect(home.run(['next', '--quiet'], '', on('2026-11-25')).code).toBe(3);
});

it('is away as long as is said, and says until when', () => {
  const home = begun();
  expect(home.run(['next', 'away', 'until', '7 January'], '', on('2026-11-25')).code).toBe(0);
  expect(home.run([], '', on('2026-11-26')).stdout).toContain('you are away until 7 January 2027');
  expect(home.run(['next', '--quiet'], '', on('2026-11-26')).code).toBe(0);
  expect(home.run(['next', '--quiet'], '', on('2027-01-07')).code).toBe(3);
});

it('goes on with its eyes open when the clock was put back', () => {
  const home = begun();
  const { stdout, code } = home.run(['next'], '', on('2026-10-01'));
  expect(code).toBe(0);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'It says 1 October 2026, and your journal was last changed on 21 November 2026; I go by the clock',
  );
});

it.each<readonly string[]>([
  ['next', 'pause'],
  ['next', 'pause', 'zoe', 'until', '1 March'],
  ['next', 'pause', 'ada', 'until', 'yesterday'],
  ['next', 'snooze', 'zoe'],
  ['next', 'resume', 'ada'],
  ['next', 'away', '--until', 'maybe'],
  ['next', 'zoe'],
])('%s %s: one sentence, a next command, and nothing is changed', (...args) => {
  const home = begun();
  const before = home.read('data/mentor.json');
  const { code, stderr, stdout } = home.run(args, '', on('2026-11-25'));
  expect([1, 2]).toContain(code);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^✗ \S/);
  expect(stderr.trim().split('\n').length).toBeLessThan(5);
  expect(home.read('data/mentor.json')).toBe(before);
});
