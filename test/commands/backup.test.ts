import { expect, it } from 'vitest';
import type { Context } from '../../src/context.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import type { OpenedCopy } from '../../src/doors/backups.ts';
import { UserError } from '../../src/errors.ts';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';
import { action } from '../support/journals.ts';
import { idOf, journalOf, meeting } from '../support/people.ts';
import { script, stop } from '../support/script.ts';

const two = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });
const at = 'backups/mentor-2026-11-21.json';
const made = '2026-11-20T09:00:00.000Z';

/** A house with a backup of another journal in it. */
function kept(backup: Journal, furniture: Parameters<typeof house>[0] = { journal: two }): House {
  const home = house(furniture);
  home.kept[at] = { made, program: '0.1.0', journal: backup, templates: {} };
  return home;
}
const run = (home: House, ...words: string[]) => main(['backup', ...words], () => home);
/** With doors changed as a test needs them. */
const changed = (home: House, doors: Partial<Context>): House => Object.assign(home, doors);

it("copies the journal and the templates that are the person's own, and says how to bring it back", async () => {
  const home = house({ journal: { ...two, meetings: [meeting(idOf('m1'), two.people[0]!.id)] } });
  const template = (name: string, own: string | null, trouble: string | null = null) => ({
    ...{ name, shipped: 'x', own, trouble },
  });
  home.files.templates = async () => ({
    folder: 'templates',
    all: [
      template('prep.md', 'mine'),
      template('show.md', null),
      template('goals.md', null, 'It is a link.'),
    ],
  });
  expect(await run(home)).toBe(0);
  expect(home.kept[at]).toEqual({
    ...{ made: '2026-11-21T09:00:00.000Z', program: expect.any(String) },
    ...{ journal: home.journal, templates: { 'prep.md': 'mine' } },
  });
  expect(home.told).toMatch(/2 people, 1 meeting, 1 template of yours; 1.2 KB, not encrypted/);
  expect(home.told).toContain('To bring it back: mentor backup restore mentor-2026-11-21.json\n');
  expect(home.told).toContain('warn: Not in it: It is a link.');
  expect(home.told).toContain('mentor backup --to PLACE');
});

it('says nothing with --quiet, but for what is not in it', async () => {
  const home = house({ journal: two });
  expect(await run(home, '--quiet')).toBe(0);
  expect([home.told, Object.keys(home.kept)]).toEqual(['', [at]]);
  const trouble = 'prep.md is a link that leads out of your templates.';
  home.files.templates = async () => ({
    folder: 't',
    all: [{ name: 'prep.md', shipped: '', own: null, trouble }],
  });
  await run(home, '--quiet');
  expect(home.told).toBe(`warn: Not in it: ${trouble}\n`);
});

it('says nothing of another disk to somebody who names one', async () => {
  const home = house({ journal: two });
  await run(home, '--to', '/media/stick');
  expect(Object.keys(home.kept)).toEqual(['/media/stick/mentor-2026-11-21.json']);
  expect(home.told).not.toContain('--to PLACE');
});

it('backs up no journal without a word in it', async () => {
  const home = house();
  expect(await run(home)).toBe(1);
  expect([home.told, home.kept]).toEqual([expect.stringContaining('nothing to back up yet'), {}]);
});

it.each(['0', '-1', '1.5', 'all', ''])('--keep %s is no number of backups', async (keep) => {
  const home = house({ journal: two });
  expect(await run(home, `--keep=${keep}`)).toBe(2);
  expect(home.kept).toEqual({});
});

it('a flag that lacks what it takes is said to, also where subcommands are', async () => {
  const home = house({ journal: two });
  expect(await run(home, '--keep')).toBe(2);
  expect(home.told).toContain('Option "--keep <number>" argument missing.');
});

it('asks twice for a passphrase, until both are the same', async () => {
  const typed = ['correct horse', 'correct hose', 'correct horse', 'correct horse'];
  const { ask, heard } = script(...typed.map((one) => ['passphrase', one] as const));
  const home = house({ journal: two, ask });
  const given: (string | null)[] = [];
  const { write } = home.backups;
  changed(home, {
    backups: {
      ...home.backups,
      write: (backup, how) => {
        given.push(how.passphrase);
        return write(backup, how);
      },
    },
  });
  expect(await run(home, '--encrypt')).toBe(0);
  expect([given, heard.length]).toEqual([['correct horse'], 4]);
  expect(home.told).toContain('two different ones');
  expect(home.told).not.toContain('horse');
  expect(home.told).toContain('without it nobody can open this');
});

it('says that a passphrase is short before it is to be typed again, and lets somebody choose another', async () => {
  const { ask } = script(
    ['passphrase', 'abc'],
    ['short', false],
    ['passphrase', 'correct horse'],
    ['passphrase', 'correct horse'],
  );
  const home = house({ journal: two, ask });
  expect(await run(home, '--encrypt')).toBe(0);
  expect(home.told.match(/short passphrase can be guessed/g)).toHaveLength(1);
});

