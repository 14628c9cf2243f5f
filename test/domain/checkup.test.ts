import { expect, it } from 'vitest';
import { checkUp } from '../../src/domain/checkup.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import type { Facts } from '../../src/domain/vitals.ts';
import { facts } from '../support/house.ts';
import { journalOf } from '../support/people.ts';

const today = '2026-11-21';
const well = facts(journalOf({ name: 'Ada' }));
const of = (more: Partial<Facts>, id: string) =>
  checkUp({ ...well, ...more }, today).find((check) => check.id === id)!;
const damaged: Facts['journal'] = {
  ...{ path: 'mentor.json', target: null, state: 'damaged', trouble: 'It is empty.', journal: null, size: 0 },
};
const { states, backups, terminal, disk } = well;

it('says of a machine on which all is well that all is well', () => {
  expect(checkUp(well, today).filter(({ state }) => state !== 'ok')).toEqual([]);
});

it.each<[string, Partial<Facts>, string, string, string]>([
  ['a damaged journal', { journal: damaged }, 'journal', 'wrong', 'It is empty.'],
  ['a newer journal', { journal: { ...damaged, state: 'newer' } }, 'journal', 'wrong', 'It is empty.'],
  ['no journal', { journal: { ...damaged, state: 'none' } }, 'journal', 'look', 'no journal yet'],
  ['open files', { open: [{ path: 'mentor.json', mode: 0o644 }] }, 'modes', 'wrong', 'look into mentor.json'],
  ['a held lock', { lock: 'held' }, 'lock', 'look', 'Another mentor'],
  ['a lock that fails', { lock: { trouble: 'It cannot be loaded.' } }, 'lock', 'wrong', 'cannot be loaded'],
  ['leftovers', { orphans: ['.a.tmp'] }, 'leftovers', 'look', '1 file was left'],
  [
    'broken states',
    { states: { ...states, broken: ['x'] } },
    'states',
    'look',
    '1 earlier state of 3 cannot',
  ],
  [
    'a closed folder',
    { states: { ...states, trouble: 'No permission.' } },
    'states',
    'wrong',
    'No permission',
  ],
  ['closed backups', { backups: { ...backups, trouble: 'No way.' } }, 'backups', 'wrong', 'No way.'],
  ['no states', { states: { ...states, count: 0 } }, 'states', 'ok', 'no earlier states yet'],
  ['no backup', { backups: { ...backups, count: 0, newest: null } }, 'backups', 'look', 'no backup yet'],
  ['a broken backup', { backups: { ...backups, broken: ['x'] } }, 'backups', 'wrong', '1 backup of 1 cannot'],
  ['a shared folder', { disk: { ...disk, synced: 'Dropbox' } }, 'place', 'look', 'Dropbox copies'],
  [
    'a network disk',
    { disk: { ...disk, unusual: { name: 'NFS', lacks: 'locks' } } },
    'place',
    'look',
    '(NFS)',
  ],
  ['a full disk', { disk: { ...disk, free: 1_000_000 } }, 'space', 'wrong', '1.0 MB are free'],
  ['a nearly full disk', { disk: { ...disk, free: 50_000_000 } }, 'space', 'look', '50 MB are free'],
  ['a disk that is silent', { disk: { ...disk, free: null } }, 'space', 'ok', 'nobody tells'],
  ['a narrow terminal', { terminal: { ...terminal, columns: 50 } }, 'terminal', 'look', '50 columns'],
  ['ASCII only', { terminal: { ...terminal, utf8: false } }, 'terminal', 'look', 'ASCII only'],
  ['no editor', { terminal: { ...terminal, editor: null } }, 'tools', 'look', 'No editor'],
  [
    'an editor that is not there',
    { terminal: { ...terminal, editor: { program: 'emax', missing: true } } },
    'tools',
    'wrong',
    '"emax" is not on this machine',
  ],
])('%s: %s', (_, more, id, state, said) => {
  expect(of(more, id)).toMatchObject({ state, say: expect.stringContaining(said) });
});

it('names every way back from a journal that cannot be opened, the newest earlier state first', () => {
  expect(of({ journal: damaged }, 'journal').command).toBe(
    'mentor backup restore 3\nmentor backup restore mentor-2026-11-20.json',
  );
  const elsewhere = { ...backups, newest: { ...backups.newest!, file: '/stick/a b.json' } };
  expect(of({ journal: damaged, backups: elsewhere }, 'journal').command).toContain(
    "restore '/stick/a b.json'",
  );
  const none = { states: { ...states, newest: null }, backups: { ...backups, newest: null } };
  expect(of({ journal: damaged, ...none }, 'journal')).toMatchObject({
    command: null,
    mend: expect.any(String),
  });
  const away = { ...damaged, state: 'none' as const };
  expect(of({ journal: away }, 'journal').command).toBe(
    'mentor plan\nmentor backup restore mentor-2026-11-20.json',
  );
  expect(of({ journal: away, ...none }, 'journal').command).toBe('mentor plan');
  // Going back would lose what the newer program wrote.
  expect(of({ journal: { ...damaged, state: 'newer' } }, 'journal').command).toBeNull();
});

it('reminds of a backup once it is old and something was done since', () => {
  const old = { ...backups, newest: { ...backups.newest!, made: '2026-10-01T09:00:00Z' } };
  const deed = { id: 'h2222222', at: '2026-11-01T09:00:00Z', deed: 'Wrote down Ada', undoes: null };
  const busy = { ...well.journal, journal: { ...well.journal.journal!, history: [deed] } };
  expect(of({ backups: old }, 'backups').state).toBe('ok');
  expect(of({ backups: old, journal: busy }, 'backups')).toMatchObject({
    state: 'look',
    say: expect.stringMatching(/51 days old, and you have done 1 thing since/),
    command: 'mentor backup',
  });
  expect(of({ journal: busy }, 'backups').state).toBe('ok');
});

it('remembers a backup that went to a disk which is elsewhere now, for as long as it is worth something', () => {
  const gone = { ...backups, count: 0, newest: null };
  expect(of({ backups: { ...gone, away: '/stick/mentor-2026-11-01.json' } }, 'backups')).toMatchObject({
    state: 'ok',
    say: expect.stringContaining('/stick/mentor-2026-11-01.json, which is not connected now'),
  });
  for (const away of ['/stick/mentor-2026-10-01.json', '/stick/mine.json'])
    expect(of({ backups: { ...gone, away } }, 'backups').state).toBe('look');
});

it('says nothing of backups where there is nothing to back up', () => {
  const none = { ...backups, count: 0, newest: null };
  const ids = (more: Partial<Facts>) => checkUp({ ...well, ...more }, today).map(({ id }) => id);
  const blank = { ...well.journal, journal: emptyJournal };
  for (const journal of [{ ...damaged, state: 'none' as const }, damaged, blank]) {
    expect(ids({ journal, backups: none })).not.toContain('backups');
    // What cannot be made is not proposed in the place of what is broken.
    expect(of({ journal, backups: { ...none, count: 1, broken: ['x'] } }, 'backups')).toMatchObject({
      ...{ state: 'wrong', mend: null, command: null },
    });
  }
  expect(ids({ backups: none })).toContain('backups');
});

it('does not promise to close files on a disk that keeps no permissions', () => {
  const open = [{ path: 'mentor.json', mode: 0o777 }];
  expect(of({ open }, 'modes').fix).toBe('modes');
  expect(
    of({ open, disk: { ...disk, unusual: { name: 'FAT', lacks: 'permissions' } } }, 'modes'),
  ).toMatchObject({
    state: 'look',
    fix: null,
  });
});