it.each([
  ['an empty one', null],
  ['Ctrl-C', stop],
] as const)('stops at %s, and writes nothing', async (_, reply) => {
  const home = house({ journal: two, ask: script(['passphrase', reply]).ask });
  expect(await run(home, '--encrypt')).toBe(130);
  expect(home.kept).toEqual({});
});

it('takes the passphrase from a file or the environment where nobody is there, and never from a flag', async () => {
  const home = house({ journal: two, files: { secret: 'four words of mine\nnot this\n', blank: '\n' } });
  expect(await run(home, '--encrypt')).toBe(2);
  expect(home.told).toContain('MENTOR_PASSPHRASE');
  expect(await run(home, '--passphrase-file', 'blank')).toBe(1);
  expect(await run(home, '--encrypt', '--passphrase', 'x')).toBe(2);
  expect(home.kept).toEqual({});
  expect(await run(home, '--passphrase-file', 'secret')).toBe(0);
  expect(home.told).not.toContain('short passphrase');
  changed(home, { backups: { ...home.backups, passphrase: () => 'short' } });
  expect(await run(home, '--encrypt')).toBe(0);
  expect(home.told).toContain('short passphrase can be guessed');
});

it('lists backups, and earlier states when asked to', async () => {
  const home = kept(two);
  const state = {
    kind: 'state',
    file: 's1',
    made,
    size: 10,
    encrypted: false,
    people: 1,
    meetings: 0,
  } as const;
  home.backups.states = async () => [
    { ...state, trouble: null },
    { ...state, file: 's2', people: null, meetings: null, trouble: 'It is empty.' },
  ];
  expect(await run(home, 'list')).toBe(0);
  expect(home.printed).toContain(`2026-11-20 | 2 | 0 | 1.2 KB | backup | mentor-2026-11-21.json`);
  expect(home.printed).not.toContain('s1');
  expect(home.told).toContain('2 earlier states of the journal');
  expect(await run(home, 'list', '--states')).toBe(0);
  expect(home.printed).toContain('2026-11-20 | 1 | 0 | 10 bytes | state | s1');
  expect(home.printed).toContain('| damaged | s2');
  expect(home.told).toContain('s2: It is empty.');
  home.printed = '';
  await run(home, 'list', '--states', '--json');
  expect(JSON.parse(home.printed).map(({ file }: { file: string }) => file)).toEqual([at, 's1', 's2']);
  const none = house({ journal: two });
  expect([await run(none, 'list'), none.told]).toEqual([0, expect.stringContaining('No backup yet')]);
  expect(none.told).toContain('Make one with: mentor backup');
  const blank = house();
  await run(blank, 'list');
  expect(blank.told).toContain('No backup yet in backups.\n');
  expect(blank.told).not.toContain('Make one');
});

const opening = (more: Partial<OpenedCopy>) => ({
  open: async (): Promise<OpenedCopy> => ({
    ...{ kind: 'backup', made, program: '0.1.0', size: 99, encrypted: false, untouched: true, from: null },
    ...{ journal: two, templates: {} },
    ...more,
  }),
});

it.each<[string, Partial<OpenedCopy>, number, string]>([
  ['one that is whole', {}, 0, 'is whole'],
  ['one that changed', { untouched: false }, 1, 'has been changed since it was written'],
  ['an older one', { from: 0 }, 0, 'is in version 0 of the format'],
  [
    'a journal as it stands',
    { kind: 'journal', made: null, untouched: null },
    0,
    'a journal before its first deed',
  ],
])('checks %s', async (_, more, code, said) => {
  const home = house({ journal: two });
  Object.assign(home.backups, opening(more));
  expect(await run(home, 'check', 'x.json')).toBe(code);
  expect(home.told).toContain(said);
  await run(home, 'check', 'x.json', '--json');
  expect(JSON.parse(home.printed)).toMatchObject({ whole: code === 0, people: 2, from: more.from ?? null });
});

it('checks one that cannot be opened: exit 1, also as JSON', async () => {
  const home = house({ journal: two });
  home.backups.open = async () => {
    throw new UserError('x.json is damaged.');
  };
  expect(await run(home, 'check', 'x.json')).toBe(1);
  expect(home.told).toContain('x.json is damaged.');
  expect(await run(home, 'check', 'x.json', '--json')).toBe(1);
  expect(JSON.parse(home.printed)).toEqual({ file: 'x.json', whole: false, trouble: 'x.json is damaged.' });
});

const older: Journal = { ...journalOf({ name: 'Ada Lovelace' }), actions: [action(idOf('a1'), 'Write')] };

it('shows what would be different, asks, and restores', async () => {
  const { ask, heard } = script(['restore', true]);
  const home = kept(older, { journal: two, ask });
  expect(await run(home, 'restore', at)).toBe(0);
  expect(home.told).toContain('title: This is the backup of 20 November 2026, made by mentor 0.1.0.');
  expect(home.printed).toContain('people | 2 | 1 | 1 goes');
  expect(home.printed).toContain('actions | 0 | 1 | 1 comes back');
  expect(heard).toHaveLength(1);
  expect(home.journal).toEqual(older);
  expect(home.deeds).toEqual(['Restored the backup of 20 November 2026']);
  expect(home.told).toContain('mentor undo');
});

it('calls a backup by the day that its name has, in the zone of the journal', async () => {
  const profile = { ...older.profile, zone: 'Pacific/Kiritimati' };
  const home = house({ journal: two });
  Object.assign(home.backups, opening({ made: '2026-11-20T12:00:00.000Z', journal: { ...older, profile } }));
  expect(await run(home, 'check', 'mentor-2026-11-21.json')).toBe(0);
  expect(home.told).toContain('It is the backup of 21 November 2026');
});

it('says so when the settings would be others', async () => {
  const named = { ...two, profile: { ...two.profile, name: 'Leila' } };
  const home = kept(named, { journal: two });
  expect(await run(home, 'restore', at, '--dry-run')).toBe(0);
  expect(home.told).toContain('Your name and the other settings would be as they were, too.');
  expect(home.printed).toContain('people | 2 | 2 | as now');
});

it.each([
  ['no', false, 0],
  ['Ctrl-C', stop, 130],
] as const)('changes nothing at %s', async (_, reply, code) => {
  const home = kept(older, { journal: two, ask: script(['restore', reply]).ask });
  expect(await run(home, 'restore', at)).toBe(code);
  expect([home.journal, home.deeds]).toEqual([two, []]);
});

it('changes nothing where nobody can be asked, and with --dry-run', async () => {
  const home = kept(older);
  expect(await run(home, 'restore', at)).toBe(2);
  expect(await run(home, 'restore', at, '--dry-run')).toBe(0);
  expect([home.journal, home.deeds]).toEqual([two, []]);
  expect(await run(home, 'restore', at, '--yes')).toBe(0);
  expect(home.journal).toEqual(older);
});

it('asks nobody where nothing is written down yet', async () => {
  const home = kept(older, { journal: emptyJournal });
  expect(await run(home, 'restore', at)).toBe(0);
  expect(home.journal).toEqual(older);
});

it('names who would come back and who would go', async () => {
  const home = kept(two, {
    journal: { ...two, people: [{ ...two.people[0]!, id: idOf('z1'), name: 'Zoe Ash' }] },
  });
  await run(home, 'restore', at, '--dry-run');
  expect(home.printed).toMatch(/people \| 1 \| \d+ \| .*come.* back, 1 goes/);
  expect(home.told).toContain('Was not there then, and goes: Zoe Ash.');
  expect(home.told).toContain(`Comes back: ${two.people[0]!.name}`);
});

it('says so when all is the same already', async () => {
  const home = kept(two, {
    journal: { ...two, history: [{ id: idOf('h1'), at: made, deed: 'x', undoes: null }] },
  });
  expect(await run(home, 'restore', at)).toBe(0);
  expect([home.deeds, home.told]).toEqual([[], expect.stringContaining('nothing to bring back')]);
});

it('restores over a journal that cannot be opened, and says where that is kept', async () => {
  const home = kept(older);
  home.store.read = async () => {
    throw new UserError('mentor.json cannot be opened as a journal.');
  };
  home.store.restore = async (journal) => {
    home.journal = journal;
    return { deed: null, aside: 'mentor.json.damaged' };
  };
  expect(await run(home, 'restore', at)).toBe(2);
  expect(await run(home, 'restore', at, '--yes')).toBe(0);
  expect(home.told).toContain('warn: mentor.json cannot be opened');
  expect(home.told).toContain('is kept as mentor.json.damaged');
  expect(home.told).toContain('Undo does not bring that back');
});

it('brings back templates that differ, and keeps those that are there', async () => {
  const home = kept(two, { journal: two });
  const here: Record<string, string> = { 'prep.md': 'of today', 'same.md': 'same' };
  home.files.templates = async () => ({
    folder: 'templates',
    all: Object.entries(here).map(([name, own]) => ({ name, shipped: 'x', own, trouble: null })),
  });
  for (const [name, own] of Object.entries(here)) home.written[`templates/${name}`] = own;
  Object.assign(home.kept[at]!, { templates: { 'prep.md': 'of then', 'same.md': 'same', 'new.md': 'new' } });
  expect(await run(home, 'restore', at, '--yes')).toBe(0);
  expect(home.written).toEqual({
    ...{ 'templates/prep.md': 'of then', 'templates/prep.md.bak': 'of today' },
    ...{ 'templates/same.md': 'same', 'templates/new.md': 'new' },
  });
  expect(home.told).toContain('What you had there is kept as prep.md.bak');
});

it('warns of a backup that is not as it was written, and restores it all the same', async () => {
  const home = house({ journal: two });
  Object.assign(home.backups, opening({ untouched: false, journal: older }));
  expect(await run(home, 'restore', 'x.json', '--yes')).toBe(0);
  expect(home.told).toContain('warn: x.json has been changed since it was written');
  expect(home.journal).toEqual(older);
});
